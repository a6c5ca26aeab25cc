import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { KernelError } from "@aiosd/sdk";
import type { Plan } from "../../scheduler/index.js";
import type { Core, CoreInfo, PreparedSequence, Prompt, SequenceRequest, SlotOutput, TurnResult } from "../core.js";
import type { CoreOptions, FromChild, ToChild } from "./protocol.js";

const CHILD = fileURLToPath(new URL("./child.js", import.meta.url));
/** How long a closing child may take to give its memory back before it is killed. */
const CLOSE_MS = 2000;

interface Call {
  readonly tell?: (outputs: readonly SlotOutput[]) => void;
  resolve(value: TurnResult | PreparedSequence | number[]): void;
  reject(error: KernelError): void;
}

/** The daemon's end of a core child: calls go out, replies come in, a dead child rejects whatever was open. */
export class OnnxCore implements Core {
  readonly info: CoreInfo;
  /** Resolves when the child is gone, with the words to log. */
  readonly exited: Promise<string>;
  readonly #child: ChildProcess;
  readonly #calls = new Map<number, Call>();
  #nextCall = 0;
  #gone = false;

  private constructor(child: ChildProcess, info: CoreInfo, exited: Promise<string>) {
    this.#child = child;
    this.info = info;
    this.exited = exited;
    child.on("message", (message: FromChild) => this.#receive(message));
    void exited.then((reason) => this.#lose(reason));
  }

  /**
   * Starts a child and waits until its model is loaded. Rejects with the child's own coded error (model_damaged, ...),
   * or core_start_failed when it dies, takes longer than `timeoutMs`, or `signal` gives up on it.
   */
  static async open(options: CoreOptions, timeoutMs: number, signal?: AbortSignal): Promise<OnnxCore> {
    const child = fork(CHILD, [], {
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
      const first = await Promise.race([
        new Promise<FromChild>((resolve) => child.once("message", resolve)),
        exited.then((reason) => new KernelError("core_start_failed", `${reason} while it loaded the model`)),
        new Promise<KernelError>((resolve) => {
          const text = `the core did not load its model within ${timeoutMs} ms`;
          timer = setTimeout(() => resolve(new KernelError("core_start_failed", text)), timeoutMs);
        }),
        new Promise<never>((_, reject) => {
          child.send({ type: "load", options } satisfies ToChild, (error) => {
            if (error !== null) reject(new KernelError("core_start_failed", error.message));
          });
        }),
      ]);
      if (first instanceof KernelError) throw first;
      if (first.type === "failed") throw KernelError.fromBody(first.error);
      if (first.type !== "ready")
        throw new KernelError("core_start_failed", `the core said ${first.type} before it was ready`);
      return new OnnxCore(child, first.info, exited);
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

  async prepare(request: SequenceRequest): Promise<PreparedSequence> {
    return (await this.#call((call) => ({ type: "prepare", call, request }))) as PreparedSequence;
  }

  async turn(order: Plan, tell: (outputs: readonly SlotOutput[]) => void): Promise<TurnResult> {
    return (await this.#call((call) => ({ type: "turn", call, order }), tell)) as TurnResult;
  }

  async tokenize(prompt: Prompt): Promise<number[]> {
    return (await this.#call((call) => ({ type: "tokenize", call, prompt }))) as number[];
  }

  release(sequence: string): void {
    this.#send({ type: "release", sequence });
  }

  attention(): void {
    this.#send({ type: "attention" });
  }

  async close(): Promise<void> {
    this.#send({ type: "close" });
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), CLOSE_MS);
    await this.exited;
    clearTimeout(timer);
  }

  /** Ends the child at once; for one whose state is not to be trusted any more. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.exited;
  }

  #call(message: (call: number) => ToChild, tell?: Call["tell"]): Promise<TurnResult | PreparedSequence | number[]> {
    if (this.#gone) return Promise.reject(new KernelError("core_crashed", "the core is gone"));
    const call = this.#nextCall++;
    return new Promise((resolve, reject) => {
      this.#calls.set(call, { resolve, reject, ...(tell === undefined ? {} : { tell }) });
      this.#send(message(call));
    });
  }

  #send(message: ToChild): void {
    // A send that fails means the child is going; its exit rejects what is open.
    if (!this.#gone && this.#child.connected) this.#child.send(message, () => {});
  }

  #receive(message: FromChild): void {
    if (message.type === "ready" || message.type === "failed") return;
    const call = this.#calls.get(message.call);
    if (message.type === "told") {
      call?.tell?.(message.outputs);
      return;
    }
    this.#calls.delete(message.call);
    if (message.type === "reply") call?.resolve(message.value);
    else call?.reject(KernelError.fromBody(message.error));
  }

  #lose(reason: string): void {
    this.#gone = true;
    for (const call of this.#calls.values()) call.reject(new KernelError("core_crashed", reason));
    this.#calls.clear();
  }
}

/** A core needs no secret of the daemon's environment, and its runtime (1.30 on Linux) has telemetry to switch off. */
function childEnv(): NodeJS.ProcessEnv {
  const kept = ["PATH", "HOME", "TMPDIR", "LANG", "LD_LIBRARY_PATH", "NODE_OPTIONS"];
  const passed = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(passed), ORT_DISABLE_TELEMETRY: "1" };
}
