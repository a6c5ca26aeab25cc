import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readModelFolder } from "#src/cores/onnx/model-folder.js";
import { Tokenizer } from "#src/cores/onnx/tokenizer.js";
import {
  byteLevelTokenizer,
  CONFIG,
  chatModelFiles,
  type FolderFiles,
  sentencePieceTokenizer,
  writeFolder,
} from "./text-fixtures.js";

const load = (changes: FolderFiles = {}) => new Tokenizer(readModelFolder(writeFolder(chatModelFiles(changes))));
const { idOf } = byteLevelTokenizer();

describe("the tokenizer", () => {
  it("encodes byte-level BPE: merges, bytes of what has none, special tokens in a text", () => {
    const tokenizer = load();
    const ids = tokenizer.encode("hello world é<|im_end|>", true);
    expect(ids.map((id) => tokenizer.tokenOf(id))).toEqual(["hello", "Ġworld", "Ġ", "Ã", "©", "<|im_end|>"]);
    expect(ids.at(-1)).toBe(idOf("<|im_end|>"));
  });

  it("adds a begin token where the tokenizer has one and it is asked to", () => {
    const { json } = sentencePieceTokenizer();
    const tokenizer = load({ "tokenizer.json": json, "tokenizer_config.json": {}, "generation_config.json": {} });
    expect(tokenizer.encode("hello", true).map((id) => tokenizer.tokenOf(id))).toEqual(["<s>", "▁hello"]);
    expect(tokenizer.encode("hello", false).map((id) => tokenizer.tokenOf(id))).toEqual(["▁hello"]);
  });

  it("refuses text that is not Unicode", () => {
    for (const text of ["\ud83d", "a\udc4bb", "\udc4b\ud83d"]) {
      expect(() => load().encode(text, true)).toThrowError(expect.objectContaining({ code: "invalid_request" }));
    }
    expect(load().encode("👋", true)).toHaveLength(3);
  });

  it("knows which tokens are special", () => {
    const tokenizer = load({ "tokenizer_config.json": { additional_special_tokens: ["<tool>"] } });
    expect([...tokenizer.specialIds].sort()).toEqual(
      ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<tool>"].map(idOf).sort(),
    );
    expect(load().specialIds.has(idOf("<tool>"))).toBe(false);
  });

  it.each([
    ["a vocabulary larger than the model's", { "config.json": { ...CONFIG, vocab_size: 270 } }, "token 270"],
    ["an end-of-sequence id beyond it", { "generation_config.json": { eos_token_id: 300 } }, "id 300"],
  ])("does not take %s", (_, files, words) => {
    const mismatch = expect.objectContaining({ code: "tokenizer_mismatch", message: expect.stringContaining(words) });
    expect(() => load(files)).toThrowError(mismatch);
  });

  it("fits a model with exactly as many tokens", () => {
    expect(load({ "config.json": { ...CONFIG, vocab_size: 271 } }).vocabSize).toBe(271);
  });

  it("names the file that it cannot use", () => {
    const json = { ...byteLevelTokenizer().json, pre_tokenizer: { type: "Invented" } };
    const damaged = expect.objectContaining({ code: "model_damaged", message: expect.stringContaining("Invented") });
    expect(() => load({ "tokenizer.json": json })).toThrowError(damaged);
  });

  it("knows without encoding that a text cannot fit, and never says so of one that does", () => {
    const tokenizer = load();
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.constantFrom("", " ", "<|endoftext|>"),
        (text, unit) => {
          const whole = text + unit.repeat(50);
          expect(tokenizer.leastTokens(whole)).toBeLessThanOrEqual(tokenizer.encode(whole, false).length);
        },
      ),
    );
    expect(tokenizer.leastTokens("a".repeat(1300))).toBe(100);
  });

  it.each([
    ["a normalizer that removes characters", { normalizer: { type: "StripAccents" } }],
    ["a token that swallows spaces", { added_tokens: [{ id: 267, content: "<x>", rstrip: true }] }],
    ["one unknown token for a whole run", { pre_tokenizer: { type: "Digits", individual_digits: false } }],
    ["a pre-tokenizer that drops spaces", { pre_tokenizer: { type: "WhitespaceSplit" } }],
  ])("makes no such claim with %s", (_, change) => {
    const json = { ...byteLevelTokenizer().json, ...change };
    const files = { "tokenizer.json": json, "tokenizer_config.json": {}, "chat_template.jinja": "x" };
    expect(load(files).leastTokens("a".repeat(100_000))).toBe(0);
  });

  it("checks ids that a caller gives", () => {
    const tokenizer = load();
    tokenizer.checkIds([0, 299], "prompt");
    for (const bad of [-1, 300, 1.5, Number.NaN]) {
      const refused = expect.objectContaining({ code: "invalid_request", field: "prompt" });
      expect(() => tokenizer.checkIds([0, bad], "prompt")).toThrowError(refused);
    }
  });
});
