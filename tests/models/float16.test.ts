import { describe, expect, it } from "vitest";
import { toFloat16 } from "#models/float16.js";

/** What a half is worth, by its definition. */
function worth(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const mantissa = half & 0x3ff;
  if (exponent === 31) return mantissa === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (exponent === 0 ? mantissa * 2 ** -24 : (1024 + mantissa) * 2 ** (exponent - 25));
}

const one = (value: number): number => toFloat16(Float32Array.of(value))[0] as number;

describe("toFloat16", () => {
  it("gives every half back that it is given", () => {
    for (let half = 0; half < 0x10000; half++) {
      if (Number.isNaN(worth(half))) expect(worth(one(Number.NaN))).toBeNaN();
      else if (one(worth(half)) !== half && worth(half) !== 0) expect.fail(`${half} became ${one(worth(half))}`);
    }
  });

  it("rounds to the nearest, and ties to even, between any two neighbours", () => {
    for (let half = 0; half < 0x7bff; half++) {
      const [low, high] = [worth(half), worth(half + 1)];
      const middle = (low + high) / 2;
      expect(one(middle)).toBe(half % 2 === 0 ? half : half + 1);
      expect(one(middle - (high - low) / 64)).toBe(half);
      expect(one(middle + (high - low) / 64)).toBe(half + 1);
    }
  });

  it("keeps the sign and makes infinity of what is too large", () => {
    expect(worth(one(-1.5))).toBe(-1.5);
    expect(worth(one(65_504))).toBe(65_504);
    expect(worth(one(65_520))).toBe(Number.POSITIVE_INFINITY);
    expect(worth(one(-1e9))).toBe(Number.NEGATIVE_INFINITY);
  });
});
