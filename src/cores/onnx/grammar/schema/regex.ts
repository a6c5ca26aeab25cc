/** Reads a JavaScript regular expression into a tree. What a grammar cannot do is refused by name. */
import {
  type CharSet,
  complement,
  DIGITS,
  intersect,
  LINE_ENDS,
  PLAIN,
  SPACES,
  single,
  union,
  WORD,
} from "./char-set.js";

export type Regex =
  | { readonly kind: "set"; readonly set: CharSet }
  | { readonly kind: "sequence"; readonly parts: readonly Regex[] }
  | { readonly kind: "choice"; readonly parts: readonly Regex[] }
  | { readonly kind: "repeat"; readonly part: Regex; readonly min: number; readonly max: number };

/** Why an expression cannot be used, as the end of a sentence. */
export class RegexRefusal extends Error {}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, f: 12, v: 11, "0": 0 };
const CLASSES: Readonly<Record<string, CharSet>> = {
  ...{ d: DIGITS, w: WORD, s: SPACES },
  ...{ D: complement(DIGITS), W: complement(WORD), S: complement(SPACES) },
};
const NESTING_MAX = 64;
const EMPTY: Regex = { kind: "sequence", parts: [] };

/**
 * The tree of the texts in which the expression is found, which is what JSON Schema asks: where it is not anchored,
 * anything of `around` may stand before and behind it. Throws RegexRefusal, or SyntaxError for what is no expression.
 */
export function parseRegex(pattern: string, around: CharSet = PLAIN): Regex {
  new RegExp(pattern, "u");
  return new Parser(pattern).parse({ kind: "repeat", part: { kind: "set", set: around }, min: 0, max: Infinity });
}

class Parser {
  readonly #characters: readonly string[];
  #at = 0;
  #nesting = 0;

  constructor(pattern: string) {
    this.#characters = [...pattern];
  }

  parse(around: Regex): Regex {
    const parts: Regex[] = [];
    do {
      const starts = this.#take("^");
      const body = this.#sequence(true);
      const ends = this.#take("$");
      parts.push({ kind: "sequence", parts: [starts ? EMPTY : around, body, ends ? EMPTY : around] });
    } while (this.#take("|"));
    return parts.length === 1 ? (parts[0] as Regex) : { kind: "choice", parts };
  }

  #take(character: string): boolean {
    if (this.#characters[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #choice(): Regex {
    const parts: Regex[] = [];
    do parts.push(this.#sequence(false));
    while (this.#take("|"));
    return parts.length === 1 ? (parts[0] as Regex) : { kind: "choice", parts };
  }

  #sequence(outermost: boolean): Regex {
    const parts: Regex[] = [];
    for (;;) {
      const next = this.#characters[this.#at];
      if (next === undefined || next === "|" || next === ")") break;
      if (next === "$" && outermost) {
        const after = this.#characters[this.#at + 1];
        if (after === undefined || after === "|") break;
      }
      if (next === "^" || next === "$") throw new RegexRefusal(`has "${next}" in the middle, which is not supported`);
      parts.push(this.#quantified(this.#atom()));
    }
    return { kind: "sequence", parts };
  }

  #atom(): Regex {
    const character = this.#characters[this.#at++] as string;
    if (character === ".") return { kind: "set", set: complement(LINE_ENDS) };
    if (character === "[") return { kind: "set", set: this.#class() };
    if (character === "\\") return { kind: "set", set: this.#escape() };
    if (character !== "(") return { kind: "set", set: single(character.codePointAt(0) as number) };
    if (this.#take("?")) {
      const rest = this.#characters.slice(this.#at).join("");
      const group = /^(:|<[^=!][^>]*>)/.exec(rest)?.[0];
      if (group === undefined) throw new RegexRefusal(`has "(?${rest.slice(0, 2)}", which is not supported`);
      this.#at += [...group].length;
    }
    if (++this.#nesting > NESTING_MAX) throw new RegexRefusal("is nested too deeply");
    const inside = this.#choice();
    this.#nesting--;
    this.#at++;
    return inside;
  }

  #quantified(part: Regex): Regex {
    const rest = this.#characters.slice(this.#at, this.#at + 24).join("");
    const found = /^(?:[*+?]|\{(\d+)(,(\d*))?\})/.exec(rest);
    if (found === null) return part;
    this.#at += found[0].length;
    this.#take("?");
    const [sign, from, comma, to] = found;
    if (sign === "*") return { kind: "repeat", part, min: 0, max: Infinity };
    if (sign === "+") return { kind: "repeat", part, min: 1, max: Infinity };
    if (sign === "?") return { kind: "repeat", part, min: 0, max: 1 };
    const max = comma === undefined ? Number(from) : to === "" ? Infinity : Number(to);
    return { kind: "repeat", part, min: Number(from), max };
  }

  #escape(): CharSet {
    const character = this.#characters[this.#at++] as string;
    const named = CLASSES[character];
    if (named !== undefined) return named;
    return single(this.#escapedCode(character));
  }

  #escapedCode(character: string): number {
    const simple = ESCAPES[character];
    if (simple !== undefined) return simple;
    const rest = this.#characters.slice(this.#at, this.#at + 12).join("");
    const hex = character === "x" ? /^([0-9a-fA-F]{2})/ : /^(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{4}))/;
    if (character === "x" || character === "u") {
      const found = hex.exec(rest);
      const code = Number.parseInt(found?.[1] ?? found?.[2] ?? "", 16);
      this.#at += found?.[0].length ?? 0;
      if (code >= 0xd800 && code <= 0xdfff)
        throw new RegexRefusal("has half of a surrogate pair; write the character itself");
      return code;
    }
    if (character === "c") return (this.#characters[this.#at++] as string).charCodeAt(0) % 32;
    if (/[A-Za-z0-9]/.test(character)) throw new RegexRefusal(`has "\\${character}", which is not supported`);
    return character.codePointAt(0) as number;
  }

  #class(): CharSet {
    const negated = this.#take("^");
    let set: CharSet = [];
    while (!this.#take("]")) {
      const low = this.#classItem();
      const [only] = low;
      const ranged = this.#characters[this.#at] === "-" && this.#characters[this.#at + 1] !== "]" && only !== undefined;
      if (!ranged) set = union([...set, ...low]);
      else {
        this.#at++;
        const [to] = this.#classItem();
        set = union([...set, [only[0], (to ?? only)[1]]]);
      }
    }
    return negated ? complement(set) : set;
  }

  #classItem(): CharSet {
    const character = this.#characters[this.#at++] as string;
    if (character !== "\\") return single(character.codePointAt(0) as number);
    if (this.#characters[this.#at] !== "b") return this.#escape();
    this.#at++;
    return single(8);
  }
}

/** How many characters the texts have. */
export function lengthOf(regex: Regex): readonly [min: number, max: number] {
  switch (regex.kind) {
    case "set":
      return [1, 1];
    case "sequence":
      return regex.parts.map(lengthOf).reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0] as readonly [number, number]);
    case "choice": {
      const all = regex.parts.map(lengthOf);
      return [Math.min(...all.map(([min]) => min)), Math.max(...all.map(([, max]) => max))];
    }
    case "repeat": {
      const [min, max] = lengthOf(regex.part);
      return [min * regex.min, max === 0 || regex.max === 0 ? 0 : max * regex.max];
    }
  }
}

