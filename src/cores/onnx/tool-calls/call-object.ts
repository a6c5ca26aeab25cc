import { isSpace, JsonScanner } from "./json-scanner.js";
import type { ParserOutput } from "./parser-output.js";

/** The most characters of a tool's name; the ABI has the same bound. */
export const NAME_CHARACTERS_MOST = 64;
/** A key or a name with every character escaped is shorter. */
const TEXT_CHARACTERS_MOST = 8 * NAME_CHARACTERS_MOST;
/** Some models number or type their calls; such a value is read over. */
const KEYS_READ_OVER: ReadonlySet<string> = new Set(["id", "type"]);

export type CallProgress = "more" | "done" | "bad";
type Place = "open" | "key" | "colon" | "value" | "comma or end";

/**
 * Reads `{"name": "x", "arguments": {...}}` (or `"parameters"`), keys in any order, character by character. Arguments
 * may be an object written as a string, which is read whole, or null.
 */
class CallObject {
  name: string | null = null;
  #place: Place = "open";
  #scanner: JsonScanner | null = null;
  #key: "name" | "arguments" | "other" | null = null;
  #text = "";
  #arguments = "";
  #argumentsBegun = false;
  /** The arguments are an object, whose text goes out as it comes. */
  #streams = false;
  readonly #bare: boolean;

  /** `bare`: a call without arguments is one, too. */
  constructor(bare: boolean) {
    this.#bare = bare;
  }

  /** Both the name is known and the arguments have begun: from here on this is a call. */
  get certain(): boolean {
    return this.name !== null && this.#argumentsBegun;
  }

  /** The text of the arguments since the last call. */
  takeArguments(): string {
    const text = this.#arguments;
    this.#arguments = "";
    return text;
  }

  push(character: string): CallProgress {
    if (this.#scanner !== null) {
      const scanned = this.#scanner.push(character);
      if (scanned === "bad") return "bad";
      if (scanned !== "after") this.#keep(character);
      if (scanned === "more")
        return this.#key !== "arguments" && this.#text.length > TEXT_CHARACTERS_MOST ? "bad" : "more";
      if (!this.#endScan()) return "bad";
      if (scanned === "last") return "more";
    }
    if (isSpace(character)) return "more";
    switch (this.#place) {
      case "open":
        this.#place = "key";
        return character === "{" ? "more" : "bad";
      case "key":
        return character === '"' ? this.#scan(character) : "bad";
      case "colon":
        this.#place = "value";
        return character === ":" ? "more" : "bad";
      case "value":
        return this.#beginValue(character);
      case "comma or end":
        if (character === "}") return this.#close();
        this.#place = "key";
        return character === "," ? "more" : "bad";
    }
    return this.#place satisfies never;
  }

  #beginValue(character: string): CallProgress {
    if (this.#key === "name" && (character !== '"' || this.name !== null)) return "bad";
    if (this.#key === "arguments") {
      if (!["{", '"', "n"].includes(character) || this.#argumentsBegun) return "bad";
      this.#streams = character === "{";
      this.#argumentsBegun = this.#streams;
    }
    return this.#scan(character);
  }

  #close(): CallProgress {
    if (this.name !== null && this.#bare && !this.#argumentsBegun) {
      this.#argumentsBegun = true;
      this.#arguments = "{}";
    }
    return this.certain ? "done" : "bad";
  }

  #scan(character: string): CallProgress {
    this.#scanner = new JsonScanner();
    this.#text = "";
    this.#keep(character);
    return this.#scanner.push(character) === "bad" ? "bad" : "more";
  }

  #keep(character: string): void {
    if (this.#place === "value" && this.#key === "arguments" && this.#streams) this.#arguments += character;
    else this.#text += character;
  }

  /** A key or a value is complete; false when it is none that a call has. */
  #endScan(): boolean {
    this.#scanner = null;
    if (this.#place === "key") {
      const key = parsedString(this.#text);
      if (key === "name") this.#key = "name";
      else if (key === "arguments" || key === "parameters") this.#key = "arguments";
      else if (key !== null && KEYS_READ_OVER.has(key)) this.#key = "other";
      else return false;
      this.#place = "colon";
      return true;
    }
    this.#place = "comma or end";
    if (this.#key === "arguments" && !this.#streams) return this.#endWritten();
    if (this.#key !== "name") return true;
    this.name = parsedString(this.#text);
    return this.name !== null && this.name !== "" && this.name.length <= NAME_CHARACTERS_MOST;
  }

  /** Arguments that are a string or null are complete. */
  #endWritten(): boolean {
    const given = parsedJson(this.#text);
    if (given !== null && typeof given !== "string") return false;
    const text = given === null || given.trim() === "" ? "{}" : given.trim();
    const object = parsedJson(text);
    if (typeof object !== "object" || object === null || Array.isArray(object)) return false;
    this.#arguments = text;
    this.#argumentsBegun = true;
    return true;
  }
}

function parsedString(json: string): string | null {
  const value = parsedJson(json);
  return typeof value === "string" ? value : null;
}

/** Undefined for what is no JSON. */
function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * One call object while it is read. Its text is held back until it is certain to be a call; from then on the arguments
 * go out as they come.
 */
export class HeldCall {
  readonly #object: CallObject;
  readonly #out: ParserOutput;
  #begun = false;
  #held: string;

  /**
   * `held`: the text that led to here, an opening mark say; it is shown when this is no call. `bare`: a name without
   * arguments is a call.
   */
  constructor(held: string, out: ParserOutput, bare = true) {
    this.#object = new CallObject(bare);
    this.#held = held;
    this.#out = out;
  }

  /** A `bad` character is not taken in. */
  push(character: string): CallProgress {
    const progress = this.#object.push(character);
    if (progress === "bad") return "bad";
    const { name } = this.#object;
    if (name === null || !this.#object.certain) {
      this.#held += character;
      return progress;
    }
    if (!this.#begun) {
      this.#begun = true;
      this.#held = "";
      this.#out.begin(name);
    }
    const text = this.#object.takeArguments();
    if (text === "") this.#held += character;
    else this.#out.arguments(text);
    return progress;
  }

  /**
   * It came to no good end. Whether it was a call all the same: the name and the beginning of the arguments are out and
   * stay what they are, so the rest of them is no text of the answer. Where nothing is out, what was held is text.
   */
  giveUp(): boolean {
    if (!this.#begun) this.#out.text(this.#held);
    return this.#begun;
  }

  /** The generation ended within it: a call that has begun keeps its arguments, anything else was text. */
  cut(): void {
    if (!this.#begun) this.#out.text(this.#held);
  }
}
