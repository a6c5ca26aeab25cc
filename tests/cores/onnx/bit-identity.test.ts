import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  chunkLengths,
  decodeGreedy,
  firstBitDifference,
  largest,
  prefillInChunks,
  type RowState,
} from "#benchmarks/bit-identity.js";
import { modelFile, randomModel } from "#models/build.js";
import type { Executor } from "#src/cores/onnx/executor.js";
import { kvFloats } from "#src/cores/onnx/kv-arena.js";
import { type OpenOptions, openExecutor } from "#src/cores/onnx/open-executor.js";

const ROWS = 32;
const TOKENS = 160;
const STEPS = 6;

const modes = [
  { name: "fp32 koffi", precision: "fp32", backend: "koffi", layout: "aiosd" },
  { name: "row8 koffi", precision: "row8", backend: "koffi", layout: "aiosd" },
  { name: "fp32 delta", precision: "fp32", backend: "delta", layout: "aiosd" },
  { name: "row8 delta", precision: "row8", backend: "delta", layout: "aiosd" },
  { name: "fp32 koffi, genai layout", precision: "fp32", backend: "koffi", layout: "genai" },
  { name: "row8 koffi, genai layout", precision: "row8", backend: "koffi", layout: "genai" },
  { name: "fp32 delta, genai layout", precision: "fp32", backend: "delta", layout: "genai" },
  { name: "fp32 Concat", precision: "concat", backend: "auto", layout: "aiosd" },
] as const;

type Mode = (typeof modes)[number];

function fileOf({ precision, layout }: Pick<Mode, "precision" | "layout">): string {
  return modelFile(randomModel({ preset: "tiny", layout, concat: true }), precision);
}

async function open(mode: Mode, options: Partial<OpenOptions> = {}): Promise<Executor> {
  const { backend } = mode;
  const opened = await openExecutor({
    modelFile: fileOf(mode),
    rows: ROWS,
    maxTokens: TOKENS,
    threads: 1,
    backend,
    ...options,
  });
  return opened.executor;
}

/** The prompt of sequence `index`: every one has another length and other tokens. */
function promptOf(index: number): Int32Array {
  return Int32Array.from({ length: 9 + ((index * 7) % 50) }, (_, at) => (index * 131 + at * 37 + 11) % 1024);
}

async function start(executor: Executor, row: number, index: number): Promise<RowState> {
  const prompt = promptOf(index);
  return { past: prompt.length, next: largest(await prefillInChunks(executor, row, prompt, 64)) };
}

/** What sequence `index` computes when nothing else runs. */
async function alone(executor: Executor, index: number): Promise<Float32Array[]> {
  const row = await start(executor, 0, index);
  return (await decodeGreedy(executor, [row], STEPS)).map(([logits]) => logits ?? new Float32Array(0));
}

function expectSameBits(
  steps: readonly (readonly Float32Array[])[],
  row: number,
  wanted: readonly Float32Array[],
): void {
  for (const [step, expected] of wanted.entries()) {
    expect(firstBitDifference(steps[step]?.[row] ?? new Float32Array(0), expected), `step ${step}`).toBe(-1);
  }
}

describe.each(modes)("In the mode $name the bits of a sequence's logits", (mode) => {
  let executor: Executor;
  const reference = new Map<number, Float32Array[]>();

  beforeAll(async () => {
    executor = await open(mode);
    for (let index = 0; index < 12; index++) reference.set(index, await alone(executor, index));
  });
  afterAll(() => executor.close());

  const wanted = (index: number) => reference.get(index) ?? [];

  test.each([2, 3, 8, 16, 32])("do not change in a batch of %i", async (n) => {
    const rows: RowState[] = [];
    for (let row = 0; row < n; row++) rows.push(await start(executor, row, row));
    const steps = await decodeGreedy(executor, rows, STEPS);
    for (let row = 0; row < Math.min(n, 12); row++) expectSameBits(steps, row, wanted(row));
  });

  test("do not change with other neighbours or in another row", async () => {
    for (const [row, neighbours] of [
      [0, [5, 6, 7, 8]],
      [3, [9, 1, 10, 2, 11]],
      [6, [4, 4, 4, 4, 4, 4, 8]],
    ] as const) {
      const rows: RowState[] = [];
      for (const [at, index] of neighbours.entries()) rows.push(await start(executor, at, at === row ? 3 : index));
      expectSameBits(await decodeGreedy(executor, rows, STEPS), row, wanted(3));
    }
  });

  test("do not change after the row was copied, nor when KV was taken out and put into another row", async () => {
    const state = await start(executor, 4, 5);
    const kv = executor.readKv(4, state.past);
    executor.copyRow(4, 0, state.past);
    expectSameBits(await decodeGreedy(executor, [{ ...state }], STEPS), 0, wanted(5));
    await start(executor, 0, 6);
    await start(executor, 1, 7);
    executor.writeKv(1, state.past, kv);
    const rows = [await start(executor, 0, 6), { ...state }, await start(executor, 2, 8)];
    expectSameBits(await decodeGreedy(executor, rows, STEPS), 1, wanted(5));
    expect(firstBitDifference(executor.readKv(1, state.past), kv)).toBe(-1);
  });

  test("do not change with the number of threads", async () => {
    const two = await open(mode, { threads: 2, rows: 4 });
    for (const index of [0, 4]) {
      expect(
        (await alone(two, index)).map((logits, step) => firstBitDifference(logits, wanted(index)[step] ?? logits)),
      ).toEqual(Array(STEPS).fill(-1));
    }
    await two.close();
  });

  test("do not change with the capacity of the arena", async () => {
    const large = await open(mode, { rows: 3, maxTokens: 2048 });
    const logits = await alone(large, 2);
    expect(logits.map((bits, step) => firstBitDifference(bits, wanted(2)[step] ?? bits))).toEqual(
      Array(STEPS).fill(-1),
    );
    await large.close();
  });

  test.skipIf(mode.precision === "concat")("do not change with the chunks of the prompt", async () => {
    const prompt = Int32Array.from({ length: 150 }, (_, at) => (at * 53 + 7) % 1024);
    const whole = await prefillInChunks(executor, 0, prompt, prompt.length);
    for (const chunk of [2, 3, 5, 16, 33, 64, 128, 149]) {
      expect(chunkLengths(prompt.length, chunk).every((length) => length > 1)).toBe(true);
      expect(firstBitDifference(await prefillInChunks(executor, 1, prompt, chunk), whole), `chunks of ${chunk}`).toBe(
        -1,
      );
    }
  });

  test("do not read or write rows that are not in the step, nor positions behind a row's length", async () => {
    const poison = new Float32Array(kvFloats(executor.shape, TOKENS)).fill(Number.NaN);
    for (const row of [0, 1, 2]) executor.writeKv(row, TOKENS, poison);
    const rows = [await start(executor, 0, 1), await start(executor, 1, 2)];
    const before = executor.readKv(0, promptOf(1).length);
    await start(executor, 1, 2);
    expect(firstBitDifference(executor.readKv(0, promptOf(1).length), before)).toBe(-1);
    const steps = await decodeGreedy(executor, rows, STEPS);
    expectSameBits(steps, 0, wanted(1));
    expectSameBits(steps, 1, wanted(2));
    expect(firstBitDifference(executor.readKv(2, TOKENS), poison)).toBe(-1);
  });
});

