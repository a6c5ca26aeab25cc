/**
 * The bodies OpenAI's clients send, as far as we look at them. Unknown fields are ignored, `null` means absent. What a
 * value may be is checked once, by the kernel; here it only has to have the right form.
 */
import { KernelError } from "@aiosd/sdk";
import { z } from "zod";

const text = z.string().nullish();
const whole = z.int().nullish();
const number = z.number().nullish();
const flag = z.boolean().nullish();
/** Accepted so that it can be refused in words. */
const anything = z.unknown().optional();

const ContentPart = z.looseObject({ type: z.string(), text: text, refusal: text });

/** `type` is "function"; others are refused by name. */
const MessageToolCall = z.looseObject({
  id: z.string().min(1),
  type: z.string(),
  function: z.looseObject({ name: z.string(), arguments: z.string() }).optional(),
});

export const Message = z.looseObject({
  role: z.string(),
  content: z.union([z.string(), z.array(ContentPart)], "must be a string or a list of content parts").nullish(),
  name: text,
  refusal: text,
  tool_calls: z.array(MessageToolCall).nullish().describe("Of an assistant: what it called."),
  tool_call_id: text.describe("Of a tool's message: the call it answers."),
  audio: anything,
  function_call: anything,
});
export type Message = z.infer<typeof Message>;

const JsonSchema = z.union(
  [z.record(z.string(), z.unknown()), z.boolean()],
  "must be a JSON Schema (an object or a boolean)",
);

export const Tool = z.looseObject({
  type: z.string().describe('"function"; other types are refused.'),
  function: z
    .looseObject({
      name: z.string(),
      description: text,
      parameters: z.record(z.string(), z.unknown()).nullish().describe("JSON Schema of an object."),
      strict: flag.describe("The arguments are held to the schema while they are generated."),
    })
    .optional(),
});
export type Tool = z.infer<typeof Tool>;

const ToolChoice = z.union(
  [z.string(), z.looseObject({ type: z.string(), function: z.looseObject({ name: z.string() }).optional() })],
  'must be "none", "auto", "required" or {"type": "function", "function": {"name": ...}}',
);
export type ToolChoice = z.infer<typeof ToolChoice>;

export const ResponseFormat = z.looseObject({
  type: z.string().describe("text, json_object, json_schema; extension: grammar."),
  json_schema: z
    .looseObject({
      name: text,
      schema: JsonSchema.nullish(),
      strict: flag.describe("The output is held to the schema either way."),
    })
    .nullish(),
  schema: JsonSchema.nullish().describe("Extension, named as in llama.cpp: holds a json_object to this schema."),
  grammar: text.describe("Extension: EBNF with the rule `root`, of type grammar."),
});
export type ResponseFormat = z.infer<typeof ResponseFormat>;

export const StructuredOutputs = z.looseObject({
  json: JsonSchema.nullish(),
  json_object: flag,
  grammar: text.describe("EBNF with the rule `root`."),
});
export type StructuredOutputs = z.infer<typeof StructuredOutputs>;

const common = {
  model: text,
  stream: flag,
  stream_options: z.looseObject({ include_usage: flag }).nullish(),
  max_tokens: whole,
  temperature: number,
  top_p: number,
  frequency_penalty: number,
  presence_penalty: number,
  logit_bias: z.record(z.string(), z.number()).nullish(),
  seed: z.number().nullish(),
  stop: z.union([z.string(), z.array(z.string())], "must be a string or a list of strings").nullish(),
  n: whole,
  // Extensions, named as in vLLM and llama.cpp.
  top_k: whole.describe("Extension: keep the K likeliest tokens; 0 or -1 keeps all."),
  min_p: number.describe("Extension."),
  repetition_penalty: number.describe("Extension."),
  stop_token_ids: z.array(z.int()).nullish().describe("Extension."),
  ignore_eos: flag.describe("Extension: go on past the end-of-sequence token."),
  deadline_ms: whole.describe("Extension: milliseconds until the kernel ends the request."),
  response_format: ResponseFormat.nullish(),
  structured_outputs: StructuredOutputs.nullish().describe("Extension, named as in vLLM: one of its fields."),
};
const Common = z.looseObject(common);
export type Common = z.infer<typeof Common>;

export const ChatRequest = z.looseObject({
  ...common,
  messages: z.array(Message).min(1),
  max_completion_tokens: whole,
  logprobs: flag,
  top_logprobs: whole,
  tools: z.array(Tool).nullish(),
  tool_choice: ToolChoice.nullish(),
  parallel_tool_calls: flag.describe("Several calls in one answer; default true."),
  functions: anything,
  function_call: anything,
  modalities: z.array(z.string()).nullish(),
});
export type ChatRequest = z.infer<typeof ChatRequest>;

export const CompletionRequest = z.looseObject({
  ...common,
  prompt: z.union(
    [z.string(), z.array(z.string()).min(1), z.array(z.int()).min(1), z.array(z.array(z.int()).min(1)).min(1)],
    "must be a string, a list of token ids, or a list with one of these",
  ),
  logprobs: whole,
  echo: flag,
  suffix: text,
  best_of: whole,
});
export type CompletionRequest = z.infer<typeof CompletionRequest>;

/** Throws invalid_request that names the first field at fault. */
export function parseRequest<T extends z.ZodType>(schema: T, body: unknown): z.infer<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  throw new KernelError("invalid_request", `${field}: ${issue?.message ?? "invalid"}`, { field });
}
