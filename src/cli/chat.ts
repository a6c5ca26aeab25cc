/** A conversation of `aiosd run`: its messages, and one turn at a time streamed to the terminal. */
import type { Agent, ChatMessage, ChatOptions, Usage } from "@aiosd/sdk";
import { duration, note, paint } from "./output.js";

export interface TurnStats {
  readonly usage: Usage;
  readonly firstTokenMs: number;
  readonly totalMs: number;
}

export class Chat {
  readonly #agent: Agent;
  readonly #options: ChatOptions;
  #system: string | undefined;
  #messages: ChatMessage[] = [];
  #stats: TurnStats | undefined;
  #turns = 0;
  #tokens = 0;

  constructor(agent: Agent, options: ChatOptions, system: string | undefined) {
    this.#agent = agent;
    this.#options = options;
    this.#system = system;
  }

  /** Says one thing and streams the answer to `write`. What failed or was aborted leaves no trace in the conversation. */
  async say(content: string, write: (text: string) => void, signal: AbortSignal): Promise<string> {
    const question: ChatMessage = { role: "user", content };
    const system: ChatMessage[] = this.#system === undefined ? [] : [{ role: "system", content: this.#system }];
    const began = performance.now();
    let firstTokenMs: number | undefined;
    const stream = this.#agent.llm.chatStream([...system, ...this.#messages, question], {
      ...this.#options,
      signal,
      onQueue: (position) => note(paint(`waiting, ${position} ahead`, "dim", process.stderr)),
    });
    for await (const delta of stream) {
      firstTokenMs ??= performance.now() - began;
      if (delta.index === 0) write(delta.text);
    }
    const { usage, text } = await stream.result();
    this.#messages.push(question, { role: "assistant", content: text });
    const totalMs = performance.now() - began;
    this.#stats = { usage, firstTokenMs: firstTokenMs ?? totalMs, totalMs };
    this.#turns++;
    this.#tokens += usage.completionTokens;
    return text;
  }

  /** A new system message begins a new conversation. */
  begin(system: string | undefined): void {
    this.#system = system;
    this.#messages = [];
  }

  get system(): string | undefined {
    return this.#system;
  }

  /** What `/stats` shows. */
  statsLine(): string {
    if (this.#stats === undefined) return "no turn yet";
    const { usage, firstTokenMs, totalMs } = this.#stats;
    const perSecond = (usage.completionTokens / totalMs) * 1000;
    return [
      `last turn: ${usage.promptTokens} prompt tokens (${usage.cachedTokens} cached), ${usage.completionTokens} generated`,
      `${perSecond.toFixed(0)} tokens/s, first after ${firstTokenMs.toFixed(0)} ms, all in ${duration(totalMs)}`,
      `conversation: ${this.#turns} turns, ${this.#tokens} tokens, process ${this.#agent.pid}`,
    ].join("\n");
  }
}
