import assert from "node:assert/strict";
import { type ErrorBody, KernelError, type StreamEvent, type SyscallName } from "@aiosd/sdk";
import { EventLog } from "./event-log.js";
import type { JournalRow } from "./journal/index.js";
import type { RequestDoor } from "./kernel-door.js";

/** A request that has ended and is read back from the journal; it looks like any other to a client. */
export class PastRequest implements RequestDoor {
  readonly id: string;
  readonly syscall: SyscallName;
  readonly owner: string;
  readonly acceptedAt: number;
  readonly ended = true;
  readonly #log: EventLog;
  readonly #result: unknown;
  readonly #error: ErrorBody | undefined;

  constructor(row: JournalRow) {
    assert(row.outcome !== "running", `request ${row.id} has ended`);
    this.id = row.id;
    this.syscall = row.syscall as SyscallName;
    this.owner = row.owner;
    this.acceptedAt = row.acceptedAt;
    this.#result = row.result === undefined ? undefined : JSON.parse(row.result);
    this.#error = row.error === undefined ? undefined : (JSON.parse(row.error) as ErrorBody);
    const end = this.#error === undefined ? { result: this.#result } : { error: this.#error };
    this.#log = EventLog.decode(row.id, row.log, end);
  }

  position(): null {
    return null;
  }

  subscribe(from: number, listener: (event: StreamEvent) => unknown): () => void {
    for (const event of this.#log.replay(from)) if (listener(event) === false) break;
    return () => {};
  }

  async result(): Promise<unknown> {
    if (this.#error !== undefined) throw KernelError.fromBody(this.#error);
    return this.#result;
  }

  cancel(): void {}

  attach(): () => void {
    return () => {};
  }
}
