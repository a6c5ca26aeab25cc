/** The graph of a BERT encoder as Optimum exports one: ids and masks in, `last_hidden_state` out. fp32. */
import { GraphBuilder } from "./onnx-writer.js";
import { packColumns, type WeightSource } from "./weights.js";

export interface BertConfig {
  readonly vocabSize: number;
  readonly hiddenSize: number;
  readonly intermediateSize: number;
  readonly layers: number;
  readonly heads: number;
  readonly maxPositions: number;
  readonly layerNormEps: number;
}

/** Padding is moved this far below every score, as BERT does. */
const MASKED = -3.4028234663852886e38;
const FLOAT32 = 1;

/** Writes the graph; weights are asked for by their Hugging Face names (`encoder.layer.0.attention.self.query.weight`, ...). */
export function writeBert(file: string, config: BertConfig, weights: WeightSource): void {
  new BertGraph(config, weights).write(file);
}

class BertGraph {
  readonly #config: BertConfig;
  readonly #weights: WeightSource;
  readonly #graph = new GraphBuilder();

  constructor(config: BertConfig, weights: WeightSource) {
    this.#config = config;
    this.#weights = weights;
  }

  write(file: string): void {
    const g = this.#graph;
    const { layers, hiddenSize } = this.#config;
    for (const name of ["input_ids", "attention_mask", "token_type_ids"]) {
      g.input(name, "int64", ["batch_size", "sequence_length"]);
    }
    const mask = this.#mask();
    let x = this.#embeddings();
    for (let layer = 0; layer < layers; layer++) x = this.#layer(`encoder.layer.${layer}`, x, mask);
    g.op("Identity", [x], { output: "last_hidden_state" });
    g.output("last_hidden_state", "float32", ["batch_size", "sequence_length", hiddenSize]);
    g.write(file);
  }

  /** `[batch, 1, 1, sequence]`: 0 for a token, the lowest float for padding. */
  #mask(): string {
    const g = this.#graph;
    const wide = g.op("Unsqueeze", ["attention_mask", g.ints(1, 2)]);
    const present = g.op("Cast", [wide], { attributes: { to: FLOAT32 } });
    return g.op("Mul", [g.op("Sub", [g.constant("float32", [], [1]), present]), g.constant("float32", [], [MASKED])]);
  }

  #embeddings(): string {
    const g = this.#graph;
    const { vocabSize, maxPositions, hiddenSize } = this.#config;
    const zero = g.constant("int64", [], [0]);
    const one = g.constant("int64", [], [1]);
    const length = g.op("Gather", [g.op("Shape", ["input_ids"]), one], { attributes: { axis: 0 } });
    const table = (name: string, rows: number) =>
      this.#tensor(`embeddings.${name}_embeddings.weight`, [rows, hiddenSize]);
    const words = g.op("Gather", [table("word", vocabSize), "input_ids"]);
    const types = g.op("Gather", [table("token_type", 2), "token_type_ids"]);
    const positions = g.op("Gather", [table("position", maxPositions), g.op("Range", [zero, length, one])]);
    return this.#norm("embeddings.LayerNorm", g.op("Add", [g.op("Add", [words, types]), positions]));
  }

  #layer(at: string, x: string, mask: string): string {
    const g = this.#graph;
    const { hiddenSize, intermediateSize } = this.#config;
    const attended = this.#linear(`${at}.attention.output.dense`, this.#attention(at, x, mask), hiddenSize, hiddenSize);
    const middle = this.#norm(`${at}.attention.output.LayerNorm`, g.op("Add", [attended, x]));
    const wide = this.#gelu(this.#linear(`${at}.intermediate.dense`, middle, intermediateSize, hiddenSize));
    const narrow = this.#linear(`${at}.output.dense`, wide, hiddenSize, intermediateSize);
    return this.#norm(`${at}.output.LayerNorm`, g.op("Add", [narrow, middle]));
  }

  #attention(at: string, x: string, mask: string): string {
    const g = this.#graph;
    const { heads, hiddenSize } = this.#config;
    const split = (name: string, perm: readonly number[]) => {
      const flat = this.#linear(`${at}.attention.self.${name}`, x, hiddenSize, hiddenSize);
      const parted = g.op("Reshape", [flat, g.ints(0, 0, heads, hiddenSize / heads)]);
      return g.op("Transpose", [parted], { attributes: { perm } });
    };
    const scores = g.op("MatMul", [split("query", [0, 2, 1, 3]), split("key", [0, 2, 3, 1])]);
    const scaled = g.op("Div", [scores, g.constant("float32", [], [Math.sqrt(hiddenSize / heads)])]);
    const shares = g.op("Softmax", [g.op("Add", [scaled, mask])], { attributes: { axis: -1 } });
    const mixed = g.op("MatMul", [shares, split("value", [0, 2, 1, 3])]);
    const rows = g.op("Transpose", [mixed], { attributes: { perm: [0, 2, 1, 3] } });
    return g.op("Reshape", [rows, g.ints(0, 0, hiddenSize)]);
  }

  /** The exact one, by the error function. */
  #gelu(x: string): string {
    const g = this.#graph;
    const constant = (value: number) => g.constant("float32", [], [value]);
    const erf = g.op("Erf", [g.op("Div", [x, constant(Math.SQRT2)])]);
    return g.op("Mul", [g.op("Mul", [x, g.op("Add", [erf, constant(1)])]), constant(0.5)]);
  }

  #linear(name: string, x: string, outs: number, ins: number): string {
    const g = this.#graph;
    const spec = { names: [`${name}.weight`], outs: [outs], in: ins };
    const weight = g.weight(`${name}.weight`, "float32", [ins, outs], () => packColumns(this.#weights, spec));
    return g.op("Add", [g.op("MatMul", [x, weight]), this.#tensor(`${name}.bias`, [outs])]);
  }

  #norm(name: string, x: string): string {
    const { hiddenSize, layerNormEps } = this.#config;
    const scale = this.#tensor(`${name}.weight`, [hiddenSize]);
    const shift = this.#tensor(`${name}.bias`, [hiddenSize]);
    return this.#graph.op("LayerNormalization", [x, scale, shift], {
      attributes: { axis: -1, epsilon: { float: layerNormEps } },
    });
  }

  #tensor(name: string, dims: readonly number[]): string {
    return this.#graph.weight(name, "float32", dims, () => this.#weights.tensor(name, dims));
  }
}
