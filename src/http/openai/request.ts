/** From OpenAI's names to the inputs of `llm.chat` and `llm.complete`. Whatever this version cannot do is said, not dropped. */
import { KernelError, type SyscallInput } from "@aiosd/sdk";
import { responseFormat } from "./format.js";
import { chatMessage } from "./messages.js";
import type { ChatRequest, Common, CompletionRequest } from "./schema.js";
import { refuseFunctions, toolChoice, toolDefinitions } from "./tools.js";
import { unsupported } from "./unsupported.js";

/** What the legacy endpoint generates when nobody says how much. */
const COMPLETION_TOKENS = 16;

/** The fields the kernel knows; undefined ones are absent. */
type Fields = Record<string, unknown>;

export function chatInput(body: ChatRequest, detach: boolean): Fields {
  refuseFunctions(body);
  if (body.modalities?.some((modality) => modality !== "text") === true) {
    throw unsupported("modalities", "this model is text-only");
  }
  if (body.top_logprobs != null && body.logprobs !== true) {
    throw new KernelError("invalid_request", "top_logprobs needs logprobs to be true", { field: "top_logprobs" });
  }
  return {
    ...sampling(body, detach),
    messages: body.messages.map(chatMessage),
    tools: toolDefinitions(body.tools),
    toolChoice: toolChoice(body),
    parallelToolCalls: body.parallel_tool_calls ?? undefined,
    maxTokens: body.max_completion_tokens ?? body.max_tokens ?? undefined,
    logprobs: body.logprobs ?? undefined,
    topLogprobs: body.top_logprobs ?? undefined,
  } satisfies Partial<SyscallInput<"llm.chat">>;
}

export function completeInput(body: CompletionRequest, detach: boolean): Fields {
  if (body.echo === true) throw unsupported("echo", "echo is not supported");
  if (body.suffix != null && body.suffix !== "") throw unsupported("suffix", "suffix is not supported");
  if (body.best_of != null && body.best_of > (body.n ?? 1)) {
    throw unsupported("best_of", "best_of greater than n is not supported");
  }
  return {
    ...sampling(body, detach),
    prompt: onePrompt(body.prompt),
    maxTokens: body.max_tokens ?? COMPLETION_TOKENS,
    logprobs: body.logprobs == null ? undefined : true,
    topLogprobs: body.logprobs ?? undefined,
  } satisfies Partial<SyscallInput<"llm.complete">>;
}

function sampling(body: Common, detach: boolean) {
  return {
    model: body.model ?? undefined,
    temperature: body.temperature ?? undefined,
    topP: body.top_p ?? undefined,
    topK: body.top_k === -1 ? 0 : (body.top_k ?? undefined),
    minP: body.min_p ?? undefined,
    repetitionPenalty: body.repetition_penalty ?? undefined,
    frequencyPenalty: body.frequency_penalty ?? undefined,
    presencePenalty: body.presence_penalty ?? undefined,
    logitBias: body.logit_bias ?? undefined,
    seed: body.seed == null ? undefined : foldSeed(body.seed),
    stop: typeof body.stop === "string" ? [body.stop] : (body.stop ?? undefined),
    stopTokens: body.stop_token_ids ?? undefined,
    n: body.n ?? undefined,
    ignoreEos: body.ignore_eos ?? undefined,
    deadlineMs: body.deadline_ms ?? undefined,
    responseFormat: responseFormat(body),
    // A lost /v1 connection cancels, but with an Idempotency-Key the retry must find what it started.
    onDisconnect: detach ? ("detach" as const) : ("cancel" as const),
  };
}

/** OpenAI's seeds are signed 64-bit numbers; ours end at 2^53. Equal seeds stay equal. */
function foldSeed(seed: number): number {
  return Number.isInteger(seed) ? Number(BigInt.asUintN(53, BigInt(seed))) : seed;
}

function onePrompt(prompt: CompletionRequest["prompt"]): string | number[] {
  if (typeof prompt === "string") return prompt;
  const [first] = prompt;
  // A flat list of numbers is one prompt; anything else is a list of prompts.
  if (typeof first === "number") return prompt as number[];
  if (prompt.length > 1 || first === undefined) {
    throw unsupported("prompt", "several prompts in one request are not supported; send one request for each");
  }
  return first;
}
