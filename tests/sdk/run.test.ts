import { type Agent, Kernel, type RunEvent, type StreamEvent, type ToolCall, tool } from "@aiosd/sdk";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { callEvents, chatEvents, refuse, startWireServer, stream, type WireServer } from "./wire-server.js";

/** The loop against a scripted peer, which says when the model calls what. */
let server: WireServer;
let agent: Agent;

beforeEach(async () => {
  server = await startWireServer();
  agent = new Kernel({ url: server.url, token: "secret" }).attach({ pid: 2, name: "a", token: "own" });
});
afterEach(() => server[Symbol.asyncDispose]());

const says = (...answers: StreamEvent[][]) => server.script(...answers.map((events) => stream(events)));
const call = (name: string, input: unknown, id = "c1"): ToolCall => ({ id, name, arguments: JSON.stringify(input) });
const add = tool({
  name: "add",
  description: "The sum.",
  input: z.object({ a: z.number(), b: z.number() }),
  run: ({ a, b }) => a + b,
});
const bodies = () =>
  server.received.filter(({ method }) => method === "POST").map(({ body }) => body as Record<string, unknown>);

async function eventsOf(run: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  for await (const event of run) events.push(event);
  return events;
}

describe("a run", () => {
  test("calls the tool, gives its result back and ends with the answer", async () => {
    const sum = call("add", { a: 17, b: 25 });
    says(callEvents([sum], "Let me see. "), chatEvents("It is", " 42."));
    const result = await agent.run("17 + 25?", { tools: [add], system: "Be brief.", temperature: 0, seed: 7 });
    const messages = [
      { role: "system", content: "Be brief." },
      { role: "user", content: "17 + 25?" },
      { role: "assistant", content: "Let me see. ", toolCalls: [sum] },
      { role: "tool", content: "42", toolCallId: "c1", name: "add" },
      { role: "assistant", content: "It is 42." },
    ];
    expect(result).toEqual({
      text: "It is 42.",
      stopReason: "answer",
      messages,
      steps: 2,
      usage: { promptTokens: 6, cachedTokens: 0, completionTokens: 4 },
    });
    const settings = { temperature: 0, seed: 7, tools: [add.definition] };
    expect(bodies()).toEqual([
      { messages: messages.slice(0, 2), ...settings },
      { messages: messages.slice(0, 4), ...settings },
    ]);
  });

  test("tells everything as events, in order, to its reader and to onEvent", async () => {
    says(callEvents([call("add", { a: 1, b: 2 })], "Hm."), chatEvents("3", "!"));
    const heard: RunEvent[] = [];
    const run = agent.run("1 + 2?", { tools: [add], onEvent: (event) => heard.push(event) });
    const seen = await eventsOf(run);
    const usage = { promptTokens: 3, cachedTokens: 0, completionTokens: 2 };
    const of = { step: 1, callId: "c1", tool: "add" };
    expect(seen).toEqual([
      { type: "step_started", step: 1 },
      { type: "text", step: 1, text: "Hm." },
      { type: "tool_call", ...of, input: { a: 1, b: 2 } },
      { type: "tool_result", ...of, output: 3, content: "3" },
      { type: "step_finished", step: 1, finishReason: "tool_calls", usage },
      { type: "step_started", step: 2 },
      { type: "text", step: 2, text: "3" },
      { type: "text", step: 2, text: "!" },
      { type: "step_finished", step: 2, finishReason: "stop", usage },
      { type: "answer", step: 2, text: "3!" },
      { type: "finished", result: await run },
    ]);
    expect(heard).toEqual(seen);
    await expect(eventsOf(run)).rejects.toThrow(TypeError);
  });

  test("makes several calls of one answer at once and keeps their order", async () => {
    const open: Array<(value: string) => void> = [];
    const slow = tool({
      name: "slow",
      input: z.object({ n: z.number() }),
      // Ends in the reverse order, once all three have begun.
      run: () =>
        new Promise<string>((resolve) => {
          open.unshift(resolve);
          if (open.length === 3) for (const [at, end] of open.entries()) end(`ended ${at}`);
        }),
    });
    says(callEvents([1, 2, 3].map((n) => call("slow", { n }, `c${n}`))), chatEvents("done"));
    const { messages } = await agent.run("go", { tools: [slow] });
    expect(messages.slice(2, 5)).toEqual([
      { role: "tool", content: "ended 2", toolCallId: "c1", name: "slow" },
      { role: "tool", content: "ended 1", toolCallId: "c2", name: "slow" },
      { role: "tool", content: "ended 0", toolCallId: "c3", name: "slow" },
    ]);
  });

  test("goes on with an earlier conversation, under another system message", async () => {
    says(chatEvents("one"), chatEvents("two"), chatEvents("three"));
    const first = await agent.run("1", { system: "A" });
    const second = await agent.run("2", { system: "B", messages: first.messages });
    expect(second.messages.map(({ content }) => content)).toEqual(["B", "1", "one", "2", "two"]);
    const third = await agent.run([{ role: "user", content: "3" }], { messages: second.messages });
    expect(third.messages.at(-1)).toEqual({ role: "assistant", content: "three" });
  });

  test("demands a call in its first step only", async () => {
    says(callEvents([call("add", { a: 1, b: 2 })]), chatEvents("3"));
    await agent.run("go", { tools: [add], toolChoice: "required" });
    expect(bodies().map(({ toolChoice }) => toolChoice)).toEqual(["required", undefined]);
  });
});

