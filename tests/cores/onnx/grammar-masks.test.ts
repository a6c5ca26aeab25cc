import { beforeAll, describe, expect, it } from "vitest";
import { GrammarMatcher } from "#src/cores/onnx/grammar/matcher.js";
import { misfiledTokens } from "#src/cores/onnx/grammar/misfiled.js";
import { XGrammar } from "#src/cores/onnx/grammar/xgrammar.js";

/** Every printable byte, and what merges make of the ends of JSON and of code. */
const SINGLE = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
const MERGED = [
  "}\n",
  "}}\n",
  "}}",
  "]\n",
  "]]\n",
  "))\n",
  ")\n",
  '"}\n',
  '"}}\n',
  "ab",
  "cab",
  "aab",
  "ba",
  "bba",
  "5}",
  "}]\n",
];
const TEXTS = ["\n", ...SINGLE, ...MERGED];
const alphabet = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(0x100 + byte));
const spelled = (text: string) => [...text].map((character) => alphabet[character.charCodeAt(0)]).join("");
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

let library: XGrammar;
beforeAll(async () => {
  const tokens = [...TEXTS.map(spelled), ""];
  // GPT-2's alphabet for what is printable, so that XGrammar reads the same bytes.
  const printable = (byte: number) => byte >= 0x21 && byte <= 0x7e;
  for (let byte = 0; byte < 256; byte++) if (printable(byte)) alphabet[byte] = String.fromCharCode(byte);
  let next = 0x100;
  for (let byte = 0; byte < 256; byte++) {
    const own = printable(byte) || (byte >= 0xa1 && byte <= 0xff && byte !== 0xad);
    alphabet[byte] = String.fromCharCode(own ? byte : next++);
  }
  tokens.splice(0, tokens.length, ...TEXTS.map(spelled), "");
  library = await XGrammar.open({ tokens, alphabet, stopTokens: [TEXTS.length] });
});

/** The tokens that a mask allows, and those that the grammar takes when they are tried out. */
function compared(grammar: string, before: string) {
  const compiled = library.compile({ kind: "ebnf", text: grammar });
  const at = () => {
    const matcher = new GrammarMatcher(library, compiled);
    for (const character of before) matcher.accept(TEXTS.indexOf(character));
    return matcher;
  };
  const mask = at().mask();
  const masked = TEXTS.filter((_, id) => (((mask[id >> 5] as number) >>> (id & 31)) & 1) === 1);
  const taken = TEXTS.filter((_, id) => {
    try {
      at().accept(id);
      return true;
    } catch {
      return false;
    }
  });
  return { masked, taken };
}

describe("a mask", () => {
  it.each([
    ["a number at the end of an object in an object", 'root ::= "{{" [0-9]+ "}" "}\\n"', "{{4", "}}\n"],
    ["lists", 'root ::= "[[" [0-9]* "]" "]\\n"', "[[4", "]]\n"],
    ["brackets", 'root ::= "(" [a-z]* "))\\n"', "(x", "))\n"],
    ["a string", 'root ::= "\\"" [a-z]* "\\"" "}}\\n"', '"x', '"}}\n'],
    ["words", 'root ::= ("aab" | "bba" | "cab")+', "", "aab"],
  ])("has every token that the grammar takes, and no other: %s", (_, grammar, before, among) => {
    const { masked, taken } = compared(grammar, before);
    expect(masked).toEqual(taken);
    expect(masked).toContain(among);
  });
});

it("misfiled are the tokens that contain a neighbour which they do not begin with", () => {
  const tokens = ["}", "}\n", "}}\n", "~", "ab", "aab", ""].map(bytesOf);
  expect(misfiledTokens(tokens)).toEqual([{ id: 2, first: 0 }]);
  expect(misfiledTokens(["b", "ba", "bba"].map(bytesOf))).toEqual([{ id: 2, first: 0 }]);
});
