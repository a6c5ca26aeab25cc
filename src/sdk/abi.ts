/**
 * The ABI of the kernel: the zod schema of every syscall, declared here and nowhere else. Routes, OpenAPI, CLI,
 * client types and the kernel's own checks are derived from `abi`.
 */
import { z } from "zod";
import { EmbedFields, EmbedResult } from "./embed-schema.js";

export const ABI_VERSION = 1;

const text = z.string();
const pid = z.int().min(1);
const finite = z.number();

/** How the next token is chosen. What is absent takes the model's `generation_config.json`, then the neutral value. */
export const Sampling = z.strictObject({
  maxTokens: z
    .int()
    .min(1)
    .max(1_048_576)
    .optional()
    .describe("Tokens to generate at most; default: what the context has left."),
  temperature: finite.min(0).max(10).optional().describe("0 is greedy."),
  topK: z.int().min(0).max(1_048_576).optional().describe("Keep the K likeliest tokens; 0 keeps all."),
  topP: finite.gt(0).max(1).optional(),
  minP: finite.min(0).max(1).optional(),
  repetitionPenalty: finite.gt(0).max(10).optional(),
  frequencyPenalty: finite.min(-2).max(2).optional(),
  presencePenalty: finite.min(-2).max(2).optional(),
  logitBias: z
    .record(z.string().regex(/^\d{1,9}$/), finite.min(-100).max(100))
    .optional()
    .describe("Token id to additive bias."),
  seed: z
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe("Same seed, same request, same model: same tokens."),
  stop: z
    .array(z.string().min(1).max(256))
    .max(16)
    .optional()
    .describe("Texts that end the generation; not part of the result."),
  stopTokens: z.array(z.int().min(0)).max(64).optional(),
  logprobs: z.boolean().optional(),
  topLogprobs: z.int().min(0).max(20).optional(),
  n: z.int().min(1).max(16).optional().describe("Independent choices; the seed of choice i is seed + i."),
  ignoreEos: z.boolean().optional().describe("Go on past the end-of-sequence token (benchmarks)."),
});
export type Sampling = z.infer<typeof Sampling>;

const Request = {
  model: text.max(256).optional().describe("Default: the daemon's only or first model."),
  deadlineMs: z
    .int()
    .min(1)
    .max(86_400_000)
    .optional()
    .describe("Milliseconds from arrival until the kernel ends the request."),
  onDisconnect: z
    .enum(["detach", "cancel"])
    .optional()
    .describe("What a lost connection means; default detach (60 s)."),
};

/** A JSON Schema, as an object. */
const jsonSchema = z.record(z.string(), z.unknown());

/** A function the model may ask its caller to call. The kernel never calls it; the caller does, and says the result. */
export const ToolDefinition = z.strictObject({
  name: z.string().regex(/^[a-zA-Z0-9_.-]{1,64}$/, "must be 1 to 64 letters, digits, _, . or -"),
  description: text.max(4096).optional(),
  parameters: jsonSchema.optional().describe("JSON Schema of an object; absent means no arguments."),
  strict: z.boolean().optional().describe("The arguments are held to the schema while they are generated."),
});
export type ToolDefinition = z.infer<typeof ToolDefinition>;

export const ToolChoice = z
  .union([z.enum(["auto", "none", "required"]), z.strictObject({ name: text.max(64) })])
  .describe("`required`: at least one call; a name: a call of that tool. Default auto.");
export type ToolChoice = z.infer<typeof ToolChoice>;

/** One call as the model wrote it: `arguments` is its JSON text, which need not be valid unless the tool is strict. */
export const ToolCall = z.strictObject({ id: text.min(1).max(128), name: text.max(64), arguments: text });
export type ToolCall = z.infer<typeof ToolCall>;

/** What the output must be, held to while it is generated, not hoped for. */
export const ResponseFormat = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text") }),
  z.strictObject({ type: z.literal("json_object") }).describe("Any JSON object."),
  z.strictObject({ type: z.literal("json_schema"), schema: z.union([jsonSchema, z.boolean()]) }),
  z.strictObject({ type: z.literal("grammar"), grammar: text.min(1).max(65_536) }).describe("EBNF, rule `root`."),
]);
export type ResponseFormat = z.infer<typeof ResponseFormat>;

export const ChatMessage = z.strictObject({
  role: z.enum(["system", "user", "assistant", "tool"]),
  content: text,
  name: z.string().max(128).optional(),
  toolCalls: z.array(ToolCall).max(128).optional().describe("Of an assistant: what it called."),
  toolCallId: text.max(128).optional().describe("Of a tool's message: the call it answers."),
});
export type ChatMessage = z.infer<typeof ChatMessage>;

const tools = z.array(ToolDefinition).max(128).optional();

export const FinishReason = z.enum(["stop", "length", "tool_calls"]);
export type FinishReason = z.infer<typeof FinishReason>;

export const TopLogprob = z.object({ token: text, id: z.int(), logprob: z.number() });
export const TokenLogprob = TopLogprob.extend({ top: z.array(TopLogprob) });
export type TokenLogprob = z.infer<typeof TokenLogprob>;

export const Usage = z.object({
  promptTokens: z.int(),
  cachedTokens: z.int(),
  completionTokens: z.int(),
});
export type Usage = z.infer<typeof Usage>;

const labels = z
  .array(z.string())
  .describe("What the caller should know of how the result came about, such as `recomputed`.");
const choice = { index: z.int(), finishReason: FinishReason, logprobs: z.array(TokenLogprob).optional() };

