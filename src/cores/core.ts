/**
 * The contract of a core: one loaded model able to generate. The kernel orders turns, the core answers with tokens.
 * A core never schedules and never knows who asks.
 */
import type {
  ChatMessage,
  ErrorBody,
  FinishReason,
  ResponseFormat,
  TokenLogprob,
  ToolCallDelta,
  ToolChoice,
  ToolDefinition,
} from "@aiosd/sdk";
import type { Plan } from "../scheduler/index.js";

export type Weights = "fp32" | "row8" | "other";
/** How a local core runs its graph: KV updated in place through the C API, by delta outputs, or by Concat. */
export type Backend = "koffi" | "delta" | "concat";

/** What a core says of itself once it is loaded. */
export interface CoreInfo {
  readonly model: string;
  /** Hash of weights, tokenizer, precision, runtime version and CPU instruction set: contexts move only between equals. */
  readonly fingerprint: string;
  readonly weights: Weights;
  readonly backend: Backend;
  readonly backendReason: string;
  readonly slots: number;
  /** Capacity of a slot: prompt and generated tokens together. */
  readonly contextTokens: number;
  readonly chunkTokens: number;
  readonly vocabSize: number;
  readonly parameters: number;
  readonly runtime: string;
  readonly chatTemplate: boolean;
  /** Its chat template shows tools, and how it calls them can be read: `llm.chat` takes tools. */
  readonly tools: boolean;
  readonly loadMs: number;
}

/** Sampling with every default filled in (request, then the model's generation_config, then neutral). */
export interface ResolvedSampling {
  readonly maxTokens: number;
  readonly temperature: number;
  readonly topK: number;
  readonly topP: number;
  readonly minP: number;
  readonly repetitionPenalty: number;
  readonly frequencyPenalty: number;
  readonly presencePenalty: number;
  readonly logitBias: ReadonlyArray<readonly [token: number, bias: number]>;
  readonly seed: number;
  readonly stop: readonly string[];
  readonly stopTokens: readonly number[];
  readonly logprobs: boolean;
  readonly topLogprobs: number;
  readonly ignoreEos: boolean;
}

export type Prompt =
  | {
      readonly kind: "messages";
      readonly messages: readonly ChatMessage[];
      /** What the template shows the model; none when absent. */
      readonly tools?: readonly ToolDefinition[] | undefined;
    }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "tokens"; readonly tokens: readonly number[] };

/** A request's own sampling; what is undefined is filled in by the core from its model. */
export type RequestedSampling = { readonly [K in keyof ResolvedSampling]?: ResolvedSampling[K] | undefined } & {
  readonly seed: number;
};

/** What the output is held to. The tools themselves are those of the prompt. */
export interface OutputRules {
  readonly toolChoice: ToolChoice;
  readonly parallelToolCalls: boolean;
  readonly responseFormat: ResponseFormat;
}

export interface SequenceRequest {
  /** Unique for the life of the core; the kernel's id of one choice of one request. */
  readonly sequence: string;
  readonly prompt: Prompt;
  readonly sampling: RequestedSampling;
  /** Absent: free text, no tools. */
  readonly output?: OutputRules | undefined;
}

export interface PreparedSequence {
  readonly promptTokens: number;
  /** The most it may generate: what was asked, cut to what the slot has left. */
  readonly maxTokens: number;
}

export interface SlotOutput {
  readonly sequence: string;
  readonly slot: number;
  readonly tokens: number;
  /** Text that became certain: no open UTF-8 sequence, no possible beginning of a stop string. */
  readonly text: string;
  readonly logprobs?: TokenLogprob[];
  /** Pieces of tool calls, in order; a call's text is not part of `text`. */
  readonly toolCalls?: readonly ToolCallDelta[];
  /** Set once, when the sequence ended; its slot is free from then on. */
  readonly finish?: FinishReason;
  /** Set instead when this sequence alone failed (its logits are not finite, say); it has ended, too. */
  readonly error?: ErrorBody;
}

export interface TurnResult {
  readonly outputs: readonly SlotOutput[];
  /** Prompt tokens computed in this turn. */
  readonly prefilled: number;
  readonly steps: number;
  readonly ms: number;
}

export interface Core {
  readonly info: CoreInfo;
  /** Tokenize and check a sequence ahead of its slot. Rejects with prompt_too_long, unsupported, invalid_request. */
  prepare(request: SequenceRequest): Promise<PreparedSequence>;
  /**
   * Runs an order. What was decoded is told every `order.tellMs`, so that a long turn delays no token; the rest comes with
   * the result.
   */
  turn(order: Plan, tell: (outputs: readonly SlotOutput[]) => void): Promise<TurnResult>;
  /** Forget a sequence; its slot is free before the next step or chunk. Unknown ids are ignored. */
  release(sequence: string): void;
  /** End the running turn after its current step: something more urgent is waiting. */
  attention(): void;
  tokenize(prompt: Prompt): Promise<number[]>;
  close(): Promise<void>;
}
