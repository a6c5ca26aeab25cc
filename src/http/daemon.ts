import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { KernelError } from "@aiosd/sdk";
import pino from "pino";
import { bootKernel, type Config, inOrder, prepareDataFolder } from "../kernel/index.js";
import { LogFile } from "./log-file.js";
import { startServer } from "./server.js";

/** Exit code after the journal's disk or the daemon itself failed: nothing may be promised any more (EX_SOFTWARE). */
export const EXIT_FAILED = 70;

export interface Daemon {
  readonly url: string;
  readonly tokenFile: string;
  readonly models: readonly string[];
  /** Drains, stops listening, closes the kernel, frees the data folder. */
  close(): Promise<void>;
  /** For an exit that waits for nothing: logs why, and takes back what clients find the daemon by. Never throws. */
  abandon(error: unknown): void;
}

/**
 * Boots the kernel, opens its HTTP door and leaves `daemon.json` for clients to find it by. Rejects with a coded error
 * and leaves nothing running.
 */
export async function bootDaemon(config: Config): Promise<Daemon> {
  prepareDataFolder(config.data);
  const file = new LogFile(join(config.data, "aiosd.log"));
  const log = pino({ level: config.logLevel }, file);
  const whereabouts = join(config.data, "daemon.json");
  const abandon = (error: unknown) => {
    log.fatal({ err: error }, "the daemon cannot go on and ends");
    file.writeNow();
    forget(whereabouts);
  };
  /** What runs, last opened first. */
  const closers: (() => unknown)[] = [];
  try {
    const booted = await bootKernel(config, log, (error) => {
      abandon(error);
      process.exit(EXIT_FAILED);
    });
    closers.unshift(() => booted.close());
    const server = await startServer(booted.kernel, log);
    // The next daemon may have the folder only when the port is free too.
    closers.unshift(() => server.close());
    const { tokenFile } = booted;
    const startedAt = new Date().toISOString();
    writeWhole(whereabouts, JSON.stringify({ url: server.url, tokenFile, pid: process.pid, startedAt }));
    const models = booted.kernel.models().map((model) => model.model);
    log.info({ url: server.url, models }, "the daemon is ready");
    const stopped = () => log.info("the daemon has stopped");
    // The kernel drains first: its last answers go out through connections that the server still holds.
    const first = [() => forget(whereabouts), () => booted.drain()];
    return {
      ...{ url: server.url, tokenFile, models, abandon },
      close: () => inOrder([...first, ...closers, stopped, () => file.close()]),
    };
  } catch (error) {
    await inOrder(closers).catch((second) => log.error({ err: second }, "closing after a failed start"));
    await file.close();
    throw error;
  }
}

/** Clients no longer find the daemon. On a disk that fails they find one that does not answer. */
function forget(whereabouts: string): void {
  try {
    rmSync(whereabouts, { force: true });
  } catch {
    // The file names a pid: who reads it sees that nobody is there.
  }
}

/** A reader sees the old file or the new one, never a half. */
function writeWhole(file: string, text: string): void {
  const temporary = `${file}.tmp`;
  try {
    const descriptor = openSync(temporary, "w", 0o600);
    try {
      writeSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (cause) {
    const full = cause instanceof Error && "code" in cause && (cause.code === "ENOSPC" || cause.code === "EDQUOT");
    const message = `${file} cannot be written: ${cause instanceof Error ? cause.message : cause}`;
    throw new KernelError(full ? "storage_full" : "config_invalid", message, { field: "data", cause });
  }
}
