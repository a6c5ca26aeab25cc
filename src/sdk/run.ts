/** The agent loop: chat, tool calls, results, until an answer or a budget ends it. */
import type { ChatMessage, Usage } from "./abi.js";
import type { Llm } from "./agent.js";
import type { Reply } from "./client.js";
import { KernelError } from "./errors.js";
import {
  type ChatSettings,
  conversationOf,
  limitsOf,
  type OfCall,
  type RunEvent,
  type RunLimits,
  type RunOptions,
  type RunResult,
  type StopReason,
  settingsOf,
} from "./run-options.js";
import { CallScope } from "./scope.js";
import type { Tool } from "./tool.js";
import { type CallOutcome, failed, messageOfOutcome, type ReadCall, readCall, runCall } from "./tool-call.js";

/**
 * A run of the agent loop: await it for its result, or iterate it for its events; one reader only. Leaving the loop early
 * cancels what runs. Errors of the kernel reject it as KernelErrors; the budgets do not, see `stopReason`.
 *
 * @example
 * const run = agent.run("What is the weather in Rome?", { tools: [weather] });
 * for await (const event of run) if (event.type === "text") process.stdout.write(event.text);
 * const { stopReason, usage } = await run;
 */
export class AgentRun implements AsyncIterable<RunEvent>, PromiseLike<RunResult>, AsyncDisposable {
  readonly #llm: Llm;
  readonly #options: RunOptions;
  readonly #limits: RunLimits;
  readonly #settings: ChatSettings;
  readonly #tools = new Map<string, Tool>();
  readonly #messages: ChatMessage[];
  readonly #asked = new Map<string, number>();
  #usage: Usage = { promptTokens: 0, cachedTokens: 0, completionTokens: 0 };
  /** Set by the one reader, or by a cancel before it. */
  #scope: CallScope | undefined;
  #read = false;
  readonly #outcome: Promise<RunResult>;
  #resolve: (result: RunResult) => void = () => {};
  #reject: (error: unknown) => void = () => {};

