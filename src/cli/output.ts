/** How every command speaks: results on stdout, errors on stderr, tables, colours only for a terminal. */
import { KernelError } from "@aiosd/sdk";

export const EXIT = { ok: 0, error: 1, usage: 2, interrupted: 130 } as const;

/** Writes a line to stdout. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value));
}

/** A hint or notice for a person; never part of what a script reads. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Any error as one of the kernel's; what is not one is a bug, and says so. */
export function asKernelError(error: unknown): KernelError {
  if (error instanceof KernelError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new KernelError("internal", message, { cause: error });
}

/** `error CODE: message` and its hint; an ErrorBody with --json. */
export function printError(error: unknown, json: boolean): void {
  const coded = asKernelError(error);
  if (json) {
    note(JSON.stringify(coded.toBody()));
    return;
  }
  const message = coded.requestId === undefined ? coded.message : `${coded.message} (request ${coded.requestId})`;
  note(`${paint("error", "red", process.stderr)} ${coded.code}: ${message}`);
  note(`  ${coded.hint}`);
  if (coded.code === "internal" && process.env.AIOSD_DEBUG && error instanceof Error) note(error.stack ?? "");
}

const COLOURS = { red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36, bold: 1, dim: 2 } as const;
export type Colour = keyof typeof COLOURS;

/** The text in a colour, where the stream is a terminal and NO_COLOR is not set. */
export function paint(text: string, colour: Colour, stream: NodeJS.WriteStream = process.stdout): string {
  if (!stream.isTTY || process.env.NO_COLOR) return text;
  return `\x1b[${COLOURS[colour]}m${text}\x1b[0m`;
}

/** Columns padded to their widest cell; numbers to the right. The first row is the header. */
export function table(header: readonly string[], rows: ReadonlyArray<ReadonlyArray<string | number>>): string[] {
  const cells = [header, ...rows.map((row) => row.map(String))];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const right = header.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === "number"));
  return cells.map((row) =>
    row
      .map((cell, column) => (right[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

/** 5s, 3m12s, 2h05m, 4d03h. */
export function duration(ms: number): string {
  const s = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number) => String(n).padStart(2, "0");
  if (s < 60) return `${s}s`;
  if (s < 3600) return `${Math.floor(s / 60)}m${two(s % 60)}s`;
  if (s < 86_400) return `${Math.floor(s / 3600)}h${two(Math.floor(s / 60) % 60)}m`;
  return `${Math.floor(s / 86_400)}d${two(Math.floor(s / 3600) % 24)}h`;
}

/** Text that a terminal cannot be steered by: control characters become visible. */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (c) =>
    c === "\t" ? " " : `\\x${c.charCodeAt(0).toString(16)}`,
  );
}

/** Text of a model on its way to a terminal: it may break lines, and do nothing else to it. */
export function spoken(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return process.stdout.isTTY ? text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "") : text;
}

/** At most `width` characters, on one line. */
export function clip(text: string, width: number): string {
  const line = plain(text.replace(/\s+/g, " ").trim());
  return line.length <= width ? line : `${line.slice(0, Math.max(0, width - 1))}…`;
}
