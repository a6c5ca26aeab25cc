/** `aiosd kill`: ends processes. */
import type { ProcessInfo } from "@aiosd/sdk";
import { type Command, Option } from "commander";
import { connect, type GlobalOptions, integer } from "./connect.js";
import { asKernelError, EXIT, print, printError, printJson } from "./output.js";

interface KillOptions extends GlobalOptions {
  readonly force?: boolean;
  readonly signal: "term" | "kill";
}

const pidOf = integer(1);

export function registerKill(program: Command): void {
  program
    .command("kill")
    .description("end processes: after their running requests, or at once with -9; their children end with them")
    .argument("<pid...>", "process ids, see `aiosd ps`", (text: string, before: number[] = []) => [
      ...before,
      pidOf(text),
    ])
    .option("-9, --force", "at once, the same as --signal kill")
    .addOption(new Option("-s, --signal <name>", "which signal").choices(["term", "kill"]).default("term"))
    .action(async (pids: number[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<KillOptions>();
      const kernel = await connect(options);
      const signal = options.force ? "kill" : options.signal;
      // Every pid gets its signal, also when one before it is unknown.
      const ends = await Promise.allSettled(pids.map((pid) => kernel.processes.signal(pid, signal)));
      if (options.json) printJson({ processes: pids.map((pid, i) => resultOf(pid, ends[i])) });
      ends.forEach((end, i) => {
        if (end.status === "rejected") {
          process.exitCode = EXIT.error;
          if (!options.json) printError(end.reason, false);
        } else if (!options.json) print(`${pids[i]} ${end.value.name}: ${end.value.state}`);
      });
    });
}

function resultOf(pid: number, end: PromiseSettledResult<ProcessInfo> | undefined): unknown {
  if (end?.status === "fulfilled") return end.value;
  return { pid, error: asKernelError(end?.reason).toBody() };
}
