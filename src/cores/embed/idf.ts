/** How much a word says: the inverse of how common it is, from the table made of this repository's text. */
import { IDF_LEVELS } from "./idf-table.js";

/** Weight of a word, above 0 and at most 1; words the table does not know have 1. */
export type WordWeight = (word: string) => number;

export function tableWeights(): WordWeight {
  const weights = new Map<string, number>();
  for (const [level, words] of IDF_LEVELS.entries()) {
    for (const word of words.split(" ")) weights.set(word, level / IDF_LEVELS.length);
  }
  return (word) => weights.get(word) ?? 1;
}
