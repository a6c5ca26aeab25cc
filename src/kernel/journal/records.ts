/** The statements of the journal, prepared once, and the rows they make. Every method runs inside the writer's transaction. */
import { KernelError } from "@aiosd/sdk";
import type { Database, Statement } from "better-sqlite3";
import { codeOf } from "./database.js";
import type { AcceptedRow, EndedRow, JournalLimits, JournalRow, ProcessRow, Recovered } from "./journal.js";

/** Rows removed in one transaction, so that pruning never holds up the requests for long. */
export const PRUNED_AT_ONCE = 2_048;

/** A request as SQLite gives it: null where JournalRow has nothing. */
type RequestRecord = { [K in keyof Required<JournalRow>]: Required<JournalRow>[K] | null } & {
  readonly id: string;
  readonly owner: string;
  readonly pid: number;
  readonly syscall: string;
  readonly input: string;
  readonly acceptedAt: number;
  readonly outcome: JournalRow["outcome"];
  readonly promptTokens: number;
  readonly completionTokens: number;
};

const REQUEST = `SELECT id, owner, pid, syscall, accepted_at AS acceptedAt, idempotency_key AS idempotencyKey,
  body_hash AS bodyHash, outcome, prompt_tokens AS promptTokens, completion_tokens AS completionTokens,
  ended_at AS endedAt, error, input, result, log FROM requests`;
const PROCESS = `SELECT pid, name, parent, owner, state, token_hash AS tokenHash, created_at AS createdAt,
  ended_at AS endedAt, exit_code AS exitCode, result, prompt_tokens AS promptTokens,
  completion_tokens AS completionTokens, syscalls FROM processes`;
const SAVE_PROCESS = `INSERT INTO processes (pid, name, parent, owner, state, token_hash, created_at, ended_at, exit_code,
    prompt_tokens, completion_tokens, syscalls, result)
  VALUES (@pid, @name, @parent, @owner, @state, @tokenHash, @createdAt, @endedAt, @exitCode,
    @promptTokens, @completionTokens, @syscalls, @result)
  ON CONFLICT (pid) DO UPDATE SET name = excluded.name, parent = excluded.parent, owner = excluded.owner,
    state = excluded.state, token_hash = excluded.token_hash, created_at = excluded.created_at,
    ended_at = excluded.ended_at, exit_code = excluded.exit_code, prompt_tokens = excluded.prompt_tokens,
    completion_tokens = excluded.completion_tokens, syscalls = excluded.syscalls, result = excluded.result`;

export class Records {
  readonly #database: Database;
  readonly #limits: JournalLimits;
  readonly #insert: Statement;
  readonly #expireKey: Statement;
  readonly #end: Statement;
  readonly #exists: Statement;
  readonly #saveProcess: Statement;
  readonly #find: Statement<unknown[], RequestRecord>;
  readonly #findByKey: Statement<unknown[], RequestRecord>;
  readonly #prune: readonly Statement[];

