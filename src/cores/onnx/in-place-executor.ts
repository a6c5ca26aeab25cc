/**
 * Runs GroupQueryAttention graphs with past and present in the same memory: a step writes one position per row and
 * copies nothing, so its time does not depend on the arena's capacity. Native arguments are made once per window of
 * rows and used again for every step.
 */
import assert from "node:assert";
import koffi from "koffi";
import type { Weights } from "../core.js";
import type { DecoderShape, Executor } from "./executor.js";
import type { DecoderGraph } from "./graph.js";
import { cacheNames, checkChunk, checkStep, copyRow, type KvArena, readRow, rowFloats, writeRow } from "./kv-arena.js";
import { type LengthFeeds, lengthFeeds } from "./length-feeds.js";
import type { Pointer } from "./native-memory.js";
import { type NativeRun, NativeSession } from "./native-session.js";
import { ELEMENT_BYTES } from "./ort-runtime.js";

export interface InPlaceOptions {
  readonly library: string;
  readonly graph: DecoderGraph;
  readonly rows: number;
  readonly maxTokens: number;
  readonly threads: number;
  readonly spin: boolean;
}

/** The arguments of a run over rows `first` to `first + n - 1`: ids, lengths, then every layer's key and value. */
interface Window {
  readonly run: NativeRun;
  readonly inputs: BigUint64Array;
  readonly outputs: BigUint64Array;
}

export class InPlaceExecutor implements Executor {
  readonly backend = "koffi";
  readonly shape: DecoderShape;
  readonly weights: Weights;
  readonly rows: number;
  readonly maxTokens: number;
  readonly #graph: DecoderGraph;
  readonly #session: NativeSession;
  readonly #arena: KvArena;
  readonly #arenaAt: readonly Pointer[];
  readonly #lengths: LengthFeeds;
  readonly #ids: { pointer: Pointer; view: BigInt64Array };
  readonly #logits: { pointer: Pointer; view: Float32Array };
  readonly #inputNames: Pointer;
  readonly #outputNames: Pointer;
  readonly #idTensors = new Map<string, Pointer>();
  readonly #logitTensors = new Map<number, Pointer>();
  readonly #windows = new Map<string, Window>();

  #running: Promise<void> | undefined;

