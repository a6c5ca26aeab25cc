/** From our results and events to OpenAI's objects. */
import type { ChatResult, CompleteResult, TokenLogprob, ToolCall, Usage } from "@aiosd/sdk";

/** What every object of one request repeats. */
export interface Identity {
  readonly id: string;
  /** Seconds since the epoch. */
  readonly created: number;
  readonly model: string;
  readonly fingerprint: string | null;
}

export function chatCompletion(identity: Identity, result: ChatResult): unknown {
  return {
    ...head(identity, "chat.completion"),
    choices: result.choices.map((choice) => ({
      index: choice.index,
      message: message(choice.message),
      logprobs: choice.logprobs === undefined ? null : chatLogprobs(choice.logprobs),
      finish_reason: choice.finishReason,
    })),
    usage: usage(result.usage),
  };
}

/** Content is null where there are calls and no text. */
function message({ role, content, toolCalls }: ChatResult["choices"][number]["message"]) {
  if (toolCalls === undefined || toolCalls.length === 0) return { role, content, refusal: null };
  return { role, content: content === "" ? null : content, refusal: null, tool_calls: toolCalls.map(toolCall) };
}

function toolCall(call: ToolCall) {
  return { id: call.id, type: "function", function: { name: call.name, arguments: call.arguments } };
}

export function completion(identity: Identity, result: CompleteResult): unknown {
  return {
    ...head(identity, "text_completion"),
    choices: result.choices.map((choice) => ({
      index: choice.index,
      text: choice.text,
      logprobs: choice.logprobs === undefined ? null : legacyLogprobs(choice.logprobs, 0),
      finish_reason: choice.finishReason,
    })),
    usage: usage(result.usage),
  };
}

export function head(identity: Identity, object: string) {
  return {
    id: identity.id,
    object,
    created: identity.created,
    model: identity.model,
    system_fingerprint: identity.fingerprint,
  };
}

export function usage(given: Usage) {
  return {
    prompt_tokens: given.promptTokens,
    completion_tokens: given.completionTokens,
    total_tokens: given.promptTokens + given.completionTokens,
    prompt_tokens_details: { cached_tokens: given.cachedTokens },
  };
}

export function chatLogprobs(tokens: readonly TokenLogprob[]) {
  return {
    content: tokens.map((token) => ({ ...scored(token), top_logprobs: token.top.map(scored) })),
    refusal: null,
  };
}

function scored({ token, logprob }: { readonly token: string; readonly logprob: number }) {
  return { token, logprob, bytes: [...Buffer.from(token)] };
}

/** `offset` is the length of the text before the first token. */
export function legacyLogprobs(tokens: readonly TokenLogprob[], offset: number) {
  let at = offset;
  return {
    tokens: tokens.map(({ token }) => token),
    token_logprobs: tokens.map(({ logprob }) => logprob),
    top_logprobs: tokens.map(({ top }) => Object.fromEntries(top.map(({ token, logprob }) => [token, logprob]))),
    text_offset: tokens.map(({ token }) => {
      const here = at;
      at += token.length;
      return here;
    }),
  };
}
