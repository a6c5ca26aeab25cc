import { KernelError } from "@aiosd/sdk";
import type { Logger } from "pino";
import {
  type Embedder,
  type EmbedderInfo,
  type EmbeddingCore,
  type EmbedInput,
  LexicalEmbedder,
  OnnxEmbedder,
  type OnnxEmbedderOptions,
} from "../cores/index.js";
import type { Process } from "../scheduler/index.js";
import type { EmbedAnswer, EmbedRequest, EmbedServices, SyscallContext } from "../syscalls/index.js";
import type { Limits } from "./config.js";
import type { Metrics } from "./metrics.js";

export interface EmbeddingOptions {
  /** The configured sentence-embedding model; null leaves the lexical embedder alone. */
  readonly model: OnnxEmbedderOptions["encoder"] | null;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Names of the models that generate. */
  readonly generators: () => readonly string[];
  readonly processOf: (pid: number) => Process | undefined;
  readonly settleProcess: (process: Process) => void;
}

/** `llm.embed` for its handler, and the embedder that the stores are given: the configured one, else the lexical one. */
export class Embedding implements EmbedServices {
  readonly #options: EmbeddingOptions;
  readonly #embedders: EmbeddingCore[] = [new LexicalEmbedder()];
  #queuedCharacters = 0;
  readonly #queuedOfOwners = new Map<string, number>();

  constructor(options: EmbeddingOptions) {
    this.#options = options;
  }

  /** Loads the configured model. Rejects with what is wrong with it, or config_invalid when its name is taken. */
  async start(): Promise<void> {
    const { model, limits, metrics, log, generators } = this.#options;
    if (model === null) return;
    const embedder = await OnnxEmbedder.open({
      encoder: model,
      startMs: limits.coreStartMs,
      restartsPerMinuteMax: limits.coreRestartsPerMinuteMax,
      lost(reason) {
        log.error({ reason }, "the embedder was lost; it is started again when it is needed");
        metrics.coreRestarted();
      },
    });
    const taken = [...generators(), ...this.#embedders.map((each) => each.model)];
    if (taken.includes(embedder.model)) {
      await embedder.close();
      const message = `another model is called "${embedder.model}" already; rename the folder`;
      throw new KernelError("config_invalid", message, { field: "embedder" });
    }
    this.#embedders.unshift(embedder);
  }

  /** What memory and storage embed with. */
  get default(): Embedder {
    return this.#embedderOf(undefined);
  }

  get infos(): EmbedderInfo[] {
    return this.#embedders.map(({ id, model, kind, dimensions, maxTokens }) => {
      return { id, model, kind, dimensions, maxTokens };
    });
  }

  async embed(request: EmbedRequest, context: SyscallContext): Promise<EmbedAnswer> {
    const { metrics, processOf, settleProcess } = this.#options;
    const embedder = this.#embedderOf(request.model);
    this.#check(request, embedder);
    const characters = charactersOf(request.inputs);
    const { pid, owner } = context.caller;
    this.#admit(owner, characters);
    const process = processOf(pid);
    const running = (change: 1 | -1) => {
      this.#count(owner, change * characters);
      if (process === undefined) return;
      process.requestsRunning += change;
      settleProcess(process);
    };
    running(1);
    try {
      const { signal } = context;
      const { vectors, tokens } = await embedder.run(request.inputs, { signal, truncate: request.truncate });
      if (process !== undefined) process.promptTokens += tokens;
      metrics.embeddedTokens(tokens);
      return { embedder, vectors, tokens };
    } finally {
      running(-1);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#embedders.map((embedder) => embedder.close()));
  }

  /** Nobody's texts may fill the queue that all share. */
  #admit(owner: string, characters: number): void {
    const { embedQueuedCharactersMax, embedQueuedCharactersPerOwnerMax } = this.#options.limits;
    const mine = this.#queuedOfOwners.get(owner) ?? 0;
    if (this.#queuedCharacters + characters > embedQueuedCharactersMax) {
      const text = `texts of ${this.#queuedCharacters} characters wait to be embedded already`;
      throw new KernelError("queue_full", text, { retryAfterMs: 1000 });
    }
    if (mine + characters > embedQueuedCharactersPerOwnerMax) {
      const text = `texts of owner ${owner} with ${mine} characters wait to be embedded already`;
      throw new KernelError("owner_queue_full", text, { retryAfterMs: 1000 });
    }
  }

  #count(owner: string, characters: number): void {
    this.#queuedCharacters += characters;
    const mine = (this.#queuedOfOwners.get(owner) ?? 0) + characters;
    if (mine > 0) this.#queuedOfOwners.set(owner, mine);
    else this.#queuedOfOwners.delete(owner);
  }

  #embedderOf(model: string | undefined): EmbeddingCore {
    const [first] = this.#embedders;
    const found = model === undefined ? first : this.#embedders.find((each) => each.model === model);
    if (found !== undefined) return found;
    const names = this.#embedders.map((each) => `"${each.model}"`).join(" or ");
    if (this.#options.generators().includes(model ?? "")) {
      const message = `the model "${model}" generates text; embed with ${names}`;
      throw new KernelError("unsupported", message, { field: "model" });
    }
    throw new KernelError("unknown_model", `there is no embedder "${model}"; there is ${names}`, { field: "model" });
  }

  #check(request: EmbedRequest, embedder: EmbedderInfo): void {
    const { embedCharactersMax, embedFloatsMax } = this.#options.limits;
    const { inputs, dimensions, encoding } = request;
    if (dimensions !== undefined && dimensions !== embedder.dimensions) {
      const message = `"${embedder.model}" has ${embedder.dimensions} dimensions; its vectors cannot be shortened`;
      throw new KernelError("unsupported", message, { field: "dimensions" });
    }
    const characters = charactersOf(inputs);
    if (characters > embedCharactersMax) {
      const message = `the input has ${characters} characters; limits.embedCharactersMax is ${embedCharactersMax}`;
      throw new KernelError("invalid_request", message, { field: "input" });
    }
    const floats = inputs.length * embedder.dimensions;
    if (encoding === "float" && floats > embedFloatsMax) {
      const message = `${floats} numbers are more than limits.embedFloatsMax (${embedFloatsMax}) as JSON numbers; ask for encoding base64, or embed fewer texts at once`;
      throw new KernelError("invalid_request", message, { field: "encoding" });
    }
  }
}

/** A token id counts as one. */
function charactersOf(inputs: readonly EmbedInput[]): number {
  return inputs.reduce((sum, input) => sum + input.length, 0);
}
