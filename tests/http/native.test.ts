import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SseParser, type StreamEvent } from "@aiosd/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bootDaemon } from "#src/http/daemon.js";
import { loadConfig } from "#src/kernel/index.js";
import { startDaemon, type TestDaemon, temporaryFolder, tinyModel, until } from "../support/daemon.js";

let daemon: TestDaemon;
beforeAll(async () => {
  daemon = await startDaemon({ slots: 2, context: 1024 });
});
afterAll(() => daemon.close());

const LONG = { prompt: "Once", ignoreEos: true, maxTokens: 900, temperature: 0 };
const SHORT = { prompt: "Once", ignoreEos: true, maxTokens: 5, temperature: 0 };
const STREAM = { accept: "text/event-stream" };

async function* items(response: Response) {
  const parser = new SseParser();
  for await (const chunk of response.body ?? []) yield* parser.push(chunk);
}

async function* events(response: Response): AsyncGenerator<StreamEvent> {
  for await (const item of items(response)) if (item.type === "record") yield JSON.parse(item.data) as StreamEvent;
}

async function all(response: Response): Promise<StreamEvent[]> {
  const seen: StreamEvent[] = [];
  for await (const event of events(response)) seen.push(event);
  return seen;
}

const complete = (input: object, headers: Record<string, string> = {}, signal?: AbortSignal) =>
  daemon.call("/syscall/llm.complete", { body: input, headers, ...(signal === undefined ? {} : { signal }) });

const state = async (id: string) => (await (await daemon.call(`/requests/${id}`)).json()) as Record<string, unknown>;

/** A request that is generating. */
async function running(input: object = LONG): Promise<{ id: string; response: Response; abort: AbortController }> {
  const abort = new AbortController();
  const response = await complete(input, STREAM, abort.signal);
  return { id: response.headers.get("x-request-id") ?? "", response, abort };
}

const slotsUsed = async () => {
  const text = await (await daemon.call("/metrics")).text();
  return Number(/^aiosd_slots_used (\d+)/m.exec(text)?.[1]);
};
const idle = () => until(async () => ((await slotsUsed()) === 0 ? true : undefined));

describe("a syscall", () => {
  it("answers with its output, and with its request's id in front", async () => {
    const response = await complete(SHORT);
    expect(response.status).toBe(200);
    expect(response.headers.get("x-request-id")).toMatch(/^req_/);
    const result = (await response.json()) as { requestId: string; usage: { completionTokens: number } };
    expect(result.requestId).toBe(response.headers.get("x-request-id"));
    expect(result.usage.completionTokens).toBe(5);
  });

  it("needs no body where every field is optional", async () => {
    const response = await daemon.call("/syscall/process.list", { method: "POST" });
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty("processes");
  });

  it("that is not in the ABI is unknown", async () => {
    for (const name of ["llm.dance", "toString", "__proto__", "constructor"]) {
      const response = await daemon.call(`/syscall/${name}`, { method: "POST" });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: "unknown_syscall", hint: expect.any(String) } });
    }
  });

  it("with a wrong field is refused by its name", async () => {
    const response = await complete({ ...SHORT, temperature: 99 });
    expect(response.status).toBe(400);
    expect(response.headers.get("x-should-retry")).toBe("false");
    expect(response.headers.get("x-request-id")).toBeTruthy();
    expect(await response.json()).toMatchObject({ error: { code: "invalid_request", field: "temperature" } });
  });

  it("gives a retry with the same key the first answer, and refuses another body", async () => {
    const headers = { "idempotency-key": "native-1" };
    const [first, second] = await Promise.all([complete(SHORT, headers), complete(SHORT, headers)]);
    const body = await first.json();
    expect(await second.json()).toEqual(body);
    const third = await complete(SHORT, headers);
    expect(await third.json()).toEqual(body);
    expect((await complete({ ...SHORT, maxTokens: 6 }, headers)).status).toBe(422);
  });

  it("takes only printable keys of bounded length", async () => {
    for (const key of ["x".repeat(256), "caf\u00e9"]) {
      expect((await complete(SHORT, { "idempotency-key": key })).status).toBe(400);
    }
  });
});

describe("a stream", () => {
  it("carries numbered events up to the result", async () => {
    const response = await complete(SHORT, STREAM);
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const seen = await all(response);
    expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_, index) => index));
    expect(seen[0]).toMatchObject({ type: "accepted", requestId: response.headers.get("x-request-id") });
    const text = seen.map((event) => (event.type === "delta" ? event.text : "")).join("");
    expect(seen.at(-1)).toMatchObject({ type: "result", result: { choices: [{ text }] } });
  });

  it("is refused with a status when the request is", async () => {
    const response = await complete({ ...SHORT, n: 99 }, STREAM);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { field: "n" } });
  });

  it("can be attached to again from any event, while it runs and after", async () => {
    const { id, response, abort } = await running();
    let cut = 0;
    for await (const event of events(response)) {
      cut = event.seq;
      if (cut >= 3) break;
    }
    abort.abort();
    const again = await all(await daemon.call(`/requests/${id}/events?from=${cut + 1}`));
    const whole = await all(await daemon.call(`/requests/${id}/events`));
    const after = await all(await daemon.call(`/requests/${id}/events`, { headers: { "last-event-id": String(cut) } }));
    expect(again[0]?.seq).toBe(cut + 1);
    expect(whole.slice(cut + 1)).toEqual(again);
    expect(after).toEqual(again);
    expect(whole.at(-1)).toMatchObject({ type: "result" });
    expect((await daemon.call(`/requests/${id}/events?from=-1`)).status).toBe(400);
  });

  it("tells the position in the queue until there is a slot", async () => {
    const busy = await Promise.all([running(), running()]);
    const waiting = await running(SHORT);
    const second = await running(SHORT);
    const comments: string[] = [];
    for await (const item of items(second.response)) {
      if (item.type === "comment") comments.push(item.text);
      if (comments.length > 0) break;
    }
    expect(comments[0]).toBe("queued position=1");
    expect(await state(waiting.id)).toMatchObject({ state: "waiting", position: 0 });
    for (const { abort, id } of [...busy, waiting, second]) {
      abort.abort();
      await daemon.call(`/requests/${id}`, { method: "DELETE" });
    }
    await idle();
  });
});

