/**
 * Decides from a decoder file's outline which executor can run it, or says in a sentence why none can. Nothing is
 * loaded yet: a refusal costs milliseconds and never the runtime.
 */
import { KernelError } from "@aiosd/sdk";
import type { Weights } from "../core.js";
import type { DecoderShape } from "./executor.js";
import { type GraphOutline, readOutline, type TensorInfo } from "./graph-outline.js";
import { DATA_TYPE } from "./onnx-format.js";
import { WireError } from "./protobuf.js";

/**
 * `aiosd`: GroupQueryAttention, lengths are inputs. `genai`: GroupQueryAttention, lengths come from attention_mask.
 * `optimum`: past and present of different lengths, joined by Concat.
 */
export type DecoderLayout = "aiosd" | "genai" | "optimum";

export interface DecoderGraph {
  readonly file: string;
  readonly layout: DecoderLayout;
  readonly shape: DecoderShape;
  readonly weights: Weights;
  /** The graph takes position_ids (genai and optimum only). */
  readonly positionIds: boolean;
  /** The logits' rank: 2 is `[batch, vocab]` of the last token, 3 is `[batch, tokens, vocab]`. */
  readonly logitsRank: 2 | 3;
  /** Weights lie in other files beside this one. */
  readonly externalData: boolean;
  /** Rows of the rotary cache, where the graph has one: the longest row it can compute. */
  readonly maxPositions: number | undefined;
  /** Numbers in the weights, without scales and rotary caches. */
  readonly parameters: number;
}

const PER_TENSOR_OPS = ["DynamicQuantizeLinear", "DynamicQuantizeMatMul", "DynamicQuantizeLSTM"];
const QUANTIZED_OPS = [
  "MatMulNBits",
  "MatMulIntegerToFloat",
  "MatMulInteger",
  "DequantizeLinear",
  "GatherBlockQuantized",
];
const TYPE_NAMES = new Map<number, string>(Object.entries(DATA_TYPE).map(([name, id]) => [id, name]));
const DIMENSION_MAX = 1_000_000;

/** Reads and classifies a decoder file. Throws model_not_found, model_damaged or model_unsupported. */
export function readDecoderGraph(file: string): DecoderGraph {
  const outline = outlineOf(file);
  const inputs = new Map(
    outline.inputs.filter(({ name }) => !outline.initializers.has(name)).map((info) => [info.name, info]),
  );
  const outputs = new Map(outline.outputs.map((info) => [info.name, info]));
  const refuse = (why: string) => new KernelError("model_unsupported", `${file} cannot be run: ${why}.`);

  const layout = layoutOf(outline, inputs, refuse);
  const logits = outputs.get("logits");
  if (logits === undefined) throw refuse("it has no output named logits, so it is no text decoder");
  if (logits.type !== DATA_TYPE.float32)
    throw refuse(`its logits are ${typeName(logits.type)}; only float32 is supported`);
  const rank = logits.dims.length;
  if (rank !== 2 && rank !== 3) throw refuse(`its logits have ${rank} dimensions instead of 2 or 3`);
  const vocabSize = logits.dims[rank - 1] ?? -1;
  if (!isDimension(vocabSize)) throw refuse("its logits do not say how large the vocabulary is");
  return {
    file,
    layout,
    shape: { ...cacheShape(inputs, outputs, refuse), vocabSize },
    weights: weightsOf(outline),
    positionIds: inputs.has("position_ids"),
    logitsRank: rank,
    externalData: outline.externalData,
    maxPositions: rotaryRows(outline),
    parameters: countParameters(outline),
  };
}

function outlineOf(file: string): GraphOutline {
  let outline: GraphOutline;
  try {
    outline = readOutline(file);
  } catch (error) {
    const damaged = (why: string) =>
      new KernelError("model_damaged", `${file} cannot be read as ONNX: ${why}.`, { cause: error });
    if (error instanceof WireError) throw damaged(error.message);
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") throw new KernelError("model_not_found", `${file} does not exist.`);
    if (code === undefined) throw error;
    throw damaged(`the system says ${code}`);
  }
  if (outline.graphs !== 1 || outline.outputs.length === 0) {
    throw new KernelError("model_damaged", `${file} cannot be read as ONNX: it holds no graph.`);
  }
  return outline;
}

