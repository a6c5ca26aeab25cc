/** Rows, folders and child processes for the tests of the journal. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { AcceptedRow, EndedRow, ProcessRow } from "#src/kernel/journal/index.js";

const CHILD = fileURLToPath(new URL("./journal-child.mjs", import.meta.url));

export function acceptedRow(id: string, more: Partial<AcceptedRow> = {}): AcceptedRow {
  return { id, owner: "local", pid: 1, syscall: "llm.chat", input: '{"messages":[]}', acceptedAt: 1_000, ...more };
}

export function endedRow(id: string, more: Partial<EndedRow> = {}): EndedRow {
  return { id, outcome: "done", result: '{"ok":true}', promptTokens: 3, completionTokens: 5, endedAt: 2_000, ...more };
}

export function processRow(pid: number, more: Partial<ProcessRow> = {}): ProcessRow {
  return {
    ...{ pid, name: `agent-${pid}`, parent: null, owner: "local", state: "ready", tokenHash: "ab".repeat(32) },
    ...{ createdAt: 1_000, endedAt: null, exitCode: null, result: null },
    ...{ promptTokens: 0, completionTokens: 0, syscalls: 0 },
    ...more,
  };
}

export async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "aiosd-journal-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts the child, through `wrapper` when one is given. Its lines come as they are said. */
export function startChild(args: readonly string[], wrapper: readonly string[] = []) {
  const [program = "", ...rest] = [...wrapper, process.execPath, CHILD, ...args];
  const child: ChildProcess = spawn(program, rest, { stdio: ["pipe", "pipe", "pipe"] });
  const lines: unknown[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let stderr = "";
  child.stderr?.on("data", (text) => {
    stderr += text;
  });
  if (child.stdout === null) throw new Error("no stdout");
  const reader = createInterface({ input: child.stdout });
  reader.on("line", (line) => {
    // A killed process may leave half a line: it was never said.
    try {
      lines.push(JSON.parse(line));
    } catch {
      return;
    }
    for (const each of waiting) if (lines.length >= each.count) each.resolve();
  });
  const exited = new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
  /** Resolves when that many lines have been said; rejects when the child is gone before. */
  const said = (count: number) =>
    new Promise<void>((resolve, reject) => {
      if (lines.length >= count) resolve();
      waiting.push({ count, resolve });
      exited.then(({ code }) => reject(new Error(`the child exited (${code}) too early: ${stderr}`)), reject);
    });
  return { child, lines, said, exited, stderr: () => stderr };
}

/** Runs the child to its end. */
export async function runChild(args: readonly string[], wrapper: readonly string[] = []) {
  const { lines, exited, stderr } = startChild(args, wrapper);
  const { code } = await exited;
  return { code, lines, stderr: stderr() };
}
