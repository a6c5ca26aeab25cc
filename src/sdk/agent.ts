/** An agent as its author sees it: a process of the kernel with a language model at hand. */
import type { ChatMessage, ProcessInfo, SyscallInput, SyscallOutput } from "./abi.js";
import type { Kernel, Reply, WaitOptions } from "./client.js";
import { KernelError } from "./errors.js";
import type { CallOptions, StreamOptions, TokenStream } from "./stream.js";

/** Sampling and limits of a chat, with the options of the call: `{ maxTokens: 64, temperature: 0, signal }`. */
export type ChatOptions = Omit<SyscallInput<"llm.chat">, "messages"> & StreamOptions;
export type CompleteOptions = Omit<SyscallInput<"llm.complete">, "prompt"> & StreamOptions;

/** One user message, a conversation, or the whole input of `llm.chat`. */
export type ChatInput = string | readonly ChatMessage[] | SyscallInput<"llm.chat">;
/** Text, token ids, or the whole input of `llm.complete`. */
export type CompleteInput = string | readonly number[] | SyscallInput<"llm.complete">;

interface AgentParts {
  readonly pid: number;
  readonly name: string;
  readonly token: string;
  /** Calls as the agent. */
  readonly kernel: Kernel;
  /** Calls as whoever spawned it: waiting and signals are a parent's business. */
  readonly parent: Kernel;
}

/**
 * @example
 * await using agent = await kernel.spawn({ name: "poet" });
 * for await (const delta of agent.llm.chatStream("A poem, please.")) process.stdout.write(delta.text);
 */
export class Agent implements AsyncDisposable {
  readonly pid: number;
  readonly name: string;
  /** The agent's own token; whoever holds it is this agent. */
  readonly token: string;
  /** The kernel as the agent sees it. */
  readonly kernel: Kernel;
  readonly llm: Llm;
  readonly #parent: Kernel;

  constructor(parts: AgentParts) {
    this.pid = parts.pid;
    this.name = parts.name;
    this.token = parts.token;
    this.kernel = parts.kernel;
    this.#parent = parts.parent;
    this.llm = new Llm(parts.kernel);
  }

  info(options?: CallOptions): Promise<ProcessInfo> {
    return this.kernel.processes.get(undefined, options);
  }

  /** Ends the process; `result` is what waiting parents get. */
  exit(end: SyscallInput<"process.exit"> = {}, options?: CallOptions): Promise<ProcessInfo> {
    return this.kernel.call("process.exit", end, options);
  }

  /** Resolves when the process has ended. */
  wait(options?: WaitOptions): Promise<ProcessInfo> {
    return this.#parent.processes.wait(this.pid, options);
  }

  /** `term` lets its running requests end, `kill` does not. */
  signal(signal: "term" | "kill", options?: CallOptions): Promise<ProcessInfo> {
    return this.#parent.processes.signal(this.pid, signal, options);
  }

  /** Exits, unless the process has ended by itself or was killed. */
  async [Symbol.asyncDispose](): Promise<void> {
    try {
      await this.exit();
    } catch (error) {
      if (!(error instanceof KernelError && OVER.has(error.code))) throw error;
    }
  }
}

/** How the daemon says that a process, and with it its token, is no more. */
const OVER: ReadonlySet<string> = new Set(["killed", "conflict", "not_found", "unauthorized"]);

/** `agent.llm`: answers as a whole, or as a stream. */
export class Llm {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** The model's answer to a conversation; `.text` is that of the first choice. */
  chat(input: ChatInput, options: ChatOptions = {}): Promise<Reply<"llm.chat">> {
    return this.chatStream(input, options).result();
  }

  /** The same while it is generated. */
  chatStream(input: ChatInput, options: ChatOptions = {}): TokenStream<Reply<"llm.chat">> {
    const { call, rest } = split(options);
    return this.#kernel.stream("llm.chat", { ...rest, ...chatInput(input) }, call);
  }

  /** The model's continuation of a text or of token ids. */
  complete(input: CompleteInput, options: CompleteOptions = {}): Promise<Reply<"llm.complete">> {
    return this.completeStream(input, options).result();
  }

  completeStream(input: CompleteInput, options: CompleteOptions = {}): TokenStream<Reply<"llm.complete">> {
    const { call, rest } = split(options);
    return this.#kernel.stream("llm.complete", { ...rest, ...completeInput(input) }, call);
  }

  /** Token ids of a text, or of a conversation after its chat template. */
  tokenize(
    input: string | readonly ChatMessage[],
    options: CallOptions & { readonly model?: string } = {},
  ): Promise<SyscallOutput<"llm.tokenize">> {
    const { call, rest } = split(options);
    const what = typeof input === "string" ? { text: input } : { messages: [...input] };
    return this.#kernel.call("llm.tokenize", { ...rest, ...what }, call);
  }
}

/** Parts what concerns the call from what goes over the wire. */
function split<O extends StreamOptions>(options: O): { call: StreamOptions; rest: Omit<O, keyof StreamOptions> } {
  const { signal, idempotencyKey, timeoutMs, onQueue, ...rest } = options;
  return { call: { signal, idempotencyKey, timeoutMs, onQueue }, rest };
}

function chatInput(input: ChatInput): SyscallInput<"llm.chat"> {
  if (typeof input === "string") return { messages: [{ role: "user", content: input }] };
  return isList(input) ? { messages: [...input] } : input;
}

function completeInput(input: CompleteInput): SyscallInput<"llm.complete"> {
  if (typeof input === "string") return { prompt: input };
  return isList(input) ? { prompt: [...input] } : input;
}

/** `Array.isArray` that narrows readonly arrays too. */
function isList<T>(value: readonly T[] | object): value is readonly T[] {
  return Array.isArray(value);
}
