/** The data folder: made, checked, and locked so that one daemon at a time writes to it. */
import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { KernelError } from "@aiosd/sdk";
import Database from "better-sqlite3";
import { z } from "zod";
import { codeOf, severityOf } from "./database.js";

/** What a running daemon writes about itself to `daemon.json`; here only to name it in a message. */
const Holder = z.object({ pid: z.int(), url: z.string().max(2_048) });

/** Makes the folder (mode 0700) unless it is there. Throws config_invalid or storage_full. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    if (severityOf(cause) === "full") {
      throw new KernelError("storage_full", `no space left to create the data folder ${folder}`, { cause });
    }
    const inTheWay = ["EEXIST", "ENOTDIR"].includes(codeOf(cause));
    const reason = inTheWay ? "a file is in its place" : cause instanceof Error ? cause.message : String(cause);
    throw new KernelError("config_invalid", `the data folder ${folder} cannot be used: ${reason}`, {
      field: "data",
      cause,
    });
  }
}

/**
 * Locks the folder for the life of this process, or until `release`. The lock is the operating system's own, on an
 * empty SQLite file: it goes with the process, however that dies, and no pid in a file has to be believed.
 * Nothing else may open `daemon.lock` in this process: closing any descriptor of it would give the lock up.
 */
export function lockDataFolder(folder: string): { release(): void } {
  prepareDataFolder(folder);
  const path = join(folder, "daemon.lock");
  let lock: Database.Database | undefined;
  try {
    if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
    lock = new Database(path, { timeout: 0 });
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock?.close();
    throw lockError(error, folder, path);
  }
  const held = lock;
  return { release: () => void held.close() };
}

function lockError(cause: unknown, folder: string, path: string): KernelError {
  const severity = severityOf(cause);
  if (severity === "busy") {
    return new KernelError("data_folder_busy", `the data folder ${folder} is in use by ${holderOf(folder)}`, { cause });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (severity === "full") return new KernelError("storage_full", `no space left to lock ${folder}`, { cause });
  return new KernelError("config_invalid", `${path} cannot be locked: ${reason} (${codeOf(cause)})`, {
    field: "data",
    cause,
  });
}

function holderOf(folder: string): string {
  try {
    const { pid, url } = Holder.parse(JSON.parse(readFileSync(join(folder, "daemon.json"), "utf8")));
    return `the daemon with pid ${pid} at ${url}`;
  } catch {
    return "another daemon";
  }
}
