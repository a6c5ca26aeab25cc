/** JSON strings: free ones, those with a length, a pattern or a format, and the names of members. */
import { type CharSet, classOf, codesBetween, PLAIN_CLASS, sizeOf } from "./char-set.js";
import { FORMATS, FREE_FORMATS } from "./formats.js";
import type { Place } from "./place.js";
import { overlapping, parseRegex, plainPart, type Regex, RegexRefusal, withLength } from "./regex.js";
import { choice, literal, type Rules } from "./rules.js";

export const QUOTE = '"\\u0022"';
const LENGTH_MAX = 10_000;
/** More characters than this nearly every token begins with one of. */
const WIDE = 40;
/** A class or a text that a sign of repetition can stand behind. */
const ATOM = /^(\[[^\]]*\]|"[^"]*")$/;

export interface StringNeeds {
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern?: string | undefined;
  readonly format?: string | undefined;
}

/**
 * Any string. Escapes are their own rule and characters stay inside one: XGrammar looks a token up that ends where it
 * began, and parses one that leaves its rule. Halves of surrogate pairs are not allowed.
 */
export function anyString(rules: Rules, at: Place): string {
  return rules.define(`${QUOTE} ${PLAIN_CLASS}* ${stringTail(rules, at)}`, at, 2);
}

function stringTail(rules: Rules, at: Place): string {
  const name = "tail";
  const hex = "[0-9a-fA-F]";
  const on = `${PLAIN_CLASS}* ${name}`;
  rules.once(
    name,
    `${QUOTE} | "\\\\" ["\\\\/bfnrt] ${on} | "\\\\u" [0-9A-CEFa-cef] ${hex} ${hex} ${hex} ${on} | "\\\\u" [Dd] [0-7] ${hex} ${hex} ${on}`,
    at,
  );
  return name;
}

/** A string as the schema needs it. */
export function stringRule(needs: StringNeeds, rules: Rules, at: Place): string {
  const { minLength, maxLength, pattern, format } = needs;
  if (minLength > maxLength) throw at.contradiction(`minLength ${minLength} is more than maxLength ${maxLength}`);
  const constrained = format !== undefined && !FREE_FORMATS.has(format);
  if (constrained && pattern !== undefined) throw at.unsupported("pattern", 'is not supported beside "format"');
  if (constrained || pattern !== undefined) return patternRule(needs, rules, at);
  if (minLength === 0 && maxLength === Infinity) return anyString(rules, at);
  if (minLength > LENGTH_MAX) throw at.at("minLength").wrong(`at most ${LENGTH_MAX} is possible.`);
  if (maxLength === Infinity) {
    return rules.define(
      `${QUOTE} ${PLAIN_CLASS}{${minLength}} ${PLAIN_CLASS}* ${stringTail(rules, at)}`,
      at,
      minLength,
    );
  }
  // A longer one would not end in any context anyway.
  const most = Math.min(maxLength, Math.max(LENGTH_MAX, minLength));
  return rules.define(`${QUOTE} ${PLAIN_CLASS}{${minLength},${most}} ${QUOTE}`, at, most);
}

function patternRule({ minLength, maxLength, pattern, format }: StringNeeds, rules: Rules, at: Place): string {
  const keyword = pattern === undefined ? "format" : "pattern";
  const source = pattern ?? FORMATS.get(format ?? "");
  if (source === undefined) throw at.unsupported("format", `does not know "${format}"`);
  const regex = withLength(readPattern(source, at.at(keyword)), minLength, maxLength);
  if (regex === "none") throw at.contradiction(`no text of its ${keyword} has a length that is allowed`);
  if (regex === null) {
    const other = minLength > 0 ? "minLength" : "maxLength";
    throw at.unsupported(other, `is not supported beside this ${keyword}`);
  }
  const written = new RegexWriter(rules, at.at(keyword));
  const body = written.write(regex);
  return rules.define(`${QUOTE} ${body} ${QUOTE}`, at, written.wide);
}

export function readPattern(pattern: string, at: Place, around?: CharSet): Regex {
  try {
    return parseRegex(pattern, around);
  } catch (error) {
    if (error instanceof RegexRefusal) throw at.refused(`the pattern ${error.message}.`);
    if (error instanceof SyntaxError) throw at.wrong(`${error.message}.`);
    throw error;
  }
}

/** An expression as EBNF, for what stands between the quotes of a JSON string. */
export class RegexWriter {
  wide = 0;
  readonly #rules: Rules;
  readonly #at: Place;

  constructor(rules: Rules, at: Place) {
    this.#rules = rules;
    this.#at = at;
  }

  write(regex: Regex): string {
    switch (regex.kind) {
      case "set":
        return this.#set(regex.set);
      case "sequence": {
        const parts = regex.parts.map((part) => this.write(part)).filter((text) => text !== '""');
        return parts.length === 0 ? '""' : parts.length === 1 ? (parts[0] as string) : `(${parts.join(" ")})`;
      }
      case "choice":
        if (overlapping(regex.parts)) {
          throw this.#at.refused(
            "more than two alternatives that may begin with the same character are not supported.",
          );
        }
        return choice(regex.parts.map((part) => this.write(part)));
      case "repeat":
        return this.#repeat(regex);
    }
  }

  #repeat({ part, min, max }: Regex & { kind: "repeat" }): string {
    if (min > max) throw this.#at.contradiction(`a repetition asks for ${min} and for at most ${max}`);
    if (max === 0) return '""';
    if (Math.max(min, max === Infinity ? 0 : max) > LENGTH_MAX) {
      throw this.#at.wrong(`a repetition is more than ${LENGTH_MAX}.`);
    }
    const before = this.wide;
    const once = this.write(part);
    if (once === '""') return once;
    if (min === 1 && max === 1) return once;
    const times = max === Infinity ? Math.max(1, min) : max;
    this.wide += (this.wide - before) * (times - 1);
    this.#rules.repeated(times, this.#at);
    if (min === 0 && max === 1) return `(${once})?`;
    // What ends with a sign of its own must not get a second one; a group of one character costs more than the character.
    const one = ATOM.test(once) ? once : `(${once})`;
    if (max === Infinity) return min === 0 ? `${one}*` : min === 1 ? `${one}+` : `${one}{${min},}`;
    return min === max ? `${one}{${min}}` : `${one}{${min},${max}}`;
  }

  /**
   * What stands for itself in a JSON string is enough: an escape beside it would make a rule of its own of the class. Only
   * a set without such a character is written as escapes.
   */
  #set(set: CharSet): string {
    const plain = plainPart(set);
    if (plain.length > 0) {
      if (sizeOf(plain) > WIDE) this.wide++;
      const written = classOf(plain);
      if (written !== null) return written;
      throw this.#at.refused("a class with that many characters beyond ASCII, and not all of them, is not supported.");
    }
    const codes = set.filter(([low]) => low < 0x80).flatMap(([low, high]) => codesBetween(low, Math.min(high, 0x7f)));
    if (codes.length === 0) throw this.#at.contradiction("a class of the pattern holds no character");
    return choice(codes.map((code) => literal(JSON.stringify(String.fromCharCode(code)).slice(1, -1))));
  }
}