describe("Across executors", () => {
  test.each(["fp32", "row8"] as const)("koffi and delta give the same bits in %s", async (precision) => {
    const koffi = await open({ name: "fp32 koffi", precision, backend: "koffi", layout: "aiosd" } as Mode);
    const delta = await open({ name: "fp32 delta", precision, backend: "delta", layout: "aiosd" } as Mode);
    for (const index of [0, 3, 9]) {
      const [a, b] = [await alone(koffi, index), await alone(delta, index)];
      expect(a.map((logits, step) => firstBitDifference(logits, b[step] ?? logits))).toEqual(Array(STEPS).fill(-1));
    }
    await Promise.all([koffi.close(), delta.close()]);
  });

  test("another process computes the same bits", async () => {
    const mode = modes[1];
    const executor = await open(mode, { rows: 1 });
    const here = await alone(executor, 0);
    await executor.close();
    const url = (path: string) => JSON.stringify(pathToFileURL(`dist/${path}.js`).href);
    const script = `
      import { openExecutor } from ${url("src/cores/onnx/open-executor")};
      import { prefillInChunks, decodeGreedy, largest } from ${url("benchmarks/bit-identity")};
      const { executor } = await openExecutor({ modelFile: ${JSON.stringify(fileOf(mode))}, rows: 2, maxTokens: 512, threads: 2, backend: "koffi" });
      const prompt = Int32Array.from(${JSON.stringify(Array.from(promptOf(0)))});
      const next = largest(await prefillInChunks(executor, 0, prompt, 5));
      const steps = await decodeGreedy(executor, [{ past: prompt.length, next }], ${STEPS});
      for (const [logits] of steps) process.stdout.write(Buffer.from(logits.buffer, logits.byteOffset, logits.byteLength).toString("hex") + "\\n");
      await executor.close();`;
    const child = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect(child.stderr).toBe("");
    const there = child.stdout.trim().split("\n");
    expect(there).toEqual(
      here.map((logits) => Buffer.from(logits.buffer, logits.byteOffset, logits.byteLength).toString("hex")),
    );
  });

  test("fp32 and the Concat export agree to 1e-4, row8 to a cosine of 0.99", async () => {
    const fp32 = await open(modes[0], { rows: 1 });
    const concat = await open(modes[7], { rows: 1 });
    const row8 = await open(modes[1], { rows: 1 });
    let past = 0;
    const prompt = promptOf(8);
    let [a, b, c] = await Promise.all([fp32, concat, row8].map((executor) => executor.prefill(0, prompt, 0)));
    past = prompt.length;
    for (let step = 0; step < 8; step++) {
      expect(maxDifference(a, b)).toBeLessThan(1e-4);
      expect(cosine(a, c)).toBeGreaterThan(0.99);
      const next = Int32Array.of(largest(a ?? new Float32Array(0)));
      [a, b, c] = await Promise.all([fp32, concat, row8].map((executor) => executor.decode(next, Int32Array.of(past))));
      past++;
    }
    await Promise.all([fp32, concat, row8].map((executor) => executor.close()));
  });

  test("a chunked prompt of a Concat export agrees with the whole one to 1e-5", async () => {
    const concat = await open(modes[7], { rows: 2 });
    const prompt = promptOf(6);
    const whole = await prefillInChunks(concat, 0, prompt, 64);
    expect(maxDifference(await prefillInChunks(concat, 1, prompt, 7), whole)).toBeLessThan(1e-5);
    await concat.close();
  });
});

function maxDifference(a: Float32Array = new Float32Array(0), b: Float32Array = new Float32Array(0)): number {
  expect(a.length).toBe(b.length);
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - (b[index] ?? 0))), 0);
}

function cosine(a: Float32Array = new Float32Array(0), b: Float32Array = new Float32Array(0)): number {
  const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
