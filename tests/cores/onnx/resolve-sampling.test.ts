import { describe, expect, it } from "vitest";
import { resolveSampling } from "#src/cores/onnx/resolve-sampling.js";

const SILENT = { temperature: 0, topK: null, topP: null, minP: null, repetitionPenalty: null };
const LIMITS = { defaults: SILENT, vocabSize: 100, contextTokens: 64, promptTokens: 4 };

describe("resolved sampling", () => {
  it("is neutral and greedy where neither request nor model says anything", () => {
    expect(resolveSampling({ seed: 7 }, LIMITS)).toEqual({
      maxTokens: 60,
      temperature: 0,
      topK: 0,
      topP: 1,
      minP: 0,
      repetitionPenalty: 1,
      frequencyPenalty: 0,
      presencePenalty: 0,
      logitBias: [],
      seed: 7,
      stop: [],
      stopTokens: [],
      logprobs: false,
      topLogprobs: 0,
      ignoreEos: false,
    });
  });

  it("takes the model's defaults before the neutral values, and the request before both", () => {
    const defaults = { temperature: 0.6, topK: 20, topP: 0.95, minP: 0.01, repetitionPenalty: 1.1 };
    const resolved = resolveSampling({ seed: 0, temperature: 0, topP: 0.5 }, { ...LIMITS, defaults });
    expect(resolved).toMatchObject({ temperature: 0, topK: 20, topP: 0.5, minP: 0.01, repetitionPenalty: 1.1 });
  });

  it("cuts maxTokens to what the slot has left", () => {
    expect(resolveSampling({ seed: 0, maxTokens: 1000 }, LIMITS).maxTokens).toBe(60);
    expect(resolveSampling({ seed: 0, maxTokens: 5 }, LIMITS).maxTokens).toBe(5);
    expect(resolveSampling({ seed: 0 }, { ...LIMITS, promptTokens: 63 }).maxTokens).toBe(1);
  });

  it("refuses a prompt that leaves no room for a token", () => {
    const full = () => resolveSampling({ seed: 0 }, { ...LIMITS, promptTokens: 64 });
    expect(full).toThrowError(expect.objectContaining({ code: "prompt_too_long" }));
  });

  it.each([
    ["temperature", { temperature: Number.NaN }],
    ["temperature", { temperature: -1 }],
    ["topP", { topP: 0 }],
    ["topP", { topP: 1.5 }],
    ["minP", { minP: 2 }],
    ["topK", { topK: 1.5 }],
    ["repetitionPenalty", { repetitionPenalty: 0 }],
    ["frequencyPenalty", { frequencyPenalty: Infinity }],
    ["presencePenalty", { presencePenalty: Number.NaN }],
    ["maxTokens", { maxTokens: 0 }],
    ["seed", { seed: -1 }],
    ["logitBias.100", { logitBias: [[100, 1]] as const }],
    ["logitBias.3", { logitBias: [[3, Number.NaN]] as const }],
    ["stopTokens.1", { stopTokens: [99, 100] }],
    ["stop.0", { stop: [""] }],
    ["stop.0", { stop: ["\ud83d"] }],
    ["topLogprobs", { topLogprobs: 2 }],
  ])("names the field at fault: %s", (field, part) => {
    const refused = () => resolveSampling({ seed: 0, ...part }, LIMITS);
    expect(refused).toThrowError(expect.objectContaining({ code: "invalid_request", field }));
  });
});
