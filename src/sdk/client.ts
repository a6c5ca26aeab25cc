/** The client of one daemon: typed syscalls, processes, models, requests. */
import { z } from "zod";
import {
  abi,
  type ProcessInfo,
  type StreamEvent,
  type SyscallInput,
  type SyscallName,
  type SyscallOutput,
  type ToolCall,
} from "./abi.js";
import { Agent } from "./agent.js";
import { type ErrorBody, KernelError } from "./errors.js";
import { readEvents } from "./event-reader.js";
import { CallScope } from "./scope.js";
import { type CallOptions, cancelRequest, type StreamOptions, TokenStream } from "./stream.js";
import { Transport, type TransportOptions } from "./transport.js";

export interface KernelOptions extends TransportOptions {}

/** Syscalls that generate; they always travel as a stream, so that waiting in a queue never looks like a dead line. */
export type StreamingSyscall = "llm.chat" | "llm.complete";

/** A generation's result with the text and, of a chat, the tool calls of its first choice beside it. */
export type Reply<N extends StreamingSyscall> = SyscallOutput<N> & { readonly text: string } & (N extends "llm.chat"
    ? { readonly toolCalls: readonly ToolCall[] }
    : unknown);

/** What a call answers. */
export type CallResult<N extends SyscallName> = N extends StreamingSyscall ? Reply<N> : SyscallOutput<N>;

/** A loaded model, as `GET /v1/models` lists it; what else the daemon tells is kept. */
export const ModelInfo = z.looseObject({ id: z.string() });
export type ModelInfo = z.infer<typeof ModelInfo>;

/** What the daemon tells of a request it has accepted. */
export interface RequestState {
  readonly requestId: string;
  readonly syscall: SyscallName;
  readonly state: "waiting" | "running" | "finished" | "failed";
  /** ISO 8601. */
  readonly acceptedAt: string;
  /** Requests ahead of it while it waits for a slot. */
  readonly position: number | null;
  readonly result?: unknown;
  readonly error?: ErrorBody;
}

export interface WaitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds to wait at most; default: until the process has ended. */
  readonly timeoutMs?: number | undefined;
}

/** Reading these twice changes nothing, so they need no key. */
const PURE: ReadonlySet<SyscallName> = new Set([
  "process.list",
  "process.get",
  "process.wait",
  "llm.tokenize",
  "llm.embed",
]);
/** One turn of waiting for a process; shorter than any proxy's patience. */
const WAIT_TURN_MS = 30_000;
const ENDED: ReadonlySet<string> = new Set(["finished", "failed", "killed"]);

/**
 * A connection to a daemon, found by itself: options, AIOSD_URL and AIOSD_TOKEN, then the data folder. Nothing is sent
 * before the first call.
 *
 * @example
 * const kernel = new Kernel();
 * const agent = await kernel.spawn({ name: "writer" });
 * console.log((await agent.llm.chat("Hello!")).text);
 * await agent.exit();
 */
export class Kernel {
  readonly #transport: Transport;

  constructor(options: KernelOptions = {}) {
    this.#transport = new Transport(options);
  }

  /** Any syscall by name, typed by the ABI. */
  async call<N extends SyscallName>(
    name: N,
    input: SyscallInput<N>,
    options: CallOptions = {},
  ): Promise<CallResult<N>> {
    if (name === "llm.chat" || name === "llm.complete") {
      const stream = new TokenStream({
        transport: this.#transport,
        syscall: name,
        input,
        options,
        finish: (result) => withText(name, result),
      });
      return (await stream.result()) as CallResult<N>;
    }
    const idempotencyKey = options.idempotencyKey ?? (PURE.has(name) ? undefined : crypto.randomUUID());
    const output = await this.#json({ method: "POST", path: `/syscall/${name}`, body: input, idempotencyKey }, options);
    return checked(name, output) as CallResult<N>;
  }

