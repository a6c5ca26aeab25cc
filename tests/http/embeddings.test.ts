import OpenAI from "openai";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { randomEmbedder } from "#models/random-embedder.js";
import { loadConfig } from "#src/kernel/index.js";
import { codeOf, startDaemon, type TestDaemon } from "../support/daemon.js";

const LEXICAL = "aiosd-lexical-256";
let daemon: TestDaemon;
let client: OpenAI;
let sentence: string;
beforeAll(async () => {
  const embedder = randomEmbedder({ preset: "tiny" });
  sentence = embedder.split("/").at(-1) ?? "";
  daemon = await startDaemon({ slots: 2, context: 256, embedder });
  client = new OpenAI({ baseURL: `${daemon.url}/v1`, apiKey: daemon.token, maxRetries: 0 });
});
afterAll(() => daemon.close());

async function refused(run: Promise<unknown>): Promise<InstanceType<typeof OpenAI.APIError>> {
  const error = await run.catch((thrown: unknown) => thrown);
  if (error instanceof OpenAI.APIError) return error;
  throw new Error(`was not refused: ${String(error)}`);
}
const metric = async (name: string) => {
  const text = await (await daemon.call("/metrics")).text();
  return Number(new RegExp(`^${name} (\\d+)`, "m").exec(text)?.[1]);
};
const native = async (body: unknown) => {
  const response = await daemon.call("/syscall/llm.embed", { body });
  return { status: response.status, body: (await response.json()) as Record<string, never> };
};

describe("the official OpenAI client", () => {
  it("embeds one text, by default as base64 and just so as numbers", async () => {
    const usual = await client.embeddings.create({ model: LEXICAL, input: "The rent is due on Friday." });
    expect(usual).toMatchObject({ object: "list", model: LEXICAL, usage: { prompt_tokens: 6, total_tokens: 6 } });
    const [first] = usual.data;
    expect(first).toMatchObject({ object: "embedding", index: 0 });
    expect(first?.embedding).toHaveLength(256);
    expect(Math.hypot(...(first?.embedding ?? []))).toBeCloseTo(1, 5);
    const floats = await client.embeddings.create({
      ...{ model: LEXICAL, input: ["The rent is due on Friday."], encoding_format: "float" },
    });
    expect(Float32Array.from(floats.data[0]?.embedding ?? [])).toEqual(Float32Array.from(first?.embedding ?? []));
  });

  it("embeds two thousand texts in their order, in both encodings", async () => {
    const input = Array.from({ length: 2048 }, (_, index) => `note ${index} about word${index % 7}`);
    const whole = await client.embeddings.create({ model: LEXICAL, input });
    expect(whole.data.map(({ index }) => index)).toEqual(input.map((_, index) => index));
    const floats = await client.embeddings.create({ model: LEXICAL, input, encoding_format: "float" });
    const [one] = (await client.embeddings.create({ model: LEXICAL, input: input[2000] ?? "" })).data;
    expect(whole.data[2000]?.embedding).toEqual(one?.embedding);
    expect(Float32Array.from(floats.data[2000]?.embedding ?? [])).toEqual(Float32Array.from(one?.embedding ?? []));
  });

  it("takes token ids where the embedder has a vocabulary, and says so where it has none", async () => {
    const { data, usage } = await client.embeddings.create({
      model: sentence,
      input: [
        [2, 40, 3],
        [2, 41, 42, 3],
      ],
    });
    expect(data).toHaveLength(2);
    expect(usage.prompt_tokens).toBe(7);
    const flat = await client.embeddings.create({ model: sentence, input: [2, 40, 3] });
    expect(flat.data[0]?.embedding).toEqual(data[0]?.embedding);
    const refusal = await refused(client.embeddings.create({ model: LEXICAL, input: [1, 2] }));
    expect(refusal).toMatchObject({ status: 400, code: "unsupported", param: "input" });
    expect(refusal.message).toMatch(/no vocabulary/);
  });

  it("finds the embedders among the models, marked", async () => {
    const { data } = await client.models.list();
    expect(data.map((model) => [model.id, (model as object as { kind: string }).kind])).toEqual([
      [daemon.model, "generator"],
      [sentence, "embedder"],
      [LEXICAL, "embedder"],
    ]);
    expect(await client.models.retrieve(LEXICAL)).toMatchObject({ embedder: "lexical", dimensions: 256 });
    expect(await client.models.retrieve(sentence)).toMatchObject({
      embedder: "onnx",
      dimensions: 64,
      max_model_len: 128,
    });
  });

  it("is told when it asks the wrong model", async () => {
    const input = "x";
    const unknown = await refused(client.embeddings.create({ model: "nowhere", input }));
    expect(unknown).toMatchObject({ status: 404, code: "model_not_found", param: "model" });
    const generator = await refused(client.embeddings.create({ model: daemon.model, input }));
    expect(generator).toMatchObject({ status: 400, code: "unsupported", param: "model" });
    expect(generator.message).toContain(`generates text; embed with "${sentence}"`);
    const messages = [{ role: "user" as const, content: "hi" }];
    const chat = await refused(client.chat.completions.create({ model: LEXICAL, messages }));
    expect(chat).toMatchObject({ status: 400, code: "unsupported", param: "model" });
    expect(chat.message).toContain("embeds texts and generates none");
  });

  it.each([
    ["an empty text", { input: "" }, "input"],
    ["an empty text among others", { input: ["a", ""] }, "input.1"],
    ["no texts", { input: [] }, "input"],
    ["too many texts", { input: Array.from({ length: 2049 }, () => "a") }, "input"],
    ["another kind of input", { input: 7 }, "input"],
    ["no input", {}, "input"],
    ["dimensions it does not have", { input: "a", dimensions: 128 }, "dimensions"],
    ["an unknown encoding", { input: "a", encoding_format: "int8" }, "encoding_format"],
  ])("is refused %s, with the field", async (_what, body, param) => {
    const request = { model: LEXICAL, ...body } as OpenAI.EmbeddingCreateParams;
    expect(await refused(client.embeddings.create(request))).toMatchObject({ status: 400, param });
  });

  it("is refused a text that is too long, unless it asks for less of it", async () => {
    const request = { model: sentence, input: ["moon", "rain ".repeat(200)] };
    const refusal = await refused(client.embeddings.create(request));
    expect(refusal).toMatchObject({ status: 400, code: "context_length_exceeded", param: "input.1" });
    const cut = await client.embeddings.create({ ...request, truncate: true } as typeof request);
    expect(cut.usage.prompt_tokens).toBe(3 + 128);
  });
});

