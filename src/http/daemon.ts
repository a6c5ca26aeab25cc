import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { KernelError } from "@aiosd/sdk";
import pino from "pino";
import { bootKernel, type Config, prepareDataFolder } from "../kernel/index.js";
import { startServer } from "./server.js";

/** Exit code after the journal's disk failed: nothing may be promised any more (sysexits EX_SOFTWARE). */
export const EXIT_STORAGE_FAILED = 70;

export interface Daemon {
  readonly url: string;
  readonly tokenFile: string;
  readonly models: readonly string[];
  /** Drains, stops listening, closes the kernel. */
  close(): Promise<void>;
}

/**
 * Boots the kernel, opens its HTTP door and leaves `daemon.json` for clients to find it by. Rejects with a coded error
 * and leaves nothing running.
 */
export async function bootDaemon(config: Config): Promise<Daemon> {
  prepareDataFolder(config.data);
  const log = pino({ level: config.logLevel }, pino.destination({ dest: join(config.data, "aiosd.log"), mode: 0o600 }));
  const onFatal = (error: KernelError) => {
    log.fatal({ err: error }, "the journal's disk failed; the daemon stops");
    process.exit(EXIT_STORAGE_FAILED);
  };
  const booted = await bootKernel(config, log, onFatal);
  try {
    const server = await startServer(booted.kernel, log);
    const whereabouts = join(config.data, "daemon.json");
    const { tokenFile } = booted;
    const startedAt = new Date().toISOString();
    writeWhole(whereabouts, JSON.stringify({ url: server.url, tokenFile, pid: process.pid, startedAt }));
    const models = booted.kernel.models().map((model) => model.model);
    log.info({ url: server.url, models }, "the daemon is ready");
    return {
      ...{ url: server.url, tokenFile, models },
      close: async () => {
        rmSync(whereabouts, { force: true });
        // The kernel drains first: its last answers go out through connections that the server still holds.
        await booted.close();
        await server.close();
        log.info("the daemon has stopped");
        log.flush();
      },
    };
  } catch (error) {
    await booted.close();
    throw error;
  }
}

/** A reader sees the old file or the new one, never a half. */
function writeWhole(file: string, text: string): void {
  const temporary = `${file}.tmp`;
  const descriptor = openSync(temporary, "w", 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, file);
}
