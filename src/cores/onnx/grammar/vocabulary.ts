import { KernelError } from "@aiosd/sdk";
import { decodePlan } from "../decode-plan.js";
import type { Tokenizer } from "../tokenizer.js";
import type { GrammarVocabulary } from "./xgrammar.js";

const BYTE_TOKEN = /^<0x([0-9A-Fa-f]{2})>$/;

/**
 * The tokenizer's tokens as bytes, spelled in GPT-2's byte-level alphabet whatever the model's own spelling is, with one
 * more token behind the last: an end of text that every grammar has, so that "the grammar may end here" can be read
 * from a mask even where the model has no such token. Special tokens are empty, which XGrammar never allows, but for
 * those `shown` in the output; other added tokens stand for their text. Throws `unsupported` for a tokenizer whose decoder is not understood piece by piece.
 */
export function grammarVocabulary(tokenizer: Tokenizer, shown: ReadonlySet<number> = new Set()): GrammarVocabulary {
  const plan = decodePlan(tokenizer.json);
  if (plan.kind === "window") {
    const message = "This model's tokenizer decodes no token by itself, so its output cannot be held to a grammar.";
    throw new KernelError("unsupported", message);
  }
  const alphabet = byteAlphabet();
  const spell = (text: string): string => spelled(new TextEncoder().encode(text), alphabet);
  const known = new Set(alphabet);
  const tokens: string[] = [];
  for (let id = 0; id < tokenizer.vocabSize; id++) {
    const token = tokenizer.tokenOf(id);
    const hidden = tokenizer.specialIds.has(id) && !shown.has(id);
    if (token === undefined || hidden || tokenizer.eosIds.has(id)) tokens.push("");
    else if (tokenizer.addedIds.has(id)) tokens.push(spell(token));
    // A token with a character outside the alphabet stands for its own UTF-8, as in the detokenizer.
    else if (plan.kind === "bytes") tokens.push([...token].every((each) => known.has(each)) ? token : spell(token));
    else {
      const piece = plan.replace.reduce((text, [from, to]) => text.replaceAll(from, to), token);
      const byte = plan.byteFallback ? BYTE_TOKEN.exec(piece)?.[1] : undefined;
      tokens.push(byte === undefined ? spell(piece) : (alphabet[Number.parseInt(byte, 16)] ?? ""));
    }
  }
  tokens.push("");
  return { tokens, alphabet, stopTokens: [...tokenizer.eosIds, tokenizer.vocabSize] };
}

function spelled(bytes: Uint8Array, alphabet: readonly string[]): string {
  return Array.from(bytes, (byte) => alphabet[byte]).join("");
}

/** GPT-2's alphabet of bytes, by byte: printable Latin-1 as itself, the others from U+0100 on. */
function byteAlphabet(): string[] {
  let next = 0x100;
  return Array.from({ length: 256 }, (_, byte) => {
    const printable = (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xff && byte !== 0xad);
    return String.fromCharCode(printable ? byte : next++);
  });
}
