import { randomUUID } from "node:crypto";
import { abi, type ErrorCode, KernelError, type SyscallInput, type SyscallName, type Usage } from "@aiosd/sdk";
import type { Logger } from "pino";
import type { TokenTable } from "../access/index.js";
import type { CoreInfo, EmbedderInfo } from "../cores/index.js";
import { type Caller, type Syscall, type SyscallContext, syscalls } from "../syscalls/index.js";
import type { Config } from "./config.js";
import type { CoreLoop } from "./core-loop.js";
import type { CoreSupervisor } from "./core-supervisor.js";
import { deferred } from "./deferred.js";
import type { Embedding } from "./embedding.js";
import type { Generation } from "./generation.js";
import { type Attempt, attemptOf, type Idempotency } from "./idempotency.js";
import type { Journal } from "./journal/index.js";
import type { KernelDoor, KernelStatus, RequestDoor, SubmitOptions } from "./kernel-door.js";
import type { Metrics } from "./metrics.js";
import { PastRequest } from "./past-request.js";
import type { Processes } from "./processes.js";
import { Request } from "./request.js";
import type { RequestTable } from "./request-table.js";

export interface KernelParts {
  readonly journal: Journal;
  readonly tokens: TokenTable<Caller>;
  readonly processes: Processes;
  readonly requests: RequestTable;
  readonly idempotency: Idempotency;
  readonly loop: CoreLoop;
  readonly generation: Generation;
  readonly embedding: Embedding;
  readonly supervisor: CoreSupervisor;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly now: () => number;
}

/** The fields that an input may carry for the kernel itself. */
interface KernelFields {
  readonly deadlineMs?: number | undefined;
  readonly onDisconnect?: "detach" | "cancel" | undefined;
}

type End = { readonly result: unknown } | { readonly error: KernelError };

/** The kernel: every syscall comes in through submit() and ends in #settle(), whatever happens between. */
export class Kernel implements KernelDoor {
  readonly config: Config;
  readonly #parts: KernelParts;
  readonly #startedAt: number;
  #stopping = false;

  constructor(config: Config, parts: KernelParts) {
    this.config = config;
    this.#parts = parts;
    this.#startedAt = parts.now();
  }

  authenticate(token: string): Caller | null {
    return this.#parts.tokens.lookup(token);
  }

