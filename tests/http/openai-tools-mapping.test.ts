import { abi, type ErrorBody, KernelError, type StreamEvent } from "@aiosd/sdk";
import { describe, expect, it } from "vitest";
import { chunkEncoder } from "#src/http/openai/chunks.js";
import { openAiError } from "#src/http/openai/error.js";
import { chatInput, completeInput } from "#src/http/openai/request.js";
import { chatCompletion } from "#src/http/openai/response.js";
import { ChatRequest, CompletionRequest, parseRequest } from "#src/http/openai/schema.js";

const USER = { role: "user", content: "Hi" };
const SCHEMA = { type: "object", properties: { city: { type: "string" } }, required: ["city"] };
const TOOL = {
  type: "function",
  function: { name: "weather", description: "The weather.", parameters: SCHEMA, strict: true },
};

/** What the kernel gets, after its own check. */
function chat(body: object) {
  return abi["llm.chat"].input.parse(chatInput(parseRequest(ChatRequest, { messages: [USER], ...body }), false));
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

/** A refusal of the kernel's own check, as the client sees it. */
function wireError(field: string, message: string): { param: string | null; message: string } {
  const { param, message: text } = openAiError(new KernelError("invalid_request", message, { field }).toBody()).error;
  return { param, message: text };
}

describe("tools of a chat request", () => {
  it("become the kernel's tools, name by name", () => {
    const { tools, toolChoice, parallelToolCalls } = chat({
      tools: [TOOL, { type: "function", function: { name: "now", description: null, parameters: null, strict: null } }],
      tool_choice: { type: "function", function: { name: "now" } },
      parallel_tool_calls: false,
    });
    expect(tools).toEqual([
      { name: "weather", description: "The weather.", parameters: SCHEMA, strict: true },
      { name: "now" },
    ]);
    expect(toolChoice).toEqual({ name: "now" });
    expect(parallelToolCalls).toBe(false);
    for (const choice of ["none", "auto", "required"]) {
      expect(chat({ tools: [TOOL], tool_choice: choice }).toolChoice).toBe(choice);
    }
  });

  it("are none where the list is empty or null", () => {
    for (const tools of [[], null]) {
      for (const choice of [null, "auto", "none"]) {
        const input = chat({ tools, tool_choice: choice });
        expect([input.tools, input.toolChoice]).toEqual([undefined, undefined]);
      }
      expect(chat({ tools, tool_choice: "required" }).toolChoice).toBe("required");
    }
  });

  it("are refused by name where they are not functions, or in the old form", () => {
    const cases: [object, string, string][] = [
      [{ tools: [TOOL, { type: "web_search" }] }, "tools.1.type", '"web_search"'],
      [{ tools: [TOOL], tool_choice: { type: "allowed_tools", allowed_tools: {} } }, "tool_choice.type", "allowed"],
      [{ functions: [{ name: "f" }] }, "functions", "send tools"],
      [{ function_call: { name: "f" } }, "function_call", "send tools and tool_choice"],
      [{ messages: [{ role: "function", name: "f", content: "1" }] }, "messages.0.role", "tool_call_id"],
      [{ messages: [{ role: "assistant", function_call: { name: "f" } }] }, "messages.0.function_call", "tool_calls"],
    ];
    for (const [body, field, text] of cases) {
      const error = refusal(() => chat(body));
      expect(error).toMatchObject({ code: "unsupported", field });
      expect(error.message).toContain(text);
    }
  });

  it("are refused with the field that has the wrong form", () => {
    const cases: [object, string][] = [
      [{ tools: "weather" }, "tools"],
      [{ tools: [{ type: "function" }] }, "tools.0.function"],
      [{ tools: [{ type: "function", function: { parameters: {} } }] }, "tools.0.function.name"],
      [{ tools: [{ type: "function", function: { name: "f", parameters: "{}" } }] }, "tools.0.function.parameters"],
      [{ tools: [TOOL], tool_choice: "weather" }, "tool_choice"],
      [{ tools: [TOOL], tool_choice: 5 }, "tool_choice"],
      [{ tools: [TOOL], tool_choice: { type: "function" } }, "tool_choice.function"],
      [{ parallel_tool_calls: "yes" }, "parallel_tool_calls"],
    ];
    for (const [body, field] of cases) {
      expect(refusal(() => chat(body))).toMatchObject({ code: "invalid_request", field });
    }
  });
});

describe("a conversation with tool calls", () => {
  const call = { id: "call_1", type: "function", function: { name: "weather", arguments: '{"city":"Rome"}' } };

  it("keeps who called what, and which call a result answers", () => {
    const { messages } = chat({
      messages: [
        USER,
        { role: "assistant", content: null, tool_calls: [call] },
        { role: "tool", tool_call_id: "call_1", content: [{ type: "text", text: "sunny" }] },
        { role: "assistant", content: null, refusal: "I cannot say." },
        { role: "assistant", content: "Sunny.", tool_calls: [] },
      ],
    });
    expect(messages.slice(1)).toEqual([
      {
        role: "assistant",
        content: "",
        toolCalls: [{ id: "call_1", name: "weather", arguments: '{"city":"Rome"}' }],
      },
      { role: "tool", content: "sunny", toolCallId: "call_1" },
      { role: "assistant", content: "I cannot say." },
      { role: "assistant", content: "Sunny." },
    ]);
  });

  it("is refused with the field at fault", () => {
    const image = { type: "image_url", image_url: { url: "data:" } };
    const cases: [object, string, string][] = [
      [{ role: "tool", content: "sunny" }, "invalid_request", "messages.0.tool_call_id"],
      [{ role: "tool", tool_call_id: "1", content: null }, "invalid_request", "messages.0.content"],
      [
        { role: "tool", tool_call_id: "1", content: [{ type: "text", text: "a" }, image] },
        "unsupported",
        "messages.0.content.1",
      ],
      [{ role: "user", content: "x", tool_calls: [call] }, "invalid_request", "messages.0.tool_calls"],
      [{ role: "assistant", tool_calls: [{ id: "1" }] }, "invalid_request", "messages.0.tool_calls.0.type"],
      [
        { role: "assistant", tool_calls: [{ id: "1", type: "custom", custom: {} }] },
        "unsupported",
        "messages.0.tool_calls.0.type",
      ],
      [
        { role: "assistant", tool_calls: [{ id: "1", type: "function" }] },
        "invalid_request",
        "messages.0.tool_calls.0.function",
      ],
      [
        { role: "assistant", tool_calls: [{ ...call, function: { name: "f", arguments: {} } }] },
        "invalid_request",
        "messages.0.tool_calls.0.function.arguments",
      ],
    ];
    for (const [message, code, field] of cases) {
      expect(refusal(() => chat({ messages: [message] }))).toMatchObject({ code, field });
    }
  });
});

describe("what an output is held to", () => {
  it("comes from response_format", () => {
    const schema = { type: "json_schema", schema: SCHEMA };
    const cases: [object, unknown][] = [
      [{ type: "text" }, { type: "text" }],
      [{ type: "json_object" }, { type: "json_object" }],
      [{ type: "json_object", schema: SCHEMA }, schema],
      [{ type: "json_schema", json_schema: { name: "place", schema: SCHEMA, strict: true } }, schema],
      [{ type: "json_schema", json_schema: { name: "place", schema: SCHEMA, strict: false } }, schema],
      [
        { type: "grammar", grammar: 'root ::= "a"' },
        { type: "grammar", grammar: 'root ::= "a"' },
      ],
    ];
    for (const [response_format, expected] of cases) expect(chat({ response_format }).responseFormat).toEqual(expected);
    expect(chat({ response_format: null }).responseFormat).toBeUndefined();
  });

  it("or from structured_outputs", () => {
    const cases: [object, unknown][] = [
      [{ grammar: 'root ::= "a"' }, { type: "grammar", grammar: 'root ::= "a"' }],
      [{ json: SCHEMA }, { type: "json_schema", schema: SCHEMA }],
      [{ json_object: true, grammar: null }, { type: "json_object" }],
    ];
    for (const [structured_outputs, expected] of cases) {
      expect(chat({ structured_outputs, response_format: { type: "text" } }).responseFormat).toEqual(expected);
    }
    const body = parseRequest(CompletionRequest, { prompt: "x", structured_outputs: { json: SCHEMA } });
    expect(completeInput(body, false)).toMatchObject({ responseFormat: { type: "json_schema", schema: SCHEMA } });
  });

  it("is refused in plain words", () => {
    const json = { response_format: { type: "json_object" } };
    const cases: [object, string, string][] = [
      [{ response_format: { type: "json_schema" } }, "invalid_request", "response_format.json_schema.schema"],
      [
        { response_format: { type: "json_schema", json_schema: { name: "x" } } },
        "invalid_request",
        "response_format.json_schema.schema",
      ],
      [{ response_format: { type: "grammar" } }, "invalid_request", "response_format.grammar"],
      [{ response_format: { type: "yaml" } }, "unsupported", "response_format.type"],
      [{ response_format: "json" }, "invalid_request", "response_format"],
      [{ structured_outputs: {} }, "invalid_request", "structured_outputs"],
      [{ structured_outputs: { json_object: true, grammar: "x" } }, "invalid_request", "structured_outputs"],
      [{ structured_outputs: { regex: "a+" } }, "unsupported", "structured_outputs.regex"],
      [{ ...json, structured_outputs: { grammar: "x" } }, "invalid_request", "structured_outputs"],
      [{ guided_grammar: "x" }, "unsupported", "guided_grammar"],
    ];
    for (const [body, code, field] of cases) expect(refusal(() => chat(body))).toMatchObject({ code, field });
  });
});

const IDENTITY = { id: "chatcmpl-1", created: 5, model: "tiny", fingerprint: "fp_1" };
const CALLS = [
  { id: "call_1", name: "weather", arguments: '{"city":"Rome"}' },
  { id: "call_2", name: "now", arguments: "{}" },
];

describe("an answer with tool calls", () => {
  it("has null content where there is no text", () => {
    const usage = { promptTokens: 3, cachedTokens: 0, completionTokens: 4 };
    const choice = { index: 0, finishReason: "tool_calls" as const };
    const object = chatCompletion(IDENTITY, {
      requestId: "1",
      model: "tiny",
      choices: [
        { ...choice, message: { role: "assistant", content: "", toolCalls: CALLS } },
        { ...choice, index: 1, message: { role: "assistant", content: "Let me see.", toolCalls: CALLS.slice(1) } },
      ],
      usage,
      labels: [],
    });
    const now = { id: "call_2", type: "function", function: { name: "now", arguments: "{}" } };
    expect(object).toMatchObject({
      choices: [
        {
          finish_reason: "tool_calls",
          message: {
            role: "assistant",
            content: null,
            refusal: null,
            tool_calls: [
              { id: "call_1", type: "function", function: { name: "weather", arguments: '{"city":"Rome"}' } },
              now,
            ],
          },
        },
        { message: { content: "Let me see.", tool_calls: [now] } },
      ],
    });
  });

  it("streams each call as its name, then its arguments", () => {
    const delta = { type: "delta", index: 0, tokens: 1 } as const;
    const events: StreamEvent[] = [
      { seq: 0, ...delta, text: "So:", toolCalls: [{ index: 0, id: "call_1", name: "weather", arguments: "" }] },
      { seq: 1, ...delta, text: "", toolCalls: [{ index: 0, arguments: '{"city"' }] },
      {
        seq: 2,
        ...delta,
        text: "",
        toolCalls: [
          { index: 0, arguments: ":1}" },
          { index: 1, id: "call_2", name: "now", arguments: "{}" },
        ],
      },
      { seq: 3, type: "finish", index: 0, finishReason: "tool_calls" },
    ];
    const text = events.map(chunkEncoder(IDENTITY, { kind: "chat", n: 1, includeUsage: false })).join("");
    const choices = text
      .split("\n\n")
      .filter((record) => record !== "")
      .map((record) => JSON.parse(record.slice("data: ".length)).choices[0]);
    const call = (part: object) => ({ index: 0, delta: { tool_calls: [part] }, logprobs: null, finish_reason: null });
    expect(choices).toEqual([
      { index: 0, delta: { content: "So:" }, logprobs: null, finish_reason: null },
      call({ index: 0, id: "call_1", type: "function", function: { name: "weather", arguments: "" } }),
      call({ index: 0, function: { arguments: '{"city"' } }),
      call({ index: 0, function: { arguments: ":1}" } }),
      call({ index: 1, id: "call_2", type: "function", function: { name: "now", arguments: "" } }),
      call({ index: 1, function: { arguments: "{}" } }),
      { index: 0, delta: {}, logprobs: null, finish_reason: "tool_calls" },
    ]);
  });
});

describe("the field of a kernel error", () => {
  it("has the name and the place an OpenAI client knows, and the schema's own names", () => {
    const cases: [string, string][] = [
      ["toolChoice", "tool_choice"],
      ["toolChoice.name", "tool_choice.function.name"],
      ["parallelToolCalls", "parallel_tool_calls"],
      ["tools.2.name", "tools.2.function.name"],
      ["tools.0.parameters.properties.userId.type", "tools.0.function.parameters.properties.userId.type"],
      ["responseFormat", "response_format"],
      ["responseFormat.grammar", "response_format.grammar"],
      [
        "responseFormat.schema.properties.userId.minItems",
        "response_format.json_schema.schema.properties.userId.minItems",
      ],
      ["messages.3.toolCallId", "messages.3.tool_call_id"],
      ["messages.3.toolCalls.1.name", "messages.3.tool_calls.1.function.name"],
      ["messages.3.toolCalls.1.id", "messages.3.tool_calls.1.id"],
      ["tools.0.function.parameters.minItems", "tools.0.function.parameters.minItems"],
    ];
    for (const [field, param] of cases) {
      const error = wireError(field, `${field}: is wrong`);
      expect(error.param).toBe(param);
      expect(error.message).toMatch(`${param}: is wrong. `);
    }
    expect(wireError("tools.0.name", "tools.0.name is taken").message).toMatch(/^tools.0.function.name is taken\. /);
    expect(wireError("toolChoice", "no tool has this name").message).toMatch(/^no tool has this name\. /);
  });

  it("is renamed in an error that ends a stream, too", () => {
    const body: ErrorBody = new KernelError("unsupported", "x", { field: "responseFormat.schema" }).toBody();
    const encode = chunkEncoder(IDENTITY, { kind: "chat", n: 1, includeUsage: false });
    expect(encode({ seq: 0, type: "error", error: body })).toContain('"param":"response_format.json_schema.schema"');
  });
});
