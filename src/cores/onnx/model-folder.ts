/**
 * Reads an ordinary Hugging Face model folder: config.json, tokenizer.json, and where they exist tokenizer_config.json,
 * generation_config.json, special_tokens_map.json and a chat template; finds the ONNX file. Nothing is loaded into a
 * runtime here. A folder that lacks something is `model_not_found`, a file that cannot be read is `model_damaged`.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { KernelError } from "@aiosd/sdk";
import type { Weights } from "../core.js";
import { isObject, type Json, type JsonObject, Reading } from "./json-reading.js";
import type { GenerationDefaults } from "./resolve-sampling.js";

export type WeightsChoice = "fp32" | "row8" | "auto";

/** Dimensions as config.json states them; the graph itself has the last word on heads and layers. */
export interface ModelConfig {
  readonly vocabSize: number;
  readonly layers: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  readonly hiddenSize: number;
  /** Positions the model was made for; null where the config states no limit. */
  readonly maxPositions: number | null;
}

export interface ModelFolder {
  /** Absolute path of the folder, and its last part as the model's name. */
  readonly path: string;
  readonly name: string;
  readonly modelFile: string;
  readonly weights: Weights;
  readonly config: ModelConfig;
  readonly tokenizerJson: JsonObject;
  readonly tokenizerConfig: JsonObject;
  /** Source of the default chat template; null where the folder has none. */
  readonly chatTemplate: string | null;
  /** Texts of the named special tokens (bos_token, eos_token, unk_token, pad_token). */
  readonly specialTokens: ReadonlyMap<string, string>;
  /** Ids that end a generation; empty where no file names any. */
  readonly eosIds: readonly number[];
  /**
   * As the folder states them. Nothing needs them yet: the tokenizer or the template writes a begin token, and rows of a
   * batch are never padded.
   */
  readonly bosId: number | null;
  readonly padId: number | null;
  readonly defaults: GenerationDefaults;
}

export function readModelFolder(folder: string, choice: WeightsChoice = "auto"): ModelFolder {
  const path = resolve(folder);
  if (!isFolder(path)) throw new KernelError("model_not_found", `There is no model folder "${path}".`);
  const config = requireJson(path, "config.json");
  const tokenizerJson = requireJson(path, "tokenizer.json");
  const { modelFile, weights } = chooseModelFile(path, choice);
  const tokenizerConfig = optionalJson(path, "tokenizer_config.json") ?? {};
  const generation = optionalJson(path, "generation_config.json") ?? {};
  const text = isObject(config.text_config) ? config.text_config : config;
  const reading = new Reading(join(path, "config.json"), text);
  const generationReading = new Reading(join(path, "generation_config.json"), generation);
  const specialTokens = readSpecialTokens(tokenizerConfig, optionalJson(path, "special_tokens_map.json") ?? {});
  const idOfToken = (token: string | undefined): number | null =>
    token === undefined ? null : idInTokenizer(tokenizerJson, token);
  const ids = (key: string): number[] => {
    const stated = generationReading.ids(key) ?? reading.ids(key) ?? new Reading(path, config).ids(key);
    const named = idOfToken(specialTokens.get(key.replace(/_id$/, "")));
    return stated ?? (named === null ? [] : [named]);
  };
  return {
    path,
    name: basename(path),
    modelFile,
    weights,
    config: readConfig(reading),
    tokenizerJson,
    tokenizerConfig,
    chatTemplate: readChatTemplate(path, tokenizerConfig),
    specialTokens,
    eosIds: ids("eos_token_id"),
    bosId: ids("bos_token_id")[0] ?? null,
    padId: ids("pad_token_id")[0] ?? null,
    defaults: readDefaults(generationReading),
  };
}

function readConfig(config: Reading): ModelConfig {
  const heads = config.integer(["num_attention_heads", "n_head", "num_heads"], 1);
  const hiddenSize = config.integer(["hidden_size", "n_embd", "d_model"], 1);
  const kvHeads = config.optionalInteger(["num_key_value_heads", "num_kv_heads"], 1) ?? heads;
  const headDim = config.optionalInteger(["head_dim"], 1) ?? hiddenSize / heads;
  if (heads % kvHeads !== 0) throw config.damaged(`${heads} heads do not divide among ${kvHeads} key/value heads`);
  if (!Number.isInteger(headDim))
    throw config.damaged(`hidden_size ${hiddenSize} does not divide among ${heads} heads`);
  return {
    vocabSize: config.integer(["vocab_size"], 1),
    layers: config.integer(["num_hidden_layers", "n_layer", "num_layers"], 1),
    heads,
    kvHeads,
    headDim,
    hiddenSize,
    maxPositions: config.optionalInteger(["max_position_embeddings", "n_positions", "n_ctx", "max_seq_len"], 1),
  };
}

