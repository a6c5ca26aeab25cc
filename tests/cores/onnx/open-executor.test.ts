import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildModelFolder, modelFile, randomModel } from "#models/build.js";
import { PRESETS } from "#models/llama-config.js";
import { randomWeights } from "#models/weights.js";
import type { Executor } from "#src/cores/onnx/executor.js";
import { type OpenedExecutor, type OpenOptions, openExecutor } from "#src/cores/onnx/open-executor.js";
import { probeExecutor } from "#src/cores/onnx/probe.js";

let model: string;
const opened: Executor[] = [];

beforeAll(() => {
  model = randomModel({ preset: "tiny", concat: true });
});
afterEach(async () => {
  for (const executor of opened.splice(0)) await executor.close();
});

async function open(options: Partial<OpenOptions> = {}): Promise<OpenedExecutor> {
  const result = await openExecutor({
    modelFile: modelFile(model, "fp32"),
    rows: 4,
    maxTokens: 64,
    threads: 1,
    ...options,
  });
  opened.push(result.executor);
  return result;
}

describe("openExecutor", () => {
  test("takes the C API where its probe succeeds, and says so", async () => {
    const { executor, backendReason } = await open();
    expect(executor.backend).toBe("koffi");
    expect(backendReason).toContain("in place");
  });

  test("takes what it is asked for", async () => {
    expect((await open({ backend: "delta" })).executor.backend).toBe("delta");
    expect((await open({ backend: "koffi" })).executor.backend).toBe("koffi");
  });

  test("runs a Concat export row by row and refuses to run it in place", async () => {
    const file = modelFile(model, "concat");
    const { executor, backendReason } = await open({ modelFile: file });
    expect(executor.backend).toBe("concat");
    expect(backendReason).toContain("one by one");
    await expect(open({ modelFile: file, backend: "koffi" })).rejects.toMatchObject({ code: "config_invalid" });
  });

  test("refuses a context longer than the model's positions", async () => {
    await expect(open({ maxTokens: 4096 })).rejects.toMatchObject({ code: "config_invalid" });
  });

  test.each(["koffi", "delta"] as const)("calls a model that computes no numbers damaged (%s)", async (backend) => {
    const dir = mkdtempSync(join(tmpdir(), "aiosd-open-"));
    const file = join(dir, "model.onnx");
    const bytes = readFileSync(modelFile(model, "fp32"));
    // The last tensor of the file is the final norm's weight or a matrix: NaN in it reaches every logit.
    bytes.fill(0xff, bytes.length - 512);
    writeFileSync(file, bytes);
    await expect(open({ modelFile: file, backend })).rejects.toMatchObject({
      code: "model_damaged",
      message: expect.stringContaining(file),
    });
    rmSync(dir, { recursive: true });
  });

  test.each(["koffi", "delta"] as const)(
    "reads weights that lie beside the model, and names a model that lost them (%s)",
    async (backend) => {
      const dir = mkdtempSync(join(tmpdir(), "aiosd-external-"));
      const { tiny } = PRESETS;
      buildModelFolder({
        dir,
        config: tiny,
        weights: randomWeights(tiny, 1),
        precisions: ["fp32"],
        externalData: true,
      });
      const file = modelFile(dir, "fp32");
      expect(statSync(file).size).toBeLessThan(50_000);
      const outside = await open({ modelFile: file, backend });
      expect(outside.graph.externalData).toBe(true);
      const logits = await outside.executor.prefill(0, Int32Array.of(5, 6, 7), 0);
      expect(logits).toEqual(await (await open({ backend })).executor.prefill(0, Int32Array.of(5, 6, 7), 0));
      rmSync(`${file}_data`);
      await expect(open({ modelFile: file, backend })).rejects.toMatchObject({
        code: "model_damaged",
        message: expect.stringContaining(file),
      });
      rmSync(dir, { recursive: true });
    },
  );

  test("the probe leaves the rows it touched zeroed", async () => {
    const { executor } = await open();
    expect(await probeExecutor(executor)).toEqual({ ok: true });
    expect(executor.readKv(0, 64).every((value) => value === 0)).toBe(true);
    expect(executor.readKv(1, 64).every((value) => value === 0)).toBe(true);
  });

  test("the probe notices an executor that writes another row", async () => {
    const { executor } = await open();
    const careless: Executor = Object.create(executor, {
      rows: { value: 4 },
      maxTokens: { value: 64 },
      shape: { value: executor.shape },
      readKv: { value: (row: number, tokens: number) => executor.readKv(row, tokens) },
      writeKv: { value: (row: number, tokens: number, kv: Float32Array) => executor.writeKv(row, tokens, kv) },
      clearRow: { value: () => {} },
      prefill: {
        value: async (row: number, ids: Int32Array, past: number) => {
          executor.copyRow(1, 2, 2);
          await executor.prefill(1, ids, past);
          return executor.prefill(row, ids, past);
        },
      },
      decode: { value: (ids: Int32Array, past: Int32Array) => executor.decode(ids, past) },
    });
    expect(await probeExecutor(careless)).toMatchObject({ ok: false, wrong: "kv", why: "another row was written" });
  });
});

describe("The in-place executor", () => {
  test("leaves the event loop free while a chunk is computed", async () => {
    const { executor } = await open({ maxTokens: 2048 });
    let turns = 0;
    let running = true;
    const count = () => {
      turns++;
      if (running) setImmediate(count);
    };
    setImmediate(count);
    await executor.prefill(0, new Int32Array(2000).fill(7), 0);
    running = false;
    expect(turns).toBeGreaterThan(20);
  });

  test("refuses rows and lengths outside the arena before anything runs", async () => {
    const { executor } = await open();
    await expect(executor.prefill(0, new Int32Array(65), 0)).rejects.toThrow("room for the new tokens");
    await expect(executor.prefill(4, new Int32Array(2), 0)).rejects.toThrow("row exists");
    await expect(executor.decode(new Int32Array(5), new Int32Array(5))).rejects.toThrow("every row");
    await expect(executor.decode(Int32Array.of(1), Int32Array.of(64))).rejects.toThrow("room");
    expect(() => executor.copyRow(0, 4, 1)).toThrow("row exists");
    expect(() => executor.writeKv(0, 3, new Float32Array(5))).toThrow("size of its tokens");
  });

  test("refuses a second run while one is under way, and closes after the one that is", async () => {
    const { executor } = await openExecutor({
      modelFile: modelFile(model, "fp32"),
      rows: 2,
      maxTokens: 512,
      threads: 1,
    });
    const first = executor.prefill(0, new Int32Array(500).fill(7), 0);
    await expect(executor.decode(Int32Array.of(1), Int32Array.of(0))).rejects.toThrow("one run at a time");
    const ended: string[] = [];
    await Promise.all([first.then(() => ended.push("run")), executor.close().then(() => ended.push("close"))]);
    expect(ended).toEqual(["run", "close"]);
  });

  test("reports a token outside the vocabulary as the runtime's error and goes on", async () => {
    const { executor } = await open();
    await expect(executor.decode(Int32Array.of(5000), Int32Array.of(0))).rejects.toThrow(
      /indices element out of data bounds|5000/,
    );
    expect((await executor.decode(Int32Array.of(5), Int32Array.of(0))).every(Number.isFinite)).toBe(true);
  });
});
