/**
 * The wire below the client: address and token, one HTTP exchange, and the only place that retries. A request is sent
 * again when the daemon could not be reached or refused it with a retryable code; both mean that nothing has started, or
 * that its Idempotency-Key leads back to what has.
 */
import { type DiscoveryOptions, type Endpoint, findEndpoint } from "./discovery.js";
import { ERRORS, type ErrorBody, type ErrorCode, KernelError } from "./errors.js";
import type { CallScope } from "./scope.js";

export interface TransportOptions extends DiscoveryOptions {
  /** Replaces the global `fetch`: a proxy, a test, another runtime. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Times a refused or undeliverable request is sent again; default 3. */
  readonly retries?: number | undefined;
}

export interface WireRequest {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
  readonly accept?: "application/json" | "text/event-stream";
  readonly idempotencyKey?: string | undefined;
  /** Overrides the transport's own number of retries. */
  readonly retries?: number;
  /** Gets the response when it arrives after the caller gave up, so that what it started can be cancelled. */
  readonly orphan?: (exchange: Exchange) => void;
}

/** A response whose body may still be arriving; `close` drops the connection. */
export interface Exchange {
  readonly response: Response;
  close(): void;
}

const BACKOFF_MS = 100;
const BACKOFF_MS_MAX = 5_000;
/** A daemon that asks for more patience than this gets its refusal handed to the caller. */
const RETRY_AFTER_MS_MAX = 60_000;
/** How long a call that was given up may still be answered, to learn the id to cancel. */
const ORPHAN_MS = 5_000;

export class Transport {
  readonly options: TransportOptions;
  #endpoint: Endpoint | undefined;

  constructor(options: TransportOptions) {
    this.options = options;
  }

  /** Sends until it is answered with success; throws a KernelError otherwise. */
  async send(request: WireRequest, scope: CallScope): Promise<Exchange> {
    const retries = request.retries ?? this.options.retries ?? 3;
    for (let attempt = 0; ; attempt++) {
      scope.check();
      const outcome = await this.#once(request, scope);
      if (!(outcome instanceof KernelError)) return outcome;
      const waitMs = outcome.retryAfterMs ?? backoffMs(attempt);
      if (!outcome.retryable || attempt >= retries || waitMs > RETRY_AFTER_MS_MAX) throw outcome;
      await scope.pause(waitMs);
    }
  }

  /** `send`, then the body as JSON. A body that breaks off is a connection failure like any other. */
  async json(request: WireRequest, scope: CallScope): Promise<unknown> {
    const retries = request.retries ?? this.options.retries ?? 3;
    for (let attempt = 0; ; attempt++) {
      const { response } = await this.send(request, scope);
      let text: string;
      try {
        text = await response.text();
      } catch (cause) {
        scope.check();
        if (attempt >= retries) throw unreachable(response.url, cause);
        await scope.pause(backoffMs(attempt));
        continue;
      }
      return parseJson(text, response);
    }
  }

  async #once(request: WireRequest, scope: CallScope): Promise<Exchange | KernelError> {
    let endpoint: Endpoint;
    try {
      this.#endpoint ??= await findEndpoint(this.options);
      endpoint = this.#endpoint;
    } catch (error) {
      if (error instanceof KernelError) return error;
      throw error;
    }
    const connection = new AbortController();
    const exchangeOf = (response: Response): Exchange => ({ response, close: () => connection.abort() });
    const pending = this.#fetch(endpoint, request, connection.signal);
    try {
      const response = await untilOver(pending, scope);
      if (response === null) {
        giveUp(pending.then(exchangeOf), connection, request.orphan);
        return scope.error();
      }
      if (!response.ok) return await refusalOf(response);
      scope.signal.addEventListener("abort", () => connection.abort(), { once: true });
      return exchangeOf(response);
    } catch (cause) {
      scope.check();
      if (endpoint.discovered) this.#endpoint = undefined;
      return unreachable(endpoint.url, cause);
    }
  }

  #fetch(endpoint: Endpoint, request: WireRequest, signal: AbortSignal): Promise<Response> {
    const headers: Record<string, string> = { accept: request.accept ?? "application/json" };
    if (endpoint.token !== undefined) headers.authorization = `Bearer ${endpoint.token}`;
    if (request.idempotencyKey !== undefined) headers["idempotency-key"] = request.idempotencyKey;
    if (request.body !== undefined) headers["content-type"] = "application/json";
    return (this.options.fetch ?? globalThis.fetch)(endpoint.url + request.path, {
      method: request.method,
      headers,
      signal,
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
  }
}

