/** Schemas as they are found in use: extraction, classification, tool arguments, trees, settings; some ask for too much. */
import type { SchemaCase } from "./schemas.js";

const TEXT = { type: "string" } as const;
const closed = { additionalProperties: false } as const;

/** An object that needs all of its properties. */
function record(properties: SchemaCase["schema"]): SchemaCase["schema"] {
  return { type: "object", properties, required: Object.keys(properties), ...closed };
}

const LIST: Readonly<Record<string, SchemaCase["schema"]>> = {
  "calendar event": record({
    name: TEXT,
    date: { type: "string", format: "date" },
    participants: { type: "array", items: TEXT },
  }),
  "maths steps": record({
    steps: { type: "array", items: record({ explanation: TEXT, output: TEXT }) },
    final_answer: TEXT,
  }),
  "user interface": {
    type: "object",
    properties: {
      type: { enum: ["div", "button", "header", "section", "field", "form"] },
      label: TEXT,
      children: { type: "array", items: { $ref: "#" } },
      attributes: { type: "array", items: { $ref: "#/$defs/attribute" } },
    },
    $defs: { attribute: record({ name: TEXT, value: TEXT }) },
    required: ["type", "label", "children", "attributes"],
    ...closed,
  },
  moderation: record({
    violates: { type: "boolean" },
    category: { anyOf: [{ enum: ["violence", "self_harm", "spam"] }, { type: "null" }] },
    confidence: { type: "number", minimum: 0, maximum: 1 },
  }),
  "linked list": {
    type: "object",
    properties: { linked_list: { $ref: "#/$defs/node" } },
    $defs: {
      node: {
        type: "object",
        properties: { value: { type: "number" }, next: { anyOf: [{ $ref: "#/$defs/node" }, { type: "null" }] } },
        required: ["value", "next"],
        ...closed,
      },
    },
    required: ["linked_list"],
    ...closed,
  },
  weather: {
    type: "object",
    properties: { location: { ...TEXT, minLength: 1 }, unit: { enum: ["celsius", "fahrenheit"], default: "celsius" } },
    required: ["location"],
  },
  invoice: record({
    number: { type: "string", pattern: "^INV-\\d{6}$" },
    issued: { type: "string", format: "date-time" },
    lines: {
      type: "array",
      minItems: 1,
      maxItems: 20,
      items: record({
        sku: { type: "string", pattern: "^[A-Z0-9]{4,8}$" },
        quantity: { type: "integer", minimum: 1, maximum: 999 },
        price: { type: "number", exclusiveMinimum: 0, maximum: 99_999.99 },
      }),
    },
    currency: { enum: ["EUR", "USD", "CHF"] },
  }),
  person: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://example.com/person",
    title: "Person",
    type: "object",
    properties: {
      firstName: { ...TEXT, description: "given name" },
      lastName: TEXT,
      age: { description: "years", type: "integer", minimum: 0 },
    },
  },
  sentiment: { enum: ["positive", "neutral", "negative"] },
  score: { type: "integer", minimum: 1, maximum: 10 },
  "list of numbers": { type: "array", items: { type: "number" }, minItems: 3, maxItems: 3 },
  "free object": { type: "object" },
  anything: {},
  "map of numbers": { type: "object", additionalProperties: { type: "number" } },
  shapes: {
    oneOf: [
      record({ kind: { const: "circle" }, radius: { type: "number", exclusiveMinimum: 0 } }),
      record({ kind: { const: "box" }, width: { type: "number" }, height: { type: "number" } }),
    ],
  },
  "note tags": record({
    keywords: { type: "array", items: { ...TEXT, minLength: 2, maxLength: 24 }, minItems: 1, maxItems: 5 },
    tags: { type: "array", items: { enum: ["work", "home", "travel", "health", "money"] }, maxItems: 3 },
    context: { ...TEXT, maxLength: 80 },
  }),
  "storage call": {
    anyOf: [
      record({
        call: { const: "storage.write" },
        path: { type: "string", pattern: "^/[\\w./-]{1,60}$" },
        content: TEXT,
      }),
      record({ call: { const: "storage.read" }, path: { type: "string", pattern: "^/[\\w./-]{1,60}$" } }),
    ],
  },
  expression: {
    $ref: "#/$defs/expression",
    $defs: {
      expression: {
        anyOf: [{ type: "number" }, { $ref: "#/$defs/binary" }],
      },
      binary: record({
        op: { enum: ["+", "-", "*", "/"] },
        left: { $ref: "#/$defs/expression" },
        right: { $ref: "#/$defs/expression" },
      }),
    },
  },
  extends: {
    allOf: [
      { $ref: "#/$defs/base" },
      { type: "object", properties: { extra: { type: "integer" } }, required: ["extra"] },
    ],
    $defs: { base: { type: "object", properties: { id: { type: "string", format: "uuid" } }, required: ["id"] } },
  },
  "open record": {
    type: "object",
    properties: { id: { type: "integer" } },
    required: ["id"],
    additionalProperties: true,
  },
  "typed rest": {
    type: "object",
    properties: { name: TEXT, names: { type: "array", items: TEXT } },
    required: ["name"],
    additionalProperties: { type: "integer" },
  },
  coordinates: record({
    lat: { type: "number", minimum: -90, maximum: 90 },
    lon: { type: "number", minimum: -180, maximum: 180 },
  }),
  "ip list": { type: "array", items: { type: "string", format: "ipv4" }, minItems: 2, maxItems: 4 },
  headers: { type: "object", patternProperties: { "^X-[A-Z][a-z]{1,10}$": TEXT }, ...closed },
  translations: {
    type: "object",
    propertyNames: { pattern: "^[a-z]{2}$" },
    additionalProperties: TEXT,
    minProperties: 1,
  },
  "long text": record({ summary: { ...TEXT, maxLength: 500 } }),
  "escaped names": record({
    'quote"d': { type: "integer" },
    "back\\slash": { type: "boolean" },
    "ünï 😀": { type: "null" },
  }),
  "nullable fields": record({ a: { type: ["string", "null"] }, b: { type: ["integer", "null"], minimum: 0 } }),
  "temperature range": { type: "number", minimum: -273.15, maximum: 0.5 },
  "tight range": { type: "number", exclusiveMinimum: 0.1, exclusiveMaximum: 0.25 },
  "even steps": { type: "integer", minimum: 0, maximum: 100, multipleOf: 10 },
  tuple: { type: "array", prefixItems: [TEXT, { type: "integer" }, { type: "boolean" }], items: false, minItems: 2 },
  version: { type: "string", pattern: "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?$" },
  // What cannot be had, and must be refused by name.
  "unique tags": { type: "array", items: TEXT, uniqueItems: true },
  "not a number": { not: { type: "number" } },
  "if a then b": {
    type: "object",
    properties: { a: TEXT, b: TEXT },
    if: { required: ["a"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: { required: ["b"] },
  },
  "contains one": { type: "array", contains: { type: "integer" } },
  "password rule": { type: "string", pattern: "^(?=.*\\d)(?=.*[a-z]).{8,}$" },
  "price step": { type: "number", multipleOf: 0.01, minimum: 0 },
};

export const SCHEMAS_BY_HAND: readonly SchemaCase[] = Object.entries(LIST).map(([name, schema]) => ({ name, schema }));
