/** JSON numbers between bounds, as digits. */
import type { JsonObject } from "../../json-reading.js";
import { type DigitRange, digitsOf, naturals } from "./digits.js";
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

/** What a checked schema's keywords say about its numbers. */
export function boundsOf(schema: JsonObject): NumberBounds {
  const [least, above] = [schema.minimum, schema.exclusiveMinimum] as (number | undefined)[];
  const [most, below] = [schema.maximum, schema.exclusiveMaximum] as (number | undefined)[];
  const minimum = Math.max(least ?? -Infinity, above ?? -Infinity);
  const maximum = Math.min(most ?? Infinity, below ?? Infinity);
  return {
    ...{
      minimum,
      maximum,
      above: above !== undefined && above >= minimum,
      below: below !== undefined && below <= maximum,
    },
    multipleOf: schema.multipleOf as number | undefined,
  };
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
  if (low < 0) parts.push(`"-" ${digitsOf(naturals(Math.max(1, -high), -low))}`);
  if (high >= 0) parts.push(digitsOf(naturals(Math.max(0, low), high)));
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
    if (body.length > 0) parts.push(`"-" ${digitsOf(body)}`);
  }
  if (high >= 0) {
    const body = reals({ low: Math.max(0, low), high, above: low >= 0 && bounds.above, below: bounds.below }, at);
    if (body.length > 0) parts.push(digitsOf(body));
  }
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

/** The numbers of a span from 0 on, with at most FRACTION_MAX decimals: whole parts, and the fractions that follow. */
function reals(span: Span, at: Place): DigitRange[] {
  const [lowWhole, lowPart] = decimal(span.low, at);
  const [highWhole, highPart] = decimal(span.high, at);
  const places = Math.max(lowPart.length, highPart.length);
  const low = Number(lowPart.padEnd(places, "0"));
  const high = Number(highPart.padEnd(places, "0"));
  if (lowWhole === highWhole) return whole(lowWhole, fraction({ ...span, low, high }, places));
  const ranges = [
    ...whole(lowWhole, fraction({ low, high: 10 ** places, above: span.above, below: true }, places)),
    ...whole(highWhole, fraction({ low: 0, high, above: false, below: span.below }, places)),
  ];
  if (highWhole - lowWhole > 1) {
    ranges.push(...naturals(lowWhole + 1, highWhole - 1, `("." [0-9]{1,${FRACTION_MAX}})?`));
  }
  return ranges;
}

function whole(value: number, then: string | null): DigitRange[] {
  return then === null ? [] : [{ low: String(value), high: String(value), then }];
}

/** What may follow a whole part: fractions between two, given in units of the last of `places`. Null: nothing fits. */
function fraction(span: Span, places: number): string | null {
  const none = span.low === 0 && !span.above && (span.high > 0 || !span.below);
  const digits = places === 0 ? wholeFraction(span) : digitsOfFraction(span, places);
  if (digits === null) return none ? "" : null;
  return none ? `("." ${digits})?` : `"." ${digits}`;
}

function wholeFraction({ low, high, above }: Span): string | null {
  if (low === high) return null;
  return above ? nonzero(FRACTION_MAX) : `[0-9]{1,${FRACTION_MAX}}`;
}

function digitsOfFraction({ low, high, above, below }: Span, places: number): string | null {
  const more = FRACTION_MAX - places;
  const ranges: DigitRange[] = [];
  const add = (from: number, to: number, then: string): void => {
    if (from <= to) ranges.push({ low: padded(from, places), high: padded(to, places), then });
  };
  if (above && low < high) add(low, low, nonzero(more));
  add(above ? low + 1 : low, high - 1, `[0-9]{0,${more}}`);
  if (!below && (high > low || !above)) add(high, high, "");
  return ranges.length === 0 ? null : digitsOf(ranges);
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