describe("a request", () => {
  it("can be cancelled, again and again, and frees its slot", async () => {
    const { id, response } = await running();
    expect(await state(id)).toMatchObject({ requestId: id, syscall: "llm.complete", state: "running" });
    for (let time = 0; time < 3; time++) {
      const cancelled = await daemon.call(`/requests/${id}`, { method: "DELETE" });
      expect(cancelled.status).toBe(200);
      expect(await cancelled.json()).toMatchObject({ state: "failed", error: { code: "cancelled" } });
    }
    expect((await all(response)).at(-1)).toMatchObject({ type: "error", error: { code: "cancelled" } });
    await idle();
  });

  it("keeps its result for whoever asks later", async () => {
    const response = await complete(SHORT);
    const result = await response.json();
    expect(await state(response.headers.get("x-request-id") ?? "")).toMatchObject({ state: "finished", result });
  });

  it("that never was does not exist", async () => {
    expect((await daemon.call("/requests/req_nobody")).status).toBe(404);
    expect((await daemon.call("/requests/req_nobody/events")).status).toBe(404);
    expect((await daemon.call("/requests/req_nobody", { method: "DELETE" })).status).toBe(404);
  });

  it("whose client leaves goes on when native, and ends when it asked for that", async () => {
    const detached = await running({ ...LONG, maxTokens: 300 });
    detached.abort.abort();
    const result = await until(async () => ((await state(detached.id)).state === "finished" ? true : undefined));
    expect(result).toBe(true);
    const cancelled = await running({ ...LONG, onDisconnect: "cancel" });
    cancelled.abort.abort();
    await until(async () => ((await state(cancelled.id)).state === "failed" ? true : undefined));
    await idle();
  });

  it("whose client leaves before the answer without a stream ends too when it asked for that", async () => {
    const abort = new AbortController();
    const answer = complete({ ...LONG, onDisconnect: "cancel" }, {}, abort.signal).catch(() => null);
    await until(async () => ((await slotsUsed()) > 0 ? true : undefined));
    abort.abort();
    await answer;
    await idle();
  });
});

describe("the routes around the syscalls", () => {
  it("say that the daemon is alive, ready and which it is, without a token", async () => {
    const bare = (path: string, method = "GET") => fetch(daemon.url + path, { method });
    expect(await (await bare("/health")).json()).toEqual({ status: "ok" });
    expect((await bare("/ready")).status).toBe(200);
    expect(await (await bare("/version")).json()).toMatchObject({ version: expect.any(String), abiVersion: 1 });
    expect((await bare("/health", "HEAD")).status).toBe(200);
    expect((await bare("/metrics")).status).toBe(401);
    expect((await bare("/openapi.json")).status).toBe(401);
  });

  it("give metrics and the OpenAPI description to callers", async () => {
    const metrics = await daemon.call("/metrics");
    expect(metrics.headers.get("content-type")).toContain("text/plain");
    expect(await metrics.text()).toContain("aiosd_slots 2");
    expect(await (await daemon.call("/openapi.json")).json()).toMatchObject({ openapi: "3.1.0" });
  });

  it("know their methods", async () => {
    const wrong = await daemon.call("/syscall/llm.chat");
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get("allow")).toBe("POST");
    expect(await wrong.json()).toMatchObject({ error: { code: "method_not_allowed" } });
    const nowhere = await daemon.call("/nowhere");
    expect(nowhere.status).toBe(404);
    expect(await nowhere.json()).toMatchObject({ error: { code: "not_found", requestId: expect.any(String) } });
  });
});

describe("the server", () => {
  it("names the port that is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const data = temporaryFolder();
    const config = loadConfig(
      { port, data, model: tinyModel(), slots: 1, context: 64, threads: 1, logLevel: "silent" },
      {},
    );
    await expect(bootDaemon(config)).rejects.toMatchObject({ code: "port_busy" });
    other.close();
  });

  it("answers everybody it has let in before it closes", async () => {
    const second = await startDaemon({ slots: 1, context: 256 });
    const answer = second.call("/syscall/llm.complete", { body: { ...SHORT, maxTokens: 100 } });
    await until(async () => {
      const text = await (await second.call("/metrics")).text();
      return /^aiosd_slots_used 1/m.test(text) ? true : undefined;
    });
    await second.close();
    expect((await answer).status).toBe(200);
    await expect(fetch(second.url)).rejects.toThrow();
  });
});