/** Exponential, with jitter so that a crowd of agents does not come back in step. */
export function backoffMs(attempt: number): number {
  return Math.min(BACKOFF_MS_MAX, BACKOFF_MS * 2 ** attempt) * (0.5 + Math.random() / 2);
}

/** The value of `pending`, or null when the call ends first. */
async function untilOver<T>(pending: Promise<T>, scope: CallScope): Promise<T | null> {
  let onAbort = () => {};
  const over = new Promise<null>((resolve) => {
    onAbort = () => resolve(null);
    if (scope.over) resolve(null);
    scope.signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([pending, over]);
  } finally {
    scope.signal.removeEventListener("abort", onAbort);
  }
}

/**
 * The caller has gone, but the daemon may be accepting this very moment. Where that would leave a generation running,
 * its answer is awaited a little longer, and handed to `orphan`; otherwise the connection is dropped at once.
 */
function giveUp(
  pending: Promise<Exchange>,
  connection: AbortController,
  orphan: ((exchange: Exchange) => void) | undefined,
): void {
  if (orphan === undefined) connection.abort();
  const timer = setTimeout(() => connection.abort(), ORPHAN_MS);
  // A rejection here is the connection ending, and nobody is left to be told.
  pending
    .then((exchange) => orphan?.(exchange))
    .catch(() => {})
    .finally(() => clearTimeout(timer));
}

async function refusalOf(response: Response): Promise<KernelError> {
  const retryAfterMs = retryAfterOf(response.headers);
  const text = await response.text();
  const body = errorBodyOf(text);
  if (body === null) {
    return new KernelError("internal", `${response.url} answered ${response.status} without an error of the kernel`);
  }
  const requestId = body.requestId ?? response.headers.get("x-request-id") ?? undefined;
  return KernelError.fromBody({
    ...body,
    code: Object.hasOwn(ERRORS, body.code) ? body.code : codeOf(response.status),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(requestId === undefined ? {} : { requestId }),
  });
}

/** The code behind a status, for the /v1 routes, which name some errors in OpenAI's words. */
function codeOf(status: number): ErrorCode {
  return BY_STATUS[status] ?? "internal";
}

const BY_STATUS: Partial<Record<number, ErrorCode>> = {
  400: "invalid_request",
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  429: "queue_full",
  503: "not_ready",
};

function errorBodyOf(text: string): ErrorBody | null {
  try {
    const parsed: { error?: Partial<ErrorBody> } | null = JSON.parse(text);
    const error = parsed?.error;
    return typeof error?.code === "string" && typeof error.message === "string" ? (error as ErrorBody) : null;
  } catch {
    return null;
  }
}

function retryAfterOf(headers: Headers): number | undefined {
  const ms = Number(headers.get("retry-after-ms") ?? Number.NaN);
  if (Number.isFinite(ms) && ms >= 0) return ms;
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

function parseJson(text: string, response: Response): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new KernelError("internal", `${response.url} did not answer with JSON; is it an aiosd daemon?`, { cause });
  }
}

function unreachable(url: string, cause: unknown): KernelError {
  const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const code = reason instanceof Error && "code" in reason ? String(reason.code) : undefined;
  const text = code ?? (reason instanceof Error ? reason.message : String(reason));
  return new KernelError("daemon_unreachable", `the daemon at ${url} cannot be reached (${text})`, { cause });
}
