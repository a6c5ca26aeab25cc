/**
 * Server-sent events of one request to one client. Events wait in the request's own log, not here: a reader that is
 * too slow is unsubscribed and continues from the next `seq` once its connection has drained, or is dropped.
 */
import type { ServerResponse } from "node:http";
import type { StreamEvent } from "@aiosd/sdk";
import type { RequestDoor } from "../kernel/index.js";

/** From an event to its record(s) on the wire; "" if it has none. Called once per event, in order. */
export type Encode = (event: StreamEvent) => string;

export interface EventStreamOptions {
  readonly from: number;
  readonly encode: Encode;
  readonly heartbeatMs: number;
  readonly bufferBytesMax: number;
  readonly slowReaderMs: number;
}

export const SSE_HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
} as const;

/** Beyond this a reader is paused even where the limit would allow more: the log holds the events anyway. */
const PAUSE_BYTES = 64 << 10;

/** Writes the stream until the request or the connection ends. The head is sent at once. */
export function streamEvents(
  request: RequestDoor,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  options: EventStreamOptions,
): void {
  if (response.destroyed) return;
  response.writeHead(200, { ...SSE_HEADERS, ...headers });
  new EventStream(request, response, options).start();
}

class EventStream {
  readonly #request: RequestDoor;
  readonly #response: ServerResponse;
  readonly #options: EventStreamOptions;
  readonly #bufferMax: number;
  readonly #heartbeat: NodeJS.Timeout;
  #unsubscribe: (() => void) | null = null;
  /** The first event that has not been encoded. */
  #next: number;
  #pending = "";
  #scheduled = false;
  #draining = false;
  #paused = false;
  #silent = true;
  /** The last event is in `#pending`, or was never to come. */
  #done = false;
  #ended = false;
  #closed = false;

  constructor(request: RequestDoor, response: ServerResponse, options: EventStreamOptions) {
    this.#request = request;
    this.#response = response;
    this.#options = options;
    this.#bufferMax = Math.min(PAUSE_BYTES, options.bufferBytesMax);
    this.#next = options.from;
    this.#heartbeat = setInterval(() => this.#beat(), options.heartbeatMs);
  }

  start(): void {
    this.#response.once("close", () => this.#close());
    this.#response.on("drain", () => this.#drained());
    this.#response.on("timeout", () => this.#response.destroy());
    this.#subscribe();
    if (!this.#done && (this.#pending === "" || this.#request.position() !== null)) this.#append(this.#comment());
    this.#flush();
  }

  #subscribe(): void {
    this.#paused = false;
    this.#unsubscribe = this.#request.subscribe(this.#next, (event) => this.#deliver(event));
    if (this.#paused) this.#leave();
    // A reader that asks for events after the last one gets an empty stream, not an endless one.
    else if (this.#request.ended && !this.#done) this.#finish();
  }

  /** False ends a replay: the reader is paused or gone. */
  #deliver(event: StreamEvent): boolean {
    if (this.#paused || this.#done || this.#closed || event.seq < this.#next) return false;
    this.#next = event.seq + 1;
    this.#silent = false;
    this.#append(this.#options.encode(event));
    if (event.type === "result" || event.type === "error") this.#finish();
    else if (this.#buffered() >= this.#bufferMax) this.#pause();
    return !this.#paused;
  }

  #buffered(): number {
    return this.#pending.length + this.#response.writableLength;
  }

  /** One write for everything that arrives in one go of the event loop. */
  #append(records: string): void {
    if (records === "") return;
    this.#pending += records;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => this.#flush());
  }

  #flush(): void {
    this.#scheduled = false;
    if (this.#closed || this.#ended || (this.#pending === "" && !this.#done)) return;
    const records = this.#pending;
    this.#pending = "";
    if (this.#done) {
      this.#ended = true;
      this.#response.end(records);
      this.#expectProgress();
      return;
    }
    if (!this.#response.write(records)) {
      this.#draining = true;
      this.#expectProgress();
    } else if (this.#paused) setImmediate(() => this.#resume());
  }

  #pause(): void {
    this.#paused = true;
    this.#leave();
    this.#schedule();
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  #drained(): void {
    this.#draining = false;
    this.#response.setTimeout(0);
    this.#resume();
  }

  #resume(): void {
    if (this.#paused && !this.#closed && !this.#draining) this.#subscribe();
  }

  #finish(): void {
    this.#done = true;
    clearInterval(this.#heartbeat);
    this.#schedule();
  }

  /**
   * A connection that takes nothing for `slowReaderMs` is gone for our purposes. The socket's own timeout looks at what
   * the other side has taken of a write, so a last event of megabytes may take its time.
   */
  #expectProgress(): void {
    if (!this.#closed) this.#response.setTimeout(this.#options.slowReaderMs);
  }

  #beat(): void {
    if (this.#silent && !this.#draining) this.#append(this.#comment());
    this.#silent = true;
  }

  #comment(): string {
    const position = this.#request.position();
    return position === null ? ": heartbeat\n\n" : `: queued position=${position}\n\n`;
  }

  #close(): void {
    this.#closed = true;
    clearInterval(this.#heartbeat);
    this.#leave();
    this.#pending = "";
  }
}
