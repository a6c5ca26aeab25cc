import { abi, KernelError, type StreamEvent } from "@aiosd/sdk";
import { describe, expect, it } from "vitest";
import { chunkEncoder } from "#src/http/openai/chunks.js";
import { openAiError } from "#src/http/openai/error.js";
import { chatInput, completeInput } from "#src/http/openai/request.js";
import { chatCompletion, completion } from "#src/http/openai/response.js";
import { ChatRequest, CompletionRequest, parseRequest } from "#src/http/openai/schema.js";

const USER = { role: "user", content: "Hi" };

/** What the kernel gets, after its own check. */
function chat(body: object) {
  return abi["llm.chat"].input.parse(chatInput(parseRequest(ChatRequest, { messages: [USER], ...body }), false));
}

function complete(body: object) {
  return abi["llm.complete"].input.parse(completeInput(parseRequest(CompletionRequest, body), false));
}

function refusal(run: () => unknown): { code: string; field: string | undefined; message: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof KernelError) return { code: error.code, field: error.field, message: error.message };
    throw error;
  }
  throw new Error("was accepted");
}

describe("a chat request", () => {
  it("becomes an llm.chat input, name by name", () => {
    const input = chat({
      model: "tiny",
      max_tokens: 5,
      max_completion_tokens: 7,
      temperature: 0.5,
      top_p: 0.9,
      top_k: 40,
      min_p: 0.1,
      repetition_penalty: 1.1,
      frequency_penalty: 0.2,
      presence_penalty: 0.3,
      logit_bias: { "5": -1 },
      seed: 42,
      stop: "END",
      stop_token_ids: [2],
      logprobs: true,
      top_logprobs: 3,
      n: 2,
      ignore_eos: true,
      deadline_ms: 1000,
      user: "somebody",
      metadata: { unknown: true },
    });
    expect(input).toEqual({
      model: "tiny",
      messages: [USER],
      maxTokens: 7,
      temperature: 0.5,
      topP: 0.9,
      topK: 40,
      minP: 0.1,
      repetitionPenalty: 1.1,
      frequencyPenalty: 0.2,
      presencePenalty: 0.3,
      logitBias: { "5": -1 },
      seed: 42,
      stop: ["END"],
      stopTokens: [2],
      logprobs: true,
      topLogprobs: 3,
      n: 2,
      ignoreEos: true,
      deadlineMs: 1000,
      onDisconnect: "cancel",
    });
  });

  it("may say null for every optional field", () => {
    const nulls = Object.fromEntries(
      [
        "model",
        "max_tokens",
        "temperature",
        "top_p",
        "stop",
        "seed",
        "n",
        "logprobs",
        "logit_bias",
        "stream",
        "tools",
      ].map((name) => [name, null]),
    );
    expect(JSON.parse(JSON.stringify(chat(nulls)))).toEqual({ messages: [USER], onDisconnect: "cancel" });
  });

  it("may have developer messages, text parts and empty assistant turns", () => {
    const { messages } = chat({
      messages: [
        { role: "developer", content: "Be brief." },
        {
          role: "user",
          content: [
            { type: "text", text: "a" },
            { type: "text", text: "b" },
          ],
          name: "x",
        },
        { role: "assistant", content: null },
      ],
    });
    expect(messages).toEqual([
      { role: "system", content: "Be brief." },
      { role: "user", content: "ab", name: "x" },
      { role: "assistant", content: "" },
    ]);
  });

  it("folds 64-bit seeds, equal ones to equal ones", () => {
    expect(chat({ seed: -1 }).seed).toBe(Number.MAX_SAFE_INTEGER);
    expect(chat({ seed: 2 ** 62 }).seed).toBe(chat({ seed: 2 ** 62 }).seed);
    expect(chat({ seed: 7 }).seed).toBe(7);
  });

  it("is refused in plain words for what this version cannot do", () => {
    const image = { role: "user", content: [{ type: "image_url", image_url: { url: "data:" } }] };
    const cases: [object, string][] = [
      [{ modalities: ["text", "audio"] }, "modalities"],
      [{ messages: [image] }, "messages.0.content.0"],
      [{ messages: [{ role: "assistant", content: null, audio: { id: "a" } }] }, "messages.0.audio"],
    ];
    for (const [body, field] of cases) expect(refusal(() => chat(body))).toMatchObject({ code: "unsupported", field });
    expect(refusal(() => chat({ messages: [image] })).message).toContain("text-only");
  });

  it("names the field that has the wrong form", () => {
    const cases: [object, string][] = [
      [{ temperature: "hot" }, "temperature"],
      [{ messages: [] }, "messages"],
      [{ messages: "Hi" }, "messages"],
      [{ messages: [{ role: "wizard", content: "x" }] }, "messages.0.role"],
      [{ messages: [{ role: "user", content: 5 }] }, "messages.0.content"],
      [{ messages: [{ role: "user", content: null }] }, "messages.0.content"],
      [{ stream: "yes" }, "stream"],
      [{ stop: 5 }, "stop"],
      [{ n: 1.5 }, "n"],
      [{ top_logprobs: 3 }, "top_logprobs"],
    ];
    for (const [body, field] of cases) {
      expect(refusal(() => chat(body))).toMatchObject({ code: "invalid_request", field });
    }
  });
});

