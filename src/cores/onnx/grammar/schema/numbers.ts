/** JSON numbers between bounds, as digits. */
import type { Place } from "./place.js";
import { choice, literal } from "./rules.js";

/** Digits that a double keeps exactly, whatever they are. */
const DIGITS_MAX = 15;
const FRACTION_MAX = 6;
const LARGEST = 10 ** DIGITS_MAX - 1;
const MULTIPLES_MAX = 512;

export interface NumberBounds {
  readonly minimum: number;
  readonly maximum: number;
  /** The bound itself is not allowed. */
  readonly above: boolean;
  readonly below: boolean;
  readonly multipleOf?: number | undefined;
}

export function integerBody(bounds: NumberBounds, at: Place): string {
  const { minimum, maximum, multipleOf } = bounds;
  const free = minimum === -Infinity && maximum === Infinity;
  if (free && (multipleOf === undefined || multipleOf === 1)) return `("0" | "-"? [1-9] [0-9]{0,${DIGITS_MAX - 1}})`;
  const low = Math.max(-LARGEST, bounds.above ? Math.floor(minimum) + 1 : Math.ceil(minimum));
  const high = Math.min(LARGEST, bounds.below ? Math.ceil(maximum) - 1 : Math.floor(maximum));
  if (low > high) throw at.contradiction(`no integer of at most ${DIGITS_MAX} digits is within its bounds`);
  if (multipleOf !== undefined && multipleOf !== 1) return multiples(low, high, multipleOf, at);
  const parts: string[] = [];
  if (low < 0) parts.push(`"-" ${choice(naturals(Math.max(1, -high), -low))}`);
  if (high >= 0) parts.push(...naturals(Math.max(0, low), high));
  return choice(parts);
}

function multiples(low: number, high: number, step: number, at: Place): string {
  if (!Number.isSafeInteger(step)) throw at.unsupported("multipleOf", "is not supported where it is no integer");
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  if (first > last) throw at.contradiction(`no multiple of ${step} is within its bounds`);
  if (last - first >= MULTIPLES_MAX) {
    throw at.unsupported("multipleOf", `is supported for up to ${MULTIPLES_MAX} values between minimum and maximum`);
  }
  // 0 is added because a quotient may be -0.
  return choice(Array.from({ length: last - first + 1 }, (_, i) => literal(String((first + i) * step + 0))));
}

export function numberBody(bounds: NumberBounds, at: Place): string {
  const { minimum, maximum } = bounds;
  if (bounds.multipleOf !== undefined) {
    if (!Number.isSafeInteger(bounds.multipleOf))
      throw at.unsupported("multipleOf", "is not supported where it is no integer");
    return integerBody(bounds, at);
  }
  if (minimum === -Infinity && maximum === Infinity) {
    const fraction = `("." [0-9]{1,${DIGITS_MAX}})?`;
    return `("-"? ("0" | [1-9] [0-9]{0,${DIGITS_MAX - 1}}) ${fraction} ([eE] [+-]? [0-9]{1,2})?)`;
  }
  if (minimum > maximum || (minimum === maximum && (bounds.above || bounds.below))) {
    throw at.contradiction("its bounds leave no number");
  }
  const parts: string[] = [];
  const low = Math.max(-LARGEST, minimum);
  const high = Math.min(LARGEST, maximum);
  if (low < 0) {
    const mirrored = { low: Math.max(0, -high), high: -low, above: high <= 0 && bounds.below, below: bounds.above };
    const body = reals(mirrored, at);
    if (body.length > 0) parts.push(`"-" ${choice(body)}`);
  }
  if (high >= 0)
    parts.push(...reals({ low: Math.max(0, low), high, above: low >= 0 && bounds.above, below: bounds.below }, at));
  if (parts.length === 0)
    throw at.contradiction(`no number with at most ${FRACTION_MAX} decimals is within its bounds`);
  return choice(parts);
}

interface Span {
  readonly low: number;
  readonly high: number;
  readonly above: boolean;
  readonly below: boolean;
}

