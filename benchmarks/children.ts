/** The processes of one section: whatever happens, all of them end with it. */
import { type ChildProcess, fork, type SpawnOptions, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answer, Job } from "./serve.js";

const END_MS = 5_000;

export class Children {
  readonly #open = new Set<ChildProcess>();
  readonly #cleanups: (() => void)[] = [];
  #closed = false;

  /** Starts a script of this folder (compiled, given by its URL) that answers jobs with `serve`. */
  worker<Jobs extends Record<string, Job>>(
    script: URL,
    options: { execArgv?: string[]; cwd?: string } = {},
  ): Worker<Jobs> {
    this.#assertOpen();
    const child = fork(fileURLToPath(script), [], { stdio: ["ignore", "inherit", "inherit", "ipc"], ...options });
    this.#own(child);
    return new Worker(child);
  }

  spawn(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
    this.#assertOpen();
    const child = spawn(command, args, options);
    this.#own(child);
    return child;
  }

  /** Something to do after the processes have ended, such as removing their folder. */
  cleanup(action: () => void): void {
    this.#cleanups.push(action);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#open].map(endProcess));
    for (const action of this.#cleanups.splice(0)) action();
  }

  /** A section whose time is up may still be running; it starts nothing any more. */
  #assertOpen(): void {
    if (this.#closed) throw new Error("the section is over");
  }

  #own(child: ChildProcess): void {
    this.#open.add(child);
    child.once("exit", () => this.#open.delete(child));
    child.once("error", () => this.#open.delete(child));
  }
}

/** SIGTERM, and SIGKILL for one that stays. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), END_MS);
  await exited;
  clearTimeout(timer);
}

/** A process that answers one job at a time. */
export class Worker<Jobs extends Record<string, Job>> {
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    this.#child = child;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Rejects with the worker's error, or when it ends before it answered. */
  ask<Name extends keyof Jobs & string>(name: Name, input: Jobs[Name]["input"]): Promise<Jobs[Name]["output"]> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const settle = () => {
        child.off("message", receive);
        child.off("exit", lost);
      };
      const receive = (answer: Answer) => {
        settle();
        if ("error" in answer) reject(new Error(answer.error));
        else resolve(answer.value);
      };
      const lost = (code: number | null, signal: string | null) => {
        settle();
        reject(new Error(`the worker ended with ${signal ?? code} during ${name}`));
      };
      child.once("message", receive);
      child.once("exit", lost);
      if (child.exitCode !== null || child.signalCode !== null) lost(child.exitCode, child.signalCode);
      else child.send({ name, input });
    });
  }

  end(): Promise<void> {
    return endProcess(this.#child);
  }
}
