/** Reads and writes safetensors: an 8-byte length, a JSON header, raw little-endian tensors. */
import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import type { WeightSource } from "./weights.js";

export interface TensorToWrite {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: () => Float32Array;
}

interface StoredTensor {
  readonly type: string;
  readonly shape: readonly number[];
  /** From the start of the file. */
  readonly start: number;
  readonly end: number;
}

const HEADER_BYTES_MAX = 100_000_000;
const BYTES: Readonly<Record<string, number>> = { F32: 4, F16: 2, BF16: 2 };

/** Weights of an open safetensors file (F32, F16 or BF16); tensors are read when asked for. */
export class SafetensorsFile implements WeightSource {
  readonly #fd: number;
  readonly #tensors: ReadonlyMap<string, StoredTensor>;

  constructor(file: string) {
    this.#fd = openSync(file, "r");
    try {
      this.#tensors = readHeader(this.#fd, file);
    } catch (error) {
      closeSync(this.#fd);
      throw error;
    }
  }

  get names(): string[] {
    return [...this.#tensors.keys()];
  }

  tensor(name: string, shape: readonly number[]): Float32Array {
    const stored = this.#tensors.get(name);
    if (stored === undefined) throw new RangeError(`the weights have no tensor ${name}`);
    if (stored.shape.join() !== shape.join()) {
      throw new RangeError(`${name} has shape [${stored.shape.join(", ")}], the config says [${shape.join(", ")}]`);
    }
    const bytes = new Uint8Array(stored.end - stored.start);
    readAll(this.#fd, bytes, stored.start);
    if (stored.type === "F32") return new Float32Array(bytes.buffer);
    const halves = new Uint16Array(bytes.buffer);
    return stored.type === "BF16" ? fromBfloat16(halves) : Float32Array.from(halves, fromHalf);
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/** Writes F32 tensors in the order given. */
export function writeSafetensors(file: string, tensors: readonly TensorToWrite[]): void {
  const header: Record<string, unknown> = { __metadata__: { format: "pt" } };
  let offset = 0;
  for (const { name, shape } of tensors) {
    const end = offset + shape.reduce((a, b) => a * b, 1) * 4;
    header[name] = { dtype: "F32", shape, data_offsets: [offset, end] };
    offset = end;
  }
  const text = JSON.stringify(header);
  // The data starts at a multiple of eight, as the reference implementation pads it.
  const json = Buffer.from(text.padEnd(Math.ceil(text.length / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  const fd = openSync(file, "w");
  try {
    writeSync(fd, length);
    writeSync(fd, json);
    for (const { values } of tensors) {
      const array = values();
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, bytes.length - at);
    }
  } finally {
    closeSync(fd);
  }
}

function readHeader(fd: number, file: string): Map<string, StoredTensor> {
  const damaged = (why: string) => new RangeError(`${file} is no safetensors file: ${why}`);
  const size = fstatSync(fd).size;
  if (size < 8) throw damaged("it is too short");
  const head = new Uint8Array(8);
  readAll(fd, head, 0);
  const length = Number(Buffer.from(head).readBigUInt64LE());
  if (length > HEADER_BYTES_MAX || 8 + length > size) throw damaged("its header runs past the end");
  const json = new Uint8Array(length);
  readAll(fd, json, 8);
  const header: unknown = JSON.parse(Buffer.from(json).toString("utf8"));
  if (typeof header !== "object" || header === null) throw damaged("its header is no object");
  const tensors = new Map<string, StoredTensor>();
  for (const [name, entry] of Object.entries(header) as [string, unknown][]) {
    if (name === "__metadata__") continue;
    const tensor = readEntry(entry, 8 + length);
    if (tensor === undefined || tensor.end > size) throw damaged(`the entry of ${name} is wrong or not supported`);
    tensors.set(name, tensor);
  }
  return tensors;
}

function readEntry(entry: unknown, dataStart: number): StoredTensor | undefined {
  if (typeof entry !== "object" || entry === null) return undefined;
  const { dtype, shape, data_offsets: offsets } = entry as Record<string, unknown>;
  if (typeof dtype !== "string" || !isNumbers(shape) || !isNumbers(offsets)) return undefined;
  const [start = 0, end = 0] = offsets;
  const bytes = BYTES[dtype];
  if (bytes === undefined || end - start !== shape.reduce((a, b) => a * b, 1) * bytes) return undefined;
  return { type: dtype, shape, start: dataStart + start, end: dataStart + end };
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === "number");
}

function readAll(fd: number, bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length; ) {
    const got = readSync(fd, bytes, at, bytes.length - at, position + at);
    if (got === 0) throw new RangeError("the file ends early");
    at += got;
  }
}

function fromBfloat16(halves: Uint16Array): Float32Array {
  const bits = new Uint32Array(halves.length);
  for (let i = 0; i < halves.length; i++) bits[i] = (halves[i] ?? 0) << 16;
  return new Float32Array(bits.buffer);
}

/** IEEE half precision to a number. */
function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
