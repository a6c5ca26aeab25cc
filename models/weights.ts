/** Where a model's numbers come from, by Hugging Face LLaMA names: seeded noise, or a safetensors file. */
import type { LlamaConfig } from "./llama-config.js";

export interface WeightSource {
  /**
   * The tensor `name`, row-major; matrices are `[out, in]` as in PyTorch. Throws where it is missing or has another
   * shape. May be called more than once and gives the same numbers each time.
   */
  tensor(name: string, shape: readonly number[]): Float32Array;
}

/** Sets the residual stream apart from the embedding, so that a random model does not just repeat its input. */
const EMBEDDING_GAIN = 2.5;
/** Sharpens attention: with plain scaling a random model averages its context away and falls into one token. */
const QUERY_KEY_GAIN = 2;
/** Special tokens are kept unlikely, so that a random model does not end after a few tokens. */
const SPECIAL_GAIN = 0.05;
const SPECIAL_TOKENS = 4;

/**
 * Weights of seeded uniform noise with the variance of a trained model's at its start (1 / fan-in). Equal seeds give
 * equal bits on every machine.
 */
export function randomWeights(config: LlamaConfig, seed: number): WeightSource {
  return {
    tensor(name, shape) {
      const length = shape.reduce((a, b) => a * b, 1);
      const out = new Float32Array(length);
      const random = splitMix32(hashName(name, seed));
      if (shape.length === 1) {
        for (let i = 0; i < length; i++) out[i] = 0.8 + 0.4 * random();
        return out;
      }
      const embedding = name.endsWith("embed_tokens.weight") || name === "lm_head.weight";
      const sharp = name.includes("q_proj") || name.includes("k_proj");
      const gain = embedding ? EMBEDDING_GAIN : sharp ? QUERY_KEY_GAIN : 1;
      // A uniform variable on [-a, a] has variance a^2 / 3.
      const width = (2 * gain * Math.sqrt(3)) / Math.sqrt(shape[1] ?? 1);
      for (let i = 0; i < length; i++) out[i] = (random() - 0.5) * width;
      if (embedding) {
        const special = SPECIAL_TOKENS * config.hiddenSize;
        for (let i = 0; i < special; i++) out[i] = (out[i] ?? 0) * SPECIAL_GAIN;
      }
      return out;
    },
  };
}

/** The same noise for a model of any other family: matrices by their fan-in, vectors near 1, biases near 0. */
export function randomTensors(seed: number): WeightSource {
  return {
    tensor(name, shape) {
      const out = new Float32Array(shape.reduce((a, b) => a * b, 1));
      const random = splitMix32(hashName(name, seed));
      const [middle, width] = shape.length === 1 ? [name.endsWith("bias") ? 0 : 1, 0.4] : [0, 12 ** 0.5];
      const scale = shape.length === 1 ? 1 : (shape[1] ?? 1) ** -0.5;
      for (let i = 0; i < out.length; i++) out[i] = middle + (random() - 0.5) * width * scale;
      return out;
    },
  };
}

/** Numbers in [0, 1) from a 32-bit counter. */
function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  };
}

/** FNV-1a over the name, started at the seed: every tensor has its own stream. */
function hashName(name: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash;
}

/** Every tensor of the model: its Hugging Face name and shape. */
export function listTensors(c: LlamaConfig): { name: string; shape: number[] }[] {
  const tensors = [{ name: "model.embed_tokens.weight", shape: [c.vocabSize, c.hiddenSize] }];
  for (let layer = 0; layer < c.layers; layer++) {
    const at = `model.layers.${layer}`;
    tensors.push(
      { name: `${at}.input_layernorm.weight`, shape: [c.hiddenSize] },
      { name: `${at}.self_attn.q_proj.weight`, shape: [c.heads * c.headDim, c.hiddenSize] },
      { name: `${at}.self_attn.k_proj.weight`, shape: [c.kvHeads * c.headDim, c.hiddenSize] },
      { name: `${at}.self_attn.v_proj.weight`, shape: [c.kvHeads * c.headDim, c.hiddenSize] },
      { name: `${at}.self_attn.o_proj.weight`, shape: [c.hiddenSize, c.heads * c.headDim] },
      { name: `${at}.post_attention_layernorm.weight`, shape: [c.hiddenSize] },
      { name: `${at}.mlp.gate_proj.weight`, shape: [c.intermediateSize, c.hiddenSize] },
      { name: `${at}.mlp.up_proj.weight`, shape: [c.intermediateSize, c.hiddenSize] },
      { name: `${at}.mlp.down_proj.weight`, shape: [c.hiddenSize, c.intermediateSize] },
    );
  }
  tensors.push({ name: "model.norm.weight", shape: [c.hiddenSize] });
  if (!c.tied) tensors.push({ name: "lm_head.weight", shape: [c.vocabSize, c.hiddenSize] });
  return tensors;
}

