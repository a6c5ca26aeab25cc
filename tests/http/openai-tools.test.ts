import OpenAI from "openai";
import { zodFunction, zodResponseFormat } from "openai/helpers/zod";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { startDaemon, type TestDaemon } from "../support/daemon.js";
import { toolModel } from "../support/tool-model.js";

let daemon: TestDaemon;
let client: OpenAI;
let model: string;
const random = toolModel("hermes");
beforeAll(async () => {
  daemon = await startDaemon({ model: random.folder, slots: 2, context: 2048 });
  client = new OpenAI({ baseURL: `${daemon.url}/v1`, apiKey: daemon.token, maxRetries: 0 });
  model = daemon.model;
});
afterAll(async () => {
  await daemon?.close();
  random.remove();
});

const USER = [{ role: "user" as const, content: "Paint the door." }];
/** Small enough a space that random weights leave it soon. */
const Paint = z.object({ colour: z.enum(["red", "green", "blue"]), coats: z.int().min(1).max(3), dry: z.boolean() });
const paint = zodFunction({ name: "paint", parameters: Paint });
const stop = zodFunction({ name: "stop", parameters: z.object({}) });
const sampled = (seed: number) => ({ model, messages: USER, temperature: 2, seed, max_tokens: 700 });

describe("the official OpenAI client, calling tools", () => {
  it("gets calls with arguments that keep to the schema, and no text", async () => {
    for (let seed = 1; seed <= 3; seed++) {
      const { choices } = await client.chat.completions.create({
        ...sampled(seed),
        tools: [paint, stop],
        tool_choice: { type: "function", function: { name: "paint" } },
        parallel_tool_calls: false,
      });
      expect(choices[0]).toMatchObject({ finish_reason: "tool_calls", message: { role: "assistant", content: null } });
      const calls = choices[0]?.message.tool_calls ?? [];
      expect(calls).toHaveLength(1);
      const [call] = calls;
      if (call?.type !== "function") throw new Error("not a function call");
      expect(call.function.name).toBe("paint");
      expect(Paint.safeParse(JSON.parse(call.function.arguments)).success).toBe(true);
      expect(call.id).toMatch(/./);
    }
  });

  it("streams the calls it would get in one piece", async () => {
    const request = {
      ...sampled(5),
      tools: [paint, stop],
      tool_choice: "required" as const,
      parallel_tool_calls: false,
    };
    const whole = await client.chat.completions.create(request);
    const runner = client.chat.completions.stream({ ...request, stream_options: { include_usage: true } });
    const streamed = await runner.finalChatCompletion();
    const plain = (message: OpenAI.ChatCompletionMessage | undefined) =>
      message?.tool_calls?.map((call) => call.type === "function" && [call.function.name, call.function.arguments]);
    expect(plain(streamed.choices[0]?.message)).toEqual(plain(whole.choices[0]?.message));
    expect(plain(whole.choices[0]?.message)).toHaveLength(1);
    expect(streamed.choices[0]?.finish_reason).toBe("tool_calls");
    expect(streamed.usage).toEqual(whole.usage);
  });

  it("may be forbidden to call", async () => {
    const { choices } = await client.chat.completions.create({
      ...{ ...sampled(6), max_tokens: 20, tools: [paint], tool_choice: "none" },
      ...({ ignore_eos: true } as object),
    });
    expect(choices[0]?.finish_reason).toBe("length");
    expect(choices[0]?.message.tool_calls).toBeUndefined();
    expect(choices[0]?.message.content).not.toBe("");
  });

  it("runs tools by itself and sends their results back", async () => {
    const painted: string[] = [];
    const runner = client.chat.completions.runTools(
      {
        ...sampled(7),
        tools: [
          zodFunction({
            name: "paint",
            parameters: Paint,
            function: ({ colour }) => {
              painted.push(colour);
              return `painted ${colour}`;
            },
          }),
        ],
        tool_choice: "required",
        parallel_tool_calls: false,
      },
      { maxChatCompletions: 2 },
    );
    await runner.done();
    expect(painted).toHaveLength(2);
    const results = runner.messages.filter(({ role }) => role === "tool").map(({ content }) => content);
    expect(results).toEqual(painted.map((colour) => `painted ${colour}`));
  });
});

describe("the official OpenAI client, asking for a form", () => {
  it("parses what it was promised", async () => {
    for (let seed = 1; seed <= 3; seed++) {
      const { choices } = await client.chat.completions.parse({
        ...sampled(seed),
        response_format: zodResponseFormat(Paint, "paint"),
      });
      expect(choices[0]?.finish_reason).toBe("stop");
      expect(Paint.parse(choices[0]?.message.parsed)).toEqual(choices[0]?.message.parsed);
    }
  });

  it("gets a JSON object, or its beginning where it is cut", async () => {
    const { choices } = await client.chat.completions.create({
      ...{ ...sampled(2), max_tokens: 40 },
      response_format: { type: "json_object" },
    });
    const text = choices[0]?.message.content ?? "";
    expect(text).toMatch(/^\s*\{/);
    if (choices[0]?.finish_reason === "stop") expect(JSON.parse(text)).toBeTypeOf("object");
  });

  it("gets what a grammar allows, in chats and completions, under both names", async () => {
    const grammar = 'root ::= "yes" | "no"';
    const forms = [{ response_format: { type: "grammar", grammar } }, { structured_outputs: { grammar } }];
    for (const form of forms) {
      const chat = await client.chat.completions.create({ ...sampled(3), ...(form as object) });
      expect(chat.choices[0]?.message.content).toMatch(/^(yes|no)$/);
      const text = await client.completions.create({ model, prompt: "Well?", seed: 3, ...(form as object) });
      expect(text.choices[0]).toMatchObject({ finish_reason: "stop", text: expect.stringMatching(/^(yes|no)$/) });
    }
  });
});

describe("the official OpenAI client, refused", () => {
  it("learns the field at fault by its own name for it", async () => {
    const schema = (given: object) => ({
      response_format: { type: "json_schema" as const, json_schema: { name: "x", schema: given as never } },
    });
    const cases: [object, string][] = [
      [{ tools: [paint, paint] }, "tools.1.function.name"],
      [{ tools: [paint], tool_choice: { type: "function", function: { name: "cook" } } }, "tool_choice.function.name"],
      [{ tool_choice: "required" }, "tool_choice"],
      [{ tools: [{ type: "function", function: { name: "no spaces" } }] }, "tools.0.function.name"],
      [{ messages: [...USER, { role: "tool", tool_call_id: "c9", content: "1" }] }, "messages.1.tool_call_id"],
      [schema({ type: "object", properties: { userId: { type: "nothing" } } }), "response_format.json_schema.schema"],
    ];
    for (const [extra, param] of cases) {
      const refused: unknown = await client.chat.completions
        .create({ ...sampled(1), ...extra })
        .catch((error) => error);
      expect(refused).toBeInstanceOf(OpenAI.BadRequestError);
      expect((refused as InstanceType<typeof OpenAI.BadRequestError>).param).toMatch(param);
    }
  });
});
