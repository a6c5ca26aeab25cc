/** The keywords of JSON Schema that mean something here, and the checks of their values. */
import { isObject, type Json, type JsonObject } from "../../json-reading.js";
import type { Place } from "./place.js";

export type Schema = boolean | JsonObject;

export const TYPES = ["object", "array", "string", "number", "integer", "boolean", "null"] as const;
export type TypeName = (typeof TYPES)[number];

/** Say nothing about what is valid. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  ...["$schema", "$comment", "title", "description", "default", "example", "examples", "deprecated", "readOnly"],
  ...["writeOnly", "$defs", "definitions", "contentEncoding", "contentMediaType"],
]);

/** Keywords by the type that they are about. */
export const ABOUT: ReadonlyMap<string, TypeName> = new Map(
  Object.entries({
    ...{ properties: "object", required: "object", additionalProperties: "object", patternProperties: "object" },
    ...{ propertyNames: "object", dependentRequired: "object", minProperties: "object", maxProperties: "object" },
    ...{ items: "array", prefixItems: "array", minItems: "array", maxItems: "array", uniqueItems: "array" },
    ...{ minLength: "string", maxLength: "string", pattern: "string", format: "string" },
    ...{ minimum: "number", maximum: "number", exclusiveMinimum: "number", exclusiveMaximum: "number" },
    multipleOf: "number",
  } as const),
);
const GENERAL: ReadonlySet<string> = new Set(["type", "enum", "const", "anyOf", "oneOf", "allOf", "$ref", "$id"]);
const COUNTS: ReadonlySet<string> = new Set([
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
]);
const NUMBERS: ReadonlySet<string> = new Set([
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
]);
const LISTS: ReadonlySet<string> = new Set(["anyOf", "oneOf", "allOf", "prefixItems"]);
const SCHEMAS: ReadonlySet<string> = new Set(["additionalProperties", "propertyNames", "items"]);
const TABLES: ReadonlySet<string> = new Set(["properties", "patternProperties"]);

/** A schema without its annotations, every keyword's value as it must be. Throws for the others. */
export function checkedKeywords(schema: JsonObject, at: Place): JsonObject {
  const kept: Array<[string, Json]> = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (ANNOTATIONS.has(keyword) || keyword.startsWith("x-")) continue;
    if (!ABOUT.has(keyword) && !GENERAL.has(keyword)) throw at.unsupported(keyword);
    if (keyword === "$id") {
      if (at.path !== at.field) throw at.unsupported("$id", "is supported at the top of a schema only");
      continue;
    }
    const problem = problemOf(keyword, value);
    if (problem !== null) throw at.at(keyword).wrong(`${problem}.`);
    kept.push([keyword, value]);
  }
  return Object.fromEntries(kept);
}

/** Whether nothing fits it: `false`, or not what everything fits. */
export function isNever(schema: Json | undefined): boolean {
  if (schema === false) return true;
  if (!isObject(schema)) return false;
  const { not } = schema;
  return not === true || (isObject(not) && Object.keys(not).length === 0);
}

export function isSchema(value: Json | undefined): value is Schema {
  return typeof value === "boolean" || isObject(value);
}

function problemOf(keyword: string, value: Json): string | null {
  if (COUNTS.has(keyword))
    return Number.isSafeInteger(value) && (value as number) >= 0 ? null : "it must be an integer from 0 on";
  if (NUMBERS.has(keyword)) return numberProblem(keyword, value);
  if (LISTS.has(keyword))
    return Array.isArray(value) && value.length > 0 && value.every(isSchema) ? null : "it must be a list of schemas";
  if (SCHEMAS.has(keyword)) return isSchema(value) ? null : "it must be a schema";
  if (TABLES.has(keyword))
    return isObject(value) && Object.values(value).every(isSchema) ? null : "it must be an object of schemas";
  if (keyword === "type") return typesProblem(value);
  if (keyword === "enum")
    return Array.isArray(value) && value.length > 0 ? null : "it must be a list of at least one value";
  if (keyword === "required")
    return Array.isArray(value) && value.every((name) => typeof name === "string")
      ? null
      : "it must be a list of names";
  if (keyword === "dependentRequired") {
    const lists = isObject(value) ? Object.values(value) : [null];
    return lists.every((list) => Array.isArray(list) && list.every((name: Json) => typeof name === "string"))
      ? null
      : "it must be an object of lists of names";
  }
  if (keyword === "uniqueItems") return typeof value === "boolean" ? null : "it must be true or false";
  if (keyword === "pattern" || keyword === "format" || keyword === "$ref")
    return typeof value === "string" ? null : "it must be a text";
  return null;
}

function numberProblem(keyword: string, value: Json): string | null {
  if (typeof value !== "number" || !Number.isFinite(value)) return "it must be a number";
  return keyword === "multipleOf" && value <= 0 ? "it must be more than 0" : null;
}

function typesProblem(value: Json): string | null {
  const list: readonly Json[] = Array.isArray(value) ? value : [value as Json];
  const known = list.length > 0 && list.every((name) => TYPES.includes(name as TypeName));
  return known ? null : `it must be one or more of ${TYPES.join(", ")}`;
}

/** The types that a checked schema allows; those its keywords are about where it has no `type`. Null: every one. */
export function typesOf(schema: JsonObject): TypeName[] | null {
  const { type } = schema;
  if (typeof type === "string") return [type as TypeName];
  if (Array.isArray(type)) return [...new Set(type as TypeName[])];
  const about = new Set(Object.keys(schema).flatMap((keyword) => ABOUT.get(keyword) ?? []));
  return about.size === 0 ? null : [...about];
}
