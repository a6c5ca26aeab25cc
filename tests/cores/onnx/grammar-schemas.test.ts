import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Grammars } from "#src/cores/onnx/grammar/grammars.js";
import { schemaToEbnf } from "#src/cores/onnx/grammar/schema/schema-to-ebnf.js";
import { readModelFolder } from "#src/cores/onnx/model-folder.js";
import { Tokenizer } from "#src/cores/onnx/tokenizer.js";
import { tinyModel } from "../../support/daemon.js";
import { noise } from "../../support/grammar-noise.js";

const tokenizer = new Tokenizer(readModelFolder(tinyModel(), "auto"));
const grammars = new Grammars(tokenizer);

/** Whether a grammar for the schema takes the whole text; an error's code and message where there is none. */
async function takes(schema: object, text: string): Promise<boolean | string> {
  try {
    const matcher = await grammars.matcher({ kind: "json_schema", schema: schema as never }, "f");
    try {
      for (const id of tokenizer.encode(text, false)) {
        const mask = matcher.mask();
        if (mask !== null && (((mask[id >> 5] as number) >> (id & 31)) & 1) === 0) return false;
        matcher.accept(id);
      }
      return matcher.complete;
    } finally {
      matcher.dispose();
    }
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code} ${message}`;
  }
}

/** What the grammar says of texts must be what ajv says. */
async function agrees(schema: object, texts: readonly string[]): Promise<void> {
  const valid = new Ajv2020({ strict: false, logger: false }).compile(schema);
  const said = await Promise.all(texts.map(async (text) => [text, await takes(schema, text)]));
  expect(said).toEqual(texts.map((text) => [text, valid(JSON.parse(text))]));
}

describe("patterns", () => {
  it("are looked for in listed values and names without going back", async () => {
    const evil = "^(a+)+$";
    const word = "a".repeat(5000);
    expect(await takes({ enum: [`${word}!`, word], pattern: evil }, JSON.stringify(word))).toBe(true);
    expect(await takes({ enum: [`${word}!`], pattern: evil }, '"a"')).toMatch(/^invalid_request .*none of its listed/);
    const named = { type: "object", properties: { [`${word}!`]: { type: "null" } } };
    const schema = { ...named, patternProperties: { [evil]: { type: "integer" } }, additionalProperties: false };
    expect(await takes(schema, '{"aa":1}')).toBe(true);
    const clash = { ...schema, properties: { [word]: { type: "null" } } };
    expect(await takes(clash, "{}")).toMatch(/^unsupported .*matches a property's name/);
  });

  it("find what RegExp finds", async () => {
    const patterns = ["b$", "^a|c$", "(x|yz){2,3}", "^(ab?)*c?$", '"b', "^.$", "^(a|)$", "[^a-c]", "^(a{2}|b){0,2}$"];
    const texts = ["", "a", "b", 'a"b', "abab", "xyz", "yzxx", "c", "\n", "ä", "aabc", "ababc", "aab", "aaaa"];
    for (const pattern of patterns) {
      const listed = texts.filter((text) => new RegExp(pattern, "u").test(text));
      for (const text of texts) {
        const said = await takes({ enum: [text, 0], pattern }, JSON.stringify(text));
        expect([pattern, text, said]).toEqual([pattern, text, listed.includes(text)]);
      }
    }
  });

  it("ask for too much work are refused", async () => {
    const schema = { enum: ["a".repeat(30_000)], pattern: "^(a?){3000}$" };
    expect(await takes(schema, '""')).toMatch(/^invalid_request .*patterns take too long/);
  });

  it("repeat groups that end in a repetition", async () => {
    await agrees({ type: "string", pattern: "^([0-9]{2})+$" }, ['"12"', '"1234"', '"123"', '""']);
    await agrees({ type: "string", pattern: "^(\\d{3})*$" }, ['""', '"123"', '"12"']);
    await agrees({ type: "string", pattern: "^(?:[a-f0-9]{2}){3}$" }, ['"a0b1c2"', '"a0b1c"', '"a0b1c2d3"']);
    await agrees({ type: "string", pattern: "^(\\d+){2}$" }, ['"1"', '"12"', '"1234"']);
    await agrees({ type: "string", pattern: "^(a?)+b((c*)?){2}$" }, ['"b"', '"aab"', '"bccc"', '"c"']);
  });
});

describe("schemas", () => {
  it("go on behind an alternative that nothing fits", async () => {
    const needs = (name: string) => ({ properties: { [name]: { $ref: "#/$defs/none" } }, required: [name] });
    const schema = {
      $defs: { none: { type: "string", minLength: 2, maxLength: 1 } },
      type: "object",
      anyOf: [needs("y"), needs("z"), { properties: { w: { type: "null" } } }],
    };
    await agrees(schema, ['{"w":null}', "{}", '{"w":1}']);
    // Each alternative that fails deep inside must not count as a level for what comes behind it.
    const deep = (depth: number): object =>
      depth === 0 ? needs("y") : { type: "array", prefixItems: [deep(depth - 1)], minItems: 1 };
    const lost = { properties: { a: { ...deep(9), type: "array" } }, required: ["a"] };
    const many = {
      ...schema,
      anyOf: [...Array.from({ length: 6 }, () => lost), { properties: { w: { type: "null" } } }],
    };
    await agrees(many, ['{"w":null}', '{"w":1}']);
  });

  it("name members by their own rules and by being texts", async () => {
    const schema = { type: "object", propertyNames: { type: "integer" }, additionalProperties: { type: "null" } };
    expect(await takes(schema, '{"a":null}')).toMatch(/^invalid_request/);
    const either = { ...schema, propertyNames: { type: ["string", "integer"], maxLength: 2 } };
    await agrees(either, ['{"a":null}', '{"abc":null}', '{"ab":null,"c":null}']);
  });

  it("write line ends of Unicode in listed values and names as escapes", async () => {
    expect(await takes({ const: "a\u2028b" }, '"a\\u2028b"')).toBe(true);
    expect(await takes({ enum: ["\u2029"] }, '"\\u2029"')).toBe(true);
    expect(await takes({ properties: { "\u2028": { const: 1 } } }, '{"\\u2028":1}')).toBe(true);
  });

  it("find endless recursion behind an encoded reference", async () => {
    const schema = {
      $ref: "#/$defs/a%20b",
      $defs: { "a b": { type: "object", properties: { x: { $ref: "#/$defs/a%20b" } }, required: ["x"] } },
    };
    expect(await takes(schema, "{}")).toMatch(/^invalid_request .*every value would have to hold another/);
  });

  it("of many optional members grow with their number, not with its square", async () => {
    const properties = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}`, { type: "boolean" }]));
    const [small, large] = [100, 400].map((count) => schemaToEbnf({ properties: properties(count) }, "f").length);
    expect((large as number) / (small as number)).toBeLessThan(4.5);
    const schema = { type: "object", properties: properties(400), required: ["p200"], additionalProperties: false };
    await agrees(schema, [
      ...['{"p3":true,"p1":false,"p200":true}', '{"p200":false}', '{"p200":true,"p399":false}', "{}"],
      ...['{"p1":true,"p399":false}', '{"p1":1,"p200":true}', '{"p200":true,"q":false}'],
    ]);
    const open = { type: "object", properties: properties(60), additionalProperties: { type: "null" } };
    await agrees(open, ['{"p5":true,"q":null,"r":null}', '{"q":null}', '{"q":true}', '{"p5":null}', "{}"]);
    const some = { ...open, minProperties: 1 };
    await agrees(some, ['{"p5":true}', '{"q":null}', "{}"]);
  });

  it("may hold long and many names beside others", async () => {
    const names = ["x".repeat(20_000), ...Array.from({ length: 300 }, (_, i) => `name${i}`)];
    const properties = Object.fromEntries(names.map((name) => [name, { type: "null" }]));
    const schema = { type: "object", properties, additionalProperties: { type: "integer" } };
    expect(await takes(schema, '{"name7":null,"other":1,"na":2,"y":3}')).toBe(true);
    expect(await takes(schema, '{"name7":1}')).toBe(false);
    expect(await takes(schema, `{"${names[0]}":1}`)).toBe(false);
    expect(await takes(schema, `{"${names[0]}":null}`)).toBe(true);
  });
});

