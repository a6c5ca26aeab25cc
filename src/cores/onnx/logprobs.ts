/** Log probabilities as clients ask for them: of the model's own distribution, before bias, penalties and temperature. */
import type { Distribution } from "./distribution.js";

export interface IdLogprob {
  readonly id: number;
  /** Natural logarithm of the probability. */
  readonly logprob: number;
}

export interface ChosenLogprob extends IdLogprob {
  /** The likeliest tokens of the step, likeliest first; the chosen one is among them only if it is that likely. */
  readonly top: readonly IdLogprob[];
}

/** The logarithm of the sum of exp(logits); `argmax` is the index of the largest. */
export function logSumExp(logits: Float32Array, argmax: number, distribution: Distribution): number {
  const largest = logits[argmax] as number;
  distribution.fill(logits, largest, 1);
  return largest + Math.log(distribution.total);
}

/** The `count` largest logits by a scan that keeps a short ordered list; lower ids first among equals. */
export function topLogprobs(logits: Float32Array, count: number, logSum: number): IdLogprob[] {
  const ids: number[] = [];
  const values: number[] = [];
  let worst = -Infinity;
  if (count === 0) return [];
  for (let id = 0; id < logits.length; id++) {
    const value = logits[id] as number;
    if (value <= worst && ids.length === count) continue;
    let at = Math.min(ids.length, count - 1);
    while (at > 0 && (values[at - 1] as number) < value) {
      ids[at] = ids[at - 1] as number;
      values[at] = values[at - 1] as number;
      at--;
    }
    ids[at] = id;
    values[at] = value;
    worst = values[values.length - 1] as number;
  }
  return ids.map((id, i) => ({ id, logprob: (values[i] as number) - logSum }));
}
