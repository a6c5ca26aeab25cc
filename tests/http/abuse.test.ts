import { connect, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDaemon, type TestDaemon, until } from "../support/daemon.js";

const BODY_MAX = 1 << 20;
const CONNECTIONS_MAX = 100;

let daemon: TestDaemon;
beforeAll(async () => {
  daemon = await startDaemon({
    slots: 1,
    context: 256,
    limits: {
      bodyBytesMax: BODY_MAX,
      headersTimeoutMs: 1000,
      requestTimeoutMs: 2000,
      keepAliveTimeoutMs: 1000,
      connectionsMax: CONNECTIONS_MAX,
      failedAuthPerMinuteMax: 50,
    },
  });
});
afterAll(() => daemon.close());

interface Answer {
  /** 0 when the connection ended without one. */
  readonly status: number;
  readonly text: string;
}

function open(): Socket {
  const socket = connect(Number(new URL(daemon.url).port), "127.0.0.1");
  socket.on("error", () => {});
  return socket;
}

/** Sends raw bytes and reads until the server closes, or has answered in full. */
function raw(bytes: string | Buffer, feed?: (socket: Socket) => void): Promise<Answer> {
  const socket = open();
  let text = "";
  return new Promise((resolve) => {
    const done = () => {
      socket.destroy();
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text });
    };
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      const length = /content-length: (\d+)/i.exec(text)?.[1];
      const head = text.indexOf("\r\n\r\n");
      if (length !== undefined && head >= 0 && text.length >= head + 4 + Number(length)) done();
    });
    socket.once("close", done);
    socket.write(bytes);
    feed?.(socket);
  });
}

const HOST = "host: localhost\r\n";
const auth = () => `authorization: Bearer ${daemon.token}\r\n`;
const JSON_TYPE = "content-type: application/json\r\n";
const post = (headers: string, body: string | Buffer = "") =>
  Buffer.concat([
    Buffer.from(`POST /syscall/process.list HTTP/1.1\r\n${HOST}${auth()}${headers}\r\n`),
    Buffer.from(body),
  ]);
const json = (body: string | Buffer) => raw(post(`${JSON_TYPE}content-length: ${Buffer.byteLength(body)}\r\n`, body));

const healthy = async () => expect((await fetch(`${daemon.url}/health`)).status).toBe(200);

describe("bodies (S-1)", () => {
  it("that are too large are refused, declared or not", async () => {
    const large = Buffer.alloc(BODY_MAX + 1, 0x20);
    expect((await json(large)).status).toBe(413);
    const chunk = `${(64 << 10).toString(16)}\r\n${" ".repeat(64 << 10)}\r\n`;
    const chunked = await raw(post(`${JSON_TYPE}transfer-encoding: chunked\r\n`, chunk.repeat(20)));
    expect(chunked.status).toBe(413);
    expect(chunked.text).toContain("payload_too_large");
    await healthy();
  });

  it("that never end are not read on", async () => {
    const before = process.memoryUsage().rss;
    let accepted = 0;
    const answer = await raw(post(`${JSON_TYPE}content-length: ${1 << 30}\r\n`), (socket) => {
      const block = Buffer.alloc(64 << 10, 0x20);
      const pump = () => {
        if (socket.destroyed) return;
        accepted = socket.bytesWritten - socket.writableLength;
        if (socket.write(block)) setImmediate(pump);
        else socket.once("drain", pump);
      };
      pump();
    });
    expect(answer.status).toBe(413);
    // What the sockets of both sides hold, and no more.
    expect(accepted).toBeLessThan(16 << 20);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 << 20);
  });

  it("are JSON, and not compressed", async () => {
    expect((await raw(post("content-type: text/plain\r\ncontent-length: 2\r\n", "{}"))).status).toBe(415);
    expect((await raw(post("content-length: 2\r\n", "{}"))).status).toBe(415);
    const bomb = gzipSync(Buffer.alloc(50 << 20));
    const answer = await raw(post(`${JSON_TYPE}content-encoding: gzip\r\ncontent-length: ${bomb.length}\r\n`, bomb));
    expect(answer.status).toBe(415);
    expect((await json('{"all":true,"all":false}')).status).toBe(400);
    const get = await raw(`GET /version HTTP/1.1\r\n${HOST}content-length: 2\r\n\r\n{}`);
    expect(get.status).toBe(400);
    await healthy();
  });

  it("that are small do not cost the connection", async () => {
    const first = `POST /nowhere HTTP/1.1\r\n${HOST}${auth()}${JSON_TYPE}content-length: 2\r\n\r\n{}`;
    const socket = open();
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
      if (text.includes("no such route") && !text.includes('"ok"')) socket.write(`GET /health HTTP/1.1\r\n${HOST}\r\n`);
    });
    socket.write(first);
    await until(() => (text.includes('"ok"') ? true : undefined));
    socket.destroy();
  });
});

