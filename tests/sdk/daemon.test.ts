import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kernel, type StreamEvent } from "@aiosd/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomModel } from "#models/build.js";
import { bootDaemon, type Daemon } from "#src/http/index.js";
import { loadConfig } from "#src/kernel/index.js";

/** The SDK against the real daemon with a small random model: everything but sense. */
let daemon: Daemon;
let kernel: Kernel;
const data = mkdtempSync(join(tmpdir(), "aiosd-sdk-"));
const SLOTS = 2;

beforeAll(async () => {
  const model = randomModel({ preset: "tiny", precisions: ["fp32"] });
  daemon = await bootDaemon(loadConfig({ data, model, port: 0, slots: SLOTS, context: 2048, threads: 1 }, {}));
  kernel = new Kernel({ dataFolder: data });
});

afterAll(async () => {
  await daemon?.close();
  rmSync(data, { recursive: true, force: true });
});

/** Greedy and of a known length, whatever the random model says. */
const exactly = (maxTokens: number) => ({ maxTokens, temperature: 0, ignoreEos: true });
/** Seconds of work for all slots, so that what ends it comes before its end on any machine. */
const endless = { ...exactly(1900), n: 16 };

test("an agent lives: spawned, it speaks, exits, and its parent gets its result", async () => {
  const agent = await kernel.spawn({ name: "speaker" });
  const reply = await agent.llm.chat("Hello", exactly(12));
  expect(reply.usage.completionTokens).toBe(12);
  expect(reply.choices[0]?.message.content).toBe(reply.text);
  expect(await agent.info()).toMatchObject({ pid: agent.pid, name: "speaker", completionTokens: 12 });
  const waiting = agent.wait();
  await agent.exit({ code: 3, result: { said: 12 } });
  expect(await waiting).toMatchObject({ state: "failed", exitCode: 3, result: { said: 12 } });
  expect((await kernel.processes.list()).map((one) => one.pid)).not.toContain(agent.pid);
  expect((await kernel.processes.list({ all: true })).map((one) => one.pid)).toContain(agent.pid);
});

test("a stream says what the call says, and the events replay under its id", async () => {
  await using agent = await kernel.spawn({ name: "streamer" });
  const stream = agent.llm.chatStream("Hello", exactly(40));
  let text = "";
  for await (const delta of stream) text += delta.text;
  expect(text).toBe(await stream.text());
  expect(text).toBe((await agent.llm.chat("Hello", exactly(40))).text);
  const request = agent.kernel.request(stream.requestId ?? "");
  expect(await request.get()).toMatchObject({ state: "finished", syscall: "llm.chat" });
  const events: StreamEvent[] = [];
  for await (const event of request.events(1)) events.push(event);
  expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1));
  expect(events.at(-1)).toMatchObject({ type: "result" });
});

test("a stream whose connection is cut again and again says the same", async () => {
  await using agent = await kernel.spawn({ name: "cut" });
  const whole = await agent.llm.complete("Once upon a time", exactly(60));
  let cuts = 0;
  const cutting: typeof fetch = async (...args) => {
    const response = await fetch(...args);
    if (response.headers.get("content-type")?.startsWith("text/event-stream") !== true) return response;
    cuts++;
    return new Response(response.body?.pipeThrough(cutAfter(150 + 100 * cuts)), response);
  };
  const shaky = new Kernel({ dataFolder: data, token: agent.token, fetch: cutting });
  const stream = shaky.stream("llm.complete", { prompt: "Once upon a time", ...exactly(60) });
  expect(await stream.text()).toBe(whole.text);
  expect(cuts).toBeGreaterThan(2);
});

/** Passes that many bytes, then fails as a lost connection does. */
function cutAfter(bytes: number): TransformStream<Uint8Array, Uint8Array> {
  let left = bytes;
  return new TransformStream({
    transform(chunk, controller) {
      controller.enqueue(chunk.subarray(0, left));
      left -= chunk.length;
      if (left <= 0) controller.error(new TypeError("terminated"));
    },
  });
}

