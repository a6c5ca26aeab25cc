import { fileURLToPath } from "node:url";
import { KernelError } from "@aiosd/sdk";
import type { Plan } from "../../scheduler/index.js";
import type { Core, CoreInfo, PreparedSequence, Prompt, SequenceRequest, SlotOutput, TurnResult } from "../core.js";
import { CoreChild } from "../core-child.js";
import type { CoreOptions, FromChild, ToChild } from "./protocol.js";

const CHILD = fileURLToPath(new URL("./child.js", import.meta.url));

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
  readonly #child: CoreChild<ToChild, FromChild>;
  readonly #calls = new Map<number, Call>();
  #nextCall = 0;

  private constructor(child: CoreChild<ToChild, FromChild>, info: CoreInfo) {
    this.#child = child;
    this.info = info;
    child.listen((message) => this.#receive(message));
    this.exited = child.exited.then((reason) => {
      this.#lose(reason);
      return reason;
    });
  }

  /**
   * Starts a child and waits until its model is loaded. Rejects with the child's own coded error (model_damaged, ...),
   * or core_start_failed when it dies, takes longer than `timeoutMs`, or `signal` gives up on it.
   */
  static async open(options: CoreOptions, timeoutMs: number, signal?: AbortSignal): Promise<OnnxCore> {
    const load: ToChild = { type: "load", options };
    const { child, first } = await CoreChild.start<ToChild, FromChild>(CHILD, load, { timeoutMs, signal });
    if (first.type === "ready") return new OnnxCore(child, first.info);
    await child.kill();
    if (first.type === "failed") throw KernelError.fromBody(first.error);
    throw new KernelError("core_start_failed", `the core said ${first.type} before it was ready`);
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
    this.#child.send({ type: "release", sequence });
  }

  attention(): void {
    this.#child.send({ type: "attention" });
  }

  close(): Promise<void> {
    return this.#child.close({ type: "close" });
  }

  /** Ends the child at once; for one whose state is not to be trusted any more. */
  kill(): Promise<void> {
    return this.#child.kill();
  }

  #call(message: (call: number) => ToChild, tell?: Call["tell"]): Promise<TurnResult | PreparedSequence | number[]> {
    if (this.#child.gone) return Promise.reject(new KernelError("core_crashed", "the core is gone"));
    const call = this.#nextCall++;
    return new Promise((resolve, reject) => {
      this.#calls.set(call, { resolve, reject, ...(tell === undefined ? {} : { tell }) });
      this.#child.send(message(call));
    });
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
    for (const call of this.#calls.values()) call.reject(new KernelError("core_crashed", reason));
    this.#calls.clear();
  }
}
