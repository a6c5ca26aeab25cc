/**
 * Reads a Hugging Face or sentence-transformers ONNX folder: config.json, tokenizer.json, the ONNX file, and where they
 * exist modules.json, 1_Pooling/config.json, sentence_bert_config.json and tokenizer_config.json. Nothing is loaded into
 * a runtime. What is missing is model_not_found, what cannot be read model_damaged, what cannot be done model_unsupported.
 */
import { readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { KernelError } from "@aiosd/sdk";
import { isObject, type Json, type JsonObject, Reading } from "../onnx/json-reading.js";
import { POOLINGS, type Pooling } from "./pooling.js";

export interface EncoderFolder {
  readonly path: string;
  readonly name: string;
  readonly modelFile: string;
  readonly tokenizerJson: JsonObject;
  readonly tokenizerConfig: JsonObject;
  readonly vocabSize: number;
  /** Tokens of one text at most, special tokens counted. */
  readonly maxTokens: number;
  readonly pooling: Pooling;
  /** Whether the folder names its pooling; a folder that does not is pooled as sentence-transformers would: mean. */
  readonly poolingStated: boolean;
  /** What sentence-transformers would compute after pooling, beside normalising: only a graph that does it itself will do. */
  readonly unknownModules: readonly string[];
}

/** Tokenizers write a number like 1e30 where they know no limit. */
const LIMIT_MEANT_MAX = 1 << 24;
const KNOWN_MODULES = /\.(Transformer|Pooling|Normalize)$/;
/** Their positions begin behind the padding token's id. */
const OFFSET_POSITIONS = /^(xlm-)?roberta|^camembert|^mpnet|^data2vec-text/;

export function readEncoderFolder(folder: string): EncoderFolder {
  const path = resolve(folder);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new KernelError("model_not_found", `There is no embedder folder "${path}".`, { field: "embedder" });
  }
  const config = new Reading(join(path, "config.json"), required(path, "config.json"));
  const tokenizerConfig = optional(path, "tokenizer_config.json");
  return {
    path,
    name: basename(path),
    modelFile: findModel(path),
    tokenizerJson: required(path, "tokenizer.json"),
    tokenizerConfig: tokenizerConfig?.object ?? {},
    vocabSize: config.integer(["vocab_size"], 1),
    maxTokens: maxTokens(path, config, tokenizerConfig),
    ...readModules(path),
  };
}

function findModel(path: string): string {
  const places = ["onnx/model.onnx", "model.onnx"].map((name) => join(path, name));
  const found = places.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
  if (found !== undefined) return found;
  throw new KernelError("model_not_found", `The embedder folder "${path}" has no onnx/model.onnx.`);
}

/** The smallest limit that any file states; a sentence-transformers folder may ask for less than its model can. */
function maxTokens(path: string, config: Reading, tokenizer: Reading | null): number {
  const type = String(config.object.model_type ?? "");
  const stated = config.optionalInteger(["max_position_embeddings", "n_positions", "max_seq_len"], 1);
  const padding = config.optionalInteger(["pad_token_id"], 0) ?? 1;
  const positions = stated !== null && OFFSET_POSITIONS.test(type) ? stated - padding - 1 : stated;
  const sentences = optional(path, "sentence_bert_config.json")?.optionalInteger(["max_seq_length"], 1) ?? null;
  const length = tokenizer?.object.model_max_length;
  const limits = [positions, sentences, typeof length === "number" ? length : null].filter(
    (limit) => limit !== null && limit > 0 && limit <= LIMIT_MEANT_MAX,
  ) as number[];
  if (limits.length === 0) throw config.damaged("no file states how many tokens a text may have");
  return Math.min(...limits);
}

function readModules(path: string): Pick<EncoderFolder, "pooling" | "poolingStated" | "unknownModules"> {
  const file = join(path, "modules.json");
  const list = readJson(file) ?? [];
  if (!Array.isArray(list)) throw new KernelError("model_damaged", `${file} is not a list.`);
  const modules = list.filter(isObject).map(({ type, path: place }: JsonObject) => ({
    type: String(type),
    place: String(place ?? ""),
  }));
  const unknownModules = modules.map(({ type }) => type).filter((type) => !KNOWN_MODULES.test(type));
  const place = modules.find(({ type }) => type.endsWith(".Pooling"))?.place ?? "1_Pooling";
  const pooling = optional(path, join(place, "config.json"));
  if (pooling === null) return { pooling: "mean", poolingStated: false, unknownModules };
  return { pooling: readPooling(pooling), poolingStated: true, unknownModules };
}

/** Either `pooling_mode: "mean"`, or one flag per way: `pooling_mode_mean_tokens: true`. */
function readPooling({ file, object }: Reading): Pooling {
  const flags = Object.keys(object).filter((key) => key.startsWith("pooling_mode_") && object[key] === true);
  const wanted =
    typeof object.pooling_mode === "string"
      ? [object.pooling_mode]
      : flags.map((key) => key.slice("pooling_mode_".length).replace(/_tokens?$/, ""));
  const [name] = wanted;
  const pooling = POOLINGS.find((each) => each === name);
  if (pooling !== undefined && wanted.length === 1) return pooling;
  const text = wanted.length === 0 ? "none" : wanted.join(" with ");
  const known = `only ${POOLINGS.join(", ")}, one at a time`;
  throw new KernelError("model_unsupported", `${file} asks for pooling "${text}"; aiosd does ${known}.`);
}

function required(path: string, name: string): JsonObject {
  const reading = optional(path, name);
  if (reading !== null) return reading.object;
  const needs = "An embedder folder needs config.json, tokenizer.json and onnx/model.onnx.";
  throw new KernelError("model_not_found", `The embedder folder "${path}" has no ${name}. ${needs}`);
}

function optional(path: string, name: string): Reading | null {
  const file = join(path, name);
  const value = readJson(file);
  if (value === null) return null;
  if (!isObject(value)) throw new KernelError("model_damaged", `${file} is not a JSON object.`);
  return new Reading(file, value);
}

/** Null where there is no such file. */
function readJson(file: string): Json {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file))) as Json;
  } catch (cause) {
    throw new KernelError("model_damaged", `${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
