/** Folders of random sentence-embedding models, laid out as sentence-transformers lays out trained ones. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type BertConfig, writeBert } from "./bert.js";
import { randomTensors } from "./weights.js";
import { wordPiece } from "./word-piece.js";

/** Part of every cached folder's key: raise it whenever the output changes. */
const BUILDER_VERSION = 1;
const CACHE_DIR = fileURLToPath(new URL("../../.cache/models", import.meta.url));

export const EMBEDDER_PRESETS = {
  /** For tests: a few hundred kilobytes. */
  tiny: { ...sizes(64, 2, 4), maxPositions: 128 },
  /** The shape of the usual small sentence models, for measuring. */
  minilm: { ...sizes(384, 6, 12), maxPositions: 512 },
} as const satisfies Record<string, Omit<BertConfig, "vocabSize">>;

export interface RandomEmbedderRequest {
  readonly preset: keyof typeof EMBEDDER_PRESETS;
  readonly seed?: number;
  /** `pooling_mode_...` of 1_Pooling/config.json; `mean_tokens` unless given. */
  readonly pooling?: string;
  /** Tokens of a text in sentence_bert_config.json; default: what the graph can. */
  readonly maxTokens?: number;
}

/** The folder, built once per request and kept; safe when two processes want the same one. */
export function randomEmbedder(request: RandomEmbedderRequest): string {
  const { preset, seed = 1, pooling = "mean_tokens", maxTokens } = request;
  const key = JSON.stringify([BUILDER_VERSION, EMBEDDER_PRESETS[preset], seed, pooling, maxTokens]);
  const hash = createHash("sha256").update(key).digest("hex").slice(0, 12);
  const dir = join(resolve(CACHE_DIR), `embedder-${preset}-${hash}`);
  if (existsSync(dir)) return dir;
  const aside = `${dir}.${process.pid}.tmp`;
  try {
    build(aside, { preset, seed, pooling, maxTokens });
    renameSync(aside, dir);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(dir)) throw error;
  }
  return dir;
}

/** The configuration of a preset with its tokenizer's vocabulary. */
export function embedderConfig(preset: keyof typeof EMBEDDER_PRESETS): BertConfig {
  return { ...EMBEDDER_PRESETS[preset], vocabSize: wordPiece(EMBEDDER_PRESETS[preset].maxPositions).vocabSize };
}

function build(
  dir: string,
  request: Required<Omit<RandomEmbedderRequest, "maxTokens">> & { maxTokens: number | undefined },
) {
  const config = embedderConfig(request.preset);
  const { tokenizer, tokenizerConfig } = wordPiece(config.maxPositions);
  const json = (name: string, value: unknown) => {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), `${JSON.stringify(value, null, 2)}\n`);
  };
  json("config.json", {
    architectures: ["BertModel"],
    model_type: "bert",
    vocab_size: config.vocabSize,
    hidden_size: config.hiddenSize,
    intermediate_size: config.intermediateSize,
    num_hidden_layers: config.layers,
    num_attention_heads: config.heads,
    max_position_embeddings: config.maxPositions,
    layer_norm_eps: config.layerNormEps,
    hidden_act: "gelu",
    type_vocab_size: 2,
    pad_token_id: 0,
  });
  json("tokenizer.json", tokenizer);
  json("tokenizer_config.json", tokenizerConfig);
  json("sentence_bert_config.json", { max_seq_length: request.maxTokens ?? config.maxPositions, do_lower_case: false });
  json("modules.json", [
    { idx: 0, name: "0", path: "", type: "sentence_transformers.models.Transformer" },
    { idx: 1, name: "1", path: "1_Pooling", type: "sentence_transformers.models.Pooling" },
    { idx: 2, name: "2", path: "2_Normalize", type: "sentence_transformers.models.Normalize" },
  ]);
  json("1_Pooling/config.json", {
    word_embedding_dimension: config.hiddenSize,
    ...Object.fromEntries(["cls_token", "mean_tokens", "max_tokens"].map((mode) => [`pooling_mode_${mode}`, false])),
    [`pooling_mode_${request.pooling}`]: true,
  });
  mkdirSync(join(dir, "onnx"), { recursive: true });
  writeBert(join(dir, "onnx", "model.onnx"), config, randomTensors(request.seed));
}

function sizes(hiddenSize: number, layers: number, heads: number) {
  return { hiddenSize, intermediateSize: 4 * hiddenSize, layers, heads, layerNormEps: 1e-12 };
}
