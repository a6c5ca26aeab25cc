import OpenAI from "openai";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDaemon, type TestDaemon, until } from "../support/daemon.js";

let daemon: TestDaemon;
let client: OpenAI;
let model: string;
beforeAll(async () => {
  daemon = await startDaemon({ slots: 2, context: 1024 });
  client = new OpenAI({ baseURL: `${daemon.url}/v1`, apiKey: daemon.token, maxRetries: 0 });
  model = daemon.model;
});
afterAll(() => daemon.close());

const USER = [{ role: "user" as const, content: "Tell me a story." }];
/** What OpenAI's types do not know. */
const EXTRA = { ignore_eos: true } as object;

const slotsUsed = async () => {
  const text = await (await daemon.call("/metrics")).text();
  return Number(/^aiosd_slots_used (\d+)/m.exec(text)?.[1]);
};
const busy = () => until(async () => ((await slotsUsed()) > 0 ? true : undefined));
const idle = () => until(async () => ((await slotsUsed()) === 0 ? true : undefined));

async function refused(run: Promise<unknown>): Promise<InstanceType<typeof OpenAI.APIError>> {
  try {
    await run;
  } catch (error) {
    if (error instanceof OpenAI.APIError) return error;
    throw error;
  }
  throw new Error("was accepted");
}

