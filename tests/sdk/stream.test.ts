import { Kernel, type StreamEvent } from "@aiosd/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { chatEvents, hangUp, json, refuse, startWireServer, stream, type WireServer } from "./wire-server.js";

let server: WireServer;
let kernel: Kernel;
const input = { messages: [{ role: "user" as const, content: "Hi" }] };
const events = chatEvents("Hel", "lo", " 🐙");

beforeEach(async () => {
  server = await startWireServer();
  kernel = new Kernel({ url: server.url, token: "secret" });
});
afterEach(() => server[Symbol.asyncDispose]());

const paths = () => server.received.map(({ method, path }) => `${method} ${path}`);

test("a stream gives its deltas in order, then its result", async () => {
  server.script(stream(events));
  const chat = kernel.stream("llm.chat", input);
  const pieces: string[] = [];
  for await (const delta of chat) pieces.push(delta.text);
  expect(pieces).toEqual(["Hel", "lo", " 🐙"]);
  expect(await chat.text()).toBe("Hello 🐙");
  expect((await chat.result()).usage.completionTokens).toBe(3);
  expect(chat.requestId).toBe("r1");
  expect(paths()).toEqual(["POST /syscall/llm.chat"]);
});

test("a call of a generation is the result of its stream", async () => {
  server.script(stream(events));
  const reply = await kernel.call("llm.chat", input);
  expect(reply.text).toBe("Hello 🐙");
  expect(server.received[0]?.headers.accept).toBe("text/event-stream");
});

test("a stream that breaks is attached again at the next event, as often as it breaks", async () => {
  server.script(
    stream(events.slice(0, 2), "break"),
    hangUp,
    stream(events.slice(2, 3), "break"),
    stream([], "end"),
    stream(events.slice(1)),
  );
  const seen: number[] = [];
  for await (const event of kernel.stream("llm.chat", input).events()) seen.push(event.seq);
  expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
  expect(paths()).toEqual([
    "POST /syscall/llm.chat",
    "GET /requests/r1/events?from=2",
    "GET /requests/r1/events?from=2",
    "GET /requests/r1/events?from=3",
    "GET /requests/r1/events?from=3",
  ]);
});

test("a gap in the events is a broken connection, not lost text", async () => {
  server.script(stream([...events.slice(0, 1), ...events.slice(2)]), stream(events.slice(1)));
  expect(await kernel.stream("llm.chat", input).text()).toBe("Hello 🐙");
  expect(paths()[1]).toBe("GET /requests/r1/events?from=1");
});

test("a request the daemon no longer has ends the stream with stream_broken and the request's id", async () => {
  server.script(stream(events.slice(0, 2), "break"), refuse("not_found"));
  const chat = kernel.stream("llm.chat", input);
  await expect(chat.text()).rejects.toMatchObject({
    code: "stream_broken",
    requestId: "r1",
    cause: expect.objectContaining({ code: "not_found" }),
  });
  await expect(chat.result()).rejects.toMatchObject({ code: "stream_broken" });
});

test("before acceptance a generation is sent again under one key; after it, never", async () => {
  const failure: StreamEvent = {
    seq: 1,
    type: "error",
    error: { code: "not_ready", message: "m", hint: "h", retryable: true },
  };
  server.script(hangUp, refuse("queue_full", { "retry-after-ms": "1" }), stream([...events.slice(0, 1), failure]));
  await expect(kernel.stream("llm.chat", input).text()).rejects.toMatchObject({ code: "not_ready" });
  expect(paths()).toEqual(Array(3).fill("POST /syscall/llm.chat"));
  expect(new Set(server.received.map((request) => request.headers["idempotency-key"])).size).toBe(1);
});

test("leaving the loop cancels the request", async () => {
  server.script(stream(events.slice(0, 3), "stay"));
  const chat = kernel.stream("llm.chat", input);
  for await (const delta of chat) {
    expect(delta.text).toBe("Hel");
    break;
  }
  expect(paths()).toEqual(["POST /syscall/llm.chat", "DELETE /requests/r1"]);
  await expect(chat.result()).rejects.toMatchObject({ code: "cancelled" });
});

