import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SchemaCase, schemaCases } from "#benchmarks/model/schemas.js";
import type { GrammarSpec } from "#src/cores/onnx/grammar/grammar-spec.js";
import { Grammars } from "#src/cores/onnx/grammar/grammars.js";
import { readModelFolder } from "#src/cores/onnx/model-folder.js";
import { Tokenizer } from "#src/cores/onnx/tokenizer.js";
import { tinyModel } from "../../support/daemon.js";
import { noise as write } from "../../support/grammar-noise.js";

const tokenizer = new Tokenizer(readModelFolder(tinyModel(), "auto"));
const grammars = new Grammars(tokenizer);
const noise = (spec: GrammarSpec, seed: number, most: number) => write({ grammars, tokenizer }, spec, seed, most);

function validatorOf(schema: SchemaCase["schema"]) {
  const ajv = new Ajv2020({ strict: false, logger: false });
  ajvFormats.default(ajv);
  return ajv.compile(schema);
}

describe("outputs within a schema", () => {
  const usable = schemaCases().filter((_, i) => i % 5 === 0);

  it("are valid against it whenever they end", { timeout: 240_000 }, async () => {
    let ended = 0;
    for (const [i, { schema }] of usable.entries()) {
      const spec: GrammarSpec = { kind: "json_schema", schema };
      if ((await refusal(spec)) !== null) continue;
      const validate = validatorOf(schema);
      const { text, ended: whole } = await noise(spec, i + 1, 300);
      if (!whole) continue;
      ended++;
      expect({ schema, text, valid: validate(JSON.parse(text)) }).toEqual({ schema, text, valid: true });
    }
    expect(ended).toBeGreaterThan(20);
  });

  it("are numbers within their bounds, whatever the bounds are", { timeout: 240_000 }, async () => {
    const bound = fc.oneof(
      fc.integer({ min: -3000, max: 3000 }),
      fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 100),
    );
    const bounds = fc.record({
      low: bound,
      width: fc.constantFrom(0, 1, 0.5, 0.01, 12.25, 4000),
      open: fc.boolean(),
      integer: fc.boolean(),
      seed: fc.nat(1e6),
    });
    await fc.assert(
      fc.asyncProperty(bounds, async ({ low, width, open, integer, seed }) => {
        const high = Number((low + width).toFixed(2));
        const schema = {
          type: integer ? "integer" : "number",
          ...(open ? { exclusiveMinimum: low } : { minimum: low }),
          maximum: high,
        };
        const spec: GrammarSpec = { kind: "json_schema", schema };
        const refused = await refusal(spec);
        if (refused !== null) {
          expect(refused).toBe("invalid_request");
          return;
        }
        const { text, ended } = await noise(spec, seed, 40);
        if (ended)
          expect({ schema, text, valid: validatorOf(schema)(JSON.parse(text)) }).toEqual({ schema, text, valid: true });
      }),
      { numRuns: 60 },
    );
  });

  it("go on as before when the accepted tokens are replayed", async () => {
    const schema = {
      type: "object",
      properties: { a: { type: "string" }, b: { type: "array", items: { type: "number" } } },
    };
    const spec: GrammarSpec = { kind: "json_schema", schema };
    const { ids } = await noise(spec, 5, 60);
    const whole = await grammars.matcher(spec, "f");
    for (const [i, id] of ids.entries()) {
      const restored = await grammars.matcher(spec, "f");
      restored.replay(ids.slice(0, i));
      expect(restored.mask()).toEqual(whole.mask());
      expect(restored.complete).toBe(whole.complete);
      restored.dispose();
      whole.accept(id);
    }
    whole.dispose();
  });

  it("leave no memory behind", { timeout: 120_000 }, async () => {
    const spec: GrammarSpec = { kind: "json_schema", schema: { type: "array", items: { type: "string" } } };
    const run = async () => {
      const matcher = await grammars.matcher(spec, "f");
      for (const id of tokenizer.encode('["a", "bc', false)) {
        matcher.mask();
        matcher.accept(id);
      }
      matcher.dispose();
    };
    for (let i = 0; i < 200; i++) await run();
    const before = grammars.memoryBytes;
    for (let i = 0; i < 3000; i++) await run();
    expect(grammars.memoryBytes).toBe(before);
  });
});

/** The code that a grammar is refused with; null when it is not. */
async function refusal(spec: GrammarSpec): Promise<string | null> {
  try {
    (await grammars.matcher(spec, "responseFormat")).dispose();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}
