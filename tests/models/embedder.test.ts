import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";
import { describe, expect, test } from "vitest";
import { embedderConfig, randomEmbedder } from "#models/random-embedder.js";
import { randomTensors } from "#models/weights.js";
import { readEncoderFolder } from "#src/cores/embed/encoder-folder.js";
import { readOutline } from "#src/cores/onnx/graph-outline.js";

const folder = randomEmbedder({ preset: "tiny", pooling: "cls_token", maxTokens: 32 });
const json = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));

describe("A random embedder's folder", () => {
  test("reads as sentence-transformers lays one out", () => {
    const read = readEncoderFolder(folder);
    expect(read).toMatchObject({ maxTokens: 32, pooling: "cls", poolingStated: true, unknownModules: [] });
    expect(read.vocabSize).toBe(Object.keys(json("tokenizer.json").model.vocab).length);
    const outline = readOutline(read.modelFile);
    expect(outline.inputs.map(({ name }) => name)).toEqual(["input_ids", "attention_mask", "token_type_ids"]);
    expect(outline.outputs.map(({ name, dims }) => [name, dims.at(-1)])).toEqual([
      ["last_hidden_state", embedderConfig("tiny").hiddenSize],
    ]);
  });

  test("has a WordPiece tokenizer that splits words and marks a text's ends", () => {
    const tokenizer = new Tokenizer(json("tokenizer.json"), json("tokenizer_config.json"));
    expect(tokenizer.encode("Rainy cats!").tokens).toEqual(["[CLS]", "rain", "##y", "cat", "##s", "!", "[SEP]"]);
  });

  test("is built once, and equal seeds give equal weights", () => {
    expect(randomEmbedder({ preset: "tiny", pooling: "cls_token", maxTokens: 32 })).toBe(folder);
    const tensor = (seed: number) => randomTensors(seed).tensor("encoder.layer.0.output.dense.weight", [4, 8]);
    expect(tensor(1)).toEqual(tensor(1));
    expect(tensor(1)).not.toEqual(tensor(2));
  });
});
