import { describe, expect, it } from "vitest";
import type { GrammarSpec } from "#src/cores/onnx/grammar/grammar-spec.js";
import { Grammars } from "#src/cores/onnx/grammar/grammars.js";
import { readModelFolder } from "#src/cores/onnx/model-folder.js";
import { Tokenizer } from "#src/cores/onnx/tokenizer.js";
import { tinyModel } from "../../support/daemon.js";

const grammars = new Grammars(new Tokenizer(readModelFolder(tinyModel(), "auto")));

async function refused(spec: GrammarSpec): Promise<string> {
  try {
    (await grammars.matcher(spec, "responseFormat")).dispose();
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
  [{ properties: { a: { not: {} } } }, `unsupported ${S}.properties.a.not: the keyword "not"`],
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
