import { fileURLToPath } from "node:url";
import { KernelError } from "@aiosd/sdk";
import { CoreChild } from "../core-child.js";
import type { Embedded, EmbedderInfo, EmbedInput, EmbedOptions } from "./embedder.js";
import type { EncoderOptions, FromEncoder, ToEncoder } from "./protocol.js";

const CHILD = fileURLToPath(new URL("./child.js", import.meta.url));

interface Call {
  readonly vectors: Float32Array[];
  resolve(embedded: Embedded): void;
  reject(reason: unknown): void;
}

/** The daemon's end of one embedding child. A dead child rejects whatever was open with core_crashed. */
export class EncoderCore {
  readonly info: EmbedderInfo;
  readonly #child: CoreChild<ToEncoder, FromEncoder>;
  readonly #calls = new Map<number, Call>();
  #nextCall = 0;

  private constructor(child: CoreChild<ToEncoder, FromEncoder>, info: EmbedderInfo) {
    this.#child = child;
    this.info = info;
    child.listen((message) => this.#receive(message));
    void child.exited.then((reason) => {
      for (const call of this.#calls.values()) call.reject(new KernelError("core_crashed", reason));
      this.#calls.clear();
    });
  }

  /** Rejects with the child's own coded error, or core_start_failed. */
  static async open(options: EncoderOptions, timeoutMs: number, signal?: AbortSignal): Promise<EncoderCore> {
    const { child, first } = await CoreChild.start<ToEncoder, FromEncoder>(
      CHILD,
      { type: "load", options },
      { timeoutMs, signal },
    );
    if (first.type === "ready") return new EncoderCore(child, first.info);
    await child.kill();
    if (first.type === "failed") throw KernelError.fromBody(first.error);
    throw new KernelError("core_start_failed", `the embedder said ${first.type} before it was ready`);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get exited(): Promise<string> {
    return this.#child.exited;
  }

  run(inputs: readonly EmbedInput[], { signal, truncate }: EmbedOptions): Promise<Embedded> {
    if (signal.aborted) return Promise.reject(signal.reason);
    if (this.#child.gone) return Promise.reject(new KernelError("core_crashed", "the embedder is gone"));
    const call = this.#nextCall++;
    const cancel = () => {
      this.#child.send({ type: "cancel", call });
      this.#calls.get(call)?.reject(signal.reason);
      this.#calls.delete(call);
    };
    signal.addEventListener("abort", cancel, { once: true });
    return new Promise<Embedded>((resolve, reject) => {
      this.#calls.set(call, { vectors: [], resolve, reject });
      this.#child.send({ type: "embed", call, inputs, truncate });
    }).finally(() => signal.removeEventListener("abort", cancel));
  }

  close(): Promise<void> {
    return this.#child.close({ type: "close" });
  }

  #receive(message: FromEncoder): void {
    if (message.type === "ready" || message.type === "failed") return;
    const call = this.#calls.get(message.call);
    if (message.type === "vectors") {
      const { places, values } = message.batch;
      const { dimensions } = this.info;
      for (const [index, place] of places.entries()) {
        if (call !== undefined) call.vectors[place] = values.slice(index * dimensions, (index + 1) * dimensions);
      }
      return;
    }
    this.#calls.delete(message.call);
    if (message.type === "done") call?.resolve({ vectors: call.vectors, tokens: message.tokens });
    else call?.reject(KernelError.fromBody(message.error));
  }
}
