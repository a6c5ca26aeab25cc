/**
 * The same decoder as a plain export in the style of Optimum: attention mask and position ids as inputs, past and
 * present of different lengths joined by Concat, standard operators only, logits of every token.
 */
import { rotary } from "./llama.js";
import type { LlamaConfig } from "./llama-config.js";
import { GraphBuilder } from "./onnx-writer.js";
import { packColumns, type WeightSource } from "./weights.js";

const MASKED = -3.4028234663852886e38;

/** Writes the fp32 Concat twin. */
export function writeConcatLlama(file: string, config: LlamaConfig, weights: WeightSource): void {
  new ConcatGraph(config, weights).write(file);
}

class ConcatGraph {
  readonly #config: LlamaConfig;
  readonly #weights: WeightSource;
  readonly #graph = new GraphBuilder();

  constructor(config: LlamaConfig, weights: WeightSource) {
    this.#config = config;
    this.#weights = weights;
  }

  write(file: string): void {
    const g = this.#graph;
    const c = this.#config;
    g.input("input_ids", "int64", ["batch_size", "sequence_length"]);
    g.input("attention_mask", "int64", ["batch_size", "total_sequence_length"]);
    g.input("position_ids", "int64", ["batch_size", "sequence_length"]);
    const mask = this.#mask();
    const cos = this.#rotaryRows("cos_cache", Math.cos);
    const sin = this.#rotaryRows("sin_cache", Math.sin);
    const embedding = this.#matrix("model.embed_tokens.weight", [c.vocabSize, c.hiddenSize]);
    let x = g.op("Gather", [embedding, "input_ids"]);
    for (let layer = 0; layer < c.layers; layer++) x = this.#layer(layer, x, { mask, cos, sin });
    const hidden = this.#rmsNorm(x, "model.norm.weight");
    const table = c.tied ? embedding : this.#matrix("lm_head.weight", [c.vocabSize, c.hiddenSize]);
    g.op("MatMul", [hidden, g.op("Transpose", [table], { attributes: { perm: [1, 0] } })], { output: "logits" });
    g.output("logits", "float32", ["batch_size", "sequence_length", c.vocabSize]);
    g.write(file);
  }

