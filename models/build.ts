/** Builds ordinary Hugging Face model folders with ONNX decoders: from seeded noise or from safetensors. */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Layout, type Precision, writeLlama } from "./llama.js";
import { writeConcatLlama } from "./llama-concat.js";
import { fromHfConfig, isPreset, type LlamaConfig, PRESETS, type PresetName, toHfConfig } from "./llama-config.js";
import { randomTokenizer } from "./random-tokenizer.js";
import { SafetensorsFile } from "./safetensors.js";
import { randomWeights, type WeightSource } from "./weights.js";

/** Part of every cached model's key: raise it whenever a builder's output changes. */
const BUILDER_VERSION = 1;
/** From `dist/models/build.js` up to the repository. */
const CACHE_DIR = fileURLToPath(new URL("../../.cache/models", import.meta.url));
const TOKENIZER_FILES = ["tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "chat_template.jinja"];

export interface ModelFolderRequest {
  readonly dir: string;
  readonly config: LlamaConfig;
  readonly weights: WeightSource;
  /** fp32 becomes `onnx/model.onnx`, row8 `onnx/model_row8.onnx`. Default: both. */
  readonly precisions?: readonly Precision[];
  /** How the graph takes its lengths; `aiosd` unless a test wants the other one. */
  readonly layout?: Layout;
  /** Weights beside the decoders, in `onnx/*.onnx_data`; needed above 2 GB. */
  readonly externalData?: boolean;
  /** Store the matrices of fp32 in 16 bits. */
  readonly halfStored?: boolean;
  /** Also write the plain Concat twin, `onnx/model_concat.onnx`, fp32. */
  readonly concat?: boolean;
  /** A folder whose tokenizer files are copied; else a byte-level tokenizer is generated. */
  readonly tokenizerDir?: string;
  readonly generationConfig?: Readonly<Record<string, unknown>>;
}

/** The file of a precision within a model folder. */
export function modelFile(dir: string, precision: Precision | "concat"): string {
  return join(dir, "onnx", precision === "fp32" ? "model.onnx" : `model_${precision}.onnx`);
}

/** Writes the folder; existing files of the same names are replaced. */
export function buildModelFolder(request: ModelFolderRequest): void {
  const { dir, config, weights } = request;
  mkdirSync(join(dir, "onnx"), { recursive: true });
  writeJson(join(dir, "config.json"), toHfConfig(config));
  writeJson(join(dir, "generation_config.json"), {
    bos_token_id: config.bosTokenId,
    eos_token_id: config.eosTokenId,
    pad_token_id: config.padTokenId,
    ...request.generationConfig,
  });
  writeTokenizer(dir, config, request.tokenizerDir);
  for (const precision of request.precisions ?? ["fp32", "row8"]) {
    writeLlama(modelFile(dir, precision), {
      config,
      weights,
      precision,
      layout: request.layout ?? "aiosd",
      externalData: request.externalData ?? false,
      halfStored: request.halfStored ?? false,
    });
  }
  if (request.concat) writeConcatLlama(modelFile(dir, "concat"), config, weights);
}

export interface RandomModelRequest {
  readonly preset: PresetName | LlamaConfig;
  readonly seed?: number;
  readonly precisions?: readonly Precision[];
  readonly layout?: Layout;
  readonly concat?: boolean;
  /** Where cached models live; `.cache/models` of the repository unless given. */
  readonly cacheDir?: string;
}

/**
 * The folder of a random model, built once per request and kept. Safe when two processes want the same one: each
 * builds aside and renames, the second finds the first's.
 */
export function randomModel(request: RandomModelRequest): string {
  const config = typeof request.preset === "string" ? PRESETS[request.preset] : request.preset;
  const { seed = 1, precisions = ["fp32", "row8"], layout = "aiosd", concat = false } = request;
  const key = JSON.stringify([BUILDER_VERSION, config, seed, precisions, layout, concat]);
  const name = typeof request.preset === "string" ? request.preset : "custom";
  const hash = createHash("sha256").update(key).digest("hex").slice(0, 16);
  const cache = resolve(request.cacheDir ?? CACHE_DIR);
  const dir = join(cache, `${name}-${hash}`);
  if (existsSync(dir)) return dir;
  const aside = `${dir}.${process.pid}.tmp`;
  try {
    buildModelFolder({ dir: aside, config, weights: randomWeights(config, seed), precisions, layout, concat });
    renameSync(aside, dir);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(dir)) throw error;
  }
  return dir;
}

function writeTokenizer(dir: string, config: LlamaConfig, from: string | undefined): void {
  if (from === undefined) {
    const { tokenizer, tokenizerConfig } = randomTokenizer(config);
    writeJson(join(dir, "tokenizer.json"), tokenizer);
    writeJson(join(dir, "tokenizer_config.json"), tokenizerConfig);
    return;
  }
  for (const file of TOKENIZER_FILES) {
    const source = join(from, file);
    if (existsSync(source) && resolve(from) !== resolve(dir)) copyFileSync(source, join(dir, file));
  }
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

const USAGE = `Usage: node dist/models/build.js --out DIR
         (--preset ${Object.keys(PRESETS).join("|")} [--seed N] | --safetensors FILE --config FILE [--tokenizer-dir DIR])
         [--precision fp32,row8] [--layout aiosd|genai] [--concat] [--half-stored]
`;

function main(): void {
  const { values } = parseArgs({
    options: {
      out: { type: "string" },
      preset: { type: "string" },
      seed: { type: "string", default: "1" },
      safetensors: { type: "string" },
      config: { type: "string" },
      "tokenizer-dir": { type: "string" },
      precision: { type: "string", default: "fp32,row8" },
      layout: { type: "string", default: "aiosd" },
      concat: { type: "boolean", default: false },
      "half-stored": { type: "boolean", default: false },
    },
  });
  const model = readModel(values.preset, Number(values.seed), values.safetensors, values.config);
  const precisions = values.precision.split(",").filter((name) => name === "fp32" || name === "row8");
  const layout = values.layout === "aiosd" || values.layout === "genai" ? values.layout : undefined;
  if (values.out === undefined || model === undefined || layout === undefined || precisions.length === 0) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const tokenizerDir = values["tokenizer-dir"];
  buildModelFolder({
    dir: values.out,
    ...model,
    precisions,
    layout,
    concat: values.concat,
    halfStored: values["half-stored"],
    ...(tokenizerDir === undefined ? {} : { tokenizerDir }),
  });
}

function readModel(
  preset: string | undefined,
  seed: number,
  safetensors: string | undefined,
  configFile: string | undefined,
): { config: LlamaConfig; weights: WeightSource } | undefined {
  if (preset !== undefined && isPreset(preset))
    return { config: PRESETS[preset], weights: randomWeights(PRESETS[preset], seed) };
  if (safetensors === undefined || configFile === undefined) return undefined;
  const json = JSON.parse(readFileSync(configFile, "utf8")) as Record<string, unknown>;
  return { config: fromHfConfig(json), weights: new SafetensorsFile(safetensors) };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main();
