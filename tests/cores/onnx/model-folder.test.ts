import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fingerprintOf } from "#src/cores/onnx/fingerprint.js";
import { readModelFolder } from "#src/cores/onnx/model-folder.js";
import { byteLevelTokenizer, CONFIG, chatModelFiles, type FolderFiles, writeFolder } from "./text-fixtures.js";

const read = (changes: FolderFiles = {}, ...rest: [("fp32" | "row8" | "auto")?]) =>
  readModelFolder(writeFolder(chatModelFiles(changes)), ...rest);

function failure(code: string, ...words: string[]) {
  return expect.objectContaining({
    code,
    message: expect.stringMatching(new RegExp(words.map((word) => `(?=[^]*${word})`).join(""))),
  });
}

describe("a model folder", () => {
  it("gives dimensions, special tokens, template and file", () => {
    const { end, idOf } = byteLevelTokenizer();
    const folder = read();
    expect(folder.config).toEqual({
      vocabSize: 300,
      layers: 2,
      heads: 4,
      kvHeads: 2,
      headDim: 16,
      hiddenSize: 64,
      maxPositions: 512,
    });
    expect(folder.eosIds).toEqual([end]);
    expect(folder.bosId).toBe(idOf("<|endoftext|>"));
    expect(folder.padId).toBeNull();
    expect(folder.specialTokens.get("eos_token")).toBe("<|im_end|>");
    expect(folder.chatTemplate).toContain("<|im_start|>");
    expect(folder.weights).toBe("fp32");
  });

  it("reads GPT-2's names for the dimensions, and the text part of a multimodal config", () => {
    const gpt = { model_type: "gpt2", vocab_size: 300, n_embd: 64, n_head: 4, n_layer: 2, n_positions: 128 };
    const expected = { heads: 4, kvHeads: 4, headDim: 16, layers: 2, maxPositions: 128 };
    expect(read({ "config.json": gpt }).config).toMatchObject(expected);
    expect(read({ "config.json": { model_type: "x", text_config: gpt } }).config).toMatchObject(expected);
  });

  it.each([
    ["generation_config", { eos_token_id: [5, 6] }, { eos_token_id: 7 }, [5, 6]],
    ["config", {}, { eos_token_id: 7 }, [7]],
    ["tokenizer_config", {}, {}, [byteLevelTokenizer().end]],
  ])("takes the end-of-sequence ids from %s", (_, generation, config, eosIds) => {
    const files = { "generation_config.json": generation, "config.json": { ...CONFIG, ...config } };
    expect(read(files).eosIds).toEqual(eosIds);
  });

  it("samples by default only where the model asks for it", () => {
    const settings = { temperature: 0.6, top_k: 20, top_p: 0.9, min_p: 0.05, repetition_penalty: 1.1 };
    const others = { topK: 20, topP: 0.9, minP: 0.05, repetitionPenalty: 1.1 };
    const defaults = (generation: object) => read({ "generation_config.json": generation }).defaults;
    expect(defaults(settings)).toEqual({ temperature: 0, ...others });
    expect(defaults({ ...settings, do_sample: true })).toEqual({ temperature: 0.6, ...others });
    expect(defaults({ do_sample: true })).toMatchObject({ temperature: 1, topK: null });
    expect(read({ "generation_config.json": undefined }).defaults.temperature).toBe(0);
  });

  it.each([
    [
      "chat_template.jinja",
      { "chat_template.jinja": "JINJA", "chat_template.json": { chat_template: "JSON" } },
      "JINJA",
    ],
    ["chat_template.json", { "chat_template.json": { chat_template: "JSON" } }, "JSON"],
    [
      "the default of a list",
      {
        "tokenizer_config.json": {
          chat_template: [
            { name: "x", template: "X" },
            { name: "default", template: "D" },
          ],
        },
      },
      "D",
    ],
    ["nowhere", { "tokenizer_config.json": {} }, null],
  ])("takes the chat template from %s", (_, files, template) => {
    expect(read(files).chatTemplate).toBe(template);
  });

  it("chooses the weights", () => {
    const both = { "onnx/model_row8.onnx": "row8" };
    expect(read(both).weights).toBe("row8");
    expect(read(both, "fp32").modelFile).toMatch(/model\.onnx$/);
    expect(read(both, "row8").modelFile).toMatch(/model_row8\.onnx$/);
    expect(read({ "onnx/model.onnx": undefined, "onnx/model_q4.onnx": "q4" }).weights).toBe("other");
    expect(read({ "onnx/model.onnx": undefined, "model.onnx": "root" }).weights).toBe("fp32");
  });

  it.each([
    ["config.json", { "config.json": undefined }],
    ["tokenizer.json", { "tokenizer.json": undefined }],
    ["onnx/model.onnx", { "onnx/model.onnx": undefined }],
  ])("without %s is not found, and says what a folder needs", (missing, files) => {
    expect(() => read(files)).toThrowError(failure("model_not_found", `has no ${missing}`, "A model folder needs"));
  });

  it("without the weights that were asked for says which there are", () => {
    expect(() => read({}, "row8")).toThrowError(failure("model_not_found", "model_row8", "it has model.onnx"));
    const two = { "onnx/model.onnx": undefined, "onnx/model_q4.onnx": "", "onnx/model_fp16.onnx": "" };
    expect(() => read(two)).toThrowError(failure("model_not_found", "model_fp16.onnx, model_q4.onnx"));
  });

  it.each([
    ["config.json", "{", "is not JSON"],
    ["tokenizer.json", "[]", "not a JSON object"],
    ["config.json", { ...CONFIG, vocab_size: "many" }, "vocab_size"],
    ["config.json", { ...CONFIG, num_hidden_layers: undefined }, "num_hidden_layers is missing"],
    ["config.json", { ...CONFIG, num_key_value_heads: 3 }, "do not divide"],
    ["config.json", { ...CONFIG, hidden_size: 63 }, "does not divide"],
    ["generation_config.json", { eos_token_id: [1, -2] }, "no token id"],
    ["generation_config.json", { top_p: 7 }, "top_p"],
  ])("with a damaged %s is refused by its name (%j)", (name, content, problem) => {
    expect(() => read({ [name]: content })).toThrowError(failure("model_damaged", name, problem));
  });
});