  /** Throws TypeError for two tools of one name and for limits that are not positive whole numbers. */
  constructor(llm: Llm, task: string | readonly ChatMessage[], options: RunOptions) {
    this.#llm = llm;
    this.#options = options;
    this.#limits = limitsOf(options);
    this.#settings = settingsOf(options);
    for (const tool of options.tools ?? []) {
      const { name } = tool.definition;
      if (this.#tools.has(name)) throw new TypeError(`two tools have the name "${name}"`);
      this.#tools.set(name, tool);
    }
    this.#messages = conversationOf(task, options);
    this.#outcome = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Who only iterates gets the error from the iteration; the promise beside it must not count as unhandled.
    this.#outcome.catch(() => {});
  }

  /** The conversation so far, up to the last finished step; also there when the run has failed. */
  get messages(): readonly ChatMessage[] {
    return [...this.#messages];
  }

  /** The events, one reader only. Throws the KernelError the run ends with. */
  async *[Symbol.asyncIterator](): AsyncGenerator<RunEvent, void> {
    if (this.#read) throw new TypeError("a run has one reader, and this one has had its own");
    this.#read = true;
    this.#scope ??= new CallScope({ signal: this.#options.signal });
    const scope = this.#scope;
    try {
      scope.check();
      for await (const event of this.#steps(scope)) {
        if (event.type === "finished") this.#resolve(event.result);
        this.#options.onEvent?.(event);
        yield event;
      }
    } catch (error) {
      const reason = scope.over ? scope.error() : error;
      this.#reject(reason);
      throw reason;
    } finally {
      // Not settled yet means that the reader broke out of its loop; tools that still run are told to stop.
      const left = new KernelError("cancelled", "the reader left the run before its end");
      scope.end(left);
      scope.close();
      this.#reject(left);
    }
  }

  /** The result; reads the run to its end if nobody does. `await run` is the same. */
  async result(): Promise<RunResult> {
    if (!this.#read) for await (const _ of this);
    return this.#outcome;
  }

  // biome-ignore lint/suspicious/noThenProperty: `await agent.run(...)` is the way most callers want to use a run.
  then<A = RunResult, B = never>(
    onResult?: ((result: RunResult) => A | PromiseLike<A>) | null,
    onError?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.result().then(onResult, onError);
  }

  /** Ends the generation and the tools; a reader gets `cancelled`. Does nothing once the run has ended. */
  async cancel(): Promise<void> {
    const error = new KernelError("cancelled", "the run was cancelled");
    this.#scope ??= new CallScope({});
    this.#scope.end(error);
    this.#reject(error);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.cancel();
  }

  async *#steps(scope: CallScope): AsyncGenerator<RunEvent, void> {
    const { maxSteps, maxTokens } = this.#limits;
    for (let step = 1; ; step++) {
      yield { type: "step_started", step };
      const reply = yield* this.#generate(scope, step);
      const finishReason = reply.choices[0]?.finishReason ?? "stop";
      this.#usage = sum(this.#usage, reply.usage);
      const spent = this.#usage.completionTokens >= maxTokens;
      let stop: StopReason | null = null;
      if (finishReason === "length") {
        stop = spent ? "max_tokens" : "length";
        if (reply.text !== "") this.#messages.push({ role: "assistant", content: reply.text });
      } else if (reply.toolCalls.length > 0) {
        const repeated = yield* this.#call(scope, step, reply);
        if (repeated) stop = "repeated_call";
        else if (step >= maxSteps) stop = "max_steps";
        else if (spent) stop = "max_tokens";
      } else {
        stop = "answer";
        this.#messages.push({ role: "assistant", content: reply.text });
      }
      yield { type: "step_finished", step, finishReason, usage: reply.usage };
      if (stop === null) continue;
      const { text } = reply;
      if (stop === "answer") yield { type: "answer", step, text };
      const result = { text, stopReason: stop, messages: this.messages, steps: step, usage: this.#usage };
      yield { type: "finished", result };
      return;
    }
  }

  async *#generate(scope: CallScope, step: number): AsyncGenerator<RunEvent, Reply<"llm.chat">> {
    scope.check();
    const { toolChoice } = this.#options;
    const { maxTokens, maxStepTokens } = this.#limits;
    const left = Math.min(maxStepTokens, maxTokens - this.#usage.completionTokens);
    const tools = [...this.#tools.values()].map((tool) => tool.definition);
    // A call that is demanded is demanded once; demanded in every step, the model could never answer.
    const choice = step === 1 || toolChoice === "none" ? toolChoice : undefined;
    const stream = this.#llm.chatStream(this.#messages, {
      ...this.#settings,
      ...(Number.isFinite(left) ? { maxTokens: left } : {}),
      ...(tools.length === 0 ? {} : { tools }),
      ...(choice === undefined ? {} : { toolChoice: choice }),
      signal: scope.signal,
    });
    for await (const { index, text } of stream) if (index === 0 && text !== "") yield { type: "text", step, text };
    return stream.result();
  }

  /** Makes the calls of an answer, all at once; true when it is one call too often the same. */
  async *#call(scope: CallScope, step: number, reply: Reply<"llm.chat">): AsyncGenerator<RunEvent, boolean> {
    const reads = await Promise.all(reply.toolCalls.map((call) => readCall(call, this.#tools)));
    const repeated = this.#repeated(reads);
    const outcomes: CallOutcome[] = [];
    if (repeated) {
      const error = `not called: the same call was asked for ${this.#limits.maxRepeats} times`;
      outcomes.push(...reads.map(({ call }) => failed(call, error, this.#limits)));
      for (const outcome of outcomes) yield eventOf(outcome, step);
    } else {
      for (const read of reads) {
        if ("input" in read) yield { type: "tool_call", ...ofCall(read, step), input: read.input };
      }
      const running = new Map(
        reads.map((read, at) => [at, runCall(read, scope, this.#limits).then((outcome) => ({ at, outcome }))]),
      );
      // The run may end before all of them have; nobody is left then to hear how.
      for (const each of running.values()) each.catch(() => {});
      while (running.size > 0) {
        const { at, outcome } = await Promise.race(running.values());
        running.delete(at);
        outcomes[at] = outcome;
        yield eventOf(outcome, step);
      }
    }
    this.#messages.push({ role: "assistant", content: reply.text, toolCalls: [...reply.toolCalls] });
    this.#messages.push(...outcomes.map(messageOfOutcome));
    return repeated;
  }

  #repeated(reads: readonly ReadCall[]): boolean {
    let most = 0;
    for (const { key } of reads) {
      const times = (this.#asked.get(key) ?? 0) + 1;
      this.#asked.set(key, times);
      most = Math.max(most, times);
    }
    return most >= this.#limits.maxRepeats;
  }
}

function ofCall({ call }: { readonly call: ReadCall["call"] }, step: number): OfCall {
  return { step, callId: call.id, tool: call.name };
}

function eventOf(outcome: CallOutcome, step: number): RunEvent {
  const of = ofCall(outcome, step);
  if ("error" in outcome) return { type: "tool_error", ...of, error: outcome.error };
  return { type: "tool_result", ...of, output: outcome.output, content: outcome.content };
}

function sum(a: Usage, b: Usage): Usage {
  return {
    promptTokens: a.promptTokens + b.promptTokens,
    cachedTokens: a.cachedTokens + b.cachedTokens,
    completionTokens: a.completionTokens + b.completionTokens,
  };
}