describe("JSON (S-2, S-3)", () => {
  it("that is odd is refused", async () => {
    const odd = [
      `{"a":${"[".repeat(500_000)}`,
      `{${Array.from({ length: 50_000 }, (_, key) => `"k${key}":1`).join()}}`,
      '{"a":1e999}',
      '{"a":NaN}',
      '{"a":"\\ud800"}',
      '{"__proto__":{"admin":true}}',
      '{"constructor":{"prototype":{"admin":true}}}',
      "[]",
      '{"all":\0}',
      "{",
    ];
    for (const body of odd) {
      const answer = await json(body);
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('"invalid_json"');
    }
    expect((await json(Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]))).status).toBe(400);
    expect((await json('\uFEFF{"all":true}')).status).toBe(200);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });
});

describe("HTTP (S-4, S-5)", () => {
  it("that is broken or ambiguous is refused", async () => {
    const head = (line: string, headers = HOST) => `${line} HTTP/1.1\r\n${headers}\r\n`;
    const many = Array.from({ length: 1000 }, (_, index) => `x-${index}: 1\r\n`).join("");
    // Newer versions of Node refuse too many headers themselves, with 431.
    const tooMany = Number(process.versions.node.split(".")[0]) >= 24 ? 431 : 400;
    const cases: [string, number][] = [
      [post("content-length: 2\r\ntransfer-encoding: chunked\r\n", "0\r\n\r\n").toString(), 400],
      [post("content-length: 2\r\ncontent-length: 3\r\n", "{}").toString(), 400],
      [head("BREW /health"), 400],
      [head("GET /health", `${HOST}${many}`), tooMany],
      [head("GET /health", `${HOST}x: ${"y".repeat(100_000)}\r\n`), 431],
      [head("GET http://evil.example/health"), 400],
      [head("GET /%zz"), 400],
      [head("GET /health", "host: evil.example\r\n"), 421],
      [head("GET /health", ""), 421],
      [head("GET /health", `${HOST}origin: https://evil.example\r\n`), 403],
      [head("GET /health", `${HOST}origin: null\r\n`), 403],
      ["\x16\x03\x01\x02\x00\x01", 400],
    ];
    for (const [bytes, status] of cases) {
      const answer = await raw(bytes);
      expect([bytes.slice(0, 60), answer.status]).toEqual([bytes.slice(0, 60), status]);
      expect(answer.text.toLowerCase()).toContain("x-request-id");
      expect(answer.text).toContain('{"error":{"code":');
    }
    await healthy();
  });

  it("from a page of another site gets nothing, and no CORS header", async () => {
    const port = new URL(daemon.url).port;
    const rebinding = await raw(`GET /health HTTP/1.1\r\nhost: rebind.evil.example:${port}\r\n\r\n`);
    expect(rebinding.status).toBe(421);
    const preflight = await raw(
      `OPTIONS /v1/chat/completions HTTP/1.1\r\n${HOST}origin: https://evil.example\r\naccess-control-request-method: POST\r\n\r\n`,
    );
    expect(preflight.status).toBe(403);
    for (const { text } of [rebinding, preflight]) expect(text.toLowerCase()).not.toContain("access-control-");
  });
});

