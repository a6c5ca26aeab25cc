import type { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import type { GrammarSpec } from "#src/cores/onnx/grammar/grammar-spec.js";
import { Grammars } from "#src/cores/onnx/grammar/grammars.js";
import { GrammarMatcher } from "#src/cores/onnx/grammar/matcher.js";
import { grammarVocabulary } from "#src/cores/onnx/grammar/vocabulary.js";
import { classBeyondAscii } from "#src/cores/onnx/grammar/written-classes.js";
import { type MatcherHandle, XGrammar } from "#src/cores/onnx/grammar/xgrammar.js";
import { readModelFolder } from "#src/cores/onnx/model-folder.js";
import { Tokenizer } from "#src/cores/onnx/tokenizer.js";
import { hermes } from "#src/cores/onnx/tool-calls/hermes.js";
import { outputGrammar } from "#src/cores/onnx/tool-calls/output-grammar.js";
import { tinyModel } from "../../support/daemon.js";

const tokenizer = new Tokenizer(readModelFolder(tinyModel(), "auto"));
const grammars = new Grammars(tokenizer);

async function refused(spec: GrammarSpec, by = grammars): Promise<string> {
  try {
    (await by.matcher(spec, "responseFormat")).dispose();
    return "compiled";
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code} ${message}`;
  }
}

const S = "responseFormat.schema";
const nested = (depth: number): object => (depth === 0 ? {} : { type: "array", items: nested(depth - 1) });

/** A schema, and what its refusal says: code, place, word. */
const BAD: ReadonlyArray<readonly [schema: object, expected: string]> = [
  [{ properties: { a: { not: { type: "string" } } } }, `unsupported ${S}.properties.a.not: the keyword "not"`],
  [{ if: {} }, `unsupported ${S}.if: the keyword "if"`],
  [{ type: "array", contains: {} }, `unsupported ${S}.contains: the keyword "contains"`],
  [{ type: "array", uniqueItems: true }, `unsupported ${S}.uniqueItems: the keyword "uniqueItems"`],
  [{ minLenght: 3 }, `unsupported ${S}.minLenght: the keyword "minLenght"`],
  [{ type: "object", constructor: 1 }, `unsupported ${S}.constructor: the keyword "constructor"`],
  [{ type: "string", format: "klingon" }, `unsupported ${S}.format: the keyword "format"`],
  [{ type: "string", pattern: "a(?=b)" }, `unsupported ${S}.pattern: the pattern has "(?=b"`],
  [{ type: "string", pattern: "\\bword" }, `unsupported ${S}.pattern: the pattern has "\\b"`],
  [{ type: "string", pattern: "(a)\\1" }, `unsupported ${S}.pattern: the pattern has "\\1"`],
  [{ type: "string", pattern: "(" }, `invalid_request ${S}.pattern: Invalid regular expression`],
  [{ type: "string", pattern: "^[0-9]{3}$", maxLength: 2 }, `invalid_request ${S}: no text of its pattern`],
  [{ type: "objekt" }, `invalid_request ${S}.type: it must be one or more of`],
  [{ enum: [] }, `invalid_request ${S}.enum: it must be a list`],
  [{ type: "string", enum: [1] }, `invalid_request ${S}: none of its listed values`],
  [{ type: "integer", minimum: 5, maximum: 4 }, `invalid_request ${S}: no integer`],
  [{ type: "number", exclusiveMinimum: 1, maximum: 1 }, `invalid_request ${S}: its bounds leave no number`],
  [{ type: "string", minLength: 3, maxLength: 2 }, `invalid_request ${S}: minLength 3`],
  [
    { type: "object", properties: {}, required: ["a"], additionalProperties: false },
    `invalid_request ${S}.required: "a" is required`,
  ],
  [{ $ref: "#/$defs/none" }, `invalid_request ${S}.$ref: "#/$defs/none" names no schema`],
  [{ $ref: "https://example.com/schema" }, `invalid_request ${S}.$ref: "https://example.com/schema" is outside`],
  [{ $ref: "#" }, `invalid_request ${S}.$ref: "#" leads back to itself`],
  [
    { type: "object", properties: { next: { $ref: "#" } }, required: ["next"] },
    `invalid_request ${S}: every value would have to hold another one`,
  ],
  [{ oneOf: [{ type: "string" }, { type: "string", maxLength: 3 }] }, `unsupported ${S}.oneOf: the keyword "oneOf"`],
  [{ type: "number", multipleOf: 0.01 }, `unsupported ${S}.multipleOf: the keyword "multipleOf"`],
  [{ type: "object", additionalProperties: {}, minProperties: 3 }, `unsupported ${S}.minProperties: the keyword`],
  [nested(40), `invalid_request ${S}: the schema is nested deeper than 32`],
  [{ description: "x".repeat(70_000) }, `invalid_request ${S}: the schema has 700`],
  [{ type: "string", minLength: 100_000 }, `invalid_request ${S}.minLength: at most`],
  [
    {
      type: "object",
      properties: Object.fromEntries(
        Array.from({ length: 9 }, (_, i) => [`p${i}`, { type: "string", maxLength: 100 + i }]),
      ),
    },
    "invalid_request",
  ],
];

describe("schemas that cannot be honoured", () => {
  for (const [schema, expected] of BAD) {
    it(`says of ${JSON.stringify(schema).slice(0, 70)}: ${expected}`, async () => {
      expect((await refused({ kind: "json_schema", schema: schema as never })).startsWith(expected)).toBe(true);
    });
  }
});

describe("grammars written by hand", () => {
  const written = (grammar: string) => refused({ kind: "ebnf", grammar });

  it("are refused with XGrammar's reason, and the next one compiles", async () => {
    expect(await written('root ::= "a" x')).toContain('Rule "x" is not defined');
    expect(await written('rot ::= "a"')).toContain('"root" is not found');
    expect(await written(`root ::= ${"(".repeat(50_000)}`)).toMatch(/^invalid_request/);
    expect(await written("root ::= [a-zäöü]+")).toMatch(/^unsupported .*\[a-zäöü\]/);
    expect(await written('root ::= "ä[" | "no"  # [ü]')).toBe("compiled");
  });
});

/** The most trial threads that lived at once, and how many there were, while something was done. */
async function threadsDuring(work: () => Promise<unknown>): Promise<{ most: number; all: number }> {
  const seen = { most: 0, all: 0 };
  let alive = 0;
  const count = (worker: Worker) => {
    seen.all++;
    seen.most = Math.max(seen.most, ++alive);
    worker.once("exit", () => alive--);
  };
  process.on("worker", count);
  try {
    await work();
  } finally {
    process.off("worker", count);
  }
  return seen;
}

describe("grammars that may hold up the core", () => {
  /** Nothing that is tried in a thread gets through. */
  const strictest = () => new Grammars(tokenizer, new Set(), { compileCpuMsMax: -1 });
  const members = (count: number) => ({
    type: "object",
    properties: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`member${i}`, { enum: [`a${i}`, `b${i}`] }]),
    ),
    required: Array.from({ length: count }, (_, i) => `member${i}`),
  });

  it("are tried in a thread first, whether written by hand or made of a schema", async () => {
    const refusal = "invalid_request responseFormat: the grammar takes more than -1 ms to compile; make it smaller.";
    expect(await refused({ kind: "json_schema", schema: members(200) }, strictest())).toBe(refusal);
    expect(await refused({ kind: "json_schema", schema: { type: "string", maxLength: 100 } }, strictest())).toBe(
      refusal,
    );
    expect(await refused({ kind: "ebnf", grammar: 'root ::= "a"' }, strictest())).toBe(refusal);
    expect(await refused({ kind: "json_schema", schema: members(5) }, strictest())).toBe("compiled");
    expect(await refused({ kind: "json_schema", schema: members(200) })).toBe("compiled");
  });

  it("are tried in a thread first where many tools make one", async () => {
    const tools = Array.from({ length: 128 }, (_, i) => ({ name: `f${i}`, strict: true, parameters: members(1 + i) }));
    const rules = { toolChoice: "required", parallelToolCalls: true, responseFormat: { type: "text" } } as const;
    const spec = (count: number) => outputGrammar(rules, tools.slice(0, count), hermes) as GrammarSpec;
    expect(await refused(spec(20), strictest())).toContain("takes more than -1 ms");
    expect(await refused(spec(1), strictest())).toBe("compiled");
  });

  it("are tried once when many ask for the same, and in two threads at most when they ask for others", async () => {
    const same = new Grammars(tokenizer);
    const ask = (by: Grammars, text: string) => refused({ kind: "ebnf", grammar: `root ::= "${text}"` }, by);
    const asked = (by: Grammars, texts: string[]) => Promise.all(texts.map((text) => ask(by, text)));
    const results: string[] = [];
    const one = await threadsDuring(async () => results.push(...(await asked(same, new Array(16).fill("a")))));
    expect(one).toEqual({ most: 1, all: 1 });
    const others = Array.from({ length: 16 }, (_, i) => `b${i}`);
    const two = await threadsDuring(async () => results.push(...(await asked(new Grammars(tokenizer), others))));
    expect(two.most).toBe(2);
    expect(new Set(results)).toEqual(new Set(["compiled"]));
  });

  it("are refused with queue_full when too many wait", async () => {
    const by = new Grammars(tokenizer);
    const texts = Array.from({ length: 100 }, (_, i) => `root ::= "${i}"`);
    const results = await Promise.all(texts.map((grammar) => refused({ kind: "ebnf", grammar }, by)));
    const full = results.filter((result) => result.startsWith("queue_full"));
    expect(full.length).toBe(100 - 2 - 64);
    expect(results.filter((result) => result === "compiled").length).toBe(66);
  });

  it("are looked through once for what XGrammar gets wrong", () => {
    // Looked at again from every bracket, this would take minutes.
    expect(classBeyondAscii("[".repeat(1_000_000))).toBeNull();
    expect(classBeyondAscii(`${'"a" [b] '.repeat(100_000)}[\\u4e00]`)).toBe("[\\u4e00]");
    expect(classBeyondAscii('# [ä]\n"[ä]" "\\"[ä]" [\\]"]')).toBeNull();
    expect(classBeyondAscii('"\\\\" [\\]ä]')).toBe("[\\]ä]");
  });
});

describe("XGrammar", () => {
  it("is opened ahead of the first grammar, and only once", async () => {
    let calls = 0;
    const open = (vocabulary: Parameters<typeof XGrammar.open>[0]) => {
      calls++;
      return XGrammar.open(vocabulary);
    };
    const by = new Grammars(tokenizer, new Set(), { open });
    expect(by.memoryBytes).toBe(0);
    await by.warm();
    expect(by.memoryBytes).toBeGreaterThan(0);
    (await by.matcher({ kind: "json_object" }, "f")).dispose();
    expect(calls).toBe(1);
  });

  it("is opened again when it could not be opened once", async () => {
    let calls = 0;
    const open = (vocabulary: Parameters<typeof XGrammar.open>[0]) =>
      ++calls === 1 ? Promise.reject(new Error("no memory")) : XGrammar.open(vocabulary);
    const by = new Grammars(tokenizer, new Set(), { open });
    await expect(by.matcher({ kind: "json_object" }, "f")).rejects.toThrow("no memory");
    (await by.matcher({ kind: "json_object" }, "f")).dispose();
    expect(calls).toBe(2);
  });

  it("ends a generation with a coded error when it gives up on it", async () => {
    const library = await XGrammar.open(grammarVocabulary(tokenizer));
    const compiled = library.compile({ kind: "ebnf", text: 'root ::= "ab"' });
    const made: MatcherHandle[] = [];
    const matcher = () => new GrammarMatcher(library, compiled);
    const original = library.matcher.bind(library);
    library.matcher = (from) => {
      made.push(original(from));
      return made.at(-1) as MatcherHandle;
    };
    const [first, second, other] = [matcher(), matcher(), matcher()];
    // Taken away beneath them, so that everything they ask fails as it does in an instance that aborted.
    made[0]?.delete();
    made[1]?.delete();
    const internal = expect.objectContaining({ code: "internal" });
    expect(() => first.mask()).toThrowError(internal);
    expect(() => second.accept(tokenizer.encode("a", false)[0] ?? 0)).toThrowError(internal);
    expect(() => second.complete).toThrowError(internal);
    first.dispose();
    second.dispose();
    expect(library.broken).toBe(true);
    expect(other.mask().some((word) => word !== 0)).toBe(true);
    other.dispose();
    // Nothing new is made of it.
    library.matcher = () => original({ delete() {} });
    expect(matcher).toThrowError(internal);
  });
});
