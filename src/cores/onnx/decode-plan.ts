/** How the `decoder` of a tokenizer.json turns tokens into text, where that can be said token by token. */
import { isObject, type JsonObject } from "./json-reading.js";

export type DecodePlan =
  /** Byte-level BPE: every character of a token stands for one byte. */
  | { readonly kind: "bytes" }
  /** SentencePiece style: replacements in each token, `<0xNN>` tokens as bytes, leading characters taken off the text. */
  | {
      readonly kind: "pieces";
      readonly replace: ReadonlyArray<readonly [from: string, to: string]>;
      readonly byteFallback: boolean;
      readonly strip: { readonly character: string; readonly count: number; readonly firstTokenOnly: boolean };
    }
  /** Anything else: the text of a window of ids is compared with and without the new one. */
  | { readonly kind: "window" };

const WINDOW: DecodePlan = { kind: "window" };

export function decodePlan(tokenizer: JsonObject): DecodePlan {
  const model = tokenizer.model as JsonObject | undefined;
  // A suffix at the end of words is undone after the decoder, over the whole text.
  if (typeof model?.end_of_word_suffix === "string" && model.end_of_word_suffix !== "") return WINDOW;
  const decoder = tokenizer.decoder;
  if (!isObject(decoder)) return WINDOW;
  const listed = decoder.type === "Sequence" ? decoder.decoders : [decoder];
  const steps = Array.isArray(listed) ? listed.filter(isObject) : [];
  const [only, ...more] = steps;
  if (only === undefined) return WINDOW;
  if (more.length > 0) return piecesPlan(steps);
  if (only.type === "ByteLevel") return { kind: "bytes" };
  if (only.type !== "Metaspace") return piecesPlan(steps);
  const replacement = typeof only.replacement === "string" ? only.replacement : "▁";
  const strip = { character: " ", count: 1, firstTokenOnly: true };
  return { kind: "pieces", replace: [[replacement, " "]], byteFallback: false, strip };
}

/** `Replace* ByteFallback? Fuse Strip?`, which is what LLaMA, Mistral and Gemma folders have. */
function piecesPlan(steps: readonly JsonObject[]): DecodePlan {
  const rest = [...steps];
  const take = (type: string): JsonObject | undefined => (rest[0]?.type === type ? rest.shift() : undefined);
  const replace: Array<readonly [string, string]> = [];
  for (let step = take("Replace"); step !== undefined; step = take("Replace")) {
    const pattern = isObject(step.pattern) ? step.pattern.String : undefined;
    if (typeof pattern !== "string" || pattern === "") return WINDOW;
    replace.push([pattern, typeof step.content === "string" ? step.content : ""]);
  }
  const byteFallback = take("ByteFallback") !== undefined;
  const fused = take("Fuse") !== undefined;
  const strip = fused ? take("Strip") : undefined;
  if (!fused || rest.length > 0) return WINDOW;
  if (strip === undefined) {
    return { kind: "pieces", replace, byteFallback, strip: { character: " ", count: 0, firstTokenOnly: false } };
  }
  const { content, start, stop } = strip;
  // Stripping the end of a text cannot be done before the end is known.
  if (typeof content !== "string" || content.length !== 1 || typeof start !== "number" || (stop ?? 0) !== 0) {
    return WINDOW;
  }
  return { kind: "pieces", replace, byteFallback, strip: { character: content, count: start, firstTokenOnly: false } };
}
