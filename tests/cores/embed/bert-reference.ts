/** BERT in plain numbers, one token at a time: what the ONNX graph of the same weights must agree with. */
import type { BertConfig } from "#models/bert.js";
import type { WeightSource } from "#models/weights.js";

type Vector = number[];

/** The vectors of a text's tokens. */
export function bertStates(config: BertConfig, weights: WeightSource, ids: readonly number[]): Vector[] {
  const { hiddenSize, intermediateSize, layers } = config;
  const rowOf = (name: string, rows: number, row: number) => {
    const table = weights.tensor(`embeddings.${name}_embeddings.weight`, [rows, hiddenSize]);
    return [...table.subarray(row * hiddenSize, (row + 1) * hiddenSize)];
  };
  const linear = (name: string, x: Vector, outs: number) => {
    const matrix = weights.tensor(`${name}.weight`, [outs, x.length]);
    const bias = weights.tensor(`${name}.bias`, [outs]);
    return Array.from(bias, (start, out) =>
      x.reduce((sum, v, i) => sum + v * (matrix[out * x.length + i] ?? 0), start),
    );
  };
  const norm = (name: string, x: Vector) => {
    const mean = x.reduce((a, b) => a + b, 0) / x.length;
    const variance = x.reduce((sum, v) => sum + (v - mean) ** 2, 0) / x.length;
    const scale = weights.tensor(`${name}.weight`, [hiddenSize]);
    const shift = weights.tensor(`${name}.bias`, [hiddenSize]);
    return x.map(
      (v, i) => ((v - mean) / Math.sqrt(variance + config.layerNormEps)) * (scale[i] ?? 0) + (shift[i] ?? 0),
    );
  };
  let states = ids.map((id, position) => {
    const sum = add(rowOf("word", config.vocabSize, id), rowOf("token_type", 2, 0));
    return norm("embeddings.LayerNorm", add(sum, rowOf("position", config.maxPositions, position)));
  });
  for (let layer = 0; layer < layers; layer++) {
    const at = `encoder.layer.${layer}`;
    const project = (name: string) => states.map((x) => linear(`${at}.attention.self.${name}`, x, hiddenSize));
    const mixed = attention(config, project("query"), project("key"), project("value"));
    states = states.map((x, token) => {
      const attended = linear(`${at}.attention.output.dense`, mixed[token] ?? [], hiddenSize);
      const middle = norm(`${at}.attention.output.LayerNorm`, add(attended, x));
      const wide = linear(`${at}.intermediate.dense`, middle, intermediateSize).map(gelu);
      return norm(`${at}.output.LayerNorm`, add(linear(`${at}.output.dense`, wide, hiddenSize), middle));
    });
  }
  return states;
}

function attention({ heads, hiddenSize }: BertConfig, queries: Vector[], keys: Vector[], values: Vector[]): Vector[] {
  const size = hiddenSize / heads;
  return queries.map((query) =>
    Array.from({ length: heads }, (_, head) => {
      const part = (x: Vector) => x.slice(head * size, (head + 1) * size);
      const own = part(query);
      const scores = keys.map((key) => part(key).reduce((sum, v, i) => sum + v * (own[i] ?? 0), 0) / Math.sqrt(size));
      const most = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - most));
      const total = shares.reduce((a, b) => a + b, 0);
      const mixed = new Array<number>(size).fill(0);
      for (const [token, share] of shares.entries()) {
        for (const [i, v] of part(values[token] ?? []).entries()) mixed[i] = (mixed[i] ?? 0) + (share / total) * v;
      }
      return mixed;
    }).flat(),
  );
}

function add(a: Vector, b: Vector): Vector {
  return a.map((value, index) => value + (b[index] ?? 0));
}

/** x * Phi(x), the error function by its Taylor series: exact to rounding for the small values of a test. */
function gelu(x: number): number {
  const z = x / Math.SQRT2;
  if (Math.abs(z) > 5) return x > 0 ? x : 0;
  let term = z;
  let sum = z;
  for (let n = 1; n < 200; n++) {
    term *= (-z * z) / n;
    sum += term / (2 * n + 1);
  }
  return (x * (1 + (2 / Math.sqrt(Math.PI)) * sum)) / 2;
}
