import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Tokenizer } from "@huggingface/tokenizers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decodeGreedy, firstBitDifference, largest } from "#benchmarks/bit-identity.js";
import { buildModelFolder, modelFile, randomModel } from "#models/build.js";
import { countParameters, fromHfConfig, type LlamaConfig, PRESETS, toHfConfig } from "#models/llama-config.js";
import { SafetensorsFile, writeSafetensors } from "#models/safetensors.js";
import { listTensors, randomWeights, type WeightSource } from "#models/weights.js";
import { readDecoderGraph } from "#src/cores/onnx/graph.js";
import { openExecutor } from "#src/cores/onnx/open-executor.js";

let dir: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "aiosd-build-"));
});
afterAll(() => rmSync(dir, { recursive: true }));

const PROMPT = Int32Array.from({ length: 20 }, (_, at) => (at * 37 + 300) % 1024);

/** Logits of a prompt and the tokens that follow greedily. */
async function generate(file: string, steps = 3): Promise<{ logits: Float32Array; tokens: number[] }> {
  const { executor } = await openExecutor({ modelFile: file, rows: 1, maxTokens: 256, threads: 1 });
  const logits = (await executor.prefill(0, PROMPT, 0)).slice();
  const row = { past: PROMPT.length, next: largest(logits) };
  const all = await decodeGreedy(executor, [row], steps);
  await executor.close();
  return { logits, tokens: all.map(([step]) => largest(step ?? logits)) };
}

describe("A model folder", () => {
  test("has the files that Hugging Face tools expect, and a config that reads back", () => {
    const folder = join(dir, "whole");
    buildModelFolder({ dir: folder, config: PRESETS.tiny, weights: randomWeights(PRESETS.tiny, 1), concat: true });
    expect(readdirSync(folder).sort()).toEqual([
      "config.json",
      "generation_config.json",
      "onnx",
      "tokenizer.json",
      "tokenizer_config.json",
    ]);
    expect(readdirSync(join(folder, "onnx")).sort()).toEqual(["model.onnx", "model_concat.onnx", "model_row8.onnx"]);
    const config = JSON.parse(readFileSync(join(folder, "config.json"), "utf8")) as Record<string, unknown>;
    expect(fromHfConfig(config)).toEqual(PRESETS.tiny);
    expect(readDecoderGraph(modelFile(folder, "fp32")).parameters).toBe(countParameters(PRESETS.tiny));
  });

  test("has a tokenizer that reads any text, writes any token and knows its special tokens", () => {
    const folder = randomModel({ preset: "tiny", concat: true });
    const json = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
    const tokenizer = new Tokenizer(json("tokenizer.json"), json("tokenizer_config.json"));
    for (const text of ["hello there, the end", "\u00e4\u20ac\u{1f600}\n\t x", "a  b", "Zq9"]) {
      const { ids } = tokenizer.encode(text);
      expect(ids.every((id: number) => id >= 0 && id < PRESETS.tiny.vocabSize)).toBe(true);
      expect(tokenizer.decode(ids)).toBe(text);
    }
    expect(tokenizer.encode("<|im_start|>user<|im_end|>").ids.filter((id: number) => id < 4)).toEqual([1, 2]);
    expect(Object.keys(json("tokenizer.json").model.vocab)).toHaveLength(PRESETS.tiny.vocabSize);
  });

  test("from safetensors computes the same bits as from the weights that were saved", async () => {
    const config = PRESETS.tiny;
    const weights = randomWeights(config, 9);
    const file = join(dir, "model.safetensors");
    writeSafetensors(
      file,
      listTensors(config).map(({ name, shape }) => ({ name, shape, values: () => weights.tensor(name, shape) })),
    );
    const stored = new SafetensorsFile(file);
    for (const { name, shape } of listTensors(config)) {
      expect(firstBitDifference(stored.tensor(name, shape), weights.tensor(name, shape)), name).toBe(-1);
    }
    buildModelFolder({ dir: join(dir, "from-file"), config, weights: stored });
    buildModelFolder({ dir: join(dir, "direct"), config, weights });
    stored.close();
    for (const precision of ["fp32", "row8"] as const) {
      const [a, b] = [modelFile(join(dir, "from-file"), precision), modelFile(join(dir, "direct"), precision)];
      expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
    }
  });

  test("with its own output matrix differs from the tied one and agrees with its Concat twin", async () => {
    const config: LlamaConfig = { ...PRESETS.tiny, tied: false };
    buildModelFolder({ dir: join(dir, "untied"), config, weights: randomWeights(config, 3), concat: true });
    const fp32 = await generate(modelFile(join(dir, "untied"), "fp32"));
    const concat = await generate(modelFile(join(dir, "untied"), "concat"));
    const row8 = await generate(modelFile(join(dir, "untied"), "row8"));
    expect(Math.max(...fp32.logits.map((value, at) => Math.abs(value - (concat.logits[at] ?? 0))))).toBeLessThan(1e-4);
    expect(cosine(fp32.logits, row8.logits)).toBeGreaterThan(0.99);
    expect(concat.tokens).toEqual(fp32.tokens);
  });

  test("computes finite numbers for a token whose embedding is all zeros", async () => {
    const config = PRESETS.tiny;
    const random = randomWeights(config, 4);
    const weights: WeightSource = {
      tensor(name, shape) {
        const values = random.tensor(name, shape);
        if (name === "model.embed_tokens.weight") values.fill(0, 0, config.vocabSize * config.hiddenSize);
        return values;
      },
    };
    buildModelFolder({ dir: join(dir, "zeros"), config, weights });
    for (const precision of ["fp32", "row8"] as const) {
      const { logits } = await generate(modelFile(join(dir, "zeros"), precision));
      expect(logits.every((value) => value === 0)).toBe(true);
    }
  });

  test("of five million parameters ships its row8 form in under 8 MB", () => {
    const config: LlamaConfig = {
      ...PRESETS.tiny,
      vocabSize: 4096,
      hiddenSize: 256,
      intermediateSize: 768,
      layers: 6,
      heads: 8,
      kvHeads: 2,
    };
    expect(countParameters(config)).toBeGreaterThan(5e6);
    buildModelFolder({ dir: join(dir, "shipped"), config, weights: randomWeights(config, 1), precisions: ["row8"] });
    expect(statSync(modelFile(join(dir, "shipped"), "row8")).size).toBeLessThan(8e6);
  });
});

