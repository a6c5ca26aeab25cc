/** What sharing a core is worth: sixteen agents' decode tokens/s against one agent's. */

import { PRESETS } from "../../models/llama-config.js";
import { rounds, type Section } from "../bench.js";
import { describePreset, largePreset, onnxModel, prompts } from "../models.js";
import { median } from "../report.js";
import { Agents } from "./streams.js";

const AGENTS = 16;

export const batching: Section = {
  rows: [
    { id: "batching", name: "16 agents / 1 agent, 135M row8, 2 threads", unit: "decode tokens/s", asked: ">= 4.5" },
  ],
  limitMs: 90_000,
  prepare: async (context) => void onnxModel(largePreset(context)),
  run: async (context) => {
    const preset = largePreset(context);
    const model = onnxModel(preset);
    const agents = await Agents.start(
      context,
      { model, weights: "row8", slots: AGENTS, context: 1024, threads: 2 },
      AGENTS,
    );
    // A small model is through with 64 tokens before the last prompt is read.
    const generate = context.quick ? 512 : 64;
    const all = prompts(AGENTS, 128, PRESETS[preset].vocabSize);
    const plan = (count: number) => ({ prompts: all.slice(0, count), maxTokens: generate, temperature: 0, topP: 1 });
    await agents.rate(plan(AGENTS));
    const many: number[] = [];
    const one: number[] = [];
    for (const _ of rounds(context, 7, 30_000)) {
      many.push((await agents.rate(plan(AGENTS))).tokensPerSecond);
      one.push((await agents.rate(plan(1))).tokensPerSecond);
      context.log(`batching: ${many.at(-1)?.toFixed(0)} and ${one.at(-1)?.toFixed(0)} tokens/s`);
    }
    const ratio = median(many.map((rate, round) => rate / (one[round] ?? Number.NaN)));
    const detail = `${describePreset(preset)}, prompt 128 + ${generate}; one agent ${median(one).toFixed(0)} tokens/s`;
    context.found("batching", { value: median(many), ratio, detail });
    await agents.stop();
  },
};
