import { type ChildProcess, fork } from "node:child_process";
import { KernelError } from "@aiosd/sdk";

/** How long a closing child may take to give its memory back before it is killed. */
const CLOSE_MS = 2000;

export interface StartOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** A child process that holds a model: started with a first message, spoken to over Node's IPC. */
export class CoreChild<To extends object, From extends object> {
  /** Resolves when the child is gone, with the words to log. */
  readonly exited: Promise<string>;
  readonly #child: ChildProcess;
  #gone = false;

  private constructor(child: ChildProcess, exited: Promise<string>) {
    this.#child = child;
    this.exited = exited.then((reason) => {
      this.#gone = true;
      return reason;
    });
  }

  /**
   * Starts `file`, sends it `message` and waits for its first answer, whatever that is. Rejects with core_start_failed
   * when the child dies, takes longer than `timeoutMs`, or the signal gives up on it; nothing is left running then.
   */
  static async start<To extends object, From extends object>(
    file: string,
    message: To,
    { timeoutMs, signal }: StartOptions,
  ): Promise<{ child: CoreChild<To, From>; first: From }> {
    const child = fork(file, [], {
      serialization: "advanced",
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: childEnv(),
    });
    const exited = new Promise<string>((resolve) => {
      child.once("exit", (code, signal) => resolve(`core child ${child.pid} ended with ${signal ?? `code ${code}`}`));
      child.once("error", (error) => resolve(`core child could not run: ${error.message}`));
    });
    // A broken pipe is told by the exit that follows it.
    child.on("error", () => {});
    let timer: NodeJS.Timeout | undefined;
    const abandon = () => child.kill("SIGKILL");
    if (signal?.aborted) abandon();
    signal?.addEventListener("abort", abandon, { once: true });
    try {
      const first = await new Promise<From>((resolve, reject) => {
        const fail = (text: string) => reject(new KernelError("core_start_failed", text));
        child.once("message", (answer) => resolve(answer as From));
        void exited.then((reason) => fail(`${reason} while it loaded the model`));
        timer = setTimeout(() => fail(`the core did not load its model within ${timeoutMs} ms`), timeoutMs);
        child.send(message, (error) => {
          if (error !== null) fail(error.message);
        });
      });
      return { child: new CoreChild<To, From>(child, exited), first };
    } catch (error) {
      child.kill("SIGKILL");
      await exited;
      throw error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abandon);
    }
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get gone(): boolean {
    return this.#gone;
  }

  listen(listener: (message: From) => void): void {
    this.#child.on("message", (message) => listener(message as From));
  }

  /** A send that fails means the child is going; its exit is what is heard of. */
  send(message: To): void {
    if (!this.#gone && this.#child.connected) this.#child.send(message, () => {});
  }

  /** Asks the child to end, and ends it when it does not. */
  async close(message: To): Promise<void> {
    this.send(message);
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), CLOSE_MS);
    await this.exited;
    clearTimeout(timer);
  }

  /** Ends the child at once; for one whose state is not to be trusted any more. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.exited;
  }
}

/** A core needs no secret of the daemon's environment, and its runtime (1.30 on Linux) has telemetry to switch off. */
function childEnv(): NodeJS.ProcessEnv {
  const kept = ["PATH", "HOME", "TMPDIR", "LANG", "LD_LIBRARY_PATH", "NODE_OPTIONS"];
  const passed = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(passed), ORT_DISABLE_TELEMETRY: "1" };
}