describe("A random model", () => {
  test("does not repeat one token, and another seed says something else", async () => {
    const { tokens } = await generate(modelFile(randomModel({ preset: "tiny", concat: true }), "fp32"), 64);
    expect(new Set(tokens).size).toBeGreaterThan(16);
    expect(tokens.every((token) => token > 3)).toBe(true);
    const other = await generate(modelFile(randomModel({ preset: "tiny", seed: 2 }), "fp32"), 64);
    expect(other.tokens).not.toEqual(tokens);
  });

  test("built by two processes at once is whole and the same for both", async () => {
    const cache = join(dir, "cache");
    const script = `
      import { randomModel } from ${JSON.stringify(pathToFileURL("dist/models/build.js").href)};
      process.stdout.write(randomModel({ preset: "tiny", seed: 77, cacheDir: process.argv[1] }));`;
    const build = () =>
      new Promise<string>((resolve) => {
        const child = spawn(process.execPath, ["--input-type=module", "-e", script, cache]);
        let out = "";
        child.stdout.on("data", (chunk) => {
          out += chunk;
        });
        child.on("close", () => resolve(out));
      });
    const [a, b] = await Promise.all([build(), build()]);
    expect(a).toBe(b);
    expect(readdirSync(cache)).toHaveLength(1);
    expect((await generate(modelFile(a, "row8"))).tokens).toHaveLength(3);
  });
});

describe("A safetensors file", () => {
  test("is refused by name when it is cut, or asked for another shape", () => {
    const file = join(dir, "small.safetensors");
    writeSafetensors(file, [{ name: "a", shape: [2, 3], values: () => Float32Array.of(1, 2, 3, 4, 5, 6) }]);
    const stored = new SafetensorsFile(file);
    expect(stored.names).toEqual(["a"]);
    expect(() => stored.tensor("a", [3, 2])).toThrow("shape [2, 3]");
    expect(() => stored.tensor("b", [1])).toThrow("no tensor b");
    stored.close();
    expect(() => new SafetensorsFile(join("package.json"))).toThrow("package.json is no safetensors file");
  });

  test("says which field of a config the builder does not implement", () => {
    const config = toHfConfig(PRESETS.tiny);
    expect(() => fromHfConfig({ ...config, rope_scaling: { rope_type: "llama3" } })).toThrow("rope_scaling");
    expect(() => fromHfConfig({ ...config, model_type: "gpt2" })).toThrow("gpt2");
    expect(() => fromHfConfig({ ...config, hidden_size: "wide" })).toThrow("hidden_size");
  });
});

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
