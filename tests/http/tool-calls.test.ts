import { SseParser, type StreamEvent, type ToolCall } from "@aiosd/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OnnxCore } from "#src/cores/index.js";
import { startDaemon, type TestDaemon, temporaryFolder } from "../support/daemon.js";
import { toolModel } from "../support/tool-model.js";

const hermes = toolModel("hermes");
const mistral = toolModel("mistral");
let daemon: TestDaemon;
beforeAll(async () => {
  daemon = await startDaemon({ slots: 4, context: 1024, model: hermes.folder });
});
afterAll(async () => {
  await daemon.close();
  hermes.remove();
  mistral.remove();
});

const weather = {
  name: "weather",
  description: "Tells the weather.",
  strict: true,
  parameters: {
    type: "object",
    properties: { unit: { enum: ["c", "f"] }, days: { type: "integer", minimum: 1, maximum: 9 } },
    required: ["unit", "days"],
    additionalProperties: false,
  },
};
const long = {
  name: "long",
  strict: true,
  parameters: {
    type: "object",
    properties: { text: { const: "once upon a time ".repeat(40) } },
    required: ["text"],
    additionalProperties: false,
  },
};
const now = { name: "now", strict: true };
const user = { role: "user", content: "hi" };
const REQUIRED = { messages: [user], tools: [weather, now], toolChoice: "required", parallelToolCalls: false, seed: 1 };

interface Result {
  requestId: string;
  choices: { finishReason: string; message: { content: string; toolCalls?: ToolCall[] } }[];
  usage: { promptTokens: number; completionTokens: number };
}
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  daemon.call(`/syscall/${path}`, { body: { temperature: 1, ...body }, headers });

async function chat(body: object): Promise<Result> {
  const response = await post("llm.chat", body);
  const result = (await response.json()) as Result;
  expect(response.status, JSON.stringify(result)).toBe(200);
  return result;
}

async function eventsOf(response: Response): Promise<StreamEvent[]> {
  const parser = new SseParser();
  const events: StreamEvent[] = [];
  for await (const chunk of response.body ?? []) {
    for (const item of parser.push(chunk))
      if (item.type === "record") events.push(JSON.parse(item.data) as StreamEvent);
  }
  return events;
}

/** The message that the deltas of a choice add up to. */
function assembled(events: readonly StreamEvent[], choice: number) {
  let content = "";
  const calls: ToolCall[] = [];
  for (const event of events) {
    if (event.type !== "delta" || event.index !== choice) continue;
    content += event.text;
    for (const { index, id = "", name = "", arguments: text } of event.toolCalls ?? []) {
      const known = calls[index] ?? { id, name, arguments: "" };
      calls[index] = { ...known, arguments: known.arguments + text };
    }
  }
  return { role: "assistant", content, ...(calls.length === 0 ? {} : { toolCalls: calls }) };
}

