/**
 * Writes a LLaMA decoder as GGUF v3, so that llama.cpp can run the very same weights: the twin that benchmarks compare
 * with. Quantised types hold every matrix in that type; llama.cpp's own converter would keep some in a larger one.
 */
import { closeSync, openSync, writeSync } from "node:fs";
import { ggufTokenizer } from "./gguf-tokenizer.js";
import { GGUF_TYPE, type GgufType, quantizedBytes, quantizeQ4, quantizeQ8 } from "./gguf-types.js";
import type { LlamaConfig } from "./llama-config.js";
import { listTensors, type WeightSource } from "./weights.js";

export type { GgufType } from "./gguf-types.js";

export interface GgufRequest {
  readonly config: LlamaConfig;
  readonly weights: WeightSource;
  /** Of the matrices; norms are always f32. */
  readonly type: GgufType;
  /** A folder with the model's tokenizer.json (byte-level BPE). */
  readonly tokenizerDir: string;
}

/** A metadata value with its GGUF type. */
export type GgufValue =
  | { readonly type: "u32" | "i32" | "f32"; readonly value: number }
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "strings"; readonly value: readonly string[] }
  | { readonly type: "i32s"; readonly value: readonly number[] };

interface Tensor {
  readonly name: string;
  /** Row-major, as in PyTorch; GGUF lists the dimensions the other way round. */
  readonly shape: readonly number[];
  readonly type: GgufType;
  readonly values: () => Float32Array;
}

const MAGIC = "GGUF";
const VERSION = 3;
const ALIGNMENT = 32;
const VALUE_TYPE = { u32: 4, i32: 5, f32: 6, bool: 7, string: 8, array: 9 } as const;
/** llama.cpp's LLAMA_FTYPE. */
const FILE_TYPE: Readonly<Record<GgufType, number>> = { f32: 0, q4_0: 2, q8_0: 7 };

const LAYER_NAMES: Readonly<Record<string, string>> = {
  "input_layernorm.weight": "attn_norm.weight",
  "self_attn.q_proj.weight": "attn_q.weight",
  "self_attn.k_proj.weight": "attn_k.weight",
  "self_attn.v_proj.weight": "attn_v.weight",
  "self_attn.o_proj.weight": "attn_output.weight",
  "post_attention_layernorm.weight": "ffn_norm.weight",
  "mlp.gate_proj.weight": "ffn_gate.weight",
  "mlp.up_proj.weight": "ffn_up.weight",
  "mlp.down_proj.weight": "ffn_down.weight",
};
const TOP_NAMES: Readonly<Record<string, string>> = {
  "model.embed_tokens.weight": "token_embd.weight",
  "model.norm.weight": "output_norm.weight",
  "lm_head.weight": "output.weight",
};

/** Writes the file as a stream: a tensor exists in memory only while its bytes are written. */
export function writeGguf(file: string, request: GgufRequest): void {
  const tensors = tensorsOf(request);
  const metadata = metadataOf(request);
  const header = encodeHeader(tensors, metadata);
  const fd = openSync(file, "w");
  try {
    writeAll(fd, padded(header));
    for (const tensor of tensors) writeAll(fd, padded(encodeTensor(tensor)));
  } finally {
    closeSync(fd);
  }
}

function tensorsOf({ config, weights, type }: GgufRequest): Tensor[] {
  return listTensors(config).map(({ name, shape }) => {
    const read = () => weights.tensor(name, shape);
    const heads = name.includes("q_proj") ? config.heads : name.includes("k_proj") ? config.kvHeads : 0;
    return {
      name: ggufName(name),
      shape,
      type: shape.length === 1 ? "f32" : type,
      values: heads === 0 ? read : () => interleaveHeads(read(), heads, config.headDim),
    };
  });
}

function ggufName(name: string): string {
  const [, layer, rest] = /^model\.layers\.(\d+)\.(.+)$/.exec(name) ?? [];
  const known = rest === undefined ? TOP_NAMES[name] : LAYER_NAMES[rest];
  if (known === undefined) throw new RangeError(`GGUF has no name for ${name}`);
  return layer === undefined ? known : `blk.${layer}.${known}`;
}

/**
 * Hugging Face rotates the halves of a head against each other, llama.cpp neighbouring pairs: row i of the first half
 * and row i of the second become neighbours.
 */
