/** From OpenAI's messages to the kernel's. */
import { type ChatMessage, KernelError, type ToolCall } from "@aiosd/sdk";
import type { Message } from "./schema.js";
import { quoted, unsupported } from "./unsupported.js";

export function chatMessage(message: Message, index: number): ChatMessage {
  const field = `messages.${index}`;
  const role = roleOf(message.role, field);
  if (message.function_call != null) {
    throw unsupported(`${field}.function_call`, "function_call is the old form; send tool_calls");
  }
  if (message.audio != null) throw unsupported(`${field}.audio`, "this model is text-only; it cannot read audio");
  const calls = toolCalls(message, role, field);
  return {
    role,
    content: content(message, role, field),
    ...(message.name == null ? {} : { name: message.name }),
    ...(calls === undefined ? {} : { toolCalls: calls }),
    ...answered(message, role, field),
  };
}

function roleOf(given: string, field: string): ChatMessage["role"] {
  switch (given) {
    case "developer":
      return "system";
    case "system":
    case "user":
    case "assistant":
    case "tool":
      return given;
    case "function":
      throw unsupported(`${field}.role`, "function messages are the old form; send tool messages with tool_call_id");
    default:
      throw new KernelError("invalid_request", `${quoted(given)} is not a role`, { field: `${field}.role` });
  }
}

function content(message: Message, role: ChatMessage["role"], field: string): string {
  const given = message.content;
  if (typeof given === "string") return given;
  if (given == null) {
    // Only an assistant may have said nothing: it called tools, or refused.
    if (role === "assistant") return message.refusal ?? "";
    throw new KernelError("invalid_request", `a ${role} message needs content`, { field: `${field}.content` });
  }
  let joined = "";
  for (const [at, part] of given.entries()) {
    const text = part.type === "text" ? part.text : part.type === "refusal" ? part.refusal : undefined;
    if (typeof text !== "string") {
      const message = `this model is text-only; it cannot read ${quoted(part.type)} parts`;
      throw unsupported(`${field}.content.${at}`, message);
    }
    joined += text;
  }
  return joined;
}

function toolCalls(message: Message, role: ChatMessage["role"], field: string): ToolCall[] | undefined {
  const given = message.tool_calls;
  if (given == null || given.length === 0) return undefined;
  if (role !== "assistant") {
    const text = "only an assistant message has tool_calls";
    throw new KernelError("invalid_request", text, { field: `${field}.tool_calls` });
  }
  return given.map((call, at) => {
    const here = `${field}.tool_calls.${at}`;
    if (call.type !== "function") {
      throw unsupported(`${here}.type`, `${quoted(call.type)} calls are not supported; only "function" calls are`);
    }
    if (call.function === undefined) {
      throw new KernelError("invalid_request", "the called function is missing", { field: `${here}.function` });
    }
    return { id: call.id, name: call.function.name, arguments: call.function.arguments };
  });
}

function answered(message: Message, role: ChatMessage["role"], field: string): { toolCallId?: string } {
  if (role !== "tool") return {};
  if (message.tool_call_id != null) return { toolCallId: message.tool_call_id };
  const text = "a tool message names the call it answers";
  throw new KernelError("invalid_request", text, { field: `${field}.tool_call_id` });
}
