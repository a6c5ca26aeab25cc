/** Memory outside the JS heap: it never moves, so native code may keep pointers into it. */
import { KernelError } from "@aiosd/sdk";
import koffi from "koffi";

/** A native address. */
export type Pointer = bigint;

/** ONNX Runtime's kernels keep matrix panels on the stack; koffi's default of 128 KiB for async calls is too close. */
const STACK_BYTES = 4 * 1024 * 1024;

/** Must run before any library is loaded, which is why it does when this module is. */
function enlargeStacks(): void {
  try {
    koffi.config({ ...koffi.config(), async_stack_size: STACK_BYTES });
  } catch {
    // Another module of this process loaded a library first and so decided; koffi offers no way to change it then.
  }
}
enlargeStacks();

/** Zeroed blocks, freed all at once. Views of them must not be read after `free`. */
export class NativeMemory {
  readonly #calloc: (count: number, size: number) => Pointer | null;
  readonly #free: (pointer: Pointer) => void;
  readonly #blocks: Pointer[] = [];

  constructor() {
    const c = koffi.load(process.platform === "win32" ? "ucrtbase.dll" : null);
    this.#calloc = c.func("calloc", "void *", ["size_t", "size_t"]);
    this.#free = c.func("free", "void", ["void *"]);
  }

  /** Pages are the system's until first touched: unused capacity costs address space only. */
  allocate(bytes: number): { pointer: Pointer; buffer: ArrayBuffer } {
    const length = Math.max(8, bytes);
    const pointer = this.#calloc(length, 1);
    if (pointer === null) {
      throw new KernelError(
        "core_start_failed",
        `The system has no ${length} bytes left: fewer slots or a shorter context need less.`,
      );
    }
    this.#blocks.push(pointer);
    return { pointer, buffer: koffi.view(pointer, length) };
  }

  /** A list of addresses, as C functions take arrays of pointers. */
  pointers(values: readonly Pointer[]): { pointer: Pointer; view: BigUint64Array } {
    const { pointer, buffer } = this.allocate(values.length * 8);
    const view = new BigUint64Array(buffer);
    view.set(values);
    return { pointer, view };
  }

  /** A zero-terminated string. */
  text(value: string): Pointer {
    const bytes = Buffer.from(`${value}\0`, "utf8");
    const { pointer, buffer } = this.allocate(bytes.length);
    new Uint8Array(buffer).set(bytes);
    return pointer;
  }

  free(): void {
    for (const block of this.#blocks.splice(0)) this.#free(block);
  }
}
