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

export const Message = z.looseObject({
  role: z.string(),
  content: z.union([z.string(), z.array(ContentPart)], "must be a string or a list of content parts").nullish(),
  name: text,
  tool_calls: anything,
  function_call: anything,
});
export type Message = z.infer<typeof Message>;

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
};
const Common = z.looseObject(common);
export type Common = z.infer<typeof Common>;

export const ChatRequest = z.looseObject({
  ...common,
  messages: z.array(Message).min(1),
  max_completion_tokens: whole,
  logprobs: flag,
  top_logprobs: whole,
  tools: anything,
  tool_choice: anything,
  functions: anything,
  response_format: z.looseObject({ type: z.string() }).nullish(),
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
