import { type ErrorCode, KernelError, type ProcessInfo } from "@aiosd/sdk";
import { hashToken, newToken, type TokenTable } from "../access/index.js";
import { type Process, type ProcessEnd, transition } from "../scheduler/index.js";
import type { Caller, ProcessServices } from "../syscalls/index.js";
import type { Limits } from "./config.js";
import { deferred } from "./deferred.js";
import type { Journal, ProcessRow } from "./journal/index.js";

/** pid 1 is the implicit process of the admin token: parent of every agent that an operator spawns. */
export const INIT_PID = 1;
export const ADMIN_OWNER = "local";
/** In the journal: a process that is terminating has given up its token for good. */
const NO_TOKEN = "";

export interface ProcessesOptions {
  readonly journal: Journal;
  readonly tokens: TokenTable<Caller>;
  readonly limits: Limits;
  readonly now: () => number;
  /** Ends the requests of a process with this code; its process.* syscalls run on, they end by themselves. */
  readonly cancelRequests: (pid: number, code: ErrorCode) => void;
  /** A change that could not be journalled and that nobody waits for. */
  readonly report: (error: unknown) => void;
}

/** The process table. Every change of a process goes through here and is journalled. */
export class Processes implements ProcessServices {
  readonly #options: ProcessesOptions;
  readonly #table = new Map<number, Process>();
  readonly #waiters = new Map<number, Set<() => void>>();
  #nextPid: number;

  constructor(options: ProcessesOptions, recovered: { processes: readonly ProcessRow[]; nextPid: number }) {
    this.#options = options;
    this.#nextPid = Math.max(recovered.nextPid, INIT_PID + 1);
    for (const row of recovered.processes) this.#restore(row);
    this.#table.set(INIT_PID, this.#create(INIT_PID, "init", null, { owner: ADMIN_OWNER, tokenHash: NO_TOKEN }));
  }

