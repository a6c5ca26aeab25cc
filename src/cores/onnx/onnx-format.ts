/**
 * The parts of the ONNX format that both the model writer and the load-time graph fragment need: field numbers of
 * onnx.proto and the encoding of nodes and value infos.
 */
import { floatField, intField, messageField, stringField, varint, type WireParts } from "./protobuf.js";

/** TensorProto.DataType. */
export const DATA_TYPE = { float32: 1, uint8: 2, int8: 3, int32: 6, int64: 7, bool: 9, float16: 10 } as const;
export type DataType = keyof typeof DATA_TYPE;

/** Field numbers of onnx.proto; they are stable for ever. */
export const MODEL = { irVersion: 1, producerName: 2, graph: 7, opsetImport: 8 } as const;
export const GRAPH = { node: 1, name: 2, initializer: 5, input: 11, output: 12, valueInfo: 13 } as const;
export const NODE = { input: 1, output: 2, name: 3, opType: 4, attribute: 5, domain: 7 } as const;
export const ATTRIBUTE = { name: 1, float: 2, int: 3, ints: 8, type: 20 } as const;
export const TENSOR = { dims: 1, dataType: 2, name: 8, rawData: 9, externalData: 13, dataLocation: 14 } as const;

/** An attribute: a plain number is an int; `{ float }` is a float; an array is a list of ints. */
export type AttributeValue = number | { readonly float: number } | readonly number[];

export interface NodeSpec {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly name: string;
  readonly domain?: string;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
}

export interface ValueSpec {
  readonly name: string;
  readonly type: DataType;
  /** A string is a symbolic dimension. */
  readonly dims: readonly (number | string)[];
}

export function encodeNode(node: NodeSpec): WireParts {
  const parts: WireParts = [];
  for (const input of node.inputs) parts.push(...stringField(NODE.input, input));
  for (const output of node.outputs) parts.push(...stringField(NODE.output, output));
  parts.push(...stringField(NODE.name, node.name), ...stringField(NODE.opType, node.op));
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    parts.push(...messageField(NODE.attribute, encodeAttribute(name, value)));
  }
  if (node.domain !== undefined) parts.push(...stringField(NODE.domain, node.domain));
  return parts;
}

function encodeAttribute(name: string, value: AttributeValue): WireParts {
  const parts = stringField(ATTRIBUTE.name, name);
  if (typeof value === "number") return [...parts, ...intField(ATTRIBUTE.int, value), ...intField(ATTRIBUTE.type, 2)];
  if ("float" in value) {
    return [...parts, ...floatField(ATTRIBUTE.float, value.float), ...intField(ATTRIBUTE.type, 1)];
  }
  for (const int of value) parts.push(...intField(ATTRIBUTE.ints, int));
  return [...parts, ...intField(ATTRIBUTE.type, 7)];
}

export function encodeValueInfo(value: ValueSpec): WireParts {
  const shape: WireParts = [];
  for (const dim of value.dims) {
    shape.push(...messageField(1, typeof dim === "number" ? intField(1, dim) : stringField(2, dim)));
  }
  const tensor = [...intField(1, DATA_TYPE[value.type]), ...messageField(2, shape)];
  return [...stringField(1, value.name), ...messageField(2, messageField(1, tensor))];
}

/** A TensorProto up to its payload: the caller writes `byteLength` bytes of raw data behind it. */
export function encodeTensorHeader(
  name: string,
  type: DataType,
  dims: readonly number[],
  byteLength: number,
): WireParts {
  const parts: WireParts = [];
  for (const dim of dims) parts.push(...intField(TENSOR.dims, dim));
  parts.push(...intField(TENSOR.dataType, DATA_TYPE[type]), ...stringField(TENSOR.name, name));
  parts.push(varint(TENSOR.rawData * 8 + 2), varint(byteLength));
  return parts;
}

/** A whole TensorProto whose payload lies in the file `location`, beside the model. */
export function encodeExternalTensor(
  name: string,
  type: DataType,
  dims: readonly number[],
  place: { readonly location: string; readonly offset: number; readonly length: number },
): WireParts {
  const parts: WireParts = [];
  for (const dim of dims) parts.push(...intField(TENSOR.dims, dim));
  parts.push(...intField(TENSOR.dataType, DATA_TYPE[type]), ...stringField(TENSOR.name, name));
  for (const [key, value] of Object.entries(place)) {
    parts.push(...messageField(TENSOR.externalData, [...stringField(1, key), ...stringField(2, String(value))]));
  }
  return [...parts, ...intField(TENSOR.dataLocation, 1)];
}
