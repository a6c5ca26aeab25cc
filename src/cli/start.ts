/** `aiosd start`: the daemon in the foreground. */
import type { Command } from "commander";
import type { Daemon } from "../http/index.js";
import type { Config, ConfigInput } from "../kernel/index.js";
import { type GlobalOptions, integer } from "./connect.js";
import { EXIT, note, paint, print, printError, printJson } from "./output.js";

export type StartOptions = GlobalOptions & {
  readonly [K in Exclude<keyof ConfigInput, "data">]?: ConfigInput[K] | undefined;
} & { readonly whileStdin?: boolean };

/** The flags of `start`, which `run --start` shares. */
export function addStartOptions(command: Command): Command {
  return command
    .option("--host <address>", "address to listen on (default 127.0.0.1)")
    .option("--port <number>", "port to listen on, 0 for any free one (default 4780)", integer(0, 65_535))
    .option("--model <name>", "a bundled model, or a Hugging Face ONNX folder (default tiny)")
    .option("--embedder <dir>", "folder of an ONNX sentence-embedding model (default: the lexical embedder alone)")
    .option("--weights <kind>", "auto, fp32 or row8 (default auto)")
    .option("--backend <kind>", "auto, koffi or delta (default auto)")
    .option("--slots <number>", "sequences that run at once (default 16)", integer(1))
    .option("--context <tokens>", "capacity of a slot (default: what the model was made for, at most 4096)", integer(1))
    .option("--threads <number>", "threads of the core (default: all of the machine)", integer(1));
}

export function registerStart(program: Command): void {
  const start = program.command("start").description("run the daemon in the foreground; SIGTERM or Ctrl-C ends it");
  addStartOptions(start)
    .option("--while-stdin", "end when standard input ends: a child that never outlives its parent")
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<StartOptions>();
      await runDaemon(await configOf(options), options);
    });
}

/** The settings that flags, environment and file give. */
export async function configOf(options: StartOptions): Promise<Config> {
  const { loadConfig } = await import("../kernel/index.js");
  const { host, port, data, model, embedder, weights, backend, slots, context, threads, config } = options;
  return loadConfig({ host, port, data, model, embedder, weights, backend, slots, context, threads, config });
}

async function runDaemon(config: Config, options: StartOptions): Promise<void> {
  if (process.getuid?.() === 0) note("warning: running as root; a user of its own is safer");
  // Whoever started the daemon may stop reading what it prints.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const { bootDaemon, EXIT_FAILED } = await import("../http/index.js");
  let daemon: Daemon | undefined;
  const die = (error: unknown) => {
    // A second failure on the way out must not keep the first from ending.
    process.removeAllListeners("uncaughtException").removeAllListeners("unhandledRejection");
    daemon?.abandon(error);
    printError(error, options.json === true);
    process.exit(EXIT_FAILED);
  };
  process.on("uncaughtException", die).on("unhandledRejection", die);
  daemon = await bootDaemon(config);
  // Heard from before the ready line is printed: who reads it may ask for the end at once.
  const asked = untilAsked(options.whileStdin === true);
  if (options.json) {
    printJson({ url: daemon.url, tokenFile: daemon.tokenFile, models: daemon.models, pid: process.pid });
  } else {
    print(`${paint("aiosd", "bold")} listens on ${paint(daemon.url, "cyan")}`);
    print(`  models   ${daemon.models.join(", ")}`);
    print(`  token    ${daemon.tokenFile}`);
    print(`  data     ${config.data}`);
    print("  next     aiosd run, aiosd demo, aiosd top; Ctrl-C ends the daemon");
  }
  await asked;
  if (!options.json) print("stopping: running work may end, new work is refused (again: stop at once)");
  try {
    await daemon.close();
  } catch (error) {
    printError(error, options.json === true);
    process.exitCode = EXIT.error;
  }
  process.exit();
}

/** Resolves on the first SIGTERM or SIGINT; the second one ends the process at once. */
function untilAsked(whileStdin: boolean): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = () => {
      if (asked) process.exit(EXIT.interrupted);
      asked = true;
      resolve();
    };
    process.on("SIGTERM", ask);
    process.on("SIGINT", ask);
    if (whileStdin) process.stdin.resume().once("close", () => asked || ask());
  });
}
