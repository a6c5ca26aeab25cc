/** `aiosd top`: the daemon's load and its busiest processes, live. */
import { setTimeout as pause } from "node:timers/promises";
import type { Kernel, ProcessInfo } from "@aiosd/sdk";
import type { Command } from "commander";
import { connect, type GlobalOptions, integer } from "./connect.js";
import { clip, duration, paint, print, printJson, table } from "./output.js";
import { type Metrics, parseMetrics } from "./prometheus.js";
import { Screen } from "./screen.js";

interface TopOptions extends GlobalOptions {
  readonly once?: boolean;
  readonly interval: number;
}

interface Sample {
  readonly at: number;
  readonly processes: readonly ProcessInfo[];
  readonly metrics: Metrics;
}

/** What `top` shows, and prints with --json. */
interface View {
  readonly tokensPerSecond: number;
  readonly running: number;
  readonly waiting: number;
  readonly slots: number;
  readonly slotsUsed: number;
  readonly memoryBytes: number;
  readonly loopDelayP99Ms: number;
  readonly processes: ReadonlyArray<ProcessInfo & { readonly tokensPerSecond: number }>;
}

export function registerTop(program: Command): void {
  program
    .command("top")
    .description("the daemon's load and its busiest processes, live")
    .option("--once", "one measurement, then exit")
    .option("--interval <ms>", "time between measurements", integer(100, 60_000), 1000)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<TopOptions>();
      await watch(await connect(options), options);
    });
}

async function watch(kernel: Kernel, options: TopOptions): Promise<void> {
  const stop = new AbortController();
  const screen = options.json || options.once || !process.stdout.isTTY ? null : new Screen(process.stdout);
  for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => stop.abort());
  try {
    let before = await sample(kernel);
    while (!stop.signal.aborted) {
      await pause(options.interval, undefined, { signal: stop.signal });
      const now = await sample(kernel);
      const view = viewOf(before, now);
      before = now;
      if (options.json) printJson(view);
      else if (screen === null) for (const line of [...linesOf(view, process.stdout.columns ?? 100), ""]) print(line);
      else screen.draw(linesOf(view, process.stdout.columns).slice(0, process.stdout.rows - 1));
      if (options.once) return;
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    screen?.close();
  }
}

async function sample(kernel: Kernel): Promise<Sample> {
  const [processes, metrics] = await Promise.all([kernel.processes.list(), kernel.metrics()]);
  return { at: performance.now(), processes, metrics: parseMetrics(metrics) };
}

function viewOf(before: Sample, now: Sample): View {
  const seconds = Math.max(0.001, (now.at - before.at) / 1000);
  const value = (name: string) => now.metrics.get(`aiosd_${name}`) ?? 0;
  const generated = "aiosd_generation_tokens_total";
  const tokens = new Map(before.processes.map((one) => [one.pid, one.completionTokens]));
  const processes = now.processes.map((one) => ({
    ...one,
    tokensPerSecond: (one.completionTokens - (tokens.get(one.pid) ?? one.completionTokens)) / seconds,
  }));
  return {
    tokensPerSecond: ((now.metrics.get(generated) ?? 0) - (before.metrics.get(generated) ?? 0)) / seconds,
    running: value("requests_running"),
    waiting: value("requests_waiting"),
    slots: value("slots"),
    slotsUsed: value("slots_used"),
    memoryBytes: now.metrics.get("process_resident_memory_bytes") ?? 0,
    loopDelayP99Ms: (now.metrics.get('aiosd_event_loop_delay_seconds{quantile="0.99"}') ?? 0) * 1000,
    processes: processes.sort(
      (a, b) => b.tokensPerSecond - a.tokensPerSecond || b.completionTokens - a.completionTokens || a.pid - b.pid,
    ),
  };
}

function linesOf(view: View, width: number): string[] {
  const used = view.slots === 0 ? 0 : Math.round((view.slotsUsed / view.slots) * 20);
  const bar = paint("█".repeat(used), "green") + paint("░".repeat(20 - used), "dim");
  const rows = view.processes.map((one) => [
    one.pid,
    clip(one.name, 24),
    one.state,
    one.requestsRunning,
    one.requestsWaiting,
    Math.round(one.tokensPerSecond),
    one.completionTokens,
    one.promptTokens,
    duration(Date.now() - Date.parse(one.createdAt)),
  ]);
  const header = ["PID", "NAME", "STATE", "RUN", "WAIT", "TOK/S", "TOKENS", "PROMPT", "AGE"];
  const [title = "", ...lines] = table(header, rows);
  return [
    `slots ${bar} ${view.slotsUsed}/${view.slots}   ${paint(view.tokensPerSecond.toFixed(0), "bold")} tokens/s`,
    `${view.running} running, ${view.waiting} waiting, ${view.processes.length} processes, ` +
      `${(view.memoryBytes / 2 ** 20).toFixed(0)} MiB, event loop late p99 ${view.loopDelayP99Ms.toFixed(1)} ms`,
    "",
    paint(title.slice(0, width), "bold"),
    ...lines.map((line) => line.slice(0, width)),
  ];
}
