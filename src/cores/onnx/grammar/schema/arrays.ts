/** Arrays: the items of a tuple first, then as many of one kind as may be. */
import type { JsonObject } from "../../json-reading.js";
import { isNever, type Schema } from "./keywords.js";
import type { Values } from "./objects.js";
import type { Place } from "./place.js";
import { SPACE } from "./rules.js";

const ITEMS_MAX = 10_000;

export function arrayBody(schema: JsonObject, values: Values, at: Place): string {
  const { rules } = values;
  const least = (schema.minItems as number | undefined) ?? 0;
  const most = (schema.maxItems as number | undefined) ?? Infinity;
  if (least > most) throw at.contradiction(`minItems ${least} is more than maxItems ${most}`);
  if (least > ITEMS_MAX) throw at.at("minItems").wrong(`at most ${ITEMS_MAX} is possible.`);
  if (schema.uniqueItems === true && most > 1) throw at.unsupported("uniqueItems");
  const first = (schema.prefixItems as readonly Schema[] | undefined) ?? [];
  const items = first.length < most ? ((schema.items as Schema | undefined) ?? first.length === 0) : false;
  const open = isNever(items) ? false : items;
  if (open === false && least > first.length) throw at.contradiction(`only ${first.length} items are allowed`);
  const parts = first.slice(0, most).map((each, i) => values.value(each, at.at("prefixItems", i)));
  const item = open === false ? null : rules.define(values.value(open, at.at("items")), at);
  const comma = `${SPACE} "," ${SPACE}`;
  let rest = item === null ? "" : repeated(`(${comma} ${item})`, least - parts.length, most - parts.length);
  for (let i = parts.length - 1; i > 0; i--) {
    const one = `${comma} ${parts[i]} ${rest}`.trim();
    rest = i < least ? one : `(${one})?`;
  }
  if (item !== null) rules.repeated(Math.max(least, most === Infinity ? 1 : Math.min(most, ITEMS_MAX)), at);
  if (parts.length === 0 && item !== null) rest = repeated(`(${comma} ${item})`, least - 1, most - 1);
  const start = parts[0] ?? item;
  if (start === null || most === 0) return `"[" ${SPACE} "]"`;
  const all = `${start} ${rest} ${SPACE}`;
  return `"[" ${SPACE} ${least === 0 ? `(${all})?` : all} "]"`;
}

function repeated(text: string, least: number, most: number): string {
  const from = Math.max(0, least);
  const to = Math.min(most, ITEMS_MAX);
  if (to <= 0) return "";
  if (most === Infinity) return from === 0 ? `${text}*` : `${text}{${from},}`;
  return from === to ? `${text}{${from}}` : `${text}{${from},${to}}`;
}