/** The numbers of a span from 0 on, with at most FRACTION_MAX decimals, as alternatives. */
function reals(span: Span, at: Place): string[] {
  const [lowWhole, lowPart] = decimal(span.low, at);
  const [highWhole, highPart] = decimal(span.high, at);
  const places = Math.max(lowPart.length, highPart.length);
  const low = Number(lowPart.padEnd(places, "0"));
  const high = Number(highPart.padEnd(places, "0"));
  if (lowWhole === highWhole) return fractions(lowWhole, { low, high, above: span.above, below: span.below }, places);
  const top = 10 ** places;
  const parts = [
    ...fractions(lowWhole, { low, high: top, above: span.above, below: true }, places),
    ...fractions(highWhole, { low: 0, high, above: false, below: span.below }, places),
  ];
  if (highWhole - lowWhole > 1) {
    parts.push(`${choice(naturals(lowWhole + 1, highWhole - 1))} ("." [0-9]{1,${FRACTION_MAX}})?`);
  }
  return parts;
}

/** `whole` with a fraction of exactly `places` digits between two, and then any more digits. */
function fractions(whole: number, { low, high, above, below }: Span, places: number): string[] {
  const more = FRACTION_MAX - places;
  const head = literal(String(whole));
  const parts: string[] = [];
  if (low === 0 && !above && (high > 0 || !below)) parts.push(head);
  if (places === 0) {
    if (high > low) parts.push(above ? `${head} "." ${nonzero(more)}` : `${head} "." [0-9]{1,${more}}`);
    return parts;
  }
  const dotted = (digits: string, rest: string) => parts.push(`${head} "." ${digits} ${rest}`.trim());
  const free = more > 0 ? `[0-9]{0,${more}}` : "";
  const from = above ? low + 1 : low;
  if (from <= high - 1) dotted(choice(digitsBetween(padded(from, places), padded(high - 1, places))), free);
  if (above && low < high && more > 0) dotted(literal(padded(low, places)), nonzero(more));
  if (!below && (high > low || !above)) dotted(literal(padded(high, places)), "");
  return parts;
}

/** Digits that are not all 0. */
function nonzero(most: number): string {
  return `"0"{0,${most - 1}} [1-9]`;
}

function padded(value: number, places: number): string {
  return String(value).padStart(places, "0");
}

/** A number from 0 on as its whole part and its decimals without trailing zeros. */
function decimal(value: number, at: Place): readonly [whole: number, part: string] {
  const found = /^(\d+)(?:\.(\d+))?$/.exec(String(value));
  const part = found?.[2] ?? "";
  if (found !== null && part.length < FRACTION_MAX) return [Number(found[1]), part];
  throw at.wrong(`the bound ${value} has too many decimals; at most ${FRACTION_MAX - 1} are possible.`);
}

/** The integers from `low` to `high`, both from 0 on, without leading zeros. */
function naturals(low: number, high: number): string[] {
  const parts: string[] = [];
  for (let length = String(low).length; length <= String(high).length; length++) {
    const from = Math.max(low, length === 1 ? 0 : 10 ** (length - 1));
    parts.push(...digitsBetween(String(from), String(Math.min(high, 10 ** length - 1))));
  }
  return parts;
}

/** Strings of digits of one length, from `low` to `high`. */
function digitsBetween(low: string, high: string): string[] {
  const width = low.length;
  if (low === high) return [literal(low)];
  const first = low.charAt(0);
  const last = high.charAt(0);
  if (/^0*$/.test(low) && /^9*$/.test(high)) return [`[0-9]{${width}}`];
  if (first === last) return [`${literal(first)} ${choice(digitsBetween(low.slice(1), high.slice(1)))}`];
  if (width === 1) return [`[${first}-${last}]`];
  const rest = width - 1;
  const parts: string[] = [];
  let from = Number(first);
  let to = Number(last);
  if (!/^0*$/.test(low.slice(1))) {
    parts.push(`${literal(first)} ${choice(digitsBetween(low.slice(1), "9".repeat(rest)))}`);
    from++;
  }
  if (!/^9*$/.test(high.slice(1))) {
    parts.push(`${literal(last)} ${choice(digitsBetween("0".repeat(rest), high.slice(1)))}`);
    to--;
  }
  if (from <= to) parts.push(`[${from}-${to}] [0-9]{${rest}}`);
  return parts;
}
