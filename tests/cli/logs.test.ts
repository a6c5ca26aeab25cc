import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatLine, lastLines } from "#src/cli/logs.js";
import { cli, collect, startCli, temporaryFolder } from "./cli.js";

const line = (n: number) => JSON.stringify({ level: 30, time: Date.UTC(2026, 0, 1) + n, pid: 1, msg: `line ${n}`, n });

test("a line shows its time, level, message and fields, and cannot steer the terminal", () => {
  expect(formatLine(line(7))).toBe("2026-01-01 00:00:00.007 info  line 7 n=7");
  const error = { level: 50, time: "2026-01-01T10:00:00.000Z", msg: "bad \x1b[2J", err: { message: "x" } };
  expect(formatLine(JSON.stringify(error))).toBe('2026-01-01 10:00:00.000 error bad \\x1b[2J err={"message":"x"}');
  expect(formatLine("not json \x07")).toBe("not json \\x7");
  expect(formatLine("42")).toBe("42");
});

test("the last lines are found from the end, whatever the size, and a half-written line is left for later", async () => {
  using folder = temporaryFolder();
  const file = join(folder.path, "log");
  const lines = Array.from({ length: 5000 }, (_, n) => line(n));
  await writeFile(file, `${lines.join("\n")}\n{"half`);
  for (const count of [0, 1, 3, 999, 5000, 6000]) {
    expect(lastLines(file, count).lines).toEqual(count === 0 ? [] : lines.slice(-count));
  }
  expect(lastLines(file, 1).end).toBe(Buffer.byteLength(`${lines.join("\n")}\n`));
  await writeFile(file, "");
  expect(lastLines(file, 5)).toEqual({ lines: [], end: 0 });
  await writeFile(file, "only half");
  expect(lastLines(file, 5)).toEqual({ lines: [], end: 0 });
});

test("logs prints the last lines for people, and as they are with --json", async () => {
  using folder = temporaryFolder();
  await writeFile(join(folder.path, "aiosd.log"), [1, 2, 3].map((n) => `${line(n)}\n`).join(""));
  const people = await cli(["logs", "-n", "2", "--data", folder.path]);
  expect(people.stdout).toBe("2026-01-01 00:00:00.002 info  line 2 n=2\n2026-01-01 00:00:00.003 info  line 3 n=3\n");
  expect((await cli(["logs", "-n", "1", "--json", "--data", folder.path])).stdout).toBe(`${line(3)}\n`);
});

test("--follow shows what is appended, in one piece, until it is interrupted", async () => {
  using folder = temporaryFolder();
  const file = join(folder.path, "aiosd.log");
  await writeFile(file, `${line(1)}\n${line(2).slice(0, 10)}`);
  const child = startCli(["logs", "--follow", "--json", "--data", folder.path]);
  const out = collect(child);
  const shows = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => out.stdout.endsWith(text) && resolve();
      child.stdout.on("data", look);
      look();
    });
  await shows(`${line(1)}\n`);
  await appendFile(file, `${line(2).slice(10)}\n${line(3)}\n`);
  await shows(`${line(3)}\n`);
  expect(out.stdout).toBe(`${[1, 2, 3].map(line).join("\n")}\n`);
  const closed = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGINT");
  expect(await closed).toBe(0);
});