/**
 * The part of the texts with `min` to `max` characters; null where that is not seen: two parts of the expression vary
 * in length. "none" where no text is left.
 */
export function withLength(regex: Regex, min: number, max: number): Regex | "none" | null {
  const [least, most] = lengthOf(regex);
  if (least >= min && most <= max) return regex;
  if (most < min || least > max) return "none";
  if (regex.kind === "repeat" && regex.part.kind === "set") {
    return { ...regex, min: Math.max(regex.min, min), max: Math.min(regex.max, max) };
  }
  if (regex.kind === "choice") {
    const parts = regex.parts.map((part) => withLength(part, min, max));
    if (parts.includes(null)) return null;
    return { kind: "choice", parts: parts.filter((part): part is Regex => part !== null && part !== "none") };
  }
  if (regex.kind !== "sequence") return null;
  const varying = regex.parts.flatMap((part, i) => (lengthOf(part)[0] === lengthOf(part)[1] ? [] : [i]));
  const [index] = varying;
  if (varying.length !== 1 || index === undefined) return null;
  const part = regex.parts[index] as Regex;
  const fixed = least - lengthOf(part)[0];
  const fitted = withLength(part, Math.max(0, min - fixed), max - fixed);
  if (fitted === null || fitted === "none") return fitted;
  return { kind: "sequence", parts: regex.parts.map((each, i) => (i === index ? fitted : each)) };
}

/**
 * Whether XGrammar 0.1.27 may merge places of alternatives that it must not: seen with three and more that overlap in
 * their first character and are no plain words.
 */
export function overlapping(parts: readonly Regex[]): boolean {
  if (parts.length < 3) return false;
  const firsts = parts.map(firstOf);
  return parts.some(
    (part, i) =>
      !isWord(part) && firsts.some((other, j) => i !== j && intersect(firsts[i] as CharSet, other).length > 0),
  );
}

function isWord(regex: Regex): boolean {
  if (regex.kind === "set") return regex.set.length === 1 && regex.set[0]?.[0] === regex.set[0]?.[1];
  return regex.kind === "sequence" && regex.parts.every(isWord);
}

function firstOf(regex: Regex): CharSet {
  switch (regex.kind) {
    case "set":
      return regex.set;
    case "repeat":
      return firstOf(regex.part);
    case "choice":
      return union(regex.parts.flatMap((part) => [...firstOf(part)]));
    case "sequence": {
      const sets: CharSet[] = [];
      for (const part of regex.parts) {
        sets.push(firstOf(part));
        if (lengthOf(part)[0] > 0) break;
      }
      return union(sets.flat());
    }
  }
}

/** The characters of a set that are written as themselves in a JSON string. */
export function plainPart(set: CharSet): CharSet {
  return intersect(set, PLAIN);
}
