/** Tools whose subject is a word that does not exist. */
import type { Draw } from "../draw.js";
import { unheardOf as phrases } from "../phrases/unheard-of.js";
import type { Recipe } from "../recipe.js";
import { anyName, anyWord, capitalised, wordPair } from "../words-made-up.js";
import { TEXT } from "./common.js";

const numbered = (d: Draw): string => `${anyName(d)} ${d.number(2, 9999)}`;
const twoWords = (d: Draw): string => capitalised(wordPair(d));

/** The subject is a word that does not exist: only the list of tools says which one is meant. */
export function unheardOf(d: Draw): Recipe {
  const property = anyWord(d);
  return {
    id: "unheard-of",
    copied: true,
    property,
    ...phrases(property),
    verbs: "get|find|read|look up|fetch|show|query|tell|give|load|search|check".split("|"),
    nouns: [property],
    args: [
      {
        key: "of",
        names: [
          "name",
          "of",
          "id",
          "key",
          "subject",
          "item",
          "target",
          "entry",
          "thing",
          "who",
          anyWord(d),
          anyWord(d),
        ],
        about: [
          ...[
            "Name of it",
            `Whose ${property}`,
            "Name",
            "Which one",
            "What to look up",
            "Its name",
            "The thing asked for",
          ],
          ...[`Of what the ${property} is wanted`, "Key to look for", "Which entry", "The name to search"],
        ],
        schema: TEXT,
      },
    ],
    make(on) {
      const of = on.weighted([[5, anyName], [4, numbered], [1, twoWords]])(on); // biome-ignore format: pairs
      return {
        values: { of },
        words: { of },
        result: { [property]: on.chance(0.5) ? on.int(2, 9999) : anyWord(on) },
      };
    },
    answer: `The ${property} of {of} is {0}.`,
    source: true,
  };
}
