/** What holding outputs to schemas gives and costs: how many schemas compile, whether outputs are valid, decode speed. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { PRESETS } from "../../models/llama-config.js";
import { Engine } from "../../src/cores/onnx/engine.js";
import { Grammars } from "../../src/cores/onnx/grammar/grammars.js";
import { LoadedModel } from "../../src/cores/onnx/loaded-model.js";
import { readModelFolder } from "../../src/cores/onnx/model-folder.js";
import { Tokenizer } from "../../src/cores/onnx/tokenizer.js";
import { type BenchContext, rounds, type Section } from "../bench.js";
import { Agents } from "../core/streams.js";
import { bundledModel, describePreset, largePreset, onnxModel, prompts } from "../models.js";
import { median } from "../report.js";
import { type SchemaCase, schemaCases } from "./schemas.js";

const SLOTS = 8;
const OUTPUT_TOKENS = 160;
const ROWS = 8;

/** Long enough that no output ends before its tokens are counted. */
const ENDLESS = {
  type: "array",
  minItems: 1000,
  items: {
    type: "object",
    properties: {
      name: { type: "string", maxLength: 20 },
      kind: { enum: ["read", "write", "search"] },
      count: { type: "integer", minimum: 0, maximum: 999 },
      done: { type: "boolean" },
    },
    required: ["name", "kind", "count", "done"],
    additionalProperties: false,
  },
};

interface Tried {
  readonly compiled: number;
  readonly clear: number;
  readonly unclear: readonly string[];
  readonly ended: number;
  readonly cut: number;
  readonly wrong: readonly string[];
  readonly slowestMs: number;
}

export const schemas: Section = {
  rows: [
    { id: "schemas", name: "300 schemas that compile; the rest is a clear 400", unit: "schemas", asked: ">= 270" },
    {
      id: "schema-outputs",
      name: "outputs of noise: ended ones valid against their schema (ajv), cut ones a prefix by the same grammar, read anew",
      unit: "%",
      asked: ">= 100",
    },
  ],
  limitMs: 420_000,
  run: async (context) => {
    const cacheFolder = mkdtempSync(join(tmpdir(), "aiosd-schemas-"));
    const folder = onnxModel("tiny");
    const model = await LoadedModel.load({
      ...{ modelFolder: folder, weights: "fp32", backend: "auto", cacheFolder },
      ...{ slots: 1, contextTokens: 512, chunkTokens: 64, threads: 1 },
    });
    try {
      const cases = schemaCases().slice(0, context.quick ? 60 : 300);
      const tried = await tryAll(context, model, cases, new Reader(folder));
      if (tried.unclear.length > 0) throw new Error(`refused without a clear reason: ${tried.unclear.join("; ")}`);
      const detail = `${cases.length} schemas, ${tried.clear} refused with the keyword or place named; slowest compilation ${tried.slowestMs.toFixed(0)} ms`;
      context.found("schemas", { value: tried.compiled, detail });
      const outputs = tried.ended + tried.cut;
      const share = (100 * (outputs - tried.wrong.length)) / outputs;
      const wrong = tried.wrong.length === 0 ? "" : `; wrong: ${tried.wrong.slice(0, 5).join("; ")}`;
      context.found("schema-outputs", {
        value: share,
        detail: `random tiny, temperatures 0 and 1.5 with penalties; ${tried.ended} ended and were checked by ajv, ${tried.cut} were cut and checked by our own compiler alone${wrong}`,
      });
    } finally {
      await model.executor.close();
      rmSync(cacheFolder, { recursive: true, force: true });
    }
  },
};

async function tryAll(
  context: BenchContext,
  model: LoadedModel,
  cases: readonly SchemaCase[],
  reader: Reader,
): Promise<Tried> {
  const unclear: string[] = [];
  const wrong: string[] = [];
  const sum = { compiled: 0, clear: 0, ended: 0, cut: 0, slowestMs: 0 };
  for (const [i, each] of cases.entries()) {
    const startedAt = performance.now();
    try {
      const first = await generate(model, each.schema, { seed: i, temperature: 0, repetitionPenalty: 1.3 });
      sum.compiled++;
      const second = await generate(model, each.schema, { seed: i, temperature: 1.5, frequencyPenalty: 0.5 });
      for (const output of [first, second]) {
        sum.slowestMs = Math.max(sum.slowestMs, output.prepareMs);
        if (output.finish === "stop") sum.ended++;
        else sum.cut++;
        const problem = await problemOf(reader, each, output);
        if (problem !== null) wrong.push(problem);
      }
    } catch (error) {
      const { code, field } = error as { code?: string; field?: string };
      // XGrammar's own errors name the whole field; a refusal of ours says which place of the schema it is about.
      const refused = code === "unsupported" || code === "invalid_request";
      if (refused && isPlace(field)) sum.clear++;
      else unclear.push(`${each.name}: ${(error as Error).message}`);
    }
    if (performance.now() - startedAt > 10_000) context.log(`schemas: ${each.name} took more than 10 s`);
  }
  return { ...sum, unclear, wrong };
}

/** `responseFormat.schema` or a place in it. */
function isPlace(field: string | undefined): boolean {
  return field === "responseFormat.schema" || (field?.startsWith("responseFormat.schema.") ?? false);
}

interface Generated {
  readonly text: string;
  readonly finish: string;
  readonly prepareMs: number;
}

