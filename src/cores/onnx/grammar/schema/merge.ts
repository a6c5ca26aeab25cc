/** Two schemas that must both hold, as one. */
import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject } from "../../json-reading.js";
import type { Schema, TypeName } from "./keywords.js";
import type { Place } from "./place.js";
import { bothPatterns } from "./regex-conjuncts.js";

type Combine = (a: Json, b: Json, at: Place) => Json;

const larger: Combine = (a, b) => Math.max(a as number, b as number);
const smaller: Combine = (a, b) => Math.min(a as number, b as number);
const COMBINE: Readonly<Record<string, Combine>> = {
  ...{ minLength: larger, minItems: larger, minProperties: larger, minimum: larger, exclusiveMinimum: larger },
  ...{ maxLength: smaller, maxItems: smaller, maxProperties: smaller, maximum: smaller, exclusiveMaximum: smaller },
  required: (a, b) => [...new Set([...(a as string[]), ...(b as string[])])],
  uniqueItems: (a, b) => a === true || b === true,
  type: (a, b, at) => commonTypes(listOf(a), listOf(b), at),
  enum: (a, b, at) => {
    const common = (a as Json[]).filter((value) => (b as Json[]).some((other) => isDeepStrictEqual(value, other)));
    if (common.length === 0) throw at.contradiction("two lists of values have none in common");
    return common;
  },
  properties: (a, b) => bothMembers(a as JsonObject, b as JsonObject),
  pattern: (a, b) => bothPatterns(a as string, b as string),
  items: both,
  propertyNames: both,
};

/** Both schemas already without annotations. What cannot be said by one schema is refused by the keyword's name. */
export function merged(a: JsonObject, b: JsonObject, at: Place): JsonObject {
  checkClosed(a, b, at);
  const result: Record<string, Json> = { ...a };
  for (const [keyword, value] of Object.entries(b)) {
    const other = a[keyword];
    if (other === undefined || isDeepStrictEqual(other, value)) result[keyword] = value;
    else if (keyword === "allOf") result[keyword] = [...(other as Json[]), ...(value as Json[])];
    else if (keyword === "anyOf" || keyword === "oneOf" || keyword === "$ref") {
      result.allOf = [...((result.allOf as Json[] | undefined) ?? []), { [keyword]: value }];
    } else {
      const combine = COMBINE[keyword];
      if (combine === undefined) throw at.unsupported(keyword, "cannot be combined with another one of its kind");
      result[keyword] = combine(other, value, at);
    }
  }
  return result;
}

/**
 * `additionalProperties` is about the properties beside it, which merging changes. Where both sides name the same ones it
 * means the same; else only a side that says nothing about members may meet it.
 */
function checkClosed(a: JsonObject, b: JsonObject, at: Place): void {
  const open = (schema: JsonObject) => schema.additionalProperties ?? schema.patternProperties;
  const others: ReadonlyArray<readonly [JsonObject, JsonObject]> = [
    [a, b],
    [b, a],
  ];
  for (const [closed, other] of others) {
    if (open(closed) === undefined || other.properties === undefined) continue;
    const known = Object.keys((closed.properties as JsonObject | undefined) ?? {});
    const foreign = Object.keys(other.properties as JsonObject).some((name) => !known.includes(name));
    if (foreign) throw at.unsupported("additionalProperties", "is not supported where another part adds properties");
  }
  for (const keyword of ["items", "prefixItems"]) {
    const [one, two] = [a, b].map((schema) => schema.prefixItems !== undefined);
    if (one !== two && (a[keyword] ?? b[keyword]) !== undefined && (a.items ?? b.items) !== undefined) {
      throw at.unsupported("prefixItems", 'cannot be combined with the "items" of another part');
    }
  }
}

function bothMembers(a: JsonObject, b: JsonObject): JsonObject {
  const result: Record<string, Json> = { ...a };
  for (const [name, schema] of Object.entries(b)) {
    const other = Object.hasOwn(a, name) ? a[name] : undefined;
    define(result, name, other === undefined ? schema : both(other, schema));
  }
  return result;
}

/** A member of any name, `__proto__` too. */
function define(record: Record<string, Json>, name: string, value: Json): void {
  Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
}

function both(a: Json, b: Json): Json {
  return isDeepStrictEqual(a, b) ? a : { allOf: [a, b] };
}

function commonTypes(a: readonly TypeName[], b: readonly TypeName[], at: Place): Json {
  const within = (name: TypeName, list: readonly TypeName[]) =>
    list.includes(name) || (name === "integer" && list.includes("number"));
  const common = [...new Set([...a.filter((name) => within(name, b)), ...b.filter((name) => within(name, a))])];
  if (common.length === 0) throw at.contradiction(`it must be both ${a.join(" or ")} and ${b.join(" or ")}`);
  return common;
}

function listOf(value: Json): TypeName[] {
  return (Array.isArray(value) ? value : [value]) as TypeName[];
}

/** Whether no value fits both: seen by the types, the listed values, or a required member that tells them apart. */
export function disjoint(a: Schema, b: Schema): boolean {
  if (a === false || b === false) return true;
  if (a === true || b === true) return false;
  const values = (schema: JsonObject): readonly Json[] | null =>
    schema.const !== undefined ? [schema.const] : Array.isArray(schema.enum) ? (schema.enum as Json[]) : null;
  const [one, two] = [values(a), values(b)];
  if (one !== null && two !== null) return !one.some((value) => two.some((other) => isDeepStrictEqual(value, other)));
  const kinds = (schema: JsonObject, listed: readonly Json[] | null): readonly string[] | null =>
    listed !== null
      ? listed.map(kindOf)
      : schema.type === undefined
        ? null
        : listOf(schema.type).map((name) => (name === "integer" ? "number" : name));
  const [kindsOne, kindsTwo] = [kinds(a, one), kinds(b, two)];
  if (kindsOne === null || kindsTwo === null) return false;
  if (!kindsOne.some((kind) => kindsTwo.includes(kind))) return true;
  if (kindsOne.concat(kindsTwo).some((kind) => kind !== "object")) return false;
  return requiredOf(a).some((name) => requiredOf(b).includes(name) && disjoint(memberOf(a, name), memberOf(b, name)));
}

function kindOf(value: Json): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

function requiredOf(schema: JsonObject): readonly string[] {
  return (schema.required as readonly string[] | undefined) ?? [];
}

function memberOf(schema: JsonObject, name: string): Schema {
  const members = isObject(schema.properties) ? schema.properties : {};
  return Object.hasOwn(members, name) ? (members[name] as Schema) : true;
}