  constructor(database: Database, limits: JournalLimits) {
    this.#database = database;
    this.#limits = limits;
    this.#insert = database.prepare(
      `INSERT INTO requests (id, owner, pid, syscall, accepted_at, idempotency_key, body_hash, input)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#expireKey = database.prepare(
      `UPDATE requests SET idempotency_key = NULL
       WHERE owner = ? AND syscall = ? AND idempotency_key = ? AND ended_at <= ?`,
    );
    this.#end = database.prepare(
      `UPDATE requests SET outcome = ?, result = ?, error = ?, log = ?, prompt_tokens = ?, completion_tokens = ?,
       ended_at = ? WHERE id = ? AND ended_at IS NULL`,
    );
    this.#exists = database.prepare("SELECT 1 FROM requests WHERE id = ?");
    this.#saveProcess = database.prepare(SAVE_PROCESS);
    this.#find = database.prepare<unknown[], RequestRecord>(`${REQUEST} WHERE id = ?`);
    this.#findByKey = database.prepare<unknown[], RequestRecord>(
      `${REQUEST} WHERE owner = ? AND syscall = ? AND idempotency_key = ? AND (ended_at IS NULL OR ended_at > ?)`,
    );
    this.#prune = [
      `DELETE FROM requests WHERE rowid IN (SELECT rowid FROM requests
         WHERE ended_at IS NOT NULL AND idempotency_key IS NULL AND ended_at <= ? ORDER BY ended_at LIMIT ?)`,
      `DELETE FROM requests WHERE rowid IN (SELECT rowid FROM requests
         WHERE ended_at IS NOT NULL AND idempotency_key IS NOT NULL AND ended_at <= ? ORDER BY ended_at LIMIT ?)`,
      `DELETE FROM processes WHERE pid IN (SELECT pid FROM (SELECT pid FROM processes
         WHERE ended_at IS NOT NULL ORDER BY ended_at DESC, pid DESC LIMIT -1 OFFSET ?) LIMIT ?)`,
    ].map((sql) => database.prepare(sql));
  }

  accept(row: AcceptedRow): void {
    const key = row.idempotencyKey ?? null;
    // The row under an expired key stays for whoever still asks for its id; only the key is free again.
    if (key !== null) {
      this.#expireKey.run(row.owner, row.syscall, key, row.acceptedAt - this.#limits.idempotencyKeptMs);
    }
    const hash = row.bodyHash ?? null;
    try {
      this.#insert.run(row.id, row.owner, row.pid, row.syscall, row.acceptedAt, key, hash, row.input);
    } catch (error) {
      if (codeOf(error) !== "SQLITE_CONSTRAINT_UNIQUE") throw error;
      throw new KernelError("conflict", "this Idempotency-Key is in use for this syscall", { cause: error });
    }
  }

  end(row: EndedRow): void {
    const { id, outcome, result = null, error = null, log = null } = row;
    const { changes } = this.#end.run(
      outcome,
      result,
      error,
      log,
      row.promptTokens,
      row.completionTokens,
      row.endedAt,
      id,
    );
    if (changes === 1) return;
    if (this.#exists.get(id) === undefined) throw new KernelError("not_found", `request ${id} is not in the journal`);
    throw new KernelError("conflict", `request ${id} has already ended`);
  }

  saveProcess(row: ProcessRow): void {
    this.#saveProcess.run(row);
  }

  find(id: string): JournalRow | null {
    return requestOf(this.#find.get(id));
  }

  findByKey(owner: string, syscall: string, key: string, newerThan: number): JournalRow | null {
    return requestOf(this.#findByKey.get(owner, syscall, key, newerThan));
  }

  /** Removes at most `PRUNED_AT_ONCE` rows of each kind; answers how many in all. */
  prune(now: number): number {
    const { resultsKeptMs, idempotencyKeptMs, endedProcessesKeptMax } = this.#limits;
    const bounds = [now - resultsKeptMs, now - Math.max(idempotencyKeptMs, resultsKeptMs), endedProcessesKeptMax];
    let removed = 0;
    this.#prune.forEach((statement, i) => {
      removed += statement.run(bounds[i], PRUNED_AT_ONCE).changes;
    });
    return removed;
  }

  recover(): Recovered {
    const interrupted = this.#database
      .prepare<unknown[], RequestRecord>(`${REQUEST} WHERE ended_at IS NULL ORDER BY accepted_at, rowid`)
      .all()
      .map(requestOf)
      .filter((row) => row !== null);
    const processes = this.#database.prepare<unknown[], ProcessRow>(`${PROCESS} ORDER BY pid`).all();
    const highest = this.#database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'processes'").pluck().get();
    return { interrupted, processes, nextPid: Number(highest ?? 0) + 1 };
  }
}

function requestOf(record: RequestRecord | undefined): JournalRow | null {
  if (record === undefined) return null;
  const { idempotencyKey, bodyHash, result, error, log, endedAt, ...always } = record;
  return {
    ...always,
    ...(idempotencyKey === null ? {} : { idempotencyKey }),
    ...(bodyHash === null ? {} : { bodyHash }),
    ...(result === null ? {} : { result }),
    ...(error === null ? {} : { error }),
    ...(log === null ? {} : { log }),
    ...(endedAt === null ? {} : { endedAt }),
  };
}