  /** `[batch, 1, sequence, total]`: 0 where a token may look, the lowest float elsewhere. */
  #mask(): string {
    const g = this.#graph;
    const axis0 = { attributes: { axis: 0 } };
    const one = g.constant("int64", [], [1]);
    const zero = g.constant("int64", [], [0]);
    const total = g.op("Gather", [g.op("Shape", ["attention_mask"]), one], axis0);
    const length = g.op("Gather", [g.op("Shape", ["input_ids"]), one], axis0);
    const keys = g.op("Range", [zero, total, one]);
    const queries = g.op("Unsqueeze", [g.op("Range", [g.op("Sub", [total, length]), total, one]), g.ints(1)]);
    const causal = g.op("LessOrEqual", [keys, queries]);
    const present = g.op("Unsqueeze", [g.op("Cast", ["attention_mask"], { attributes: { to: 9 } }), g.ints(1, 2)]);
    const visible = g.op("And", [causal, present]);
    return g.op("Where", [visible, g.constant("float32", [], [0]), g.constant("float32", [], [MASKED])]);
  }

  /** The cache rows of the positions, both halves: `[batch, 1, sequence, headDim]`. */
  #rotaryRows(name: string, wave: (angle: number) => number): string {
    const g = this.#graph;
    const c = this.#config;
    g.weight(name, "float32", [c.maxPositions, c.headDim / 2], () => rotary(c, wave));
    const rows = g.op("Gather", [name, "position_ids"]);
    return g.op("Unsqueeze", [g.op("Concat", [rows, rows], { attributes: { axis: -1 } }), g.ints(1)]);
  }

  #matrix(name: string, dims: readonly number[]): string {
    return this.#graph.weight(name, "float32", dims, () => this.#weights.tensor(name, dims));
  }

  #linear(input: string, name: string, outs: number, ins: number): string {
    const spec = { names: [name], outs: [outs], in: ins };
    const weight = this.#graph.weight(name, "float32", [ins, outs], () => packColumns(this.#weights, spec));
    return this.#graph.op("MatMul", [input, weight]);
  }

  #rmsNorm(x: string, name: string): string {
    const g = this.#graph;
    const square = g.op("Pow", [x, g.constant("float32", [], [2])]);
    const mean = g.op("ReduceMean", [square], { attributes: { axes: [-1], keepdims: 1 } });
    const root = g.op("Sqrt", [g.op("Add", [mean, g.constant("float32", [], [this.#config.rmsNormEps])])]);
    return g.op("Mul", [g.op("Div", [x, root]), this.#matrix(name, [this.#config.hiddenSize])]);
  }

  /** `[batch, sequence, heads * headDim]` to `[batch, heads, sequence, headDim]`. */
  #heads(x: string, heads: number): string {
    const g = this.#graph;
    const split = g.op("Reshape", [x, g.ints(0, 0, heads, this.#config.headDim)]);
    return g.op("Transpose", [split], { attributes: { perm: [0, 2, 1, 3] } });
  }

  #rotate(x: string, cos: string, sin: string): string {
    const g = this.#graph;
    const half = this.#config.headDim / 2;
    const low = g.op("Slice", [x, g.ints(0), g.ints(half), g.ints(-1)]);
    const high = g.op("Slice", [x, g.ints(half), g.ints(2 * half), g.ints(-1)]);
    const turned = g.op("Concat", [g.op("Neg", [high]), low], { attributes: { axis: -1 } });
    return g.op("Add", [g.op("Mul", [x, cos]), g.op("Mul", [turned, sin])]);
  }

  /** Past and new rows joined: the graph's present, and the same with every key head repeated for its query heads. */
  #join(layer: number, kind: "key" | "value", rows: string): string {
    const g = this.#graph;
    const c = this.#config;
    const past = g.input(`past_key_values.${layer}.${kind}`, "float32", [
      "batch_size",
      c.kvHeads,
      "past_sequence_length",
      c.headDim,
    ]);
    const present = g.op("Concat", [past, rows], { attributes: { axis: 2 }, output: `present.${layer}.${kind}` });
    g.output(present, "float32", ["batch_size", c.kvHeads, "total_sequence_length", c.headDim]);
    const groups = c.heads / c.kvHeads;
    if (groups === 1) return present;
    const repeated = g.op("Expand", [g.op("Unsqueeze", [present, g.ints(2)]), g.ints(1, 1, groups, 1, 1)]);
    const shape = g.op("Shape", [present]);
    const dim = (from: number, to: number) => g.op("Slice", [shape, g.ints(from), g.ints(to), g.ints(0)]);
    const merged = g.op("Concat", [dim(0, 1), g.ints(c.heads), dim(2, 4)], { attributes: { axis: 0 } });
    return g.op("Reshape", [repeated, merged]);
  }

  #layer(layer: number, x: string, shared: { mask: string; cos: string; sin: string }): string {
    const { mask, cos, sin } = shared;
    const g = this.#graph;
    const c = this.#config;
    const at = `model.layers.${layer}`;
    const wide = c.heads * c.headDim;
    const narrow = c.kvHeads * c.headDim;
    const hidden = this.#rmsNorm(x, `${at}.input_layernorm.weight`);
    const query = this.#heads(this.#linear(hidden, `${at}.self_attn.q_proj.weight`, wide, c.hiddenSize), c.heads);
    const newKey = this.#heads(this.#linear(hidden, `${at}.self_attn.k_proj.weight`, narrow, c.hiddenSize), c.kvHeads);
    const newValue = this.#heads(
      this.#linear(hidden, `${at}.self_attn.v_proj.weight`, narrow, c.hiddenSize),
      c.kvHeads,
    );
    const key = this.#join(layer, "key", this.#rotate(newKey, cos, sin));
    const value = this.#join(layer, "value", newValue);
    const turned = g.op("Transpose", [key], { attributes: { perm: [0, 1, 3, 2] } });
    const scores = g.op("Mul", [
      g.op("MatMul", [this.#rotate(query, cos, sin), turned]),
      g.constant("float32", [], [c.headDim ** -0.5]),
    ]);
    const shares = g.op("Softmax", [g.op("Add", [scores, mask])], { attributes: { axis: -1 } });
    const mixed = g.op("Transpose", [g.op("MatMul", [shares, value])], { attributes: { perm: [0, 2, 1, 3] } });
    const flat = g.op("Reshape", [mixed, g.ints(0, 0, wide)]);
    const afterAttention = g.op("Add", [x, this.#linear(flat, `${at}.self_attn.o_proj.weight`, c.hiddenSize, wide)]);
    const normed = this.#rmsNorm(afterAttention, `${at}.post_attention_layernorm.weight`);
    const gate = this.#linear(normed, `${at}.mlp.gate_proj.weight`, c.intermediateSize, c.hiddenSize);
    const up = this.#linear(normed, `${at}.mlp.up_proj.weight`, c.intermediateSize, c.hiddenSize);
    const gated = g.op("Mul", [g.op("Mul", [gate, g.op("Sigmoid", [gate])]), up]);
    return g.op("Add", [
      afterAttention,
      this.#linear(gated, `${at}.mlp.down_proj.weight`, c.hiddenSize, c.intermediateSize),
    ]);
  }
}
