/**
 * Reading the events of one request, in order and without gaps, over as many connections as it takes. What the network
 * loses is fetched again from the next `seq`; nothing is ever generated twice.
 */
import type { StreamEvent } from "./abi.js";
import { KernelError } from "./errors.js";
import type { CallScope } from "./scope.js";
import { type SseItem, SseParser } from "./sse.js";
import { backoffMs, type Exchange, type Transport, type WireRequest } from "./transport.js";

export interface EventSource {
  readonly transport: Transport;
  readonly scope: CallScope;
  /** The first exchange: a syscall, or an attachment to a request that exists. */
  readonly first: WireRequest;
  /** The seq the first exchange starts at. */
  readonly from: number;
  readonly onRequest?: (requestId: string) => void;
  /** Requests ahead of this one, as the daemon's heartbeats tell. */
  readonly onQueue?: ((position: number) => void) | undefined;
}

/** Attachments in a row that bring no event; with back-off this is about 20 s, well within the daemon's detach time. */
const ATTACH_TRIES_MAX = 8;

/** Yields every event up to and including the last one, `result` or `error`. */
export async function* readEvents(source: EventSource): AsyncGenerator<StreamEvent, void> {
  const { scope, transport } = source;
  let next = source.from;
  let fruitless = 0;
  let exchange = await transport.send(source.first, scope);
  const requestId = exchange.response.headers.get("x-request-id");
  try {
    checkStream(exchange.response);
    if (requestId !== null) source.onRequest?.(requestId);
    for (;;) {
      for await (const event of eventsOf(exchange, source)) {
        if (event.seq < next) continue;
        if (event.seq > next) break;
        next++;
        fruitless = 0;
        yield event;
        if (event.type === "result" || event.type === "error") return;
      }
      exchange.close();
      exchange = await attach(source, requestId, next, fruitless++);
    }
  } finally {
    exchange.close();
  }
}

/** The events of one connection; ends without an error when the connection does. */
async function* eventsOf(exchange: Exchange, source: EventSource): AsyncGenerator<StreamEvent, void> {
  const parser = new SseParser();
  const reader = exchange.response.body?.getReader();
  for (;;) {
    let chunk: { readonly done: boolean; readonly value?: Uint8Array } | undefined;
    try {
      chunk = await reader?.read();
    } catch {
      source.scope.check();
      return;
    }
    source.scope.check();
    if (chunk?.value === undefined) return;
    for (const item of parser.push(chunk.value)) {
      const event = eventOf(item, source);
      if (event !== null) yield event;
    }
  }
}

async function attach(source: EventSource, requestId: string | null, from: number, tries: number): Promise<Exchange> {
  const details = requestId === null ? {} : { requestId };
  if (requestId === null || tries >= ATTACH_TRIES_MAX) {
    throw new KernelError("stream_broken", `the event stream broke off before event ${from}`, details);
  }
  if (tries > 0) await source.scope.pause(backoffMs(tries));
  const path = `/requests/${encodeURIComponent(requestId)}/events?from=${from}`;
  try {
    return await source.transport.send({ method: "GET", path, accept: "text/event-stream" }, source.scope);
  } catch (cause) {
    if (!(cause instanceof KernelError) || cause.code === "aborted" || cause.code === "deadline_exceeded") throw cause;
    throw new KernelError("stream_broken", `the event stream could not be attached again: ${cause.message}`, {
      ...details,
      cause,
    });
  }
}

function checkStream(response: Response): void {
  const type = response.headers.get("content-type") ?? "nothing";
  if (type.startsWith("text/event-stream")) return;
  throw new KernelError("internal", `${response.url} answered with ${type} instead of an event stream`);
}

/** An item as an event; null for comments and for types a newer daemon may send. */
function eventOf(item: SseItem, source: EventSource): StreamEvent | null {
  if (item.type === "comment") {
    const position = /^queued position=(\d+)/.exec(item.text)?.[1];
    if (position !== undefined) source.onQueue?.(Number(position));
    return null;
  }
  let event: Partial<StreamEvent> | null;
  try {
    event = JSON.parse(item.data);
  } catch (cause) {
    throw new KernelError("stream_broken", "the event stream carries something that is not JSON", { cause });
  }
  return typeof event?.seq === "number" && typeof event.type === "string" ? (event as StreamEvent) : null;
}