  get alive(): number {
    let count = 0;
    for (const process of this.#table.values()) if (process.endedAt === null) count += 1;
    return count;
  }

  /** The live process of a caller; a dead one makes no syscalls any more. */
  callerOf(caller: Caller): Process {
    const process = this.#table.get(caller.pid);
    if (process === undefined || process.endedAt !== null || process.terminating) {
      throw new KernelError("conflict", `process ${caller.pid} has ended and can make no syscalls`);
    }
    return process;
  }

  async spawn(name: string, caller: Caller): Promise<{ pid: number; token: string }> {
    const { limits, tokens } = this.#options;
    if (this.alive >= limits.processesMax) {
      throw new KernelError("too_many_processes", `${limits.processesMax} processes are alive already`, {
        retryAfterMs: 1000,
      });
    }
    const parent = this.callerOf(caller);
    const token = newToken("aios_p");
    const pid = this.#nextPid++;
    const process = this.#create(pid, name, parent.pid, { owner: caller.owner, tokenHash: hashToken(token) });
    this.#table.set(pid, process);
    transition(process, "blocked");
    try {
      await this.#save(process);
    } catch (error) {
      // Without its row nobody has its token: it never was.
      this.#table.delete(pid);
      throw error;
    }
    tokens.add(process.tokenHash, { pid, owner: process.owner, admin: false });
    return { pid, token };
  }

  list(caller: Caller, all: boolean): ProcessInfo[] {
    const seen: ProcessInfo[] = [];
    for (const process of this.#table.values()) {
      if (process.owner !== caller.owner || !(all || process.endedAt === null)) continue;
      // A list of results could be as large as the table; process.get tells each.
      const { result: _, ...info } = infoOf(process);
      seen.push(info);
    }
    return seen;
  }

  get(pid: number, caller: Caller): ProcessInfo {
    return infoOf(this.#find(pid, caller));
  }

  async wait(pid: number, timeoutMs: number | undefined, caller: Caller, signal: AbortSignal): Promise<ProcessInfo> {
    const process = this.#find(pid, caller);
    if (process.endedAt !== null) return infoOf(process);
    const ended = deferred();
    const waiters = this.#waiters.get(pid) ?? new Set();
    this.#waiters.set(pid, waiters.add(ended.resolve));
    const timer = setTimeout(ended.resolve, timeoutMs ?? 600_000);
    const abort = () => ended.reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    try {
      await ended.promise;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", abort);
      waiters.delete(ended.resolve);
    }
    return infoOf(process);
  }

  async exit(caller: Caller, code: number, result: unknown): Promise<ProcessInfo> {
    if (caller.pid === INIT_PID) throw new KernelError("forbidden", "init cannot exit; stop the daemon instead");
    const process = this.callerOf(caller);
    const most = this.#options.limits.exitResultCharactersMax;
    if ((JSON.stringify(result)?.length ?? 0) > most) {
      throw new KernelError("payload_too_large", `a result has at most ${most} characters of JSON`, {
        field: "result",
      });
    }
    this.#options.cancelRequests(process.pid, "cancelled");
    await this.#end(process, code === 0 ? "finished" : "failed", code, result);
    return infoOf(process);
  }

  async signal(pid: number, signal: "term" | "kill", caller: Caller): Promise<ProcessInfo> {
    if (pid === INIT_PID) throw new KernelError("forbidden", "init cannot be signalled; stop the daemon instead");
    const process = this.#find(pid, caller);
    if (!caller.admin && !this.#descends(process, caller.pid)) {
      throw new KernelError("forbidden", `process ${caller.pid} may signal itself and its descendants only`);
    }
    if (process.endedAt !== null) return infoOf(process);
    const doomed = [process, ...this.#childrenOf(pid)].filter((member) => member.endedAt === null);
    await Promise.all(doomed.map((member) => (signal === "kill" ? this.#kill(member) : this.#terminate(member))));
    return infoOf(process);
  }

  /** Accounting moved: brings the state in line with it and ends a terminating process with its last request. */
  settle(process: Process): void {
    if (process.endedAt !== null) return;
    const next = process.requestsRunning > 0 ? "running" : process.requestsWaiting > 0 ? "ready" : "blocked";
    if (next !== process.state) transition(process, next);
    if (process.terminating && process.requestsOpen === 0) {
      this.#end(process, "finished", 143, undefined).catch(this.#options.report);
    }
  }

  byPid(pid: number): Process | undefined {
    return this.#table.get(pid);
  }

  /** Accounting of live processes is written at shutdown and at their end, not with every token. */
  async saveAll(): Promise<void> {
    const live = [...this.#table.values()].filter((process) => process.pid !== INIT_PID && process.endedAt === null);
    await Promise.all(live.map((process) => this.#save(process)));
  }

  #kill(process: Process): Promise<void> {
    const ended = this.#end(process, "killed", 137, undefined);
    this.#options.cancelRequests(process.pid, "killed");
    return ended;
  }

  async #terminate(process: Process): Promise<void> {
    process.terminating = true;
    this.#options.tokens.remove(process.pid);
    if (process.requestsOpen === 0) await this.#end(process, "finished", 143, undefined);
    else await this.#save(process);
  }

  async #end(process: Process, to: ProcessEnd, exitCode: number, result: unknown): Promise<void> {
    if (process.endedAt !== null) return;
    transition(process, to);
    process.endedAt = this.#options.now();
    process.exitCode = exitCode;
    process.result = result;
    this.#options.tokens.remove(process.pid);
    const waiters = this.#waiters.get(process.pid);
    this.#waiters.delete(process.pid);
    try {
      await this.#save(process);
    } finally {
      for (const wake of waiters ?? []) wake();
      this.#forgetOldest();
    }
  }

  #forgetOldest(): void {
    let ended = 0;
    for (const process of this.#table.values()) if (process.endedAt !== null) ended += 1;
    for (const process of this.#table.values()) {
      if (ended <= this.#options.limits.endedProcessesKeptMax) return;
      if (process.endedAt === null) continue;
      this.#table.delete(process.pid);
      ended -= 1;
    }
  }

  /** Somebody else's pid answers like one that never was. */
  #find(pid: number, caller: Caller): Process {
    const process = this.#table.get(pid);
    if (process === undefined || process.owner !== caller.owner) {
      throw new KernelError("not_found", `there is no process ${pid}`, { field: "pid" });
    }
    return process;
  }

  /** All descendants, in one pass over the table for any depth: a chain may be as long as the table. */
  #childrenOf(pid: number): Process[] {
    const children = new Map<number, Process[]>();
    for (const process of this.#table.values()) {
      if (process.parent === null) continue;
      const siblings = children.get(process.parent);
      if (siblings === undefined) children.set(process.parent, [process]);
      else siblings.push(process);
    }
    const found = [...(children.get(pid) ?? [])];
    for (const process of found) found.push(...(children.get(process.pid) ?? []));
    return found;
  }

  #descends(process: Process, ancestor: number): boolean {
    for (let at: Process | undefined = process; at !== undefined; at = this.#table.get(at.parent ?? 0)) {
      if (at.pid === ancestor) return true;
    }
    return false;
  }

  #create(pid: number, name: string, parent: number | null, from: { owner: string; tokenHash: string }): Process {
    const counters = {
      requestsOpen: 0,
      requestsRunning: 0,
      requestsWaiting: 0,
      promptTokens: 0,
      completionTokens: 0,
      syscalls: 0,
    };
    const end = { endedAt: null, exitCode: null, result: undefined };
    const createdAt = this.#options.now();
    return { pid, name, parent, ...from, createdAt, state: "new", terminating: false, ...end, ...counters };
  }

  #restore(row: ProcessRow): void {
    const process: Process = {
      ...row,
      state: row.state as Process["state"],
      terminating: false,
      requestsOpen: 0,
      result: row.result === null ? undefined : JSON.parse(row.result),
      requestsRunning: 0,
      requestsWaiting: 0,
    };
    if (process.endedAt === null && row.tokenHash === NO_TOKEN) {
      // It was terminating when the last daemon died, and what it waited for died with that.
      process.state = "finished";
      process.endedAt = this.#options.now();
      process.exitCode = 143;
    } else if (process.endedAt === null) {
      process.state = "blocked";
      this.#options.tokens.add(row.tokenHash, { pid: row.pid, owner: row.owner, admin: false });
    }
    this.#table.set(row.pid, process);
  }

  #save(process: Process): Promise<void> {
    const { pid, name, parent, owner, state, tokenHash, createdAt, endedAt, exitCode, result } = process;
    const { promptTokens, completionTokens, syscalls } = process;
    return this.#options.journal.saveProcess({
      ...{ pid, name, parent, owner, state, createdAt, endedAt, exitCode },
      tokenHash: process.terminating ? NO_TOKEN : tokenHash,
      result: result === undefined ? null : JSON.stringify(result),
      ...{ promptTokens, completionTokens, syscalls },
    });
  }
}

function infoOf(process: Process): ProcessInfo {
  const { pid, name, parent, owner, state, exitCode, result } = process;
  const { requestsRunning, requestsWaiting, promptTokens, completionTokens, syscalls } = process;
  return {
    ...{ pid, name, parent, owner, state, exitCode },
    createdAt: new Date(process.createdAt).toISOString(),
    endedAt: process.endedAt === null ? null : new Date(process.endedAt).toISOString(),
    ...(result === undefined ? {} : { result }),
    ...{ requestsRunning, requestsWaiting, promptTokens, completionTokens, syscalls },
  };
}
