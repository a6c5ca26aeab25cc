import { KernelError, type Sampling, type SyscallInput, type Usage } from "@aiosd/sdk";
import type { Prompt } from "../cores/index.js";
import { chatPrompt, chatRules, completeRules } from "./chat-rules.js";
import type { Generated, GenerateRequest, Syscall } from "./syscall.js";

export const llmChat: Syscall<"llm.chat"> = {
  action: "generate",
  effect: "pure",
  idempotent: false,
  streaming: true,
  async run(context, input) {
    const request = { ...requestOf(input, chatPrompt(input)), output: chatRules(input) };
    const generated = await context.llm.generate(request, context);
    return {
      requestId: context.requestId,
      model: generated.model,
      choices: generated.choices.map(({ index, text, toolCalls, finishReason, logprobs }) => ({
        index,
        message: {
          role: "assistant" as const,
          content: text,
          ...(toolCalls.length === 0 ? {} : { toolCalls: [...toolCalls] }),
        },
        finishReason,
        ...(logprobs === undefined ? {} : { logprobs }),
      })),
      usage: usageOf(generated),
      labels: generated.labels,
    };
  },
};

export const llmComplete: Syscall<"llm.complete"> = {
  action: "generate",
  effect: "pure",
  idempotent: false,
  streaming: true,
  async run(context, input) {
    const output = completeRules(input.responseFormat);
    const request = { ...requestOf(input, promptOf(input.prompt)), output };
    const generated = await context.llm.generate(request, context);
    return {
      requestId: context.requestId,
      model: generated.model,
      choices: generated.choices.map(({ index, text, finishReason, logprobs }) => ({
        index,
        text,
        finishReason,
        ...(logprobs === undefined ? {} : { logprobs }),
      })),
      usage: usageOf(generated),
      labels: generated.labels,
    };
  },
};

export const llmTokenize: Syscall<"llm.tokenize"> = {
  action: "read",
  effect: "pure",
  idempotent: true,
  streaming: false,
  async run(context, input) {
    if ((input.text === undefined) === (input.messages === undefined)) {
      throw new KernelError("invalid_request", "give either text or messages", { field: "text" });
    }
    const { messages, tools } = input;
    if (messages === undefined && tools !== undefined) {
      throw new KernelError("invalid_request", "tools are part of a conversation: give messages", { field: "tools" });
    }
    const prompt = messages === undefined ? promptOf(input.text ?? "") : chatPrompt({ messages, tools });
    const { model, tokens } = await context.llm.tokenize(input.model, prompt);
    return { model, tokens, count: tokens.length };
  },
};

function promptOf(prompt: SyscallInput<"llm.complete">["prompt"]): Prompt {
  return typeof prompt === "string" ? { kind: "text", text: prompt } : { kind: "tokens", tokens: prompt };
}

function requestOf(input: Sampling & { model?: string | undefined }, prompt: Prompt): GenerateRequest {
  const { n, logitBias } = input;
  const bias = Object.entries(logitBias ?? {}).map(([token, value]) => [Number(token), value] as const);
  const { maxTokens, temperature, topK, topP, minP, repetitionPenalty, frequencyPenalty, presencePenalty } = input;
  const { seed, stop, stopTokens, logprobs, topLogprobs, ignoreEos } = input;
  return {
    model: input.model,
    prompt,
    n: n ?? 1,
    sampling: {
      ...{ maxTokens, temperature, topK, topP, minP, repetitionPenalty, frequencyPenalty, presencePenalty },
      ...{ seed, stop, stopTokens, topLogprobs, ignoreEos },
      logprobs: logprobs ?? (topLogprobs !== undefined && topLogprobs > 0),
      logitBias: bias,
    },
  };
}

function usageOf(generated: Generated): Usage {
  return {
    promptTokens: generated.promptTokens,
    cachedTokens: 0,
    completionTokens: generated.completionTokens,
  };
}
