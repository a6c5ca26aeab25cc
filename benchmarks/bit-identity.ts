/** Compares results bit by bit, and computes them in the many ways that must not make a difference. */
import type { Executor } from "../src/cores/onnx/executor.js";

/** Index of the first float whose bits differ (NaNs with equal bits are equal), or -1. Different lengths differ at the shorter's end. */
export function firstBitDifference(a: Float32Array, b: Float32Array): number {
  const left = new Uint32Array(a.buffer, a.byteOffset, a.length);
  const right = new Uint32Array(b.buffer, b.byteOffset, b.length);
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) if (left[i] !== right[i]) return i;
  return left.length === right.length ? -1 : length;
}

/** Chunk lengths of at most `chunk` that cover `tokens` without leaving a last chunk of one token. */
export function chunkLengths(tokens: number, chunk: number): number[] {
  const lengths: number[] = [];
  let left = tokens;
  while (left > 0) {
    const length = left - chunk === 1 && chunk > 2 ? chunk - 1 : Math.min(chunk, left);
    lengths.push(length);
    left -= length;
  }
  return lengths;
}

/** Prefills a row from nothing, in chunks. Gives a copy of the last token's logits. */
export async function prefillInChunks(
  executor: Executor,
  row: number,
  ids: Int32Array,
  chunk: number,
): Promise<Float32Array> {
  let logits = new Float32Array(0);
  let past = 0;
  for (const length of chunkLengths(ids.length, chunk)) {
    logits = (await executor.prefill(row, ids.subarray(past, past + length), past)).slice();
    past += length;
  }
  return logits;
}

/** One sequence to continue: its prompt is already in the row. */
export interface RowState {
  /** Tokens the row holds. */
  past: number;
  /** The next token to feed. */
  next: number;
}

/** Greedy steps of rows 0..n-1: each row's logits at each step, `[step][row]`, copied. Advances `rows`. */
export async function decodeGreedy(
  executor: Executor,
  rows: readonly RowState[],
  steps: number,
): Promise<Float32Array[][]> {
  const vocab = executor.shape.vocabSize;
  const all: Float32Array[][] = [];
  for (let step = 0; step < steps; step++) {
    const ids = Int32Array.from(rows, ({ next }) => next);
    const past = Int32Array.from(rows, (row) => row.past);
    const logits = await executor.decode(ids, past);
    const copies = rows.map((_, index) => logits.slice(index * vocab, (index + 1) * vocab));
    rows.forEach((row, index) => {
      row.past++;
      row.next = largest(copies[index] ?? new Float32Array(0));
    });
    all.push(copies);
  }
  return all;
}

/** The token with the largest logit; the first of equals. */
export function largest(logits: Float32Array): number {
  let best = 0;
  let peak = Number.NEGATIVE_INFINITY;
  for (let token = 0; token < logits.length; token++) {
    const logit = logits[token] ?? 0;
    if (logit > peak) {
      peak = logit;
      best = token;
    }
  }
  return best;
}
