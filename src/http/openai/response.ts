/** From our results and events to OpenAI's objects. */
import type { ChatResult, CompleteResult, StreamEvent, TokenLogprob, Usage } from "@aiosd/sdk";
import { openAiError } from "./error.js";

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
      message: { ...choice.message, refusal: null },
      logprobs: choice.logprobs === undefined ? null : chatLogprobs(choice.logprobs),
      finish_reason: choice.finishReason,
    })),
    usage: usage(result.usage),
  };
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

function head(identity: Identity, object: string) {
  return {
    id: identity.id,
    object,
    created: identity.created,
    model: identity.model,
    system_fingerprint: identity.fingerprint,
  };
}

function usage(given: Usage) {
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

export interface StreamOptions {
  readonly kind: "chat" | "completion";
  readonly n: number;
  readonly includeUsage: boolean;
}

/** The encoder of one stream. All that does not change from chunk to chunk is serialised once. */
export function chunkEncoder(identity: Identity, options: StreamOptions): (event: StreamEvent) => string {
  const chat = options.kind === "chat";
  const object = chat ? "chat.completion.chunk" : "text_completion";
  const prefix = `data: ${JSON.stringify(head(identity, object)).slice(0, -1)},"choices":[`;
  const suffix = options.includeUsage ? `],"usage":null}\n\n` : "]}\n\n";
  const offsets = new Map<number, number>();

  const roles = () => {
    if (!chat) return "";
    const role = `"delta":{"role":"assistant","content":"","refusal":null},"logprobs":null,"finish_reason":null}`;
    return Array.from({ length: options.n }, (_, index) => `${prefix}{"index":${index},${role}${suffix}`).join("");
  };
  const delta = (event: Extract<StreamEvent, { type: "delta" }>) => {
    const { index, text } = event;
    if (text === "" && event.logprobs === undefined) return "";
    let logprobs = "null";
    if (event.logprobs !== undefined) {
      const offset = offsets.get(index) ?? 0;
      logprobs = JSON.stringify(chat ? chatLogprobs(event.logprobs) : legacyLogprobs(event.logprobs, offset));
      offsets.set(
        index,
        event.logprobs.reduce((end, { token }) => end + token.length, offset),
      );
    }
    const part = chat ? `"delta":{"content":${JSON.stringify(text)}}` : `"text":${JSON.stringify(text)}`;
    return `${prefix}{"index":${index},${part},"logprobs":${logprobs},"finish_reason":null}${suffix}`;
  };
  const last = (result: { readonly usage: Usage }) => {
    if (!options.includeUsage) return "data: [DONE]\n\n";
    return `${prefix}],"usage":${JSON.stringify(usage(result.usage))}}\n\ndata: [DONE]\n\n`;
  };

  return (event) => {
    switch (event.type) {
      case "accepted":
        return roles();
      case "delta":
        return delta(event);
      case "finish": {
        const part = chat ? `"delta":{}` : `"text":""`;
        const reason = `"logprobs":null,"finish_reason":"${event.finishReason}"}`;
        return `${prefix}{"index":${event.index},${part},${reason}${suffix}`;
      }
      case "result":
        return last(event.result as { usage: Usage });
      case "error":
        return `data: ${JSON.stringify(openAiError(event.error))}\n\ndata: [DONE]\n\n`;
      default:
        return event satisfies never;
    }
  };
}
