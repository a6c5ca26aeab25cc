/**
 * The HTTP door: one Fastify server in front of the kernel. It decides who gets in and in what shape a body must be;
 * what a request means is the adapters' and the kernel's business.
 */

import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { KernelError } from "@aiosd/sdk";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { KernelDoor } from "../kernel/index.js";
import type { Caller } from "../syscalls/index.js";
import { authenticate, GuessLimiter } from "./auth.js";
import { Connections } from "./connections.js";
import { errorJson, refuse, sendError } from "./errors.js";
import { gate, isLoopback } from "./gate.js";
import { parseJsonObject } from "./json.js";
import { nativeRoutes } from "./native.js";
import { openAiRoutes } from "./openai/routes.js";
import type { HttpContext, Route } from "./route.js";
import { statusRoutes } from "./status.js";

export interface HttpServer {
  readonly url: string;
  readonly port: number;
  /** Stops listening, gives open responses `limits.drainMs` to end, then closes their connections. */
  close(): Promise<void>;
}

const HEADER_BYTES_MAX = 16 << 10;
const HEADERS_MAX = 100;
const OBJECT_KEYS_MAX = 4096;
const PARAMETER_CHARS_MAX = 512;
/** How often Node looks for connections that are past a timeout. */
const TIMEOUT_CHECK_MS = 1_000;
const TCP_KEEP_ALIVE_MS = 30_000;

/** Resolves when it listens; rejects with port_busy or config_invalid when it cannot. */
export async function startServer(kernel: KernelDoor, log: Logger): Promise<HttpServer> {
  let closing = false;
  const context: HttpContext = { kernel, log, closing: () => closing };
  const routes = [...statusRoutes(context), ...nativeRoutes(context), ...openAiRoutes(context)];
  const connections = new Connections();
  const server = createServer(context, connections);
  const callers = new WeakMap<FastifyRequest, Caller>();
  addGates(server, context, { routes, callers });
  addRoutes(server, { routes, callers });
  const { host } = kernel.config;
  if (!isLoopback(host)) {
    log.warn({ host }, "listening beyond this machine: requests need a token, but nothing encrypts them");
  }
  await listen(server, kernel);
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `http://${reachable(host)}:${port}`,
    port,
    async close() {
      closing = true;
      const closed = server.close();
      connections.finish();
      const timer = setTimeout(() => server.server.closeAllConnections(), kernel.config.limits.drainMs);
      await closed;
      clearTimeout(timer);
    },
  };
}

