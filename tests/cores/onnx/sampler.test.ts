import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { argmax } from "#src/cores/onnx/argmax.js";
import { philox4x32, uniform } from "#src/cores/onnx/random.js";
import { Sampler, SamplerScratch } from "#src/cores/onnx/sampler.js";

type Params = ConstructorParameters<typeof Sampler>[0];

const NEUTRAL: Params = {
  maxTokens: 1,
  temperature: 1,
  topK: 0,
  topP: 1,
  minP: 0,
  repetitionPenalty: 1,
  frequencyPenalty: 0,
  presencePenalty: 0,
  logitBias: [],
  seed: 1,
  stop: [],
  stopTokens: [],
  logprobs: false,
  topLogprobs: 0,
  ignoreEos: false,
};

function sampler(params: Partial<Params>, vocabSize: number, prompt: number[] = []): Sampler {
  return new Sampler({ ...NEUTRAL, ...params }, prompt, new SamplerScratch(vocabSize));
}

/** Logits after bias and penalties, one step at a time in float32, as the documents of their sources define them. */
function edited(logits: Float32Array, params: Params, prompt: number[], generated: number[]): number[] {
  const row = Array.from(logits);
  for (const [token, bias] of params.logitBias) row[token] = Math.fround((row[token] ?? 0) + bias);
  if (params.repetitionPenalty !== 1) {
    for (const token of new Set([...prompt, ...generated])) {
      const value = row[token] ?? 0;
      row[token] = Math.fround(value < 0 ? value * params.repetitionPenalty : value / params.repetitionPenalty);
    }
  }
  for (const token of new Set(generated)) {
    const count = generated.filter((each) => each === token).length;
    row[token] = Math.fround((row[token] ?? 0) - (count * params.frequencyPenalty + params.presencePenalty));
  }
  return row;
}

/** The tokens that the filters leave, likeliest first, with weights; by sorting everything and reading the definitions. */
function kept(row: number[], params: Params): { token: number; weight: number }[] {
  const largest = Math.max(...row);
  let tokens = row
    .map((value, token) => ({ token, value, weight: Math.exp((value - largest) / params.temperature) }))
    .sort((a, b) => b.value - a.value || a.token - b.token);
  if (params.topK > 0) tokens = tokens.slice(0, params.topK);
  const mass = tokens.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  tokens = tokens.filter(({ weight }) => {
    const keep = params.topP >= 1 || before < params.topP * mass;
    before += weight;
    return keep;
  });
  return tokens.filter(({ weight }) => weight >= params.minP);
}

function referenceDraw(row: number[], params: Params, random: number): number {
  const tokens = kept(row, params);
  const target = random * tokens.reduce((sum, { weight }) => sum + weight, 0);
  let through = 0;
  for (const { token, weight } of tokens) {
    through += weight;
    if (through > target) return token;
  }
  return tokens.at(-1)?.token ?? -1;
}

/** Deterministic noise for large rows. */
function gaussianRow(size: number, spread: number, seed: number): Float32Array {
  return Float32Array.from({ length: size }, (_, i) => {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform(seed, 2 * i)));
    return radius * Math.cos(2 * Math.PI * uniform(seed, 2 * i + 1)) * spread;
  });
}

describe("random numbers", () => {
  it("are Philox4x32-10: the vectors published with Random123", () => {
    const hex = (words: number[]) => words.map((word) => word.toString(16).padStart(8, "0")).join(" ");
    const ones = 0xffffffff;
    expect(hex(philox4x32([0, 0, 0, 0], [0, 0]))).toBe("6627e8d5 e169c58d bc57ac4c 9b00dbd8");
    expect(hex(philox4x32([ones, ones, ones, ones], [ones, ones]))).toBe("408f276d 41c83b0e a20bc7c6 6d5451fd");
    const pi = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344] as const;
    expect(hex(philox4x32(pi, [0xa4093822, 0x299f31d0]))).toBe("d16cfe09 94fdcceb 5001e420 24126ea1");
  });

  it("differ by seed and by draw, beyond 32 bits too, and stay in [0, 1)", () => {
    const seeds = [0, 1, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER];
    const values = seeds.flatMap((seed) => [0, 1, 2 ** 32, 2 ** 40].map((draw) => uniform(seed, draw)));
    expect(new Set(values).size).toBe(values.length);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  });
});

