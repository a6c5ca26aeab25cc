import { type ErrorCode, KernelError, type StreamEvent, type SyscallName } from "@aiosd/sdk";
import type { Emitted } from "../syscalls/index.js";
import { deferred } from "./deferred.js";
import { EventLog } from "./event-log.js";
import type { RequestDoor } from "./kernel-door.js";

export interface RequestOptions {
  readonly id: string;
  readonly syscall: SyscallName;
  readonly owner: string;
  readonly pid: number;
  readonly acceptedAt: number;
  readonly deadlineMs: number;
  readonly onDisconnect: "detach" | "cancel";
  readonly detachMs: number;
}

const CANCEL_TEXT: Partial<Record<ErrorCode, string>> = {
  cancelled: "the request was cancelled",
  killed: "the process that made the request was killed",
  deadline_exceeded: "the request's deadline passed",
  shutting_down: "the daemon is stopping",
};

/** One syscall between its arrival and its end, with everything a client can ask of it. */
export class Request implements RequestDoor {
  readonly id: string;
  readonly syscall: SyscallName;
  readonly owner: string;
  readonly pid: number;
  readonly acceptedAt: number;
  readonly #options: RequestOptions;
  readonly #log: EventLog;
  readonly #listeners = new Set<(event: StreamEvent) => unknown>();
  readonly #abort = new AbortController();
  readonly #end = deferred<unknown>();
  #position: (() => number | null) | null = null;
  #clients = 0;
  #ended = false;
  #deadline: NodeJS.Timeout | undefined;
  #detached: NodeJS.Timeout | undefined;

  constructor(options: RequestOptions) {
    this.#options = options;
    this.id = options.id;
    this.syscall = options.syscall;
    this.owner = options.owner;
    this.pid = options.pid;
    this.acceptedAt = options.acceptedAt;
    this.#log = new EventLog(options.id);
    // A request that fails while nobody listens is not an unhandled rejection: its end is in the log.
    this.#end.promise.catch(() => {});
    this.#deadline = setTimeout(() => this.cancel("deadline_exceeded"), options.deadlineMs);
  }

  get ended(): boolean {
    return this.#ended;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get log(): EventLog {
    return this.#log;
  }

  position(): number | null {
    return this.#position?.() ?? null;
  }

  setPosition(position: (() => number | null) | null): void {
    this.#position = position;
  }

  subscribe(from: number, listener: (event: StreamEvent) => unknown): () => void {
    for (const event of this.#log.replay(from)) if (listener(event) === false) return () => {};
    if (this.#ended) return () => {};
    const live = (event: StreamEvent) => {
      if (event.seq >= from) listener(event);
    };
    this.#listeners.add(live);
    return () => this.#listeners.delete(live);
  }

  result(): Promise<unknown> {
    return this.#end.promise;
  }

  cancel(code: ErrorCode = "cancelled"): void {
    if (this.#ended || this.#abort.signal.aborted) return;
    this.#abort.abort(new KernelError(code, CANCEL_TEXT[code] ?? code, { requestId: this.id }));
  }

  attach(): () => void {
    this.#clients += 1;
    clearTimeout(this.#detached);
    let gone = false;
    return () => {
      if (gone) return;
      gone = true;
      this.#clients -= 1;
      if (this.#clients > 0 || this.#ended) return;
      if (this.#options.onDisconnect === "cancel") this.cancel();
      else this.#detached = setTimeout(() => this.cancel(), this.#options.detachMs);
    };
  }

  emit(event: Emitted): void {
    if (this.#ended) return;
    const numbered = this.#log.append(event);
    for (const listener of this.#listeners) listener(numbered);
  }

  /** The end, once: the last event and the settled result. Later calls do nothing and answer false. */
  settle(end: { result: unknown } | { error: KernelError }): boolean {
    if (this.#ended) return false;
    if ("result" in end) this.emit({ type: "result", result: end.result });
    else this.emit({ type: "error", error: end.error.toBody() });
    this.#ended = true;
    this.#position = null;
    clearTimeout(this.#deadline);
    clearTimeout(this.#detached);
    this.#listeners.clear();
    if ("result" in end) this.#end.resolve(end.result);
    else this.#end.reject(end.error);
    return true;
  }
}
