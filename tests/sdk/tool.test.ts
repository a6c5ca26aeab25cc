import { jsonSchemaOf, tool } from "@aiosd/sdk";
import { expect, expectTypeOf, test } from "vitest";
import { z } from "zod";

const context = { signal: new AbortController().signal, callId: "c1" };

test("a zod tool shows the model a closed JSON Schema, and is strict", () => {
  const weather = tool({
    name: "weather",
    description: "The weather.",
    input: z.object({ city: z.string().describe("A city"), days: z.int().min(1).max(7).default(1) }),
    run: ({ city, days }) => {
      expectTypeOf(city).toEqualTypeOf<string>();
      expectTypeOf(days).toEqualTypeOf<number>();
      return { city, days };
    },
  });
  expect(weather.definition).toEqual({
    name: "weather",
    description: "The weather.",
    strict: true,
    parameters: {
      type: "object",
      properties: {
        city: { type: "string", description: "A city" },
        days: { type: "integer", minimum: 1, maximum: 7, default: 1 },
      },
      required: ["city"],
      additionalProperties: false,
    },
  });
});

test("a zod tool gets its input parsed: defaults, transforms and checks", async () => {
  const input = z.object({ day: z.string().transform((text) => Number(text)), times: z.number().default(2) });
  const double = tool({ name: "double", input, strict: false, run: ({ day, times }) => day * times });
  expect(double.definition.strict).toBe(false);
  expect(double.run(await double.parse({ day: "21" }), context)).toBe(42);
  await expect(double.parse({ day: 21 })).rejects.toThrow(/day/);
});

test("a plain tool has the schema it was given, or no arguments at all", async () => {
  const parameters = { type: "object", properties: { a: { type: "number" } } };
  const plain = tool({ name: "plain", parameters, run: ({ a }) => a });
  expect(plain.definition).toEqual({ name: "plain", parameters, strict: true });
  expect(plain.run(await plain.parse({ a: 5 }), context)).toBe(5);
  await expect(plain.parse([5])).rejects.toThrow();
  expect(tool({ name: "now", run: () => "noon" }).definition).toEqual({ name: "now", strict: true });
});

test("what cannot be a tool is refused when it is made", () => {
  const run = () => 1;
  expect(() => tool({ name: "no spaces", run })).toThrow(TypeError);
  expect(() => tool({ name: "x", description: "d".repeat(5000), run })).toThrow(/description/);
  expect(() => tool({ name: "x", input: z.string(), run })).toThrow(/must be an object, not string/);
  expect(() => tool({ name: "x", parameters: { type: "array" }, run })).toThrow(/must be an object, not array/);
  expect(() => tool({ name: "x", input: z.object({ at: z.date() }), run })).toThrow(/no JSON Schema/);
});

test("a union or an intersection of objects says that it is an object; what may be something else is refused", () => {
  const run = () => 1;
  const either = z.union([z.object({ a: z.string() }), z.object({ b: z.string() })]);
  const kind = z.discriminatedUnion("kind", [z.object({ kind: z.literal("a") }), z.object({ kind: z.literal("b") })]);
  for (const input of [either, kind, z.intersection(either, kind)]) {
    expect(tool({ name: "x", input, run }).definition.parameters).toMatchObject({ type: "object" });
  }
  const mixed = z.union([z.object({ a: z.string() }), z.string()]);
  expect(() => tool({ name: "x", input: mixed, run })).toThrow(TypeError);
  expect(() => tool({ name: "x", parameters: { $ref: "#/$defs/x" }, run })).toThrow(/must be an object/);
});

test("nested objects are closed, open ones stay open, parts of an intersection do, too", () => {
  const schema = z.object({
    list: z.array(z.object({ a: z.string() })),
    open: z.looseObject({ b: z.string() }),
    both: z.object({ c: z.string() }).and(z.object({ d: z.string() })),
  });
  const json = jsonSchemaOf(schema) as { properties: Record<string, Record<string, unknown>> };
  expect(json.properties.list?.items).toMatchObject({ additionalProperties: false });
  expect(json.properties.open?.additionalProperties).toEqual({});
  expect(Object.keys(json.properties.both?.properties ?? {})).toEqual(["c", "d"]);
  expect(json.properties.both).not.toHaveProperty("additionalProperties");
});