describe("greedy sampling", () => {
  it("takes the largest logit, the lowest id among equals, wherever it lies", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 40 }), (values) => {
        const expected = values.indexOf(Math.max(...values));
        expect(argmax(Float32Array.from(values))).toBe(expected);
        expect(sampler({ temperature: 0 }, values.length).sample(Float32Array.from(values)).token).toBe(expected);
      }),
    );
  });

  it.each([Number.NaN, Infinity, -Infinity])("refuses a row with %s in it instead of choosing", (bad) => {
    for (const at of [0, 5, 9, 10]) {
      const row = new Float32Array(11);
      row[at] = bad;
      for (const temperature of [0, 1]) {
        const take = () => sampler({ temperature }, 11).sample(row);
        expect(take).toThrowError(
          expect.objectContaining({ code: "internal", message: expect.stringContaining(`token ${at}`) }),
        );
      }
    }
  });

  it("treats a temperature near 0 as 0", () => {
    expect(sampler({ temperature: 1e-320 }, 3).sample(Float32Array.of(1, 3, 2)).token).toBe(1);
  });

  it("refuses a row of another length than the vocabulary", () => {
    expect(() => sampler({}, 4).sample(new Float32Array(3))).toThrow("3 logits");
  });
});

const logit = fc.oneof(
  fc.float({ min: -60, max: 60, noNaN: true }),
  fc.constantFrom(0, 1, -1, 2.5),
  fc.float({ min: 0, max: Math.fround(0.01), noNaN: true }),
);