/** Hugging Face samples only where `do_sample` is true; without it the temperature in the file means nothing. */
function readDefaults(generation: Reading): GenerationDefaults {
  const sampled = generation.object.do_sample === true;
  return {
    temperature: sampled ? (generation.optionalNumber("temperature", 0, 10) ?? 1) : 0,
    topK: generation.optionalInteger(["top_k"], 0),
    topP: generation.optionalNumber("top_p", 0, 1) || null,
    minP: generation.optionalNumber("min_p", 0, 1),
    repetitionPenalty: generation.optionalNumber("repetition_penalty", 0, 10) || null,
  };
}

/**
 * `row8` and `fp32` name one file each; `auto` takes the faster row8 file, then fp32, then the only other one there is.
 * Both layouts occur: the file in `onnx/`, or in the folder itself.
 */
function chooseModelFile(path: string, choice: WeightsChoice): { modelFile: string; weights: Weights } {
  const files = ["onnx", "."].flatMap((sub) =>
    listFolder(join(path, sub))
      .filter((name) => /^model.*\.onnx$/.test(name))
      .map((name) => ({ name, file: join(path, sub, name) })),
  );
  const named = (name: string): string | undefined => files.find((entry) => entry.name === name)?.file;
  const row8 = choice === "fp32" ? undefined : named("model_row8.onnx");
  if (row8 !== undefined) return { modelFile: row8, weights: "row8" };
  const fp32 = choice === "row8" ? undefined : named("model.onnx");
  if (fp32 !== undefined) return { modelFile: fp32, weights: "fp32" };
  const [only, ...more] = files;
  if (choice === "auto" && only !== undefined && more.length === 0) return { modelFile: only.file, weights: "other" };
  const wanted = choice === "row8" ? "onnx/model_row8.onnx" : "onnx/model.onnx";
  const there = files.length === 0 ? "no ONNX model" : files.map((entry) => entry.name).join(", ");
  throw missing(path, `has no ${wanted} for weights "${choice}" (it has ${there})`);
}

/** A newer folder keeps the template in a file of its own, an older one in tokenizer_config.json. */
function readChatTemplate(path: string, tokenizerConfig: JsonObject): string | null {
  const file = join(path, "chat_template.jinja");
  if (isFile(file)) return readText(file);
  const own = optionalJson(path, "chat_template.json")?.chat_template;
  return defaultTemplate(own) ?? defaultTemplate(tokenizerConfig.chat_template);
}

/** A template is a string, a list of `{name, template}`, or an object of them by name. */
function defaultTemplate(value: Json | undefined): string | null {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) {
    const entries = value.filter(isObject);
    return defaultTemplate((entries.find((entry) => entry.name === "default") ?? entries[0])?.template);
  }
  return isObject(value) ? defaultTemplate(value.default) : null;
}

function readSpecialTokens(tokenizerConfig: JsonObject, map: JsonObject): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const key of ["bos_token", "eos_token", "unk_token", "pad_token"]) {
    const value = tokenizerConfig[key] ?? map[key];
    const text = isObject(value) ? value.content : value;
    if (typeof text === "string") tokens.set(key, text);
  }
  return tokens;
}

function idInTokenizer(tokenizer: JsonObject, token: string): number | null {
  const added = Array.isArray(tokenizer.added_tokens) ? tokenizer.added_tokens.filter(isObject) : [];
  const id = added.find((entry) => entry.content === token)?.id;
  const model = tokenizer.model;
  const vocab = isObject(model) ? model.vocab : undefined;
  const found = id ?? (isObject(vocab) ? vocab[token] : undefined);
  return typeof found === "number" ? found : null;
}

function requireJson(path: string, name: string): JsonObject {
  const json = optionalJson(path, name);
  if (json === null) throw missing(path, `has no ${name}`);
  return json;
}

function optionalJson(path: string, name: string): JsonObject | null {
  const file = join(path, name);
  if (!isFile(file)) return null;
  const text = readText(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new KernelError("model_damaged", `${file} is not JSON: ${(cause as Error).message}`, { cause });
  }
  if (!isObject(value as Json)) throw new KernelError("model_damaged", `${file} is not a JSON object.`);
  return value as JsonObject;
}

function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (cause) {
    throw new KernelError("model_damaged", `${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}

function missing(path: string, what: string): KernelError {
  const needs = "A model folder needs config.json, tokenizer.json and onnx/model.onnx (or onnx/model_row8.onnx).";
  return new KernelError("model_not_found", `The model folder "${path}" ${what}. ${needs}`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function listFolder(path: string): string[] {
  return isFolder(path) ? readdirSync(path).sort() : [];
}