describe("a legacy completion request", () => {
  it("has one prompt, as text or token ids, bare or in a list", () => {
    expect(complete({ prompt: "Hi" }).prompt).toBe("Hi");
    expect(complete({ prompt: ["Hi"] }).prompt).toBe("Hi");
    expect(complete({ prompt: [1, 2, 3] }).prompt).toEqual([1, 2, 3]);
    expect(complete({ prompt: [[1, 2, 3]] }).prompt).toEqual([1, 2, 3]);
    expect(refusal(() => complete({ prompt: ["a", "b"] }))).toMatchObject({ code: "unsupported", field: "prompt" });
    expect(refusal(() => complete({}))).toMatchObject({ code: "invalid_request", field: "prompt" });
  });

  it("generates 16 tokens unless told, as OpenAI's does", () => {
    expect(complete({ prompt: "Hi" }).maxTokens).toBe(16);
    expect(complete({ prompt: "Hi", max_tokens: 99 }).maxTokens).toBe(99);
  });

  it("asks for logprobs by their number", () => {
    expect(complete({ prompt: "Hi", logprobs: 0 })).toMatchObject({ logprobs: true, topLogprobs: 0 });
    expect(complete({ prompt: "Hi", logprobs: 5 })).toMatchObject({ logprobs: true, topLogprobs: 5 });
  });

  it("is refused where an option would change the result", () => {
    expect(complete({ prompt: "Hi", echo: false, suffix: "", best_of: 1 }).prompt).toBe("Hi");
    for (const [body, field] of [
      [{ echo: true }, "echo"],
      [{ suffix: "x" }, "suffix"],
      [{ best_of: 2 }, "best_of"],
    ] as const) {
      expect(refusal(() => complete({ prompt: "Hi", ...body }))).toMatchObject({ code: "unsupported", field });
    }
  });
});

const IDENTITY = { id: "chatcmpl-1", created: 5, model: "tiny", fingerprint: "fp_1" };
const LOGPROBS = [{ token: "é", id: 3, logprob: -0.5, top: [{ token: "e", id: 4, logprob: -1 }] }];
const USAGE = { promptTokens: 3, cachedTokens: 2, completionTokens: 4 };

/** The chunks of a stream, checked to be plain data records. */
function chunks(events: StreamEvent[], options: Parameters<typeof chunkEncoder>[1]): unknown[] {
  const encode = chunkEncoder(IDENTITY, options);
  const text = events.map(encode).join("");
  return text
    .split("\n\n")
    .filter((record) => record !== "")
    .map((record) => {
      expect(record).toMatch(/^data: .+$/);
      const data = record.slice(6);
      return data === "[DONE]" ? data : JSON.parse(data);
    });
}

describe("a chat result", () => {
  it("is OpenAI's object", () => {
    const object = chatCompletion(IDENTITY, {
      requestId: "1",
      model: "tiny",
      choices: [{ index: 0, message: { role: "assistant", content: "é" }, finishReason: "stop", logprobs: LOGPROBS }],
      usage: USAGE,
      labels: [],
    });
    expect(object).toEqual({
      id: "chatcmpl-1",
      object: "chat.completion",
      created: 5,
      model: "tiny",
      system_fingerprint: "fp_1",
      choices: [
        {
          index: 0,
          message: { role: "assistant", content: "é", refusal: null },
          logprobs: {
            content: [
              {
                token: "é",
                logprob: -0.5,
                bytes: [195, 169],
                top_logprobs: [{ token: "e", logprob: -1, bytes: [101] }],
              },
            ],
            refusal: null,
          },
          finish_reason: "stop",
        },
      ],
      usage: {
        prompt_tokens: 3,
        completion_tokens: 4,
        total_tokens: 7,
        prompt_tokens_details: { cached_tokens: 2 },
      },
    });
  });

  it("has the old form of logprobs in completions", () => {
    const object = completion(IDENTITY, {
      requestId: "1",
      model: "tiny",
      choices: [{ index: 0, text: "éé", finishReason: "length", logprobs: [...LOGPROBS, ...LOGPROBS] }],
      usage: USAGE,
      labels: [],
    });
    expect(object).toMatchObject({
      object: "text_completion",
      choices: [
        {
          text: "éé",
          finish_reason: "length",
          logprobs: {
            tokens: ["é", "é"],
            token_logprobs: [-0.5, -0.5],
            top_logprobs: [{ e: -1 }, { e: -1 }],
            text_offset: [0, 1],
          },
        },
      ],
    });
  });
});

