/** The models under measurement: random ones of known shape, their twins for the peers, and the bundled one. */
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { modelFile, randomModel } from "../models/build.js";
import { type GgufType, writeGguf } from "../models/gguf.js";
import { fromHfConfig, PRESETS, type PresetName } from "../models/llama-config.js";
import { randomWeights } from "../models/weights.js";
import type { BenchContext } from "./bench.js";
import { BUNDLED, CACHE } from "./paths.js";

export { modelFile };

/** The preset that a row at 135M dimensions runs: a tiny one when it only has to show that it runs. */
export function largePreset(context: BenchContext): PresetName {
  return context.quick ? "tiny" : "smollm2-135m";
}

export function describePreset(preset: PresetName): string {
  return preset === "tiny" ? "random tiny" : "random 135M";
}

export function onnxModel(preset: PresetName): string {
  return randomModel({ preset, precisions: ["fp32", "row8"], concat: true, cacheDir: CACHE });
}

/** The GGUF twin: the same numbers in llama.cpp's format. */
export function ggufModel(preset: PresetName, type: GgufType): string {
  const dir = onnxModel(preset);
  const file = join(dir, `model-${type}.gguf`);
  if (existsSync(file)) return file;
  const aside = `${file}.${process.pid}.tmp`;
  try {
    writeGguf(aside, { config: PRESETS[preset], weights: randomWeights(PRESETS[preset], 1), type, tokenizerDir: dir });
    renameSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
  return file;
}

export interface MeasuredModel {
  readonly dir: string;
  /** What a table calls it. */
  readonly name: string;
  readonly vocabSize: number;
}

/** The bundled model where there is one; else the random tiny preset, and its name says so. */
export function bundledModel(): MeasuredModel & { readonly maxPositions: number; readonly weights: "fp32" | "row8" } {
  const config = join(BUNDLED, "config.json");
  const weights = (dir: string) => (existsSync(modelFile(dir, "row8")) ? "row8" : "fp32");
  if (!existsSync(config)) {
    const dir = onnxModel("tiny");
    const { vocabSize, maxPositions } = PRESETS.tiny;
    return { dir, name: "random tiny preset (no bundled model here)", vocabSize, maxPositions, weights: weights(dir) };
  }
  const { vocabSize, maxPositions } = fromHfConfig(JSON.parse(readFileSync(config, "utf8")));
  return { dir: BUNDLED, name: "bundled model", vocabSize, maxPositions, weights: weights(BUNDLED) };
}

/** Token ids of prompts that differ from each other, the same in every run; ids of special tokens are left out. */
export function prompts(count: number, tokens: number, vocabSize: number): number[][] {
  let state = 0x2545f491;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 4 + (state % (vocabSize - 4));
  };
  return Array.from({ length: count }, () => Array.from({ length: tokens }, next));
}