describe("tools in llm.chat", () => {
  it("that must be called are called, with arguments that their strict schema allows, whatever the model", async () => {
    for (const seed of [1, 2, 3, 4]) {
      const { choices } = await chat({ ...REQUIRED, tools: [weather], seed });
      const [call, ...more] = choices[0]?.message.toolCalls ?? [];
      expect(choices[0]).toMatchObject({ finishReason: "tool_calls", message: { role: "assistant", content: "" } });
      expect(more).toEqual([]);
      expect(call).toMatchObject({ id: expect.stringMatching(/^call_\w{24}$/), name: "weather" });
      const given = JSON.parse(call?.arguments ?? "") as { unit: string; days: number };
      expect(Object.keys(given).sort()).toEqual(["days", "unit"]);
      expect(["c", "f"]).toContain(given.unit);
      expect([1, 2, 3, 4, 5, 6, 7, 8, 9]).toContain(given.days);
    }
  });

  it("named are the ones called; without parameters they take none", async () => {
    const { choices } = await chat({ ...REQUIRED, toolChoice: { name: "now" } });
    expect(choices[0]?.message.toolCalls).toMatchObject([
      { name: "now", arguments: expect.stringMatching(/^\{\s*\}$/) },
    ]);
  });

  it("are made although JSON is asked for as well: a demanded call has no text to hold to it", async () => {
    const responseFormat = { type: "json_object" };
    for (const toolChoice of ["required", { name: "now" }]) {
      const { choices } = await chat({ ...REQUIRED, toolChoice, responseFormat });
      expect(choices[0]).toMatchObject({ finishReason: "tool_calls", message: { content: "" } });
      expect(choices[0]?.message.toolCalls).toHaveLength(1);
    }
  });

  it("stream pieces of calls that add up to the result, and a reader who attaches again sees the same", async () => {
    const response = await post("llm.chat", { ...REQUIRED, n: 2 }, { accept: "text/event-stream" });
    const events = await eventsOf(response);
    const last = events.at(-1);
    if (last?.type !== "result") throw new Error(JSON.stringify(last));
    const { choices, requestId } = last.result as Result;
    expect(choices).toHaveLength(2);
    for (const [index, choice] of choices.entries()) {
      expect(choice.message.toolCalls).toHaveLength(1);
      expect(assembled(events, index)).toEqual(choice.message);
      expect(events).toContainEqual(expect.objectContaining({ type: "finish", index, finishReason: "tool_calls" }));
    }
    expect(choices[0]?.message.toolCalls?.[0]?.id).not.toBe(choices[1]?.message.toolCalls?.[0]?.id);
    for (const from of [0, 2, events.length - 1]) {
      const again = await daemon.call(`/requests/${requestId}/events?from=${from}`);
      expect(await eventsOf(again)).toEqual(events.slice(from));
    }
  });

  it("cut by maxTokens keep the arguments that were written", async () => {
    const { choices } = await chat({ ...REQUIRED, tools: [long], maxTokens: 180 });
    const [call] = choices[0]?.message.toolCalls ?? [];
    expect(choices[0]).toMatchObject({ finishReason: "length", message: { content: "" } });
    expect(call?.arguments).toMatch(/^\{\s*"text"\s*:\s*"once upon a time/);
    expect(call?.arguments.endsWith("}")).toBe(false);
  });

  it("are not shown to the model when it may not call them", async () => {
    const plain = await chat({ messages: [user], maxTokens: 3, seed: 1 });
    const hidden = await chat({ messages: [user], maxTokens: 3, seed: 1, tools: [weather], toolChoice: "none" });
    expect(hidden.choices).toEqual(plain.choices);
    expect(hidden.usage).toEqual(plain.usage);
    const shown = await chat({ messages: [user], maxTokens: 3, seed: 1, tools: [weather] });
    expect(shown.usage.promptTokens).toBeGreaterThan(plain.usage.promptTokens);
  });

  it("may stand beside a format of the answer: it is the one or the other", async () => {
    const schema = {
      type: "object",
      properties: { ok: { const: true } },
      required: ["ok"],
      additionalProperties: false,
    };
    for (const seed of [1, 2, 3]) {
      const request = { ...REQUIRED, seed, toolChoice: "auto", responseFormat: { type: "json_schema", schema } };
      const { finishReason, message } = (await chat(request)).choices[0] ?? {};
      if (finishReason === "tool_calls") expect(message).toMatchObject({ content: "", toolCalls: [expect.anything()] });
      else expect(JSON.parse(message?.content ?? "")).toEqual({ ok: true });
    }
  });

  it("answer with text of any form, JSON or not", async () => {
    const call = { id: "x", name: "weather", arguments: '{"unit": "c"' };
    const messages = [
      user,
      { role: "assistant", content: "", toolCalls: [call] },
      { role: "tool", content: "no {JSON", toolCallId: "x", name: "weather" },
      { role: "tool", content: "without an id" },
    ];
    const { usage } = await chat({ messages, tools: [weather], maxTokens: 2 });
    expect(usage.completionTokens).toBeGreaterThan(0);
  });
});

describe("llm.tokenize with tools", () => {
  it("counts what the template makes of them", async () => {
    const count = async (body: object) => {
      const response = await daemon.call("/syscall/llm.tokenize", { body });
      return ((await response.json()) as { count: number }).count;
    };
    const { usage } = await chat({ messages: [user], tools: [weather], maxTokens: 1 });
    expect(await count({ messages: [user], tools: [weather] })).toBe(usage.promptTokens);
    expect(await count({ messages: [user] })).toBeLessThan(usage.promptTokens);
    expect((await daemon.call("/syscall/llm.tokenize", { body: { text: "x", tools: [now] } })).status).toBe(400);
  });
});

describe("a request with tools is refused", () => {
  const base = { messages: [user], tools: [weather, now] };
  const asked = { role: "assistant", content: "", toolCalls: [{ id: "a", name: "now", arguments: "{}" }] };
  const strict = (parameters: object) => ({ ...base, tools: [now, { name: "f", strict: true, parameters }] });
  it.each([
    ["two tools of one name", { ...base, tools: [weather, now, { name: "weather" }] }, "tools.2.name"],
    ["a choice that no tool is called", { ...base, toolChoice: { name: "later" } }, "toolChoice.name"],
    ["a choice without tools", { messages: [user], toolChoice: "required" }, "toolChoice"],
    [
      "a grammar beside tools",
      { ...base, responseFormat: { type: "grammar", grammar: 'root ::= "x"' } },
      "responseFormat",
    ],
    ["calls of a user", { messages: [{ ...asked, role: "user" }] }, "messages.0.toolCalls"],
    [
      "an answer to no call",
      { messages: [user, asked, { role: "tool", content: "", toolCallId: "b" }] },
      "messages.2.toolCallId",
    ],
    [
      "an answer before its call",
      { messages: [{ role: "tool", content: "", toolCallId: "a" }, asked] },
      "messages.0.toolCallId",
    ],
    [
      "an answer by a user",
      { messages: [asked, { role: "user", content: "", toolCallId: "a" }] },
      "messages.1.toolCallId",
    ],
    ["arguments that are no object", strict({ type: "array" }), "tools.1.parameters.type"],
    ["a strict tool that may take no object", strict({ anyOf: [{ type: "string" }] }), "tools.1.parameters"],
  ])("with %s", async (_, body, field) => {
    const response = await post("llm.chat", body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "invalid_request", field } });
  });

  it("with a schema that no grammar can be made of, by the place in it", async () => {
    const response = await post("llm.chat", strict({ type: "object", properties: { x: { not: { type: "null" } } } }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { field: expect.stringMatching(/^tools\.1\.parameters\.properties\.x/) },
    });
  });

  it("with a result or a tool of a megabyte, before it is tokenized", async () => {
    const huge = "word ".repeat(200_000);
    const bodies = [
      { ...base, messages: [user, asked, { role: "tool", content: huge, toolCallId: "a" }] },
      {
        ...base,
        messages: [user, { ...asked, toolCalls: [{ id: "a", name: "now", arguments: JSON.stringify({ huge }) }] }],
      },
      { ...base, tools: [{ name: "f", parameters: { type: "object", description: huge } }] },
    ];
    for (const body of bodies) {
      const response = await post("llm.chat", body);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: "prompt_too_long" } });
    }
  });
});