  /** A generation while it happens. */
  stream<N extends StreamingSyscall>(
    name: N,
    input: SyscallInput<N>,
    options: StreamOptions = {},
  ): TokenStream<Reply<N>> {
    const finish = (result: unknown) => withText(name, result);
    return new TokenStream({ transport: this.#transport, syscall: name, input, options, finish });
  }

  /** Registers an agent as a process; the Agent calls with its own token. `await using` ends it with its scope. */
  async spawn(input: SyscallInput<"process.spawn">, options: CallOptions = {}): Promise<Agent> {
    const { pid, token } = await this.call("process.spawn", input, options);
    return this.attach({ pid, name: input.name, token });
  }

  /** The Agent of a process spawned elsewhere, from the pid and token it was given. */
  attach(process: { readonly pid: number; readonly name: string; readonly token: string }): Agent {
    const own = new Kernel({ ...this.#transport.options, token: process.token });
    return new Agent({ ...process, kernel: own, parent: this });
  }

  readonly processes = {
    list: async (options: CallOptions & { readonly all?: boolean | undefined } = {}): Promise<ProcessInfo[]> => {
      const { all, ...call } = options;
      return (await this.call("process.list", all === undefined ? {} : { all }, call)).processes;
    },
    /** Without a pid: the process this client's token belongs to. */
    get: (pid?: number, options?: CallOptions): Promise<ProcessInfo> =>
      this.call("process.get", pid === undefined ? {} : { pid }, options),
    /** Resolves when the process has ended, or with its state then when `timeoutMs` is over. */
    wait: (pid: number, options: WaitOptions = {}): Promise<ProcessInfo> => this.#wait(pid, options),
    signal: (pid: number, signal: "term" | "kill", options?: CallOptions): Promise<ProcessInfo> =>
      this.call("process.signal", { pid, signal }, options),
  };

  /** The models that are loaded. */
  async models(options: CallOptions = {}): Promise<ModelInfo[]> {
    const body = await this.#json({ method: "GET", path: "/v1/models" }, options);
    const parsed = z.object({ data: z.array(ModelInfo) }).safeParse(body);
    if (parsed.success) return parsed.data.data;
    throw new KernelError("internal", "GET /v1/models answered in a form this SDK does not know");
  }

  /** A request by its id: its state, its events from any point on, its end. */
  request(id: string): RequestHandle {
    return new RequestHandle(id, this.#transport);
  }

  /** `GET /version`. */
  async version(options: CallOptions = {}): Promise<unknown> {
    return this.#json({ method: "GET", path: "/version" }, options);
  }

  /** The daemon's metrics in the Prometheus text format. */
  async metrics(options: CallOptions = {}): Promise<string> {
    return withScope(options, async (scope) => {
      const { response } = await this.#transport.send({ method: "GET", path: "/metrics" }, scope);
      return response.text();
    });
  }

  #json(request: Parameters<Transport["json"]>[0], options: CallOptions): Promise<unknown> {
    return withScope(options, (scope) => this.#transport.json(request, scope));
  }

  async #wait(pid: number, options: WaitOptions): Promise<ProcessInfo> {
    const until = options.timeoutMs === undefined ? Number.POSITIVE_INFINITY : performance.now() + options.timeoutMs;
    for (;;) {
      const timeoutMs = Math.max(0, Math.min(WAIT_TURN_MS, Math.ceil(until - performance.now())));
      const info = await this.call("process.wait", { pid, timeoutMs }, { signal: options.signal });
      if (ENDED.has(info.state) || performance.now() >= until) return info;
    }
  }
}

/** One accepted request, seen from outside; reading it neither owns nor cancels it. */
export class RequestHandle {
  readonly id: string;
  readonly #transport: Transport;

  constructor(id: string, transport: Transport) {
    this.id = id;
    this.#transport = transport;
  }

  /** What the daemon knows of it (`GET /requests/{id}`). */
  async get(options: CallOptions = {}): Promise<RequestState> {
    const state = await withScope(options, (scope) => this.#transport.json({ method: "GET", path: this.#path }, scope));
    if (typeof state === "object" && state !== null && "state" in state) return state as RequestState;
    throw new KernelError("internal", "GET /requests/{id} answered in a form this SDK does not know");
  }

  /** Its events with `seq >= from`: those that were, then those to come, up to `result` or `error`. */
  async *events(from = 0, options: StreamOptions = {}): AsyncGenerator<StreamEvent, void> {
    const scope = new CallScope(options);
    const path = `${this.#path}/events?from=${from}`;
    const first = { method: "GET", path, accept: "text/event-stream" } as const;
    try {
      yield* readEvents({ transport: this.#transport, scope, first, from, onQueue: options.onQueue });
    } finally {
      scope.close();
    }
  }

  /** Cancels it. Resolves to false when the daemon could not be told. */
  cancel(): Promise<boolean> {
    return cancelRequest(this.#transport, this.id);
  }

  get #path(): string {
    return `/requests/${encodeURIComponent(this.id)}`;
  }
}

async function withScope<T>(options: CallOptions, run: (scope: CallScope) => Promise<T>): Promise<T> {
  const scope = new CallScope(options);
  try {
    return await run(scope);
  } finally {
    scope.close();
  }
}

/** Checks the form of an output, and returns it with whatever a newer daemon adds. */
function checked<N extends SyscallName>(name: N, output: unknown): SyscallOutput<N> {
  const parsed = abi[name].output.safeParse(output);
  if (parsed.success) return output as SyscallOutput<N>;
  const path = parsed.error.issues[0]?.path.join(".") ?? "";
  throw new KernelError("internal", `${name} answered in a form this SDK does not know (${path || "output"})`);
}

function withText<N extends StreamingSyscall>(name: N, result: unknown): Reply<N> {
  const output: SyscallOutput<StreamingSyscall> = checked(name, result);
  const first = output.choices[0];
  const message = first !== undefined && "message" in first ? first.message : undefined;
  const text = message?.content ?? (first !== undefined && "text" in first ? first.text : "");
  const calls = name === "llm.chat" ? { toolCalls: message?.toolCalls ?? [] } : {};
  return { ...output, text, ...calls } as Reply<N>;
}
