/** Fills in what a request left open: from the model's `generation_config.json`, then the neutral value. */
import { KernelError } from "@aiosd/sdk";
import type { RequestedSampling, ResolvedSampling } from "../core.js";
import { isWellFormed } from "./well-formed.js";

/** What a model's `generation_config.json` says of sampling; null where it says nothing. */
export interface GenerationDefaults {
  /** 0 unless the file asks for sampling (`do_sample`), as Hugging Face reads it. */
  readonly temperature: number;
  readonly topK: number | null;
  readonly topP: number | null;
  readonly minP: number | null;
  readonly repetitionPenalty: number | null;
}

export interface SamplingLimits {
  readonly defaults: GenerationDefaults;
  readonly vocabSize: number;
  /** Capacity of a slot: prompt and generated tokens together. */
  readonly contextTokens: number;
  readonly promptTokens: number;
}

/**
 * The request's sampling with every default filled in and `maxTokens` cut to what the slot has left. Rejects with
 * `prompt_too_long` when the prompt leaves no room for a token, and with `invalid_request` and the field's name.
 */
export function resolveSampling(requested: RequestedSampling, limits: SamplingLimits): ResolvedSampling {
  const { defaults, vocabSize, contextTokens, promptTokens } = limits;
  const room = contextTokens - promptTokens;
  if (room < 1) {
    const message = `The prompt has ${promptTokens} tokens; a context holds ${contextTokens} with the answer.`;
    throw new KernelError("prompt_too_long", message);
  }
  const logprobs = requested.logprobs ?? false;
  const topLogprobs = requested.topLogprobs ?? 0;
  if (topLogprobs > 0 && !logprobs) throw invalid("topLogprobs", "needs logprobs: true");
  return {
    maxTokens: Math.min(integer("maxTokens", requested.maxTokens ?? room, 1), room),
    temperature: within("temperature", requested.temperature ?? defaults.temperature, 0, Infinity),
    topK: integer("topK", requested.topK ?? defaults.topK ?? 0, 0),
    topP: positive("topP", requested.topP ?? defaults.topP ?? 1, 1),
    minP: within("minP", requested.minP ?? defaults.minP ?? 0, 0, 1),
    repetitionPenalty: positive("repetitionPenalty", requested.repetitionPenalty ?? defaults.repetitionPenalty ?? 1),
    frequencyPenalty: within("frequencyPenalty", requested.frequencyPenalty ?? 0, -Infinity, Infinity),
    presencePenalty: within("presencePenalty", requested.presencePenalty ?? 0, -Infinity, Infinity),
    logitBias: (requested.logitBias ?? []).map(([token, bias]) => {
      const bounded = within(`logitBias.${token}`, bias, -Infinity, Infinity);
      return [tokenId(`logitBias.${token}`, token, vocabSize), bounded] as const;
    }),
    seed: integer("seed", requested.seed, 0),
    stop: (requested.stop ?? []).map((text, i) => stopText(`stop.${i}`, text)),
    stopTokens: (requested.stopTokens ?? []).map((token, i) => tokenId(`stopTokens.${i}`, token, vocabSize)),
    logprobs,
    topLogprobs: integer("topLogprobs", topLogprobs, 0),
    ignoreEos: requested.ignoreEos ?? false,
  };
}

function within(field: string, value: number, least: number, most: number): number {
  // Written so that NaN fails it.
  if (!(Number.isFinite(value) && value >= least && value <= most)) {
    const range =
      least === -Infinity ? "a finite number" : most === Infinity ? `at least ${least}` : `${least} to ${most}`;
    throw invalid(field, `is ${value}; it must be ${range}`);
  }
  return value;
}

function positive(field: string, value: number, most = Infinity): number {
  if (!(Number.isFinite(value) && value > 0 && value <= most)) {
    throw invalid(field, `is ${value}; it must be above 0${most === Infinity ? "" : ` and at most ${most}`}`);
  }
  return value;
}

function integer(field: string, value: number, least: number): number {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw invalid(field, `is ${value}; it must be an integer of at least ${least}`);
  }
  return value;
}

function tokenId(field: string, token: number, vocabSize: number): number {
  if (!(Number.isSafeInteger(token) && token >= 0 && token < vocabSize)) {
    throw invalid(field, `names token ${token}; this model's tokens are 0 to ${vocabSize - 1}`);
  }
  return token;
}

function stopText(field: string, text: string): string {
  if (text === "" || !isWellFormed(text)) throw invalid(field, "must be well-formed text of at least one character");
  return text;
}

function invalid(field: string, problem: string): KernelError {
  return new KernelError("invalid_request", `${field} ${problem}.`, { field });
}
