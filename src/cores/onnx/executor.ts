/**
 * Runs a decoder graph over a KV arena of rows. A row is the physical place of one sequence; rows are kept compact by
 * the engine, so a decode step always runs rows 0..n-1. An executor knows tensors only: no text, no sampling.
 */
import type { Backend, Weights } from "../core.js";

/** What a decoder graph is, read from its file: dimensions and how past and present are wired. */
export interface DecoderShape {
  readonly layers: number;
  readonly kvHeads: number;
  readonly headDim: number;
  readonly vocabSize: number;
}

export interface Executor {
  readonly backend: Backend;
  readonly shape: DecoderShape;
  readonly weights: Weights;
  readonly rows: number;
  /** Tokens a row can hold. */
  readonly maxTokens: number;
  /**
   * Compute `ids` (one prompt chunk, batch 1) of a row that holds `past` tokens already. Resolves to the logits of the
   * last token, `vocabSize` floats, valid until the next call or `close`. One call at a time. The caller never leaves a last chunk of one token after
   * a longer prompt: single-token attention takes another path and other bits.
   */
  prefill(row: number, ids: Int32Array, past: number): Promise<Float32Array>;
  /** One step of rows 0..n-1: `ids[i]` is appended to row i, which holds `past[i]` tokens. Logits [n, vocabSize], valid until the next call or `close`. */
  decode(ids: Int32Array, past: Int32Array): Promise<Float32Array>;
  /** Copy the first `tokens` positions of a row's KV to another row. Never called while prefill or decode runs. */
  copyRow(from: number, to: number, tokens: number): void;
  /** The KV of a row's first `tokens` positions as `[layer][k, v][kvHead][token][headDim]` floats. */
  readKv(row: number, tokens: number): Float32Array;
  writeKv(row: number, tokens: number, kv: Float32Array): void;
  /** The row holds nothing any more; a Concat executor frees its tensors. */
  clearRow(row: number): void;
  close(): Promise<void>;
}
