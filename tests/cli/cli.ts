/** Running the built command line as a shell would, with none of this machine's settings. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ErrorBody } from "@aiosd/sdk";

const MAIN = fileURLToPath(import.meta.resolve("#src/cli/main.js"));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly input?: string;
  readonly env?: Record<string, string>;
  readonly cwd?: string;
}

/** Starts a command; its input stays open. */
export function startCli(args: readonly string[], options: CliOptions = {}): ChildProcessWithoutNullStreams {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("AIOSD_")));
  return spawn(process.execPath, [MAIN, ...args], {
    env: { ...clean, NO_COLOR: "1", ...options.env },
    cwd: options.cwd ?? tmpdir(),
  });
}

/** Runs a command to its end. */
export async function cli(args: readonly string[], options: CliOptions = {}): Promise<Ended> {
  const child = startCli(args, options);
  const out = collect(child);
  child.stdin.end(options.input ?? "");
  const [code] = await once(child, "close");
  return { code, ...out };
}

/** What a child has printed so far. */
export function collect(child: ChildProcessWithoutNullStreams): { stdout: string; stderr: string } {
  const out = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    out.stderr += text;
  });
  return out;
}

/** The ErrorBody a command printed with --json. */
export function errorOf(ended: Ended): ErrorBody {
  return JSON.parse(ended.stderr);
}

export interface Folder extends Disposable {
  readonly path: string;
}

/** A folder that goes with its scope. */
export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "aiosd-cli-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
