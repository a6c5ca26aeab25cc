import { deferred } from "./deferred.js";
import type { Request } from "./request.js";

export interface RetentionLimits {
  readonly resultsKeptMs: number;
  readonly resultsInMemoryMax: number;
}

/** Every request of the daemon that is running, and the latest of those that have ended. */
export class RequestTable {
  readonly #limits: RetentionLimits;
  readonly #now: () => number;
  readonly #live = new Map<string, Request>();
  /** In order of their end. */
  readonly #ended = new Map<string, { readonly request: Request; readonly endedAt: number }>();
  #whenIdle: (() => void) | null = null;

  constructor(limits: RetentionLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  add(request: Request): void {
    this.#live.set(request.id, request);
  }

  get(id: string): Request | undefined {
    this.#expire();
    return this.#live.get(id) ?? this.#ended.get(id)?.request;
  }

  get liveCount(): number {
    return this.#live.size;
  }

  live(): Request[] {
    return [...this.#live.values()];
  }

  /** It has ended: kept for a while when the journal has it, forgotten when it was refused or a mere read. */
  retire(request: Request, keep: boolean): void {
    this.#live.delete(request.id);
    if (keep) this.#ended.set(request.id, { request, endedAt: this.#now() });
    this.#expire();
    if (this.#live.size === 0) this.#whenIdle?.();
  }

  /** Resolves when nothing runs any more, or after `ms`. */
  async idle(ms: number): Promise<void> {
    if (this.#live.size === 0) return;
    const waiting = deferred();
    this.#whenIdle = waiting.resolve;
    const timer = setTimeout(waiting.resolve, ms);
    await waiting.promise;
    clearTimeout(timer);
    this.#whenIdle = null;
  }

  #expire(): void {
    const horizon = this.#now() - this.#limits.resultsKeptMs;
    for (const [id, { endedAt }] of this.#ended) {
      if (endedAt > horizon && this.#ended.size <= this.#limits.resultsInMemoryMax) return;
      this.#ended.delete(id);
    }
  }
}
