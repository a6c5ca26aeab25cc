/** What a run of the agent loop is given, tells and results in. */
import type { ChatMessage, FinishReason, SyscallInput, Usage } from "./abi.js";
import type { Tool } from "./tool.js";

export type ChatSettings = Omit<
  SyscallInput<"llm.chat">,
  "messages" | "tools" | "maxTokens" | "n" | "logprobs" | "topLogprobs" | "onDisconnect"
>;

/** Limits of the loop, and the sampling of its generations (`temperature`, `seed`, `model`, ...). */
export interface RunOptions extends ChatSettings {
  /** What the model may call; names are unique. */
  readonly tools?: readonly Tool[] | undefined;
  /** The system message; takes the place of the one `messages` may begin with. */
  readonly system?: string | undefined;
  /** A conversation to go on with, such as `messages` of an earlier result. */
  readonly messages?: readonly ChatMessage[] | undefined;
  /** Answers of the model, each with the tools it calls; default 10. */
  readonly maxSteps?: number | undefined;
  /** Tokens to generate in the whole run; default: no limit but the context's. */
  readonly maxTokens?: number | undefined;
  /** Tokens to generate in one step; default: what is left. */
  readonly maxStepTokens?: number | undefined;
  /** Milliseconds a tool may take; default 60,000. */
  readonly toolTimeoutMs?: number | undefined;
  /** Characters of a tool's result that the model gets, the rest is cut with a note; default 16,384. */
  readonly maxResultChars?: number | undefined;
  /** A call that is asked for this many times in a run with the same arguments is not made and ends the run; default 4. */
  readonly maxRepeats?: number | undefined;
  /** Aborting ends the generation and the tools; the run then rejects with `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** Called with every event, whoever reads the run. */
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
}

/**
 * `answer`: the model answered without a call. `max_steps`, `max_tokens`: a budget was used up. `length`: an answer was
 * cut by `maxStepTokens` or by the context; calls in it are not made. `repeated_call`: the model asked for the same call
 * with the same arguments for the `maxRepeats`th time.
 */
export type StopReason = "answer" | "max_steps" | "max_tokens" | "length" | "repeated_call";

export interface RunResult {
  /** Of the last step: the answer, where `stopReason` is `answer`. */
  readonly text: string;
  readonly stopReason: StopReason;
  /** The whole conversation, every call with its result; to go on with, as `messages` of the next run. */
  readonly messages: readonly ChatMessage[];
  readonly steps: number;
  /** Summed over the steps. */
  readonly usage: Usage;
}

export interface OfCall {
  readonly step: number;
  readonly callId: string;
  readonly tool: string;
}

export type RunEvent =
  | { readonly type: "step_started"; readonly step: number }
  | { readonly type: "text"; readonly step: number; readonly text: string }
  | ({ readonly type: "tool_call"; readonly input: unknown } & OfCall)
  /** `output` is what the tool returned, `content` what the model reads of it. */
  | ({ readonly type: "tool_result"; readonly output: unknown; readonly content: string } & OfCall)
  /** The tool threw or took too long, its arguments did not fit, or there is no such tool. The model reads it. */
  | ({ readonly type: "tool_error"; readonly error: string } & OfCall)
  | {
      readonly type: "step_finished";
      readonly step: number;
      readonly finishReason: FinishReason;
      readonly usage: Usage;
    }
  | { readonly type: "answer"; readonly step: number; readonly text: string }
  /** Always the last one. */
  | { readonly type: "finished"; readonly result: RunResult };

const DEFAULTS: RunLimits = {
  maxSteps: 10,
  maxTokens: Number.POSITIVE_INFINITY,
  maxStepTokens: Number.POSITIVE_INFINITY,
  toolTimeoutMs: 60_000,
  maxResultChars: 16_384,
  maxRepeats: 4,
};

export interface RunLimits {
  readonly maxSteps: number;
  readonly maxTokens: number;
  readonly maxStepTokens: number;
  readonly toolTimeoutMs: number;
  readonly maxResultChars: number;
  readonly maxRepeats: number;
}

/** The limits with their defaults; no limit is Infinity. Throws TypeError for what is not a positive whole number. */
export function limitsOf(options: RunOptions): RunLimits {
  const limit = (name: keyof RunLimits): number => {
    const value = options[name];
    if (value === undefined) return DEFAULTS[name];
    if (Number.isSafeInteger(value) && value > 0) return value;
    throw new TypeError(`${name} must be a positive whole number, not ${value}`);
  };
  return {
    maxSteps: limit("maxSteps"),
    maxTokens: limit("maxTokens"),
    maxStepTokens: limit("maxStepTokens"),
    toolTimeoutMs: limit("toolTimeoutMs"),
    maxResultChars: limit("maxResultChars"),
    maxRepeats: limit("maxRepeats"),
  };
}

/** What of the options goes over the wire with every step. */
export function settingsOf(options: RunOptions): ChatSettings {
  const { tools: _, system, messages, signal, onEvent, maxTokens, ...more } = options;
  const { maxSteps, maxStepTokens, toolTimeoutMs, maxResultChars, maxRepeats, toolChoice, ...settings } = more;
  return settings;
}

/** The conversation a run begins with. */
export function conversationOf(task: string | readonly ChatMessage[], options: RunOptions): ChatMessage[] {
  const { system, messages = [] } = options;
  const asked: readonly ChatMessage[] = typeof task === "string" ? [{ role: "user", content: task }] : task;
  const whole = [...messages, ...asked];
  if (system === undefined) return whole;
  return [{ role: "system", content: system }, ...(whole[0]?.role === "system" ? whole.slice(1) : whole)];
}
