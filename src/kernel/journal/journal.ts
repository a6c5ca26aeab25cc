/** What the journal promises: its rows, its calls, its limits. `open-journal.ts` implements it. */

export interface AcceptedRow {
  readonly id: string;
  readonly owner: string;
  readonly pid: number;
  readonly syscall: string;
  /** JSON. */
  readonly input: string;
  /** Milliseconds since the epoch, as all times here. */
  readonly acceptedAt: number;
  readonly idempotencyKey?: string;
  readonly bodyHash?: string;
}

export interface EndedRow {
  readonly id: string;
  readonly outcome: "done" | "failed";
  /** JSON. */
  readonly result?: string;
  /** An ErrorBody as JSON. */
  readonly error?: string;
  /** The events of the request's stream, for a reader that attaches after the end. */
  readonly log?: Uint8Array;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly endedAt: number;
}

export interface JournalRow extends AcceptedRow {
  readonly outcome: "running" | "done" | "failed";
  readonly result?: string;
  readonly error?: string;
  readonly log?: Uint8Array;
  readonly endedAt?: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

export interface ProcessRow {
  readonly pid: number;
  readonly name: string;
  readonly parent: number | null;
  readonly owner: string;
  readonly state: string;
  /** SHA-256, hex. The token itself is never stored. */
  readonly tokenHash: string;
  readonly createdAt: number;
  readonly endedAt: number | null;
  readonly exitCode: number | null;
  /** JSON. */
  readonly result: string | null;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly syscalls: number;
}

/**
 * A promise that resolves means: on disk (a write), or as of all writes asked for before it (a read).
 * Every call may reject with storage_full (nothing was written; the same call may succeed later), storage_failed
 * (the disk is lost; `onFailure` was called), queue_full (too much is waiting for the disk) or shutting_down.
 */
export interface Journal {
  /** Rejects with conflict when this owner already used the key for this syscall and that has not expired. */
  accept(row: AcceptedRow): Promise<void>;
  /** The first end of a request holds: a second one rejects with conflict, an unknown id with not_found. */
  end(row: EndedRow): Promise<void>;
  /** Inserts the process or replaces what is known of it. */
  saveProcess(row: ProcessRow): Promise<void>;
  /** By id alone: whoever asks for a client compares the owner of the row with the client's. */
  find(id: string): Promise<JournalRow | null>;
  /** A request of this key that still runs or has ended after `newerThan`. */
  findByKey(owner: string, syscall: string, key: string, newerThan: number): Promise<JournalRow | null>;
  /** Removes a bounded number of the rows whose time is over at `now`; answers how many. The journal also does so by itself. */
  prune(now: number): Promise<number>;
  /** Writes what was asked for, then closes. What comes later rejects with shutting_down. */
  close(): Promise<void>;
}

/** What the daemon of before left behind. */
export interface Recovered {
  /** Accepted and never ended, oldest first. They stay so until the kernel ends them. */
  readonly interrupted: JournalRow[];
  readonly processes: ProcessRow[];
  /** Above every pid this data folder has ever seen, pruned ones too. */
  readonly nextPid: number;
}

/** The first three are those of `config.limits`; the kernel passes that object. */
export interface JournalLimits {
  readonly resultsKeptMs: number;
  readonly idempotencyKeptMs: number;
  readonly endedProcessesKeptMax: number;
  /** Operations that wait for the disk. Accepts and reads may fill half of it, so that what was accepted can end. */
  readonly journalOperationsMax: number;
  /** Their payload, in the same halves. */
  readonly journalBytesMax: number;
  /** Kept back on the disk, so that requests can end when it is full. */
  readonly reserveBytes: number;
  readonly pruneEveryMs: number;
}

export const DEFAULT_LIMITS: JournalLimits = {
  resultsKeptMs: 10 * 60_000,
  idempotencyKeptMs: 24 * 3_600_000,
  endedProcessesKeptMax: 10_000,
  journalOperationsMax: 32_768,
  journalBytesMax: 256 << 20,
  reserveBytes: 16 << 20,
  pruneEveryMs: 60_000,
};
