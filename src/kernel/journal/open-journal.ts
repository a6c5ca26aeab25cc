/** The journal as the daemon's thread sees it: promises in front, a thread with the disk behind. */
import { Worker } from "node:worker_threads";
import { KernelError } from "@aiosd/sdk";
import { prepareDataFolder } from "./data-folder.js";
import {
  type AcceptedRow,
  DEFAULT_LIMITS,
  type EndedRow,
  type Journal,
  type JournalLimits,
  type JournalRow,
  type ProcessRow,
  type Recovered,
} from "./journal.js";
import type { Answer, Failure, FromThread, Operation, ThreadData, ToThread } from "./messages.js";
import { payloadOf } from "./payload.js";

const RETRY_AFTER_MS = 1_000;

/**
 * Opens the journal of a data folder whose lock the caller holds. Rejects with config_invalid, storage_full or
 * storage_failed. `onFailure` is called at most once, when the disk is lost: everything that waited has been rejected
 * by then, and the daemon's part is to exit.
 */
export function openJournal(
  dataFolder: string,
  onFailure: (error: KernelError) => void,
  limits: Partial<JournalLimits> = {},
): Promise<{ journal: Journal; recovered: Recovered }> {
  return new Promise((resolve, reject) => {
    prepareDataFolder(dataFolder);
    const all = limitsOf(limits);
    const worker = new Worker(new URL("./journal-worker.js", import.meta.url), {
      name: "aiosd-journal",
      workerData: { folder: dataFolder, limits: all } satisfies ThreadData,
    });
    const early = (error: unknown): void =>
      reject(errorOf({ code: "storage_failed", message: `the journal's thread: ${error}` }));
    worker.once("error", early);
    const gone = (): void => early("it exited before it was ready");
    worker.once("exit", gone);
    worker.once("message", (message: FromThread) => {
      worker.off("error", early).off("exit", gone);
      if (message.kind === "opened") {
        resolve({ journal: new JournalThread(worker, all, onFailure), recovered: message.recovered });
      } else if (message.kind === "refused") {
        worker.once("exit", () => reject(errorOf(message.error)));
      }
    });
  });
}

/** The caller may pass a larger record (the kernel's limits); only what belongs to the journal goes to its thread. */
function limitsOf(given: Partial<JournalLimits>): JournalLimits {
  const own = Object.keys(DEFAULT_LIMITS);
  const chosen = Object.entries(given).filter(([name, value]) => own.includes(name) && value !== undefined);
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(chosen) };
}

interface Waiting {
  readonly bytes: number;
  readonly resolve: (answer: Exclude<Answer, { error: Failure }>) => void;
  readonly reject: (error: KernelError) => void;
}

class JournalThread implements Journal {
  readonly #worker: Worker;
  readonly #limits: JournalLimits;
  readonly #onFailure: (error: KernelError) => void;
  /** Not posted yet: what this turn of the event loop has asked for. */
  #outbox: Operation[] = [];
  /** Asked for and not answered, oldest first; the thread answers in this order. */
  #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #failure: KernelError | undefined;
  #closed: Promise<void> | undefined;
  #resolveClosed: () => void = () => {};

