/**
 * The decoder graph that aiosd runs fastest: packed QKV, GroupQueryAttention whose present is its past's own memory,
 * fused gate and up, the output matrix for the last token only. `docs` of the layouts: models/README.md.
 */

import { toFloat16 } from "./float16.js";
import type { LlamaConfig } from "./llama-config.js";
import { GraphBuilder } from "./onnx-writer.js";
import {
  columnScales,
  type LinearSpec,
  packColumns,
  packQuantizedColumns,
  quantizeRows,
  rowScales,
  type WeightSource,
} from "./weights.js";

export type Precision = "fp32" | "row8";
/**
 * `aiosd`: lengths are inputs (`seqlens_k`, `total_seq`) and logits are the last token's, `[batch, vocab]`.
 * `genai`: lengths come from `attention_mask` inside the graph and logits are `[batch, tokens, vocab]`.
 */
export type Layout = "aiosd" | "genai";

const MICROSOFT = { domain: "com.microsoft" } as const;
/** Below any activation's peak; keeps a row of zeros from becoming 0 / 0. */
const PEAK_MIN = 1e-20;

export interface GraphRequest {
  readonly config: LlamaConfig;
  readonly weights: WeightSource;
  readonly precision: Precision;
  readonly layout: Layout;
  /** Weights in a second file, `FILE_data`. */
  readonly externalData?: boolean;
  /** Of fp32: matrices are stored in 16 bits and widened once, when the runtime loads the model. */
  readonly halfStored?: boolean;
}

/** Writes the decoder's ONNX file. */
export function writeLlama(file: string, request: GraphRequest): void {
  new LlamaGraph(request).write(file, request.externalData ?? false);
}

/** An activation and, in row8, its quantised form, made once however many linear maps read it. */
interface Activation {
  readonly float: string;
  readonly quantized: string;
  readonly peak: string;
}

class LlamaGraph {
  readonly #config: LlamaConfig;
  readonly #weights: WeightSource;
  readonly #precision: Precision;
  readonly #layout: Layout;
  readonly #halfStored: boolean;
  readonly #graph = new GraphBuilder();
  #lengths: { seqlens: string; total: string } = { seqlens: "seqlens_k", total: "total_seq" };

  constructor(request: GraphRequest) {
    this.#config = request.config;
    this.#weights = request.weights;
    this.#precision = request.precision;
    this.#layout = request.layout;
    this.#halfStored = request.halfStored ?? false;
  }

  write(file: string, externalData: boolean): void {
    const g = this.#graph;
    const c = this.#config;
    g.input("input_ids", "int64", ["batch_size", "sequence_length"]);
    this.#lengths = this.#readLengths();
    this.#rotaryCache();
    let residual = this.#embed();
    let hidden = g.op(
      "SimplifiedLayerNormalization",
      [residual, this.#norm("model.layers.0.input_layernorm.weight")],
      this.#epsilon(),
    );
    for (let layer = 0; layer < c.layers; layer++) {
      const next = layer + 1 < c.layers ? `model.layers.${layer + 1}.input_layernorm.weight` : "model.norm.weight";
      ({ residual, hidden } = this.#layer(layer, residual, hidden, next));
    }
    this.#head(hidden);
    g.write(file, externalData);
  }

  #readLengths(): { seqlens: string; total: string } {
    const g = this.#graph;
    if (this.#layout === "aiosd") {
      return { seqlens: g.input("seqlens_k", "int32", ["batch_size"]), total: g.input("total_seq", "int32", []) };
    }
    const mask = g.input("attention_mask", "int64", ["batch_size", "total_sequence_length"]);
    const sum = g.op("ReduceSum", [mask, g.ints(1)], { attributes: { keepdims: 0 } });
    const last = g.op("Sub", [sum, g.ints(1)]);
    const total = g.op("Gather", [g.op("Shape", [mask]), g.constant("int64", [], [1])], { attributes: { axis: 0 } });
    const asInt32 = { attributes: { to: 6 } };
    return { seqlens: g.op("Cast", [last], asInt32), total: g.op("Cast", [total], asInt32) };
  }

  #rotaryCache(): void {
    const c = this.#config;
    const dims = [c.maxPositions, c.headDim / 2];
    this.#graph.weight("cos_cache", "float32", dims, () => rotary(c, Math.cos));
    this.#graph.weight("sin_cache", "float32", dims, () => rotary(c, Math.sin));
  }

