import type { ChatMessage, ToolDefinition } from "@aiosd/sdk";
import { KernelError } from "@aiosd/sdk";
import type { ChatTemplate, RenderOptions } from "./chat-template.js";
import { mapTexts, templateConversation } from "./template-conversation.js";
import type { Tokenizer } from "./tokenizer.js";
import { isWellFormed } from "./well-formed.js";

export interface ConversationOptions extends RenderOptions {
  readonly tools?: readonly ToolDefinition[] | undefined;
  /** Makes an id of a call one that the template takes; default as it is. */
  readonly templateId?: ((id: string) => string) | undefined;
  /** Looks at the rendered text before it is encoded, which takes long for a long one; may throw. */
  readonly check?: ((rendered: string) => void) | undefined;
}

/**
 * The token ids of a conversation through its chat template; no message, tool or call can write a control token
 * (control-text.ts).
 */
export function conversationIds(
  tokenizer: Tokenizer,
  template: ChatTemplate,
  messages: readonly ChatMessage[],
  options: ConversationOptions = {},
): number[] {
  const { tools = [], templateId = (id: string) => id, check } = options;
  for (const [i, message] of messages.entries()) {
    checkUnicode(
      `messages.${i}`,
      templateConversation([message], [], (id) => id),
    );
  }
  for (const [i, tool] of tools.entries())
    checkUnicode(
      `tools.${i}`,
      templateConversation([], [tool], (id) => id),
    );
  const guard = tokenizer.control.protect(templateConversation(messages, tools, templateId));
  const rendered = template.render(guard.conversation, options);
  check?.(rendered);
  return tokenizer.encodeRendered(rendered, guard);
}

function checkUnicode(field: string, conversation: ReturnType<typeof templateConversation>): void {
  mapTexts(conversation, (text) => {
    if (isWellFormed(text)) return text;
    throw new KernelError("invalid_request", `${field} holds a lone surrogate, which is not Unicode text.`, { field });
  });
}
