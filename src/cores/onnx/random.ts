/**
 * The random numbers of a generation: a counter-based generator, so that its whole state is (seed, draws so far) and a
 * restored context goes on with exactly the numbers it would have had. Philox4x32-10 of Salmon, Moraes, Dror and Shaw,
 * "Parallel Random Numbers: As Easy as 1, 2, 3" (SC 2011); integer arithmetic only, so every machine agrees.
 */

const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;
const ROUNDS = 10;

/** The four 32-bit words of block `counter` (128 bits, low word first) under `key` (64 bits, low word first). */
export function philox4x32(
  counter: readonly [number, number, number, number],
  key: readonly [number, number],
): [number, number, number, number] {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < ROUNDS; round++) {
    const high0 = multiplyHigh(M0, c0);
    const low0 = Math.imul(M0, c0) >>> 0;
    const high1 = multiplyHigh(M1, c2);
    const low1 = Math.imul(M1, c2) >>> 0;
    c0 = (high1 ^ c1 ^ k0) >>> 0;
    c1 = low1;
    c2 = (high0 ^ c3 ^ k1) >>> 0;
    c3 = low0;
    k0 = (k0 + W0) >>> 0;
    k1 = (k1 + W1) >>> 0;
  }
  return [c0, c1, c2, c3];
}

/** The number in [0, 1), a multiple of 2^-53, that is draw `draw` (from 0) of `seed`; both are safe integers >= 0. */
export function uniform(seed: number, draw: number): number {
  const block = philox4x32([draw >>> 0, Math.floor(draw / 2 ** 32), 0, 0], [seed >>> 0, Math.floor(seed / 2 ** 32)]);
  return ((block[0] >>> 5) * 2 ** 26 + (block[1] >>> 6)) / 2 ** 53;
}

/** The upper 32 bits of the 64-bit product, from 16-bit halves because a double holds 53 bits only. */
function multiplyHigh(a: number, b: number): number {
  const aHigh = a >>> 16;
  const aLow = a & 0xffff;
  const bHigh = b >>> 16;
  const bLow = b & 0xffff;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carried = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + Math.floor(middle / 0x10000) + (carried >>> 16)) >>> 0;
}
