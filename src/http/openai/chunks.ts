/** From a request's events to the chunks of OpenAI's streams. */
import type { StreamEvent, ToolCallDelta, Usage } from "@aiosd/sdk";
import { openAiError } from "./error.js";
import { chatLogprobs, head, type Identity, legacyLogprobs, usage } from "./response.js";

export interface StreamOptions {
  readonly kind: "chat" | "completion";
  readonly n: number;
  readonly includeUsage: boolean;
}

type Delta = Extract<StreamEvent, { type: "delta" }>;

const UNFINISHED = `"logprobs":null,"finish_reason":null}`;

/** The encoder of one stream. All that does not change from chunk to chunk is serialised once. */
export function chunkEncoder(identity: Identity, options: StreamOptions): (event: StreamEvent) => string {
  const chat = options.kind === "chat";
  const object = chat ? "chat.completion.chunk" : "text_completion";
  const prefix = `data: ${JSON.stringify(head(identity, object)).slice(0, -1)},"choices":[`;
  const suffix = options.includeUsage ? `],"usage":null}\n\n` : "]}\n\n";
  const offsets = new Map<number, number>();

  const roles = () => {
    if (!chat) return "";
    const role = `"delta":{"role":"assistant","content":"","refusal":null},${UNFINISHED}`;
    return Array.from({ length: options.n }, (_, index) => `${prefix}{"index":${index},${role}${suffix}`).join("");
  };
  const piece = (event: Delta) => {
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
  const calls = ({ index, toolCalls }: Delta) =>
    (toolCalls ?? [])
      .flatMap(callPieces)
      .map((part) => `${prefix}{"index":${index},"delta":{"tool_calls":[${part}]},${UNFINISHED}${suffix}`)
      .join("");
  const last = (result: { readonly usage: Usage }) => {
    if (!options.includeUsage) return "data: [DONE]\n\n";
    return `${prefix}],"usage":${JSON.stringify(usage(result.usage))}}\n\ndata: [DONE]\n\n`;
  };

  return (event) => {
    switch (event.type) {
      case "accepted":
        return roles();
      case "delta":
        return piece(event) + calls(event);
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

/** A call begins with its id, its name and no arguments, as OpenAI's own streams do; the arguments follow. */
function callPieces({ index, id, name, arguments: text }: ToolCallDelta): string[] {
  const pieces: unknown[] = [];
  if (id !== undefined) pieces.push({ index, id, type: "function", function: { name: name ?? "", arguments: "" } });
  if (text !== "") pieces.push({ index, function: { arguments: text } });
  return pieces.map((piece) => JSON.stringify(piece));
}
