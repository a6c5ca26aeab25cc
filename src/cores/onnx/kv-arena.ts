/**
 * The KV of all rows: per layer one key and one value array `[rows, kvHeads, maxTokens, headDim]`, which the runtime
 * reads, and in place writes, directly.
 */
import assert from "node:assert";
import type { DecoderShape } from "./executor.js";

export interface KvArena {
  readonly shape: DecoderShape;
  readonly rows: number;
  readonly maxTokens: number;
  /** `[layer 0 key, layer 0 value, layer 1 key, ...]`. */
  readonly arrays: readonly Float32Array[];
}

/** An arena of zeros in JS memory. */
export function makeArena(shape: DecoderShape, rows: number, maxTokens: number): KvArena {
  const floats = rows * shape.kvHeads * maxTokens * shape.headDim;
  return { shape, rows, maxTokens, arrays: Array.from({ length: 2 * shape.layers }, () => new Float32Array(floats)) };
}

/** The names of the graph's KV tensors in the arena's order: `past_key_values.0.key`, `past_key_values.0.value`, ... */
export function cacheNames(layers: number, prefix: string): string[] {
  return Array.from(
    { length: 2 * layers },
    (_, index) => `${prefix}.${index >> 1}.${index % 2 === 0 ? "key" : "value"}`,
  );
}

/** Floats of one row in one array. */
export function rowFloats(arena: KvArena): number {
  return arena.shape.kvHeads * arena.maxTokens * arena.shape.headDim;
}

/** Floats that `readKv` gives for so many tokens. */
export function kvFloats(shape: DecoderShape, tokens: number): number {
  return 2 * shape.layers * shape.kvHeads * tokens * shape.headDim;
}

/** The first `tokens` positions of a row, `[layer][k, v][kvHead][token][headDim]`. */
export function readRow(arena: KvArena, row: number, tokens: number): Float32Array {
  const kv = new Float32Array(kvFloats(arena.shape, tokens));
  eachRun(arena, row, tokens, (array, start, length, at) => kv.set(array.subarray(start, start + length), at));
  return kv;
}

export function writeRow(arena: KvArena, row: number, tokens: number, kv: Float32Array): void {
  assert(kv.length === kvFloats(arena.shape, tokens), "the KV has the size of its tokens");
  eachRun(arena, row, tokens, (array, start, length, at) => array.set(kv.subarray(at, at + length), start));
}

export function copyRow(arena: KvArena, from: number, to: number, tokens: number): void {
  checkRow(arena, to, tokens);
  const distance = (to - from) * rowFloats(arena);
  eachRun(arena, from, tokens, (array, start, length) => array.copyWithin(start + distance, start, start + length));
}

/** Visits a row's contiguous runs - one per array and head - and where each lies in the packed form. */
function eachRun(
  arena: KvArena,
  row: number,
  tokens: number,
  visit: (array: Float32Array, start: number, length: number, at: number) => void,
): void {
  checkRow(arena, row, tokens);
  const { kvHeads, headDim } = arena.shape;
  const length = tokens * headDim;
  let at = 0;
  for (const array of arena.arrays) {
    for (let head = 0; head < kvHeads; head++) {
      visit(array, (row * kvHeads + head) * arena.maxTokens * headDim, length, at);
      at += length;
    }
  }
}

function checkRow(arena: KvArena, row: number, tokens: number): void {
  assert(Number.isInteger(row) && row >= 0 && row < arena.rows, "the row exists");
  assert(tokens >= 0 && tokens <= arena.maxTokens, "the row is long enough");
}

/** What every executor asserts before a chunk: a wrong row would be written into another sequence's memory. */
export function checkChunk(executor: Capacity, row: number, past: number, tokens: number): void {
  assert(Number.isInteger(row) && row >= 0 && row < executor.rows, "the row exists");
  assert(tokens > 0 && past >= 0 && past + tokens <= executor.maxTokens, "the row has room for the new tokens");
}

/** What every executor asserts before a decode step of `rows` rows. */
export function checkStep(executor: Capacity, rows: number, past: ArrayLike<number>, tokens: number): void {
  assert(rows > 0 && rows <= executor.rows && past.length === rows, "every row of the step exists and has its length");
  for (let row = 0; row < rows; row++) {
    const length = past[row] ?? -1;
    assert(length >= 0 && length + tokens <= executor.maxTokens, "every row has room for the new tokens");
  }
}

interface Capacity {
  readonly rows: number;
  readonly maxTokens: number;
}
