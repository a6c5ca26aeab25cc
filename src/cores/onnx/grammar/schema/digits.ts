/**
 * Numbers between two others, digit by digit. No two alternatives begin with the same digit: XGrammar 0.1.27 merges
 * places that it must not where several alternatives of different lengths overlap ([2-9][0-9]{3} | [1-9][0-9]{4} | ...).
 */
import { choice } from "./rules.js";

/** Strings of digits of one length, from `low` to `high`, and what follows them, as EBNF. */
export interface DigitRange {
  readonly low: string;
  readonly high: string;
  readonly then: string;
}

/** Ranges that share no string, as one expression. */
export function digitsOf(ranges: readonly DigitRange[]): string {
  const [first] = ranges;
  if (first === undefined) throw new Error("There is no range of digits.");
  const ended = ranges.find(({ low }) => low === "");
  const longer = ranges.filter(({ low }) => low !== "");
  if (longer.length === 0) return first.then;
  const free = longer.every(({ low, high, then }) => /^0*$/.test(low) && /^9*$/.test(high) && then === first.then);
  if (free && (ended === undefined || ended.then === first.then)) {
    const lengths = ranges.map(({ low }) => low.length).sort((a, b) => a - b);
    const [least = 0, most = least] = [lengths[0], lengths.at(-1)];
    if (most - least + 1 === lengths.length) return join([`[0-9]{${least},${most}}`, first.then]);
  }
  const body = choice(groups(longer).map(([digits, rest]) => join([classOf(digits), digitsOf(rest)])));
  if (ended === undefined) return body;
  return ended.then === "" ? `(${body})?` : `(${body} | ${ended.then})`;
}

/** The digits that may come first, put together where the same follows. */
function groups(ranges: readonly DigitRange[]): Array<[digits: number[], rest: DigitRange[]]> {
  const found = new Map<string, [number[], DigitRange[]]>();
  for (let digit = 0; digit <= 9; digit++) {
    const rest = ranges.flatMap((range) => after(range, digit));
    if (rest.length === 0) continue;
    const key = JSON.stringify(rest);
    const known = found.get(key);
    if (known === undefined) found.set(key, [[digit], rest]);
    else known[0].push(digit);
  }
  return [...found.values()];
}

function after({ low, high, then }: DigitRange, digit: number): DigitRange[] {
  const [from, to] = [Number(low.charAt(0)), Number(high.charAt(0))];
  if (digit < from || digit > to) return [];
  const length = low.length - 1;
  return [
    {
      low: digit === from ? low.slice(1) : "0".repeat(length),
      high: digit === to ? high.slice(1) : "9".repeat(length),
      then,
    },
  ];
}

function classOf(digits: readonly number[]): string {
  return digits.length === 1 ? `"${digits[0]}"` : `[${digits.join("")}]`;
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

/** The integers from `low` to `high`, both from 0 on, by length. */
export function naturals(low: number, high: number, then = ""): DigitRange[] {
  const ranges: DigitRange[] = [];
  for (let length = String(low).length; length <= String(high).length; length++) {
    const from = Math.max(low, length === 1 ? 0 : 10 ** (length - 1));
    ranges.push({ low: String(from), high: String(Math.min(high, 10 ** length - 1)), then });
  }
  return ranges;
}
