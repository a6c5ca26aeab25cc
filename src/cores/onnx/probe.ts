/** Tries an executor on a freshly opened model: whether it computes, and whether it writes KV only where it must. */
import type { Executor } from "./executor.js";
import { kvFloats } from "./kv-arena.js";

/** Positions of a row that are poisoned; the probe computes the first three. */
const POISONED = 6;
const COMPUTED = 3;

export type ProbeResult =
  | { readonly ok: true }
  /** `kv`: the arena was not updated as the contract says. `logits`: the model computes no numbers. */
  | { readonly ok: false; readonly wrong: "kv" | "logits"; readonly why: string };

/**
 * A two-token chunk and a decode step of row 0, in an arena poisoned with NaN. Leaves the rows it touched zeroed. Call
 * it before any row holds tokens.
 */
export async function probeExecutor(executor: Executor): Promise<ProbeResult> {
  const positions = Math.min(POISONED, executor.maxTokens);
  const rows = executor.rows > 1 ? [0, 1] : [0];
  const zeros = new Float32Array(kvFloats(executor.shape, positions));
  const poison = new Float32Array(zeros.length).fill(Number.NaN);
  for (const row of rows) executor.writeKv(row, positions, poison);
  let result: ProbeResult = { ok: true };
  const afterChunk = await executor.prefill(0, Int32Array.of(0, 1), 0);
  if (!afterChunk.every(Number.isFinite)) result = noNumbers("a first chunk");
  const afterStep = await executor.decode(Int32Array.of(0), Int32Array.of(COMPUTED - 1));
  if (result.ok && !afterStep.every(Number.isFinite)) result = noNumbers("a decode step");
  if (result.ok) result = checkKv(executor, rows, positions);
  for (const row of rows) executor.writeKv(row, positions, zeros);
  for (const row of rows) executor.clearRow(row);
  return result;
}

function noNumbers(step: string): ProbeResult {
  return { ok: false, wrong: "logits", why: `${step} gave logits that are not finite numbers` };
}

function checkKv(executor: Executor, rows: readonly number[], positions: number): ProbeResult {
  const wrong = (why: string): ProbeResult => ({ ok: false, wrong: "kv", why });
  if (!executor.readKv(0, COMPUTED).every(Number.isFinite)) return wrong("the new positions were not written in place");
  // A Concat executor holds no positions behind a row's length.
  if (executor.backend === "concat") return { ok: true };
  const { headDim } = executor.shape;
  const first = executor.readKv(0, positions);
  for (let at = 0; at < first.length; at++) {
    const position = Math.floor(at / headDim) % positions;
    if (position >= COMPUTED && !Number.isNaN(first[at]))
      return wrong("positions behind the row's length were written");
  }
  if (rows.length > 1 && !executor.readKv(1, positions).every(Number.isNaN)) return wrong("another row was written");
  return { ok: true };
}
