/** Tools whose subject is a word that does not exist. */
import { type Draw, pool } from "../draw.js";
import type { Recipe } from "../recipe.js";
import { madeUpName, madeUpWord } from "../words-made-up.js";
import { TEXT } from "./common.js";

/** The subject is a word that does not exist: only the list of tools says which one is meant. */
export function unheardOf(d: Draw): Recipe {
  const property = madeUpWord(d);
  return {
    id: "unheard-of",
    verbs: ["get", "find", "read", "look up", "fetch"],
    nouns: [property],
    about: pool(
      ...[
        `Returns the ${property} of something`,
        `Looks up a ${property}`,
        `Finds the ${property}`,
        `Tells the ${property}`,
      ],
      `The ${property} of a thing`,
      ...[`Gives the ${property}`, `Which ${property} something has`, `Reads a ${property}`, `Reports the ${property}`],
      ...[`Access to the ${property} of a thing`, `Shows the ${property} by name`, `${property} look-up`],
      ...[`Search for a ${property}`, `Fetches the ${property} of something`, `A service that knows every ${property}`],
    ),
    args: [
      {
        key: "of",
        names: ["name", "of", "id", "key", "subject", madeUpWord(d)],
        about: ["Name of it", `Whose ${property}`],
        schema: TEXT,
      },
    ],
    make(on) {
      const of = on.chance(0.5) ? madeUpName(on) : `${madeUpName(on)} ${on.number(2, 99)}`;
      return {
        values: { of },
        words: { of },
        result: { [property]: on.chance(0.5) ? on.int(2, 9999) : madeUpWord(on) },
      };
    },
    questions: pool(
      ...[`What is the ${property} of {of}?`, `Which ${property} has {of}?`, `Tell me the ${property} of {of}.`],
      ...[`Do you know the ${property} of {of}?`, `What ${property} does {of} have?`],
      ...[
        `Can you give me the ${property} of {of}?`,
        `I need the ${property} of {of}.`,
        `What about the ${property} of {of}?`,
      ],
      ...[`How is the ${property} of {of}?`, `{of}: what is its ${property}?`, `${property} of {of}?`],
      ...[`Let me know the ${property} of {of}.`, `Does {of} have a ${property}, and which one?`],
      ...[
        `I want to know which ${property} {of} has.`,
        `Say the ${property} of {of}.`,
        `Give me the ${property} of {of}.`,
      ],
    ),
    orders: pool(
      ...[`look up the ${property} of {of}`, `find the ${property} of {of}`, `get the ${property} of {of}`],
      ...[`check the ${property} of {of}`, `read the ${property} of {of}`],
      ...[`tell me the ${property} of {of}`, `fetch the ${property} of {of}`, `show me the ${property} of {of}`],
      ...[`ask for the ${property} of {of}`, `find out the ${property} of {of}`, `give me the ${property} of {of}`],
      ...[`see which ${property} {of} has`, `report the ${property} of {of}`, `search the ${property} of {of}`],
    ),
    answer: `The ${property} of {of} is {0}.`,
    source: true,
  };
}
