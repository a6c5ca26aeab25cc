/**
 * `more`: the value goes on; `last`: this character ended it; `after`: it ended before this character (numbers and words
 * have no end of their own); `bad`: this character cannot be there.
 */
export type Scanned = "more" | "last" | "after" | "bad";

type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end";

const SCALAR_CHARACTER = /[-+.0-9a-zA-Z]/;
const SCALAR = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;

/** What JSON calls white space. */
export function isSpace(character: string): boolean {
  return character === " " || character === "\n" || character === "\r" || character === "\t";
}

/**
 * Follows one JSON value character by character and finds its end. What is inside a string is not checked: models write
 * raw line breaks there, and the end is clear all the same.
 */
export class JsonScanner {
  readonly #open: ("{" | "[")[] = [];
  #expected: Expected = "value";
  #string: "no" | "key" | "value" = "no";
  #escaped = false;
  #scalar = "";

  push(character: string): Scanned {
    if (this.#string !== "no") return this.#pushString(character);
    if (this.#scalar !== "") {
      if (SCALAR_CHARACTER.test(character)) {
        this.#scalar += character;
        return "more";
      }
      if (!SCALAR.test(this.#scalar)) return "bad";
      this.#scalar = "";
      if (this.#endValue()) return "after";
    }
    return isSpace(character) ? "more" : this.#pushMark(character);
  }

  #pushString(character: string): Scanned {
    if (this.#escaped) this.#escaped = false;
    else if (character === "\\") this.#escaped = true;
    else if (character === '"') {
      const wasKey = this.#string === "key";
      this.#string = "no";
      if (!wasKey) return this.#endValue() ? "last" : "more";
      this.#expected = "colon";
    }
    return "more";
  }

  #pushMark(character: string): Scanned {
    switch (this.#expected) {
      case "colon":
        if (character !== ":") return "bad";
        this.#expected = "value";
        return "more";
      case "key or end":
        if (character === "}") return this.#close();
        return this.#openKey(character);
      case "key":
        return this.#openKey(character);
      case "comma or end":
        if (character === (this.#open.at(-1) === "{" ? "}" : "]")) return this.#close();
        if (character !== ",") return "bad";
        this.#expected = this.#open.at(-1) === "{" ? "key" : "value";
        return "more";
      case "value or end":
        if (character === "]") return this.#close();
        return this.#openValue(character);
      case "value":
        return this.#openValue(character);
    }
    return this.#expected satisfies never;
  }

  #openKey(character: string): Scanned {
    if (character !== '"') return "bad";
    this.#string = "key";
    return "more";
  }

  #openValue(character: string): Scanned {
    if (character === '"') this.#string = "value";
    else if (character === "{" || character === "[") {
      this.#open.push(character);
      this.#expected = character === "{" ? "key or end" : "value or end";
    } else if (SCALAR_CHARACTER.test(character)) this.#scalar = character;
    else return "bad";
    return "more";
  }

  #close(): Scanned {
    this.#open.pop();
    return this.#endValue() ? "last" : "more";
  }

  /** Whether the value that ended is the whole one. */
  #endValue(): boolean {
    this.#expected = "comma or end";
    return this.#open.length === 0;
  }
}
