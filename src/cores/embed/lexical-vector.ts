/**
 * The lexical vector of a text: its words, pairs of neighbouring words and the character n-grams of its words, each
 * hashed to one dimension with a sign, weighted by how much its word says, L2-normalised. Texts with the same words, or
 * with words spelled alike (inflections, typing errors), get vectors with a high cosine. Meaning plays no part.
 */
import type { WordWeight } from "./idf.js";
import { wordsOf } from "./words.js";

/** Part of every vector's id: raise it whenever the same text would get another vector. */
export const LEXICAL_VERSION = 1;

export interface LexicalParts {
  readonly dimensions: number;
  readonly weight: WordWeight;
  /** Length of the part of a word's vector that its n-grams span, beside 1 for the word itself. 0: none. */
  readonly grams: number;
  /** The same of a pair of words. 0: none. */
  readonly pairs: number;
}

export const LEXICAL_PARTS = { dimensions: 256, grams: 1, pairs: 0.2 } as const;

const GRAM_LENGTHS = [3, 4] as const;
/** Features hashed between two yields; some ten thousand fit a millisecond. */
const FEATURES_PER_STEP = 1024;

/**
 * Computes the vector in small steps: whoever drives it decides when to let others run. Returns the vector and the
 * number of words. Of a text that is only spaces the vector is that of no word: the first axis.
 */
export function* lexicalVector(
  text: string,
  parts: LexicalParts,
): Generator<void, { readonly vector: Float32Array; readonly words: number }> {
  const counts = new Map<string, number>();
  let last = "";
  let words = 0;
  for (const piece of wordsOf(text)) {
    for (const word of piece) {
      words += 1;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      // A space parts the words of a pair; no word holds one.
      if (last !== "" && parts.pairs > 0) {
        const pair = `${last} ${word}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
      last = word;
    }
    yield;
  }
  const sums = new Float64Array(parts.dimensions);
  let features = 0;
  for (const [entry, count] of counts) {
    features += addEntry(sums, entry, (1 + Math.log(count)) * weightOf(entry, parts), parts);
    if (features < FEATURES_PER_STEP) continue;
    features = 0;
    yield;
  }
  return { vector: normalised(sums), words };
}

function weightOf(entry: string, parts: LexicalParts): number {
  const space = entry.indexOf(" ");
  if (space < 0) return parts.weight(entry);
  return parts.pairs * Math.sqrt(parts.weight(entry.slice(0, space)) * parts.weight(entry.slice(space + 1)));
}

/** Adds a word with its n-grams, or a pair; answers how many features that were. */
function addEntry(sums: Float64Array, entry: string, weight: number, parts: LexicalParts): number {
  add(sums, hash(entry, 0), weight);
  if (parts.grams === 0 || entry.includes(" ")) return 1;
  const edged = `<${entry}>`;
  let count = 0;
  for (const length of GRAM_LENGTHS) count += Math.max(0, edged.length - length + 1);
  if (count === 0) return 1;
  const each = (weight * parts.grams) / Math.sqrt(count);
  for (const length of GRAM_LENGTHS) {
    for (let at = 0; at + length <= edged.length; at++) add(sums, hash(edged.slice(at, at + length), 1), each);
  }
  return 1 + count;
}

function add(sums: Float64Array, hashed: number, weight: number): void {
  const index = hashed % sums.length;
  // The highest bit has no part in the index.
  sums[index] = (sums[index] ?? 0) + (hashed & 0x8000_0000 ? -weight : weight);
}

/** FNV-1a over UTF-16 units, mixed at the end so that all bits depend on all units. */
function hash(text: string, kind: number): number {
  let value = 0x811c9dc5 ^ kind;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function normalised(sums: Float64Array): Float32Array {
  let square = 0;
  for (const value of sums) square += value * value;
  const vector = new Float32Array(sums.length);
  // Features of opposite sign can cancel out to nothing, if only in a text of one or two.
  if (square === 0) vector[0] = 1;
  else for (const [index, value] of sums.entries()) vector[index] = value / Math.sqrt(square);
  return vector;
}
