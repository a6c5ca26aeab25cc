/** Is what the model did the right thing? Held-out requests, asked one step at a time. */
import type { Agent, ChatMessage, ToolDefinition } from "@aiosd/sdk";
import { NO_TOOL } from "../../models/train/data/dialogue.js";
import { type Call, conversationOf, messagesOf, type Step, spacedJson } from "../../models/train/data/turn.js";
import { saysAll } from "../../src/cli/demo/facts.js";
import type { HeldOut } from "./held-out.js";

const ANSWER = { temperature: 0, maxTokens: 256 };

export interface Judged {
  readonly kind: string;
  /** Every call of the request had the right name and exact arguments, each after the right ones before it. */
  readonly calls: boolean;
  /** The final answer says every result, after the right calls and results. */
  readonly answer: boolean;
  /** All of it was right when the model went on from its own calls. */
  readonly alone: boolean;
  /** Every fact of the answer stands in the request: it could be right without a look at the results. */
  readonly given: boolean;
  readonly problem: string | null;
}

/**
 * Goes through a request step by step. The conversation goes on with what was right, so that every step and the answer
 * are judged by themselves; the request as a whole is right when all of its calls were.
 */
export async function judge(agent: Agent, { dialogue, turn }: HeldOut): Promise<Judged> {
  const tools = strict(dialogue.tools);
  let ids = 0;
  const expected = messagesOf(turn, () => `call_${ids++}`);
  const messages = opening({ dialogue, turn });
  const problems: string[] = [];
  let at = 1;
  for (const step of turn.steps) {
    const { problem } = await ask(agent, messages, { tools, step });
    if (problem !== null) problems.push(problem);
    messages.push(...expected.slice(at, at + 1 + step.results.length));
    at += 1 + step.results.length;
  }
  const wrongCalls = problems.length;
  const wrongAnswer = await judgeAnswer(agent, messages, { tools, turn });
  if (wrongAnswer !== null) problems.push(wrongAnswer);
  return {
    kind: turn.kind,
    calls: wrongCalls === 0,
    answer: wrongAnswer === null,
    // Its first wrong call ends a run of its own; where all were right, it only wrote them in its own way.
    alone: wrongCalls === 0 && (await rightAlone(agent, { dialogue, turn })),
    given: saysAll(turn.request, turn.facts),
    problem: problems.length === 0 ? null : `${turn.request} -> ${problems[0]}`,
  };
}

/** The same request with the model's own messages in the conversation; exact calls get the results that are known. */
async function rightAlone(agent: Agent, { dialogue, turn }: HeldOut): Promise<boolean> {
  const tools = strict(dialogue.tools);
  const messages = opening({ dialogue, turn });
  for (const step of turn.steps) {
    const { problem, message } = await ask(agent, messages, { tools, step });
    if (problem !== null || message === undefined) return false;
    messages.push(message);
    for (const [i, content] of step.results.entries()) {
      messages.push({ role: "tool", content, toolCallId: message.toolCalls?.[i]?.id });
    }
  }
  return (await judgeAnswer(agent, messages, { tools, turn })) === null;
}

/** A job of the kernel: is the JSON the very one, and if not, has it the right fields with the facts in them? */
export async function judgeJson(agent: Agent, held: HeldOut): Promise<{ exact: boolean; fields: boolean }> {
  const reply = await agent.llm.chat(opening(held), { ...ANSWER, responseFormat: { type: "json_object" } });
  const wanted = JSON.parse(held.turn.answer) as object;
  let made: unknown;
  try {
    made = JSON.parse(reply.text);
  } catch {
    return { exact: false, fields: false };
  }
  if (typeof made !== "object" || made === null) return { exact: false, fields: false };
  const names = (value: object) => Object.keys(value).sort().join();
  const fields = names(made) === names(wanted) && saysAll(spacedJson(made), held.turn.facts);
  return { exact: canonical(made) === canonical(wanted), fields };
}

function strict(tools: readonly ToolDefinition[]): ToolDefinition[] {
  return tools.map((tool) => ({ ...tool, strict: true }));
}

function opening({ dialogue, turn }: HeldOut): ChatMessage[] {
  return [...conversationOf({ ...dialogue, turns: [] }), { role: "user", content: turn.request }];
}

async function ask(
  agent: Agent,
  messages: readonly ChatMessage[],
  { tools, step }: { readonly tools: ToolDefinition[]; readonly step: Step },
): Promise<{ problem: string | null; message: ChatMessage | undefined }> {
  const reply = await agent.llm.chat(messages, { ...ANSWER, tools });
  const message = reply.choices[0]?.message;
  const made = (message?.toolCalls ?? []).map(({ name, arguments: text }) => ({ name, text }));
  const right = made.length === step.calls.length && step.calls.every((call, i) => isSame(call, made[i]));
  const problem = right ? null : `${JSON.stringify(made)} ${reply.text}, not ${JSON.stringify(step.calls)}`;
  return { problem, message };
}

async function judgeAnswer(
  agent: Agent,
  messages: readonly ChatMessage[],
  { tools, turn }: { readonly tools: ToolDefinition[]; readonly turn: HeldOut["turn"] },
): Promise<string | null> {
  const reply = await agent.llm.chat(messages, { ...ANSWER, tools });
  if ((reply.choices[0]?.message.toolCalls ?? []).length > 0) return "a call, not an answer";
  const { text } = reply;
  if (turn.kind === "no-fit") return text === NO_TOOL ? null : `"${text}", not "${NO_TOOL}"`;
  // Small talk is never answered by a tool, never refused for want of one, and never with nothing.
  if (turn.kind === "none" && (text.trim() === "" || text === NO_TOOL)) return `"${text}"`;
  return saysAll(text, turn.facts) ? null : `"${text}", not "${turn.answer}"`;
}

/** Names and values must be equal, and nothing may be added; the order of the members and the spaces do not count. */
function isSame(wanted: Call, made: { readonly name: string; readonly text: string } | undefined): boolean {
  if (made === undefined || made.name !== wanted.name) return false;
  try {
    return canonical(JSON.parse(made.text)) === canonical(wanted.arguments);
  } catch {
    return false;
  }
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
