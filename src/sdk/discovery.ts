/**
 * Finding the daemon: options, then AIOSD_URL and AIOSD_TOKEN, then the data folder, where a running daemon leaves
 * `daemon.json` and its token file. No other place is looked at.
 */
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { KernelError } from "./errors.js";

/** What a running daemon writes to `DATA/daemon.json`, and removes when it stops. */
export const DaemonFile = z.object({
  url: z.url(),
  tokenFile: z.string().min(1),
  pid: z.int().min(1),
  startedAt: z.union([z.string(), z.number()]),
});
export type DaemonFile = z.infer<typeof DaemonFile>;

export interface DiscoveryOptions {
  /** Address of the daemon, such as `http://127.0.0.1:4780`. */
  readonly url?: string | undefined;
  readonly token?: string | undefined;
  /** Folder of a daemon on this machine; default AIOSD_DATA, then `~/.aiosd`. */
  readonly dataFolder?: string | undefined;
}

export interface Endpoint {
  /** Without a slash at the end. */
  readonly url: string;
  readonly token: string | undefined;
  /** The address came from a data folder, so that a daemon that restarts elsewhere is found again. */
  readonly discovered: boolean;
}

/** The data folder that options and environment name. */
export function dataFolderOf(options: DiscoveryOptions = {}, env: NodeJS.ProcessEnv = process.env): string {
  return resolve(options.dataFolder ?? (env.AIOSD_DATA || join(homedir(), ".aiosd")));
}

/**
 * Where to send, and with which token. An explicit data folder beats the environment. The token of a data folder is
 * only ever sent to the daemon of that folder.
 */
export async function findEndpoint(
  options: DiscoveryOptions = {},
  env: NodeJS.ProcessEnv = process.env,
): Promise<Endpoint> {
  const fromEnv = options.dataFolder === undefined;
  const url = options.url ?? (fromEnv ? env.AIOSD_URL || undefined : undefined);
  const token = options.token ?? (fromEnv ? env.AIOSD_TOKEN || undefined : undefined);
  const folder = dataFolderOf(options, env);
  if (url !== undefined) {
    const address = checkUrl(url);
    if (token !== undefined) return { url: address, token, discovered: false };
    const daemon = await readDaemonFile(folder);
    const same = daemon !== null && new URL(daemon.url).origin === new URL(address).origin;
    return { url: address, token: same ? await readToken(daemon.tokenFile) : undefined, discovered: false };
  }
  const daemon = await readDaemonFile(folder);
  if (daemon === null) {
    throw new KernelError(
      "daemon_unreachable",
      `no daemon runs with the data folder ${folder} (it has no daemon.json), and AIOSD_URL is not set`,
    );
  }
  return { url: checkUrl(daemon.url), token: token ?? (await readToken(daemon.tokenFile)), discovered: true };
}

/** `DATA/daemon.json`, or null where no daemon has left one. */
export async function readDaemonFile(folder: string): Promise<DaemonFile | null> {
  const file = join(folder, "daemon.json");
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw new KernelError("daemon_unreachable", `${file} cannot be read: ${messageOf(cause)}`, { cause });
  }
  try {
    return DaemonFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new KernelError("daemon_unreachable", `${file} is not what a daemon writes; remove it if none runs`, {
      cause,
    });
  }
}

async function readToken(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (cause) {
    throw new KernelError("unauthorized", `the token file ${file} cannot be read: ${messageOf(cause)}`, { cause });
  }
}

function checkUrl(url: string): string {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new KernelError("config_invalid", `"${url}" is not an http:// or https:// address`, { field: "url" });
  }
  return url.replace(/\/+$/, "");
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