test("an abort while reading cancels the request and throws aborted", async () => {
  server.script(stream(events.slice(0, 2), "stay"));
  const controller = new AbortController();
  const reading = (async () => {
    for await (const _ of kernel.stream("llm.chat", input, { signal: controller.signal })) controller.abort();
  })();
  await expect(reading).rejects.toMatchObject({ code: "aborted" });
  expect(paths()[1]).toBe("DELETE /requests/r1");
});

test("an abort before the daemon has answered still cancels what it then accepts", async () => {
  const controller = new AbortController();
  let accept = () => {};
  server.script((response, request) => {
    accept = () => stream(events.slice(0, 1), "stay")(response, request);
  });
  const reply = kernel.call("llm.chat", input, { signal: controller.signal });
  await server.saw((request) => request.method === "POST");
  controller.abort();
  await expect(reply).rejects.toMatchObject({ code: "aborted" });
  accept();
  await server.saw((request) => request.method === "DELETE" && request.path === "/requests/r1");
});

test("cancel and the time limit end a stream that says nothing", async () => {
  server.script(stream(events.slice(0, 1), "stay"), stream(events.slice(0, 1), "stay"));
  const chat = kernel.stream("llm.chat", input);
  const seen: string[] = [];
  const reading = (async () => {
    for await (const event of chat.events()) {
      seen.push(event.type);
      await chat.cancel();
    }
  })();
  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
  expect(seen).toEqual(["accepted"]);
  await expect(kernel.call("llm.chat", input, { timeoutMs: 30 })).rejects.toMatchObject({ code: "deadline_exceeded" });
  expect(paths().filter((path) => path === "DELETE /requests/r1")).toHaveLength(2);
});

test("a stream that was cancelled before it was read sends nothing", async () => {
  const chat = kernel.stream("llm.chat", input);
  await chat.cancel();
  await expect(chat.text()).rejects.toMatchObject({ code: "cancelled" });
  expect(server.received).toEqual([]);
});

test("heartbeats tell the place in the queue", async () => {
  const heartbeats = ": queued position=4\n\n: alive\n\n: queued position=0\n\n";
  server.script(stream(events, "end", heartbeats));
  const places: number[] = [];
  await kernel.stream("llm.chat", input, { onQueue: (place) => places.push(place) }).result();
  expect(places).toEqual([4, 0]);
});

test("a stream has one reader", async () => {
  server.script(stream(events));
  const chat = kernel.stream("llm.chat", input);
  await chat.result();
  await expect(chat.events().next()).rejects.toThrow(TypeError);
});

test("events of a newer daemon are passed over, an answer that is no stream is refused", async () => {
  const result = events.at(-1);
  const newer = { seq: 1, type: "thought", text: "?" } as unknown as StreamEvent;
  server.script(stream([events[0], newer, { ...result, seq: 2 }] as StreamEvent[]), json({}));
  expect(await kernel.stream("llm.chat", input).text()).toBe("Hello 🐙");
  await expect(kernel.stream("llm.chat", input).text()).rejects.toThrow(/instead of an event stream/);
});

test("a request handle attaches from any event, and leaving it cancels nothing", async () => {
  server.script(stream(events.slice(2), "stay"), json({ requestId: "r1", state: "running" }));
  const request = kernel.request("r1");
  for await (const event of request.events(2)) {
    expect(event.seq).toBe(2);
    break;
  }
  expect(await request.get()).toMatchObject({ state: "running" });
  expect(await request.cancel()).toBe(true);
  expect(paths()).toEqual(["GET /requests/r1/events?from=2", "GET /requests/r1", "DELETE /requests/r1"]);
});

test("agents take a line, a conversation or a whole input, and options go where they belong", async () => {
  server.script(json({ pid: 2, token: "t" }), stream(events), stream(events), stream(events));
  const agent = await kernel.spawn({ name: "a" });
  await agent.llm.chat("Hi", { maxTokens: 5, timeoutMs: 10_000 });
  await agent.llm.chat(input.messages, { temperature: 0 });
  expect(await agent.llm.chatStream({ ...input, seed: 3 }).text()).toBe("Hello 🐙");
  expect(server.received.slice(1).map((request) => request.body)).toEqual([
    { maxTokens: 5, ...input },
    { temperature: 0, ...input },
    { seed: 3, ...input },
  ]);
});
