/** IEEE 754 binary16, which Node 20 has no array for. */

const FLOAT = new Float32Array(1);
const BITS = new Uint32Array(FLOAT.buffer);

/** Rounds to the nearest half, ties to even; what is too large becomes infinity. */
export function toFloat16(values: Float32Array): Uint16Array {
  return Uint16Array.from(values, (value) => halfOf(value));
}

function halfOf(value: number): number {
  FLOAT[0] = value;
  const bits = BITS[0] as number;
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = bits & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00;
  if (magnitude >= 0x47800000) return sign | 0x7c00;
  // Halves below 2^-14 are multiples of 2^-24.
  if (magnitude < 0x38800000) return sign | roundEven(Math.abs(FLOAT[0] as number) * 2 ** 24);
  const shifted = magnitude - 0x38000000;
  const half = shifted >>> 13;
  const rest = shifted & 0x1fff;
  // A carry out of the mantissa makes the next exponent, as it should.
  return sign | (half + (rest > 0x1000 || (rest === 0x1000 && (half & 1) === 1) ? 1 : 0));
}

function roundEven(value: number): number {
  const down = Math.floor(value);
  const rest = value - down;
  return rest > 0.5 || (rest === 0.5 && down % 2 === 1) ? down + 1 : down;
}