describe("the fingerprint", () => {
  const runtime = "runtime 1";

  it("is the same for the same files and another when anything that decides a bit changes", async () => {
    const base = await fingerprintOf(read(), { runtime });
    expect(base).toMatch(/^[0-9a-f]{64}$/);
    expect(await fingerprintOf(read(), { runtime })).toBe(base);
    const others = await Promise.all([
      fingerprintOf(read({ "onnx/model.onnx": "Weights" }), { runtime }),
      fingerprintOf(read({ "onnx/model.onnx_data": "tensors" }), { runtime }),
      fingerprintOf(read({ "config.json": { ...CONFIG, rope_theta: 5 } }), { runtime }),
      fingerprintOf(read({ "tokenizer.json": { ...byteLevelTokenizer().json, version: "2" } }), { runtime }),
      fingerprintOf(read(), { runtime: "runtime 2" }),
    ]);
    expect(new Set([base, ...others]).size).toBe(6);
  });

  it("remembers the hash of the weights, and notices that they were replaced", async () => {
    const cacheFolder = join(mkdtempSync(join(tmpdir(), "aiosd-cache-")), "hashes");
    const folder = read();
    const first = await fingerprintOf(folder, { runtime, cacheFolder });
    expect(first).toBe(await fingerprintOf(folder, { runtime }));
    const [entry] = readdirSync(cacheFolder);
    writeFileSync(join(cacheFolder, entry ?? ""), "0".repeat(64));
    expect(await fingerprintOf(folder, { runtime, cacheFolder })).not.toBe(first);
    writeFileSync(folder.modelFile, "WEIGHTS");
    expect(await fingerprintOf(folder, { runtime, cacheFolder })).toBe(await fingerprintOf(folder, { runtime }));
  });
});
