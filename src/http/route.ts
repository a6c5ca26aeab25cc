/** What an adapter gives the server: its routes. And what it gets back: the call, already let in. */
import { KernelError } from "@aiosd/sdk";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { KernelDoor } from "../kernel/index.js";
import type { Caller } from "../syscalls/index.js";

export interface HttpContext {
  readonly kernel: KernelDoor;
  readonly log: Logger;
  /** The server is going down: a connection that ends now was not given up by its client. */
  readonly closing: () => boolean;
}

export interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly caller: Caller;
  readonly body: Record<string, unknown>;
}

export interface Route {
  readonly method: "GET" | "POST" | "DELETE";
  /** With `:name` for parameters. */
  readonly path: string;
  /** Answers without a token. */
  readonly open?: boolean;
  /** What it resolves to is the JSON answer, unless it has taken over the reply. */
  handle(call: Call): unknown;
}

export function parameter(call: Call, name: string): string {
  const parameters = call.request.params as Record<string, string | undefined>;
  return parameters[name] ?? "";
}

/** 1 to 255 printable ASCII characters, or nothing. */
export function idempotencyKey(call: Call): string | undefined {
  const key = call.request.headers["idempotency-key"];
  if (key === undefined) return undefined;
  if (typeof key === "string" && /^[\x20-\x7e]{1,255}$/.test(key)) return key;
  throw new KernelError("invalid_request", "Idempotency-Key must be 1 to 255 printable ASCII characters", {
    field: "Idempotency-Key",
  });
}
