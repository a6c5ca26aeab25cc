import { performance } from "node:perf_hooks";
import { KernelError } from "@aiosd/sdk";
import type { Embedded, EmbedderInfo, EmbeddingCore, EmbedInput, EmbedOptions } from "./embedder.js";
import { EncoderCore } from "./encoder-core.js";
import type { EncoderOptions } from "./protocol.js";

const WINDOW_MS = 60_000;

export interface OnnxEmbedderOptions {
  readonly encoder: EncoderOptions;
  readonly startMs: number;
  /** More deaths of the child within a minute, and requests are refused until the minute is over. */
  readonly restartsPerMinuteMax: number;
  /** The child died; another is started when somebody asks. */
  readonly lost: (reason: string) => void;
}

/** A sentence-embedding model in a child that is started again when it dies, as soon as somebody asks for it. */
export class OnnxEmbedder implements EmbeddingCore {
  readonly id: string;
  readonly model: string;
  readonly kind = "onnx";
  readonly dimensions: number;
  readonly maxTokens: number | null;
  readonly #options: OnnxEmbedderOptions;
  readonly #closed = new AbortController();
  #core: Promise<EncoderCore> | null = null;
  #deaths: number[] = [];

  private constructor(info: EmbedderInfo, options: OnnxEmbedderOptions) {
    this.#options = options;
    this.id = info.id;
    this.model = info.model;
    this.dimensions = info.dimensions;
    this.maxTokens = info.maxTokens;
  }

  /** Starts the first child. Rejects with model_not_found, model_damaged, model_unsupported, core_start_failed. */
  static async open(options: OnnxEmbedderOptions): Promise<OnnxEmbedder> {
    const core = await EncoderCore.open(options.encoder, options.startMs);
    const embedder = new OnnxEmbedder(core.info, options);
    embedder.#keep(core);
    return embedder;
  }

  async embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]> {
    return (await this.run(texts, { signal, truncate: false })).vectors;
  }

  async run(inputs: readonly EmbedInput[], options: EmbedOptions): Promise<Embedded> {
    const core = await this.#ready();
    options.signal.throwIfAborted();
    return await core.run(inputs, options);
  }

  async close(): Promise<void> {
    this.#closed.abort(new KernelError("shutting_down", "the daemon is stopping"));
    const core = await this.#core?.catch(() => null);
    await core?.close();
  }

  /** The running child, or one that is being started, or a new one. */
  #ready(): Promise<EncoderCore> {
    if (this.#closed.signal.aborted) return Promise.reject(this.#closed.signal.reason);
    if (this.#core !== null) return this.#core;
    this.#deaths = this.#deaths.filter((at) => performance.now() - at < WINDOW_MS);
    if (this.#deaths.length > this.#options.restartsPerMinuteMax) {
      const retryAfterMs = Math.ceil(WINDOW_MS - (performance.now() - (this.#deaths[0] ?? 0)));
      const text = "the embedder died too often within a minute";
      return Promise.reject(new KernelError("core_unavailable", text, { retryAfterMs }));
    }
    const starting = this.#restart();
    this.#core = starting;
    return starting;
  }

  async #restart(): Promise<EncoderCore> {
    try {
      const core = await EncoderCore.open(this.#options.encoder, this.#options.startMs, this.#closed.signal);
      if (core.info.id === this.id) return this.#keep(core);
      await core.close();
      const text = `${this.#options.encoder.folder} holds another model than when the daemon started; restart it`;
      throw new KernelError("core_unavailable", text);
    } catch (error) {
      this.#core = null;
      this.#deaths.push(performance.now());
      if (error instanceof KernelError && error.code === "core_unavailable") throw error;
      const text = `the embedder did not start again: ${error instanceof Error ? error.message : String(error)}`;
      throw new KernelError("core_unavailable", text, { retryAfterMs: 1000, cause: error });
    }
  }

  #keep(core: EncoderCore): EncoderCore {
    this.#core = Promise.resolve(core);
    void core.exited.then((reason) => {
      this.#core = null;
      if (this.#closed.signal.aborted) return;
      this.#deaths.push(performance.now());
      this.#options.lost(reason);
    });
    return core;
  }
}
