import { createHash } from "node:crypto";
import { KernelError } from "@aiosd/sdk";
import type { Journal } from "./journal/index.js";
import type { RequestDoor } from "./kernel-door.js";
import { PastRequest } from "./past-request.js";

/** One use of an Idempotency-Key; the key belongs to an owner and a syscall. */
export interface Attempt {
  readonly owner: string;
  readonly syscall: string;
  readonly key: string;
  readonly bodyHash: string;
}

export function attemptOf(owner: string, syscall: string, key: string, body: unknown): Attempt {
  return { owner, syscall, key, bodyHash: createHash("sha256").update(JSON.stringify(body)).digest("hex") };
}

/** Makes a retry return the first result: what runs is attached to, what ended is read back, another body is refused. */
export class Idempotency {
  readonly #journal: Journal;
  readonly #keptMs: number;
  readonly #inFlight = new Map<string, { readonly bodyHash: string; readonly door: Promise<RequestDoor> }>();

  constructor(journal: Journal, keptMs: number) {
    this.#journal = journal;
    this.#keptMs = keptMs;
  }

  /** Runs `start` for the first attempt with this key; later ones get the same request. */
  once(attempt: Attempt, start: () => Promise<RequestDoor>): Promise<RequestDoor> {
    const id = JSON.stringify([attempt.owner, attempt.syscall, attempt.key]);
    const running = this.#inFlight.get(id);
    if (running !== undefined) {
      return running.bodyHash === attempt.bodyHash ? running.door : Promise.reject(mismatch(attempt));
    }
    const door = this.#open(attempt, start);
    this.#inFlight.set(id, { bodyHash: attempt.bodyHash, door });
    const forget = () => this.#inFlight.delete(id);
    door.then((request) => request.result().then(forget, forget), forget);
    return door;
  }

  async #open(attempt: Attempt, start: () => Promise<RequestDoor>): Promise<RequestDoor> {
    const { owner, syscall, key } = attempt;
    const row = await this.#journal.findByKey(owner, syscall, key, Date.now() - this.#keptMs);
    if (row === null) return await start();
    if (row.bodyHash !== attempt.bodyHash) throw mismatch(attempt);
    if (row.outcome === "running") {
      const text = `the first request with Idempotency-Key ${key} ended, but its end could not be written`;
      throw new KernelError("conflict", text);
    }
    return new PastRequest(row);
  }
}

function mismatch(attempt: Attempt): KernelError {
  return new KernelError("idempotency_mismatch", `Idempotency-Key ${attempt.key} was used with another body`);
}
