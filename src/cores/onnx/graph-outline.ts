/**
 * Walks an ONNX file and notes its outline - operators, inputs, outputs, weights' names and dimensions - without
 * reading the weights, so that half a gigabyte is outlined in milliseconds.
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { ATTRIBUTE, GRAPH, MODEL, NODE, TENSOR } from "./onnx-format.js";
import { readFields, readInts, readString, readVarint, WireError, type WireField } from "./protobuf.js";

export interface TensorInfo {
  readonly name: string;
  /** TensorProto.DataType. */
  readonly type: number;
  /** -1 is a dimension without a number. */
  readonly dims: readonly number[];
}

export interface GqaNode {
  readonly doRotary: boolean;
}

export interface GraphOutline {
  /** Graphs in the file: 1, or the file is none. */
  readonly graphs: number;
  readonly opset: number;
  /** How often each operator occurs. */
  readonly ops: ReadonlyMap<string, number>;
  readonly gqa: readonly GqaNode[];
  readonly inputs: readonly TensorInfo[];
  readonly outputs: readonly TensorInfo[];
  /** Dimensions of every weight. */
  readonly initializers: ReadonlyMap<string, readonly number[]>;
  /** Weights lie in other files. */
  readonly externalData: boolean;
}

type Draft = { -readonly [K in keyof GraphOutline]: GraphOutline[K] } & {
  ops: Map<string, number>;
  gqa: GqaNode[];
  inputs: TensorInfo[];
  outputs: TensorInfo[];
  initializers: Map<string, readonly number[]>;
};

/** A node or value info longer than this is no decoder's; the bound keeps a damaged length from filling memory. */
const FIELD_BYTES_MAX = 64 * 1024 * 1024;
const WINDOW_BYTES = 256 * 1024;

/** Throws WireError where the bytes are no protobuf, and Node's own error where the file cannot be read. */
export function readOutline(file: string): GraphOutline {
  const outline: Draft = {
    graphs: 0,
    opset: 0,
    ops: new Map(),
    gqa: [],
    inputs: [],
    outputs: [],
    initializers: new Map(),
    externalData: false,
  };
  const fd = openSync(file, "r");
  try {
    const window = new FileWindow(fd);
    for (let at = 0; at < window.size; ) {
      const field = window.field(at, window.size);
      if (field.number === MODEL.graph && field.wire === 2) {
        outline.graphs++;
        readGraph(window, field.start, field.end, outline);
      } else if (field.number === MODEL.opsetImport && field.wire === 2) {
        outline.opset = readOpset(window.payload(field)) ?? outline.opset;
      }
      at = field.end;
    }
  } finally {
    closeSync(fd);
  }
  return outline;
}

/** A window over a file, so that walking 500 MB of weights reads kilobytes. */
class FileWindow {
  readonly #fd: number;
  readonly size: number;
  #window: Uint8Array = new Uint8Array(0);
  #start = 0;

  constructor(fd: number) {
    this.#fd = fd;
    this.size = fstatSync(fd).size;
  }

