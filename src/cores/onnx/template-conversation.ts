/** A conversation in the form that chat templates are written for: Hugging Face's `apply_chat_template`. */
import type { ChatMessage, ToolDefinition } from "@aiosd/sdk";
import { isObject, type Json } from "./json-reading.js";

export interface TemplateMessage {
  readonly role: ChatMessage["role"];
  readonly content: string;
  readonly name?: string | undefined;
  readonly tool_calls?: readonly TemplateCall[] | undefined;
  readonly tool_call_id?: string | undefined;
}

export interface TemplateCall {
  readonly id: string;
  readonly type: "function";
  readonly function: { readonly name: string; readonly arguments: Json };
}

export interface TemplateTool {
  readonly type: "function";
  readonly function: { readonly name: string; readonly description?: string | undefined; readonly parameters: Json };
}

export interface TemplateConversation {
  readonly messages: readonly TemplateMessage[];
  readonly tools: readonly TemplateTool[];
}

/** Deeper arguments stay text: templates and what they are written in walk them by recursion. */
const ARGUMENTS_DEPTH_MOST = 64;

/** `templateId` makes an id of a call one that the template takes. */
export function templateConversation(
  messages: readonly ChatMessage[],
  tools: readonly ToolDefinition[],
  templateId: (id: string) => string,
): TemplateConversation {
  return {
    messages: messages.map(({ role, content, name, toolCalls, toolCallId }) => ({
      ...{ role, content },
      ...(name === undefined ? {} : { name }),
      ...(toolCallId === undefined ? {} : { tool_call_id: templateId(toolCallId) }),
      ...(toolCalls === undefined || toolCalls.length === 0
        ? {}
        : {
            tool_calls: toolCalls.map((call) => ({
              id: templateId(call.id),
              type: "function" as const,
              function: { name: call.name, arguments: argumentsOf(call.arguments) },
            })),
          }),
    })),
    tools: tools.map(({ name, description, parameters }) => ({
      type: "function" as const,
      function: {
        name,
        ...(description === undefined ? {} : { description }),
        parameters: (parameters ?? { type: "object", properties: {} }) as Json,
      },
    })),
  };
}

/** Templates want an object; what a model wrote need not be one, and stays the text it is. */
function argumentsOf(text: string): Json {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) && !deeper(value, ARGUMENTS_DEPTH_MOST) ? value : text;
  } catch {
    return text;
  }
}

function deeper(value: Json, depth: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth === 0 || Object.values(value).some((each: Json) => deeper(each, depth - 1));
}

/**
 * The conversation with every text that came from outside replaced by what `visit` makes of it: contents, names,
 * descriptions, and in schemas and arguments keys and strings. `role` is given for the content of a message.
 */
export function mapTexts(
  conversation: TemplateConversation,
  visit: (text: string, role?: ChatMessage["role"]) => string,
): TemplateConversation {
  const text = (value: string): string => visit(value);
  return {
    messages: conversation.messages.map((message) => ({
      ...message,
      content: visit(message.content, message.role),
      ...(message.name === undefined ? {} : { name: text(message.name) }),
      ...(message.tool_call_id === undefined ? {} : { tool_call_id: text(message.tool_call_id) }),
      ...(message.tool_calls === undefined
        ? {}
        : {
            tool_calls: message.tool_calls.map((call) => ({
              ...call,
              id: text(call.id),
              function: { name: text(call.function.name), arguments: mapJson(call.function.arguments, text) },
            })),
          }),
    })),
    tools: conversation.tools.map(({ type, function: { name, description, parameters } }) => ({
      type,
      function: {
        name: text(name),
        ...(description === undefined ? {} : { description: text(description) }),
        parameters: mapJson(parameters, text),
      },
    })),
  };
}

function mapJson(value: Json, text: (text: string) => string): Json {
  if (typeof value === "string") return text(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each: Json) => mapJson(each, text));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [text(key), mapJson(each, text)]));
}
