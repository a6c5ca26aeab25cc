/** `aiosd stop`: ends the daemon of a data folder, after its running work. */
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { type DaemonFile, Kernel, KernelError, readDaemonFile } from "@aiosd/sdk";
import type { Command } from "commander";
import { folderOf, type GlobalOptions, integer } from "./connect.js";
import { print, printJson } from "./output.js";

interface StopOptions extends GlobalOptions {
  readonly timeout: number;
  readonly force?: boolean;
}

const POLL_MS = 50;

export function registerStop(program: Command): void {
  program
    .command("stop")
    .description("end the daemon after its running work")
    .option("--timeout <seconds>", "how long to wait for its end", integer(1, 3600), 30)
    .option("-f, --force", "end it at once when that time is over")
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<StopOptions>();
      const folder = await folderOf(options);
      const daemon = await readDaemonFile(folder);
      if (daemon === null || !isAlive(daemon.pid)) {
        return options.json ? printJson({ stopped: false }) : print(`no daemon runs with ${folder}`);
      }
      await assertOurs(daemon, folder);
      process.kill(daemon.pid, "SIGTERM");
      if (!(await hasEnded(daemon.pid, options.timeout * 1000))) {
        if (!options.force) {
          throw new KernelError("conflict", `the daemon (pid ${daemon.pid}) has not ended within ${options.timeout} s`);
        }
        process.kill(daemon.pid, "SIGKILL");
        await hasEnded(daemon.pid, options.timeout * 1000);
      }
      return options.json ? printJson({ stopped: true, pid: daemon.pid }) : print(`stopped (pid ${daemon.pid})`);
    });
}

/** A process id may have been given to a stranger since the file was written; a stranger gets no signal. */
async function assertOurs(daemon: DaemonFile, folder: string): Promise<void> {
  try {
    await new Kernel({ dataFolder: folder, retries: 0 }).version({ timeoutMs: 2_000 });
    return;
  } catch {
    // It does not answer: a hanging daemon, or somebody else. The command line tells, where there is one to read.
  }
  const commandLine = await readFile(`/proc/${daemon.pid}/cmdline`, "utf8").catch(() => "");
  if (/aiosd|cli\/main\.js/.test(commandLine) && commandLine.includes("\0start")) return;
  throw new KernelError(
    "conflict",
    `pid ${daemon.pid} of ${folder}/daemon.json does not answer and does not look like a daemon; remove that file`,
  );
}

async function hasEnded(pid: number, timeoutMs: number): Promise<boolean> {
  const until = performance.now() + timeoutMs;
  while (isAlive(pid)) {
    if (performance.now() >= until) return false;
    await pause(POLL_MS);
  }
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
