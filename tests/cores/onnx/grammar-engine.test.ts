import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SlotOutput } from "#src/cores/index.js";
import { Engine } from "#src/cores/onnx/engine.js";
import { LoadedModel } from "#src/cores/onnx/loaded-model.js";
import { tinyModel } from "../../support/daemon.js";

const SLOTS = 4;
const cache = mkdtempSync(join(tmpdir(), "aiosd-grammar-"));
let model: LoadedModel;

beforeAll(async () => {
  const fixed = { weights: "auto", backend: "auto", contextTokens: 256, chunkTokens: 32, threads: 1 } as const;
  model = await LoadedModel.load({ ...fixed, modelFolder: tinyModel(), slots: SLOTS, cacheFolder: cache });
});
afterAll(async () => {
  await model.executor.close();
  rmSync(cache, { recursive: true, force: true });
});

type Format = { readonly type: "text" } | { readonly type: "json_schema"; readonly schema: Record<string, unknown> };
interface Work {
  readonly format: Format;
  readonly sampling?: Readonly<Record<string, unknown>>;
}
interface Result {
  readonly text: string;
  readonly end: string | undefined;
  readonly tokens: number;
}

/** Runs the works at once, each in a slot of its own. */
async function together(works: readonly Work[]): Promise<Result[]> {
  const engine = new Engine(model.executor, SLOTS);
  const outputs: SlotOutput[] = [];
  const tell = (more: readonly SlotOutput[]) => void outputs.push(...more);
  for (const [slot, { format, sampling }] of works.entries()) {
    const { sequence } = await model.prepare({
      sequence: `s${slot}`,
      prompt: { kind: "tokens", tokens: [20 + slot, 6, 7, 8] },
      sampling: { seed: 7, temperature: 1.5, maxTokens: 120, ...sampling },
      output: { toolChoice: "auto", parallelToolCalls: true, responseFormat: format as never },
    });
    engine.add(sequence);
    const admit = [{ sequence: `s${slot}`, slot }];
    const turn = await engine.turn({ admit, prefill: { slot, tokens: 4 }, decode: [], steps: 0, tellMs: 1e6 }, tell);
    tell(turn.outputs);
  }
  const decode = works.map((_, slot) => slot);
  for (let i = 0; i < 40; i++) {
    tell((await engine.turn({ admit: [], prefill: null, decode, steps: 8, tellMs: 1e6 }, tell)).outputs);
  }
  return works.map((_, slot) => {
    const mine = outputs.filter((output) => output.sequence === `s${slot}`);
    return {
      text: mine.map((output) => output.text).join(""),
      end: mine.map((output) => output.finish ?? output.error?.code).find((end) => end !== undefined),
      tokens: mine.reduce((sum, output) => sum + output.tokens, 0),
    };
  });
}

const POINT: Format = {
  type: "json_schema",
  schema: {
    type: "object",
    properties: { x: { type: "integer", minimum: 0, maximum: 99 }, ok: { type: "boolean" } },
    required: ["x", "ok"],
  },
};
const COLOUR: Format = { type: "json_schema", schema: { enum: ["red", "green", "blue"] } };
const TEXT: Format = { type: "text" };

describe("generations within grammars", () => {
  it("end with stop once the grammar can only end, each by its own rules and as if alone", async () => {
    const rows = await together([{ format: POINT }, { format: TEXT }, { format: COLOUR }]);
    const alone = [(await together([{ format: POINT }]))[0], rows[1], rows[2]];
    expect(rows[0]).toEqual(alone[0]);
    expect(rows[0]?.end).toBe("stop");
    expect(Object.keys(JSON.parse(rows[0]?.text ?? ""))).toEqual(["x", "ok"]);
    expect(["red", "green", "blue"]).toContain(JSON.parse(rows[2]?.text ?? ""));
    // The one without a grammar has the tokens that it has beside others without.
    const free = await together([{ format: TEXT }, { format: TEXT }, { format: TEXT }]);
    expect(rows[1]).toEqual(free[1]);
  });

  it("end at the grammar's end even when the model's own end is ignored", async () => {
    const [row] = await together([{ format: COLOUR, sampling: { ignoreEos: true, temperature: 0 } }]);
    expect(row?.end).toBe("stop");
    expect(["red", "green", "blue"]).toContain(JSON.parse(row?.text ?? ""));
  });

  it("are cut by length as a text that could go on, and by a stop string where it stands", async () => {
    const format: Format = {
      type: "json_schema",
      schema: { type: "array", items: { type: "integer" }, minItems: 200 },
    };
    const [cut, stopped] = await together([
      { format, sampling: { maxTokens: 30 } },
      { format, sampling: { stop: [","] } },
    ]);
    expect(cut?.end).toBe("length");
    expect(cut?.tokens).toBe(30);
    expect(cut?.text).toMatch(/^\[[\s\d,-]*$/);
    expect(stopped?.end).toBe("stop");
    expect(stopped?.text).toMatch(/^\[[\s\d-]*$/);
  });
});