async function generate(
  model: LoadedModel,
  schema: SchemaCase["schema"],
  sampling: Readonly<Record<string, number>> & { readonly seed: number },
): Promise<Generated> {
  const startedAt = performance.now();
  const { sequence } = await model.prepare({
    sequence: "a",
    prompt: { kind: "tokens", tokens: [5 + (sampling.seed % 900), 6, 7] },
    sampling: { ...sampling, maxTokens: OUTPUT_TOKENS },
    output: { toolChoice: "none", parallelToolCalls: true, responseFormat: { type: "json_schema", schema } },
  });
  const prepareMs = performance.now() - startedAt;
  const engine = new Engine(model.executor, 1);
  engine.add(sequence);
  let text = "";
  let prefill: { slot: number; tokens: number } | null = { slot: 0, tokens: 3 };
  let admit = [{ sequence: "a", slot: 0 }];
  for (;;) {
    const turn = await engine.turn({ admit, prefill, decode: [0], steps: 64, tellMs: 1e9 }, () => {});
    for (const output of turn.outputs) {
      text += output.text;
      if (output.error !== undefined) throw new Error(output.error.message);
      if (output.finish !== undefined) return { text, finish: output.finish, prepareMs };
    }
    admit = [];
    prefill = null;
  }
}

/**
 * What is wrong with an output. A cut one is encoded again and read from the start by a fresh matcher: that finds places
 * lost on the way, but not a grammar that is wrong itself; only the ended ones are checked by somebody else.
 */
async function problemOf(reader: Reader, { name, schema }: SchemaCase, output: Generated): Promise<string | null> {
  const { text, finish } = output;
  if (finish === "length") return (await reader.begins(schema, text)) ? null : `${name}: no prefix: ${text}`;
  if (finish !== "stop") return `${name}: ended as ${finish}`;
  const validate = validatorOf(schema);
  try {
    return validate(JSON.parse(text)) ? null : `${name}: ${JSON.stringify(validate.errors?.[0])}`;
  } catch {
    return `${name}: no JSON`;
  }
}

class Reader {
  readonly #tokenizer: Tokenizer;
  readonly #grammars: Grammars;

  constructor(folder: string) {
    this.#tokenizer = new Tokenizer(readModelFolder(folder, "fp32"));
    this.#grammars = new Grammars(this.#tokenizer);
  }

  /** Whether a text that is valid may begin so. The last character may have been cut in its bytes. */
  async begins(schema: SchemaCase["schema"], text: string): Promise<boolean> {
    const matcher = await this.#grammars.matcher({ kind: "json_schema", schema }, "schema");
    try {
      matcher.replay(this.#tokenizer.encode(text.replace(/\uFFFD$/, ""), false));
      return true;
    } catch {
      return false;
    } finally {
      matcher.dispose();
    }
  }
}

function validatorOf(schema: SchemaCase["schema"]) {
  const ajv = new Ajv2020({ strict: false, logger: false });
  ajvFormats.default(ajv);
  return ajv.compile(schema);
}

export const grammarSpeed: Section = {
  rows: [
    {
      id: "grammar-135m",
      name: "8 agents with a schema / without, 135M row8",
      unit: "decode tokens/s",
      asked: ">= 0.90",
    },
    {
      id: "grammar-bundled",
      name: "8 agents with a schema / without, bundled model",
      unit: "decode tokens/s",
      asked: ">= 0.75",
    },
  ],
  limitMs: 120_000,
  prepare: async (context) => void onnxModel(largePreset(context)),
  run: async (context) => {
    const preset = largePreset(context);
    if (context.wanted.has("grammar-135m")) {
      const { vocabSize } = PRESETS[preset];
      await compare(context, "grammar-135m", {
        dir: onnxModel(preset),
        name: describePreset(preset),
        vocabSize,
        generate: 64,
      });
    }
    if (context.wanted.has("grammar-bundled")) {
      const { dir, name, vocabSize } = bundledModel();
      await compare(context, "grammar-bundled", { dir, name, vocabSize, generate: 400 });
    }
  },
};

interface Compared {
  readonly dir: string;
  readonly name: string;
  readonly vocabSize: number;
  readonly generate: number;
}

async function compare(context: BenchContext, id: string, { dir, name, vocabSize, generate }: Compared): Promise<void> {
  const agents = await Agents.start(context, { model: dir, slots: SLOTS, context: 1024, threads: 2 }, ROWS);
  const plan = { prompts: prompts(ROWS, 64, vocabSize), maxTokens: generate, temperature: 1, topP: 1 };
  const held = { ...plan, more: { responseFormat: { type: "json_schema", schema: ENDLESS } } };
  await agents.rate(plan);
  await agents.rate(held);
  const free: number[] = [];
  const within: number[] = [];
  for (const _ of rounds(context, 7, 25_000)) {
    within.push((await agents.rate(held)).tokensPerSecond);
    free.push((await agents.rate(plan)).tokensPerSecond);
    context.log(`${id}: ${within.at(-1)?.toFixed(0)} and ${free.at(-1)?.toFixed(0)} tokens/s`);
  }
  await agents.stop();
  const ratio = median(within.map((rate, round) => rate / (free[round] ?? Number.NaN)));
  const detail = `${name}, ${ROWS} rows, ${generate} tokens at temperature 1; without ${median(free).toFixed(0)} tokens/s`;
  context.found(id, { value: median(within), ratio, detail });
}
