/** `aiosd logs`: the daemon's log, readable. The log itself is one JSON object a line (pino). */
import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { KernelError } from "@aiosd/sdk";
import type { Command } from "commander";
import { folderOf, type GlobalOptions, integer } from "./connect.js";
import { type Colour, paint, plain, print } from "./output.js";

interface LogsOptions extends GlobalOptions {
  readonly follow?: boolean;
  readonly lines: number;
}

const FOLLOW_MS = 250;
const BLOCK_BYTES = 64 << 10;
const LEVELS: Record<number, readonly [string, Colour]> = {
  10: ["trace", "dim"],
  20: ["debug", "dim"],
  30: ["info", "green"],
  40: ["warn", "yellow"],
  50: ["error", "red"],
  60: ["fatal", "red"],
};
/** Fields of every line that say nothing to a reader of this one daemon's log. */
const SILENT: ReadonlySet<string> = new Set(["level", "time", "msg", "pid", "hostname", "v"]);

export function registerLogs(program: Command): void {
  program
    .command("logs")
    .description("show the daemon's log; --json prints its lines as they are")
    .option("-f, --follow", "go on with new lines")
    .option("-n, --lines <number>", "how many of the last lines", integer(0, 1_000_000), 50)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<LogsOptions>();
      const file = join(await folderOf(options), "aiosd.log");
      if (!existsSync(file)) throw new KernelError("not_found", `there is no log at ${file}; has a daemon run there?`);
      const show = (line: string) => print(options.json ? line : formatLine(line));
      const { lines, end } = lastLines(file, options.lines);
      lines.forEach(show);
      if (options.follow) await follow(file, end, show);
    });
}

/** The last whole lines of a file, read from its end in blocks, and the byte after them. */
export function lastLines(file: string, count: number): { lines: string[]; end: number } {
  const fd = openSync(file, "r");
  try {
    const size = statSync(file).size;
    let start = size;
    let bytes = Buffer.alloc(0);
    // One line feed more than lines: the one before the first.
    while (start > 0 && feeds(bytes) <= count) {
      const length = Math.min(BLOCK_BYTES, start);
      start -= length;
      const block = Buffer.alloc(length);
      readSync(fd, block, 0, length, start);
      bytes = Buffer.concat([block, bytes]);
    }
    const end = start + bytes.lastIndexOf(10) + 1;
    const lines = bytes
      .subarray(0, end - start)
      .toString()
      .split("\n")
      .slice(0, -1);
    return { lines: count === 0 ? [] : lines.slice(-count), end };
  } finally {
    closeSync(fd);
  }
}

function feeds(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte === 10) count++;
  return count;
}

/** Shows what is appended until the process is interrupted; a log that was cut or replaced is read from its start. */
async function follow(file: string, from: number, show: (line: string) => void): Promise<void> {
  let at = from;
  let rest = "";
  let decoder = new StringDecoder("utf8");
  const read = () => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size < at) {
      [at, rest, decoder] = [0, "", new StringDecoder("utf8")];
    }
    if (size === at) return;
    const fd = openSync(file, "r");
    const block = Buffer.alloc(size - at);
    at += readSync(fd, block, 0, block.length, at);
    closeSync(fd);
    const lines = (rest + decoder.write(block)).split("\n");
    rest = lines.pop() ?? "";
    lines.forEach(show);
  };
  // Heard from before the first line is shown: who sees it may interrupt at once.
  const interrupted = new Promise<void>((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
  read();
  // Not watchFile: what is appended before its first look would stay unseen until the next change.
  const timer = setInterval(read, FOLLOW_MS);
  await interrupted;
  clearInterval(timer);
}

/** One log line for a person: time, level, message, then its fields. What is not JSON is shown as it is. */
export function formatLine(line: string): string {
  let entry: Record<string, unknown>;
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== "object" || parsed === null) return plain(line);
    entry = { ...parsed };
  } catch {
    return plain(line);
  }
  const [name, colour] = LEVELS[Number(entry.level)] ?? [String(entry.level ?? "-"), "dim"];
  const time = new Date(typeof entry.time === "number" ? entry.time : String(entry.time));
  const clock = Number.isNaN(time.getTime()) ? "-" : time.toISOString().replace("T", " ").slice(0, 23);
  const fields = Object.entries(entry)
    .filter(([key]) => !SILENT.has(key))
    .map(([key, value]) => `${key}=${plain(typeof value === "string" ? value : JSON.stringify(value))}`);
  const message = plain(typeof entry.msg === "string" ? entry.msg : "");
  return [paint(clock, "dim"), paint(name.padEnd(5), colour), message, paint(fields.join(" "), "dim")]
    .filter((part) => part !== "")
    .join(" ");
}
