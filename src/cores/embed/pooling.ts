/** From the vectors of a text's tokens to the one vector of the text, as sentence-transformers define it. */

export const POOLINGS = ["mean", "cls", "max", "mean_sqrt_len", "lasttoken"] as const;
export type Pooling = (typeof POOLINGS)[number];

/** `states` is `[tokens, dimensions]`, without padding. */
export function pool(states: Float32Array, tokens: number, dimensions: number, pooling: Pooling): Float32Array {
  const row = (token: number) => states.subarray(token * dimensions, (token + 1) * dimensions);
  if (pooling === "cls") return row(0).slice();
  if (pooling === "lasttoken") return row(tokens - 1).slice();
  if (pooling === "max") {
    const most = row(0).slice();
    for (let token = 1; token < tokens; token++) {
      for (const [index, value] of row(token).entries()) most[index] = Math.max(most[index] ?? value, value);
    }
    return most;
  }
  const sums = new Float64Array(dimensions);
  for (let token = 0; token < tokens; token++) {
    for (const [index, value] of row(token).entries()) sums[index] = (sums[index] ?? 0) + value;
  }
  const divisor = pooling === "mean" ? tokens : Math.sqrt(tokens);
  return Float32Array.from(sums, (sum) => sum / divisor);
}

/** In place, to length 1. Answers whether that is possible: not of zeros, nor of what is not finite. */
export function normalise(vector: Float32Array): boolean {
  let square = 0;
  for (const value of vector) square += value * value;
  if (!(square > 0 && Number.isFinite(square))) return false;
  const length = Math.sqrt(square);
  for (const [index, value] of vector.entries()) vector[index] = value / length;
  return true;
}
