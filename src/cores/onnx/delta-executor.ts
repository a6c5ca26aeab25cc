/**
 * Runs GroupQueryAttention graphs through onnxruntime-node alone, for machines where the C API cannot be called. The
 * graph gets outputs with only the new KV rows, which are then written to the arena here. The runtime copies every
 * row's past inside, so a step's time grows with the arena's length: it is kept as short as the longest row so far.
 */
import { readFile } from "node:fs/promises";
import { type InferenceSession, Tensor } from "onnxruntime-node";
import type { Weights } from "../core.js";
import { DELTA_PREFIX, deltaFragment } from "./delta-graph.js";
import type { DecoderShape, Executor } from "./executor.js";
import type { DecoderGraph } from "./graph.js";
import {
  cacheNames,
  checkChunk,
  checkStep,
  copyRow,
  type KvArena,
  makeArena,
  readRow,
  rowFloats,
  writeRow,
} from "./kv-arena.js";
import { floatsOf, openNodeSession, runNodeSession } from "./node-session.js";

export interface DeltaOptions {
  readonly graph: DecoderGraph;
  readonly rows: number;
  readonly maxTokens: number;
  readonly threads: number;
  readonly spin: boolean;
}

type Feeds = Record<string, Tensor>;

/** The arena starts with room for this many tokens a row and doubles. */
const CAPACITY_MIN = 128;

export class DeltaExecutor implements Executor {
  readonly backend = "delta";
  readonly shape: DecoderShape;
  readonly weights: Weights;
  readonly rows: number;
  readonly maxTokens: number;
  readonly #graph: DecoderGraph;
  readonly #session: InferenceSession;
  readonly #fetches: readonly string[];
  #arena: KvArena;
  /** Past tensors by first row and number of rows; they belong to the current arena. */
  #windows = new Map<string, Feeds>();

  static async open(options: DeltaOptions): Promise<DeltaExecutor> {
    const { graph, threads, spin } = options;
    const model = Buffer.concat([await readFile(graph.file), deltaFragment(graph)]);
    return new DeltaExecutor(options, await openNodeSession({ model, file: graph.file, threads, spin }));
  }

  private constructor({ graph, rows, maxTokens }: DeltaOptions, session: InferenceSession) {
    this.#graph = graph;
    this.shape = graph.shape;
    this.weights = graph.weights;
    this.rows = rows;
    this.maxTokens = maxTokens;
    this.#session = session;
    this.#fetches = ["logits", ...cacheNames(graph.shape.layers, DELTA_PREFIX)];
    this.#arena = makeArena(graph.shape, rows, Math.min(CAPACITY_MIN, maxTokens));
  }

  async prefill(row: number, ids: Int32Array, past: number): Promise<Float32Array> {
    checkChunk(this, row, past, ids.length);
    const logits = await this.#run(row, ids, Int32Array.of(past), ids.length);
    return logits.subarray(logits.length - this.shape.vocabSize);
  }

  async decode(ids: Int32Array, past: Int32Array): Promise<Float32Array> {
    checkStep(this, ids.length, past, 1);
    return this.#run(0, ids, past, 1);
  }

  copyRow(from: number, to: number, tokens: number): void {
    this.#makeRoom(tokens);
    copyRow(this.#arena, from, to, tokens);
  }

  readKv(row: number, tokens: number): Float32Array {
    this.#makeRoom(tokens);
    return readRow(this.#arena, row, tokens);
  }

  writeKv(row: number, tokens: number, kv: Float32Array): void {
    this.#makeRoom(tokens);
    writeRow(this.#arena, row, tokens, kv);
  }

  clearRow(): void {
    // Positions behind a row's length are never read; nothing has to be erased.
  }

  async close(): Promise<void> {
    this.#windows.clear();
    await this.#session.release();
  }

  async #run(first: number, ids: Int32Array, past: Int32Array, tokens: number): Promise<Float32Array> {
    this.#makeRoom(Math.max(...past) + tokens);
    const feeds = {
      input_ids: new Tensor("int64", BigInt64Array.from(ids, BigInt), [past.length, tokens]),
      ...this.#lengths(past, tokens),
      ...this.#window(first, past.length),
    };
    const results = await runNodeSession(this.#session, feeds, this.#fetches);
    cacheNames(this.shape.layers, DELTA_PREFIX).forEach((fetch, index) => {
      this.#store(index, floatsOf(results[fetch]), { first, past, tokens });
    });
    return floatsOf(results.logits);
  }

  /** Writes new rows `[batch, kvHeads, tokens, headDim]` of one array to their positions. */
  #store(index: number, rows: Float32Array, at: { first: number; past: Int32Array; tokens: number }): void {
    const { first, past, tokens } = at;
    const array = this.#arena.arrays[index];
    const { kvHeads, headDim } = this.shape;
    const length = tokens * headDim;
    for (let row = 0; row < past.length; row++) {
      for (let head = 0; head < kvHeads; head++) {
        const from = (row * kvHeads + head) * length;
        const position = ((first + row) * kvHeads + head) * this.#arena.maxTokens + (past[row] ?? 0);
        array?.set(rows.subarray(from, from + length), position * headDim);
      }
    }
  }

  #lengths(past: Int32Array, tokens: number): Feeds {
    const longest = Math.max(...past) + tokens;
    if (this.#graph.layout === "aiosd") {
      return {
        seqlens_k: new Tensor(
          "int32",
          past.map((length) => length + tokens - 1),
          [past.length],
        ),
        total_seq: new Tensor("int32", Int32Array.of(longest), []),
      };
    }
    const mask = new BigInt64Array(past.length * longest);
    const positions = new BigInt64Array(past.length * tokens);
    past.forEach((length, row) => {
      mask.fill(1n, row * longest, row * longest + length + tokens);
      for (let i = 0; i < tokens; i++) positions[row * tokens + i] = BigInt(length + i);
    });
    const feeds: Feeds = { attention_mask: new Tensor("int64", mask, [past.length, longest]) };
    if (this.#graph.positionIds) feeds.position_ids = new Tensor("int64", positions, [past.length, tokens]);
    return feeds;
  }

  #window(first: number, rows: number): Feeds {
    const key = `${first}+${rows}`;
    let window = this.#windows.get(key);
    if (window === undefined) {
      const { kvHeads, headDim } = this.shape;
      const dims = [rows, kvHeads, this.#arena.maxTokens, headDim];
      const size = rowFloats(this.#arena);
      window = Object.fromEntries(
        cacheNames(this.shape.layers, "past_key_values").map((feed, index) => {
          const array = this.#arena.arrays[index] ?? new Float32Array(0);
          return [feed, new Tensor("float32", array.subarray(first * size, (first + rows) * size), dims)];
        }),
      );
      this.#windows.set(key, window);
    }
    return window;
  }

  /** Doubles the arena until a row of so many tokens fits. */
  #makeRoom(tokens: number): void {
    let capacity = this.#arena.maxTokens;
    if (tokens <= capacity) return;
    while (capacity < tokens) capacity *= 2;
    const old = this.#arena;
    this.#arena = makeArena(this.shape, this.rows, Math.min(capacity, this.maxTokens));
    this.#windows = new Map();
    for (let row = 0; row < this.rows; row++) {
      writeRow(this.#arena, row, old.maxTokens, readRow(old, row, old.maxTokens));
    }
  }
}
