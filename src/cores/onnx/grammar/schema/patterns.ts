/** Strings with patterns and formats. */
import { automatonOf, within } from "./automaton.js";
import { automatonRules } from "./automaton-rules.js";
import { type CharSet, classOf, codesBetween, EVERY, sizeOf } from "./char-set.js";
import { FORMATS, impliedBy } from "./formats.js";
import type { Place } from "./place.js";
import { overlapping, parseRegex, plainPart, type Regex, RegexRefusal, withLength } from "./regex.js";
import { conjunctsOf } from "./regex-conjuncts.js";
import { RegexMachine } from "./regex-machine.js";
import { choice, LENGTH_MAX, literal, QUOTE, type Rules } from "./rules.js";

/** More characters than this nearly every token begins with one of. */
const WIDE = 40;
/** A class or a text: a sign of repetition behind it is about all of it. */
const ATOM = /^(\[[^\]]*\]|"[^"]*")$/;

export interface StringNeeds {
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern?: string | undefined;
  readonly format?: string | undefined;
}

/** A string with a pattern, a format or both. A format that is not known says nothing beside a pattern. */
export function patternRule(needs: StringNeeds, rules: Rules, at: Place): string {
  const { minLength, maxLength, pattern, format = "" } = needs;
  const name = pattern === undefined ? "format" : "pattern";
  const keyword = at.at(name);
  const body = FORMATS.get(format);
  if (body === undefined && pattern === undefined) throw at.unsupported("format", `does not know "${format}"`);
  const own = pattern === undefined || impliedBy(format, pattern) ? [] : conjunctsOf(pattern);
  const sources = body === undefined ? own : [...own, body];
  const needed = necessary(sources, rules, keyword);
  return rules.remembered(JSON.stringify([needed, minLength, maxLength]), () => {
    const writer = new RegexWriter(rules, keyword);
    const [only] = needed;
    const simple = needed.length > 1 || only === undefined ? null : readPattern(only, keyword);
    const fitted = simple === null ? null : withLength(simple, minLength, maxLength);
    if (fitted === "none") throw at.contradiction(`no text of its ${name} has a length that is allowed`);
    const written =
      fitted !== null && !overlaps(fitted) ? writer.write(fitted) : together(needed, [minLength, maxLength], writer);
    return rules.define(`${QUOTE} ${written} ${QUOTE}`, at, writer.wide);
  });
}

/** Expressions that must all hold, with a length. */
function together(sources: readonly string[], length: readonly [number, number], writer: RegexWriter): string {
  const { rules, at } = writer;
  const effort = (steps: number) => rules.worked(steps, at);
  const states = automatonOf(
    sources.map((source) => readPattern(source, at, EVERY)),
    length,
    effort,
  );
  if (states === null) throw at.refused("the pattern, format and length are too much together; loosen one of them.");
  if (states.length === 0) throw at.contradiction("no text fits its pattern, format and length");
  return automatonRules(states, (set) => writer.write({ kind: "set", set }), { rules, at });
}

/** The expressions without those that another one implies. */
function necessary(sources: readonly string[], rules: Rules, at: Place): string[] {
  const effort = (steps: number) => rules.worked(steps, at);
  const left = [...new Set(sources)].map((source) => ({ source, regex: readPattern(source, at, EVERY) }));
  for (let i = 0; i < left.length && left.length > 1; ) {
    const { regex } = left[i] as { regex: Regex };
    const implied = left.some((other, j) => i !== j && within(other.regex, regex, effort) === true);
    if (implied) left.splice(i, 1);
    else i++;
  }
  return left.map(({ source }) => source);
}

/** Whether the pattern is found in a text. Not by RegExp, which may take for ever (^(a+)+$). */
export function patternFinds(pattern: string, text: string, rules: Rules, at: Place): boolean {
  const effort = (steps: number) => rules.worked(steps, at);
  return conjunctsOf(pattern).every((each) => new RegexMachine(readPattern(each, at, EVERY), effort).matches(text));
}

function overlaps(regex: Regex): boolean {
  if (regex.kind === "set") return false;
  if (regex.kind === "repeat") return overlaps(regex.part);
  return (regex.kind === "choice" && overlapping(regex.parts)) || regex.parts.some(overlaps);
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
  readonly rules: Rules;
  readonly at: Place;

  constructor(rules: Rules, at: Place) {
    this.rules = rules;
    this.at = at;
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
          throw this.at.refused("more than two alternatives that may begin with the same character are not supported.");
        }
        return choice(regex.parts.map((part) => this.write(part)));
      case "repeat":
        return this.#repeat(regex);
    }
  }

  #repeat({ part, min, max }: Regex & { kind: "repeat" }): string {
    if (min > max) throw this.at.contradiction(`a repetition asks for ${min} and for at most ${max}`);
    if (max === 0) return '""';
    if (Math.max(min, max === Infinity ? 0 : max) > LENGTH_MAX) {
      throw this.at.wrong(`a repetition is more than ${LENGTH_MAX}.`);
    }
    const before = this.wide;
    const once = this.write(part);
    if (once === '""') return once;
    if (min === 1 && max === 1) return once;
    const times = max === Infinity ? Math.max(1, min) : max;
    this.wide += (this.wide - before) * (times - 1);
    this.rules.repeated(times, this.at);
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
      throw this.at.refused("a class with that many characters beyond ASCII, and not all of them, is not supported.");
    }
    const codes = set.filter(([low]) => low < 0x80).flatMap(([low, high]) => codesBetween(low, Math.min(high, 0x7f)));
    if (codes.length === 0) throw this.at.contradiction("a class of the pattern holds no character");
    return choice(codes.map((code) => literal(JSON.stringify(String.fromCharCode(code)).slice(1, -1))));
  }
}