  async submit(name: SyscallName, input: unknown, options: SubmitOptions): Promise<RequestDoor> {
    const { metrics, idempotency } = this.#parts;
    const { caller, idempotencyKey } = options;
    try {
      if (this.#stopping) throw new KernelError("shutting_down", "the daemon is stopping", { retryAfterMs: 1000 });
      const parsed = parseInput(name, input);
      if (idempotencyKey === undefined) return await this.#start(name, parsed, caller, null);
      const attempt = attemptOf(caller.owner, name, idempotencyKey, parsed);
      return await idempotency.once(attempt, () => this.#start(name, parsed, caller, attempt));
    } catch (error) {
      const refusal = this.#asKernelError(error);
      metrics.refused(refusal.code);
      throw refusal;
    }
  }

  async find(requestId: string, caller: Caller): Promise<RequestDoor> {
    const live = this.#parts.requests.get(requestId);
    if (live !== undefined && live.owner === caller.owner) return live;
    const row = live === undefined ? await this.#parts.journal.find(requestId) : null;
    if (row === null || row.owner !== caller.owner || row.outcome === "running") {
      throw new KernelError("not_found", `there is no request ${requestId}`);
    }
    return new PastRequest(row);
  }

  models(): CoreInfo[] {
    const { core } = this.#parts.loop;
    return core === null ? [] : [core.info];
  }

  embedders(): EmbedderInfo[] {
    return this.#parts.embedding.infos;
  }

  status(): KernelStatus {
    const { loop, processes, supervisor, now } = this.#parts;
    return {
      ready: loop.core !== null && !this.#stopping,
      shuttingDown: this.#stopping,
      running: loop.running,
      waiting: loop.waiting,
      slots: loop.core?.info.slots ?? 0,
      slotsUsed: loop.slotsUsed,
      processes: processes.alive,
      coreRestarts: supervisor.restarts,
      uptimeMs: now() - this.#startedAt,
    };
  }

  metrics(): Promise<string> {
    return this.#parts.metrics.text();
  }

  /** Refuses new work, gives what runs `limits.drainMs` to end, then ends it. */
  async drain(): Promise<void> {
    this.#stopping = true;
    const { requests, processes } = this.#parts;
    await requests.idle(this.config.limits.drainMs);
    for (const request of requests.live()) request.cancel("shutting_down");
    await requests.idle(1000);
    await processes.saveAll();
  }

  /** Starts a checked syscall; resolves when it is accepted, or has ended without ever needing to be. */
  async #start(name: SyscallName, input: unknown, caller: Caller, attempt: Attempt | null): Promise<RequestDoor> {
    const { requests, processes, metrics } = this.#parts;
    const { limits } = this.config;
    // Looked at again: an Idempotency-Key may have been looked up meanwhile.
    if (this.#stopping) throw new KernelError("shutting_down", "the daemon is stopping", { retryAfterMs: 1000 });
    if (requests.liveCount >= limits.requestsMax) {
      throw new KernelError("queue_full", `${limits.requestsMax} requests are under way already`, {
        retryAfterMs: 1000,
      });
    }
    const process = processes.callerOf(caller);
    process.syscalls += 1;
    const { deadlineMs, onDisconnect } = input as KernelFields;
    const request = new Request({
      id: `req_${randomUUID()}`,
      ...{ syscall: name, owner: caller.owner, pid: caller.pid, acceptedAt: Date.now() },
      ...{
        deadlineMs: deadlineMs ?? limits.deadlineMs,
        onDisconnect: onDisconnect ?? "detach",
        detachMs: limits.detachMs,
      },
    });
    requests.add(request);
    const accepted = deferred<RequestDoor>();
    let journalled: Promise<void> | null = null;
    const accept = () => {
      if (request.signal.aborted) return Promise.reject(request.signal.reason);
      journalled ??= this.#journal(request, input, attempt).then(() => {
        metrics.accepted(name);
        request.emit({ type: "accepted", requestId: request.id });
        accepted.resolve(request);
      });
      return journalled;
    };
    // Work that a SIGTERM waits for, from here on; the process.* syscalls end by themselves.
    const counted = syscalls[name].action !== "process";
    if (counted) process.requestsOpen += 1;
    void this.#run(request, input, caller, accept).then(async (end) => {
      // An abort does not stop a journal row that is on its way: what gets in has to get its end, too.
      const wasAccepted =
        journalled !== null &&
        (await journalled.then(
          () => true,
          () => false,
        ));
      const journal = wasAccepted && needsJournal(name, attempt);
      await this.#settle(request, end, { accepted: wasAccepted, journal, durable: attempt !== null });
      requests.retire(request, journal);
      if (counted) process.requestsOpen -= 1;
      processes.settle(process);
      if ("error" in end) accepted.reject(end.error);
    });
    return await accepted.promise;
  }

  /** Runs the handler against the request's signal: whichever ends first is the end. Never rejects. */
  async #run(request: Request, input: unknown, caller: Caller, accept: () => Promise<void>): Promise<End> {
    const row: Syscall<SyscallName> = syscalls[request.syscall] as Syscall<SyscallName>;
    const context: SyscallContext = {
      ...{ requestId: request.id, caller, signal: request.signal, accept },
      processes: this.#parts.processes,
      llm: this.#parts.generation,
      embedding: this.#parts.embedding,
      emit: (event) => request.emit(event),
      setPosition: (position) => request.setPosition(position),
    };
    const aborted = deferred<never>();
    // An abort during accept() is heard after it; until then its rejection is not an unhandled one.
    aborted.promise.catch(() => {});
    const abort = () => aborted.reject(request.signal.reason);
    request.signal.addEventListener("abort", abort, { once: true });
    try {
      if (!row.streaming) await accept();
      request.signal.throwIfAborted();
      const running = row.run(context, input as SyscallInput<SyscallName>);
      running.catch(() => {});
      // What changes processes has an effect as soon as it runs: its own end is the truth, not the caller's patience.
      return { result: await (row.action === "process" ? running : Promise.race([running, aborted.promise])) };
    } catch (error) {
      return { error: this.#asKernelError(error, request.id) };
    } finally {
      request.signal.removeEventListener("abort", abort);
    }
  }

  async #journal(request: Request, input: unknown, attempt: Attempt | null): Promise<void> {
    if (!needsJournal(request.syscall, attempt)) return;
    const { id, owner, pid, syscall, acceptedAt } = request;
    await this.#parts.journal.accept({
      ...{ id, owner, pid, syscall, acceptedAt },
      input: JSON.stringify(input),
      ...(attempt === null ? {} : { idempotencyKey: attempt.key, bodyHash: attempt.bodyHash }),
    });
  }

  /** The one place where a request ends. With an Idempotency-Key its result is on disk before anybody sees it. */
  async #settle(
    request: Request,
    end: End,
    how: { accepted: boolean; journal: boolean; durable: boolean },
  ): Promise<void> {
    const { metrics, journal, log } = this.#parts;
    let told = end;
    if (how.journal) {
      const usage: Partial<Usage> = "result" in end ? ((end.result as { usage?: Usage } | undefined)?.usage ?? {}) : {};
      const written = journal.end({
        id: request.id,
        outcome: "result" in end ? "done" : "failed",
        ...("result" in end
          ? { result: JSON.stringify(end.result) ?? "null" }
          : { error: JSON.stringify(end.error.toBody()) }),
        log: request.log.encode("result" in end ? "result" : "error"),
        promptTokens: usage.promptTokens ?? 0,
        completionTokens: usage.completionTokens ?? 0,
        endedAt: Date.now(),
      });
      const failed = (cause: unknown) =>
        log.error({ err: cause, request: request.id }, "the end of a request was not journalled");
      if (!how.durable) written.catch(failed);
      else {
        await written.catch((cause) => {
          failed(cause);
          told = { error: this.#asKernelError(cause, request.id) };
        });
      }
    }
    if (how.accepted)
      metrics.ended(
        request.syscall,
        "result" in told ? "ok" : told.error.code,
        (Date.now() - request.acceptedAt) / 1000,
      );
    request.settle(told);
  }

  #asKernelError(error: unknown, requestId?: string): KernelError {
    if (error instanceof KernelError) return error;
    this.#parts.log.error({ err: error, request: requestId }, "a syscall failed in a way nobody foresaw");
    return new KernelError("internal", "the kernel failed while it ran this syscall", {
      cause: error,
      ...(requestId === undefined ? {} : { requestId }),
    });
  }
}

/** Reads leave no trace unless a key makes their first answer binding. */
function needsJournal(name: SyscallName, attempt: Attempt | null): boolean {
  return attempt !== null || syscalls[name].action !== "read";
}

function parseInput(name: SyscallName, input: unknown): unknown {
  if (!Object.hasOwn(abi, name)) throw new KernelError("unknown_syscall", `there is no syscall "${name}"`);
  const parsed = abi[name].input.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const field = [...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])].join(".");
  const text = unknown === undefined ? issue?.message : "this field is not known";
  throw new KernelError("invalid_request", `${field || "input"}: ${text}`, { field });
}

/** Ends the requests of a process; its process.* syscalls end by themselves. */
export function cancelRequestsOf(requests: RequestTable, pid: number, code: ErrorCode): void {
  for (const request of requests.live()) {
    if (request.pid === pid && syscalls[request.syscall].action !== "process") request.cancel(code);
  }
}