describe("the official OpenAI client", () => {
  it("lists and retrieves models", async () => {
    const list = await client.models.list();
    expect(list.data.map(({ id }) => id)).toEqual([model, "aiosd-lexical-256"]);
    expect(await client.models.retrieve(model)).toMatchObject({ id: model, object: "model", owned_by: "aiosd" });
    const unknown = await refused(client.models.retrieve("gpt-nowhere"));
    expect(unknown).toBeInstanceOf(OpenAI.NotFoundError);
    expect(unknown.code).toBe("model_not_found");
  });

  it("chats", async () => {
    const { data, response } = await client.chat.completions
      .create({ model, messages: USER, max_tokens: 8, seed: 1, ...EXTRA })
      .withResponse();
    expect(data).toMatchObject({ object: "chat.completion", model, choices: [{ index: 0, finish_reason: "length" }] });
    expect(data.choices[0]?.message).toMatchObject({ role: "assistant", refusal: null });
    expect(data.usage?.completion_tokens).toBe(8);
    expect(data.usage?.total_tokens).toBe((data.usage?.prompt_tokens ?? 0) + 8);
    expect(data.usage?.prompt_tokens_details?.cached_tokens).toBe(0);
    expect(data.id).toBe(`chatcmpl-${response.headers.get("x-request-id")}`);
  });

  it("streams the same text as it gets in one piece, with usage last", async () => {
    const request = { model, messages: USER, max_tokens: 30, seed: 7, temperature: 1, ...EXTRA };
    const whole = await client.chat.completions.create(request);
    const stream = await client.chat.completions.create({
      ...request,
      stream: true,
      stream_options: { include_usage: true },
    });
    const chunks: OpenAI.ChatCompletionChunk[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    expect(chunks[0]?.choices[0]?.delta).toMatchObject({ role: "assistant", content: "" });
    const text = chunks.map((chunk) => chunk.choices[0]?.delta.content ?? "").join("");
    expect(text).toBe(whole.choices[0]?.message.content);
    expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe("length");
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: whole.usage });
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(1);
  });

  it("gets several choices, streamed and not", async () => {
    const request = { model, messages: USER, max_tokens: 6, seed: 3, temperature: 1, n: 3, ...EXTRA };
    const whole = await client.chat.completions.create(request);
    expect(whole.choices.map(({ index }) => index)).toEqual([0, 1, 2]);
    const texts = ["", "", ""];
    const finished = new Set<number>();
    for await (const chunk of await client.chat.completions.create({ ...request, stream: true })) {
      for (const { index, delta, finish_reason } of chunk.choices) {
        texts[index] += delta.content ?? "";
        if (finish_reason !== null) finished.add(index);
      }
    }
    expect(texts).toEqual(whole.choices.map(({ message }) => message.content));
    expect(finished).toEqual(new Set([0, 1, 2]));
  });

  it("gets logprobs of every token", async () => {
    const request = { model, messages: USER, max_tokens: 5, temperature: 0, logprobs: true, top_logprobs: 2, ...EXTRA };
    const { choices } = await client.chat.completions.create(request);
    const content = choices[0]?.logprobs?.content ?? [];
    expect(content.length).toBe(5);
    for (const { token, logprob, bytes, top_logprobs } of content) {
      expect(logprob).toBeLessThanOrEqual(0);
      expect(bytes).toEqual([...Buffer.from(token)]);
      expect(top_logprobs.length).toBe(2);
      expect(top_logprobs[0]?.logprob).toBeCloseTo(logprob, 5);
    }
    const streamed = [];
    for await (const chunk of await client.chat.completions.create({ ...request, stream: true })) {
      streamed.push(...(chunk.choices[0]?.logprobs?.content ?? []));
    }
    expect(streamed).toEqual(content);
  });

  it("completes prompts in text and tokens, with the old logprobs", async () => {
    const { tokens } = (await (
      await daemon.call("/syscall/llm.tokenize", { body: { text: "Once upon a time" } })
    ).json()) as { tokens: number[] };
    const request = { model, max_tokens: 6, temperature: 0, logprobs: 2, ...EXTRA };
    const byText = await client.completions.create({ ...request, prompt: "Once upon a time" });
    const byTokens = await client.completions.create({ ...request, prompt: tokens });
    expect(byTokens.choices[0]?.text).toBe(byText.choices[0]?.text);
    expect(byText.choices[0]?.logprobs?.tokens?.length).toBe(6);
    expect(byText.choices[0]?.logprobs?.text_offset?.[0]).toBe(0);
    expect(byText).toMatchObject({ object: "text_completion", usage: { prompt_tokens: tokens.length } });
    let streamed = "";
    for await (const chunk of await client.completions.create({ ...request, prompt: tokens, stream: true })) {
      streamed += chunk.choices[0]?.text ?? "";
    }
    expect(streamed).toBe(byText.choices[0]?.text);
  });

  it("stops at a stop string", async () => {
    const request = { model, prompt: "Once", max_tokens: 40, temperature: 0, ...EXTRA };
    const text = (await client.completions.create(request)).choices[0]?.text ?? "";
    const stop = text.slice(10, 13);
    const stopped = await client.completions.create({ ...request, stop });
    expect(stopped.choices[0]).toMatchObject({ text: text.slice(0, text.indexOf(stop)), finish_reason: "stop" });
  });

  it("frees everything when it leaves a stream, whatever n is", async () => {
    for (const n of [1, 2]) {
      const stream = await client.chat.completions.create({
        ...{ model, messages: USER, max_tokens: 900, n, stream: true, ...EXTRA },
        stream: true,
      });
      let seen = 0;
      for await (const _ of stream) if (++seen > 4) break;
      await idle();
    }
  });

  it("frees everything when it gives up waiting for an answer", async () => {
    const abort = new AbortController();
    const answer = client.chat.completions.create(
      { model, messages: USER, max_tokens: 900, ...EXTRA },
      { signal: abort.signal },
    );
    await busy();
    abort.abort();
    await expect(answer).rejects.toThrow();
    await idle();
  });

  it("gets the first answer when it repeats a request with the same key", async () => {
    const request = { model, messages: USER, max_tokens: 12, temperature: 1, ...EXTRA };
    const options = { headers: { "Idempotency-Key": "openai-1" } };
    const first = await client.chat.completions.create(request, options);
    expect(await client.chat.completions.create(request, options)).toEqual(first);
  });

  it("that times out and retries with a key attaches to what already runs", async () => {
    const impatient = new OpenAI({ baseURL: `${daemon.url}/v1`, apiKey: daemon.token, maxRetries: 8, timeout: 150 });
    const answer = await impatient.chat.completions.create(
      { model, messages: USER, max_tokens: 700, ...EXTRA },
      { headers: { "Idempotency-Key": "openai-2" } },
    );
    expect(answer.usage?.completion_tokens).toBe(700);
  });

  it("gets errors as its own classes, with what to do", async () => {
    const cases: [() => Promise<unknown>, number, string, string | null][] = [
      [() => client.chat.completions.create({ model: "gpt-nowhere", messages: USER }), 404, "model_not_found", "model"],
      [
        () => client.chat.completions.create({ model, messages: USER, temperature: 99 }),
        400,
        "invalid_request",
        "temperature",
      ],
      [
        () => client.chat.completions.create({ model, messages: USER, max_tokens: 0 }),
        400,
        "invalid_request",
        "max_tokens",
      ],
      [
        () => client.chat.completions.create({ model, messages: [{ role: "user", content: "word ".repeat(3000) }] }),
        400,
        "context_length_exceeded",
        null,
      ],
      [
        () => client.chat.completions.create({ model, messages: USER, response_format: { type: "yaml" as "text" } }),
        400,
        "unsupported",
        "response_format.type",
      ],
      [
        // This model's chat template shows no tools.
        () =>
          client.chat.completions.create({
            model,
            messages: USER,
            tools: [{ type: "function", function: { name: "f" } }],
          }),
        400,
        "unsupported",
        "tools",
      ],
    ];
    for (const [run, status, code, param] of cases) {
      const error = await refused(run());
      expect([error.status, error.code]).toEqual([status, code]);
      if (param !== null) expect(error.param).toBe(param);
    }
    const stranger = new OpenAI({ baseURL: `${daemon.url}/v1`, apiKey: "wrong", maxRetries: 0 });
    expect(await refused(stranger.models.list())).toBeInstanceOf(OpenAI.AuthenticationError);
  });

  it("learns of an error in the middle of a stream", async () => {
    const stream = await client.chat.completions.create({
      ...{ model, messages: USER, max_tokens: 900, stream: true, deadline_ms: 100, ...EXTRA },
      stream: true,
    });
    const error = await refused(
      (async () => {
        for await (const _ of stream);
      })(),
    );
    expect(error.code).toBe("deadline_exceeded");
    await idle();
  });

  it("is told to come back when the queue is full", async () => {
    const small = await startDaemon({ slots: 1, context: 1024, limits: { queuedRequestsMax: 1 } });
    const crowd = new OpenAI({ baseURL: `${small.url}/v1`, apiKey: small.token, maxRetries: 0 });
    const request = { model, messages: USER, max_tokens: 900, stream: true as const, ...EXTRA };
    const streams = [await crowd.chat.completions.create(request)];
    await until(async () => {
      const text = await (await small.call("/metrics")).text();
      return /^aiosd_slots_used 1/m.test(text) ? true : undefined;
    });
    streams.push(await crowd.chat.completions.create(request));
    const error = await refused(crowd.chat.completions.create(request));
    expect(error).toBeInstanceOf(OpenAI.RateLimitError);
    expect(Number(error.headers?.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(Number(error.headers?.get("retry-after-ms"))).toBeGreaterThanOrEqual(1);
    expect(error.headers?.get("x-should-retry")).toBe("true");
    for (const stream of streams) stream.controller.abort();
    await small.close();
  });
});
