/**
 * The bare core loop: the executor and the sampler over a batch of rows, without text, IPC, scheduler or HTTP. What the
 * daemon reaches is compared with it.
 */

import type { ResolvedSampling } from "../src/cores/core.js";
import type { Executor } from "../src/cores/onnx/executor.js";
import { openExecutor } from "../src/cores/onnx/open-executor.js";
import { Sampler, SamplerScratch } from "../src/cores/onnx/sampler.js";
import { serve } from "./serve.js";

export interface BareOpen {
  readonly modelFile: string;
  readonly rows: number;
  readonly maxTokens: number;
  readonly threads: number;
}

export interface BareRun {
  readonly prompts: readonly (readonly number[])[];
  readonly steps: number;
  /** Steps at the start that are not timed: the daemon's streams do not decode all at once from their first token on. */
  readonly untimed: number;
  readonly temperature: number;
  readonly topP: number;
}

export type BareJobs = {
  open: { input: BareOpen; output: { vocabSize: number; backend: string } };
  /** Answers tokens per second of the timed steps. */
  decode: { input: BareRun; output: { tokensPerSecond: number } };
};

let executor: Executor | undefined;

function opened(): Executor {
  if (executor === undefined) throw new Error("no model is open");
  return executor;
}

function samplingOf(run: BareRun, seed: number): ResolvedSampling {
  return {
    maxTokens: run.steps + 1,
    ...{ temperature: run.temperature, topK: 0, topP: run.topP, minP: 0, seed },
    ...{ repetitionPenalty: 1, frequencyPenalty: 0, presencePenalty: 0, logitBias: [] },
    ...{ stop: [], stopTokens: [], logprobs: false, topLogprobs: 0, ignoreEos: true },
  };
}

async function decode(run: BareRun): Promise<{ tokensPerSecond: number }> {
  const core = opened();
  const { vocabSize } = core.shape;
  const scratch = new SamplerScratch(vocabSize);
  const n = run.prompts.length;
  const samplers = run.prompts.map((prompt, row) => new Sampler(samplingOf(run, row), prompt, scratch));
  const ids = new Int32Array(n);
  const past = new Int32Array(n);
  const take = (row: number, logits: Float32Array) => {
    const sampler = samplers[row];
    if (sampler === undefined) throw new Error(`no row ${row}`);
    const { token } = sampler.sample(logits);
    sampler.accept(token);
    ids[row] = token;
  };
  for (const [row, prompt] of run.prompts.entries()) {
    take(row, await core.prefill(row, Int32Array.from(prompt), 0));
    past[row] = prompt.length;
  }
  let startedAt = 0;
  for (let step = 0; step < run.steps; step++) {
    if (step === run.untimed) startedAt = performance.now();
    const logits = await core.decode(ids, past);
    for (let row = 0; row < n; row++) {
      past[row] = (past[row] ?? 0) + 1;
      take(row, logits.subarray(row * vocabSize, (row + 1) * vocabSize));
    }
  }
  const ms = performance.now() - startedAt;
  return { tokensPerSecond: ((run.steps - run.untimed) * n * 1000) / ms };
}

serve<BareJobs>({
  open: async (options) => {
    const { executor: made } = await openExecutor({ ...options, backend: "auto" });
    executor = made;
    return { vocabSize: made.shape.vocabSize, backend: made.backend };
  },
  decode,
});
