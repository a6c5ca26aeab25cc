import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { KernelError } from "@aiosd/sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { modelFile, randomModel } from "#models/build.js";
import { PRESETS } from "#models/llama-config.js";
import { GraphBuilder } from "#models/onnx-writer.js";
import { readDecoderGraph } from "#src/cores/onnx/graph.js";

let dir: string;
let model: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "aiosd-graph-"));
  model = randomModel({ preset: "tiny", concat: true });
});
afterAll(() => rmSync(dir, { recursive: true }));

function refusal(file: string): { code: string; message: string } {
  try {
    readDecoderGraph(file);
  } catch (error) {
    if (error instanceof KernelError) return { code: error.code, message: error.message };
    throw error;
  }
  return { code: "none", message: "" };
}

function build(name: string, make: (graph: GraphBuilder) => void): string {
  const file = join(dir, name);
  const graph = new GraphBuilder();
  make(graph);
  graph.write(file);
  return file;
}

/** A generator of numbers below 2^32, the same in every run. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}

describe("readDecoderGraph", () => {
  test("reads dimensions, layout and weights of what the builder writes", () => {
    const shape = { layers: 2, kvHeads: 2, headDim: 32, vocabSize: 1024 };
    expect(readDecoderGraph(modelFile(model, "fp32"))).toMatchObject({
      shape,
      layout: "aiosd",
      weights: "fp32",
      logitsRank: 2,
      maxPositions: PRESETS.tiny.maxPositions,
    });
    expect(readDecoderGraph(modelFile(model, "row8"))).toMatchObject({ shape, layout: "aiosd", weights: "row8" });
    expect(readDecoderGraph(modelFile(model, "concat"))).toMatchObject({
      shape,
      layout: "optimum",
      weights: "fp32",
      logitsRank: 3,
      positionIds: true,
    });
    const genai = randomModel({ preset: "tiny", layout: "genai", concat: true });
    expect(readDecoderGraph(modelFile(genai, "fp32"))).toMatchObject({
      shape,
      layout: "genai",
      logitsRank: 3,
      positionIds: false,
    });
  });

  test("counts the same parameters in every form of a model", () => {
    const counts = (["fp32", "row8", "concat"] as const).map(
      (form) => readDecoderGraph(modelFile(model, form)).parameters,
    );
    expect(new Set(counts).size).toBe(1);
  });

  test("names a missing file", () => {
    expect(refusal(join(dir, "nothing.onnx"))).toEqual({
      code: "model_not_found",
      message: expect.stringContaining("nothing.onnx"),
    });
  });

  test("calls truncated, empty, random and unreadable files damaged, by name", () => {
    const bytes = readFileSync(modelFile(model, "fp32"));
    for (const length of [1, 10, 100, 5000, 50_000, bytes.length - 1]) {
      const file = join(dir, `cut-${length}.onnx`);
      writeFileSync(file, bytes.subarray(0, length));
      expect(refusal(file), `the first ${length} bytes`).toEqual({
        code: "model_damaged",
        message: expect.stringContaining(file),
      });
    }
    writeFileSync(join(dir, "empty.onnx"), "");
    expect(refusal(join(dir, "empty.onnx")).code).toBe("model_damaged");
    const next = numbers(7);
    for (let round = 0; round < 50; round++) {
      const file = join(dir, "random.onnx");
      writeFileSync(
        file,
        Uint8Array.from({ length: 1 + (next() % 5000) }, () => next() >>> 24),
      );
      expect(refusal(file).code).toBe("model_damaged");
    }
    mkdirSync(join(dir, "folder.onnx"));
    expect(refusal(join(dir, "folder.onnx")).code).toBe("model_damaged");
  });

  test("says why a sound ONNX file is no decoder that it can run", () => {
    const adder = build("adder.onnx", (g) => {
      g.input("x", "float32", [2]);
      g.op("Add", ["x", "x"], { output: "y" });
      g.output("y", "float32", [2]);
    });
    expect(refusal(adder)).toEqual({
      code: "model_unsupported",
      message: expect.stringContaining("no input named input_ids"),
    });
    const noCache = build("no-cache.onnx", (g) => {
      g.input("input_ids", "int64", ["b", "t"]);
      g.input("attention_mask", "int64", ["b", "t"]);
      g.op("Cast", ["input_ids"], { attributes: { to: 1 }, output: "logits" });
      g.output("logits", "float32", ["b", "t", 7]);
    });
    expect(refusal(noCache)).toEqual({
      code: "model_unsupported",
      message: expect.stringContaining("export it with its KV cache"),
    });
    const merged = build("merged.onnx", (g) => {
      g.input("input_ids", "int64", ["b", "t"]);
      g.input("attention_mask", "int64", ["b", "t"]);
      g.input("use_cache_branch", "bool", [1]);
      g.output("logits", "float32", ["b", "t", 7]);
    });
    expect(refusal(merged)).toEqual({
      code: "model_unsupported",
      message: expect.stringContaining("use_cache_branch"),
    });
    const half = build("half.onnx", (g) => {
      g.input("input_ids", "int64", ["b", "t"]);
      g.input("attention_mask", "int64", ["b", "t"]);
      for (const kind of ["key", "value"]) {
        g.input(`past_key_values.0.${kind}`, "float16", ["b", 2, "p", 16]);
        g.output(`present.0.${kind}`, "float16", ["b", 2, "p", 16]);
      }
      g.output("logits", "float32", ["b", "t", 7]);
    });
    expect(refusal(half)).toEqual({ code: "model_unsupported", message: expect.stringContaining("float16") });
    const dynamic = build("dynamic.onnx", (g) => {
      g.input("input_ids", "int64", ["b", "t"]);
      g.input("attention_mask", "int64", ["b", "t"]);
      g.op("DynamicQuantizeLinear", ["input_ids"]);
      g.op("GroupQueryAttention", ["input_ids"], { attributes: { do_rotary: 1 } });
      g.output("logits", "float32", ["b", "t", 7]);
    });
    expect(refusal(dynamic)).toEqual({
      code: "model_unsupported",
      message: expect.stringContaining("depend on the others"),
    });
  });

  test("300 mutated headers are read or refused, and loading those that read never crashes", {
    timeout: 180_000,
  }, () => {
    const whole = readFileSync(modelFile(randomModel({ preset: "tiny", concat: true }), "row8"));
    const header = 9000;
    const next = numbers(42);
    const readable: string[] = [];
    for (let round = 0; round < 300; round++) {
      const bytes = Buffer.from(whole);
      for (let change = 0; change < 1 + (next() % 3); change++) bytes[next() % header] = next() >>> 24;
      const file = join(dir, `mutated-${round}.onnx`);
      writeFileSync(file, bytes);
      const { code } = refusal(file);
      expect(["none", "model_damaged", "model_unsupported"]).toContain(code);
      if (code === "none") readable.push(file);
      else rmSync(file);
    }
    expect(readable.length).toBeGreaterThan(20);
    const url = JSON.stringify(pathToFileURL("dist/src/cores/onnx/open-executor.js").href);
    const script = `
      import { openExecutor } from ${url};
      for (const modelFile of JSON.parse(process.argv[1])) {
        process.stdout.write(modelFile + " ");
        try {
          const { executor } = await openExecutor({ modelFile, rows: 2, maxTokens: 16, threads: 1 });
          await executor.close();
          console.log("opened");
        } catch (error) { console.log(error.code ?? error.stack); }
      }`;
    const child = spawnSync(process.execPath, ["--input-type=module", "-e", script, JSON.stringify(readable)], {
      encoding: "utf8",
    });
    expect(child.signal, child.stdout.slice(-300)).toBe(null);
    const ends = child.stdout
      .trim()
      .split("\n")
      .map((line) => line.split(" ")[1]);
    expect(ends.length).toBe(readable.length);
    for (const end of ends) expect(["opened", "model_damaged", "model_unsupported", "config_invalid"]).toContain(end);
  });
});
