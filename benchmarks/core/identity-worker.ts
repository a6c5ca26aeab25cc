/** Runs prompts alone and in company and compares the bits of every row of logits. */
import { createHash } from "node:crypto";
import type { Executor } from "../../src/cores/onnx/executor.js";
import { openExecutor } from "../../src/cores/onnx/open-executor.js";
import { largest } from "../bit-identity.js";
import { serve } from "../serve.js";

export interface IdentityModel {
  readonly modelFile: string;
  readonly backend: "auto" | "koffi" | "delta";
  readonly threads: number;
  readonly prompts: readonly (readonly number[])[];
  readonly steps: number;
  readonly batches: readonly number[];
}

export interface Comparisons {
  compared: number;
  equal: number;
}

export type IdentityJobs = {
  /** Every prompt alone in row 0: the digests of its logits, prefill and steps, and its tokens. */
  alone: { input: IdentityModel; output: { digests: string[][]; backend: string } };
  /** The same prompts in batches, beside others, in other rows: compared with what `alone` found in this process. */
  company: { input: IdentityModel; output: Comparisons };
};

const MAX_TOKENS = 128;

interface Alone {
  readonly digests: string[];
  /** What each step was fed. */
  readonly fed: number[];
}

let executor: Executor | undefined;
const references: Alone[] = [];

function digestOf(logits: Float32Array): string {
  const bytes = new Uint8Array(logits.buffer, logits.byteOffset, logits.byteLength);
  return createHash("sha1").update(bytes).digest("base64");
}

async function runAlone(core: Executor, prompt: readonly number[], steps: number): Promise<Alone> {
  const digests: string[] = [];
  const fed: number[] = [];
  let logits = await core.prefill(0, Int32Array.from(prompt), 0);
  for (let step = 0; ; step++) {
    digests.push(digestOf(logits));
    if (step === steps) break;
    fed.push(largest(logits));
    logits = await core.decode(Int32Array.of(fed[step] ?? 0), Int32Array.of(prompt.length + step));
  }
  core.clearRow(0);
  return { digests, fed };
}

/** `order[row]` is the prompt in that row. */
async function runTogether(
  core: Executor,
  model: IdentityModel,
  order: readonly number[],
  tally: Comparisons,
): Promise<void> {
  const compare = (prompt: number, step: number, logits: Float32Array) => {
    tally.compared += 1;
    if (references[prompt]?.digests[step] === digestOf(logits)) tally.equal += 1;
  };
  const past = new Int32Array(order.length);
  for (const [row, prompt] of order.entries()) {
    const ids = Int32Array.from(model.prompts[prompt] ?? []);
    compare(prompt, 0, await core.prefill(row, ids, 0));
    past[row] = ids.length;
  }
  const { vocabSize } = core.shape;
  for (let step = 0; step < model.steps; step++) {
    const ids = Int32Array.from(order, (prompt) => references[prompt]?.fed[step] ?? 0);
    const logits = await core.decode(ids, past);
    for (const [row, prompt] of order.entries()) {
      compare(prompt, step + 1, logits.subarray(row * vocabSize, (row + 1) * vocabSize));
      past[row] = (past[row] ?? 0) + 1;
    }
  }
  for (const row of order.keys()) core.clearRow(row);
}

serve<IdentityJobs>({
  alone: async (model) => {
    const { modelFile, backend, threads } = model;
    const opened = await openExecutor({ modelFile, backend, threads, rows: 33, maxTokens: MAX_TOKENS });
    executor = opened.executor;
    for (const prompt of model.prompts) references.push(await runAlone(executor, prompt, model.steps));
    return { digests: references.map(({ digests }) => digests), backend: executor.backend };
  },
  company: async (model) => {
    if (executor === undefined) throw new Error("nothing ran alone yet");
    const tally = { compared: 0, equal: 0 };
    const count = model.prompts.length;
    for (const rows of model.batches) {
      // In its own row; beside others; in another row.
      const plain = Array.from({ length: rows }, (_, row) => row % count);
      await runTogether(executor, model, plain, tally);
      const beside = plain.map((prompt, row) => (row === 0 ? prompt : (prompt * 5 + 9) % count));
      await runTogether(executor, model, beside, tally);
      await runTogether(executor, model, [...plain.slice(1), plain[0] ?? 0], tally);
    }
    return tally;
  },
});
