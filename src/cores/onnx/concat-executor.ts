/**
 * Runs plain exports whose past and present have different lengths: the runtime makes a longer present in every step,
 * each row keeps its own. Rows run one by one, because batched rows of unequal lengths were never shown to be
 * independent of each other in such graphs. The slow path, for models that exist in no other form.
 */
import assert from "node:assert";
import { type InferenceSession, Tensor } from "onnxruntime-node";
import type { Weights } from "../core.js";
import type { DecoderShape, Executor } from "./executor.js";
import type { DecoderGraph } from "./graph.js";
import { cacheNames, checkChunk, checkStep, type KvArena, makeArena, readRow, writeRow } from "./kv-arena.js";
import { floatsOf, openNodeSession, runNodeSession } from "./node-session.js";

export interface ConcatOptions {
  readonly graph: DecoderGraph;
  readonly rows: number;
  readonly maxTokens: number;
  readonly threads: number;
  readonly spin: boolean;
}

export class ConcatExecutor implements Executor {
  readonly backend = "concat";
  readonly shape: DecoderShape;
  readonly weights: Weights;
  readonly rows: number;
  readonly maxTokens: number;
  readonly #graph: DecoderGraph;
  readonly #session: InferenceSession;
  readonly #fetches: readonly string[];
  readonly #logits: Float32Array;
  /** Each row's KV as an arena of one row, exactly as long as its tokens. */
  readonly #held = new Map<number, KvArena>();

  static async open(options: ConcatOptions): Promise<ConcatExecutor> {
    const { graph, threads, spin } = options;
    return new ConcatExecutor(options, await openNodeSession({ model: graph.file, file: graph.file, threads, spin }));
  }

  private constructor({ graph, rows, maxTokens }: ConcatOptions, session: InferenceSession) {
    this.#graph = graph;
    this.shape = graph.shape;
    this.weights = graph.weights;
    this.rows = rows;
    this.maxTokens = maxTokens;
    this.#session = session;
    this.#fetches = ["logits", ...cacheNames(graph.shape.layers, "present")];
    this.#logits = new Float32Array(rows * graph.shape.vocabSize);
  }

  async prefill(row: number, ids: Int32Array, past: number): Promise<Float32Array> {
    checkChunk(this, row, past, ids.length);
    return this.#run(row, ids, past);
  }

  async decode(ids: Int32Array, past: Int32Array): Promise<Float32Array> {
    checkStep(this, ids.length, past, 1);
    const vocab = this.shape.vocabSize;
    for (let row = 0; row < ids.length; row++) {
      this.#logits.set(await this.#run(row, ids.subarray(row, row + 1), past[row] ?? 0), row * vocab);
    }
    return this.#logits.subarray(0, ids.length * vocab);
  }

  copyRow(from: number, to: number, tokens: number): void {
    // Held arrays are never written again, so a copy of the same length is the same arrays.
    this.#held.set(to, this.#cut(from, tokens));
  }

  readKv(row: number, tokens: number): Float32Array {
    return readRow(this.#hold(row), 0, tokens);
  }

  writeKv(row: number, tokens: number, kv: Float32Array): void {
    assert(row >= 0 && row < this.rows && tokens <= this.maxTokens, "the row exists and is long enough");
    const arena = makeArena(this.shape, 1, tokens);
    writeRow(arena, 0, tokens, kv);
    this.#held.set(row, arena);
  }

  clearRow(row: number): void {
    this.#held.delete(row);
  }

  async close(): Promise<void> {
    this.#held.clear();
    await this.#session.release();
  }

  async #run(row: number, ids: Int32Array, past: number): Promise<Float32Array> {
    assert(row >= 0 && row < this.rows, "the row exists");
    const { kvHeads, headDim, layers, vocabSize } = this.shape;
    const held = this.#cut(row, past);
    const total = past + ids.length;
    const feeds: Record<string, Tensor> = {
      input_ids: new Tensor("int64", BigInt64Array.from(ids, BigInt), [1, ids.length]),
      attention_mask: new Tensor("int64", new BigInt64Array(total).fill(1n), [1, total]),
    };
    if (this.#graph.positionIds) {
      const positions = BigInt64Array.from(ids, (_, index) => BigInt(past + index));
      feeds.position_ids = new Tensor("int64", positions, [1, ids.length]);
    }
    cacheNames(layers, "past_key_values").forEach((name, index) => {
      feeds[name] = new Tensor("float32", held.arrays[index] ?? new Float32Array(0), [1, kvHeads, past, headDim]);
    });
    const results = await runNodeSession(this.#session, feeds, this.#fetches);
    const arrays = cacheNames(layers, "present").map((name) => floatsOf(results[name]));
    assert(
      arrays.every((array) => array.length === kvHeads * total * headDim),
      "the present is the past and the new tokens",
    );
    this.#held.set(row, { shape: this.shape, rows: 1, maxTokens: total, arrays });
    const logits = floatsOf(results.logits);
    return logits.subarray(logits.length - vocabSize);
  }

  #hold(row: number): KvArena {
    return this.#held.get(row) ?? makeArena(this.shape, 1, 0);
  }

  /** A row's first tokens, as an arena of exactly that length. */
  #cut(row: number, tokens: number): KvArena {
    const held = this.#hold(row);
    if (held.maxTokens === tokens) return held;
    assert(tokens < held.maxTokens, "the row holds that many tokens");
    const shorter = makeArena(this.shape, 1, tokens);
    writeRow(shorter, 0, tokens, readRow(held, 0, tokens));
    return shorter;
  }
}
