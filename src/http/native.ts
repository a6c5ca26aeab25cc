/** Our own wire: every syscall of the ABI under one path, its stream, and the requests that are running or kept. */
import { abi, KernelError, type StreamEvent, type SyscallName } from "@aiosd/sdk";
import type { RequestDoor } from "../kernel/index.js";
import { holdWhileConnected } from "./hold.js";
import { type Call, type HttpContext, idempotencyKey, parameter, type Route } from "./route.js";
import { streamEvents } from "./sse.js";

/** What GET and DELETE /requests/:id answer. */
export interface RequestState {
  readonly requestId: string;
  readonly syscall: SyscallName;
  readonly state: "waiting" | "running" | "finished" | "failed";
  readonly acceptedAt: string;
  /** Requests ahead of it while it waits for a slot. */
  readonly position: number | null;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** How long DELETE waits for the request to have let go of what it holds before it answers. */
const CANCEL_WAIT_MS = 1_000;

export function nativeRoutes(context: HttpContext): Route[] {
  const find = (call: Call) => context.kernel.find(parameter(call, "id"), call.caller);
  return [
    { method: "POST", path: "/syscall/:name", handle: (call) => syscall(context, call) },
    { method: "GET", path: "/requests/:id", handle: async (call) => stateOf(await find(call)) },
    {
      method: "DELETE",
      path: "/requests/:id",
      handle: async (call) => {
        const request = await find(call);
        request.cancel();
        await ended(request, CANCEL_WAIT_MS);
        return stateOf(request);
      },
    },
    {
      method: "GET",
      path: "/requests/:id/events",
      handle: async (call) => stream(context, call, await find(call), firstSeq(call)),
    },
  ];
}

async function syscall(context: HttpContext, call: Call): Promise<unknown> {
  const name = parameter(call, "name");
  if (!Object.hasOwn(abi, name)) throw new KernelError("unknown_syscall", `there is no syscall "${name.slice(0, 64)}"`);
  const request = await context.kernel.submit(name as SyscallName, call.body, {
    caller: call.caller,
    idempotencyKey: idempotencyKey(call),
  });
  if (/\btext\/event-stream\b/i.test(call.request.headers.accept ?? "")) return stream(context, call, request, 0);
  holdWhileConnected(context, request, call.reply.raw);
  call.reply.header("x-request-id", request.id);
  return request.result();
}

function stream(context: HttpContext, call: Call, request: RequestDoor, from: number): void {
  const { limits } = context.kernel.config;
  call.reply.hijack();
  const response = call.reply.raw;
  holdWhileConnected(context, request, response);
  streamEvents(
    request,
    response,
    { "x-request-id": request.id },
    {
      from,
      encode: (event: StreamEvent) => `id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`,
      heartbeatMs: limits.heartbeatMs,
      bufferBytesMax: limits.streamBufferBytesMax,
      slowReaderMs: limits.slowReaderMs,
    },
  );
}

/** `?from=seq`, else the event after `Last-Event-ID`, else the first. */
function firstSeq(call: Call): number {
  const { from } = call.request.query as Record<string, unknown>;
  const last = call.request.headers["last-event-id"];
  if (from === undefined && last === undefined) return 0;
  const given = String(from ?? last);
  if (!/^\d{1,15}$/.test(given)) {
    throw new KernelError("invalid_request", "the event to start from must be a whole number", {
      field: from === undefined ? "Last-Event-ID" : "from",
    });
  }
  return from === undefined ? Number(given) + 1 : Number(given);
}

async function stateOf(request: RequestDoor): Promise<RequestState> {
  const position = request.position();
  const head = {
    requestId: request.id,
    syscall: request.syscall,
    acceptedAt: new Date(request.acceptedAt).toISOString(),
    position,
  };
  if (!request.ended) return { ...head, state: position === null ? "running" : "waiting" };
  try {
    return { ...head, state: "finished", result: await request.result() };
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    return { ...head, state: "failed", error: error.toBody() };
  }
}

function ended(request: RequestDoor, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, timeoutMs);
    const settled = () => {
      clearTimeout(timer);
      resolve();
    };
    request.result().then(settled, settled);
  });
}