function createServer(context: HttpContext, connections: Connections): FastifyInstance {
  const { limits } = context.kernel.config;
  const server = fastify({
    logger: false,
    bodyLimit: limits.bodyBytesMax,
    // Until the request has been received whole; a response may take as long as it likes.
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    maxRequestsPerSocket: limits.requestsPerSocketMax,
    // Inactivity would end a long generation; who reads too slowly is found by the writer instead.
    connectionTimeout: 0,
    forceCloseConnections: "idle",
    return503OnClosing: false,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: PARAMETER_CHARS_MAX },
    http: {
      maxHeaderSize: HEADER_BYTES_MAX,
      connectionsCheckingInterval: TIMEOUT_CHECK_MS,
      keepAlive: true,
      keepAliveInitialDelay: TCP_KEEP_ALIVE_MS,
      noDelay: true,
      insecureHTTPParser: false,
      requireHostHeader: false,
    },
    genReqId: () => randomUUID(),
    frameworkErrors: (error, request, reply) => sendError(context, request, reply, error),
    clientErrorHandler: (error, socket) => clientError(error, socket, connections.responding(socket)),
  });
  server.server.headersTimeout = limits.headersTimeoutMs;
  server.server.maxHeadersCount = HEADERS_MAX + 1;
  server.server.maxConnections = limits.connectionsMax;
  connections.watch(server.server);
  server.addHook("onRequest", (request, reply, done) => {
    connections.began(request.raw.socket, reply.raw);
    if (context.closing()) reply.raw.shouldKeepAlive = false;
    done();
  });
  server.addHook("onSend", (request, _reply, _payload, done) => {
    // Node sets the keep-alive timeout instead once the answer has left.
    request.raw.socket.setTimeout(limits.slowReaderMs);
    done();
  });
  server.setErrorHandler((error, request, reply) => sendError(context, request, reply, error));
  server.setNotFoundHandler((request, reply) => sendError(context, request, reply, notFound()));
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, bytes, done) => {
    try {
      done(null, parseJsonObject(bytes as Buffer, { depthMax: limits.jsonDepthMax, keysMax: OBJECT_KEYS_MAX }));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
  return server;
}

interface Routing {
  readonly routes: readonly Route[];
  readonly callers: WeakMap<FastifyRequest, Caller>;
}

/** Everything that is decided before a body is read, cheapest first. */
function addGates(server: FastifyInstance, context: HttpContext, { routes, callers }: Routing): void {
  const { kernel } = context;
  const door = gate(kernel.config.host, kernel.config.allowedHosts);
  const guesses = new GuessLimiter(kernel.config.limits.failedAuthPerMinuteMax);
  const open = new Set(routes.filter((route) => route.open === true).map((route) => route.path));
  const patterns = routes.map((route) => ({ route, pattern: patternOf(route.path) }));
  server.addHook("onRequest", (request, reply, done) => {
    reply.headers({ "x-request-id": request.id, "x-content-type-options": "nosniff", "cache-control": "no-store" });
    checkForm(request);
    door.check(request.headers.host, request.headers.origin);
    if (!open.has(request.routeOptions.url ?? "")) {
      callers.set(request, authenticate(kernel, guesses, request.headers, request.ip));
    }
    if (request.is404) throw wrongMethod(request, reply, patterns) ?? notFound();
    const encoding = request.headers["content-encoding"];
    if (encoding !== undefined && encoding !== "identity") {
      throw new KernelError("unsupported_media_type", "compressed bodies are not accepted");
    }
    done();
  });
}

function addRoutes(server: FastifyInstance, { routes, callers }: Routing): void {
  for (const route of routes) {
    server.route({
      method: route.open === true ? [route.method, "HEAD"] : route.method,
      url: route.path,
      async handler(request: FastifyRequest, reply: FastifyReply) {
        const caller = callers.get(request) ?? NOBODY;
        const body = (request.body ?? {}) as Record<string, unknown>;
        const answer = await route.handle({ request, reply, caller, body });
        return reply.sent ? reply : answer;
      },
    });
  }
}

/** The caller of open routes, which never look at it. */
const NOBODY: Caller = { pid: 0, owner: "", admin: false };

function checkForm(request: FastifyRequest): void {
  const { raw, headers } = request;
  if (raw.rawHeaders.length > HEADERS_MAX * 2) {
    throw new KernelError("invalid_request", `a request may have at most ${HEADERS_MAX} headers`);
  }
  if (raw.url?.startsWith("/") !== true) {
    throw new KernelError("invalid_request", "the request target must be a path");
  }
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  if (hasBody && request.method !== "POST") {
    throw new KernelError("invalid_request", `${request.method} takes no body`);
  }
}

function notFound(): KernelError {
  return new KernelError("not_found", "there is no such route (GET /openapi.json lists them)");
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.").replace(/:[a-z]+/g, "[^/]+")}$`);
}

function wrongMethod(
  request: FastifyRequest,
  reply: FastifyReply,
  patterns: ReadonlyArray<{ readonly route: Route; readonly pattern: RegExp }>,
): KernelError | null {
  const path = request.url.split("?", 1)[0] ?? "";
  const methods = patterns.filter(({ pattern }) => pattern.test(path)).map(({ route }) => route.method);
  if (methods.length === 0) return null;
  reply.header("allow", methods.join(", "));
  return new KernelError("method_not_allowed", `${request.method} is not a method of this route`);
}

/** What never became a request: broken HTTP, headers too large or too slow. */
function clientError(error: Error & { code?: string }, socket: Socket, response: ServerResponse | undefined): void {
  if (error.code === "ECONNRESET" || response?.headersSent === true) {
    socket.destroy();
    return;
  }
  const headers = { "x-request-id": randomUUID() };
  const answer = (status: number, reason: KernelError) =>
    refuse(socket, { status, headers, body: errorJson(reason.toBody(), "") });
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") {
    answer(408, new KernelError("request_timeout", "the request did not arrive in time"));
  } else if (error.code === "HPE_HEADER_OVERFLOW") {
    answer(431, new KernelError("invalid_request", `the headers are larger than ${HEADER_BYTES_MAX} bytes`));
  } else answer(400, new KernelError("invalid_request", "this is not valid HTTP"));
}

async function listen(server: FastifyInstance, kernel: KernelDoor): Promise<void> {
  const { host, port } = kernel.config;
  try {
    await server.listen({ host, port });
  } catch (cause) {
    await server.close();
    const { code, message } = cause as { code?: string; message?: string };
    if (code === "EADDRINUSE") throw new KernelError("port_busy", `${host}:${port} is in use`, { cause });
    throw new KernelError("config_invalid", `cannot listen on ${host}:${port}: ${message}`, { field: "host", cause });
  }
}

/** The bound address as a client on this machine may use it. */
function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
