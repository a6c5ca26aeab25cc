import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDaemon, type TestDaemon, until } from "../support/daemon.js";

let daemon: TestDaemon;
beforeAll(async () => {
  daemon = await startDaemon({ slots: 4, context: 2048, limits: { slowReaderMs: 500, detachMs: 200 } });
});
afterAll(() => daemon.close());

/** A request on a socket of its own, so that the test decides how the connection ends. */
function send(path: string, body: object, accept = "application/json"): Socket {
  const socket = connect(Number(new URL(daemon.url).port), "127.0.0.1");
  socket.on("error", () => {});
  const json = JSON.stringify(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    "host: localhost",
    `authorization: Bearer ${daemon.token}`,
    "content-type: application/json",
    `accept: ${accept}`,
    `content-length: ${Buffer.byteLength(json)}`,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n${json}`);
  return socket;
}

async function gauge(name: string): Promise<number> {
  const text = await (await daemon.call("/metrics")).text();
  return Number(new RegExp(`^${name} (\\d+)`, "m").exec(text)?.[1]);
}

const idle = () =>
  until(async () => {
    const [used, running, waiting] = await Promise.all(
      ["aiosd_slots_used", "aiosd_requests_running", "aiosd_requests_waiting"].map(gauge),
    );
    return used === 0 && running === 0 && waiting === 0 ? true : undefined;
  });

describe("clients that leave (L-5)", () => {
  it("in the queue, in prefill or in decode, by FIN or RST, free everything before it has ended by itself", async () => {
    const long = "word ".repeat(700);
    const bodies = [
      { messages: [{ role: "user", content: "Hi" }], max_tokens: 1900, ignore_eos: true },
      { messages: [{ role: "user", content: long }], max_tokens: 500, ignore_eos: true, n: 3 },
    ];
    const counters = ["aiosd_slots_used", "aiosd_prompt_tokens_total", "aiosd_generation_tokens_total"];
    for (const counter of counters) {
      const before = await gauge(counter);
      const sockets = Array.from({ length: 24 }, (_, index) =>
        send("/v1/chat/completions", { ...bodies[index % 2], stream: index % 3 === 0 }),
      );
      await until(async () => ((await gauge(counter)) > before ? true : undefined));
      sockets.forEach((socket, index) => {
        if (index % 2 === 0) socket.resetAndDestroy();
        else socket.destroy();
      });
      await idle();
    }
    const ends = await (await daemon.call("/metrics")).text();
    expect(ends).toContain('aiosd_requests_total{syscall="llm.chat",outcome="cancelled"}');
    expect(ends).not.toContain('aiosd_requests_total{syscall="llm.chat",outcome="ok"}');
    expect((await daemon.call("/health")).status).toBe(200);
  });
});

describe("clients that do not read (L-6)", () => {
  it("are dropped, and the memory they cost stays small", async () => {
    // Eight choices: the buffers of a loopback connection take most of what four have to say, and they may end first.
    const input = { prompt: "Once", maxTokens: 1900, ignoreEos: true, logprobs: true, topLogprobs: 20, n: 8 };
    const before = process.memoryUsage().rss;
    const sockets = Array.from({ length: 4 }, () => send("/syscall/llm.complete", input, "text/event-stream").pause());
    // Dropped after slowReaderMs, then given up after detachMs: none of them generates to its end.
    await until(async () => ((await gauge("aiosd_slots_used")) > 0 ? true : undefined));
    await idle();
    const ends = await (await daemon.call("/metrics")).text();
    expect(ends).toContain('aiosd_requests_total{syscall="llm.complete",outcome="cancelled"} 4');
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
    for (const socket of sockets) socket.destroy();
  });
});
