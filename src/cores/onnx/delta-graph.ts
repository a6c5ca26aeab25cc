/**
 * Adds to a GroupQueryAttention graph outputs that hold only the KV rows a step wrote. Fetching those instead of the
 * whole present keeps the Node binding, which copies what it fetches, from copying the arena. The file is not parsed:
 * a second `graph` field behind it is merged into the first, as protobuf defines.
 */
import type { DecoderGraph } from "./graph.js";
import { cacheNames } from "./kv-arena.js";
import {
  type AttributeValue,
  DATA_TYPE,
  encodeNode,
  encodeTensorHeader,
  encodeValueInfo,
  GRAPH,
  MODEL,
} from "./onnx-format.js";
import { joinParts, messageField, type WireParts } from "./protobuf.js";

/** `aiosd_new.LAYER.key` holds the new rows of a layer's keys: `[batch, kvHeads, tokens, headDim]`. */
export const DELTA_PREFIX = "aiosd_new";

/** Bytes to append to the model file's. */
export function deltaFragment(graph: DecoderGraph): Uint8Array {
  const parts: WireParts = [];
  let nodes = 0;
  const op = (type: string, inputs: string[], output: string, attributes: Record<string, AttributeValue> = {}) => {
    const node = { op: type, inputs, outputs: [output], name: `aiosd_new_${nodes++}`, attributes };
    parts.push(...messageField(GRAPH.node, encodeNode(node)));
    return output;
  };
  const ints = (name: string, dims: number[], ...values: number[]) => {
    const bytes = new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
    parts.push(...messageField(GRAPH.initializer, [...encodeTensorHeader(name, "int64", dims, bytes.length), bytes]));
    return name;
  };
  const { layers, kvHeads, headDim } = graph.shape;
  const one = ints("aiosd_new_one", [], 1);
  const axis1 = ints("aiosd_new_axis1", [1], 1);

  // Position of token t of row b: last[b] - (tokens - 1) + t.
  const last = op("Cast", [lastPosition(graph, op, axis1)], "aiosd_new_last", { to: DATA_TYPE.int64 });
  const tokens = op("Gather", [op("Shape", ["input_ids"], "aiosd_new_shape"), one], "aiosd_new_tokens", { axis: 0 });
  const steps = op("Range", [op("Sub", [one, tokens], "aiosd_new_first"), one, one], "aiosd_new_steps");
  const places = op("Add", [op("Unsqueeze", [last, axis1], "aiosd_new_column"), steps], "aiosd_new_places");
  const boxed = op("Unsqueeze", [places, ints("aiosd_new_axes", [2], 1, 3)], "aiosd_new_boxed");
  const ones = ints("aiosd_new_ones", [4], 1, kvHeads, 1, headDim);
  const indices = op("Expand", [boxed, ones], "aiosd_new_indices");
  const presents = cacheNames(layers, "present");
  cacheNames(layers, DELTA_PREFIX).forEach((name, index) => {
    op("GatherElements", [presents[index] ?? "", indices], name, { axis: 2 });
    const dims = ["batch_size", kvHeads, "sequence_length", headDim];
    parts.push(...messageField(GRAPH.output, encodeValueInfo({ name, type: "float32", dims })));
  });
  return joinParts(messageField(MODEL.graph, parts));
}

type Op = (type: string, inputs: string[], output: string, attributes?: Record<string, AttributeValue>) => string;

/** Every row's last position, `[batch]`. */
function lastPosition(graph: DecoderGraph, op: Op, axis1: string): string {
  if (graph.layout === "aiosd") return "seqlens_k";
  const count = op("ReduceSum", ["attention_mask", axis1], "aiosd_new_count", { keepdims: 0 });
  return op("Sub", [count, "aiosd_new_one"], "aiosd_new_seqlens");
}
