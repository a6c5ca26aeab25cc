/** The daemon itself: does its main thread stay free, does it answer a thousand at once, how soon is it ready. */

import { PRESETS } from "../../models/llama-config.js";
import { type BenchContext, rounds, type Section } from "../bench.js";
import { type Daemon, startDaemon } from "../daemon.js";
import { bundledModel, describePreset, largePreset, type MeasuredModel, onnxModel, prompts } from "../models.js";
import { median } from "../report.js";
import { Agents } from "./streams.js";

const AGENTS = 16;
const REQUESTS = 1000;
const ANSWER_TOKENS = 32;
const MB = 2 ** 20;
/** Answers a signal with a garbage collection, so that what is still held can be told from what is merely unused. */
const COLLECT = ["--expose-gc", "--import", new URL("../collect-on-signal.js", import.meta.url).href];

export const loopDelay: Section = {
  rows: [
    { id: "loop-delay", name: "daemon main thread, event-loop delay p99 with 16 streams", unit: "ms", asked: "<= 20" },
  ],
  limitMs: 60_000,
  prepare: async (context) => void onnxModel(largePreset(context)),
  run: async (context) => {
    const bundled = bundledModel();
    const preset = largePreset(context);
    const large = { dir: onnxModel(preset), vocabSize: PRESETS[preset].vocabSize, name: describePreset(preset) };
    const delays: { what: string; ms: number }[] = [];
    for (const model of [bundled, large]) delays.push({ what: model.name, ms: await delayWith(context, model) });
    const value = Math.max(...delays.map(({ ms }) => ms));
    const detail = `the worse of ${delays.map(({ what, ms }) => `${what} ${ms.toFixed(1)} ms`).join(", ")}`;
    context.found("loop-delay", { value, detail });
  },
};

/** Streams without a pause for some seconds; the daemon's own histogram, from one scrape to the next. */
async function delayWith(context: BenchContext, { dir, name, vocabSize }: MeasuredModel): Promise<number> {
  const options = { model: dir, slots: AGENTS, context: 1024, threads: 2 };
  const agents = await Agents.start(context, options, AGENTS);
  const plan = { prompts: prompts(AGENTS, 128, vocabSize), maxTokens: 256, temperature: 0, topP: 1 };
  await agents.daemon.metrics();
  const jobs = agents.jobs(plan);
  const ms = context.quick ? 1_000 : 8_000;
  const { problems, cpuShare } = await agents.load.ask("keepRunning", { jobs, ms });
  if (problems.length > 0) throw new Error(`a stream failed: ${problems[0]}`);
  const page = await agents.daemon.metrics();
  context.fact(`loop-delay, ${name}: CPU share of the load process`, "cores", cpuShare);
  await agents.stop();
  return page.value('aiosd_event_loop_delay_seconds{quantile="0.99"}') * 1000;
}

export const thousand: Section = {
  rows: [
    {
      id: "thousand",
      name: "1,000 concurrent requests on 16 slots: answered in full",
      unit: "requests",
      asked: ">= 1000",
    },
    { id: "thousand-memory", name: "daemon's memory over its start afterwards", unit: "MB", asked: "<= 32" },
  ],
  limitMs: 90_000,
  run: async (context) => {
    const { dir, name, vocabSize } = bundledModel();
    const agents = await Agents.start(context, {
      model: dir,
      slots: AGENTS,
      context: 1024,
      execArgv: COLLECT,
    });
    const { daemon } = agents;
    const before = await settledMemory(daemon);
    const plan = { prompts: prompts(REQUESTS, 32, vocabSize), maxTokens: ANSWER_TOKENS, temperature: 0, topP: 1 };
    const { records, ms, cpuShare } = await agents.load.ask("streams", agents.jobs(plan));
    const peak = (await daemon.metrics()).value("process_resident_memory_bytes") / MB;
    const full = records.filter(({ end, completionTokens }) => end === "result" && completionTokens === ANSWER_TOKENS);
    const problem = records.find(({ end }) => end !== "result")?.problem;
    const detail = `${name}, ${ANSWER_TOKENS} tokens each, in ${(ms / 1000).toFixed(1)} s${problem ? `; first problem: ${problem}` : ""}`;
    context.found("thousand", { value: full.length, detail });
    const after = await settledMemory(daemon);
    const memory = `resident ${before.toFixed(0)} MB at start, ${peak.toFixed(0)} MB right after, ${after.toFixed(0)} MB after a collection`;
    context.found("thousand-memory", { value: after - before, detail: memory });
    context.fact("thousand: CPU share of the load process", "cores", cpuShare);
    await agents.stop();
  },
};

/** Resident memory after garbage has been collected: the least of some looks, with pauses between. */
async function settledMemory(daemon: Daemon): Promise<number> {
  const looks: number[] = [];
  for (let look = 0; look < 4; look++) {
    daemon.signal("SIGUSR2");
    await new Promise((resolve) => setTimeout(resolve, 500));
    looks.push((await daemon.metrics()).value("process_resident_memory_bytes") / MB);
  }
  return Math.min(...looks);
}

export const startTime: Section = {
  rows: [{ id: "start", name: "start to ready with the bundled model", unit: "s", asked: "<= 3" }],
  limitMs: 60_000,
  run: async (context) => {
    const { dir, name } = bundledModel();
    const seconds: number[] = [];
    for (const _ of rounds(context, 5, 30_000)) {
      // A data folder of its own each time: nothing is cached from the last start.
      const daemon = await startDaemon(context.children, { model: dir });
      seconds.push(daemon.readyMs / 1000);
      await daemon.stop();
    }
    context.found("start", {
      value: median(seconds),
      detail: `${name}; ${seconds.map((s) => s.toFixed(2)).join(", ")} s`,
    });
  },
};
