/** A daemon of the demo's own: a child process with a temporary data folder, of which nothing is left afterwards. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type ErrorBody, KernelError } from "@aiosd/sdk";

export interface DaemonChild {
  readonly url: string;
  readonly dataFolder: string;
  readonly models: readonly string[];
  readonly startMs: number;
  /** Ends the daemon and removes its folder; safe to call twice. */
  stop(): Promise<void>;
}

const MAIN = fileURLToPath(new URL("../main.js", import.meta.url));
const STOP_MS = 8_000;
const STDERR_CHARS_MAX = 64 << 10;

/** Starts `aiosd start` on a free port. `flags` are further flags of it, such as `["--threads", "2"]`. */
export async function startDaemonChild(
  model: string,
  flags: readonly string[],
  signal: AbortSignal,
): Promise<DaemonChild> {
  const began = performance.now();
  const dataFolder = await mkdtemp(join(tmpdir(), "aiosd-demo-"));
  const given = ["--model", existsSync(model) ? resolve(model) : model, ...flags];
  const own = ["start", "--json", "--while-stdin", "--port", "0", "--data", dataFolder];
  const child = spawn(process.execPath, [MAIN, ...own, ...given], {
    // Neither the variables nor the aiosd.yaml of whoever runs the demo are meant for its daemon. What it or a library
    // of its core puts into the folder for temporary files goes with the data folder.
    env: { ...withoutOurs(process.env), TMPDIR: dataFolder },
    cwd: dataFolder,
    stdio: ["pipe", "pipe", "pipe"],
  });
  const stop = stopper(child, dataFolder);
  try {
    const ready = await readyLine(child, signal);
    return { ...ready, dataFolder, stop, startMs: performance.now() - began };
  } catch (error) {
    await stop();
    throw error;
  }
}

function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("AIOSD_")));
}

/** Ends child and folder in good order, or at once if the process itself is on its way out. */
function stopper(child: ChildProcess, dataFolder: string): () => Promise<void> {
  const atExit = () => {
    child.kill("SIGKILL");
    rmSync(dataFolder, { recursive: true, force: true });
  };
  process.once("exit", atExit);
  let stopped: Promise<void> | undefined;
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
      await exited;
      clearTimeout(timer);
    }
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 3 });
    process.removeListener("exit", atExit);
  };
  return () => {
    stopped ??= end();
    return stopped;
  };
}

/** The one line a daemon prints with --json once it is ready; rejects with its own error when it ends before. */
function readyLine(child: ChildProcess, signal: AbortSignal): Promise<{ url: string; models: string[] }> {
  return new Promise((resolve, reject) => {
    let out = "";
    let errors = "";
    const onAbort = () => reject(new KernelError("aborted", "the demo was interrupted"));
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      const end = out.indexOf("\n");
      if (end >= 0) resolve(JSON.parse(out.slice(0, end)));
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      errors = (errors + text).slice(-STDERR_CHARS_MAX);
    });
    child.once("error", reject);
    child.once("close", (code, by) => reject(startError(errors, code === null ? `signal ${by}` : `code ${code}`)));
  });
}

function startError(errors: string, how: string): KernelError {
  const last = errors.trim().split("\n").at(-1) ?? "";
  try {
    return KernelError.fromBody(JSON.parse(last) as ErrorBody);
  } catch {
    return new KernelError("core_start_failed", `the demo's daemon ended with ${how}: ${last || "it said nothing"}`);
  }
}
