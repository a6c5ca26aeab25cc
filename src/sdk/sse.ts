/**
 * Incremental parser of `text/event-stream`: bytes in, records and comments out. It keeps no more than the record being
 * read, takes CR, LF and CRLF, and does not care where the network cut the bytes, not even inside a character.
 */
import { KernelError } from "./errors.js";

/** One thing the server said: a record (`data` joined by newlines, with its `id`) or a comment line. */
export type SseItem =
  | { readonly type: "record"; readonly id: string | undefined; readonly data: string }
  | { readonly type: "comment"; readonly text: string };

/** Characters of a record that is not complete yet; more means that this is not a stream of ours. */
const RECORD_CHARS_MAX = 64 << 20;

/**
 * @example
 * const parser = new SseParser();
 * for await (const chunk of response.body) for (const item of parser.push(chunk)) console.log(item);
 */
export class SseParser {
  readonly #decoder = new TextDecoder();
  #line = "";
  #afterCr = false;
  #id: string | undefined;
  #data: string[] = [];
  #dataChars = 0;

  /** Takes the next bytes and returns what they completed. An unfinished record at the end of a stream is dropped. */
  push(chunk: Uint8Array): SseItem[] {
    const text = this.#decoder.decode(chunk, { stream: true });
    const items: SseItem[] = [];
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      const char = text.charCodeAt(at);
      const lf = char === 10;
      if (!lf && char !== 13) {
        this.#afterCr = false;
        continue;
      }
      // The LF of a CRLF, possibly cut between chunks, ends nothing: its CR did.
      if (!(lf && this.#afterCr)) this.#endLine(this.#line + text.slice(start, at), items);
      this.#line = "";
      this.#afterCr = !lf;
      start = at + 1;
    }
    this.#line += text.slice(start);
    if (this.#line.length + this.#dataChars > RECORD_CHARS_MAX) {
      throw new KernelError("stream_broken", `a record of the event stream exceeds ${RECORD_CHARS_MAX} characters`);
    }
    return items;
  }

  #endLine(line: string, items: SseItem[]): void {
    if (line === "") {
      if (this.#data.length > 0) items.push({ type: "record", id: this.#id, data: this.#data.join("\n") });
      this.#id = undefined;
      this.#data = [];
      this.#dataChars = 0;
      return;
    }
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const rest = colon < 0 ? "" : line.slice(colon + 1);
    const value = rest.startsWith(" ") ? rest.slice(1) : rest;
    if (field === "") items.push({ type: "comment", text: value });
    else if (field === "data") {
      this.#data.push(value);
      this.#dataChars += value.length;
    } else if (field === "id") this.#id = value;
  }
}
