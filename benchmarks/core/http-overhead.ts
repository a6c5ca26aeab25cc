/** What the daemon adds: decode through child process, IPC, kernel and HTTP streams against the bare core loop. */
import type { BareJobs } from "../bare-core.js";
import { type BenchContext, rounds, type Section } from "../bench.js";
import { bundledModel, describePreset, largePreset, modelFile, onnxModel, prompts } from "../models.js";
import { median } from "../report.js";
import { Agents, type StreamPlan } from "./streams.js";

const BARE = new URL("../bare-core.js", import.meta.url);
const AGENTS = 16;
const CONTEXT = 1024;
const THREADS = 2;
const ROUNDS_MS = 35_000;
const PROMPT = 128;
const prepare = async (context: BenchContext) => void onnxModel(largePreset(context));
const GREEDY = { temperature: 0, topP: 1 } as const;

interface Comparison {
  readonly id: string;
  readonly model: string;
  readonly weights: "fp32" | "row8";
  readonly capacity: number;
  readonly generate: number;
  readonly sampling: { readonly temperature: number; readonly topP: number };
  readonly rounds: number;
  readonly description: string;
}

function rowPlan(id: string, what: string, asked: string) {
  return { id, name: `16 agents over HTTP / bare core loop, ${what}`, unit: "decode tokens/s", asked };
}

export const httpOverhead: Section[] = [
  {
    rows: [rowPlan("http-fp32", "135M fp32, greedy", ">= 0.95")],
    limitMs: 120_000,
    prepare,
    run: (context) => compare(context, largeRow(context, "http-fp32", "fp32", GREEDY)),
  },
  {
    rows: [rowPlan("http-row8", "135M row8, greedy", ">= 0.90")],
    limitMs: 120_000,
    prepare,
    run: (context) => compare(context, largeRow(context, "http-row8", "row8", GREEDY)),
  },
  {
    rows: [rowPlan("http-sampled", "135M row8, temperature 1, top_p 0.9", ">= 0.85")],
    limitMs: 120_000,
    prepare,
    run: (context) => compare(context, largeRow(context, "http-sampled", "row8", { temperature: 1, topP: 0.9 })),
  },
  {
    rows: [rowPlan("http-bundled", "bundled model, greedy", ">= 0.60")],
    limitMs: 60_000,
    run: async (context) => {
      const { dir, name, weights, maxPositions } = bundledModel();
      const capacity = Math.min(CONTEXT, maxPositions);
      const generate = Math.min(640, capacity - PROMPT);
      const small = { id: "http-bundled", model: dir, weights, capacity, generate, sampling: GREEDY };
      await compare(context, { ...small, rounds: 9, description: name });
    },
  },
];

function largeRow(
  context: BenchContext,
  id: string,
  weights: "fp32" | "row8",
  sampling: Comparison["sampling"],
): Comparison {
  const preset = largePreset(context);
  const description = describePreset(preset);
  return {
    id,
    model: onnxModel(preset),
    weights,
    capacity: CONTEXT,
    generate: context.quick ? 512 : 80,
    sampling,
    rounds: 5,
    description,
  };
}

async function compare(context: BenchContext, what: Comparison): Promise<void> {
  const { id, model, weights, capacity, generate, sampling } = what;
  const agents = await Agents.start(
    context,
    { model, weights, slots: AGENTS, context: capacity, threads: THREADS },
    AGENTS,
  );
  const bare = context.children.worker<BareJobs>(BARE);
  // One row more than the batch, as in the daemon's core.
  const open = { modelFile: modelFile(model, weights), rows: AGENTS + 1, maxTokens: capacity, threads: THREADS };
  const { vocabSize } = await bare.ask("open", open);
  const plan: StreamPlan = { prompts: prompts(AGENTS, PROMPT, vocabSize), maxTokens: generate, ...sampling };
  // The first stream decodes alone while the other prompts are computed, one per step.
  const run = { prompts: plan.prompts, steps: generate, untimed: AGENTS, ...sampling };
  await agents.rate(plan);
  await bare.ask("decode", run);
  const http: number[] = [];
  const loop: number[] = [];
  const shares: number[] = [];
  for (const _ of rounds(context, what.rounds, ROUNDS_MS)) {
    const rate = await agents.rate(plan);
    http.push(rate.tokensPerSecond);
    shares.push(rate.loadCpuShare);
    loop.push((await bare.ask("decode", run)).tokensPerSecond);
    context.log(`${id}: HTTP ${http.at(-1)?.toFixed(0)}, bare ${loop.at(-1)?.toFixed(0)} tokens/s`);
  }
  // Neighbouring runs see the same machine, so the ratio is taken within each pair.
  const ratio = median(http.map((rate, round) => rate / (loop[round] ?? Number.NaN)));
  const detail =
    `${what.description}, ${weights}, ${THREADS} threads, prompt ${PROMPT} + ${generate}; bare loop ` +
    `${median(loop).toFixed(0)} tokens/s; ratio: median of ${http.length} alternating pairs`;
  context.found(id, { value: median(http), ratio, detail });
  context.fact(`${id}: CPU share of the load process`, "cores", median(shares));
  await agents.stop();
  await bare.end();
}
