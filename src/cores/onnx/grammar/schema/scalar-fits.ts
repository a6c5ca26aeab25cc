import type { Json, JsonObject } from "../../json-reading.js";
import { ABOUT, type TypeName, typesOf } from "./keywords.js";
import { patternFinds } from "./patterns.js";
import type { Place } from "./place.js";
import type { Rules } from "./rules.js";

/**
 * Whether a listed value fits the keywords beside the list. Only what is simple is looked at: a keyword about the
 * inside of a listed object or array, and a format, are refused.
 */
export function scalarFits(value: Json, schema: JsonObject, rules: Rules, at: Place): boolean {
  const kind = kindOf(value);
  const types = schema.type === undefined ? null : typesOf(schema);
  if (types !== null && !types.includes(kind) && !(kind === "integer" && types.includes("number"))) return false;
  for (const [keyword, limit] of Object.entries(schema)) {
    const about = ABOUT.get(keyword);
    if (about === undefined || (about !== kind && !(about === "number" && kind === "integer"))) continue;
    if (keyword === "pattern") {
      if (!patternFinds(limit as string, value as string, rules, at.at(keyword))) return false;
      continue;
    }
    const fits = CHECKS[keyword];
    if (fits === undefined) throw at.unsupported(keyword, 'is not supported beside "enum" and "const"');
    if (!fits(value as never, limit as never)) return false;
  }
  return true;
}

const CHECKS: Readonly<Record<string, (value: never, limit: never) => boolean>> = {
  minLength: (value: string, limit: number) => [...value].length >= limit,
  maxLength: (value: string, limit: number) => [...value].length <= limit,
  minimum: (value: number, limit: number) => value >= limit,
  maximum: (value: number, limit: number) => value <= limit,
  exclusiveMinimum: (value: number, limit: number) => value > limit,
  exclusiveMaximum: (value: number, limit: number) => value < limit,
  multipleOf: (value: number, limit: number) => Number.isInteger(value / limit),
};

function kindOf(value: Json): TypeName {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value as TypeName;
}
