/** Bearer tokens: where a request carries one, and what happens to those who guess. */
import type { IncomingHttpHeaders } from "node:http";
import { KernelError } from "@aiosd/sdk";
import type { KernelDoor } from "../kernel/index.js";
import type { Caller } from "../syscalls/index.js";

const TOKEN_CHARS_MAX = 512;
const ADDRESSES_MAX = 4096;
const MINUTE_MS = 60_000;

/** The token of `Authorization: Bearer` or, without that header, of `x-api-key`; "" if there is none. */
export function tokenOf(headers: IncomingHttpHeaders): string {
  const { authorization } = headers;
  if (authorization !== undefined) return /^bearer +(\S+) *$/i.exec(authorization)?.[1] ?? authorization;
  const key = headers["x-api-key"];
  return typeof key === "string" ? key : "";
}

/**
 * Throws `unauthorized`, in the same words whatever was wrong. A right token always passes: the limiter only changes the
 * answer to wrong ones.
 */
export function authenticate(
  kernel: KernelDoor,
  guesses: GuessLimiter,
  headers: IncomingHttpHeaders,
  address: string,
): Caller {
  const token = tokenOf(headers);
  const caller = token === "" || token.length > TOKEN_CHARS_MAX ? null : kernel.authenticate(token);
  if (caller !== null) return caller;
  if (token !== "") guesses.count(address, Date.now());
  throw new KernelError("unauthorized", "a valid token is required");
}

interface Window {
  readonly since: number;
  count: number;
}

/** Wrong tokens per address and minute, for a bounded number of addresses: the oldest is forgotten first. */
export class GuessLimiter {
  readonly #windows = new Map<string, Window>();
  readonly #perMinuteMax: number;

  constructor(perMinuteMax: number) {
    this.#perMinuteMax = perMinuteMax;
  }

  /** Throws auth_rate_limited from the first guess beyond the limit until the address's minute is over. */
  count(address: string, now: number): void {
    let window = this.#windows.get(address);
    if (window === undefined || now - window.since >= MINUTE_MS) {
      window = { since: now, count: 0 };
      this.#windows.delete(address);
      this.#windows.set(address, window);
      this.#forget();
    }
    window.count += 1;
    if (window.count <= this.#perMinuteMax) return;
    throw new KernelError("auth_rate_limited", "too many wrong tokens from this address", {
      retryAfterMs: window.since + MINUTE_MS - now,
    });
  }

  #forget(): void {
    if (this.#windows.size <= ADDRESSES_MAX) return;
    const oldest = this.#windows.keys().next();
    if (!oldest.done) this.#windows.delete(oldest.value);
  }
}