describe("llm.embed", () => {
  it("answers numbers or base64 of the configured embedder, with its id", async () => {
    const { body } = await native({ input: ["moon", "sun"] });
    expect(body).toMatchObject({ model: sentence, dimensions: 64, usage: { promptTokens: expect.any(Number) } });
    expect(body.embedder).toMatch(/^onnx-[0-9a-f]{16}-64$/);
    const encoded = await native({ input: ["moon", "sun"], encoding: "base64" });
    const bytes = Buffer.from(encoded.body.embeddings?.[1] ?? "", "base64");
    expect(bytes.readFloatLE(4)).toBe(body.embeddings?.[1]?.[1]);
    expect(bytes).toHaveLength(256);
  });

  it("asks for base64 where JSON numbers would be too many, and bounds the characters", async () => {
    const input = Array.from({ length: 300 }, () => "a");
    const many = await native({ model: LEXICAL, input });
    expect(many).toMatchObject({ status: 400, body: { error: { code: "invalid_request", field: "encoding" } } });
    expect((await native({ model: LEXICAL, input, encoding: "base64" })).status).toBe(200);
    const long = await native({ model: LEXICAL, input: "a ".repeat(1_100_000) });
    expect(long).toMatchObject({ status: 400, body: { error: { code: "invalid_request", field: "input" } } });
  });

  it("ends at its deadline and when it is cancelled", async () => {
    const input = Array.from({ length: 2000 }, () => "the sun and the moon ".repeat(20));
    expect(await native({ input, encoding: "base64", deadlineMs: 50 })).toMatchObject({
      ...{ status: 504, body: { error: { code: "deadline_exceeded" } } },
    });
    await using agent = await daemon.kernel.spawn({ name: "impatient" });
    const signal = AbortSignal.timeout(50);
    expect(await codeOf(agent.llm.embed(input, { signal }))).toBe("aborted");
    expect((await agent.llm.embed("moon")).embeddings).toHaveLength(1);
  });

  it("gives the SDK vectors, and counts their tokens for the process", async () => {
    await using agent = await daemon.kernel.spawn({ name: "reader" });
    const before = await metric("aiosd_embedding_tokens_total");
    const { embeddings, usage, dimensions } = await agent.llm.embed(["three little words", "two words"], {
      model: LEXICAL,
    });
    expect(embeddings[1]).toBeInstanceOf(Float32Array);
    expect([embeddings.length, dimensions, usage.promptTokens]).toEqual([2, 256, 5]);
    expect(await agent.info()).toMatchObject({ promptTokens: 5, requestsRunning: 0, state: "blocked" });
    expect(await metric("aiosd_embedding_tokens_total")).toBe(before + 5);
  });

  it("answers a retry under one key with the first answer", async () => {
    const send = async (input: string) => {
      const headers = { "idempotency-key": "embed-once" };
      const response = await daemon.call("/syscall/llm.embed", { body: { input, model: LEXICAL }, headers });
      return { status: response.status, body: (await response.json()) as { requestId?: string } };
    };
    const first = await send("once");
    expect(await send("once")).toEqual(first);
    expect((await send("twice")).status).toBe(422);
  });
});

describe("the embedder option", () => {
  it("comes from a flag or a variable, and a wrong folder ends the start", async () => {
    expect(loadConfig({ embedder: "a" }, { AIOSD_EMBEDDER: "b" }).embedder).toBe("a");
    expect(loadConfig({}, { AIOSD_EMBEDDER: "b" }).embedder).toBe("b");
    expect(await codeOf(startDaemon({ embedder: "/nowhere/at/all" }))).toBe("model_not_found");
  });
});