/** One linear map: PyTorch matrices stacked along their outputs. */
export interface LinearSpec {
  readonly names: readonly string[];
  /** Outputs of each matrix. */
  readonly outs: readonly number[];
  readonly in: number;
}

/** The stacked matrices, transposed to `[in, sum(outs)]` as ONNX MatMul wants them. */
export function packColumns(source: WeightSource, spec: LinearSpec): Float32Array {
  const columns = spec.outs.reduce((a, b) => a + b, 0);
  const packed = new Float32Array(spec.in * columns);
  let first = 0;
  spec.names.forEach((name, index) => {
    const outs = spec.outs[index] ?? 0;
    transposeInto({ to: packed, columns, first }, source.tensor(name, [outs, spec.in]), outs, spec.in);
    first += outs;
  });
  return packed;
}

/** Blocks of 16 rows keep both sides of the transposition in the cache. */
function transposeInto(
  target: { to: Float32Array; columns: number; first: number },
  from: Float32Array,
  outs: number,
  ins: number,
): void {
  const { to, columns, first } = target;
  for (let block = 0; block < outs; block += 16) {
    const end = Math.min(block + 16, outs);
    for (let i = 0; i < ins; i++) {
      const row = i * columns + first;
      for (let o = block; o < end; o++) to[row + o] = from[o * ins + i] ?? 0;
    }
  }
}

/** Per row of a `[rows, width]` matrix: the scale that maps its largest magnitude to 127. */
export function rowScales(matrix: Float32Array, rows: number): Float32Array {
  const width = matrix.length / rows;
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let peak = 0;
    for (let i = row * width; i < (row + 1) * width; i++) peak = Math.max(peak, Math.abs(matrix[i] ?? 0));
    // A row of zeros gets a scale all the same: a zero scale would be a division by zero.
    scales[row] = peak === 0 ? 1 : peak / 127;
  }
  return scales;
}

/** `matrix / scales` rounded to int8, row by row. */
export function quantizeRows(matrix: Float32Array, scales: Float32Array): Int8Array {
  const width = matrix.length / scales.length;
  const out = new Int8Array(matrix.length);
  for (let row = 0; row < scales.length; row++) {
    const scale = scales[row] ?? 1;
    for (let i = row * width; i < (row + 1) * width; i++) {
      out[i] = Math.max(-127, Math.min(127, Math.round((matrix[i] ?? 0) / scale)));
    }
  }
  return out;
}

/** `quantizeRows` of every stacked matrix, transposed to `[in, sum(outs)]`. */
export function packQuantizedColumns(source: WeightSource, spec: LinearSpec): Int8Array {
  const columns = spec.outs.reduce((a, b) => a + b, 0);
  const packed = new Int8Array(spec.in * columns);
  let first = 0;
  spec.names.forEach((name, index) => {
    const outs = spec.outs[index] ?? 0;
    const matrix = source.tensor(name, [outs, spec.in]);
    const quantized = quantizeRows(matrix, rowScales(matrix, outs));
    for (let o = 0; o < outs; o++) {
      for (let i = 0; i < spec.in; i++) packed[i * columns + first + o] = quantized[o * spec.in + i] ?? 0;
    }
    first += outs;
  });
  return packed;
}

/** The scales of `packQuantizedColumns`, one per column. */
export function columnScales(source: WeightSource, spec: LinearSpec): Float32Array {
  const scales = new Float32Array(spec.outs.reduce((a, b) => a + b, 0));
  let first = 0;
  spec.names.forEach((name, index) => {
    const outs = spec.outs[index] ?? 0;
    scales.set(rowScales(source.tensor(name, [outs, spec.in]), outs), first);
    first += outs;
  });
  return scales;
}