export function interleaveHeads(matrix: Float32Array, heads: number, headDim: number): Float32Array {
  const width = matrix.length / (heads * headDim);
  const half = headDim / 2;
  const out = new Float32Array(matrix.length);
  for (let head = 0; head < heads; head++) {
    for (let i = 0; i < headDim; i++) {
      const from = head * headDim + i;
      const to = head * headDim + (i < half ? 2 * i : 2 * (i - half) + 1);
      out.set(matrix.subarray(from * width, (from + 1) * width), to * width);
    }
  }
  return out;
}

function metadataOf({ config: c, type, tokenizerDir }: GgufRequest): [string, GgufValue][] {
  const u32 = (value: number): GgufValue => ({ type: "u32", value });
  const f32 = (value: number): GgufValue => ({ type: "f32", value });
  return [
    ["general.architecture", { type: "string", value: "llama" }],
    ["general.name", { type: "string", value: "aiosd twin" }],
    ["general.alignment", u32(ALIGNMENT)],
    ["general.file_type", u32(FILE_TYPE[type])],
    ["general.quantization_version", u32(2)],
    ["llama.vocab_size", u32(c.vocabSize)],
    ["llama.context_length", u32(c.maxPositions)],
    ["llama.embedding_length", u32(c.hiddenSize)],
    ["llama.block_count", u32(c.layers)],
    ["llama.feed_forward_length", u32(c.intermediateSize)],
    ["llama.attention.head_count", u32(c.heads)],
    ["llama.attention.head_count_kv", u32(c.kvHeads)],
    ["llama.attention.key_length", u32(c.headDim)],
    ["llama.attention.value_length", u32(c.headDim)],
    ["llama.attention.layer_norm_rms_epsilon", f32(c.rmsNormEps)],
    ["llama.rope.dimension_count", u32(c.headDim)],
    ["llama.rope.freq_base", f32(c.ropeTheta)],
    ...ggufTokenizer(tokenizerDir, c),
  ];
}

function encodeHeader(tensors: readonly Tensor[], metadata: readonly [string, GgufValue][]): Uint8Array {
  const bytes = new ByteWriter();
  bytes.raw(Buffer.from(MAGIC));
  bytes.u32(VERSION);
  bytes.u64(tensors.length);
  bytes.u64(metadata.length);
  for (const [key, value] of metadata) {
    bytes.string(key);
    bytes.value(value);
  }
  let offset = 0;
  for (const { name, shape, type } of tensors) {
    bytes.string(name);
    bytes.u32(shape.length);
    for (const dimension of [...shape].reverse()) bytes.u64(dimension);
    bytes.u32(GGUF_TYPE[type]);
    bytes.u64(offset);
    const length = quantizedBytes(
      type,
      shape.reduce((a, b) => a * b, 1),
    );
    offset += Math.ceil(length / ALIGNMENT) * ALIGNMENT;
  }
  return bytes.finish();
}

function encodeTensor({ type, values }: Tensor): Uint8Array {
  const floats = values();
  if (type === "q8_0") return quantizeQ8(floats);
  if (type === "q4_0") return quantizeQ4(floats);
  return new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength);
}

function padded(bytes: Uint8Array): Uint8Array {
  const rest = bytes.length % ALIGNMENT;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(ALIGNMENT - rest)]);
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, bytes.length - at);
}

/** GGUF's little-endian scalars, length-prefixed strings and typed values. */
class ByteWriter {
  readonly #parts: Buffer[] = [];

  raw(bytes: Buffer): void {
    this.#parts.push(bytes);
  }

  u32(value: number): void {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    this.#parts.push(bytes);
  }

  u64(value: number): void {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(value));
    this.#parts.push(bytes);
  }

  string(text: string): void {
    const bytes = Buffer.from(text);
    this.u64(bytes.length);
    this.#parts.push(bytes);
  }

  value(value: GgufValue): void {
    if (value.type === "strings" || value.type === "i32s") {
      this.u32(VALUE_TYPE.array);
      this.u32(value.type === "strings" ? VALUE_TYPE.string : VALUE_TYPE.i32);
      this.u64(value.value.length);
      if (value.type === "strings") for (const text of value.value) this.string(text);
      else this.#parts.push(Buffer.from(Int32Array.from(value.value).buffer));
      return;
    }
    this.u32(VALUE_TYPE[value.type]);
    if (value.type === "string") this.string(value.value);
    else if (value.type === "bool") this.#parts.push(Buffer.from([value.value ? 1 : 0]));
    else if (value.type === "f32") this.#parts.push(Buffer.from(Float32Array.of(value.value).buffer));
    else this.u32(value.value);
  }

  finish(): Uint8Array {
    return Buffer.concat(this.#parts);
  }
}