describe("models", () => {
  it("that do not know tools say so", async () => {
    const plain = await startDaemon();
    try {
      const response = await plain.call("/syscall/llm.chat", { body: { messages: [user], tools: [now] } });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: "unsupported", field: "tools" } });
    } finally {
      await plain.close();
    }
  });

  it("whose mark is a special token call with it, and get ids as their template wants them", async () => {
    const other = await startDaemon({ model: mistral.folder });
    try {
      const body = { ...REQUIRED, temperature: 1 };
      const first = (await (await other.call("/syscall/llm.chat", { body })).json()) as Result;
      expect(first.choices[0]?.finishReason).toBe("tool_calls");
      const calls = first.choices[0]?.message.toolCalls ?? [];
      expect(calls).toMatchObject([{ id: expect.stringMatching(/^[0-9a-zA-Z]{9}$/) }]);
      const answered = [{ role: "assistant", content: "", toolCalls: [{ ...calls[0], id: "call_from_elsewhere" }] }];
      const messages = [user, ...answered, { role: "tool", content: "4", toolCallId: "call_from_elsewhere" }];
      const second = await other.call("/syscall/llm.chat", { body: { ...body, messages } });
      expect(second.status).toBe(200);
    } finally {
      await other.close();
    }
  });
});

describe("a sequence that is released while its grammar compiles", () => {
  it("is gone, and its id is free again", async () => {
    const cacheFolder = temporaryFolder();
    const options = {
      modelFolder: hermes.folder,
      weights: "auto",
      backend: "auto",
      slots: 1,
      contextTokens: 256,
    } as const;
    const core = await OnnxCore.open({ ...options, chunkTokens: 128, threads: 1, cacheFolder }, 60_000);
    try {
      const request = {
        sequence: "s",
        prompt: { kind: "text", text: "x" },
        sampling: { seed: 1 },
        output: {
          toolChoice: "none",
          parallelToolCalls: false,
          responseFormat: { type: "grammar", grammar: 'root ::= "x"' },
        },
      } as const;
      const preparing = core.prepare(request);
      core.release("s");
      await expect(preparing).rejects.toMatchObject({ code: "cancelled" });
      expect(await core.prepare(request)).toMatchObject({ promptTokens: 1 });
    } finally {
      await core.close();
    }
  });
});