type Refuse = (why: string) => KernelError;
type Infos = ReadonlyMap<string, TensorInfo>;

function layoutOf(outline: GraphOutline, inputs: Infos, refuse: Refuse): DecoderLayout {
  const ids = inputs.get("input_ids");
  if (ids === undefined) throw refuse("it has no input named input_ids, so it is no text decoder");
  if (ids.type !== DATA_TYPE.int64) throw refuse(`its input_ids are ${typeName(ids.type)}; only int64 is supported`);
  const gqa = outline.gqa.length > 0;
  const lengths = inputs.has("seqlens_k") && inputs.has("total_seq");
  const known =
    gqa && lengths ? ["input_ids", "seqlens_k", "total_seq"] : ["input_ids", "attention_mask", "position_ids"];
  const unknown = [...inputs.keys()].filter((name) => !known.includes(name) && !name.startsWith("past_key_values."));
  if (unknown.length > 0) throw refuse(`it wants inputs that aiosd does not know: ${unknown.slice(0, 5).join(", ")}`);
  if (gqa && PER_TENSOR_OPS.some((op) => outline.ops.has(op))) {
    throw refuse("it quantises activations per tensor, so that a request would depend on the others in its batch");
  }
  if (gqa && lengths) return "aiosd";
  if (!inputs.has("attention_mask")) throw refuse("it takes neither attention_mask nor seqlens_k and total_seq");
  if (!gqa) return "optimum";
  if (!inputs.has("position_ids") && outline.gqa.some(({ doRotary }) => !doRotary)) {
    throw refuse("its GroupQueryAttention does not rotate and it takes no position_ids");
  }
  return "genai";
}

/** Layers, heads and head size, from the KV inputs; every layer must be alike and have its output. */
function cacheShape(inputs: Infos, outputs: Infos, refuse: Refuse): Omit<DecoderShape, "vocabSize"> {
  const caches = [...inputs.values()].filter(({ name }) => name.startsWith("past_key_values."));
  const layers = caches.length / 2;
  const [, kvHeads = -1, , headDim = -1] = caches[0]?.dims ?? [];
  if (layers === 0) throw refuse("it has no inputs past_key_values.0.key and so on: export it with its KV cache");
  for (let layer = 0; layer < layers; layer++) {
    for (const kind of ["key", "value"]) {
      const past = inputs.get(`past_key_values.${layer}.${kind}`);
      const present = outputs.get(`present.${layer}.${kind}`);
      if (past === undefined) throw refuse(`its KV inputs have other names than past_key_values.${layer}.${kind}`);
      if (present === undefined) throw refuse(`it has no output present.${layer}.${kind}`);
      if (past.type !== DATA_TYPE.float32 || present.type !== DATA_TYPE.float32) {
        throw refuse(`its KV cache is ${typeName(past.type)}; only float32 is supported`);
      }
      if (past.dims.length !== 4 || past.dims[1] !== kvHeads || past.dims[3] !== headDim) {
        throw refuse("its layers have KV caches of different shapes");
      }
    }
  }
  if (!isDimension(kvHeads) || !isDimension(headDim))
    throw refuse("its KV inputs do not say how many heads of what size they hold");
  return { layers, kvHeads, headDim };
}

function weightsOf({ ops }: GraphOutline): Weights {
  if (PER_TENSOR_OPS.some((op) => ops.has(op))) return "other";
  const quantized = QUANTIZED_OPS.filter((op) => ops.has(op));
  if (quantized.length === 0) return "fp32";
  return quantized.length === 1 && quantized[0] === "MatMulIntegerToFloat" ? "row8" : "other";
}

function rotaryRows({ initializers }: GraphOutline): number | undefined {
  for (const [name, dims] of initializers) if (name.includes("cos_cache")) return dims[0];
  return undefined;
}

function countParameters({ initializers }: GraphOutline): number {
  let count = 0;
  for (const [name, dims] of initializers) {
    if (!/cos_cache|sin_cache|scale|const_/.test(name)) count += dims.reduce((a, b) => a * b, 1);
  }
  return count;
}

function isDimension(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value <= DIMENSION_MAX;
}

function typeName(type: number): string {
  return TYPE_NAMES.get(type) ?? `data type ${type}`;
}
