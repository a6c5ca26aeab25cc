/** A model loaded through the C API, with tensors over native memory. */

import { NativeMemory, type Pointer } from "./native-memory.js";
import { OrtApi, type OrtObject } from "./ort-c-api.js";
import { ELEMENT_BYTES, type Element, sessionConfig } from "./ort-runtime.js";

const LOG_FATAL = 4;
const OPTIMIZE_ALL = 99;
const SEQUENTIAL = 0;
const DEVICE_ALLOCATOR = 0;
const MEMORY_DEFAULT = 0;
const RANK_MAX = 8;
/** ONNXTensorElementDataType. */
const ELEMENT_TYPE: Readonly<Record<Element, number>> = { float32: 1, int32: 6, int64: 7 };

export interface NativeSessionOptions {
  readonly modelFile: string;
  readonly threads: number;
  readonly spin: boolean;
}

/** The arguments of one run, all in native memory: made once, used for every run of that shape. */
export interface NativeRun {
  readonly inputNames: Pointer;
  readonly inputs: Pointer;
  readonly inputCount: number;
  readonly outputNames: Pointer;
  readonly outputs: Pointer;
  readonly outputCount: number;
}

export class NativeSession {
  readonly memory = new NativeMemory();
  readonly version: string;
  readonly #api: OrtApi;
  readonly #tensors = new Set<Pointer>();
  readonly #made: { kind: OrtObject; object: Pointer }[] = [];
  readonly #out: { pointer: Pointer; view: BigUint64Array };
  readonly #dims: { pointer: Pointer; view: BigInt64Array };
  #memoryInfo = 0n;
  #session = 0n;

  constructor(library: string, options: NativeSessionOptions) {
    this.#api = new OrtApi(library);
    this.version = this.#api.version;
    this.#out = this.memory.pointers([0n]);
    const dims = this.memory.allocate(RANK_MAX * 8);
    this.#dims = { pointer: dims.pointer, view: new BigInt64Array(dims.buffer) };
    try {
      this.#open(options);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  #open(options: NativeSessionOptions): void {
    const api = this.#api;
    api.call("createEnv", LOG_FATAL, "aiosd", this.#out.pointer);
    const env = this.#keep("env");
    api.call("createCpuMemoryInfo", DEVICE_ALLOCATOR, MEMORY_DEFAULT, this.#out.pointer);
    this.#memoryInfo = this.#keep("memoryInfo");
    api.call("createSessionOptions", this.#out.pointer);
    const settings = this.#keep("sessionOptions");
    api.call("setIntraOpThreads", settings, options.threads);
    api.call("setInterOpThreads", settings, 1);
    api.call("setExecutionMode", settings, SEQUENTIAL);
    api.call("setLogSeverity", settings, LOG_FATAL);
    api.call("setOptimizationLevel", settings, OPTIMIZE_ALL);
    for (const [key, value] of Object.entries(sessionConfig(options.spin))) {
      api.call("addSessionConfig", settings, key, value);
    }
    api.call("createSession", env, options.modelFile, settings, this.#out.pointer);
    this.#session = this.#keep("session");
  }

  /** A tensor over memory that stays the caller's; lives until `releaseTensor` or `close`. */
  tensor(element: Element, dims: readonly number[], data: Pointer): Pointer {
    this.#dims.view.set(dims.map(BigInt));
    const bytes = dims.reduce((a, b) => a * b, 1) * ELEMENT_BYTES[element];
    const type = ELEMENT_TYPE[element];
    this.#api.call(
      "createTensorWithData",
      this.#memoryInfo,
      data,
      bytes,
      this.#dims.pointer,
      dims.length,
      type,
      this.#out.pointer,
    );
    const tensor = this.#out.view[0] ?? 0n;
    this.#tensors.add(tensor);
    return tensor;
  }

  /** Where the elements of a tensor that the runtime allocated lie. */
  dataOf(tensor: Pointer): Pointer {
    this.#api.call("getTensorData", tensor, this.#out.pointer);
    return this.#out.view[0] ?? 0n;
  }

  /** How many elements such a tensor has. */
  elementsOf(tensor: Pointer): number {
    this.#api.call("getTypeAndShape", tensor, this.#out.pointer);
    const info = this.#out.view[0] ?? 0n;
    this.#api.call("getElementCount", info, this.#out.pointer);
    this.#api.release("typeAndShape", info);
    return Number(this.#out.view[0]);
  }

  releaseTensor(tensor: Pointer): void {
    this.#tensors.delete(tensor);
    this.#api.release("value", tensor);
  }

  names(names: readonly string[]): Pointer {
    return this.memory.pointers(names.map((name) => this.memory.text(name))).pointer;
  }

  /** Runs on a thread of Node's pool. */
  run(run: NativeRun): Promise<void> {
    return this.#api.callAsync("run", this.#arguments(run));
  }

  #arguments(run: NativeRun) {
    const { inputNames, inputs, inputCount, outputNames, outputCount, outputs } = run;
    return [this.#session, null, inputNames, inputs, inputCount, outputNames, outputCount, outputs];
  }

  /** Releases the model, its tensors and its memory. No run may be under way. */
  close(): void {
    for (const tensor of this.#tensors) this.#api.release("value", tensor);
    this.#tensors.clear();
    for (const { kind, object } of this.#made.splice(0).reverse()) this.#api.release(kind, object);
    this.memory.free();
  }

  #keep(kind: OrtObject): Pointer {
    const object = this.#out.view[0] ?? 0n;
    this.#made.push({ kind, object });
    return object;
  }
}