  constructor(worker: Worker, limits: JournalLimits, onFailure: (error: KernelError) => void) {
    this.#worker = worker;
    this.#limits = limits;
    this.#onFailure = onFailure;
    worker.on("message", (message: FromThread) => this.#receive(message));
    worker.on("error", (error) =>
      this.#fail({ code: "storage_failed", message: `the journal's thread died: ${error}` }),
    );
    worker.on("exit", (code) => this.#exited(code));
  }

  async accept(row: AcceptedRow): Promise<void> {
    await this.#ask({ kind: "accept", row });
  }

  async end(row: EndedRow): Promise<void> {
    // A log of its own memory: a clone takes the whole memory that a view looks at, a transfer takes it away.
    await this.#ask({ kind: "end", row: row.log === undefined ? row : { ...row, log: new Uint8Array(row.log) } });
  }

  async saveProcess(row: ProcessRow): Promise<void> {
    await this.#ask({ kind: "saveProcess", row });
  }

  find(id: string): Promise<JournalRow | null> {
    return this.#read({ kind: "find", id });
  }

  findByKey(owner: string, syscall: string, key: string, newerThan: number): Promise<JournalRow | null> {
    return this.#read({ kind: "findByKey", owner, syscall, key, newerThan });
  }

  async prune(now: number): Promise<number> {
    const answer = await this.#ask({ kind: "prune", now });
    return answer !== null && "removed" in answer ? answer.removed : 0;
  }

  close(): Promise<void> {
    this.#closed ??= new Promise((resolve) => {
      this.#resolveClosed = resolve;
      this.#flush();
      if (this.#failure === undefined) this.#worker.postMessage("close" satisfies ToThread);
      else void this.#worker.terminate().then(() => resolve());
    });
    return this.#closed;
  }

  async #read(operation: Operation): Promise<JournalRow | null> {
    const answer = await this.#ask(operation);
    return answer !== null && "row" in answer ? answer.row : null;
  }

  #ask(operation: Operation): Promise<Exclude<Answer, { error: Failure }>> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    if (this.#closed !== undefined) return Promise.reject(new KernelError("shutting_down", "the journal is closed"));
    const bytes = payloadOf(operation);
    const settles = operation.kind === "end" || operation.kind === "saveProcess";
    const share = settles ? 1 : 0.5;
    const { journalOperationsMax, journalBytesMax } = this.#limits;
    if (this.#waiting.length >= journalOperationsMax * share || this.#waitingBytes + bytes > journalBytesMax * share) {
      return Promise.reject(
        new KernelError("queue_full", "too much is waiting for the disk", { retryAfterMs: RETRY_AFTER_MS }),
      );
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ bytes, resolve, reject });
      this.#waitingBytes += bytes;
      if (this.#outbox.push(operation) === 1) setImmediate(() => this.#flush());
    });
  }

  #flush(): void {
    if (this.#outbox.length === 0 || this.#failure !== undefined) return;
    const operations = this.#outbox;
    this.#outbox = [];
    const logs = operations.flatMap((each) => (each.kind === "end" && each.row.log ? [each.row.log.buffer] : []));
    this.#worker.postMessage(
      operations satisfies ToThread,
      logs.filter((log) => log instanceof ArrayBuffer),
    );
  }

  #receive(message: FromThread): void {
    if (message.kind === "answers") this.#settle(message.answers);
    else if (message.kind === "failed") this.#fail(message.error);
  }

  #settle(answers: readonly Answer[]): void {
    const asked = this.#waiting.splice(0, answers.length);
    asked.forEach(({ bytes, resolve, reject }, i) => {
      const answer = answers[i] ?? null;
      this.#waitingBytes -= bytes;
      if (answer !== null && "error" in answer) reject(errorOf(answer.error));
      else resolve(answer);
    });
  }

  #fail(reason: Failure): void {
    if (this.#failure !== undefined) return;
    const failure = errorOf(reason);
    this.#failure = failure;
    this.#outbox = [];
    this.#waitingBytes = 0;
    for (const { reject } of this.#waiting.splice(0)) reject(failure);
    this.#onFailure(failure);
    // A close that was waiting for the disk: there is nothing more to wait for.
    if (this.#closed !== undefined) void this.#worker.terminate().then(() => this.#resolveClosed());
  }

  #exited(code: number): void {
    if (this.#closed === undefined)
      this.#fail({ code: "storage_failed", message: `the journal's thread exited (${code})` });
    this.#resolveClosed();
  }
}

function errorOf({ code, message, field }: Failure): KernelError {
  return new KernelError(code, message, field === undefined ? {} : { field });
}
