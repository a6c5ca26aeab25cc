/**
 * The function table of ONNX Runtime's C API, in the library that onnxruntime-node ships, called through koffi. The
 * released Node binding copies every fetched output; the C API copies nothing, so past and present KV can be the same
 * memory. The table only ever grows: places in it are stable.
 */
import koffi, { type LibraryHandle } from "koffi";
import type { Pointer } from "./native-memory.js";
import { OrtError } from "./ort-runtime.js";

/** The version of the table asked for: old enough for any library of the last years. */
const API_VERSION = 17;
const TABLE_LENGTH = 131;
const MESSAGE_AT = 2;
const RELEASE_STATUS_AT = 93;

const POINTER = "void *";
const TEXT = "const char *";
/** ORTCHAR_T: paths are UTF-16 on Windows. */
const PATH = process.platform === "win32" ? "const char16_t *" : TEXT;

/** Every function used: its place in `struct OrtApi` and its parameters. All of these return a status. */
const FUNCTIONS = {
  createEnv: { at: 3, parameters: ["int", TEXT, POINTER] },
  createSession: { at: 7, parameters: [POINTER, PATH, POINTER, POINTER] },
  run: { at: 9, parameters: [POINTER, POINTER, POINTER, POINTER, "size_t", POINTER, "size_t", POINTER] },
  createSessionOptions: { at: 10, parameters: [POINTER] },
  setExecutionMode: { at: 13, parameters: [POINTER, "int"] },
  setLogSeverity: { at: 22, parameters: [POINTER, "int"] },
  setOptimizationLevel: { at: 23, parameters: [POINTER, "int"] },
  setIntraOpThreads: { at: 24, parameters: [POINTER, "int"] },
  setInterOpThreads: { at: 25, parameters: [POINTER, "int"] },
  createTensorWithData: { at: 49, parameters: [POINTER, POINTER, "size_t", POINTER, "size_t", "int", POINTER] },
  getTensorData: { at: 51, parameters: [POINTER, POINTER] },
  getElementCount: { at: 64, parameters: [POINTER, POINTER] },
  getTypeAndShape: { at: 65, parameters: [POINTER, POINTER] },
  createCpuMemoryInfo: { at: 69, parameters: ["int", "int", POINTER] },
  addSessionConfig: { at: 130, parameters: [POINTER, TEXT, TEXT] },
} as const;

/** These take the object and return nothing. */
const RELEASES = { env: 92, memoryInfo: 94, session: 95, value: 96, typeAndShape: 99, sessionOptions: 100 } as const;

export type OrtFunction = keyof typeof FUNCTIONS;
export type OrtObject = keyof typeof RELEASES;
export type Argument = Pointer | number | string | null;

type Callable = {
  (...args: readonly Argument[]): Pointer | null;
  async(...args: readonly [...Argument[], (error: Error | null, status: Pointer | null) => void]): void;
};

export class OrtApi {
  /** ONNX Runtime's own version, such as "1.30.0". */
  readonly version: string;
  /** Kept although nothing reads it: koffi unloads a library whose handle was collected, under the functions' feet. */
  readonly #library: LibraryHandle;
  readonly #functions: ReadonlyMap<OrtFunction, Callable>;
  readonly #releases: ReadonlyMap<OrtObject, (object: Pointer) => void>;
  readonly #message: (status: Pointer) => string;
  readonly #releaseStatus: (status: Pointer) => void;

  constructor(library: string) {
    this.#library = koffi.load(library);
    const getBase = this.#library.func("OrtGetApiBase", POINTER, []);
    const [getApi, getVersion] = koffi.decode(getBase(), koffi.array(POINTER, 2)) as [Pointer, Pointer];
    this.version = String(bind<() => string>(getVersion, TEXT, [])());
    const api = bind<(version: number) => Pointer | null>(getApi, POINTER, ["uint32_t"])(API_VERSION);
    if (api === null) throw new OrtError(`${library} does not offer version ${API_VERSION} of the C API`);
    const table = koffi.decode(api, koffi.array(POINTER, TABLE_LENGTH)) as Pointer[];
    const place = (at: number) => table[at] ?? 0n;
    this.#functions = new Map(
      Object.entries(FUNCTIONS).map(([name, { at, parameters }]) => [
        name as OrtFunction,
        bind<Callable>(place(at), POINTER, parameters),
      ]),
    );
    this.#releases = new Map(
      Object.entries(RELEASES).map(([name, at]) => [
        name as OrtObject,
        bind<(object: Pointer) => void>(place(at), "void", [POINTER]),
      ]),
    );
    this.#message = bind(place(MESSAGE_AT), TEXT, [POINTER]);
    this.#releaseStatus = bind(place(RELEASE_STATUS_AT), "void", [POINTER]);
  }

  /** Calls on this thread; throws OrtError with the runtime's message. */
  call(name: OrtFunction, ...args: readonly Argument[]): void {
    this.#check(this.#function(name)(...args));
  }

  /** Calls on a thread of Node's pool; the event loop runs on meanwhile. */
  callAsync(name: OrtFunction, args: readonly Argument[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#function(name).async(...args, (error, status) => {
        if (error !== null) return reject(error);
        try {
          this.#check(status);
          resolve();
        } catch (refused) {
          reject(refused);
        }
      });
    });
  }

  release(kind: OrtObject, object: Pointer): void {
    this.#releases.get(kind)?.(object);
  }

  #function(name: OrtFunction): Callable {
    const callable = this.#functions.get(name);
    if (callable === undefined) throw new OrtError(`${name} is not bound`);
    return callable;
  }

  #check(status: Pointer | null): void {
    if (status === null || status === 0n) return;
    const message = this.#message(status);
    this.#releaseStatus(status);
    throw new OrtError(message);
  }
}

function bind<T>(address: Pointer, result: string, parameters: readonly string[]): T {
  return koffi.decode(address, koffi.proto(result, [...parameters])) as T;
}
