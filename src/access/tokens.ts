/** Bearer tokens: made, kept as hashes, looked up in constant time; and the admin token's file. */
import assert from "node:assert/strict";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { KernelError } from "@aiosd/sdk";

const TOKEN_BYTES = 32;
const TOKEN_MODE = 0o600;
/** A longer header is no token of ours, and is not worth hashing. */
const TOKEN_LENGTH_MAX = 256;
/** What a token file may hold: ours, or one that its owner chose and that is as long. */
const TOKEN = /^[A-Za-z0-9_-]{40,256}$/;
const FILE_BYTES_MAX = 4_096;
const HASH = /^[0-9a-f]{64}$/;
const TOKENS_MAX = 65_536;

export interface AdminToken {
  readonly token: string;
  readonly file: string;
  readonly created: boolean;
  /** What was wrong with the file and has been put right; for the log. */
  readonly corrected?: string;
}

/** Whom a token stands for. */
export interface Bearer {
  readonly pid: number;
  readonly owner: string;
  readonly admin: boolean;
}

/** A new token of 256 random bits behind a prefix (such as `aios_`) that tells secret scanners what they see. */
export function newToken(prefix: string): string {
  return `${prefix}${randomBytes(TOKEN_BYTES).toString("base64url")}`;
}

/** SHA-256, hex: the only form in which a process's token is kept. */
export function hashToken(token: string): string {
  return digestOf(token).toString("hex");
}

function digestOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/**
 * Callers by their token, which the table never holds. A look-up takes a time that says nothing of how near a guess
 * came: it goes by the hash of what was presented, and the hashes are compared in constant time.
 */
export class TokenTable<C extends Bearer = Bearer> {
  readonly #tokensMax: number;
  readonly #byHash = new Map<string, { readonly digest: Buffer; readonly caller: C }>();
  readonly #hashesOf = new Map<number, Set<string>>();

  constructor(tokensMax: number = TOKENS_MAX) {
    this.#tokensMax = tokensMax;
  }

  get size(): number {
    return this.#byHash.size;
  }

  /** Throws too_many_processes when the table is full. */
  add(hash: string, caller: C): void {
    assert(HASH.test(hash), "a token is added by its SHA-256 in hex");
    assert(!this.#byHash.has(hash), "a token has one caller");
    if (this.#byHash.size >= this.#tokensMax) {
      throw new KernelError("too_many_processes", `there are ${this.#tokensMax} tokens already`);
    }
    this.#byHash.set(hash, { digest: Buffer.from(hash, "hex"), caller });
    const hashes = this.#hashesOf.get(caller.pid);
    if (hashes === undefined) this.#hashesOf.set(caller.pid, new Set([hash]));
    else hashes.add(hash);
  }

  /** Forgets every token of a process. */
  remove(pid: number): void {
    for (const hash of this.#hashesOf.get(pid) ?? []) this.#byHash.delete(hash);
    this.#hashesOf.delete(pid);
  }

  lookup(token: string): C | null {
    if (token.length === 0 || token.length > TOKEN_LENGTH_MAX) return null;
    const digest = digestOf(token);
    const entry = this.#byHash.get(digest.toString("hex"));
    if (entry === undefined || !timingSafeEqual(entry.digest, digest)) return null;
    return entry.caller;
  }
}

/** The admin token of a data folder, made at the first start. The caller holds the folder's lock. */
export function openAdminToken(dataFolder: string): AdminToken {
  const file = join(dataFolder, "token");
  const read = readToken(file);
  if (read !== null) return { file, created: false, ...read };
  const token = newToken("aios_");
  writeToken(dataFolder, file, token);
  return { token, file, created: true };
}

/** null: there is no file. */
function readToken(file: string): { token: string; corrected?: string } | null {
  let descriptor: number | undefined;
  try {
    // Not through a link, and not waiting for a pipe: what is checked is what is read.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const found = fstatSync(descriptor);
    if (!found.isFile()) throw refused(file, "is not a regular file");
    if (found.size > FILE_BYTES_MAX) throw refused(file, "is too large for a token");
    const token = readFileSync(descriptor, "utf8").trim();
    if (!TOKEN.test(token)) throw refused(file, "does not hold a token (40 to 256 letters, digits, - or _)");
    const mode = found.mode & 0o777;
    if (mode === TOKEN_MODE) return { token };
    fchmodSync(descriptor, TOKEN_MODE);
    const octal = mode.toString(8).padStart(4, "0");
    return {
      token,
      corrected: `${file} had mode ${octal} and has 0600 now; others may have read it: delete it and start again for a new token`,
    };
  } catch (cause) {
    if (cause instanceof KernelError) throw cause;
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "ENOENT") return null;
    if (code === "ELOOP") throw refused(file, "is a symbolic link", cause);
    throw refused(file, `cannot be read: ${cause instanceof Error ? cause.message : cause}`, cause);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function refused(file: string, what: string, cause?: unknown): KernelError {
  return new KernelError(
    "config_invalid",
    `the token file ${file} ${what}: delete it, and the daemon makes a new one at its next start`,
    { field: "data", cause },
  );
}

/** Whole or not at all, and on disk before it is used. */
function writeToken(dataFolder: string, file: string, token: string): void {
  const draft = `${file}.tmp`;
  try {
    rmSync(draft, { force: true });
    const descriptor = openSync(draft, "wx", TOKEN_MODE);
    try {
      writeSync(descriptor, `${token}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, file);
    const folder = openSync(dataFolder, "r");
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    const full = code === "ENOSPC" || code === "EDQUOT";
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new KernelError(full ? "storage_full" : "config_invalid", `${file} cannot be written: ${reason}`, {
      field: "data",
      cause,
    });
  }
}
