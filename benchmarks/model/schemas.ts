/** 300 schemas as clients send them: a list written by hand, and a seeded generator's. */

import { SCHEMAS_BY_HAND } from "./schemas-by-hand.js";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type SchemaCase = { readonly name: string; readonly schema: { readonly [key: string]: Json } };
type Schema = { readonly [key: string]: Json };

const NAMES = [
  ...["id", "name", "title", "city", "country", "price", "amount", "currency", "status", "tags", "notes", "created_at"],
  ...[
    "userId",
    "first name",
    "größe",
    "e-mail",
    "a/b",
    "$ref-like",
    'say "hi"',
    "line\nbreak",
    "日本",
    "x",
    "y",
    "items",
  ],
];
const PATTERNS = [
  ...[
    "^[A-Z]{2,3}-[0-9]{4}$",
    "^#[0-9a-f]{6}$",
    "^\\d{3}-\\d{4}$",
    "^[a-z][a-z0-9_]*$",
    "^(red|green|blue)(-(light|dark))?$",
  ],
  ...[
    "^v?\\d+\\.\\d+\\.\\d+$",
    "foo",
    "^\\+?[1-9]\\d{6,14}$",
    "^[^@\\s]+@[^@\\s]+$",
    "^\\S+$",
    "^[\\w.-]+\\.(png|jpe?g)$",
    "end$",
  ],
];
const FORMATS = ["date", "time", "date-time", "email", "uuid", "ipv4", "ipv6", "uri", "hostname", "duration"];
const WORDS = ["low", "medium", "high", "none", "open", "closed", "été", 'a "b"', "x\\y", "😀"];

/** All of them: `count` together. */
export function schemaCases(count = 300): SchemaCase[] {
  return [...SCHEMAS_BY_HAND, ...generatedSchemas(count - SCHEMAS_BY_HAND.length)];
}

/** A small generator of numbers: the same in every run. */
export class Draws {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  chance(share: number): boolean {
    return this.below(1000) < share * 1000;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  some<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(this.below(left.length), 1)[0] as T);
  }
}

export function generatedSchemas(count: number, seed = 1): SchemaCase[] {
  return Array.from({ length: count }, (_, i) => {
    const draws = new Draws(seed * 1_000_003 + i * 7919);
    const schema = draws.chance(0.8) ? objectSchema(draws, 3) : anySchema(draws, 3);
    return { name: `generated ${i}`, schema: draws.chance(0.15) ? withReferences(draws, schema) : schema };
  });
}

function anySchema(draws: Draws, depth: number): Schema {
  const kinds = [stringSchema, numberSchema, integerSchema, enumSchema, simpleSchema];
  if (depth === 0 || draws.chance(0.55)) return draws.of(kinds)(draws);
  return draws.of([objectSchema, objectSchema, arraySchema, unionSchema, combinedSchema])(draws, depth - 1);
}

function stringSchema(draws: Draws): Schema {
  switch (draws.below(6)) {
    case 0:
      return { type: "string", pattern: draws.of(PATTERNS) };
    case 1:
      return { type: "string", format: draws.of(FORMATS) };
    case 2:
      return { type: "string", minLength: draws.below(4), maxLength: 4 + draws.below(28) };
    case 3:
      return draws.chance(0.5)
        ? { type: "string", minLength: 1 + draws.below(5) }
        : { type: "string", maxLength: 3 + draws.below(40) };
    case 4:
      return draws.chance(0.3)
        ? { type: "string", pattern: draws.of(PATTERNS), maxLength: 12 + draws.below(20) }
        : { type: "string", description: "free text" };
    default:
      return { type: "string" };
  }
}

function numberSchema(draws: Draws): Schema {
  const low = (draws.below(2000) - 1000) / draws.of([1, 2, 10, 100]);
  const width = draws.of([0.25, 1, 1.5, 10, 99.5, 1000]);
  switch (draws.below(4)) {
    case 0:
      return { type: "number" };
    case 1:
      return { type: "number", minimum: low };
    case 2:
      return { type: "number", exclusiveMinimum: low, maximum: Number((low + width).toFixed(2)) };
    default:
      return { type: "number", minimum: low, exclusiveMaximum: Number((low + width).toFixed(2)) };
  }
}

function integerSchema(draws: Draws): Schema {
  const low = draws.below(4000) - 2000;
  switch (draws.below(5)) {
    case 0:
      return { type: "integer" };
    case 1:
      return { type: "integer", minimum: low };
    case 2:
      return { type: "integer", minimum: low, maximum: low + draws.of([0, 1, 9, 123, 40_000]) };
    case 3:
      return { type: "integer", exclusiveMinimum: low, exclusiveMaximum: low + 2 + draws.below(500) };
    default:
      return { type: "integer", minimum: 0, maximum: 100 * (1 + draws.below(4)), multipleOf: draws.of([2, 5, 7, 25]) };
  }
}