  constructor(options: InPlaceOptions) {
    const { graph, rows, maxTokens } = options;
    this.#graph = graph;
    this.shape = graph.shape;
    this.weights = graph.weights;
    this.rows = rows;
    this.maxTokens = maxTokens;
    this.#session = new NativeSession(options.library, {
      modelFile: graph.file,
      threads: options.threads,
      spin: options.spin,
    });
    const { memory } = this.#session;
    const floats = rows * graph.shape.kvHeads * maxTokens * graph.shape.headDim;
    const blocks = Array.from({ length: 2 * graph.shape.layers }, () =>
      memory.allocate(floats * ELEMENT_BYTES.float32),
    );
    const arrays = blocks.map(({ buffer }) => new Float32Array(buffer, 0, floats));
    this.#arena = { shape: graph.shape, rows, maxTokens, arrays };
    this.#arenaAt = blocks.map(({ pointer }) => pointer);
    this.#lengths = lengthFeeds(this.#session, graph, rows, maxTokens);
    const ids = memory.allocate(Math.max(rows, maxTokens) * ELEMENT_BYTES.int64);
    this.#ids = { pointer: ids.pointer, view: new BigInt64Array(ids.buffer) };
    const logits = memory.allocate(rows * graph.shape.vocabSize * ELEMENT_BYTES.float32);
    this.#logits = { pointer: logits.pointer, view: new Float32Array(logits.buffer) };
    this.#inputNames = this.#session.names([
      "input_ids",
      ...this.#lengths.names,
      ...cacheNames(graph.shape.layers, "past_key_values"),
    ]);
    this.#outputNames = this.#session.names(["logits", ...cacheNames(graph.shape.layers, "present")]);
  }

  async prefill(row: number, ids: Int32Array, past: number): Promise<Float32Array> {
    checkChunk(this, row, past, ids.length);
    const window = this.#window(row, 1);
    const everyToken = this.#graph.logitsRank === 3 && ids.length > 1;
    this.#fill(window, ids, [past], ids.length);
    window.outputs[0] = everyToken ? 0n : this.#logitsTensor(1);
    await this.#run(window);
    if (everyToken) this.#takeLastLogits(window.outputs[0] ?? 0n);
    return this.#logits.view.subarray(0, this.shape.vocabSize);
  }

  async decode(ids: Int32Array, past: Int32Array): Promise<Float32Array> {
    checkStep(this, ids.length, past, 1);
    const window = this.#window(0, ids.length);
    this.#fill(window, ids, past, 1);
    window.outputs[0] = this.#logitsTensor(ids.length);
    await this.#run(window);
    return this.#logits.view.subarray(0, ids.length * this.shape.vocabSize);
  }

  copyRow(from: number, to: number, tokens: number): void {
    copyRow(this.#arena, from, to, tokens);
  }

  readKv(row: number, tokens: number): Float32Array {
    return readRow(this.#arena, row, tokens);
  }

  writeKv(row: number, tokens: number, kv: Float32Array): void {
    writeRow(this.#arena, row, tokens, kv);
  }

  clearRow(): void {
    // Positions behind a row's length are never read; nothing has to be erased.
  }

  /** Waits for the run under way: it works in the memory that goes. */
  async close(): Promise<void> {
    await this.#running?.catch(() => {});
    this.#session.close();
  }

  async #run(window: Window): Promise<void> {
    this.#running = this.#session.run(window.run);
    try {
      await this.#running;
    } finally {
      this.#running = undefined;
    }
  }

  /** Ids and lengths of a step, into native memory and into the window's list of inputs. */
  #fill(window: Window, ids: Int32Array, past: ArrayLike<number>, tokens: number): void {
    assert(this.#running === undefined, "one run at a time: runs share their buffers");
    for (let i = 0; i < ids.length; i++) this.#ids.view[i] = BigInt(ids[i] ?? 0);
    window.inputs[0] = this.#idsTensor(past.length, tokens);
    window.inputs.set(this.#lengths.tensors(past, tokens), 1);
  }

  #idsTensor(rows: number, tokens: number): Pointer {
    const key = `${rows}x${tokens}`;
    const tensor = this.#idTensors.get(key) ?? this.#session.tensor("int64", [rows, tokens], this.#ids.pointer);
    this.#idTensors.set(key, tensor);
    return tensor;
  }

  #logitsTensor(rows: number): Pointer {
    const dims = this.#graph.logitsRank === 2 ? [rows, this.shape.vocabSize] : [rows, 1, this.shape.vocabSize];
    const tensor = this.#logitTensors.get(rows) ?? this.#session.tensor("float32", dims, this.#logits.pointer);
    this.#logitTensors.set(rows, tensor);
    return tensor;
  }

  /** Logits of every token, in memory of the runtime's: keeps the last token's and gives the rest back. */
  #takeLastLogits(tensor: Pointer): void {
    const count = this.#session.elementsOf(tensor);
    const vocab = this.shape.vocabSize;
    const all = new Float32Array(koffi.view(this.#session.dataOf(tensor), count * ELEMENT_BYTES.float32));
    this.#logits.view.set(all.subarray(count - vocab));
    this.#session.releaseTensor(tensor);
  }

  #window(first: number, rows: number): Window {
    const key = `${first}+${rows}`;
    let window = this.#windows.get(key);
    if (window === undefined) {
      window = this.#makeWindow(first, rows);
      this.#windows.set(key, window);
    }
    return window;
  }

  #makeWindow(first: number, rows: number): Window {
    const { kvHeads, headDim } = this.shape;
    const offset = BigInt(first * rowFloats(this.#arena) * ELEMENT_BYTES.float32);
    const dims = [rows, kvHeads, this.maxTokens, headDim];
    const caches = this.#arenaAt.map((base) => this.#session.tensor("float32", dims, base + offset));
    const { memory } = this.#session;
    const inputs = memory.pointers([0n, ...this.#lengths.names.map(() => 0n), ...caches]);
    const outputs = memory.pointers([0n, ...caches]);
    const run: NativeRun = {
      inputNames: this.#inputNames,
      inputs: inputs.pointer,
      inputCount: inputs.view.length,
      outputNames: this.#outputNames,
      outputs: outputs.pointer,
      outputCount: outputs.view.length,
    };
    return { run, inputs: inputs.view, outputs: outputs.view };
  }
}
