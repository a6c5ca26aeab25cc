/** `aiosd demo`: eight agents at once, in a daemon of their own, and the same work one after the other. */
import { Kernel } from "@aiosd/sdk";
import type { Command } from "commander";
import { type GlobalOptions, integer } from "./connect.js";
import { type DaemonChild, startDaemonChild } from "./demo/daemon-child.js";
import { play } from "./demo/play.js";
import { type DemoResult, printExcerpts, printSummary, summaryOf } from "./demo/report.js";
import { SCRIPTS } from "./demo/scripts.js";
import { TALK_SCRIPTS } from "./demo/talk-scripts.js";
import { type View, viewFor } from "./demo/view.js";
import { EXIT, note, paint, print, printJson } from "./output.js";

interface DemoOptions extends GlobalOptions {
  readonly model: string;
  readonly agents: number;
  readonly threads?: number;
}

export function registerDemo(program: Command): void {
  program
    .command("demo")
    .description("eight agents at once in a daemon of their own; takes some 20 seconds and leaves nothing behind")
    .option("--model <name>", "a bundled model, or a Hugging Face ONNX folder", "tiny")
    .option("--agents <number>", "how many", integer(1, SCRIPTS.length), SCRIPTS.length)
    .option("--threads <number>", "threads of the core", integer(1))
    .action(async (_options: unknown, command: Command) => {
      await demo(command.optsWithGlobals<DemoOptions>());
    });
}

async function demo(options: DemoOptions): Promise<void> {
  const stop = new AbortController();
  const interrupt = () => {
    // The second time, the exit handlers end the daemon and remove its folder at once.
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    stop.abort();
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, interrupt);
  const view = viewFor(options.json === true);
  let daemon: DaemonChild | undefined;
  try {
    if (!options.json) print(paint(`starting a daemon with the model ${options.model}`, "dim"));
    const flags = options.threads === undefined ? [] : ["--threads", String(options.threads)];
    daemon = await startDaemonChild(options.model, flags, stop.signal);
    const result = await perform(daemon, options, view, stop.signal);
    if (options.json) return printJson(summaryOf(result));
    printExcerpts(result.together);
    printSummary(result);
  } catch (error) {
    view.end();
    if (!stop.signal.aborted) throw error;
    process.exitCode = EXIT.interrupted;
    note("interrupted");
  } finally {
    await daemon?.stop();
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.removeListener(name, interrupt);
  }
}

async function perform(
  daemon: DaemonChild,
  options: DemoOptions,
  view: View,
  signal: AbortSignal,
): Promise<DemoResult> {
  const kernel = new Kernel({ dataFolder: daemon.dataFolder });
  const models = await kernel.models({ signal });
  const tools = models.some((model) => model.id === daemon.models[0] && model.tools === true);
  const scripts = (tools ? SCRIPTS : TALK_SCRIPTS).slice(0, options.agents);
  const act = async (title: string, together: boolean) => {
    const onStage = (actors: Parameters<View["begin"]>[1]) => view.begin(title, actors, !together);
    const played = await play(kernel, scripts, { together, signal, onStage, onTurn: (actor) => view.turn(actor) });
    view.end();
    return played;
  };
  // The first generation pays for caches and compiled code; neither way should.
  await play(kernel, scripts.slice(0, 1), { together: true, signal });
  const together = await act(`${scripts.length} agents, all at once`, true);
  const oneByOne = await act("the same work, one agent after the other", false);
  return { model: daemon.models[0] ?? options.model, tools, startMs: daemon.startMs, together, oneByOne };
}
