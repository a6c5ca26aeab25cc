import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KernelError } from "@aiosd/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { embedderConfig, randomEmbedder } from "#models/random-embedder.js";
import { randomTensors } from "#models/weights.js";
import { OnnxEmbedder } from "#src/cores/index.js";
import { codeOf, coreChildren, until } from "../../support/daemon.js";
import { bertStates } from "./bert-reference.js";

const never = new AbortController().signal;
const options = { signal: never, truncate: false };
const scratch = mkdtempSync(join(tmpdir(), "aiosd-embed-"));
const losses: string[] = [];
let embedder: OnnxEmbedder;

const open = (folder: string) =>
  OnnxEmbedder.open({
    encoder: { folder, threads: 1, cacheFolder: join(scratch, "cache") },
    ...{ startMs: 60_000, restartsPerMinuteMax: 1 },
    lost: (reason) => losses.push(reason),
  });

beforeAll(async () => {
  embedder = await open(randomEmbedder({ preset: "tiny" }));
});
afterAll(async () => {
  await embedder.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** A copy of the tiny folder with one JSON file replaced. */
function folderWith(name: string, file: string, value: unknown): string {
  const folder = join(scratch, name);
  cpSync(randomEmbedder({ preset: "tiny" }), folder, { recursive: true });
  writeFileSync(join(folder, file), typeof value === "string" ? value : JSON.stringify(value));
  return folder;
}

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

function farthest(vector: Float32Array | undefined, expected: readonly number[]): number {
  return Math.max(...expected.map((value, index) => Math.abs(value - (vector?.[index] ?? Number.NaN))));
}

const IDS = [2, 7, 31, 44, 12, 60, 9, 3];

describe("an ONNX sentence embedder", () => {
  const config = embedderConfig("tiny");
  const states = bertStates(config, randomTensors(1), IDS);
  const columns = (of: (column: number[]) => number) =>
    unit(Array.from({ length: config.hiddenSize }, (_, index) => of(states.map((state) => state[index] ?? 0))));

  it.each([
    ["mean_tokens", columns((column) => column.reduce((a, b) => a + b, 0) / column.length)],
    ["cls_token", columns((column) => column[0] ?? 0)],
    ["max_tokens", columns((column) => Math.max(...column))],
    ["lasttoken", columns((column) => column.at(-1) ?? 0)],
  ])("computes what BERT in plain numbers computes, pooled by %s", async (pooling, expected) => {
    const own = await open(randomEmbedder({ preset: "tiny", pooling }));
    try {
      const { vectors, tokens } = await own.run([IDS], options);
      expect(farthest(vectors[0], expected)).toBeLessThan(1e-5);
      expect(Math.hypot(...(vectors[0] ?? []))).toBeCloseTo(1, 5);
      expect(tokens).toBe(IDS.length);
    } finally {
      await own.close();
    }
  });

  it("tokenizes as the folder says, with the marks around a text", async () => {
    const config = JSON.parse(readFileSync(join(randomEmbedder({ preset: "tiny" }), "tokenizer.json"), "utf8"));
    const id = (token: string): number => config.model.vocab[token];
    const spelt = ["[CLS]", "the", "moon", "##s", ",", "a", "[UNK]", "[SEP]"].map(id);
    const [text] = (await embedder.run(["The moons, a 🙂"], options)).vectors;
    const [ids] = (await embedder.run([spelt], options)).vectors;
    expect(text).toEqual(ids);
  });

  it("gives a text the same bits alone and among others of any length", async () => {
    const texts = Array.from({ length: 60 }, (_, index) => `the ${"moon and sun ".repeat(index % 7)}${index % 10}`);
    const together = await embedder.embed(texts, never);
    for (const place of [0, 6, 13, 33, 59]) {
      expect(await embedder.embed([texts[place] ?? ""], never)).toEqual([together[place]]);
    }
    const backwards = await embedder.embed([...texts].reverse(), never);
    expect(backwards.reverse()).toEqual(together);
  });

  it("refuses what is too long by its place, or cuts it when asked to", async () => {
    const long = "rain ".repeat(200);
    const refusal = await embedder.run(["moon", long], options).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(KernelError);
    expect(refusal).toMatchObject({ code: "prompt_too_long", field: "input.1", message: /202 tokens.* 128 at most/ });
    const { vectors, tokens } = await embedder.run([long], { signal: never, truncate: true });
    expect(tokens).toBe(128);
    // The marks stay: 126 words between them.
    expect(vectors).toEqual((await embedder.run(["rain ".repeat(126)], options)).vectors);
  });

  it("refuses token ids beyond its vocabulary and lone surrogates", async () => {
    expect(await codeOf(embedder.run([[config.vocabSize]], options))).toBe("invalid_request");
    expect(await codeOf(embedder.run(["\ud800"], options))).toBe("invalid_request");
  });

  it("ends a request whose signal fires, and serves the next", async () => {
    const controller = new AbortController();
    const texts = Array.from({ length: 500 }, () => "the sun and the moon ".repeat(20));
    const stopped = embedder.embed(texts, controller.signal);
    const reason = expect(stopped).rejects.toThrow("enough");
    setTimeout(() => controller.abort(new Error("enough")), 20);
    await reason;
    expect(await embedder.embed(["moon"], never)).toHaveLength(1);
  });

  it("has an id that depends on weights and pooling, not on the folder's place", async () => {
    const copy = await open(folderWith("elsewhere", "unrelated.json", {}));
    const cls = await open(randomEmbedder({ preset: "tiny", pooling: "cls_token" }));
    const seeded = await open(randomEmbedder({ preset: "tiny", seed: 2 }));
    await Promise.all([copy.close(), cls.close(), seeded.close()]);
    expect(copy.id).toBe(embedder.id);
    expect(new Set([embedder.id, cls.id, seeded.id]).size).toBe(3);
  });
});

describe("a lost embedding child", () => {
  it("ends its requests with a code, is started again when needed, and not for ever", async () => {
    const before = new Set(coreChildren());
    const own = await open(randomEmbedder({ preset: "tiny" }));
    const children = () => coreChildren().filter((pid) => !before.has(pid));
    const killWhile = async (work: Promise<unknown>) => {
      const [pid] = children();
      if (pid !== undefined) process.kill(pid, "SIGKILL");
      const code = await codeOf(work);
      await until(() => (children().length === 0 ? true : undefined));
      return code;
    };
    const texts = Array.from({ length: 500 }, () => "the sun and the moon ".repeat(20));
    losses.length = 0;
    try {
      expect(await killWhile(own.embed(texts, never))).toBe("core_crashed");
      expect(losses).toHaveLength(1);
      expect(await own.embed(["moon"], never)).toEqual(await embedder.embed(["moon"], never));
      expect(await killWhile(own.embed(texts, never))).toBe("core_crashed");
      expect(await codeOf(own.embed(["moon"], never))).toBe("core_unavailable");
    } finally {
      await own.close();
    }
    expect(await codeOf(own.embed(["moon"], never))).toBe("shutting_down");
  });
});

describe("folders that cannot be used", () => {
  const MODULES = JSON.parse(readFileSync(join(randomEmbedder({ preset: "tiny" }), "modules.json"), "utf8"));
  const dense = [...MODULES, { idx: 3, name: "3", path: "3_Dense", type: "sentence_transformers.models.Dense" }];
  const two = { pooling_mode_cls_token: true, pooling_mode_mean_tokens: true };

  it.each([
    ["is not there", () => join(scratch, "nowhere"), "model_not_found", /no embedder folder/],
    [
      "pools in a way aiosd does not",
      () => folderWith("weighted", "1_Pooling/config.json", { pooling_mode_weightedmean_tokens: true }),
      "model_unsupported",
      /pooling "weightedmean"; aiosd does only mean, cls/,
    ],
    [
      "pools in two ways",
      () => folderWith("two", "1_Pooling/config.json", two),
      "model_unsupported",
      /"cls with mean"/,
    ],
    ["has a module beyond the graph", () => folderWith("dense", "modules.json", dense), "model_unsupported", /Dense/],
    ["has a damaged graph", () => folderWith("torn", "onnx/model.onnx", "not a graph"), "model_damaged", /model\.onnx/],
    ["has a damaged file", () => folderWith("json", "config.json", "{"), "model_damaged", /config\.json/],
    ["has no usable tokenizer", () => folderWith("tok", "tokenizer.json", {}), "model_damaged", /tokenizer\.json/],
  ])("says so when one %s", async (_what, folder, code, message) => {
    const refusal = await open(folder()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(KernelError);
    expect(refusal).toMatchObject({ code, message });
  });

  it("takes the smallest limit that a file states", async () => {
    const own = await open(randomEmbedder({ preset: "tiny", maxTokens: 16 }));
    expect(own.maxTokens).toBe(16);
    await own.close();
  });
});