describe("a stream of chunks", () => {
  const events: StreamEvent[] = [
    { seq: 0, type: "accepted", requestId: "1" },
    { seq: 1, type: "delta", index: 0, text: 'a "quoted"\n', tokens: 1 },
    { seq: 2, type: "delta", index: 1, text: "", tokens: 1 },
    { seq: 3, type: "finish", index: 0, finishReason: "stop" },
    { seq: 4, type: "finish", index: 1, finishReason: "length" },
    { seq: 5, type: "result", result: { usage: USAGE } },
  ];

  it("opens every choice with its role and ends with [DONE]", () => {
    const seen = chunks(events, { kind: "chat", n: 2, includeUsage: false });
    expect(
      seen.map((chunk) => (typeof chunk === "string" ? chunk : (chunk as { choices: unknown[] }).choices)),
    ).toEqual([
      [{ index: 0, delta: { role: "assistant", content: "", refusal: null }, logprobs: null, finish_reason: null }],
      [{ index: 1, delta: { role: "assistant", content: "", refusal: null }, logprobs: null, finish_reason: null }],
      [{ index: 0, delta: { content: 'a "quoted"\n' }, logprobs: null, finish_reason: null }],
      [{ index: 0, delta: {}, logprobs: null, finish_reason: "stop" }],
      [{ index: 1, delta: {}, logprobs: null, finish_reason: "length" }],
      "[DONE]",
    ]);
    expect(seen[0]).toMatchObject({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 5, model: "tiny" });
    expect(seen[0]).not.toHaveProperty("usage");
  });

  it("ends with the usage where it was asked for", () => {
    const seen = chunks(events, { kind: "completion", n: 1, includeUsage: true });
    expect(seen.at(-2)).toMatchObject({ object: "text_completion", choices: [], usage: { total_tokens: 7 } });
    expect(seen[0]).toMatchObject({ choices: [{ index: 0, text: 'a "quoted"\n' }], usage: null });
  });

  it("carries logprobs, also of tokens that have no text yet", () => {
    const delta: StreamEvent = { seq: 1, type: "delta", index: 0, text: "", tokens: 1, logprobs: LOGPROBS };
    const [chatChunk] = chunks([delta], { kind: "chat", n: 1, includeUsage: false });
    expect(chatChunk).toMatchObject({ choices: [{ logprobs: { content: [{ token: "é", bytes: [195, 169] }] } }] });
    const legacy = chunks([delta, { ...delta, seq: 2 }], { kind: "completion", n: 1, includeUsage: false });
    expect(legacy[1]).toMatchObject({ choices: [{ logprobs: { text_offset: [1] } }] });
  });

  it("tells an error as data", () => {
    const error = new KernelError("deadline_exceeded", "the request's deadline passed").toBody();
    const seen = chunks([{ seq: 1, type: "error", error }], { kind: "chat", n: 1, includeUsage: false });
    expect(seen[0]).toEqual(openAiError(error));
    expect(seen[1]).toBe("[DONE]");
  });
});

describe("an error", () => {
  it("has OpenAI's shape, type and code, and our hint", () => {
    const unknown = openAiError(new KernelError("unknown_model", "no such model", { field: "model" }).toBody());
    expect(unknown.error).toMatchObject({ type: "invalid_request_error", code: "model_not_found", param: "model" });
    expect(unknown.error.message).toContain("GET /v1/models");
    const field = openAiError(new KernelError("invalid_request", "too big", { field: "maxTokens" }).toBody());
    expect(field.error.param).toBe("max_tokens");
    expect(openAiError(new KernelError("queue_full", "full").toBody()).error.message).toMatch(/^full\. Wait/);
    expect(openAiError(new KernelError("queue_full", "It is full.").toBody()).error.message).toMatch(/^It is full\. W/);
    expect(openAiError(new KernelError("queue_full", "full").toBody()).error.type).toBe("rate_limit_error");
    expect(openAiError(new KernelError("core_crashed", "lost").toBody()).error.type).toBe("server_error");
  });
});
