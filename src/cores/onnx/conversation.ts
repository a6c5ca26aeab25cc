import type { ChatMessage } from "@aiosd/sdk";
import { KernelError } from "@aiosd/sdk";
import type { ChatTemplate, RenderOptions } from "./chat-template.js";
import type { Tokenizer } from "./tokenizer.js";
import { isWellFormed } from "./well-formed.js";

/** The token ids of a conversation through its chat template; no message can write a control token (control-text.ts). */
export function conversationIds(
  tokenizer: Tokenizer,
  template: ChatTemplate,
  messages: readonly ChatMessage[],
  options: RenderOptions = {},
): number[] {
  messages.forEach((message, i) => {
    if (isWellFormed(message.content) && isWellFormed(message.name ?? "")) return;
    const field = `messages.${i}`;
    throw new KernelError("invalid_request", `${field} holds a lone surrogate, which is not Unicode text.`, { field });
  });
  const guard = tokenizer.control.protect(messages);
  return tokenizer.encodeRendered(template.render(guard.messages, options), guard);
}
