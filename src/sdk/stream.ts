/** A generation while it happens: what `kernel.stream`, `agent.llm.chatStream` and `completeStream` return. */
import type { StreamEvent } from "./abi.js";
import { KernelError } from "./errors.js";
import { type EventSource, readEvents } from "./event-reader.js";
import { CallScope } from "./scope.js";
import type { Exchange, Transport } from "./transport.js";

/** One piece of one choice: of its text, and of its tool calls in `toolCalls`. */
export type Delta = Extract<StreamEvent, { type: "delta" }>;

export interface CallOptions {
  /** Aborting ends the call with `aborted` and cancels the request in the daemon. */
  readonly signal?: AbortSignal | undefined;
  /** Default: a fresh one for every call that changes something. */
  readonly idempotencyKey?: string | undefined;
  /** Milliseconds until the call ends with `deadline_exceeded`, retries and waiting included. */
  readonly timeoutMs?: number | undefined;
}

export interface StreamOptions extends CallOptions {
  /** Called with the number of requests ahead, while this one waits for a slot. */
  readonly onQueue?: ((position: number) => void) | undefined;
}

export interface StreamSource<R> {
  readonly transport: Transport;
  readonly syscall: string;
  readonly input: unknown;
  readonly options: StreamOptions;
  /** From the last event's payload to what the caller gets. */
  readonly finish: (result: unknown) => R;
}

const CANCEL_MS = 2_000;

/**
 * An async iterable of deltas. Nothing is sent before it is read: by iteration, `events()`, `text()` or `result()`.
 * Leaving the loop early cancels the request; a lost connection is attached again at the next event.
 *
 * @example
 * const stream = agent.llm.chatStream("Tell me a story.");
 * for await (const delta of stream) process.stdout.write(delta.text);
 * const { usage } = await stream.result();
 */
export class TokenStream<R extends { readonly text: string }> implements AsyncIterable<Delta>, AsyncDisposable {
  readonly #source: StreamSource<R>;
  /** Set by the one reader. */
  #scope: CallScope | undefined;
  readonly #outcome: Promise<R>;
  #resolve: (result: R) => void = () => {};
  #reject: (error: unknown) => void = () => {};
  /** Nothing is left to cancel in the daemon. */
  #ended = false;
  #requestId: string | undefined;

  constructor(source: StreamSource<R>) {
    this.#source = source;
    this.#outcome = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Who only iterates gets the error from the iteration; the promise beside it must not count as unhandled.
    this.#outcome.catch(() => {});
  }

  /** Known from the moment the daemon has accepted the request. */
  get requestId(): string | undefined {
    return this.#requestId;
  }

  /** The deltas, one reader only. Throws the KernelError the request ends with. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Delta, void> {
    for await (const event of this.events()) if (event.type === "delta") yield event;
  }

  /** Every event as it comes over the wire; the last is `result`. */
  async *events(): AsyncGenerator<StreamEvent, void> {
    if (this.#scope !== undefined) throw new TypeError("a stream has one reader, and this one has had its own");
    const scope = new CallScope(this.#source.options);
    this.#scope = scope;
    try {
      for await (const event of readEvents(this.#events(scope))) {
        if (event.type === "error") throw KernelError.fromBody(event.error);
        if (event.type === "result") {
          this.#ended = true;
          this.#resolve(this.#source.finish(event.result));
        }
        yield event;
      }
    } catch (error) {
      this.#reject(error);
      // Whatever is not the caller's own leaving is the end of the request, or of the way to it.
      if (!scope.over) this.#ended = true;
      throw error;
    } finally {
      scope.close();
      // Not settled yet means that the reader broke out of its loop: nobody wants the rest.
      this.#reject(new KernelError("cancelled", "the reader left the stream before its end"));
      await this.#release();
    }
  }

  /** The whole result; reads the stream to its end if nobody does. */
  async result(): Promise<R> {
    if (this.#scope === undefined) for await (const _ of this.events());
    return this.#outcome;
  }

  /** The text of the first choice. */
  async text(): Promise<string> {
    return (await this.result()).text;
  }

  /** Ends the request in the daemon; a reader gets `cancelled`. Does nothing once the stream has ended. */
  async cancel(): Promise<void> {
    const error = new KernelError("cancelled", "the stream was cancelled by its reader");
    this.#scope ??= new CallScope({});
    this.#scope.end(error);
    this.#reject(error);
    await this.#release();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.cancel();
  }

  #events(scope: CallScope): EventSource {
    const { transport, options, syscall, input } = this.#source;
    return {
      transport,
      scope,
      from: 0,
      first: {
        method: "POST",
        path: `/syscall/${syscall}`,
        body: input,
        accept: "text/event-stream",
        idempotencyKey: options.idempotencyKey ?? crypto.randomUUID(),
        orphan: (exchange) => void this.#cancelOrphan(exchange),
      },
      onQueue: options.onQueue,
      onRequest: (id) => {
        this.#requestId = id;
      },
    };
  }

  async #release(): Promise<void> {
    if (this.#ended || this.#requestId === undefined) return;
    this.#ended = true;
    await cancelRequest(this.#source.transport, this.#requestId);
  }

  async #cancelOrphan(exchange: Exchange): Promise<void> {
    const id = exchange.response.headers.get("x-request-id");
    if (id !== null) await cancelRequest(this.#source.transport, id);
    exchange.close();
  }
}

/**
 * Asks the daemon to end a request. A daemon that cannot be told is not an error of the caller, who is leaving: the
 * request then ends by itself once its detach time is over.
 */
export async function cancelRequest(transport: Transport, requestId: string): Promise<boolean> {
  const scope = new CallScope({ timeoutMs: CANCEL_MS });
  try {
    const path = `/requests/${encodeURIComponent(requestId)}`;
    const { response } = await transport.send({ method: "DELETE", path, retries: 1 }, scope);
    await response.body?.cancel();
    return true;
  } catch (error) {
    if (error instanceof KernelError) return false;
    throw error;
  } finally {
    scope.close();
  }
}