  #embed(): string {
    const g = this.#graph;
    const name = "model.embed_tokens.weight";
    const dims = [this.#config.vocabSize, this.#config.hiddenSize];
    const table = () => this.#weights.tensor(name, dims);
    if (this.#precision === "fp32") return g.op("Gather", [this.#matrix(name, dims, table), "input_ids"]);
    // int8 with one scale per token: read back exactly as the output matrix uses it.
    g.weight(`${name}.scale`, "float32", [this.#config.vocabSize], () => rowScales(table(), this.#config.vocabSize));
    g.weight(`${name}.int8`, "int8", dims, () => quantizeRows(table(), rowScales(table(), this.#config.vocabSize)));
    const rows = g.op("Cast", [g.op("Gather", [`${name}.int8`, "input_ids"])], { attributes: { to: 1 } });
    const scales = g.op("Unsqueeze", [g.op("Gather", [`${name}.scale`, "input_ids"]), g.ints(-1)]);
    return g.op("Mul", [rows, scales]);
  }

  #layer(layer: number, residual: string, hidden: string, nextNorm: string): { residual: string; hidden: string } {
    const g = this.#graph;
    const c = this.#config;
    const at = `model.layers.${layer}`;
    let attended = this.#attention(layer, hidden);
    let skip = residual;
    if (layer === c.layers - 1 && this.#layout === "aiosd") {
      // Nothing behind the last attention looks at other tokens, and only the last one's logits are asked for.
      attended = g.op("Gather", [attended, g.ints(-1)], { attributes: { axis: 1 } });
      skip = g.op("Gather", [residual, g.ints(-1)], { attributes: { axis: 1 } });
    }
    const projected = this.#linear(attended, {
      names: [`${at}.self_attn.o_proj.weight`],
      outs: [c.hiddenSize],
      in: c.heads * c.headDim,
    });
    const middle = this.#addNorm(projected, skip, `${at}.post_attention_layernorm.weight`);
    const gateUp = this.#linear(middle.hidden, {
      names: [`${at}.mlp.gate_proj.weight`, `${at}.mlp.up_proj.weight`],
      outs: [c.intermediateSize, c.intermediateSize],
      in: c.hiddenSize,
    });
    const halves = g.constant("int64", [2], [c.intermediateSize, c.intermediateSize]);
    const [gate = "", up = ""] = g.ops("Split", [gateUp, halves], [`gate_${layer}`, `up_${layer}`], {
      attributes: { axis: -1 },
    });
    // QuickGelu(x) = x * sigmoid(alpha * x), which for alpha = 1 is SiLU.
    const gated = g.op("QuickGelu", [gate], { ...MICROSOFT, attributes: { alpha: { float: 1 } } });
    const down = this.#linear(g.op("Mul", [gated, up]), {
      names: [`${at}.mlp.down_proj.weight`],
      outs: [c.hiddenSize],
      in: c.intermediateSize,
    });
    return this.#addNorm(down, middle.residual, nextNorm);
  }

  #attention(layer: number, hidden: string): string {
    const g = this.#graph;
    const c = this.#config;
    const at = `model.layers.${layer}.self_attn`;
    const qkv = this.#linear(hidden, {
      names: [`${at}.q_proj.weight`, `${at}.k_proj.weight`, `${at}.v_proj.weight`],
      outs: [c.heads * c.headDim, c.kvHeads * c.headDim, c.kvHeads * c.headDim],
      in: c.hiddenSize,
    });
    const [past, present] =
      this.#layout === "aiosd" ? ["slot_length", "slot_length"] : ["past_sequence_length", "total_sequence_length"];
    const dims = (length: string) => ["batch_size", c.kvHeads, length, c.headDim];
    const key = g.input(`past_key_values.${layer}.key`, "float32", dims(past));
    const value = g.input(`past_key_values.${layer}.value`, "float32", dims(past));
    const outputs = [`attention_${layer}`, `present.${layer}.key`, `present.${layer}.value`];
    const inputs = [qkv, "", "", key, value, this.#lengths.seqlens, this.#lengths.total, "cos_cache", "sin_cache"];
    const [attended = ""] = g.ops("GroupQueryAttention", inputs, outputs, {
      ...MICROSOFT,
      attributes: { num_heads: c.heads, kv_num_heads: c.kvHeads, do_rotary: 1, rotary_interleaved: 0 },
    });
    g.output(`present.${layer}.key`, "float32", dims(present));
    g.output(`present.${layer}.value`, "float32", dims(present));
    return attended;
  }

  #addNorm(input: string, skip: string, norm: string): { residual: string; hidden: string } {
    const id = norm.replaceAll(".", "_");
    const outputs = [`${id}_hidden`, "", "", `${id}_residual`];
    const options = { ...MICROSOFT, attributes: { epsilon: { float: this.#config.rmsNormEps } } };
    const [hidden = "", , , residual = ""] = this.#graph.ops(
      "SkipSimplifiedLayerNormalization",
      [input, skip, this.#norm(norm)],
      outputs,
      options,
    );
    return { residual, hidden };
  }

  #norm(name: string): string {
    const dims = [this.#config.hiddenSize];
    return this.#graph.weight(name, "float32", dims, () => this.#weights.tensor(name, dims));
  }

  /** A matrix of fp32 by its name, however it is stored. */
  #matrix(name: string, dims: readonly number[], make: () => Float32Array): string {
    const g = this.#graph;
    if (!this.#halfStored) return g.weight(name, "float32", dims, make);
    g.weight(`${name}.half`, "float16", dims, () => toFloat16(make()));
    return g.op("Cast", [`${name}.half`], { attributes: { to: 1 }, output: name });
  }

  #epsilon() {
    return { attributes: { axis: -1, epsilon: { float: this.#config.rmsNormEps }, stash_type: 1 } };
  }

  #linear(input: string, spec: LinearSpec): string {
    const g = this.#graph;
    const [name = ""] = spec.names;
    const columns = spec.outs.reduce((a, b) => a + b, 0);
    if (this.#precision === "fp32") {
      return g.op("MatMul", [input, this.#matrix(name, [spec.in, columns], () => packColumns(this.#weights, spec))]);
    }
    g.weight(`${name}.scale`, "float32", [columns], () => columnScales(this.#weights, spec));
    g.weight(`${name}.int8`, "int8", [spec.in, columns], () => packQuantizedColumns(this.#weights, spec));
    return this.#matMulRow8(this.#quantize(input), `${name}.int8`, `${name}.scale`);
  }

  /** Every row by its own peak: a row never depends on its neighbours, as it would with one scale per tensor. */
  #quantize(input: string): Activation {
    const g = this.#graph;
    const peak = g.op("Max", [
      g.op("ReduceMax", [g.op("Abs", [input])], { attributes: { axes: [-1], keepdims: 1 } }),
      g.constant("float32", [1], [PEAK_MIN]),
    ]);
    const scaled = g.op("Div", [input, peak]);
    const quantized = g.op("QuantizeLinear", [
      scaled,
      g.constant("float32", [], [1 / 127]),
      g.constant("uint8", [], [128]),
    ]);
    return { float: input, quantized, peak };
  }

  #matMulRow8(input: Activation, weight: string, scale: string): string {
    const g = this.#graph;
    const inputs = [
      input.quantized,
      weight,
      g.constant("float32", [], [1 / 127]),
      scale,
      g.constant("uint8", [], [128]),
    ];
    return g.op("Mul", [g.op("MatMulIntegerToFloat", inputs, MICROSOFT), input.peak]);
  }

  #head(hidden: string): void {
    const g = this.#graph;
    const c = this.#config;
    const last = this.#layout === "aiosd";
    const rows = g.op("Reshape", [hidden, g.ints(-1, c.hiddenSize)]);
    const flat = this.#output(rows, last ? "logits" : "flat_logits");
    if (last) {
      g.output("logits", "float32", ["batch_size", c.vocabSize]);
      return;
    }
    const shape = g.op("Concat", [g.op("Shape", ["input_ids"]), g.ints(c.vocabSize)], { attributes: { axis: 0 } });
    g.op("Reshape", [flat, shape], { output: "logits" });
    g.output("logits", "float32", ["batch_size", "sequence_length", c.vocabSize]);
  }

  #output(rows: string, output: string): string {
    const g = this.#graph;
    const c = this.#config;
    const name = c.tied ? "model.embed_tokens.weight" : "lm_head.weight";
    const dims = [c.vocabSize, c.hiddenSize];
    if (!c.tied) {
      const table = () => this.#weights.tensor(name, dims);
      if (this.#precision === "fp32") this.#matrix(name, dims, table);
      else {
        g.weight(`${name}.scale`, "float32", [c.vocabSize], () => rowScales(table(), c.vocabSize));
        g.weight(`${name}.int8`, "int8", dims, () => quantizeRows(table(), rowScales(table(), c.vocabSize)));
      }
    }
    if (this.#precision === "fp32") return g.op("Gemm", [rows, name], { attributes: { transB: 1 }, output });
    // Stored once, [vocab, hidden]: the runtime folds this transposition when it loads the model.
    const transposed = g.op("Transpose", [`${name}.int8`], { attributes: { perm: [1, 0] } });
    return g.op("Identity", [this.#matMulRow8(this.#quantize(rows), transposed, `${name}.scale`)], { output });
  }
}

/** cos or sin of position * theta^(-2i / headDim): `[maxPositions, headDim / 2]`. */
export function rotary(config: LlamaConfig, wave: (angle: number) => number): Float32Array {
  const half = config.headDim / 2;
  const cache = new Float32Array(config.maxPositions * half);
  for (let i = 0; i < half; i++) {
    const frequency = config.ropeTheta ** (-i / half);
    for (let position = 0; position < config.maxPositions; position++)
      cache[position * half + i] = wave(position * frequency);
  }
  return cache;
}