describe("a tool", () => {
  /** What the model reads after these calls. */
  async function replies(calls: ToolCall[], options: Parameters<Agent["run"]>[1]): Promise<string[]> {
    says(callEvents(calls), chatEvents("ok"));
    const { stopReason, messages } = await agent.run("go", options);
    expect(stopReason).toBe("answer");
    return messages.filter(({ role }) => role === "tool").map(({ content }) => content);
  }

  test("that fails in any way tells the model, and the loop goes on", async () => {
    const broken = tool({
      name: "broken",
      run: () => {
        throw new Error("no such file");
      },
    });
    const never = tool({ name: "never", run: () => new Promise(() => {}) });
    const circular = tool({
      name: "circular",
      run: () => {
        const own: Record<string, unknown> = {};
        own.own = own;
        return own;
      },
    });
    const texts = await replies(
      [
        call("broken", {}, "1"),
        call("never", {}, "2"),
        call("add", { a: 1, b: "2" }, "3"),
        { id: "4", name: "add", arguments: '{"a": 1, "b' },
        call("missing", {}, "5"),
        call("circular", {}, "6"),
      ],
      { tools: [broken, never, add, circular], toolTimeoutMs: 20 },
    );
    const expected = [
      /^no such file$/,
      /^the tool gave no result within 20 ms$/,
      /^the arguments do not fit: .*number.*b/s,
      /^the arguments are not JSON: /,
      /^there is no tool "missing"; the tools are: broken, never, add, circular$/,
      /circular/,
    ];
    for (const [at, pattern] of expected.entries()) expect(JSON.parse(texts[at] ?? "").error).toMatch(pattern);
  });

  test("is not run with arguments that do not fit, and its error is an event", async () => {
    says(callEvents([call("add", { a: 1 })]), chatEvents("ok"));
    const events = await eventsOf(agent.run("go", { tools: [add] }));
    expect(events.filter(({ type }) => type.startsWith("tool_"))).toEqual([
      { type: "tool_error", step: 1, callId: "c1", tool: "add", error: expect.stringContaining("do not fit") },
    ]);
  });

  test("is told when its time is over", async () => {
    let aborted = false;
    const patient = tool({
      name: "patient",
      run: (_, { signal }) =>
        new Promise((resolve) =>
          signal.addEventListener("abort", () => {
            aborted = true;
            resolve("late");
          }),
        ),
    });
    const [text] = await replies([call("patient", {})], { tools: [patient], toolTimeoutMs: 10 });
    expect(text).toContain("no result within 10 ms");
    expect(aborted).toBe(true);
  });

  test("answers with text as it is and anything else as JSON, cut where it is too long", async () => {
    const results: Record<string, unknown> = {
      text: 'a "b"',
      json: { a: [1] },
      nothing: undefined,
      long: "x".repeat(1 << 20),
      halved: `${"x".repeat(99)}🐙`,
    };
    const tools = Object.entries(results).map(([name, value]) => tool({ name, run: () => value }));
    const calls = Object.keys(results).map((name) => ({ id: name, name, arguments: "" }));
    expect(await replies(calls, { tools, maxResultChars: 100 })).toEqual([
      'a "b"',
      '{"a":[1]}',
      "null",
      `${"x".repeat(100)}\n[cut: the first 100 of 1048576 characters]`,
      `${"x".repeat(99)}\ufffd\n[cut: the first 100 of 101 characters]`,
    ]);
    const [long] = await replies(calls.slice(3, 4), { tools });
    expect(long?.length).toBeLessThan(16_384 + 100);
  });
});

