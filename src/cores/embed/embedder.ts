/**
 * The contract of an embedder: texts in, unit vectors out. Vectors are only comparable under one `id`. An embedder never
 * knows who asks.
 */

/** What an embedder says of itself; stable for its life. */
export interface EmbedderInfo {
  /** Hash of everything that decides a vector (table or weights, tokenizer, pooling, dimensions). */
  readonly id: string;
  /** The name that callers use. */
  readonly model: string;
  /** `lexical` compares words and spellings, not meanings; `onnx` is a sentence-embedding model. */
  readonly kind: "lexical" | "onnx";
  readonly dimensions: number;
  /** Tokens of one text at most; null where texts may have any length. */
  readonly maxTokens: number | null;
}

/** What the rest of the kernel (memory, storage) is given at boot. */
export interface Embedder extends EmbedderInfo {
  /**
   * One L2-normalised vector per text, in order. Rejects with prompt_too_long, invalid_request, core_crashed or
   * core_unavailable, and with the signal's reason once it fires.
   */
  embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** A text, or the token ids of one. */
export type EmbedInput = string | readonly number[];

export interface EmbedOptions {
  readonly signal: AbortSignal;
  /** Cut a text at `maxTokens` instead of refusing it. */
  readonly truncate: boolean;
}

export interface Embedded {
  readonly vectors: Float32Array[];
  /** What was computed: tokens of a model, words of the lexical embedder. */
  readonly tokens: number;
}

/** An embedder that also takes token ids and tells what it counted. */
export interface EmbeddingCore extends Embedder {
  run(inputs: readonly EmbedInput[], options: EmbedOptions): Promise<Embedded>;
}
