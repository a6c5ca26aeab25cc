/** What a conversation, its tools and its rules of output must keep to beyond their schema; checked before acceptance. */
import {
  type ChatMessage,
  KernelError,
  type ResponseFormat,
  type SyscallInput,
  type ToolChoice,
  type ToolDefinition,
} from "@aiosd/sdk";
import type { OutputRules, Prompt } from "../cores/index.js";

type ChatInput = Pick<
  SyscallInput<"llm.chat">,
  "messages" | "tools" | "toolChoice" | "parallelToolCalls" | "responseFormat"
>;

const TEXT: ResponseFormat = { type: "text" };
/** Keywords that can make a schema one of an object without saying so. */
const COMBINED = ["$ref", "anyOf", "oneOf", "allOf"] as const;

/** The prompt of a conversation. Tools that the model may not call (`toolChoice` none) are not shown to it. */
export function chatPrompt(input: Pick<ChatInput, "messages" | "tools" | "toolChoice">): Prompt {
  const { messages, tools = [], toolChoice } = input;
  checkTools(tools);
  checkMessages(messages);
  if (tools.length === 0 || toolChoice === "none") return { kind: "messages", messages };
  return { kind: "messages", messages, tools };
}

/** What the answer is held to; undefined for free text without tools. */
export function chatRules(input: ChatInput): OutputRules | undefined {
  const { tools = [], toolChoice = "auto", parallelToolCalls = true, responseFormat = TEXT } = input;
  if (tools.length === 0 && input.toolChoice !== undefined) {
    throw invalid("toolChoice", "has nothing to choose from: give tools, or leave it out");
  }
  checkChoice(toolChoice, tools);
  if (responseFormat.type === "grammar" && tools.length > 0 && toolChoice !== "none") {
    throw invalid(
      "responseFormat",
      "of the type grammar describes the whole answer: leave the tools out, or say toolChoice none",
    );
  }
  const free = tools.length === 0 || toolChoice === "none";
  if (free && responseFormat.type === "text") return undefined;
  // An answer that must be a call has no text that could be held to a format.
  const calls = !free && toolChoice !== "auto";
  const format = calls ? TEXT : responseFormat;
  return { toolChoice: free ? "none" : toolChoice, parallelToolCalls, responseFormat: format };
}

/** The rules of a completion, which knows no tools. */
export function completeRules(responseFormat: ResponseFormat | undefined): OutputRules | undefined {
  if (responseFormat === undefined || responseFormat.type === "text") return undefined;
  return { toolChoice: "none", parallelToolCalls: false, responseFormat };
}

function checkChoice(choice: ToolChoice, tools: readonly ToolDefinition[]): void {
  if (typeof choice === "string" || tools.some((tool) => tool.name === choice.name)) return;
  throw invalid("toolChoice.name", `is "${choice.name}", which none of the tools is called`);
}

function checkTools(tools: readonly ToolDefinition[]): void {
  const names = new Set<string>();
  for (const [i, { name, parameters = {}, strict = false }] of tools.entries()) {
    if (names.has(name)) throw invalid(`tools.${i}.name`, `is "${name}", as an earlier tool is called`);
    names.add(name);
    const { type } = parameters;
    if (type !== undefined && type !== "object") {
      throw invalid(`tools.${i}.parameters.type`, 'must be "object": arguments are always an object');
    }
    if (strict && type === undefined && COMBINED.some((keyword) => parameters[keyword] !== undefined)) {
      throw invalid(`tools.${i}.parameters`, 'of a strict tool must say "type": "object"');
    }
  }
}

function checkMessages(messages: readonly ChatMessage[]): void {
  const called = new Set<string>();
  for (const [i, { role, toolCalls = [], toolCallId }] of messages.entries()) {
    if (toolCalls.length > 0 && role !== "assistant") {
      throw invalid(`messages.${i}.toolCalls`, `is given with the role ${role}; only an assistant calls tools`);
    }
    if (toolCallId !== undefined && role !== "tool") {
      throw invalid(`messages.${i}.toolCallId`, `is given with the role ${role}; only a tool's message answers a call`);
    }
    if (toolCallId !== undefined && !called.has(toolCallId)) {
      throw invalid(`messages.${i}.toolCallId`, `is "${toolCallId}", which no call of an earlier message has`);
    }
    for (const { id } of toolCalls) called.add(id);
  }
}

function invalid(field: string, problem: string): KernelError {
  return new KernelError("invalid_request", `${field} ${problem}.`, { field });
}
