/**
 * Ids to text while they are generated: a push gives the text that no later token can change, so never half a character
 * and never U+FFFD for a character that is still open. All pushes and the flush together are the decoding of all ids
 * without special tokens and without `clean_up_tokenization_spaces`. Bytes that are no UTF-8 become U+FFFD as the WHATWG
 * decoder does it.
 */
import { type DecodePlan, decodePlan } from "./decode-plan.js";
import type { Tokenizer } from "./tokenizer.js";
import { openTail } from "./utf8-tail.js";

export interface DetokenizerState {
  /** Bytes of a character that is still open, at most 3. */
  readonly bytes: readonly number[];
  /** Leading characters still to be stripped. */
  readonly strip: number;
  /** Window decoding only: the last ids, and how many of them are already shown. */
  readonly window: readonly number[];
  readonly shown: number;
}

/** A window that keeps ending in an open character is no text; it is shown as it is. */
const WINDOW_MOST = 16;
const BYTE_TOKEN = /^<0x([0-9A-Fa-f]{2})>$/;
const BYTE_OF = byteAlphabet();

export interface DetokenizerOptions {
  /** The ids go on with a text, so that the space before their first word is part of the result. */
  readonly continues?: boolean;
  /** Special tokens that are shown as their text all the same. */
  readonly keep?: ReadonlySet<number>;
}

export class Detokenizer {
  readonly #tokenizer: Tokenizer;
  readonly #keep: ReadonlySet<number> | undefined;
  readonly #plan: DecodePlan;
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  #bytes: number[] = [];
  #strip: number;
  #window: number[] = [];
  #shown = 0;

  constructor(tokenizer: Tokenizer, options: DetokenizerOptions = {}) {
    this.#tokenizer = tokenizer;
    this.#keep = options.keep;
    this.#plan = decodePlan(tokenizer.json);
    this.#strip = this.#plan.kind === "pieces" && options.continues !== true ? this.#plan.strip.count : 0;
  }

  /** The text that became certain with this token; often empty. */
  push(id: number): string {
    const token = this.#tokenizer.tokenOf(id);
    if (token === undefined) return "";
    if (this.#tokenizer.specialIds.has(id)) return this.#keep?.has(id) ? this.flush() + token : "";
    switch (this.#plan.kind) {
      case "bytes":
        if (this.#tokenizer.addedIds.has(id)) return this.#closeBytes() + token;
        return this.#pushBytes(bytesOfToken(token));
      case "pieces":
        return this.#pushPiece(token, this.#plan);
      case "window":
        return this.#pushWindow(id);
    }
    return this.#plan satisfies never;
  }

  /** The generation is over: what was open stays open and is shown as U+FFFD. */
  flush(): string {
    if (this.#plan.kind !== "window") return this.#stripped(this.#closeBytes());
    const text = this.#windowText();
    this.#window = [];
    this.#shown = 0;
    return text;
  }

  state(): DetokenizerState {
    return { bytes: [...this.#bytes], strip: this.#strip, window: [...this.#window], shown: this.#shown };
  }

  restore(state: DetokenizerState): void {
    this.#bytes = [...state.bytes];
    this.#strip = state.strip;
    this.#window = [...state.window];
    this.#shown = state.shown;
  }

  #pushBytes(bytes: readonly number[]): string {
    const all = [...this.#bytes, ...bytes];
    const closed = all.length - openTail(all);
    this.#bytes = all.slice(closed);
    return closed === 0 ? "" : this.#decoder.decode(Uint8Array.from(all.slice(0, closed)));
  }

  #closeBytes(): string {
    const open = this.#bytes;
    this.#bytes = [];
    return open.length === 0 ? "" : this.#decoder.decode(Uint8Array.from(open));
  }

  #pushPiece(token: string, plan: DecodePlan & { kind: "pieces" }): string {
    const piece = replaceAll(token, plan.replace);
    const byte = plan.byteFallback ? BYTE_TOKEN.exec(piece)?.[1] : undefined;
    const text = byte === undefined ? this.#closeBytes() + piece : this.#pushBytes([Number.parseInt(byte, 16)]);
    const result = this.#stripped(text);
    if (plan.strip.firstTokenOnly) this.#strip = 0;
    return result;
  }

  /** Takes the leading characters off that the decoder strips from the beginning of a text. */
  #stripped(text: string): string {
    if (this.#strip === 0 || this.#plan.kind !== "pieces" || text === "") return text;
    let from = 0;
    while (from < text.length && this.#strip > 0) {
      if (text[from] !== this.#plan.strip.character) {
        this.#strip = 0;
        break;
      }
      from++;
      this.#strip--;
    }
    return text.slice(from);
  }

  #pushWindow(id: number): string {
    this.#window.push(id);
    const text = this.#windowText();
    const waits = text === "" || text.endsWith("\uFFFD");
    if (waits && this.#window.length - this.#shown < WINDOW_MOST) return "";
    // What was just shown stays as the context of the next token.
    this.#window = this.#window.slice(this.#shown);
    this.#shown = this.#window.length;
    return text;
  }

  /** The text that the ids not yet shown add to the ones before them. */
  #windowText(): string {
    const before = this.#tokenizer.decode(this.#window.slice(0, this.#shown));
    return this.#tokenizer.decode(this.#window).slice(before.length);
  }
}

/**
 * One token by itself, as log probabilities name it: special tokens by their name, broken characters as U+FFFD. What
 * was asked for is kept, at most the vocabulary: with 20 alternatives a step the same tokens come again and again.
 */
export function tokenTexts(tokenizer: Tokenizer): (id: number) => string {
  const texts = new Map<number, string>();
  return (id) => {
    let text = texts.get(id);
    if (text === undefined) {
      text = tokenText(tokenizer, id);
      if (text !== "") texts.set(id, text);
    }
    return text;
  };
}

function tokenText(tokenizer: Tokenizer, id: number): string {
  const token = tokenizer.tokenOf(id);
  if (token === undefined) return "";
  if (tokenizer.specialIds.has(id) || tokenizer.addedIds.has(id)) return token;
  const detokenizer = new Detokenizer(tokenizer, { continues: true });
  return detokenizer.push(id) + detokenizer.flush();
}

function replaceAll(token: string, pairs: ReadonlyArray<readonly [string, string]>): string {
  let text = token;
  for (const [from, to] of pairs) text = text.replaceAll(from, to);
  return text;
}

/** A token with a character outside the alphabet stands for its own UTF-8 (as in Hugging Face's Rust decoder). */
function bytesOfToken(token: string): number[] {
  const bytes: number[] = [];
  for (const character of token) {
    const byte = BYTE_OF.get(character);
    if (byte === undefined) return [...new TextEncoder().encode(token)];
    bytes.push(byte);
  }
  return bytes;
}

/** GPT-2's alphabet of bytes (`bytes_to_unicode`): printable Latin-1 as itself, the other bytes from U+0100 on. */
function byteAlphabet(): ReadonlyMap<string, number> {
  const alphabet = new Map<string, number>();
  let next = 0x100;
  for (let byte = 0; byte < 256; byte++) {
    const printable = (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xff && byte !== 0xad);
    alphabet.set(String.fromCharCode(printable ? byte : next++), byte);
  }
  return alphabet;
}