  /** `length` bytes at `start`, fewer at the file's end. Valid until the next call. */
  read(start: number, length: number): Uint8Array {
    if (start < this.#start || start + length > this.#start + this.#window.length) {
      const wanted = Math.max(0, Math.min(Math.max(length, WINDOW_BYTES), this.size - start));
      const bytes = new Uint8Array(wanted);
      let got = 0;
      while (got < wanted) {
        const count = readSync(this.#fd, bytes, got, wanted - got, start + got);
        if (count === 0) break;
        got += count;
      }
      this.#window = bytes.subarray(0, got);
      this.#start = start;
    }
    return this.#window.subarray(start - this.#start, start - this.#start + length);
  }

  /** The header of the field at `at`: its number, and where its payload starts and ends. */
  field(at: number, end: number): { number: number; wire: number; start: number; end: number } {
    const bytes = this.read(at, 20);
    const key = readVarint(bytes, 0);
    const number = Math.floor(key.value / 8);
    const wire = key.value % 8;
    let start = at + key.end;
    let stop: number;
    if (wire === 0) stop = at + readVarint(bytes, key.end).end;
    else if (wire === 1) stop = start + 8;
    else if (wire === 5) stop = start + 4;
    else if (wire === 2) {
      const length = readVarint(bytes, key.end);
      start = at + length.end;
      stop = start + length.value;
    } else throw new WireError(`wire type ${wire} does not exist`);
    if (number === 0) throw new WireError("a field has number 0");
    if (stop > end) throw new WireError(`it ends at byte ${this.size}, inside field ${number}`);
    return { number, wire, start, end: stop };
  }

  /** The whole payload of a small field. */
  payload(field: { start: number; end: number }): Uint8Array {
    const length = field.end - field.start;
    if (length > FIELD_BYTES_MAX) throw new WireError(`a field of ${length} bytes is none of a decoder`);
    return this.read(field.start, length);
  }
}

function readGraph(window: FileWindow, start: number, end: number, outline: Draft): void {
  for (let at = start; at < end; ) {
    const field = window.field(at, end);
    if (field.wire === 2) {
      if (field.number === GRAPH.node) readNode(window.payload(field), outline);
      else if (field.number === GRAPH.input) outline.inputs.push(readValueInfo(window.payload(field)));
      else if (field.number === GRAPH.output) outline.outputs.push(readValueInfo(window.payload(field)));
      else if (field.number === GRAPH.initializer) readInitializer(window, field.start, field.end, outline);
    }
    at = field.end;
  }
}

function readNode(bytes: Uint8Array, outline: Draft): void {
  let op = "";
  const attributes = new Map<string, number>();
  for (const field of readFields(bytes)) {
    if (field.number === NODE.opType && field.wire === 2) op = readString(bytes, field);
    if (field.number !== NODE.attribute || field.wire !== 2) continue;
    let name = "";
    let value = 0;
    for (const part of readFields(bytes, field.start, field.end)) {
      if (part.number === ATTRIBUTE.name && part.wire === 2) name = readString(bytes, part);
      if (part.number === ATTRIBUTE.int && part.wire === 0) value = part.value;
    }
    attributes.set(name, value);
  }
  outline.ops.set(op, (outline.ops.get(op) ?? 0) + 1);
  if (op === "GroupQueryAttention") outline.gqa.push({ doRotary: attributes.get("do_rotary") === 1 });
}

function readInitializer(window: FileWindow, start: number, end: number, outline: Draft): void {
  const dims: number[] = [];
  let name = "";
  for (let at = start; at < end; ) {
    const field = window.field(at, end);
    if (field.number === TENSOR.dims) {
      const bytes = window.payload(field);
      dims.push(...readInts(bytes, { number: 1, wire: 2, value: 0, start: 0, end: bytes.length }));
    } else if (field.number === TENSOR.name && field.wire === 2) {
      const bytes = window.payload(field);
      name = Buffer.from(bytes).toString("utf8");
    } else if (field.number === TENSOR.externalData) {
      outline.externalData = true;
    }
    at = field.end;
  }
  outline.initializers.set(name, dims);
}

/** The standard operators' version, where this entry is theirs. */
function readOpset(bytes: Uint8Array): number | undefined {
  let domain = "";
  let version: number | undefined;
  for (const part of readFields(bytes)) {
    if (part.number === 1 && part.wire === 2) domain = readString(bytes, part);
    if (part.number === 2 && part.wire === 0) version = part.value;
  }
  return domain === "" ? version : undefined;
}

/** ValueInfoProto: name = 1, type = 2 { tensor_type = 1 { elem_type = 1, shape = 2 { dim = 1 { dim_value = 1 } } } }. */
function readValueInfo(bytes: Uint8Array): TensorInfo {
  const whole = { start: 0, end: bytes.length };
  const name = messages(bytes, whole, 1)[0];
  const type = messages(bytes, whole, 2)[0];
  const tensor = type && messages(bytes, type, 1)[0];
  const shape = tensor && messages(bytes, tensor, 2)[0];
  return {
    name: name ? readString(bytes, name) : "",
    type: (tensor && readInt(bytes, tensor, 1)) ?? 0,
    dims: shape ? messages(bytes, shape, 1).map((dim) => readInt(bytes, dim, 1) ?? -1) : [],
  };
}

/** The length-delimited fields with this number inside a message. */
function messages(bytes: Uint8Array, within: { start: number; end: number }, number: number): WireField[] {
  return [...readFields(bytes, within.start, within.end)].filter(
    (field) => field.number === number && field.wire === 2,
  );
}

function readInt(bytes: Uint8Array, within: { start: number; end: number }, number: number): number | undefined {
  for (const field of readFields(bytes, within.start, within.end)) {
    if (field.number === number && field.wire === 0) return field.value;
  }
  return undefined;
}
