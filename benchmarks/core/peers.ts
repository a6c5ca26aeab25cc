/** The same shape and weights in the libraries that people would otherwise use, in the same run, by turns. */
import { PRESETS } from "../../models/llama-config.js";
import { type BenchContext, rounds, type Section } from "../bench.js";
import type { Worker } from "../children.js";
import { steadyRate } from "../load/steady-rate.js";
import { describePreset, ggufModel, largePreset, onnxModel, prompts } from "../models.js";
import { installPeers, peerScript } from "../peers.js";
import { median } from "../report.js";
import { Agents } from "./streams.js";

const AGENTS = 16;
const PROMPT = 128;
const GENERATE = 32;
const THREADS = [1, 2] as const;
const UNIT = "decode tokens/s";

type Arrivals = { readonly arrivals: number[][] };
type PeerJobs = {
  open: { input: Record<string, unknown>; output: unknown };
  generate: { input: { prompts: number[][]; tokens: number }; output: Arrivals };
  parallel: { input: { prompts: number[][]; tokens: number }; output: Arrivals };
  batch: { input: { prompts: number[][]; tokens: number }; output: Arrivals };
};

/** One way of running a peer, and the tokens per second of its rounds. */
interface Contender {
  readonly name: string;
  readonly group: string;
  measure(): Promise<number>;
  readonly rates: number[];
}

export const llamaCpp: Section = {
  rows: [
    {
      id: "llama-cpp",
      name: "16 agents row8 / node-llama-cpp, best of f32, q8_0 and 1, 2 threads",
      unit: UNIT,
      asked: ">= 3",
    },
    {
      id: "llama-cpp-q4",
      name: "16 agents row8 / node-llama-cpp q4_0, best of 1, 2 threads",
      unit: UNIT,
      asked: ">= 2.5",
    },
  ],
  limitMs: 240_000,
  prepare: async (context) => {
    await installPeers(context);
    const preset = largePreset(context);
    for (const type of ["f32", "q8_0", "q4_0"] as const) ggufModel(preset, type);
  },
  run: async (context) => {
    const preset = largePreset(context);
    const all = prompts(AGENTS, PROMPT, PRESETS[preset].vocabSize);
    const contenders: Contender[] = [];
    for (const type of ["f32", "q8_0", "q4_0"] as const) {
      for (const threads of THREADS) {
        const worker = context.children.worker<PeerJobs>(peerScript("llama-cpp.mjs"));
        await worker.ask("open", { file: ggufModel(preset, type), threads, count: AGENTS, contextSize: 512 });
        const group = type === "q4_0" ? "q4" : "like";
        const name = `${type}, ${threads} threads`;
        contenders.push(contender({ name, group, worker, job: "generate", prompts: all }));
      }
    }
    const ours = await race(context, "llama-cpp", contenders, 140_000);
    report(
      context,
      "llama-cpp",
      ours,
      contenders.filter(({ group }) => group === "like"),
    );
    report(
      context,
      "llama-cpp-q4",
      ours,
      contenders.filter(({ group }) => group === "q4"),
    );
  },
};

export const transformersJs: Section = {
  rows: [
    {
      id: "transformers",
      name: "16 agents row8 / Transformers.js fp32, parallel generate()",
      unit: UNIT,
      asked: ">= 10",
    },
    {
      id: "transformers-batch",
      name: "16 agents row8 / Transformers.js fp32, one static batch",
      unit: UNIT,
      asked: ">= 2.5",
    },
  ],
  limitMs: 180_000,
  prepare: async (context) => {
    await installPeers(context);
    onnxModel(largePreset(context));
  },
  run: async (context) => {
    const preset = largePreset(context);
    const all = prompts(AGENTS, PROMPT, PRESETS[preset].vocabSize);
    const contenders: Contender[] = [];
    for (const threads of THREADS) {
      const worker = context.children.worker<PeerJobs>(peerScript("transformers.mjs"));
      await worker.ask("open", { dir: onnxModel(preset), modelFileName: "model_concat", threads });
      const shared = { worker, prompts: all };
      const name = (what: string) => `${what}, ${threads} threads`;
      contenders.push(contender({ ...shared, name: name("parallel"), group: "parallel", job: "parallel" }));
      contenders.push(contender({ ...shared, name: name("static batch"), group: "batch", job: "batch" }));
    }
    const ours = await race(context, "transformers", contenders, 80_000);
    report(
      context,
      "transformers",
      ours,
      contenders.filter(({ group }) => group === "parallel"),
    );
    report(
      context,
      "transformers-batch",
      ours,
      contenders.filter(({ group }) => group === "batch"),
    );
  },
};

