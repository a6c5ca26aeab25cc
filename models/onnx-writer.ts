/**
 * Writes an ONNX file as a stream: nodes first, then one initializer at a time. A weight exists in memory only while
 * its bytes are written, so a 540 MB file needs the memory of its largest tensor.
 */
import { closeSync, openSync, writeSync } from "node:fs";
import { basename } from "node:path";
import {
  type AttributeValue,
  type DataType,
  encodeExternalTensor,
  encodeNode,
  encodeTensorHeader,
  encodeValueInfo,
  GRAPH,
  MODEL,
  type NodeSpec,
  type ValueSpec,
} from "../src/cores/onnx/onnx-format.js";
import {
  fieldHeader,
  intField,
  joinParts,
  messageField,
  partsLength,
  stringField,
  type WireParts,
} from "../src/cores/onnx/protobuf.js";

/** The protobuf limit; a larger model needs external data, which this writer does not produce. */
const FILE_BYTES_MAX = 2 ** 31 - 1;
const BYTES: Readonly<Record<DataType, number>> = {
  float32: 4,
  uint8: 1,
  int8: 1,
  int32: 4,
  int64: 8,
  bool: 1,
  float16: 2,
};

/** Weights up to this size stay inside the model even when the others lie outside: shapes and axes are needed at load. */
const INLINE_BYTES_MAX = 1024;

interface Initializer {
  readonly name: string;
  readonly type: DataType;
  readonly dims: readonly number[];
  readonly byteLength: number;
  readonly bytes: () => ArrayBufferView;
}

/** Collects a graph; `op` and `constant` return the name of what they made, so that layers read like formulas. */
export class GraphBuilder {
  readonly #nodes: NodeSpec[] = [];
  readonly #initializers: Initializer[] = [];
  readonly #constants = new Map<string, string>();
  readonly #inputs: ValueSpec[] = [];
  readonly #outputs: ValueSpec[] = [];

  input(name: string, type: DataType, dims: readonly (number | string)[]): string {
    this.#inputs.push({ name, type, dims });
    return name;
  }

  output(name: string, type: DataType, dims: readonly (number | string)[]): void {
    this.#outputs.push({ name, type, dims });
  }

  /** A node with one output, named `output`, or after the op and its place. */
  op(
    op: string,
    inputs: readonly string[],
    options: { attributes?: Record<string, AttributeValue>; output?: string; domain?: string } = {},
  ): string {
    const [only] = this.ops(op, inputs, [options.output ?? `${op}_${this.#nodes.length}`], options);
    return only ?? "";
  }

  /** A node with several named outputs. */
  ops(
    op: string,
    inputs: readonly string[],
    outputs: readonly string[],
    options: { attributes?: Record<string, AttributeValue>; domain?: string } = {},
  ): readonly string[] {
    this.#nodes.push({
      op,
      inputs,
      outputs,
      name: `${op}_${this.#nodes.length}`,
      ...(options.attributes === undefined ? {} : { attributes: options.attributes }),
      ...(options.domain === undefined ? {} : { domain: options.domain }),
    });
    return outputs;
  }

  /** A weight: `bytes` is called once, while the file is written. */
  weight(name: string, type: DataType, dims: readonly number[], bytes: () => ArrayBufferView): string {
    const byteLength = dims.reduce((a, b) => a * b, 1) * BYTES[type];
    this.#initializers.push({ name, type, dims, byteLength, bytes });
    return name;
  }

  /** A small constant of the graph, stored once whatever the number of uses. */
  constant(type: "float32" | "int64" | "int32" | "uint8", dims: readonly number[], values: readonly number[]): string {
    const key = `${type}_${dims.join("x")}_${values.join("_")}`.replaceAll("-", "m");
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const name = `const_${key}`;
    this.#constants.set(key, name);
    return this.weight(name, type, dims, () => {
      if (type === "float32") return Float32Array.from(values);
      if (type === "int32") return Int32Array.from(values);
      return type === "uint8" ? Uint8Array.from(values) : BigInt64Array.from(values, BigInt);
    });
  }

  ints(...values: number[]): string {
    return this.constant("int64", [values.length], values);
  }

  /**
   * Writes the file; throws RangeError where it would pass the 2 GB of protobuf. With `externalData` the weights go to
   * a second file, `FILE_data`, which may be of any size.
   */
  write(file: string, externalData = false): void {
    const head: WireParts = [];
    for (const node of this.#nodes) head.push(...messageField(GRAPH.node, encodeNode(node)));
    head.push(...stringField(GRAPH.name, "decoder"));
    for (const input of this.#inputs) head.push(...messageField(GRAPH.input, encodeValueInfo(input)));
    for (const output of this.#outputs) head.push(...messageField(GRAPH.output, encodeValueInfo(output)));
    const outside = this.#initializers.filter(({ byteLength }) => externalData && byteLength > INLINE_BYTES_MAX);
    head.push(...references(outside, `${basename(file)}_data`));
    const inside = this.#initializers.filter((tensor) => !outside.includes(tensor)).map(withHeader);
    let graphBytes = partsLength(head);
    for (const tensor of inside) graphBytes += partsLength(tensor.header) + tensor.byteLength;
    if (graphBytes > FILE_BYTES_MAX) throw new RangeError(`the graph has ${graphBytes} bytes; protobuf ends at 2 GB`);
    writeFile(file, (write) => {
      write(joinParts([...modelHead(), ...fieldHeader(MODEL.graph, graphBytes), ...head]));
      for (const tensor of inside) {
        write(joinParts(tensor.header));
        write(payload(tensor));
      }
    });
    if (externalData) {
      writeFile(`${file}_data`, (write) => {
        for (const tensor of outside) write(payload(tensor));
      });
    }
  }
}

function withHeader(tensor: Initializer): Initializer & { readonly header: WireParts } {
  const header = encodeTensorHeader(tensor.name, tensor.type, tensor.dims, tensor.byteLength);
  return { ...tensor, header: [...fieldHeader(GRAPH.initializer, partsLength(header) + tensor.byteLength), ...header] };
}

/** The tensors as they stand in the model when their payloads lie one after the other in the file `location`. */
function references(tensors: readonly Initializer[], location: string): WireParts {
  const parts: WireParts = [];
  let offset = 0;
  for (const { name, type, dims, byteLength } of tensors) {
    const tensor = encodeExternalTensor(name, type, dims, { location, offset, length: byteLength });
    parts.push(...messageField(GRAPH.initializer, tensor));
    offset += byteLength;
  }
  return parts;
}

function payload(tensor: Initializer): Uint8Array {
  const data = tensor.bytes();
  if (data.byteLength !== tensor.byteLength) {
    throw new RangeError(`${tensor.name} has ${data.byteLength} bytes, not ${tensor.byteLength}`);
  }
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

function writeFile(file: string, fill: (write: (bytes: Uint8Array) => void) => void): void {
  const fd = openSync(file, "w");
  try {
    fill((bytes) => {
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, bytes.length - at);
    });
  } finally {
    closeSync(fd);
  }
}

function modelHead(): WireParts {
  return [
    ...intField(MODEL.irVersion, 8),
    ...stringField(MODEL.producerName, "aiosd"),
    ...messageField(MODEL.opsetImport, [...stringField(1, ""), ...intField(2, 17)]),
    ...messageField(MODEL.opsetImport, [...stringField(1, "com.microsoft"), ...intField(2, 1)]),
  ];
}
