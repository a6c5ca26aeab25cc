import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { KernelError } from "@aiosd/sdk";
import type { Embedded, EmbeddingCore, EmbedInput, EmbedOptions } from "./embedder.js";
import { tableWeights } from "./idf.js";
import { IDF_LEVELS } from "./idf-table.js";
import { LEXICAL_PARTS, LEXICAL_VERSION, type LexicalParts, lexicalVector } from "./lexical-vector.js";

/** How long all requests together may keep the thread before everything else gets its turn. */
const SLICE_MS = 3;

interface Job {
  readonly steps: Iterator<void, Embedded>;
  readonly signal: AbortSignal;
  resolve(embedded: Embedded): void;
  reject(reason: unknown): void;
}

/**
 * The embedder that needs no model: words and character n-grams, hashed. It works on the caller's thread in slices of a
 * few milliseconds, the requests taking turns, so neither a long text nor many of them stall a daemon.
 */
export class LexicalEmbedder implements EmbeddingCore {
  readonly id: string;
  readonly model = `aiosd-lexical-${LEXICAL_PARTS.dimensions}`;
  readonly kind = "lexical";
  readonly dimensions = LEXICAL_PARTS.dimensions;
  readonly maxTokens = null;
  readonly #parts: LexicalParts = { ...LEXICAL_PARTS, weight: tableWeights() };
  #jobs: Job[] = [];
  #running = false;
  #closed = false;

  constructor() {
    const what = JSON.stringify([LEXICAL_VERSION, LEXICAL_PARTS, IDF_LEVELS]);
    this.id = `lexical-${createHash("sha256").update(what).digest("hex").slice(0, 16)}-${this.dimensions}`;
  }

  async embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]> {
    return (await this.run(texts, { signal, truncate: false })).vectors;
  }

  /** Rejects token ids with `unsupported`: there is no vocabulary. */
  run(inputs: readonly EmbedInput[], { signal }: EmbedOptions): Promise<Embedded> {
    const texts = inputs.filter((input) => typeof input === "string");
    if (texts.length < inputs.length) {
      const message = `"${this.model}" reads texts, not token ids: it has no vocabulary`;
      return Promise.reject(new KernelError("unsupported", message, { field: "input" }));
    }
    if (this.#closed) return Promise.reject(new KernelError("shutting_down", "the embedder is closed"));
    if (signal.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      this.#jobs.push({ steps: vectorsOf(texts, this.#parts), signal, resolve, reject });
      if (!this.#running) void this.#work();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#jobs) job.reject(new KernelError("shutting_down", "the daemon is stopping"));
    this.#jobs = [];
  }

  async #work(): Promise<void> {
    this.#running = true;
    while (this.#jobs.length > 0) {
      const until = performance.now() + SLICE_MS;
      while (this.#jobs.length > 0 && performance.now() < until) this.#step();
      if (this.#jobs.length > 0) await setImmediate();
    }
    this.#running = false;
  }

  /** One step of the job whose turn it is. */
  #step(): void {
    const job = this.#jobs.shift();
    if (job === undefined) return;
    if (job.signal.aborted) {
      job.reject(job.signal.reason);
      return;
    }
    const { done, value } = job.steps.next();
    if (done === true) job.resolve(value);
    else this.#jobs.push(job);
  }
}

/** Yields between the steps of a text and after each text. */
function* vectorsOf(texts: readonly string[], parts: LexicalParts): Generator<void, Embedded> {
  const vectors: Float32Array[] = [];
  let tokens = 0;
  for (const text of texts) {
    const { vector, words } = yield* lexicalVector(text, parts);
    vectors.push(vector);
    tokens += words;
    yield;
  }
  return { vectors, tokens };
}
