/** One tool call of a run: from the model's text to the tool, and from what the tool did to the model's next message. */
import { z } from "zod";
import type { ChatMessage, ToolCall } from "./abi.js";
import { CallScope } from "./scope.js";
import type { Tool } from "./tool.js";

export interface CallLimits {
  readonly toolTimeoutMs: number;
  readonly maxResultChars: number;
}

/** A call that has been read: its tool and its parsed input, or what is wrong with it. */
export type ReadCall = { readonly call: ToolCall; readonly key: string } & (
  | { readonly tool: Tool; readonly input: unknown }
  | { readonly error: string }
);

/** How a call ended. `content` is what the model reads. */
export type CallOutcome = { readonly call: ToolCall; readonly content: string } & (
  | { readonly output: unknown }
  | { readonly error: string }
);

export async function readCall(call: ToolCall, tools: ReadonlyMap<string, Tool>): Promise<ReadCall> {
  const tool = tools.get(call.name);
  const key = `${call.name} ${call.arguments}`;
  if (tool === undefined) {
    const names = [...tools.keys()].join(", ") || "none";
    return { call, key, error: `there is no tool "${call.name}"; the tools are: ${names}` };
  }
  let value: unknown;
  try {
    // A call without arguments is written as nothing at all by some models.
    value = call.arguments.trim() === "" ? {} : JSON.parse(call.arguments);
  } catch (error) {
    return { call, key, error: `the arguments are not JSON: ${messageOf(error)}` };
  }
  // Equal arguments stay equal however they are spaced.
  const same = `${call.name} ${JSON.stringify(value)}`;
  try {
    return { call, key: same, tool, input: await tool.parse(value) };
  } catch (error) {
    return { call, key: same, error: `the arguments do not fit: ${messageOf(error)}` };
  }
}

/** Runs the tool of a call. Rejects only when the run is over; whatever else goes wrong is told to the model. */
export async function runCall(read: ReadCall, scope: CallScope, limits: CallLimits): Promise<CallOutcome> {
  const { call } = read;
  scope.check();
  if ("error" in read) return failed(call, read.error, limits);
  const own = new CallScope({ signal: scope.signal, timeoutMs: limits.toolTimeoutMs });
  try {
    const { tool, input } = read;
    const running = (async () => tool.run(input, { signal: own.signal, callId: call.id }))();
    const output = await own.race(running);
    return { call, output, content: cut(textOf(output), limits.maxResultChars) };
  } catch (error) {
    scope.check();
    const text = own.over ? `the tool gave no result within ${limits.toolTimeoutMs} ms` : messageOf(error);
    return failed(call, text, limits);
  } finally {
    own.close();
  }
}

/** The outcome of a call that went wrong, or was not made. */
export function failed(call: ToolCall, error: string, limits: CallLimits): CallOutcome {
  return { call, error, content: JSON.stringify({ error: cut(error, limits.maxResultChars) }) };
}

export function messageOfOutcome({ call, content }: CallOutcome): ChatMessage {
  return { role: "tool", content, toolCallId: call.id, name: call.name };
}

function textOf(output: unknown): string {
  if (typeof output === "string") return output;
  // A tool that returns nothing has still done its work.
  return JSON.stringify(output ?? null) ?? "null";
}

/** At most so many characters of a result, with a note for the model, and fit for the wire: no half surrogate pairs. */
function cut(text: string, charsMax: number): string {
  const kept = text.length <= charsMax ? text : text.slice(0, charsMax);
  const whole = kept.replace(/\p{Surrogate}/gu, "\ufffd");
  return kept === text ? whole : `${whole}\n[cut: the first ${charsMax} of ${text.length} characters]`;
}

function messageOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  if (error instanceof Error) return error.message === "" ? error.name : error.message;
  return String(error);
}
