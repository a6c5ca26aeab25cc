import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Sampler, SamplerScratch } from "#src/cores/onnx/sampler.js";

type Params = ConstructorParameters<typeof Sampler>[0];
const NEUTRAL: Params = {
  ...{ maxTokens: 1, temperature: 1, topK: 0, topP: 1, minP: 0, seed: 1 },
  ...{ repetitionPenalty: 1, frequencyPenalty: 0, presencePenalty: 0, logitBias: [] },
  ...{ stop: [], stopTokens: [], logprobs: false, topLogprobs: 0, ignoreEos: false },
};

function sampler(params: Partial<Params>, vocabSize: number): Sampler {
  return new Sampler({ ...NEUTRAL, ...params }, [], new SamplerScratch(vocabSize));
}

function maskOf(allowed: readonly number[], vocabSize: number): Int32Array {
  // The word behind the vocabulary is full of bits that mean nothing.
  const mask = new Int32Array(Math.ceil(vocabSize / 32) + 1);
  mask[mask.length - 1] = -1;
  for (const id of allowed) mask[id >> 5] = (mask[id >> 5] as number) | (1 << (id & 31));
  return mask;
}

const rows = fc.integer({ min: 1, max: 200 }).chain((size) =>
  fc.record({
    values: fc.array(fc.float({ min: -20, max: 20, noNaN: true }), { minLength: size, maxLength: size }),
    allowed: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
  }),
);
const params = fc.record({
  temperature: fc.constantFrom(0, 0.7, 1.5),
  topK: fc.constantFrom(0, 3),
  topP: fc.constantFrom(1, 0.8),
  minP: fc.constantFrom(0, 0.05),
  seed: fc.nat(1e6),
});

describe("sampling within a mask", () => {
  it("chooses as it would from a vocabulary of the allowed tokens alone, and leaves the row as it was", () => {
    fc.assert(
      fc.property(rows, params, ({ values, allowed }, chosen) => {
        const ids = values.flatMap((_, id) => (allowed[id] ? [id] : []));
        if (ids.length === 0) return;
        const row = Float32Array.from(values);
        const few = Float32Array.from(ids, (id) => values[id] as number);
        const { token } = sampler(chosen, row.length).sample(row, maskOf(ids, row.length));
        expect(token).toBe(ids[sampler(chosen, few.length).sample(few).token]);
        expect(row).toEqual(Float32Array.from(values));
      }),
      { numRuns: 500 },
    );
  });

  it("applies bias to the allowed tokens only, and tells the model's own probabilities", () => {
    const row = Float32Array.of(5, 1, 2, 0);
    const bias: [number, number][] = [
      [0, 100],
      [3, 10],
    ];
    const { token, logprob } = sampler({ temperature: 0, logitBias: bias, logprobs: true, topLogprobs: 1 }, 4).sample(
      row,
      maskOf([1, 2, 3], 4),
    );
    expect(token).toBe(3);
    expect(logprob?.top[0]?.id).toBe(0);
    expect(logprob?.logprob).toBeCloseTo(0 - Math.log([5, 1, 2, 0].reduce((sum, x) => sum + Math.exp(x), 0)), 10);
  });

  it("refuses a mask without a token", () => {
    expect(() => sampler({}, 4).sample(Float32Array.of(1, 2, 3, 4), maskOf([], 4))).toThrow("no token that goes on");
  });
});
