/** The options every command has, and the client they lead to. */
import { existsSync } from "node:fs";
import { dataFolderOf, Kernel } from "@aiosd/sdk";
import { type Command, InvalidArgumentError } from "commander";

/** Given before or after the command's name. */
export interface GlobalOptions {
  readonly json?: boolean | undefined;
  readonly url?: string | undefined;
  readonly data?: string | undefined;
  readonly config?: string | undefined;
}

export function addGlobalOptions(program: Command): Command {
  return program
    .option("--json", "print JSON, for scripts")
    .option("--url <url>", "address of the daemon (also AIOSD_URL; its token from AIOSD_TOKEN)")
    .option("--data <dir>", "data folder of the daemon (also AIOSD_DATA; default ~/.aiosd)")
    .option("--config <file>", "settings file (also AIOSD_CONFIG; default ./aiosd.yaml)");
}

/** A client of the daemon the options name; the same places `aiosd start` would use when they name none. */
export async function connect(options: GlobalOptions, retries = 1): Promise<Kernel> {
  if (options.url !== undefined) return new Kernel({ url: options.url, retries });
  if (options.data === undefined && process.env.AIOSD_URL) return new Kernel({ retries });
  const token = options.data === undefined ? process.env.AIOSD_TOKEN || undefined : undefined;
  return new Kernel({ dataFolder: await folderOf(options), token, retries });
}

/** The data folder that flag, environment or settings file name; the kernel's code is loaded only to read such a file. */
export async function folderOf(options: GlobalOptions): Promise<string> {
  const file = options.config ?? process.env.AIOSD_CONFIG ?? (existsSync("aiosd.yaml") ? "aiosd.yaml" : undefined);
  if (options.data !== undefined || file === undefined) return dataFolderOf({ dataFolder: options.data });
  const { loadConfig } = await import("../kernel/index.js");
  return loadConfig({ config: options.config }).data;
}

/** Parser of an option that is an integer within bounds; what else is given is a usage error. */
export function integer(min: number, max = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^-?\d+$/.test(text) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`It must be an integer of at least ${min}${bound(max)}.`);
  };
}

/** Parser of an option that is any number within bounds. */
export function decimal(min: number, max = Number.MAX_VALUE): (text: string) => number {
  return (text) => {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    if (value >= min && value <= max) return value;
    throw new InvalidArgumentError(`It must be a number of at least ${min}${bound(max)}.`);
  };
}

function bound(max: number): string {
  return max === Number.MAX_SAFE_INTEGER || max === Number.MAX_VALUE ? "" : ` and at most ${max}`;
}
