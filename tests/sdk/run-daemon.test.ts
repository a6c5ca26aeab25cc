import { type Agent, type ToolCall, tool } from "@aiosd/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { startDaemon, type TestDaemon } from "../support/daemon.js";
import { toolModel } from "../support/tool-model.js";

/** Tools through the real daemon. The model is random: what is strict is right, what is free is noise. */
let daemon: TestDaemon;
let agent: Agent;
const random = toolModel("hermes");
beforeAll(async () => {
  daemon = await startDaemon({ model: random.folder, slots: 2, context: 2048 });
  agent = await daemon.kernel.spawn({ name: "worker" });
});
afterAll(async () => {
  await daemon?.close();
  random.remove();
});

const Paint = z.object({ colour: z.enum(["red", "green", "blue"]), coats: z.int().min(1).max(3) });
const sampling = { temperature: 2, seed: 3 };

test("a chat has its tool calls beside its text, and its stream carries them piece by piece", async () => {
  const paint = tool({ name: "paint", input: Paint, run: () => null });
  const stream = agent.llm.chatStream("Paint.", {
    ...{ ...sampling, maxTokens: 700, tools: [paint.definition] },
    ...{ toolChoice: "required", parallelToolCalls: false },
  });
  const calls: ToolCall[] = [];
  for await (const delta of stream) {
    for (const { index, id = "", name = "", arguments: text } of delta.toolCalls ?? []) {
      const known = calls[index] ?? { id, name, arguments: "" };
      calls[index] = { ...known, arguments: known.arguments + text };
    }
  }
  const reply = await stream.result();
  expect(reply.toolCalls).toEqual(calls);
  expect(reply.choices[0]?.finishReason).toBe("tool_calls");
  expect(reply.text).toBe("");
  expect(calls.map(({ name }) => name)).toEqual(["paint"]);
  expect(Paint.safeParse(JSON.parse(calls[0]?.arguments ?? "")).success).toBe(true);
});

test("a run calls a strict tool with arguments that fit, and gives the model its result", async () => {
  const painted: z.infer<typeof Paint>[] = [];
  const paint = tool({
    name: "paint",
    description: "Paints the door.",
    input: Paint,
    run: (input) => {
      painted.push(input);
      return `painted ${input.colour}`;
    },
  });
  const before = (await agent.info()).completionTokens;
  const result = await agent.run("Paint the door.", {
    ...{ ...sampling, tools: [paint], toolChoice: { name: "paint" }, parallelToolCalls: false },
    ...{ maxSteps: 2, maxStepTokens: 700, maxTokens: 900 },
  });
  expect(painted.length).toBeGreaterThan(0);
  for (const input of painted) expect(Paint.safeParse(input).success).toBe(true);
  const [, asked, answered] = result.messages;
  expect(asked).toMatchObject({ role: "assistant", toolCalls: [{ name: "paint" }] });
  expect(answered).toEqual({
    ...{ role: "tool", name: "paint", content: `painted ${painted[0]?.colour}` },
    toolCallId: asked?.toolCalls?.[0]?.id,
  });
  expect(result.steps).toBe(2);
  expect(result.usage.completionTokens).toBe((await agent.info()).completionTokens - before);
});

test("an object is a value of its schema, or a coded error where it was cut", async () => {
  const value = await agent.llm.object(Paint, "Which paint?", { ...sampling, maxTokens: 700 });
  expect(Paint.parse(value)).toEqual(value);
  await expect(agent.llm.object(Paint, "Which paint?", { maxTokens: 2 })).rejects.toMatchObject({
    code: "output_invalid",
    message: expect.stringContaining("cut after 2 tokens"),
  });
  const never = Paint.refine(() => false, { path: ["colour"], message: "is out of stock" });
  await expect(agent.llm.object(never, "Which?", { ...sampling, maxTokens: 700 })).rejects.toMatchObject({
    code: "output_invalid",
    message: "the answer does not fit its schema: colour: is out of stock",
  });
});

test("a run that must call a tool first may ask for JSON after it, and a union of objects is held to", async () => {
  const inputs: unknown[] = [];
  const input = z.union([z.object({ square: z.int().min(0).max(9) }), z.object({ round: z.int().min(0).max(9) })]);
  const cut = tool({ name: "cut", input, run: (given) => inputs.push(given) });
  const { steps, messages } = await agent.run("Cut it.", {
    ...{ ...sampling, tools: [cut], toolChoice: "required", parallelToolCalls: false },
    ...{ responseFormat: { type: "json_object" }, maxSteps: 1, maxStepTokens: 700 },
  });
  expect(steps).toBe(1);
  expect(messages[1]).toMatchObject({ role: "assistant", content: "", toolCalls: [{ name: "cut" }] });
  expect(inputs.map((each) => input.safeParse(each).success)).toEqual([true]);
});
