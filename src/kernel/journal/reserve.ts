/** `reserve.bin`: disk space held back for the day the disk is full, when what was accepted must still be able to end. */
import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { KernelError } from "@aiosd/sdk";
import { severityOf } from "./database.js";

const PIECE_BYTES = 1 << 20;

export class Reserve {
  readonly #folder: string;
  readonly #path: string;
  readonly #bytes: number;

  constructor(folder: string, bytes: number) {
    this.#folder = folder;
    this.#path = join(folder, "reserve.bin");
    this.#bytes = bytes;
  }

  /** Makes the file unless it is there. Throws storage_full when there is no room for it. */
  hold(): void {
    if (statSync(this.#path, { throwIfNoEntry: false })?.size === this.#bytes) return;
    // Random bytes: a file system that compresses would not keep room for zeros.
    const piece = randomBytes(Math.min(PIECE_BYTES, this.#bytes));
    let file: number | undefined;
    try {
      file = openSync(this.#path, "w", 0o600);
      for (let written = 0; written < this.#bytes; ) {
        written += writeSync(file, piece, 0, Math.min(piece.length, this.#bytes - written));
      }
      fsyncSync(file);
    } catch (cause) {
      this.release();
      if (severityOf(cause) !== "full") throw cause;
      throw new KernelError("storage_full", `no room for the reserve of ${this.#bytes} bytes (${this.#path})`, {
        cause,
      });
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  /** Gives the space to the database. */
  release(): void {
    rmSync(this.#path, { force: true });
  }

  /** Whether the disk has room for the reserve and as much again as one piece, by what the file system says. */
  fits(): boolean {
    const { bavail, bsize } = statfsSync(this.#folder);
    return bavail * bsize >= this.#bytes + PIECE_BYTES;
  }
}
