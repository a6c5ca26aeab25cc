/**
 * What a syscall is to the kernel, and the services a handler may use. Handlers know this file; the kernel implements
 * its interfaces and never shows a handler anything else.
 */
import type {
  Abi,
  FinishReason,
  ProcessInfo,
  StreamEvent,
  SyscallInput,
  SyscallName,
  SyscallOutput,
  TokenLogprob,
  ToolCall,
} from "@aiosd/sdk";
import type { EmbedderInfo, EmbedInput, OutputRules, Prompt, RequestedSampling } from "../cores/index.js";

/** Who calls: decided by the token, never by the body. */
export interface Caller {
  readonly pid: number;
  readonly owner: string;
  readonly admin: boolean;
}

export type Effect = "pure" | "reversible" | "compensable" | "irreversible";

/** A stream event before the request gives it its number. */
export type Emitted = StreamEvent extends infer E ? (E extends StreamEvent ? Omit<E, "seq"> : never) : never;

export interface GenerateRequest {
  readonly model: string | undefined;
  readonly prompt: Prompt;
  readonly sampling: Omit<RequestedSampling, "seed"> & { readonly seed?: number | undefined };
  readonly n: number;
  /** Absent: free text, no tools. */
  readonly output?: OutputRules | undefined;
}

export interface GeneratedChoice {
  readonly index: number;
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
  readonly tokens: number;
  readonly finishReason: FinishReason;
  readonly logprobs?: TokenLogprob[];
}

export interface Generated {
  readonly model: string;
  readonly choices: readonly GeneratedChoice[];
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly labels: string[];
}

export interface ProcessServices {
  spawn(name: string, caller: Caller): Promise<{ pid: number; token: string }>;
  list(caller: Caller, all: boolean): ProcessInfo[];
  get(pid: number, caller: Caller): ProcessInfo;
  wait(pid: number, timeoutMs: number | undefined, caller: Caller, signal: AbortSignal): Promise<ProcessInfo>;
  exit(caller: Caller, code: number, result: unknown): Promise<ProcessInfo>;
  signal(pid: number, signal: "term" | "kill", caller: Caller): Promise<ProcessInfo>;
}

export interface LlmServices {
  /** Runs a generation to its end; rejects with the request's end code when it is cancelled. Deltas go to `context.emit`. */
  generate(request: GenerateRequest, context: SyscallContext): Promise<Generated>;
  tokenize(model: string | undefined, prompt: Prompt): Promise<{ model: string; tokens: number[] }>;
}

export interface EmbedRequest {
  readonly model: string | undefined;
  readonly inputs: readonly EmbedInput[];
  readonly dimensions: number | undefined;
  readonly encoding: "float" | "base64";
  readonly truncate: boolean;
}

export interface EmbedAnswer {
  readonly embedder: EmbedderInfo;
  /** Of length 1, in the order of the inputs. */
  readonly vectors: readonly Float32Array[];
  readonly tokens: number;
}

export interface EmbedServices {
  embed(request: EmbedRequest, context: SyscallContext): Promise<EmbedAnswer>;
}

export interface SyscallContext {
  readonly requestId: string;
  readonly caller: Caller;
  /** Fires when the request is cancelled, its deadline passes or its process is killed. */
  readonly signal: AbortSignal;
  readonly processes: ProcessServices;
  readonly llm: LlmServices;
  readonly embedding: EmbedServices;
  /**
   * The input has passed every check: resolves when the journal row is on disk. Nothing with an effect happens before
   * it, and a failure before it is a refusal. The kernel calls it itself for syscalls that do not stream.
   */
  accept(): Promise<void>;
  /** Where the door learns the place in the run queue from, while the request waits there. */
  setPosition(position: (() => number | null) | null): void;
  emit(event: Emitted): void;
}

export interface Syscall<N extends SyscallName> {
  /** What access control is asked. */
  readonly action: "process" | "generate" | "read";
  readonly effect: Effect;
  /** Running it twice is the same as running it once. */
  readonly idempotent: boolean;
  readonly streaming: boolean;
  run(context: SyscallContext, input: SyscallInput<N>): Promise<SyscallOutput<N>>;
}

export type SyscallTable = { readonly [N in keyof Abi]: Syscall<N> };
