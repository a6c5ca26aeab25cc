/**
 * The writer: turns a batch of operations into one transaction and one answer each, and knows what to do when the disk
 * is full. It throws only when the disk is lost.
 */
import { statSync } from "node:fs";
import { KernelError } from "@aiosd/sdk";
import type { Database } from "better-sqlite3";
import { severityOf } from "./database.js";
import type { JournalLimits, Recovered } from "./journal.js";
import { type Answer, failureOf, type Operation } from "./messages.js";
import { payloadOf } from "./payload.js";
import { PRUNED_AT_ONCE, Records } from "./records.js";
import type { Reserve } from "./reserve.js";

/** A checkpoint follows when about this much has been written to the log since the last one. */
const CHECKPOINT_BYTES = 16 << 20;
/** What a transaction, and an operation within one, cost the log beside their payload: touched pages, roughly. */
const TRANSACTION_BYTES = 16 << 10;
const OPERATION_BYTES = 8 << 10;
const LOG_BYTES_MAX = 64 << 20;
/** Given back to the disk at a time: less than the reserve, for moving pages goes through the log. */
const SHRUNK_PAGES = 1_024;
/** Empty pages a healthy file keeps for the next requests. */
const EMPTY_PAGES_KEPT = 16_384;

const FULL: Answer = {
  error: { code: "storage_full", message: "no space left on the disk of the data folder; nothing was written" },
};

export class Writer {
  readonly #database: Database;
  readonly #records: Records;
  readonly #reserve: Reserve;
  /** The disk was full and the reserve is given away: what is accepted may end, nothing more is accepted. */
  #full = false;
  #writtenBytes = 0;

  constructor(database: Database, reserve: Reserve, limits: JournalLimits) {
    this.#database = database;
    this.#records = new Records(database, limits);
    this.#reserve = reserve;
  }

  get full(): boolean {
    return this.#full;
  }

  recover(): Recovered {
    return this.#records.recover();
  }

  /** One transaction, one sync. Operations see those before them; one that is refused leaves the others alone. */
  write(operations: readonly Operation[]): Answer[] {
    const first = this.#attempt(operations);
    if (first !== "full") return first;
    if (!this.#full) {
      this.#full = true;
      this.#reserve.release();
      const second = this.#attempt(operations);
      if (second !== "full") return second;
    }
    // Not even the reserve is enough for all of it: each on its own, so that the small ones still get through.
    return operations.map((operation) => {
      const answers = this.#attempt([operation]);
      return answers === "full" ? FULL : (answers[0] ?? null);
    });
  }

  /** Called now and then: what is over its time goes, piece by piece; `more` asks to be called again soon. */
  prune(now: number): { more: boolean } {
    const [answer] = this.write([{ kind: "prune", now }]);
    if (answer === null || answer === undefined || !("removed" in answer)) return { more: false };
    if (answer.removed >= PRUNED_AT_ONCE) return { more: true };
    const empty = this.#emptyPages();
    if (empty <= EMPTY_PAGES_KEPT) return { more: false };
    this.#shrink();
    return { more: this.#emptyPages() < empty };
  }

  /** After a full disk: gives back what it can, and accepts again as soon as the reserve fits on the disk again. */
  recoverSpace(now: number): void {
    if (!this.#full) return;
    this.prune(now);
    this.#shrink();
    if (!this.#reserve.fits()) return;
    try {
      this.#reserve.hold();
    } catch (error) {
      if (error instanceof KernelError && error.code === "storage_full") return;
      throw error;
    }
    this.#full = false;
  }

  /** Hands pages that hold nothing any more, and the log, back to the disk. */
  #shrink(): void {
    try {
      this.#database.pragma(`incremental_vacuum(${SHRUNK_PAGES})`);
      this.#database.pragma("wal_checkpoint(TRUNCATE)");
    } catch (error) {
      if (severityOf(error) === "lost") throw error;
    }
  }

  #emptyPages(): number {
    return Number(this.#database.pragma("freelist_count", { simple: true }));
  }

  /** Moves the log into the database file once enough has gathered. A full disk only puts it off. */
  checkpoint(): void {
    if (this.#writtenBytes < CHECKPOINT_BYTES) return;
    const log = statSync(`${this.#database.name}-wal`, { throwIfNoEntry: false });
    try {
      this.#database.pragma(`wal_checkpoint(${(log?.size ?? 0) > LOG_BYTES_MAX ? "TRUNCATE" : "PASSIVE"})`);
      this.#writtenBytes = 0;
    } catch (error) {
      if (severityOf(error) === "lost") throw error;
    }
  }

  close(): void {
    this.#writtenBytes = CHECKPOINT_BYTES;
    this.checkpoint();
    this.#database.close();
  }

  #attempt(operations: readonly Operation[]): Answer[] | "full" {
    const reads = operations.every(({ kind }) => kind === "find" || kind === "findByKey");
    try {
      this.#database.exec(reads ? "BEGIN" : "BEGIN IMMEDIATE");
      const answers = operations.map((operation) => this.#answer(operation));
      this.#database.exec("COMMIT");
      if (!reads)
        this.#writtenBytes +=
          TRANSACTION_BYTES + operations.reduce((sum, each) => sum + OPERATION_BYTES + payloadOf(each), 0);
      return answers;
    } catch (error) {
      const severity = severityOf(error);
      if (severity === "lost" || severity === "row") throw error;
      if (this.#database.inTransaction) this.#database.exec("ROLLBACK");
      if (severity === "full") return "full";
      return operations.map(() => ({
        error: { code: "storage_failed", message: "another program holds the database of the data folder" },
      }));
    }
  }

  #answer(operation: Operation): Answer {
    try {
      return this.#perform(operation);
    } catch (error) {
      if (error instanceof KernelError) return { error: failureOf(error) };
      if (severityOf(error) !== "row") throw error;
      // SQLite has undone this statement alone; the transaction goes on.
      return { error: { code: "internal", message: `the journal refused a row: ${failureOf(error).message}` } };
    }
  }

  #perform(operation: Operation): Answer {
    switch (operation.kind) {
      case "accept":
        if (this.#full) return FULL;
        this.#records.accept(operation.row);
        return null;
      case "end":
        this.#records.end(operation.row);
        return null;
      case "saveProcess":
        this.#records.saveProcess(operation.row);
        return null;
      case "find":
        return { row: this.#records.find(operation.id) };
      case "findByKey":
        return {
          row: this.#records.findByKey(operation.owner, operation.syscall, operation.key, operation.newerThan),
        };
      case "prune":
        return { removed: this.#records.prune(operation.now) };
      default:
        return operation satisfies never;
    }
  }
}
