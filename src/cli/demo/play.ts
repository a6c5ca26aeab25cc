/** Agents that follow their scripts: all at once, or one after the other. */
import type { ChatMessage, Kernel } from "@aiosd/sdk";
import type { Script } from "./scripts.js";

export type ActorState = "waiting" | "thinking" | "speaking" | "done";

/** One agent on stage; a view reads it while it plays. */
export interface Actor {
  readonly script: Script;
  pid: number;
  state: ActorState;
  /** Turns that have ended. */
  turn: number;
  tokens: number;
  /** What it is saying, or said last. */
  text: string;
  readonly exchanges: Array<{ readonly question: string; readonly answer: string; readonly tokens: number }>;
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
  /** Called when an actor has ended a turn. */
  readonly onTurn?: (actor: Actor) => void;
  /** Called with the actors before the first one speaks. */
  readonly onStage?: (actors: readonly Actor[]) => void;
}

const TURN_TOKENS_MAX = 160;

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
  return { script, pid: 0, state: "waiting", turn: 0, tokens: 0, text: "", exchanges: [], ...times };
}

async function act(kernel: Kernel, actor: Actor, { signal, onTurn }: PlayOptions): Promise<void> {
  actor.startedAt = performance.now();
  await using agent = await kernel.spawn({ name: actor.script.name }, { signal });
  actor.pid = agent.pid;
  const messages: ChatMessage[] = [{ role: "system", content: actor.script.role }];
  for (const question of actor.script.turns) {
    messages.push({ role: "user", content: question });
    actor.state = "thinking";
    const stream = agent.llm.chatStream(messages, { temperature: 0, maxTokens: TURN_TOKENS_MAX, signal });
    actor.text = "";
    let tokens = 0;
    for await (const delta of stream) {
      actor.state = "speaking";
      actor.text += delta.text;
      actor.tokens += delta.tokens;
      tokens += delta.tokens;
    }
    const { text: answer, usage } = await stream.result();
    actor.tokens += usage.completionTokens - tokens;
    actor.exchanges.push({ question, answer, tokens: usage.completionTokens });
    messages.push({ role: "assistant", content: answer });
    actor.turn++;
    onTurn?.(actor);
  }
  actor.state = "done";
  actor.endedAt = performance.now();
}

/** Waits for all, also when one fails: nobody may still be speaking when the daemon is stopped. */
async function allEnded(runs: ReadonlyArray<Promise<void>>): Promise<void> {
  const ends = await Promise.allSettled(runs);
  const failed = ends.find((end) => end.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}
