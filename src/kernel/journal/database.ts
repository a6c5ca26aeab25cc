/** The file `aiosd.db`: opened, checked, brought to this version's schema; and what SQLite's errors mean to us. */
import { closeSync, existsSync, openSync, statSync } from "node:fs";
import { join } from "node:path";
import { KernelError } from "@aiosd/sdk";
import Database from "better-sqlite3";

/** A file up to this size is read through once at start; a larger one shows its damage when the page is read. */
const CHECKED_AT_START_BYTES = 64 << 20;
const BUSY_TIMEOUT_MS = 5_000;
/** The log shrinks back to this when a checkpoint has emptied it. */
const LOG_BYTES_MAX = 64 << 20;

/** Migration i leads from `user_version` i to i + 1. A released one is never edited; a change is a new one. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE requests (
     id TEXT NOT NULL PRIMARY KEY,
     owner TEXT NOT NULL,
     pid INTEGER NOT NULL,
     syscall TEXT NOT NULL,
     accepted_at INTEGER NOT NULL,
     idempotency_key TEXT,
     body_hash TEXT,
     outcome TEXT NOT NULL DEFAULT 'running' CHECK (outcome IN ('running', 'done', 'failed')),
     prompt_tokens INTEGER NOT NULL DEFAULT 0,
     completion_tokens INTEGER NOT NULL DEFAULT 0,
     ended_at INTEGER CHECK ((ended_at IS NULL) = (outcome = 'running')),
     error TEXT,
     input TEXT NOT NULL,
     result TEXT,
     log BLOB
   );
   CREATE UNIQUE INDEX requests_by_key ON requests (owner, syscall, idempotency_key) WHERE idempotency_key IS NOT NULL;
   CREATE INDEX requests_running ON requests (accepted_at) WHERE ended_at IS NULL;
   CREATE INDEX requests_ended ON requests (ended_at) WHERE ended_at IS NOT NULL AND idempotency_key IS NULL;
   CREATE INDEX requests_ended_with_key ON requests (ended_at)
     WHERE ended_at IS NOT NULL AND idempotency_key IS NOT NULL;
   -- AUTOINCREMENT remembers the highest pid even when its row is gone: a pid never means two processes.
   CREATE TABLE processes (
     pid INTEGER PRIMARY KEY AUTOINCREMENT,
     name TEXT NOT NULL,
     parent INTEGER,
     owner TEXT NOT NULL,
     state TEXT NOT NULL,
     token_hash TEXT NOT NULL,
     created_at INTEGER NOT NULL,
     ended_at INTEGER,
     exit_code INTEGER,
     prompt_tokens INTEGER NOT NULL,
     completion_tokens INTEGER NOT NULL,
     syscalls INTEGER NOT NULL,
     result TEXT
   );
   CREATE INDEX processes_ended ON processes (ended_at) WHERE ended_at IS NOT NULL;`,
];

/** Opens the database of a data folder for its one writer. Throws storage_full, storage_failed or config_invalid. */
export function openDatabase(folder: string): Database.Database {
  const path = join(folder, "aiosd.db");
  let database: Database.Database | undefined;
  try {
    // Made before SQLite sees it, for the mode: the log and the shared memory beside it get the same.
    if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
    database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    const version = versionOf(database, path);
    // Pages that pruning frees can go back to the disk. Only a new file takes this.
    database.pragma("auto_vacuum = INCREMENTAL");
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma("foreign_keys = ON");
    database.pragma("cell_size_check = ON");
    database.pragma("mmap_size = 0");
    // Checkpoints are ours: SQLite ignores the error of an automatic one, and a failed sync must be seen.
    database.pragma("wal_autocheckpoint = 0");
    database.pragma(`journal_size_limit = ${LOG_BYTES_MAX}`);
    migrate(database, version);
    check(database, path);
    return database;
  } catch (error) {
    database?.close();
    throw openingError(error, path);
  }
}

/** The schema the file has; one that this version does not know is refused before anything of it is touched. */
function versionOf(database: Database.Database, path: string): number {
  const version = Number(database.pragma("user_version", { simple: true }));
  if (version <= MIGRATIONS.length) return version;
  throw new KernelError(
    "config_invalid",
    `${path} was written by a newer aiosd (schema ${version}; this one knows ${MIGRATIONS.length}): start that version, or give another --data`,
    { field: "data" },
  );
}

function migrate(database: Database.Database, version: number): void {
  database.transaction(() => {
    for (const migration of MIGRATIONS.slice(version)) database.exec(migration);
    // Written at every start, changed or not: a full or failing disk is found now and not at the first request.
    database.pragma(`user_version = ${MIGRATIONS.length}`);
  })();
}

function check(database: Database.Database, path: string): void {
  if (statSync(path).size > CHECKED_AT_START_BYTES) return;
  const verdict = String(database.pragma("quick_check(1)", { simple: true }));
  if (verdict !== "ok") throw new KernelError("storage_failed", `${path} is damaged: ${verdict}`);
}

function openingError(error: unknown, path: string): KernelError {
  if (error instanceof KernelError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const severity = severityOf(error);
  if (severity === "full")
    return new KernelError("storage_full", `${path}: no space left on the disk`, { cause: error });
  const code = codeOf(error);
  if (
    ["EACCES", "EPERM", "EROFS", "EISDIR", "SQLITE_CANTOPEN", "SQLITE_READONLY"].some((known) => code.startsWith(known))
  ) {
    return new KernelError("config_invalid", `${path} cannot be written: ${reason}`, { field: "data", cause: error });
  }
  return new KernelError("storage_failed", `${path} cannot be opened: ${reason} (${code})`, { cause: error });
}

/**
 * What an error of a write means. `row`: this row is refused, its neighbours are not. `full`: no space. `busy`: another
 * program holds the file, later it may not. `lost`: the disk or the file cannot be trusted any more.
 */
export function severityOf(error: unknown): "row" | "full" | "busy" | "lost" {
  const code = codeOf(error);
  // A value that no column takes is thrown before SQLite has done anything.
  if (code.startsWith("SQLITE_CONSTRAINT") || code === "SQLITE_TOOBIG" || error instanceof TypeError) return "row";
  // The shared-memory file is extended before it is mapped, and that fails with this code when the disk is full.
  if (code === "SQLITE_FULL" || code === "SQLITE_IOERR_SHMSIZE" || code === "ENOSPC" || code === "EDQUOT")
    return "full";
  if (code.startsWith("SQLITE_BUSY")) return "busy";
  return "lost";
}

export function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return String(error.code);
}
