import { once } from "node:events";
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { KernelError, SseParser, type StreamEvent } from "@aiosd/sdk";
import { afterEach, describe, expect, it } from "vitest";
import { type EventStreamOptions, streamEvents } from "#src/http/sse.js";
import { deferred } from "#src/kernel/deferred.js";
import { Request } from "#src/kernel/request.js";
import { until } from "../support/daemon.js";

/** Streams of real requests over real sockets; what generates the events is the test. */
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

function request(): Request {
  return new Request({
    id: "req_1",
    syscall: "llm.chat",
    owner: "local",
    pid: 1,
    acceptedAt: Date.now(),
    deadlineMs: 60_000,
    onDisconnect: "detach",
    detachMs: 1000,
  });
}

const OPTIONS: EventStreamOptions = {
  from: 0,
  encode: (event) => `id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`,
  heartbeatMs: 60_000,
  bufferBytesMax: 1 << 20,
  slowReaderMs: 60_000,
};

interface Served {
  readonly response: IncomingMessage;
  /** The server's end of it. */
  readonly writer: ServerResponse;
  /** How often something was written to it. */
  readonly writes: () => number;
  /** Settles when the server has let go of the connection. */
  readonly dropped: Promise<unknown>;
}

async function serve(door: Request, options: Partial<EventStreamOptions> = {}): Promise<Served> {
  const { promise: dropped, resolve } = deferred();
  const served = deferred<ServerResponse>();
  let writes = 0;
  const server = createServer((_request, response: ServerResponse) => {
    response.once("close", resolve);
    const write = response.write.bind(response) as (chunk: string) => boolean;
    response.write = (chunk: string) => {
      writes++;
      return write(chunk);
    };
    served.resolve(response);
    streamEvents(door, response, { "x-request-id": door.id }, { ...OPTIONS, ...options });
  });
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = httpRequest({ port: (server.address() as AddressInfo).port, host: "127.0.0.1" });
  client.end();
  const [response] = (await once(client, "response")) as [IncomingMessage];
  return { response, dropped, writer: await served.promise, writes: () => writes };
}

/** Reads to the end. */
async function read(response: IncomingMessage): Promise<{ events: StreamEvent[]; comments: string[] }> {
  const parser = new SseParser();
  const events: StreamEvent[] = [];
  const comments: string[] = [];
  for await (const chunk of response) {
    for (const item of parser.push(chunk)) {
      if (item.type === "comment") comments.push(item.text);
      else {
        const event = JSON.parse(item.data) as StreamEvent;
        expect(item.id).toBe(String(event.seq));
        events.push(event);
      }
    }
  }
  return { events, comments };
}

function emitText(door: Request, count: number, text = "word "): void {
  for (let index = 0; index < count; index++) door.emit({ type: "delta", index: 0, text, tokens: 1 });
}

describe("an event stream", () => {
  it("sends its head before anything is generated", async () => {
    const door = request();
    const { response } = await serve(door);
    expect(response.headers["content-type"]).toContain("text/event-stream");
    expect(response.headers["x-request-id"]).toBe("req_1");
    door.settle({ error: new KernelError("cancelled", "test") });
    const { events } = await read(response);
    expect(events.map(({ type }) => type)).toEqual(["error"]);
  });

  it("carries past and live events in order and ends with the last", async () => {
    const door = request();
    door.emit({ type: "accepted", requestId: door.id });
    emitText(door, 3);
    const { response } = await serve(door, { from: 2 });
    emitText(door, 2);
    door.settle({ result: { ok: true } });
    const { events } = await read(response);
    expect(events.map(({ seq }) => seq)).toEqual([2, 3, 4, 5, 6]);
    expect(events.at(-1)).toEqual({ seq: 6, type: "result", result: { ok: true } });
  });

  it("ends at once when there is nothing after the event asked for", async () => {
    const door = request();
    door.settle({ result: 1 });
    const { response } = await serve(door, { from: 99 });
    expect((await read(response)).events).toEqual([]);
  });

  it("tells the queue position at once and at every heartbeat", async () => {
    const door = request();
    let position = 3;
    door.setPosition(() => position);
    const { response } = await serve(door, { heartbeatMs: 10 });
    const parser = new SseParser();
    const comments: string[] = [];
    for await (const chunk of response) {
      for (const item of parser.push(chunk)) if (item.type === "comment") comments.push(item.text);
      if (comments.length >= 5) position = 1;
      if (comments.includes("queued position=1")) door.settle({ result: 1 });
    }
    expect(comments.slice(0, 5)).toEqual(Array(5).fill("queued position=3"));
  });

  it("pauses a slow reader instead of buffering for it, and loses nothing", async () => {
    const door = request();
    const { response, writer } = await serve(door);
    const word = "x".repeat(1000);
    emitText(door, 10_000, word);
    door.settle({ result: 1 });
    // The reader has not begun: the sockets are full, the rest waits in the log.
    await until(() => (writer.writableNeedDrain ? true : undefined));
    expect(writer.writableLength).toBeLessThan(80 << 10);
    const { events } = await read(response);
    expect(events.length).toBe(10_001);
    expect(events.every(({ seq }, index) => seq === index)).toBe(true);
  });

  it("holds only a little for a reader that has stopped", async () => {
    const door = request();
    const { response, writer } = await serve(door);
    response.pause();
    const word = "x".repeat(1000);
    for (let round = 0; round < 200; round++) {
      emitText(door, 100, word);
      await new Promise((resolve) => setImmediate(resolve));
      expect(writer.writableLength).toBeLessThan(256 << 10);
    }
    door.settle({ result: 1 });
    response.destroy();
  });

  it("drops a reader that takes nothing for slowReaderMs", async () => {
    const door = request();
    const { response, dropped, writer } = await serve(door, { slowReaderMs: 200 });
    response.pause();
    response.on("error", () => {});
    emitText(door, 10_000, "x".repeat(1000));
    await dropped;
    expect(writer.writableFinished).toBe(false);
    door.settle({ result: 1 });
  });

  it("lets a reader that takes a little at a time read the last event, however large", async () => {
    const door = request();
    const { response } = await serve(door, { slowReaderMs: 300 });
    const result = "x".repeat(24 << 20);
    door.settle({ result });
    let length = 0;
    // A slow reader: a second in all, and never long without taking something.
    for await (const chunk of response) {
      length += chunk.length;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(length).toBeGreaterThan(result.length);
  });

  it("writes once what arrives in one go, for every one of 16 streams", async () => {
    const streams = await Promise.all(
      Array.from({ length: 16 }, async () => {
        const door = request();
        const { response, writes } = await serve(door);
        return { door, writes, done: read(response) };
      }),
    );
    for (let turn = 0; turn < 100; turn++) {
      for (const { door } of streams) emitText(door, 10);
      await new Promise((resolve) => setImmediate(resolve));
    }
    for (const { door } of streams) door.settle({ result: 1 });
    const ends = await Promise.all(streams.map(({ done }) => done));
    expect(ends.every(({ events }) => events.length === 1001)).toBe(true);
    // One a turn, and the comment at the beginning; the last is the end's.
    for (const { writes } of streams) expect(writes()).toBeLessThanOrEqual(101);
  });
});
