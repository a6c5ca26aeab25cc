/** An agent as its author sees it: a process of the kernel with a language model at hand. */
import type { z } from "zod";
import type { ChatMessage, ProcessInfo, SyscallInput, SyscallOutput } from "./abi.js";
import type { Kernel, Reply, WaitOptions } from "./client.js";
import { KernelError } from "./errors.js";
import { jsonSchemaOf } from "./json-schema.js";
import { AgentRun } from "./run.js";
import type { RunOptions } from "./run-options.js";
import type { CallOptions, StreamOptions, TokenStream } from "./stream.js";
import { type EmbedOptions, type EmbedSource, type Vectors, vectorsOf } from "./vectors.js";

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

  /**
   * Works on a task: the model answers, the tools it calls are run, their results go back to it, until it answers without
   * a call or a budget ends the run. Nothing starts before the run is awaited or read.
   *
   * @example
   * const add = tool({
   *   name: "add",
   *   description: "The sum of two numbers.",
   *   input: z.object({ a: z.number(), b: z.number() }),
   *   run: ({ a, b }) => a + b,
   * });
   * const { text, stopReason } = await agent.run("What is 17 plus 25?", { tools: [add] });
   */
  run(task: string | readonly ChatMessage[], options: RunOptions = {}): AgentRun {
    return new AgentRun(this.llm, task, options);
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

  /** The model's answer to a conversation; `.text` and `.toolCalls` are those of the first choice. */
  chat(input: ChatInput, options: ChatOptions = {}): Promise<Reply<"llm.chat">> {
    return this.chatStream(input, options).result();
  }

  /** The same while it is generated. */
  chatStream(input: ChatInput, options: ChatOptions = {}): TokenStream<Reply<"llm.chat">> {
    const { call, rest } = split(options);
    return this.#kernel.stream("llm.chat", { ...rest, ...chatInput(input) }, call);
  }

  /**
   * The model's answer as a value: held to the schema while it is generated, then parsed by it. Throws `output_invalid`
   * for an answer that was cut, or that fails what JSON Schema cannot say (refinements).
   *
   * @example
   * const { tags } = await agent.llm.object(z.object({ tags: z.array(z.string()).max(5) }), `Tags of: ${note}`);
   */
  async object<S extends z.ZodType>(schema: S, input: ChatInput, options: ChatOptions = {}): Promise<z.output<S>> {
    const responseFormat = { type: "json_schema" as const, schema: jsonSchemaOf(schema) };
    const reply = await this.chat({ ...chatInput(input), responseFormat }, options);
    return objectOf(schema, reply);
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

  /** One unit vector per text; the dot product of two says how alike their texts are. */
  async embed(input: EmbedSource, options: EmbedOptions = {}): Promise<Vectors> {
    const { call, rest } = split(options);
    const source = input as SyscallInput<"llm.embed">["input"];
    return vectorsOf(await this.#kernel.call("llm.embed", { ...rest, input: source, encoding: "base64" }, call));
  }
}

async function objectOf<S extends z.ZodType>(schema: S, reply: Reply<"llm.chat">): Promise<z.output<S>> {
  const details = { requestId: reply.requestId };
  let value: unknown;
  try {
    value = JSON.parse(reply.text);
  } catch (cause) {
    const cut = reply.choices[0]?.finishReason === "length";
    const text = cut
      ? `the answer was cut after ${reply.usage.completionTokens} tokens, before its JSON was complete`
      : "the answer is not JSON";
    throw new KernelError("output_invalid", text, { ...details, cause });
  }
  const parsed = await schema.safeParseAsync(value);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: "it does not fit the schema" };
  const text = `the answer does not fit its schema: ${[...path.map(String), message].join(": ")}`;
  throw new KernelError("output_invalid", text, { ...details, cause: parsed.error });
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