test("leaving a stream, aborting a call and a time limit each end the request in the daemon", async () => {
  await using agent = await kernel.spawn({ name: "leaver" });
  const left = agent.llm.chatStream("Hello", endless);
  for await (const _ of left) break;
  const controller = new AbortController();
  const aborted = agent.llm.chatStream("Hello", { ...endless, signal: controller.signal });
  const reading = (async () => {
    for await (const _ of aborted) controller.abort();
  })();
  await expect(reading).rejects.toMatchObject({ code: "aborted" });
  const late = agent.llm.chatStream("Hello", { ...endless, timeoutMs: 1000 });
  await expect(late.result()).rejects.toMatchObject({ code: "deadline_exceeded" });
  for (const stream of [left, aborted, late]) {
    const state = await agent.kernel.request(stream.requestId ?? "").get();
    expect(state).toMatchObject({ state: "failed", error: { code: "cancelled" } });
  }
  expect(await agent.info()).toMatchObject({ requestsRunning: 0, requestsWaiting: 0 });
});

test("a key that is used again gives the first result, with another body it is refused", async () => {
  const idempotencyKey = crypto.randomUUID();
  const first = await kernel.call("process.spawn", { name: "once" }, { idempotencyKey });
  expect(await kernel.call("process.spawn", { name: "once" }, { idempotencyKey })).toEqual(first);
  const other = kernel.call("process.spawn", { name: "twice" }, { idempotencyKey });
  await expect(other).rejects.toMatchObject({ code: "idempotency_mismatch" });
});

test("who waits for a slot is told how many are ahead", async () => {
  await using agent = await kernel.spawn({ name: "crowd" });
  const running = agent.llm.chatStream("Hello", { ...endless, n: SLOTS });
  await running[Symbol.asyncIterator]().next();
  const place = await new Promise<number>((resolve, reject) => {
    const waiting = agent.llm.chatStream("Hello", { ...exactly(2), onQueue: resolve });
    waiting.result().catch(reject);
  });
  expect(place).toBe(0);
  await running.cancel();
});

test("a killed process ends its stream with killed, and its token with it", async () => {
  const agent = await kernel.spawn({ name: "victim" });
  const reading = (async () => {
    for await (const _ of agent.llm.chatStream("Hello", endless)) await agent.signal("kill");
  })();
  await expect(reading).rejects.toMatchObject({ code: "killed" });
  expect(await agent.wait()).toMatchObject({ state: "killed" });
  await expect(agent.llm.chat("Hello")).rejects.toMatchObject({ name: "KernelError", retryable: false });
  await agent[Symbol.asyncDispose]();
});

test("refusals are coded", async () => {
  await using agent = await kernel.spawn({ name: "refused" });
  await expect(agent.llm.chat("Hello", { model: "other" })).rejects.toMatchObject({ code: "unknown_model" });
  await expect(agent.llm.chat("word ".repeat(6000))).rejects.toMatchObject({ code: "prompt_too_long" });
  await expect(agent.llm.chat("Hello", { temperature: -1 })).rejects.toMatchObject({
    code: "invalid_request",
    field: "temperature",
  });
  const stranger = new Kernel({ url: daemon.url, token: "wrong" });
  await expect(stranger.processes.list()).rejects.toMatchObject({ code: "unauthorized" });
  await expect(stranger.models()).rejects.toMatchObject({ code: "unauthorized" });
  await expect(kernel.request("req_none").get()).rejects.toMatchObject({ code: "not_found" });
});

test("tokens, models, metrics and version", async () => {
  await using agent = await kernel.spawn({ name: "asker" });
  const { tokens, count } = await agent.llm.tokenize("Hello");
  expect(tokens).toHaveLength(count);
  const complete = await agent.llm.complete(tokens, exactly(3));
  expect(complete.usage).toMatchObject({ promptTokens: count, completionTokens: 3 });
  const models = await kernel.models();
  expect(models.filter(({ kind }) => kind === "generator").map(({ id }) => id)).toEqual(daemon.models);
  expect(await kernel.metrics()).toContain("aiosd_slots 2");
  expect(await kernel.version()).toMatchObject({ abiVersion: 1 });
});
