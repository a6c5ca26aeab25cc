import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LogFile } from "#src/http/log-file.js";
import { until } from "../support/daemon.js";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aiosd-log-"));
  path = join(folder, "aiosd.log");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const line = (n: number) => `${JSON.stringify({ msg: `line ${n}` })}\n`;
const read = (file = path) =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((each) => JSON.parse(each) as { msg: string; dropped?: number });
const holds = (text: string) =>
  until(() => (existsSync(path) && readFileSync(path, "utf8").includes(text) ? true : undefined));

describe("the log file", () => {
  it("holds every line in order, for its owner alone", async () => {
    const log = new LogFile(path);
    for (let n = 0; n < 500; n++) log.write(line(n));
    await holds(line(499));
    for (let n = 500; n < 1000; n++) log.write(line(n));
    await log.close();
    expect(read().map(({ msg }) => msg)).toEqual(Array.from({ length: 1000 }, (_, n) => `line ${n}`));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("goes on where the daemon before has stopped", async () => {
    for (const n of [1, 2]) {
      const log = new LogFile(path);
      log.write(line(n));
      await log.close();
    }
    expect(read().map(({ msg }) => msg)).toEqual(["line 1", "line 2"]);
  });

  it("becomes the old file when it is large, and there is one old file", async () => {
    const log = new LogFile(path, { fileBytesMax: line(1).length * 2 });
    for (const n of [1, 2, 3, 4, 5, 6]) {
      log.write(line(n));
      await holds(line(n));
    }
    await log.close();
    expect(read().map(({ msg }) => msg)).toEqual(["line 5", "line 6"]);
    expect(read(`${path}.1`).map(({ msg }) => msg)).toEqual(["line 3", "line 4"]);
  });

  it("drops what cannot be written, and says how much when it can write again", async () => {
    symlinkSync("/dev/full", path);
    const log = new LogFile(path);
    for (const n of [1, 2, 3]) log.write(line(n));
    await until(() => (log.dropped === 3 ? true : undefined));
    rmSync(path);
    log.write(line(4));
    await log.close();
    expect(read().map(({ msg, dropped }) => dropped ?? msg)).toEqual([3, "line 4"]);
  });

  it("closes on a full disk", async () => {
    symlinkSync("/dev/full", path);
    const log = new LogFile(path);
    log.write(line(1));
    await log.close();
    log.write(line(2));
  });

  it("holds a bounded number of lines for the disk and counts the others", async () => {
    const log = new LogFile(path, { bufferBytesMax: line(1).length * 3 });
    for (let n = 1; n <= 9; n++) log.write(line(n));
    await log.close();
    expect(read().map(({ msg, dropped }) => dropped ?? msg)).toEqual([6, "line 1", "line 2", "line 3"]);
  });
});
