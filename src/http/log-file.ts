/**
 * The daemon's log on disk. A log must never harm what it tells of: writes happen off the main thread, what cannot be
 * written is dropped and counted, and the count is the next line that can be written.
 */
import { constants, openSync, writeSync } from "node:fs";
import { type FileHandle, open, rename } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

export interface LogFileLimits {
  /** A file that would grow beyond this becomes `NAME.1`, in the place of the one before. */
  readonly fileBytesMax: number;
  /** Lines that wait for the disk; more are dropped. */
  readonly bufferBytesMax: number;
  /** How long `close` waits for the disk. */
  readonly closeMs: number;
}

const LIMITS: LogFileLimits = { fileBytesMax: 16 << 20, bufferBytesMax: 1 << 20, closeMs: 1_000 };
/** NONBLOCK: opening a pipe that nobody reads fails instead of hanging a thread that the exit would wait for. */
const FLAGS = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK;
const MODE = 0o600;
const PINO_WARN = 40;

/** A destination for pino. No method throws or rejects. */
export class LogFile {
  readonly #path: string;
  readonly #limits: LogFileLimits;
  #handle: FileHandle | null = null;
  /** Of the open file; 0 where it is no regular file, which is never rotated. */
  #size = 0;
  #regular = true;
  /** The file ends in the middle of a line. */
  #torn = false;
  #lines: string[] = [];
  #waitingBytes = 0;
  #dropped = 0;
  #writing: Promise<void> | null = null;
  #closed = false;

  constructor(path: string, limits: Partial<LogFileLimits> = {}) {
    this.#path = path;
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Lines lost that the file does not tell of yet. */
  get dropped(): number {
    return this.#dropped;
  }

  /** One line with its line feed. */
  write(line: string): void {
    if (this.#closed || this.#waitingBytes + line.length > this.#limits.bufferBytesMax) {
      this.#dropped++;
      return;
    }
    this.#lines.push(line);
    this.#waitingBytes += line.length;
    this.#writing ??= this.#writeAll();
  }

  /** The last words before an exit that waits for nothing: what still waits is written now. */
  writeNow(): void {
    const { bytes } = this.#take();
    try {
      writeSync(this.#handle?.fd ?? openSync(this.#path, FLAGS, MODE), bytes);
    } catch {
      // Nobody is left to tell.
    }
  }

  /** Waits until what was logged is in the file, or `closeMs` are over. */
  async close(): Promise<void> {
    this.#closed = true;
    const written = (async () => {
      await this.#writing;
      if (this.#dropped > 0) await this.#writeAll();
      await this.#letGo();
    })();
    const bound = new AbortController();
    await Promise.race([written, pause(this.#limits.closeMs, undefined, { signal: bound.signal }).catch(() => {})]);
    bound.abort();
  }

  async #writeAll(): Promise<void> {
    // What is logged in one go of the event loop is one write.
    await Promise.resolve();
    let ok = true;
    while (this.#lines.length > 0 || (ok && this.#dropped > 0)) {
      const taken = this.#take();
      ok = await this.#append(taken);
    }
    this.#writing = null;
  }

  /** All that waits, with the notice of what was dropped before it. */
  #take(): Taken {
    const dropped = this.#dropped;
    const lines = this.#lines;
    this.#lines = [];
    this.#waitingBytes = 0;
    this.#dropped = 0;
    const text = (dropped === 0 ? [] : [notice(dropped)]).concat(lines).join("");
    return { bytes: Buffer.from(this.#torn ? `\n${text}` : text), lines: lines.length, dropped };
  }

  /** False when not all could be written; what was not is counted. */
  async #append({ bytes, lines, dropped }: Taken): Promise<boolean> {
    let written = 0;
    try {
      const handle = await this.#open(bytes.length);
      while (written < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, written);
        written += bytesWritten;
        this.#size += bytesWritten;
      }
      this.#torn = false;
      return true;
    } catch {
      const ends =
        bytes.subarray(0, written).filter((byte) => byte === 10).length - (this.#torn && written > 0 ? 1 : 0);
      const told = dropped === 0 || ends > 0;
      this.#dropped += told ? lines - (dropped === 0 ? ends : ends - 1) : lines + dropped;
      if (written > 0) this.#torn = bytes[written - 1] !== 10;
      await this.#letGo();
      return false;
    }
  }

  /** The file to append to, a new one where the old would become too large. */
  async #open(more: number): Promise<FileHandle> {
    if (this.#handle !== null && this.#regular && this.#size > 0 && this.#size + more > this.#limits.fileBytesMax) {
      await rename(this.#path, `${this.#path}.1`);
      await this.#letGo();
      this.#torn = false;
    }
    if (this.#handle === null) {
      const handle = await open(this.#path, FLAGS, MODE);
      this.#handle = handle;
      const stat = await handle.stat();
      this.#regular = stat.isFile();
      this.#size = stat.size;
    }
    return this.#handle;
  }

  async #letGo(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close().catch(() => {});
  }
}

interface Taken {
  readonly bytes: Buffer;
  readonly lines: number;
  readonly dropped: number;
}

function notice(dropped: number): string {
  const msg = "log lines were dropped: they could not be written";
  return `${JSON.stringify({ level: PINO_WARN, time: Date.now(), dropped, msg })}\n`;
}