/** Every zod schema here must compile, and take what is written within it. */
const ZOD: Readonly<Record<string, z.ZodType>> = {
  ...{
    email: z.email().max(60),
    uuid: z.uuid(),
    guid: z.guid(),
    uuidv7: z.uuidv7(),
    url: z.url(),
    hostname: z.hostname(),
  },
  ...{ date: z.iso.date(), time: z.iso.time(), datetime: z.iso.datetime(), duration: z.iso.duration() },
  ...{ offset: z.iso.datetime({ offset: true }), local: z.iso.datetime({ local: true, precision: 3 }) },
  ...{ ipv4: z.ipv4(), ipv6: z.ipv6(), cidrv4: z.cidrv4(), cidrv6: z.cidrv6(), mac: z.mac(), e164: z.e164() },
  ...{ cuid: z.cuid(), cuid2: z.cuid2(), nanoid: z.nanoid(), ulid: z.ulid(), xid: z.xid(), ksuid: z.ksuid() },
  ...{ base64: z.base64(), base64url: z.base64url(), hex: z.hex(), hash: z.hash("sha256") },
  ...{ starts: z.string().startsWith("a.b").max(20), ends: z.string().endsWith("z").max(9) },
  ...{ includes: z.string().includes("q").max(9), both: z.string().startsWith("a").endsWith("z").max(9) },
  ...{
    two: z
      .string()
      .regex(/^[ab]+$/)
      .regex(/b$/)
      .max(12),
    lower: z.string().lowercase().max(9),
  },
  ...{
    three: z
      .string()
      .regex(/^[ab]*$/)
      .regex(/a/)
      .regex(/bb/)
      .max(30),
    mail: z.email().min(12).max(20),
  },
  password: z.string().regex(/^(?=.*[A-Z])(?=.*\d)[A-Za-z\d]{4,8}$/),
  site: z.email().endsWith("@x.de").max(30),
  record: z.record(z.enum(["a", "b"]), z.boolean()),
  partial: z.partialRecord(z.enum(["a", "b"]), z.boolean()),
  byUuid: z.record(z.uuid(), z.boolean()),
  byNumber: z.record(z.int(), z.boolean()),
  never: z.object({ a: z.never().optional(), b: z.boolean() }),
  nullable: z.email().nullable(),
};