export const ChatResult = z.object({
  requestId: text,
  model: text,
  choices: z.array(
    z.object({
      ...choice,
      message: z.object({ role: z.literal("assistant"), content: text, toolCalls: z.array(ToolCall).optional() }),
    }),
  ),
  usage: Usage,
  labels,
});
export type ChatResult = z.infer<typeof ChatResult>;

export const CompleteResult = z.object({
  requestId: text,
  model: text,
  choices: z.array(z.object({ ...choice, text })),
  usage: Usage,
  labels,
});
export type CompleteResult = z.infer<typeof CompleteResult>;

/** Process states; `scheduler/process.ts` holds the legal transitions. */
export const ProcessState = z.enum(["new", "ready", "running", "blocked", "finished", "failed", "killed"]);
export type ProcessState = z.infer<typeof ProcessState>;

export const ProcessInfo = z.object({
  pid,
  name: text,
  parent: pid.nullable(),
  owner: text,
  state: ProcessState,
  createdAt: z.string().describe("ISO 8601"),
  endedAt: z.string().nullable(),
  exitCode: z.int().nullable(),
  result: z.unknown().optional().describe("What the process gave to process.exit."),
  requestsRunning: z.int(),
  requestsWaiting: z.int(),
  promptTokens: z.int(),
  completionTokens: z.int(),
  syscalls: z.int(),
});
export type ProcessInfo = z.infer<typeof ProcessInfo>;

const promptOf = {
  prompt: z.union([text, z.array(z.int().min(0)).min(1).max(1_048_576)]).describe("Text, or token ids."),
};

/** name -> input, output, one-line description. A new syscall is a row here, a handler, and its test. */
export const abi = {
  "process.spawn": {
    about: "Register an agent as a process; its token decides who calls from then on.",
    input: z.strictObject({ name: z.string().min(1).max(128) }),
    output: z.object({ pid, token: text }),
  },
  "process.list": {
    about: "The processes this caller may see.",
    input: z.strictObject({ all: z.boolean().optional().describe("Also those that have ended.") }),
    output: z.object({ processes: z.array(ProcessInfo) }),
  },
  "process.get": {
    about: "One process; without a pid, the caller's own.",
    input: z.strictObject({ pid: pid.optional() }),
    output: ProcessInfo,
  },
  "process.wait": {
    about: "Wait until a process has ended, or until timeoutMs is over; answers its state either way.",
    input: z.strictObject({ pid, timeoutMs: z.int().min(0).max(600_000).optional() }),
    output: ProcessInfo,
  },
  "process.exit": {
    about: "End the calling process with an exit code and a result.",
    input: z.strictObject({ code: z.int().min(0).max(255).optional(), result: z.unknown().optional() }),
    output: ProcessInfo,
  },
  "process.signal": {
    about: "`term` ends a process after its running requests, `kill` at once; both end its children too.",
    input: z.strictObject({ pid, signal: z.enum(["term", "kill"]) }),
    output: ProcessInfo,
  },
  "llm.chat": {
    about: "The model's answer to a conversation, through its chat template. Streams.",
    input: z.strictObject({
      ...Request,
      ...Sampling.shape,
      messages: z.array(ChatMessage).min(1).max(4096),
      tools,
      toolChoice: ToolChoice.optional(),
      parallelToolCalls: z.boolean().optional().describe("Several calls in one answer; default true."),
      responseFormat: ResponseFormat.optional(),
    }),
    output: ChatResult,
  },
  "llm.complete": {
    about: "The model's continuation of a text or of token ids, without a template. Streams.",
    input: z.strictObject({ ...Request, ...Sampling.shape, ...promptOf, responseFormat: ResponseFormat.optional() }),
    output: CompleteResult,
  },
  "llm.tokenize": {
    about:
      "Token ids of a text, or of a conversation after its chat template; at most 32,768 characters, or 8 for every token of the context where that is more.",
    input: z.strictObject({
      model: Request.model,
      text: text.optional(),
      messages: z.array(ChatMessage).min(1).max(4096).optional(),
      tools,
    }),
    output: z.object({ model: text, tokens: z.array(z.int()), count: z.int() }),
  },
  "llm.embed": {
    about: "One unit vector per text; texts are compared by the dot product of their vectors, under one embedder id.",
    input: z.strictObject({ ...Request, ...EmbedFields }),
    output: EmbedResult,
  },
} as const satisfies Record<string, { about: string; input: z.ZodType; output: z.ZodType }>;

export type Abi = typeof abi;
export type SyscallName = keyof Abi;
export type SyscallInput<N extends SyscallName> = z.infer<Abi[N]["input"]>;
export type SyscallOutput<N extends SyscallName> = z.infer<Abi[N]["output"]>;

/** A piece of a tool call: the first one of a call has its id and name, all add to its arguments. */
export interface ToolCallDelta {
  /** Which of the calls of this answer. */
  readonly index: number;
  readonly id?: string;
  readonly name?: string;
  readonly arguments: string;
}

/** What a stream of a request carries; `seq` counts from 0 without gaps, so that a reader can re-attach after any. */
export type StreamEvent = { readonly seq: number } & (
  | { readonly type: "accepted"; readonly requestId: string }
  | {
      readonly type: "delta";
      readonly index: number;
      readonly text: string;
      readonly tokens: number;
      readonly logprobs?: TokenLogprob[];
      readonly toolCalls?: readonly ToolCallDelta[];
    }
  | { readonly type: "finish"; readonly index: number; readonly finishReason: FinishReason }
  | { readonly type: "result"; readonly result: unknown }
  | { readonly type: "error"; readonly error: import("./errors.js").ErrorBody }
);