describe("tokens (S-14)", () => {
  const get = (headers: string, path = "/syscall/process.list") =>
    raw(`POST ${path} HTTP/1.1\r\n${HOST}${headers}content-length: 0\r\n\r\n`);
  /** The body without what names the request. */
  const body = ({ text }: Answer) => text.slice(text.indexOf("\r\n\r\n")).replace(/"requestId":"[^"]*"/, "");

  it("that are wrong get the same 401, whatever is wrong with them", async () => {
    const { token } = daemon;
    const attempts = [
      "",
      `authorization: Bearer ${"0".repeat(token.length)}\r\n`,
      `authorization: Bearer ${token}x\r\n`,
      `authorization: Bearer ${token.slice(0, -1)}\r\n`,
      `authorization: Basic ${token}\r\n`,
      "authorization: Bearer ' OR 1=1 --\r\n",
      "authorization: Bearer \u00e9\u00e8\r\n",
      `authorization: Bearer ${"a".repeat(10_000)}\r\n`,
      `cookie: token=${token}\r\n`,
      "x-api-key: nothing\r\n",
    ];
    const bodies = new Set<string>();
    for (const headers of attempts) {
      const answer = await get(headers);
      expect([headers.slice(0, 40), answer.status]).toEqual([headers.slice(0, 40), 401]);
      expect(answer.text.toLowerCase()).toContain("www-authenticate: bearer");
      bodies.add(body(answer));
    }
    expect((await get("", `/syscall/process.list?token=${token}&api_key=${token}`)).status).toBe(401);
    expect((await get("", "/nowhere")).status).toBe(401);
    expect(bodies.size).toBe(1);
    expect((await get(`x-api-key: ${token}\r\n`)).status).toBe(200);
  });

  it("that are guessed are slowed, and never the right one", async () => {
    let limited: Answer | undefined;
    for (let guess = 0; guess < 60; guess++) {
      const answer = await get(`authorization: Bearer guess-${guess}\r\n`);
      expect([401, 429]).toContain(answer.status);
      if (answer.status === 429) limited = answer;
    }
    expect(limited?.text).toContain("auth_rate_limited");
    expect(Number(/retry-after: (\d+)/i.exec(limited?.text ?? "")?.[1])).toBeGreaterThanOrEqual(1);
    expect((await get(auth())).status).toBe(200);
  });
});

describe("slow clients (L-7)", () => {
  it("that send half a request lose their connection, and nobody else notices", async () => {
    const half = `POST /syscall/process.list HTTP/1.1\r\n${HOST}`;
    const dribble = (socket: Socket) => {
      const timer = setInterval(() => socket.write(" "), 50);
      socket.once("close", () => clearInterval(timer));
    };
    const silent = Array.from({ length: 20 }, () => raw(""));
    const headers = Array.from({ length: 20 }, () => raw(half));
    const bodies = Array.from({ length: 20 }, () => raw(post(`${JSON_TYPE}content-length: 1000\r\n`), dribble));
    await healthy();
    for (const answer of await Promise.all([...silent, ...headers])) {
      expect([0, 408]).toContain(answer.status);
    }
    for (const answer of await Promise.all(bodies)) expect(answer.status).toBe(408);
  });

  it("cannot take more connections than there are", async () => {
    let answered = 0;
    let refused = 0;
    const crowd = Array.from({ length: CONNECTIONS_MAX * 2 }, () => {
      const socket = open();
      let heard = false;
      socket.on("data", () => {
        if (!heard) answered++;
        heard = true;
      });
      socket.once("close", () => {
        if (!heard) refused++;
      });
      socket.write(`GET /health HTTP/1.1\r\n${HOST}\r\n`);
      return socket;
    });
    await until(() => (answered + refused === crowd.length ? true : undefined));
    expect(answered).toBeGreaterThan(0);
    expect(refused).toBeGreaterThanOrEqual(CONNECTIONS_MAX);
    for (const socket of crowd) socket.destroy();
    await until(() =>
      fetch(`${daemon.url}/health`).then(
        () => true,
        () => undefined,
      ),
    );
    await healthy();
  });
});
