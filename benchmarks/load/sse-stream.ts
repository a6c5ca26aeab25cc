/**
 * One streamed request over a raw socket: HTTP/1.1 by hand, so that the client costs as little as can be and every
 * token has the time at which its bytes arrived.
 */
import net from "node:net";

export interface Target {
  readonly host: string;
  readonly port: number;
  /** The bearer token. */
  readonly token: string;
}

export interface StreamJob {
  readonly target: Target;
  readonly path: string;
  readonly body: string;
}

/** What came of a stream. Times are milliseconds of this process's clock. */
export interface StreamRecord {
  status: number;
  readonly sentAt: number;
  /** Pairs: when, and how many tokens arrived then. */
  readonly arrivals: number[];
  endedAt: number;
  /** `lost`: the connection ended before the stream did. */
  end: "result" | "error" | "lost";
  completionTokens: number;
  /** Of an error or a loss, in words. */
  problem: string;
}

const PROBLEM_CHARS_MAX = 300;

/** Sends the request and reads its stream to the end. Never rejects: what went wrong is in the record. */
export function runStream({ target, path, body }: StreamJob): Promise<StreamRecord> {
  return new Promise((resolve) => {
    const socket = net.connect({ host: target.host, port: target.port, noDelay: true });
    const stream = new StreamReader(performance.now());
    const done = () => {
      socket.destroy();
      resolve(stream.record);
    };
    socket.on("data", (bytes) => {
      if (stream.push(bytes)) done();
    });
    socket.once("error", (error) => stream.lose(error.message));
    socket.once("close", () => {
      stream.lose("the connection closed");
      done();
    });
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: ${target.host}:${target.port}\r\nauthorization: Bearer ${target.token}\r\n` +
        `content-type: application/json\r\naccept: text/event-stream\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
}

/** Head, chunks, events: takes bytes in any cut. Bytes are read as Latin-1, which leaves the structure as it is. */
class StreamReader {
  readonly record: StreamRecord;
  #head: string | null = "";
  #chunks = "";
  #events = "";
  #ended = false;

  constructor(sentAt: number) {
    this.record = { status: 0, sentAt, arrivals: [], endedAt: 0, end: "lost", completionTokens: 0, problem: "" };
  }

  /** Answers whether the stream is over. */
  push(bytes: Buffer): boolean {
    const now = performance.now();
    let text = bytes.toString("latin1");
    if (this.#head !== null) {
      this.#head += text;
      const end = this.#head.indexOf("\r\n\r\n");
      if (end < 0) return false;
      this.record.status = Number(this.#head.slice(9, 12));
      text = this.#head.slice(end + 4);
      this.#head = null;
    }
    if (this.record.status !== 200) return this.#refused(now, text);
    this.#chunks += text;
    this.#unchunk();
    this.#readEvents(now);
    return this.#ended;
  }

  lose(problem: string): void {
    if (this.#ended || this.record.endedAt > 0) return;
    this.record.endedAt = performance.now();
    this.record.problem = problem;
  }

  #refused(now: number, text: string): boolean {
    this.record.end = "error";
    this.record.endedAt = now;
    this.record.problem = `${this.record.status} ${text}`.slice(0, PROBLEM_CHARS_MAX);
    return true;
  }

  #unchunk(): void {
    let at = 0;
    for (;;) {
      const lineEnd = this.#chunks.indexOf("\r\n", at);
      if (lineEnd < 0) break;
      const size = Number.parseInt(this.#chunks.slice(at, lineEnd), 16);
      const end = lineEnd + 2 + size;
      if (Number.isNaN(size) || this.#chunks.length < end + 2) break;
      this.#events += this.#chunks.slice(lineEnd + 2, end);
      at = end + 2;
    }
    this.#chunks = this.#chunks.slice(at);
  }

  #readEvents(now: number): void {
    let tokens = 0;
    let at = 0;
    for (let end = this.#events.indexOf("\n\n"); end >= 0; end = this.#events.indexOf("\n\n", at)) {
      tokens += this.#readEvent(this.#events.slice(at, end), now);
      at = end + 2;
    }
    this.#events = this.#events.slice(at);
    if (tokens > 0) this.record.arrivals.push(now, tokens);
  }

  /** Answers the tokens of one event. */
  #readEvent(text: string, now: number): number {
    const data = text.indexOf("data: ");
    if (text.startsWith(":") || data < 0) return 0;
    const event = JSON.parse(text.slice(data + 6)) as {
      type: string;
      tokens?: number;
      result?: { usage?: { completionTokens?: number } };
    };
    if (event.type === "delta") return event.tokens ?? 0;
    if (event.type === "result" || event.type === "error") {
      this.#ended = true;
      this.record.end = event.type;
      this.record.endedAt = now;
      this.record.completionTokens = event.result?.usage?.completionTokens ?? 0;
      if (event.type === "error") this.record.problem = text.slice(0, PROBLEM_CHARS_MAX);
    }
    return 0;
  }
}