function enumSchema(draws: Draws): Schema {
  if (draws.chance(0.25)) return { const: draws.of<Json>([...WORDS, 7, -1.5, true, null, ["a", 1], { k: "v" }]) };
  const values = draws.some<Json>([...WORDS, 1, 2, 0, -3, 1.25, true, false, null], 1 + draws.below(6));
  return { enum: values };
}

function simpleSchema(draws: Draws): Schema {
  return draws.of<Schema>([
    { type: "boolean" },
    { type: "null" },
    { type: ["string", "null"] },
    { type: ["integer", "boolean"] },
    { type: ["number", "null"], minimum: 0 },
    {},
  ]);
}

function arraySchema(draws: Draws, depth: number): Schema {
  const items = anySchema(draws, depth);
  const least = draws.below(3);
  switch (draws.below(5)) {
    case 0:
      return { type: "array", items };
    case 1:
      return { type: "array", items, minItems: least, maxItems: least + draws.below(5) };
    case 2:
      return { type: "array", items, maxItems: 1 + draws.below(6) };
    case 3:
      return {
        type: "array",
        prefixItems: [anySchema(draws, depth), items],
        ...(draws.chance(0.5) ? { items: false, minItems: 2 } : {}),
      };
    default:
      return { type: "array", items, minItems: 1, ...(draws.chance(0.2) ? { uniqueItems: true } : {}) };
  }
}

function objectSchema(draws: Draws, depth: number): Schema {
  if (draws.chance(0.12)) return mapSchema(draws, depth);
  const names = draws.some(NAMES, 1 + draws.below(6));
  const properties = Object.fromEntries(names.map((name) => [name, anySchema(draws, depth)]));
  const required = names.filter(() => draws.chance(0.6));
  return {
    type: "object",
    properties,
    ...(required.length > 0 ? { required } : {}),
    ...(draws.chance(0.6) ? { additionalProperties: draws.chance(0.8) ? false : simpleSchema(draws) } : {}),
    ...(draws.chance(0.2) ? { title: "An object", description: "with annotations", $comment: "and comments" } : {}),
    ...(draws.chance(0.04) ? { minProperties: 1 } : {}),
    ...(draws.chance(0.03) ? { dependentRequired: { [names[0] as string]: names.slice(1) } } : {}),
  };
}

function mapSchema(draws: Draws, depth: number): Schema {
  const value = anySchema(draws, depth);
  switch (draws.below(4)) {
    case 0:
      return { type: "object", additionalProperties: value };
    case 1:
      return {
        type: "object",
        patternProperties: { [draws.of(["^[a-z]+$", "^x-", "^\\d{1,4}$"])]: value },
        additionalProperties: false,
      };
    case 2:
      return { type: "object", propertyNames: { enum: ["de", "en", "fr"] }, additionalProperties: value };
    default:
      return {
        type: "object",
        additionalProperties: value,
        maxProperties: 1 + draws.below(5),
        minProperties: draws.below(2),
      };
  }
}

function unionSchema(draws: Draws, depth: number): Schema {
  const branches = Array.from({ length: 2 + draws.below(2) }, () => anySchema(draws, depth));
  if (draws.chance(0.75)) return { anyOf: branches };
  const kinds = branches.map((branch, i): Json => {
    const properties = { kind: { const: `kind ${i}` }, value: branch };
    return { type: "object", properties, required: ["kind", "value"], additionalProperties: false };
  });
  return { oneOf: kinds };
}

function combinedSchema(draws: Draws, depth: number): Schema {
  const [one = "a", two = "b"] = draws.some(NAMES, 2);
  switch (draws.below(3)) {
    case 0: {
      const first = { type: "object", properties: { [one]: anySchema(draws, depth) }, required: [one] };
      return { allOf: [first, { properties: { [two]: anySchema(draws, depth) } }] };
    }
    case 1: {
      const properties = { [one]: anySchema(draws, depth), [two]: anySchema(draws, depth) };
      return { type: "object", properties, anyOf: [{ required: [one] }, { required: [two] }] };
    }
    default:
      return { allOf: [{ type: "integer", minimum: 3 }, { maximum: 40 + draws.below(50) }] };
  }
}

function withReferences(draws: Draws, schema: Schema): Schema {
  const node = {
    type: "object",
    properties: {
      label: stringSchema(draws),
      children: { type: "array", items: { $ref: "#/$defs/node" }, maxItems: 2 },
    },
    required: ["label"],
    additionalProperties: false,
  };
  const properties = { value: schema, tree: { $ref: "#/$defs/node" }, again: { $ref: "#/$defs/point" } };
  return {
    type: "object",
    properties,
    required: ["tree"],
    $defs: {
      node,
      point: { type: "array", prefixItems: [numberSchema(draws), { type: "integer" }], items: false, minItems: 2 },
    },
  };
}
