import { Kernel } from "@aiosd/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hangUp, json, refuse, startWireServer, type WireServer } from "./wire-server.js";

let server: WireServer;
let kernel: Kernel;

beforeEach(async () => {
  server = await startWireServer();
  kernel = new Kernel({ url: server.url, token: "secret" });
});
afterEach(() => server[Symbol.asyncDispose]());

const spawned = json({ pid: 2, token: "agent-token" });
const keys = () => server.received.map((request) => request.headers["idempotency-key"]);
const info = {
  pid: 2,
  name: "a",
  parent: 1,
  owner: "local",
  state: "finished",
  createdAt: "2026-01-01T00:00:00Z",
  endedAt: null,
  exitCode: 0,
  requestsRunning: 0,
  requestsWaiting: 0,
  promptTokens: 0,
  completionTokens: 0,
  syscalls: 1,
};

test("a call sends its input with the token and answers the output", async () => {
  server.script(spawned);
  expect(await kernel.call("process.spawn", { name: "a" })).toEqual({ pid: 2, token: "agent-token" });
  const [request] = server.received;
  expect(request).toMatchObject({ method: "POST", path: "/syscall/process.spawn", body: { name: "a" } });
  expect(request?.headers).toMatchObject({ authorization: "Bearer secret", "content-type": "application/json" });
});

test("a refusal with a retryable code is sent again under the same key", async () => {
  server.script(refuse("queue_full", { "retry-after-ms": "1" }), refuse("not_ready", { "retry-after": "0" }), spawned);
  await kernel.call("process.spawn", { name: "a" });
  expect(server.received).toHaveLength(3);
  expect(new Set(keys()).size).toBe(1);
  expect(keys()[0]).toMatch(/^[0-9a-f-]{36}$/);
});

test("a connection that is lost before the answer is tried again under the same key", async () => {
  server.script(hangUp, spawned);
  await kernel.call("process.spawn", { name: "a" });
  expect(new Set(keys()).size).toBe(1);
});

test("a code that is not retryable is thrown at once, with everything the daemon told", async () => {
  server.script(refuse("too_many_processes", { "retry-after": "3600" }));
  await expect(kernel.call("process.spawn", { name: "a" })).rejects.toMatchObject({
    code: "too_many_processes",
    retryAfterMs: 3_600_000,
  });
  server.script(refuse("invalid_request", { "x-request-id": "r9" }));
  await expect(kernel.call("process.spawn", { name: "" })).rejects.toMatchObject({
    name: "KernelError",
    code: "invalid_request",
    requestId: "r9",
  });
  expect(server.received).toHaveLength(2);
});

test("retries are bounded", async () => {
  const few = new Kernel({ url: server.url, token: "secret", retries: 2 });
  const busy = refuse("queue_full", { "retry-after-ms": "0" });
  server.script(busy, busy, busy, spawned);
  await expect(few.call("process.spawn", { name: "a" })).rejects.toMatchObject({ code: "queue_full" });
  expect(server.received).toHaveLength(3);
});

test("reading calls carry no key, and a caller's own key is used", async () => {
  server.script(json({ processes: [info] }), spawned);
  expect(await kernel.processes.list({ all: true })).toEqual([info]);
  await kernel.call("process.spawn", { name: "a" }, { idempotencyKey: "mine" });
  expect(keys()).toEqual([undefined, "mine"]);
});

test("an abort and a time limit end a call that hangs, each with its own code", async () => {
  server.script(
    () => {},
    () => {},
  );
  const controller = new AbortController();
  const hanging = kernel.call("process.get", {}, { signal: controller.signal });
  await server.saw((request) => request.path === "/syscall/process.get");
  controller.abort(new Error("enough"));
  await expect(hanging).rejects.toMatchObject({
    code: "aborted",
    cause: expect.objectContaining({ message: "enough" }),
  });
  await expect(kernel.call("process.get", {}, { timeoutMs: 20 })).rejects.toMatchObject({ code: "deadline_exceeded" });
  await expect(kernel.call("process.get", {}, { signal: controller.signal })).rejects.toMatchObject({
    code: "aborted",
  });
});

test("waiting goes on until the process has ended", async () => {
  server.script(json({ ...info, state: "running" }), json(info));
  expect((await kernel.processes.wait(2)).state).toBe("finished");
  expect(server.received[0]?.body).toMatchObject({ pid: 2, timeoutMs: 30_000 });
  server.script(json({ ...info, state: "running" }));
  expect((await kernel.processes.wait(2, { timeoutMs: 0 })).state).toBe("running");
});

test("an agent calls with its own token, its parent waits and signals, and disposal exits it once", async () => {
  server.script(spawned, json(info), json(info), json({ model: "tiny", tokens: [1, 2], count: 2 }), json(info));
  {
    await using agent = await kernel.spawn({ name: "a" });
    await agent.signal("term");
    await agent.wait();
    expect((await agent.llm.tokenize("ab", { model: "tiny" })).count).toBe(2);
  }
  const said = server.received.map(({ path, headers, body }) => [path, headers.authorization, body]);
  expect(said).toEqual([
    ["/syscall/process.spawn", "Bearer secret", { name: "a" }],
    ["/syscall/process.signal", "Bearer secret", { pid: 2, signal: "term" }],
    ["/syscall/process.wait", "Bearer secret", { pid: 2, timeoutMs: 30_000 }],
    ["/syscall/llm.tokenize", "Bearer agent-token", { model: "tiny", text: "ab" }],
    ["/syscall/process.exit", "Bearer agent-token", {}],
  ]);
});

test("disposal of an agent that was killed is quiet, other errors are not", async () => {
  server.script(spawned, refuse("killed"), spawned, refuse("storage_failed"));
  const killed = await kernel.spawn({ name: "a" });
  await killed[Symbol.asyncDispose]();
  const broken = await kernel.spawn({ name: "a" });
  await expect(broken[Symbol.asyncDispose]()).rejects.toMatchObject({ code: "storage_failed" });
});

test("something that is no daemon is recognised", async () => {
  server.script((response) => void response.end("<html>"), json({ hello: 1 }));
  await expect(kernel.models()).rejects.toThrow(/is it an aiosd daemon/);
  await expect(kernel.call("process.get", {})).rejects.toThrow(/a form this SDK does not know/);
});
