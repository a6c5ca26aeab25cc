/** Sets of characters as sorted, disjoint ranges of code points. */
import { escaped } from "./rules.js";

export type Range = readonly [low: number, high: number];
export type CharSet = readonly Range[];

const LAST = 0x10ffff;
/** What stands in a JSON string as itself; no surrogates, which have no UTF-8. */
export const PLAIN: CharSet = [
  [0x20, 0x21],
  [0x23, 0x5b],
  [0x5d, 0xd7ff],
  [0xe000, LAST],
];
/** The class of PLAIN as XGrammar reads it fastest. */
export const PLAIN_CLASS = '[^\\x00-\\x1f"\\\\]';

/** Every character. */
export const EVERY: CharSet = [[0, LAST]];
const ASCII: CharSet = [[0, 0x7f]];
const PLAIN_ASCII: CharSet = [
  [0x20, 0x21],
  [0x23, 0x5b],
  [0x5d, 0x7f],
];
/** What is beyond ASCII and may be in a text. */
const BEYOND: CharSet = [
  [0x80, 0x2027],
  [0x202a, 0xd7ff],
  [0xe000, LAST],
];
/** What can be written in a constrained text, some of it as escapes. */
export const WRITABLE: CharSet = [...ASCII, ...BEYOND];
const NAMED_MAX = 64;

export const DIGITS: CharSet = [[0x30, 0x39]];
export const WORD: CharSet = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
/** JavaScript's white space. */
export const SPACES: CharSet = union([
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]);
export const LINE_ENDS: CharSet = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];

export function single(code: number): CharSet {
  return [[code, code]];
}

export function union(ranges: CharSet): CharSet {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const result: Array<[number, number]> = [];
  for (const [low, high] of sorted) {
    const last = result.at(-1);
    if (last !== undefined && low <= last[1] + 1) last[1] = Math.max(last[1], high);
    else result.push([low, high]);
  }
  return result;
}

export function complement(set: CharSet): CharSet {
  const result: Range[] = [];
  let from = 0;
  for (const [low, high] of set) {
    if (low > from) result.push([from, low - 1]);
    from = high + 1;
  }
  if (from <= LAST) result.push([from, LAST]);
  return result;
}

export function intersect(a: CharSet, b: CharSet): CharSet {
  return complement(union([...complement(a), ...complement(b)]));
}

export function sizeOf(set: CharSet): number {
  return set.reduce((sum, [low, high]) => sum + high - low + 1, 0);
}

/**
 * A set as EBNF; null where that cannot be said. XGrammar 0.1.27 compares only the lowest byte in a class with characters
 * beyond ASCII, but a negated class of ASCII does hold all of them: so they are all in, or named one by one, or left out.
 * U+2028 and U+2029 count for nothing, because no constrained text holds them (utf8-masks.ts).
 */
export function classOf(set: CharSet): string | null {
  const ascii = intersect(set, ASCII);
  const beyond = intersect(set, BEYOND);
  if (sizeOf(beyond) === sizeOf(BEYOND)) {
    const whole = sizeOf(intersect(ascii, PLAIN_ASCII)) === sizeOf(PLAIN_ASCII);
    return whole ? PLAIN_CLASS : `[^${rangesOf(intersect(complement(ascii), ASCII))}]`;
  }
  const named = sizeOf(beyond) <= NAMED_MAX ? beyond.flatMap(([low, high]) => codesBetween(low, high)) : [];
  const parts = named.map((code) => `"${escaped(String.fromCodePoint(code))}"`);
  if (ascii.length > 0) parts.unshift(`[${rangesOf(ascii)}]`);
  if (parts.length === 0) return null;
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(" | ")})`;
}

function rangesOf(set: CharSet): string {
  const one = (code: number) => escaped(String.fromCodePoint(code));
  return set.map(([low, high]) => (low === high ? one(low) : `${one(low)}-${one(high)}`)).join("");
}

export function codesBetween(low: number, high: number): number[] {
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}