describe("schemas of zod", () => {
  for (const [name, schema] of Object.entries(ZOD)) {
    it(`take what is written within ${name}`, { timeout: 60_000 }, async () => {
      const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input" });
      let ended = 0;
      for (let seed = 1; seed < 40 && ended < 4; seed++) {
        const spec = { kind: "json_schema", schema: json } as const;
        const { text, ended: whole } = await noise({ grammars, tokenizer }, spec, seed, 200);
        if (!whole) continue;
        ended++;
        const { success } = schema.safeParse(JSON.parse(text));
        expect({ text, success }).toEqual({ text, success: true });
      }
      expect(ended).toBe(4);
    });
  }

  it("hold texts to every one of their patterns", async () => {
    const json = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input" });
    expect(await takes(json(ZOD.two as z.ZodType), '"aab"')).toBe(true);
    expect(await takes(json(ZOD.two as z.ZodType), '"aba"')).toBe(false);
    expect(await takes(json(ZOD.datetime as z.ZodType), '"2024-02-28T10:00:00Z"')).toBe(true);
    expect(await takes(json(ZOD.datetime as z.ZodType), '"2024-02-28T10:00:00+01:00"')).toBe(false);
    expect(await takes(json(ZOD.password as z.ZodType), '"abC1"')).toBe(true);
    expect(await takes(json(ZOD.password as z.ZodType), '"abcd1"')).toBe(false);
    expect(await takes(json(ZOD.mail as z.ZodType), '"ab@cd.example"')).toBe(true);
    expect(await takes(json(ZOD.mail as z.ZodType), '"ab@cd.de"')).toBe(false);
    expect(await takes(json(z.email()), '"ann.lee+x@mail.example.com"')).toBe(true);
    expect(await takes(json(z.email()), '"ann@com"')).toBe(false);
    expect(await takes(json(ZOD.ipv4 as z.ZodType), '"192.168.0.255"')).toBe(true);
    expect(await takes(json(ZOD.uuid as z.ZodType), '"123e4567-e89b-92d3-a456-426614174000"')).toBe(false);
  });
});
