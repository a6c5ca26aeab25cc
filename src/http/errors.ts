/** Every way a request can fail, as one KernelError, one status, one set of headers, in the shape its wire expects. */
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { type ErrorBody, KernelError } from "@aiosd/sdk";
import type { FastifyReply, FastifyRequest } from "fastify";
import { openAiError } from "./openai/error.js";
import type { HttpContext } from "./route.js";

/** How long a refused client that is still sending may take to read why. */
const LINGER_MS = 1_000;
/** An unread body up to this size is swallowed, so that the connection can be used again. */
const UNREAD_BYTES_MAX = 64 << 10;
const RETRY_AFTER_MS = 1_000;

/** For Fastify's error handler and its not-found handler alike. */
export function sendError(context: HttpContext, request: FastifyRequest, reply: FastifyReply, thrown: unknown): void {
  const error = toKernelError(context, request, thrown);
  const status = error.status;
  // A syscall that was accepted has named itself already.
  const requestId = error.requestId ?? String(reply.getHeader("x-request-id") ?? request.id);
  const body = errorJson({ ...error.toBody(), requestId }, request.url);
  const headers = { ...errorHeaders(error), "x-request-id": requestId };
  if (hasUnreadBody(request)) {
    reply.hijack();
    refuse(request.raw.socket, { status, headers, body });
    return;
  }
  reply.code(status).headers(headers).type("application/json; charset=utf-8").send(body);
}

/** The error body of our own wire, or OpenAI's for its routes. */
export function errorJson(body: ErrorBody, url: string): string {
  return JSON.stringify(url.startsWith("/v1/") ? openAiError(body) : { error: body });
}

/** What tells a client's retry logic what to do. */
export function errorHeaders(error: KernelError): Record<string, string> {
  const headers: Record<string, string> = { "x-should-retry": String(error.retryable) };
  if (error.code === "unauthorized") headers["www-authenticate"] = 'Bearer realm="aiosd"';
  if (error.status === 429 || error.status === 503) {
    const ms = Math.max(1, Math.ceil(error.retryAfterMs ?? RETRY_AFTER_MS));
    headers["retry-after"] = String(Math.max(1, Math.ceil(ms / 1000)));
    headers["retry-after-ms"] = String(ms);
  }
  return headers;
}

export interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Answers on the bare socket and stops reading. The connection stays half open for a moment: closing it with unread
 * bytes would reset it, and the client would see a broken pipe instead of the reason.
 */
export function refuse(socket: Socket, refusal: Refusal): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const lines = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? "Error"}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(refusal.body)}`,
    "connection: close",
    ...Object.entries(refusal.headers).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${refusal.body}`);
  socket.pause();
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

function hasUnreadBody(request: FastifyRequest): boolean {
  if (request.raw.complete) return false;
  const { headers } = request;
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > UNREAD_BYTES_MAX;
}

function toKernelError(context: HttpContext, request: FastifyRequest, thrown: unknown): KernelError {
  if (thrown instanceof KernelError) {
    if (thrown.code === "internal") logInternal(context, request, thrown);
    return thrown;
  }
  const { code, statusCode, message } = fastifyError(thrown);
  switch (code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return new KernelError(
        "payload_too_large",
        `the body is larger than ${context.kernel.config.limits.bodyBytesMax} bytes`,
      );
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return new KernelError("unsupported_media_type", "the body must be application/json");
    case "FST_ERR_BAD_URL":
      return new KernelError("invalid_request", "the path is not a valid URL");
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new KernelError("invalid_request", message);
  }
  logInternal(context, request, thrown);
  return new KernelError("internal", "the daemon failed on this request", { requestId: request.id });
}

function logInternal(context: HttpContext, request: FastifyRequest, error: unknown): void {
  const route = request.routeOptions.url ?? "none";
  context.log.error({ err: error, requestId: request.id, method: request.method, route }, "request failed");
}

function fastifyError(thrown: unknown): { code?: string; statusCode?: number; message: string } {
  if (!(thrown instanceof Error)) return { message: String(thrown) };
  const { code, statusCode } = thrown as { code?: unknown; statusCode?: unknown };
  return {
    message: thrown.message,
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof statusCode === "number" ? { statusCode } : {}),
  };
}
