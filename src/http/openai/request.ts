/** From OpenAI's names to the inputs of `llm.chat` and `llm.complete`. Whatever this version cannot do is said, not dropped. */
import { type ChatMessage, KernelError, type SyscallInput } from "@aiosd/sdk";
import type { ChatRequest, Common, CompletionRequest, Message } from "./schema.js";

/** What the legacy endpoint generates when nobody says how much. */
const COMPLETION_TOKENS = 16;

/** The fields the kernel knows; undefined ones are absent. */
type Fields = Record<string, unknown>;

export function chatInput(body: ChatRequest, detach: boolean): Fields {
  refuseTools(body);
  const format = body.response_format?.type;
  if (format != null && format !== "text") {
    throw unsupported("response_format", `response_format "${format}" is not supported yet; only text is`);
  }
  if (body.modalities?.some((modality) => modality !== "text") === true) {
    throw unsupported("modalities", "this model is text-only");
  }
  if (body.top_logprobs != null && body.logprobs !== true) {
    throw new KernelError("invalid_request", "top_logprobs needs logprobs to be true", { field: "top_logprobs" });
  }
  return {
    ...sampling(body, detach),
    messages: body.messages.map(chatMessage),
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
    // A lost /v1 connection cancels, but with an Idempotency-Key the retry must find what it started.
    onDisconnect: detach ? ("detach" as const) : ("cancel" as const),
  };
}

/** OpenAI's seeds are signed 64-bit numbers; ours end at 2^53. Equal seeds stay equal. */
function foldSeed(seed: number): number {
  return Number.isInteger(seed) ? Number(BigInt.asUintN(53, BigInt(seed))) : seed;
}

function refuseTools(body: ChatRequest): void {
  const given = (list: unknown) => Array.isArray(list) && list.length > 0;
  if (body.tool_choice === "none") return;
  for (const field of ["tools", "functions"] as const) {
    if (given(body[field])) {
      throw unsupported(field, "tool calls are not supported yet; they come with the next version");
    }
  }
}

function chatMessage(message: Message, index: number): ChatMessage {
  const field = `messages.${index}`;
  if (message.function_call != null || (Array.isArray(message.tool_calls) && message.tool_calls.length > 0)) {
    throw unsupported(`${field}.tool_calls`, "messages with tool calls are not supported yet");
  }
  return {
    role: role(message.role, field),
    content: content(message.content, field),
    ...(message.name == null ? {} : { name: message.name }),
  };
}

function role(given: string, field: string): ChatMessage["role"] {
  switch (given) {
    case "developer":
      return "system";
    case "system":
    case "user":
    case "assistant":
    case "tool":
      return given;
    default:
      throw new KernelError("invalid_request", `"${given.slice(0, 32)}" is not a role`, { field: `${field}.role` });
  }
}

function content(given: Message["content"], field: string): string {
  if (typeof given === "string") return given;
  let joined = "";
  for (const part of given ?? []) {
    const text = part.type === "text" ? part.text : part.type === "refusal" ? part.refusal : undefined;
    if (typeof text !== "string") {
      throw unsupported(
        `${field}.content`,
        `this model is text-only; it cannot read "${part.type.slice(0, 32)}" parts`,
      );
    }
    joined += text;
  }
  return joined;
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

function unsupported(field: string, message: string): KernelError {
  return new KernelError("unsupported", message, { field });
}
