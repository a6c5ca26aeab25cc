/** Does the bundled model call the right tool with the right arguments, and say what the tool said? */
import { type Agent, type ChatMessage, Kernel, type ToolDefinition } from "@aiosd/sdk";
import { NO_TOOL } from "../../models/train/data/dialogue.js";
import { type Call, conversationOf, messagesOf, type Step } from "../../models/train/data/turn.js";
import type { BenchContext, Section } from "../bench.js";
import { startDaemon } from "../daemon.js";
import { bundledModel } from "../models.js";
import { type HeldOut, heldOut } from "./held-out.js";

const REQUESTS = 500;
const REQUESTS_QUICK = 100;
const SLOTS = 16;
/** Failures that are told in full. */
const SHOWN_MOST = 5;

interface Judged {
  readonly kind: string;
  /** Every call of the request had the right name and exact arguments. */
  readonly calls: boolean;
  /** The final answer had every result in it. */
  readonly answer: boolean;
  readonly problem: string | null;
}

export const toolUse: Section = {
  rows: [
    {
      id: "tool-calls",
      name: "held-out requests: right tool and exact arguments, greedy (goal 0.95)",
      unit: "share",
      asked: ">= 0.9",
    },
    { id: "tool-answers", name: "final answer contains the tool's result", unit: "share", asked: ">= 0.97" },
    { id: "no-tool", name: "no-tool and no-fit requests handled as such", unit: "share", asked: ">= 0.95" },
  ],
  limitMs: 240_000,
  run: async (context) => {
    const model = bundledModel();
    const daemon = await startDaemon(context.children, { model: model.dir, slots: SLOTS });
    const { host, port, token } = daemon.target;
    const kernel = new Kernel({ url: `http://${host}:${port}`, token });
    const agents = await Promise.all(Array.from({ length: SLOTS }, (_, i) => kernel.spawn({ name: `eval-${i}` })));
    const judged = await judgeAll(agents, heldOut(context.quick ? REQUESTS_QUICK : REQUESTS));
    report(context, judged);
    await daemon.stop();
  },
};

function report(context: BenchContext, judged: readonly Judged[]): void {
  for (const { kind, problem } of judged.filter(({ problem }) => problem !== null).slice(0, SHOWN_MOST)) {
    context.log(`${kind}: ${problem}`);
  }
  const withTools = judged.filter(({ kind }) => kind !== "none" && kind !== "no-fit");
  const without = judged.filter(({ kind }) => kind === "none" || kind === "no-fit");
  const share = (of: readonly Judged[], right: (each: Judged) => boolean) => of.filter(right).length / of.length;
  const found = (id: string, of: readonly Judged[], right: (each: Judged) => boolean) => {
    const parts = [...new Set(of.map(({ kind }) => kind))].map((kind) => {
      const some = of.filter((each) => each.kind === kind);
      return `${kind} ${some.filter(right).length} of ${some.length}`;
    });
    context.found(id, { value: share(of, right), detail: parts.join(", ") });
  };
  found("tool-calls", withTools, ({ calls }) => calls);
  found("tool-answers", withTools, ({ answer }) => answer);
  found("no-tool", without, ({ calls, answer }) => calls && answer);
}

/** Each agent takes the next request as soon as it is done with one. */
async function judgeAll(agents: readonly Agent[], requests: readonly HeldOut[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  let next = 0;
  await Promise.all(
    agents.map(async (agent) => {
      for (let at = next++; at < requests.length; at = next++) {
        judged[at] = await judge(agent, requests[at] as HeldOut);
      }
    }),
  );
  return judged;
}

/**
 * Goes through a request step by step. The conversation goes on with what was right, so that every step and the answer
 * are judged by themselves; the request as a whole is right when all of its calls were.
 */
async function judge(agent: Agent, { dialogue, turn }: HeldOut): Promise<Judged> {
  const tools = dialogue.tools.map((tool) => ({ ...tool, strict: true }));
  let calls = 0;
  const expected = messagesOf(turn, () => `call_${calls++}`);
  const messages: ChatMessage[] = [
    ...conversationOf({ ...dialogue, turns: [] }),
    { role: "user", content: turn.request },
  ];
  let at = 1;
  for (const step of turn.steps) {
    const problem = await judgeStep(agent, messages, tools, step);
    if (problem !== null) {
      const answer = await judgeAnswer(agent, [...messages, ...expected.slice(at, -1)], tools, turn);
      return { kind: turn.kind, calls: false, answer: answer === null, problem: `${turn.request} -> ${problem}` };
    }
    messages.push(...expected.slice(at, at + 1 + step.results.length));
    at += 1 + step.results.length;
  }
  const problem = await judgeAnswer(agent, messages, tools, turn);
  return {
    kind: turn.kind,
    calls: turn.steps.length > 0 || problem === null,
    answer: problem === null,
    problem: problem === null ? null : `${turn.request} -> ${problem}`,
  };
}

async function judgeStep(
  agent: Agent,
  messages: readonly ChatMessage[],
  tools: readonly ToolDefinition[],
  step: Step,
): Promise<string | null> {
  const reply = await agent.llm.chat(messages, { tools: [...tools], temperature: 0, maxTokens: 256 });
  const made = (reply.choices[0]?.message.toolCalls ?? []).map(({ name, arguments: text }) => ({ name, text }));
  const right = made.length === step.calls.length && step.calls.every((call, i) => isSame(call, made[i]));
  return right ? null : `${JSON.stringify(made)} ${reply.text}, not ${JSON.stringify(step.calls)}`;
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

async function judgeAnswer(
  agent: Agent,
  messages: readonly ChatMessage[],
  tools: readonly ToolDefinition[],
  turn: HeldOut["turn"],
): Promise<string | null> {
  const reply = await agent.llm.chat(messages, { tools: [...tools], temperature: 0, maxTokens: 256 });
  if ((reply.choices[0]?.message.toolCalls ?? []).length > 0) return "a call, not an answer";
  const { text } = reply;
  if (turn.kind === "no-fit") return text === NO_TOOL ? null : `"${text}", not "${NO_TOOL}"`;
  // Small talk is never answered by a tool and never refused for want of one.
  if (turn.kind === "none") return text === NO_TOOL ? `"${text}"` : null;
  return turn.facts.every((fact) => text.includes(fact)) ? null : `"${text}", not "${turn.answer}"`;
}
