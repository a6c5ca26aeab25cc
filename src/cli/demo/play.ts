/** Agents that follow their scripts, each a loop of calls and results: all at once, or one after the other. */
import { type Agent, type AgentRun, type ChatMessage, type Kernel, KernelError, type RunEvent } from "@aiosd/sdk";
import { saysAll } from "./facts.js";
import type { Script, Task } from "./scripts.js";

export type ActorState = "waiting" | "thinking" | "calling" | "speaking" | "done";

/** One task and what became of it. */
export interface Exchange {
  readonly question: string;
  /** `get_price({"product": "tent"}) = {"price":129}` */
  readonly calls: readonly string[];
  readonly answer: string;
  readonly tokens: number;
  /** Every fact of the task is in the answer; null where the task has none to tell by. */
  readonly right: boolean | null;
}

/** One agent on stage; a view reads it while it plays. */
export interface Actor {
  readonly script: Script;
  pid: number;
  state: ActorState;
  /** Tasks that have ended. */
  turn: number;
  /** Tools called so far. */
  calls: number;
  tokens: number;
  /** What it is saying, or said last. */
  text: string;
  readonly exchanges: Exchange[];
  /** `performance.now()` at its begin and end; null before. */
  startedAt: number | null;
  endedAt: number | null;
}

export interface Play {
  readonly actors: readonly Actor[];
  readonly ms: number;
  readonly tokens: number;
}

export interface PlayOptions {
  readonly together: boolean;
  readonly signal: AbortSignal;
  /** Called when an actor has ended a task. */
  readonly onTurn?: (actor: Actor) => void;
  /** Called with the actors before the first one speaks. */
  readonly onStage?: (actors: readonly Actor[]) => void;
}

const STEP_TOKENS_MAX = 256;

/** Plays all scripts. Greedy, so that the same script says the same both ways. */
export async function play(kernel: Kernel, scripts: readonly Script[], options: PlayOptions): Promise<Play> {
  const began = performance.now();
  const actors = scripts.map(newActor);
  options.onStage?.(actors);
  if (options.together) await allEnded(actors.map((actor) => act(kernel, actor, options)));
  else for (const actor of actors) await act(kernel, actor, options);
  const tokens = actors.reduce((sum, actor) => sum + actor.tokens, 0);
  return { actors, ms: performance.now() - began, tokens };
}

function newActor(script: Script): Actor {
  const times = { startedAt: null, endedAt: null };
  return { script, pid: 0, state: "waiting", turn: 0, calls: 0, tokens: 0, text: "", exchanges: [], ...times };
}

async function act(kernel: Kernel, actor: Actor, { signal, onTurn }: PlayOptions): Promise<void> {
  actor.startedAt = performance.now();
  await using agent = await kernel.spawn({ name: actor.script.name }, { signal });
  actor.pid = agent.pid;
  const tools = actor.script.tools();
  let messages: readonly ChatMessage[] = [];
  for (const task of actor.script.tasks) {
    messages = await perform(agent, actor, task, { messages, tools, signal });
    actor.turn++;
    onTurn?.(actor);
  }
  actor.state = "done";
  actor.endedAt = performance.now();
}

/** One task to its end. Answers the conversation, for the next one. */
async function perform(
  agent: Agent,
  actor: Actor,
  task: Task,
  { messages, tools, signal }: Pick<Parameters<Agent["run"]>[1] & object, "messages" | "tools" | "signal">,
): Promise<readonly ChatMessage[]> {
  const calls = new Map<string, string>();
  actor.state = "thinking";
  const run = agent.run(task.ask, {
    ...{ messages, tools, signal, system: actor.script.role },
    ...{ temperature: 0, maxStepTokens: STEP_TOKENS_MAX },
  });
  const before = actor.tokens;
  const { answer, conversation } = await ended(run, actor, calls);
  actor.exchanges.push({
    question: task.ask,
    calls: [...calls.values()],
    answer,
    tokens: actor.tokens - before,
    right: task.facts.length === 0 ? null : saysAll(answer, task.facts),
  });
  return conversation;
}

/** A model with a small context may have no room left for a task: it is not answered, and the next one begins anew. */
async function ended(run: AgentRun, actor: Actor, calls: Map<string, string>) {
  try {
    for await (const event of run) show(actor, event, calls);
    const { text, messages } = await run;
    return { answer: text, conversation: messages };
  } catch (error) {
    if (!(error instanceof KernelError) || error.code !== "prompt_too_long") throw error;
    return { answer: "", conversation: [] };
  }
}

function show(actor: Actor, event: RunEvent, calls: Map<string, string>): void {
  switch (event.type) {
    case "step_started":
      actor.state = "thinking";
      actor.text = "";
      break;
    case "text":
      actor.state = "speaking";
      actor.text += event.text;
      break;
    case "tool_call":
      actor.state = "calling";
      actor.calls++;
      actor.text = `${event.tool}(${JSON.stringify(event.input)})`;
      calls.set(event.callId, actor.text);
      break;
    case "tool_result":
      calls.set(event.callId, `${calls.get(event.callId)} = ${event.content}`);
      break;
    case "tool_error":
      calls.set(event.callId, `${calls.get(event.callId) ?? event.tool} failed: ${event.error}`);
      break;
    case "step_finished":
      actor.tokens += event.usage.completionTokens;
      break;
    case "answer":
    case "finished":
      break;
    default:
      event satisfies never;
  }
}

/** Waits for all, also when one fails: nobody may still be speaking when the daemon is stopped. */
async function allEnded(runs: ReadonlyArray<Promise<void>>): Promise<void> {
  const ends = await Promise.allSettled(runs);
  const failed = ends.find((end) => end.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}
