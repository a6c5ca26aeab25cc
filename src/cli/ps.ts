/** `aiosd ps`: the processes of the daemon. */
import type { ProcessInfo } from "@aiosd/sdk";
import type { Command } from "commander";
import { connect, type GlobalOptions } from "./connect.js";
import { clip, duration, print, printJson, table } from "./output.js";

export function registerPs(program: Command): void {
  program
    .command("ps")
    .description("list the processes")
    .option("-a, --all", "also those that have ended")
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { all?: boolean }>();
      const processes = await (await connect(options)).processes.list({ all: options.all === true });
      if (options.json) return printJson({ processes });
      for (const line of processTable(processes, Date.now())) print(line);
    });
}

function processTable(processes: readonly ProcessInfo[], now: number): string[] {
  return table(
    ["PID", "NAME", "STATE", "RUN", "WAIT", "PROMPT", "TOKENS", "CALLS", "AGE", "OWNER"],
    processes.map((one) => [
      one.pid,
      clip(one.name, 24),
      one.exitCode === null ? one.state : `${one.state}(${one.exitCode})`,
      one.requestsRunning,
      one.requestsWaiting,
      one.promptTokens,
      one.completionTokens,
      one.syscalls,
      duration((one.endedAt === null ? now : Date.parse(one.endedAt)) - Date.parse(one.createdAt)),
      clip(one.owner, 16),
    ]),
  );
}
