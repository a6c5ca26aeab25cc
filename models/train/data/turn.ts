/** What a dialogue is made of. */
import type { ChatMessage, ToolCall, ToolDefinition } from "@aiosd/sdk";

/** A tool call before it has an id. */
export interface Call {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** One answer of the model that is only tool calls, and what the tools said; nothing in a drill, which ends there. */
export interface Step {
  readonly calls: readonly Call[];
  readonly results: readonly string[];
}

/** How a request is to be handled; the evaluation counts these apart. */
export type TurnKind = "tool" | "chain" | "parallel" | "none" | "no-fit" | "json";

/** A user's request and everything up to the final answer. */
export interface Turn {
  readonly kind: TurnKind;
  /** Which generator made it. */
  readonly skill: string;
  readonly request: string;
  readonly steps: readonly Step[];
  /** Empty in a drill. */
  readonly answer: string;
  /** What the final answer must contain to be right; empty where only the answer as a whole can be compared. */
  readonly facts: readonly string[];
}

export interface Dialogue {
  readonly system: string | null;
  readonly tools: readonly ToolDefinition[];
  readonly turns: readonly Turn[];
}

/** JSON with the spaces of Python's json.dumps, as chat templates write it: `{"a": 1, "b": [2, 3]}`. */
export function spacedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spacedJson).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${spacedJson(member)}`);
    return `{${members.join(", ")}}`;
  }
  return JSON.stringify(value);
}

/** The messages of a turn, the request first, the answer last. */
export function messagesOf(turn: Turn, callId: () => string): ChatMessage[] {
  const messages: ChatMessage[] = [{ role: "user", content: turn.request }];
  for (const { calls, results } of turn.steps) {
    const toolCalls: ToolCall[] = calls.map(({ name, arguments: args }) => {
      return { id: callId(), name, arguments: spacedJson(args) };
    });
    messages.push({ role: "assistant", content: "", toolCalls });
    for (const [i, content] of results.entries()) {
      messages.push({ role: "tool", content, toolCallId: (toolCalls[i] as ToolCall).id });
    }
  }
  // A drill stops at the call.
  if (turn.answer !== "") messages.push({ role: "assistant", content: turn.answer });
  return messages;
}

/** A whole dialogue as it goes to llm.chat. */
export function conversationOf({ system, turns }: Dialogue): ChatMessage[] {
  let calls = 0;
  const callId = () => `call_${calls++}`;
  const opening: ChatMessage[] = system === null ? [] : [{ role: "system", content: system }];
  return [...opening, ...turns.flatMap((turn) => messagesOf(turn, callId))];
}