describe("sampling with temperature", () => {
  it("draws what a sort of the whole vocabulary would draw", () => {
    const params = fc.record({
      temperature: fc.double({ min: 0.05, max: 5, noNaN: true }),
      topK: fc.constantFrom(0, 0, 1, 2, 5, 40),
      topP: fc.oneof(fc.constant(1), fc.double({ min: 0.01, max: 0.999, noNaN: true })),
      minP: fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0.001, max: 1, noNaN: true })),
      repetitionPenalty: fc.constantFrom(1, 1, 1.3, 0.7),
      frequencyPenalty: fc.constantFrom(0, 0, 0.5, -1),
      presencePenalty: fc.constantFrom(0, 0, 1.5),
      seed: fc.nat(),
    });
    const small = fc.nat(7);
    const logitBias = fc.array(fc.tuple(small, fc.integer({ min: -100, max: 100 })), { maxLength: 2 });
    fc.assert(
      fc.property(
        fc.array(logit, { minLength: 8, maxLength: 400 }),
        params,
        logitBias,
        fc.array(small, { maxLength: 4 }),
        fc.array(small, { maxLength: 4 }),
        (values, chosen, bias, prompt, generated) => {
          const all: Params = { ...NEUTRAL, ...chosen, logitBias: bias };
          const row = Float32Array.from(values);
          const subject = sampler(all, values.length, prompt);
          for (const token of generated) subject.accept(token);
          for (let draw = 0; draw < 3; draw++) {
            const expected = referenceDraw(edited(row, all, prompt, generated), all, uniform(all.seed, draw));
            expect(subject.sample(row).token).toBe(expected);
          }
          expect([...row]).toEqual([...Float32Array.from(values)]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["flat", 0.01],
    ["normal", 2],
    ["peaked", 12],
  ])("does so on a %s row of 49,152 logits", (_, spread) => {
    const row = gaussianRow(49_152, spread, 99);
    const scratch = new SamplerScratch(row.length);
    for (const part of [{}, { topP: 0.9 }, { topK: 50 }, { topK: 30_000, topP: 0.99 }, { minP: 0.02 }]) {
      const params: Params = { ...NEUTRAL, ...part, seed: 5 };
      const subject = new Sampler(params, [], scratch);
      for (let draw = 0; draw < 4; draw++) {
        expect(subject.sample(row).token).toBe(referenceDraw(Array.from(row), params, uniform(5, draw)));
      }
    }
  });

  it("orders equal logits by id, however many there are", () => {
    const row = new Float32Array(10_000).fill(0.25);
    const subject = sampler({ topP: 0.5, seed: 3 }, row.length);
    for (let draw = 0; draw < 20; draw++) {
      expect(subject.sample(row).token).toBe(Math.floor(uniform(3, draw) * 5_000));
    }
  });

  it("has the distribution of the softmax (chi-square over 20,000 draws)", () => {
    const row = Float32Array.of(2, 1, 0.5, 0, -1, -2);
    const subject = sampler({ temperature: 0.8, seed: 42 }, row.length);
    const draws = 20_000;
    const counts = new Array<number>(row.length).fill(0);
    for (let i = 0; i < draws; i++) {
      const { token } = subject.sample(row);
      counts[token] = (counts[token] ?? 0) + 1;
    }
    const tokens = kept(Array.from(row), { ...NEUTRAL, temperature: 0.8 });
    const mass = tokens.reduce((sum, { weight }) => sum + weight, 0);
    const chiSquare = tokens.reduce((sum, { token, weight }) => {
      const expected = (draws * weight) / mass;
      return sum + ((counts[token] ?? 0) - expected) ** 2 / expected;
    }, 0);
    // Five degrees of freedom: 20.5 is exceeded once in a thousand seeds.
    expect(chiSquare).toBeLessThan(20.5);
  });

  it("gives the same tokens for the same seed and others for another", () => {
    const row = gaussianRow(1000, 1, 7);
    const run = (seed: number) => {
      const subject = sampler({ seed }, row.length);
      return Array.from({ length: 20 }, () => subject.sample(row).token);
    };
    expect(run(11)).toEqual(run(11));
    expect(run(11)).not.toEqual(run(12));
  });

  it("is not stopped by a penalty that overflows a float", () => {
    const subject = sampler({ temperature: 0, repetitionPenalty: 1e-38 }, 3, [1]);
    expect(subject.sample(Float32Array.of(5, 100, 6)).token).toBe(1);
  });
});

describe("sampler state", () => {
  it("goes on after a restore exactly as it would have gone on", () => {
    const row = gaussianRow(300, 2, 1);
    const params = { seed: 9, frequencyPenalty: 1, repetitionPenalty: 1.2, topP: 0.95 };
    const whole = sampler(params, row.length, [1, 2]);
    const generated: number[] = [];
    const step = (subject: Sampler) => {
      const { token } = subject.sample(row);
      subject.accept(token);
      return token;
    };
    for (let i = 0; i < 10; i++) generated.push(step(whole));
    const restored = sampler(params, row.length, [1, 2]);
    restored.restore(JSON.parse(JSON.stringify(whole.state())), generated);
    const rest = (subject: Sampler) => Array.from({ length: 10 }, () => step(subject));
    expect(rest(restored)).toEqual(rest(whole));
  });

  it("takes no random number for a greedy choice", () => {
    const subject = sampler({ temperature: 0 }, 2);
    subject.sample(Float32Array.of(0, 1));
    expect(subject.state()).toEqual({ draws: 0 });
  });
});

describe("log probabilities", () => {
  it("are of the raw row: before bias, penalties and temperature", () => {
    const row = Float32Array.of(1, 2, 3, 2, -4);
    const params = { logprobs: true, topLogprobs: 3, temperature: 0, logitBias: [[4, 100]] as [number, number][] };
    const { token, logprob } = sampler(params, row.length).sample(row);
    const logSum = Math.log([1, 2, 3, 2, -4].reduce((sum, value) => sum + Math.exp(value), 0));
    expect(token).toBe(4);
    expect(logprob?.id).toBe(4);
    expect(logprob?.logprob).toBeCloseTo(-4 - logSum, 10);
    expect(logprob?.top.map(({ id }) => id)).toEqual([2, 1, 3]);
    expect(logprob?.top[0]?.logprob).toBeCloseTo(3 - logSum, 10);
  });

  it("select the likeliest as a sort would", () => {
    fc.assert(
      fc.property(
        fc.array(logit, { minLength: 1, maxLength: 100 }),
        fc.integer({ min: 0, max: 20 }),
        (values, count) => {
          const row = Float32Array.from(values);
          const { logprob } = sampler({ logprobs: true, topLogprobs: count }, row.length).sample(row);
          const order = Array.from(row, (value, id) => ({ value, id })).sort(
            (a, b) => b.value - a.value || a.id - b.id,
          );
          expect(logprob?.top.map(({ id }) => id)).toEqual(order.slice(0, count).map(({ id }) => id));
        },
      ),
    );
  });

  it("are left out unless asked for", () => {
    expect(sampler({}, 2).sample(Float32Array.of(0, 1))).not.toHaveProperty("logprob");
  });
});