describe("a run that is not to go on for ever", () => {
  const again = (n: number) => callEvents([call("add", { a: n, b: 1 }, `c${n}`)]);

  test("ends at maxSteps, with every call answered", async () => {
    says(again(1), again(2), chatEvents("never asked for"));
    const result = await agent.run("go", { tools: [add], maxSteps: 2 });
    expect(result).toMatchObject({ stopReason: "max_steps", steps: 2, text: "" });
    expect(result.messages.at(-1)).toMatchObject({ role: "tool", content: "3" });
    expect(bodies()).toHaveLength(2);
  });

  test("asks for no more tokens than are left, and ends when none are", async () => {
    says(again(1), again(2), again(3), chatEvents("never asked for"));
    const result = await agent.run("go", { tools: [add], maxTokens: 3, maxStepTokens: 2 });
    expect(result).toMatchObject({ stopReason: "max_tokens", steps: 3, usage: { completionTokens: 3 } });
    expect(bodies().map(({ maxTokens }) => maxTokens)).toEqual([2, 2, 1]);
  });

  test("makes no call of an answer that was cut", async () => {
    let made = 0;
    const counted = tool({ name: "counted", run: () => ++made });
    const cut = callEvents([call("counted", {}, "1"), { id: "2", name: "counted", arguments: '{"' }], "Hm.", "length");
    says(cut, cut);
    const result = await agent.run("go", { tools: [counted] });
    expect(result).toMatchObject({ stopReason: "length", text: "Hm.", steps: 1 });
    expect(result.messages.at(-1)).toEqual({ role: "assistant", content: "Hm." });
    expect(await agent.run("go", { tools: [counted], maxTokens: 3 })).toMatchObject({ stopReason: "max_tokens" });
    expect(made).toBe(0);
  });

  test("ends when the same call comes again and again", async () => {
    let made = 0;
    const look = tool({ name: "look", input: z.object({ at: z.string() }), run: () => ++made });
    const spaced = { id: "c2", name: "look", arguments: '{ "at":  "door" }' };
    const same = callEvents([call("look", { at: "door" })]);
    const other = callEvents([call("look", { at: "window" })]);
    says(same, other, callEvents([spaced]), same, same, chatEvents("never asked for"));
    const result = await agent.run("go", { tools: [look] });
    expect(result).toMatchObject({ stopReason: "repeated_call", steps: 5 });
    expect(result.messages.at(-1)?.content).toContain("not called: the same call was asked for 4 times");
    expect(made).toBe(4);
  });

  test("is refused at once where it cannot be right", () => {
    expect(() => agent.run("go", { tools: [add, add] })).toThrow('two tools have the name "add"');
    for (const options of [{ maxSteps: 0 }, { maxTokens: 1.5 }, { toolTimeoutMs: Number.NaN }]) {
      expect(() => agent.run("go", options)).toThrow(TypeError);
    }
    expect(server.received).toEqual([]);
  });
});

describe("the end of a run", () => {
  test("by an abort while it generates cancels the request and throws aborted", async () => {
    server.script(stream(chatEvents("Hel", "lo").slice(0, 2), "stay"));
    const controller = new AbortController();
    const onEvent = (event: RunEvent) => event.type === "text" && controller.abort();
    await expect(agent.run("go", { signal: controller.signal, onEvent })).rejects.toMatchObject({ code: "aborted" });
    await server.saw(({ method, path }) => method === "DELETE" && path === "/requests/r1");
  });

  test("by an abort while a tool runs tells the tool, also one that does not listen", async () => {
    const controller = new AbortController();
    const seen: AbortSignal[] = [];
    const deaf = tool({
      name: "deaf",
      run: (_, { signal }) => {
        seen.push(signal);
        if (seen.length === 2) controller.abort();
        return new Promise(() => {});
      },
    });
    says(callEvents([call("deaf", {}, "1"), call("deaf", {}, "2")]));
    const run = agent.run("go", { tools: [deaf], signal: controller.signal });
    await expect(run.result()).rejects.toMatchObject({ code: "aborted" });
    expect(seen.map(({ aborted }) => aborted)).toEqual([true, true]);
    expect(run.messages).toEqual([{ role: "user", content: "go" }]);
  });

  test("by its reader's leaving cancels what runs", async () => {
    server.script(stream(chatEvents("Hel", "lo").slice(0, 2), "stay"));
    const run = agent.run("go");
    for await (const event of run) if (event.type === "text") break;
    await server.saw(({ method, path }) => method === "DELETE" && path === "/requests/r1");
    await expect(run).rejects.toMatchObject({ code: "cancelled" });
  });

  test("by cancel, before or while it is read, gives cancelled", async () => {
    const unread = agent.run("go");
    await unread.cancel();
    await expect(unread).rejects.toMatchObject({ code: "cancelled" });
    const iterated = agent.run("go");
    await iterated.cancel();
    await expect(eventsOf(iterated)).rejects.toMatchObject({ code: "cancelled" });
    await expect(eventsOf(iterated)).rejects.toThrow(TypeError);
    expect(server.received).toEqual([]);
    server.script(stream(chatEvents("Hel", "lo").slice(0, 2), "stay"));
    const run = agent.run("go", { onEvent: (event) => event.type === "text" && void run.cancel() });
    await expect(run.result()).rejects.toMatchObject({ code: "cancelled" });
    await server.saw(({ method }) => method === "DELETE");
  });

  test("by an error of the kernel is that error, and the conversation so far is kept", async () => {
    server.script(stream(callEvents([call("add", { a: 1, b: 2 })])), refuse("prompt_too_long"));
    const run = agent.run("go", { tools: [add] });
    await expect(run).rejects.toMatchObject({ name: "KernelError", code: "prompt_too_long" });
    expect(run.messages.map(({ role }) => role)).toEqual(["user", "assistant", "tool"]);
  });

  test("is not to be awaited twice over: the second gets the same result", async () => {
    says(chatEvents("one"));
    const run = agent.run("go");
    expect(await run).toBe(await run);
    expect(bodies()).toHaveLength(1);
  });
});