interface ContenderSpec {
  readonly name: string;
  readonly group: string;
  readonly worker: Worker<PeerJobs>;
  readonly job: "generate" | "parallel" | "batch";
  readonly prompts: number[][];
}

function contender({ name, group, worker, job, prompts: all }: ContenderSpec): Contender {
  // Parallel generate() calls share one session step by step: half of the tokens takes long enough.
  const tokens = job === "parallel" ? GENERATE / 2 : GENERATE;
  const measure = async () => steadyRate((await worker.ask(job, { prompts: all, tokens })).arrivals).tokensPerSecond;
  return { name, group, measure, rates: [] };
}

/** Ours and every contender by turns; answers our rates, row8 and fp32. */
async function race(
  context: BenchContext,
  id: string,
  contenders: readonly Contender[],
  budgetMs: number,
): Promise<Ours> {
  const preset = largePreset(context);
  const vocabSize = PRESETS[preset].vocabSize;
  const plan = {
    prompts: prompts(AGENTS, PROMPT, vocabSize),
    maxTokens: context.quick ? 512 : 64,
    temperature: 0,
    topP: 1,
  };
  const options = { model: onnxModel(preset), slots: AGENTS, context: 1024, threads: 2 };
  const row8 = await Agents.start(context, { ...options, weights: "row8" }, AGENTS);
  const fp32 = await Agents.start(context, { ...options, weights: "fp32" }, AGENTS);
  const ours: Ours = { row8: [], fp32: [], what: describePreset(preset) };
  await row8.rate(plan);
  await fp32.rate(plan);
  for (const _ of rounds(context, 2, budgetMs)) {
    for (const [index, each] of contenders.entries()) {
      // Before both thread counts of a kind.
      if (index % THREADS.length === 0) ours.row8.push((await row8.rate(plan)).tokensPerSecond);
      each.rates.push(await each.measure());
      context.log(
        `${id}: ${each.name} ${each.rates.at(-1)?.toFixed(0)}, ours ${ours.row8.at(-1)?.toFixed(0)} tokens/s`,
      );
    }
    ours.fp32.push((await fp32.rate(plan)).tokensPerSecond);
  }
  await row8.stop();
  await fp32.stop();
  context.fact(`${id}: 16 agents fp32 over HTTP, 2 threads`, UNIT, median(ours.fp32));
  for (const { name, rates } of contenders) context.fact(`${id}: ${name}`, UNIT, median(rates));
  return ours;
}

interface Ours {
  readonly row8: number[];
  readonly fp32: number[];
  readonly what: string;
}

function report(context: BenchContext, id: string, ours: Ours, contenders: readonly Contender[]): void {
  const best = contenders.reduce((a, b) => (median(b.rates) > median(a.rates) ? b : a));
  const value = median(ours.row8);
  const peer = median(best.rates);
  const detail =
    `${ours.what}, prompt ${PROMPT} + ${GENERATE} and more, greedy, ours through HTTP; best peer: ${best.name}, ` +
    `${peer.toFixed(0)} tokens/s (median of ${best.rates.length}); our fp32 ${median(ours.fp32).toFixed(0)} tokens/s`;
  context.found(id, { value, ratio: value / peer, detail });
}
