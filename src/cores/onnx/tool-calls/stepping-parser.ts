import { isSpace } from "./json-scanner.js";
import { ParserOutput } from "./parser-output.js";
import type { Parsed, ToolCallParser } from "./tool-call-parser.js";

export interface ParserOptions {
  /** Ids of the calls. */
  readonly idOf: (index: number) => string;
  /** Stop after the first call. */
  readonly single: boolean;
}

/** A parser that looks at one character at a time, so that nothing depends on where the pieces of a text end. */
export abstract class SteppingParser implements ToolCallParser {
  ended = false;
  protected readonly out: ParserOutput;
  readonly #single: boolean;

  constructor(options: ParserOptions) {
    this.out = new ParserOutput(options.idOf);
    this.#single = options.single;
  }

  get calls(): number {
    return this.out.calls;
  }

  push(text: string): Parsed {
    for (const character of text) {
      if (this.ended) break;
      this.step(character);
    }
    return this.out.take();
  }

  flush(): Parsed {
    if (!this.ended) this.finish();
    this.ended = true;
    return this.out.take();
  }

  protected abstract step(character: string): void;
  /** The text is over. */
  protected abstract finish(): void;

  /** A call is complete. */
  protected completed(): void {
    this.out.afterCall = true;
    if (this.#single) this.ended = true;
  }
}

/** What is left of a call that broke: read over until one of some marks. */
export class RestOfCall {
  readonly #marks: readonly string[];
  readonly #longest: number;
  #tail = "";

  constructor(marks: readonly string[]) {
    this.#marks = marks;
    this.#longest = Math.max(...marks.map((mark) => mark.length));
  }

  /** The mark that ends with this character; else null. */
  push(character: string): string | null {
    this.#tail = (this.#tail + character).slice(-this.#longest);
    const found = this.#marks.find((mark) => this.#tail.endsWith(mark)) ?? null;
    if (found !== null) this.#tail = "";
    return found;
  }
}

/** Text until a mark. White space before the mark is held back with it: it separates, and templates put it there. */
export class TextUntilMark {
  readonly #mark: string;
  readonly #out: ParserOutput;
  #spaces = "";
  #part = "";

  /** The first character of `mark` occurs in it only once. */
  constructor(mark: string, out: ParserOutput) {
    this.#mark = mark;
    this.#out = out;
  }

  /** What was held with the mark's last character, the mark included; else null. */
  push(character: string): string | null {
    if (this.#mark.startsWith(this.#part + character)) {
      this.#part += character;
      if (this.#part !== this.#mark) return null;
      const held = this.#spaces + this.#part;
      this.#spaces = "";
      this.#part = "";
      return held;
    }
    if (this.#part === "" && isSpace(character)) {
      this.#spaces += character;
      return null;
    }
    this.#out.text(this.#spaces + this.#part);
    this.#spaces = "";
    this.#part = "";
    if (character === this.#mark[0] || isSpace(character)) return this.push(character);
    this.#out.text(character);
    return null;
  }

  finish(): void {
    if (this.#part !== "" || !this.#out.afterCall) this.#out.text(this.#spaces + this.#part);
  }
}
