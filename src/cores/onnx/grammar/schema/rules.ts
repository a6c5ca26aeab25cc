/** The rules of a grammar while it is written: equal ones are written once, and what they cost is counted. */
import type { Place } from "./place.js";

export const QUOTE = '"\\u0022"';
/** Of a text, and of a repetition in a pattern. */
export const LENGTH_MAX = 10_000;

const TEXT_CHARACTERS_MAX = 262_144;
/**
 * Places where nearly any character may follow. XGrammar looks at the whole vocabulary for each of them when it
 * compiles: about 0.5 ms with 1,000 tokens, 11 ms with 49,000.
 */
const WIDE_PLACES_MAX = 256;
/** XGrammar writes longer repetitions as a counter and about this many places. */
const UNROLLED_MAX = 140;
/** Other places: repeated, but narrow. */
const REPETITIONS_MAX = 20_000;

/** Some 0.2 s of work. */
const STEPS_MAX = 4_000_000;

export interface RulesMark {
  readonly lines: number;
  readonly names: number;
  readonly once: number;
  readonly remembered: number;
  readonly characters: number;
  readonly wide: number;
}

export class Rules {
  readonly #nameOf = new Map<string, string>();
  readonly #once = new Set<string>();
  readonly #remembered = new Map<string, string>();
  readonly #lines: string[] = [];
  #characters = 0;
  #wide = 0;
  #repetitions = 0;
  #reserved = 0;
  #steps = 0;

  /** The name of a rule with this body. `wide`: how many places in it allow nearly any character. */
  define(body: string, at: Place, wide = 0): string {
    const known = this.#nameOf.get(body);
    if (known !== undefined) return known;
    const name = `r${this.#nameOf.size}`;
    this.#nameOf.set(body, name);
    this.#write(name, body, at);
    this.#wide += Math.min(wide, UNROLLED_MAX);
    if (this.#wide > WIDE_PLACES_MAX) {
      throw at.wrong("the lengths and patterns of its strings are too many or too long together; loosen some of them.");
    }
    return name;
  }

  /** A rule with a name of its own, written at the first call. */
  once(name: string, body: string, at: Place): void {
    if (this.#once.has(name)) return;
    this.#once.add(name);
    this.#write(name, body, at);
  }

  /** What `write` says, or said before of the same. */
  remembered(key: string, write: () => string): string {
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    const written = write();
    this.#remembered.set(key, written);
    return written;
  }

  /** A name for a rule that must be known before its body is. */
  reserve(): string {
    return `n${this.#reserved++}`;
  }

  fill(name: string, body: string, at: Place): void {
    this.#write(name, body, at);
  }

  /** Counts a repetition, so that a small schema cannot become an enormous grammar. */
  repeated(times: number, at: Place): void {
    this.#repetitions += times;
    if (this.#repetitions > REPETITIONS_MAX) throw at.wrong("the schema's repetitions are too many; lower its bounds.");
  }

  /** A point to go back to. */
  mark(): RulesMark {
    return {
      ...{
        lines: this.#lines.length,
        names: this.#nameOf.size,
        once: this.#once.size,
        remembered: this.#remembered.size,
      },
      ...{ characters: this.#characters, wide: this.#wide },
    };
  }

  /** Forgets the rules written since; the work they took is not forgotten. */
  back(mark: RulesMark): void {
    this.#lines.length = mark.lines;
    for (const body of [...this.#nameOf.keys()].slice(mark.names)) this.#nameOf.delete(body);
    for (const name of [...this.#once].slice(mark.once)) this.#once.delete(name);
    for (const key of [...this.#remembered.keys()].slice(mark.remembered)) this.#remembered.delete(key);
    this.#characters = mark.characters;
    this.#wide = mark.wide;
  }

  /** Counts the steps of reading texts and expressions, so that a small schema cannot ask for endless many. */
  worked(steps: number, at: Place): void {
    this.#steps += steps;
    if (this.#steps > STEPS_MAX) throw at.wrong("the schema's patterns take too long to work out; write shorter ones.");
  }

  text(root: string): string {
    return `root ::= ${root}\n${SPACE_RULE}\n${this.#lines.join("")}`;
  }

  #write(name: string, body: string, at: Place): void {
    const line = `${name} ::= ${body}\n`;
    this.#characters += line.length;
    if (this.#characters > TEXT_CHARACTERS_MAX)
      throw at.wrong("the schema is too large once it is written as a grammar.");
    this.#lines.push(line);
  }
}

/** A string as EBNF's literal. */
export function literal(text: string): string {
  let result = "";
  for (const character of text) result += /[A-Za-z0-9 _:,.{}/-]/.test(character) ? character : escaped(character);
  return `"${result}"`;
}

/** A JSON value as EBNF's literal; U+2028 and U+2029 as escapes, because no text holds them themselves (utf8-masks.ts). */
export function jsonLiteral(value: unknown): string {
  const text = JSON.stringify(value).replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`);
  return literal(text);
}

/** One character inside a literal or a class. XGrammar reads \\x as C does, with every hex digit that follows. */
export function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (/[A-Za-z0-9]/.test(character)) return character;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, "0")}`;
  return `\\U${code.toString(16).padStart(8, "0")}`;
}

export function choice(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] as string) : `(${[...new Set(parts)].join(" | ")})`;
}

/**
 * White space between the parts of a value, bounded so that a model cannot write nothing else. A rule of its own: written
 * out everywhere it makes compiling five times as long.
 */
export const SPACE = "ws";
const SPACE_RULE = `${SPACE} ::= [ \\n\\t\\r]{0,16}`;
