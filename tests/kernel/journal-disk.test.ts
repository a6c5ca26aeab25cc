import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { KernelError } from "@aiosd/sdk";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openJournal } from "#src/kernel/journal/index.js";
import { acceptedRow, inFolder, runChild } from "./journal-rows.js";

const canMount = spawnSync("unshare", ["-Urm", "mount", "-t", "tmpfs", "none", "/mnt"]).status === 0;
if (!canMount)
  console.warn("SKIPPED: no small disk can be mounted here (unshare -Urm); the full-disk tests did not run");
const canTrace = spawnSync("strace", ["-f", "-e", "inject=fsync:error=EIO:when=9999", "true"]).status === 0;
if (!canTrace) console.warn("SKIPPED: strace cannot inject errors here; the tests of a failing disk did not run");

/** Runs the child on a disk of that size, mounted for it alone. */
function runOnDisk(kibibytes: number, folder: string, args: readonly string[]) {
  const [what = "", ...rest] = args;
  const script = 'mount -t tmpfs -o "size=$1k" none "$2" && shift 2 && exec "$@"';
  return runChild([what, folder, ...rest], ["unshare", "-Urm", "sh", "-c", script, "sh", String(kibibytes), folder]);
}

describe.skipIf(!canMount)("a full disk", () => {
  test("refuses new requests, ends the accepted ones, and goes on when there is room, without a restart", async () => {
    await inFolder(async (folder) => {
      const { lines, stderr } = await runOnDisk(32 << 10, folder, ["fill", "ballast"]);
      expect(stderr).toBe("");
      expect(lines[0]).toEqual({ ballast: "ENOSPC" });
      expect(lines[1]).toMatchObject({ refusal: "storage_full", seen: true, refusedEnds: 0, again: true });
      expect(lines[1]).toMatchObject({ lost: [], interrupted: ["again"], failures: [] });
      expect((lines[1] as { accepted: number }).accepted).toBeGreaterThanOrEqual(50);
    });
  });

  test("that the journal itself has filled is emptied by its own pruning", async () => {
    await inFolder(async (folder) => {
      const { lines, stderr } = await runOnDisk(32 << 10, folder, ["fill", "prune"]);
      expect(stderr).toBe("");
      expect(lines[0]).toMatchObject({ refusal: "storage_full", refusedEnds: 0, again: true, failures: [] });
      expect(lines[0]).toMatchObject({ interrupted: ["again"] });
    });
  });

  test.each([8 << 10, 16_448])("of %i KiB at the start is one clear storage_full", async (size) => {
    await inFolder(async (folder) => {
      const { lines, stderr } = await runOnDisk(size, folder, ["open"]);
      expect(stderr).toBe("");
      expect(lines).toEqual([{ refused: "storage_full", message: expect.stringMatching(/no (room|space)/) }]);
    });
  });
});

describe.skipIf(!canTrace)("syncs", () => {
  /** Runs the child under strace; answers its syncs too, in the order in which they ended. */
  async function traced(folder: string, args: readonly string[], inject: readonly string[]) {
    const data = join(folder, "data");
    mkdirSync(data);
    const trace = join(folder, "trace");
    const strace = ["strace", "-f", "-o", trace, "-e", "trace=fsync,fdatasync", ...inject];
    const [what = "", ...rest] = args;
    const outcome = await runChild([what, data, ...rest], strace);
    const syncs = readFileSync(trace, "utf8")
      .split("\n")
      .filter((line) => /\bf(data)?sync\(/.test(line));
    return { ...outcome, syncs };
  }

  test.each([20, 21, 30])("that fail (the %ith on) end the journal: nothing is acknowledged after", async (nth) => {
    await inFolder(async (folder) => {
      const inject = ["-e", `inject=fsync,fdatasync:error=EIO:when=${nth}+`];
      const { code, lines, syncs } = await traced(folder, ["fail"], inject);
      expect(code).toBe(70);
      const accepted = lines.filter((line) => Object.hasOwn(Object(line), "accepted")).length;
      const failed = syncs.findIndex((line) => line.includes("EIO"));
      expect(failed).toBeGreaterThan(-1);
      // Each of these acknowledgements was waited for, so each had a sync of its own before the failure.
      expect(accepted).toBeGreaterThan(0);
      expect(accepted).toBeLessThanOrEqual(failed);
      const after = [{ onFailure: "storage_failed" }, { refused: "storage_failed" }, { later: "storage_failed" }];
      expect(lines.slice(accepted)).toEqual(after);
    });
  });

  test("are shared by a thousand callers", async () => {
    await inFolder(async (folder) => {
      const { code, lines, syncs } = await traced(folder, ["burst"], []);
      expect(code).toBe(0);
      expect(lines).toEqual(["opened", "accepted"]);
      expect(syncs.length).toBeLessThan(60);
    });
  });
});

describe("a database that cannot be used", () => {
  const failing = (folder: string) => openJournal(folder, () => {}).catch((error: KernelError) => error);

  test("is refused when a newer aiosd wrote it, and left as it is", async () => {
    await inFolder(async (folder) => {
      const path = join(folder, "aiosd.db");
      const newer = new Database(path);
      newer.pragma("user_version = 99");
      newer.close();
      const error = await failing(folder);
      expect(error).toMatchObject({ code: "config_invalid", field: "data" });
      expect(error).toMatchObject({ message: expect.stringContaining("newer aiosd (schema 99; this one knows 1)") });
      const still = new Database(path, { readonly: true });
      expect(still.pragma("user_version", { simple: true })).toBe(99);
      expect(still.pragma("journal_mode", { simple: true })).toBe("delete");
      still.close();
    });
  });

  test("is refused when it is no database, naming the file", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "aiosd.db"), "this is not a database, it is a letter to a friend. ".repeat(100));
      const error = await failing(folder);
      expect(error).toMatchObject({ code: "storage_failed", message: expect.stringContaining("aiosd.db") });
    });
  });

  test("is refused when pages in its middle are damaged", async () => {
    await inFolder(async (folder) => {
      const { journal } = await openJournal(folder, () => {});
      const ids = Array.from({ length: 500 }, (_, i) => `r${i}`);
      await Promise.all(ids.map((id) => journal.accept(acceptedRow(id))));
      await journal.close();
      const file = openSync(join(folder, "aiosd.db"), "r+");
      const noise = Buffer.alloc(4_096, 0xa5);
      for (let page = 8; page < 16; page++) writeSync(file, noise, 0, noise.length, page * 4_096);
      closeSync(file);
      expect(await failing(folder)).toMatchObject({ code: "storage_failed" });
    });
  });

  test("is refused when a folder is in its place", async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, "aiosd.db"));
      expect(await failing(folder)).toMatchObject({ code: "config_invalid" });
    });
  });

  test("and damaged while it is open ends the journal: everything is refused, onFailure hears it once", async () => {
    await inFolder(async (folder) => {
      const failures: KernelError[] = [];
      const first = await openJournal(folder, () => {});
      const ids = Array.from({ length: 5_000 }, (_, i) => `r${i}`);
      // More than SQLite's page cache holds, or nothing would be read again.
      const input = JSON.stringify("x".repeat(8_000));
      await Promise.all(ids.map((id) => first.journal.accept(acceptedRow(id, { input }))));
      await first.journal.close();
      const { journal } = await openJournal(folder, (error) => failures.push(error));
      const path = join(folder, "aiosd.db");
      // From a process of its own: closing the file here would take SQLite's locks on it away.
      const spoil = `const fs = require("fs"); const file = fs.openSync(process.argv[1], "r+");
        const size = fs.fstatSync(file).size; fs.writeSync(file, Buffer.alloc(size - 4096, 0xa5), 0, size - 4096, 4096);`;
      expect(spawnSync(process.execPath, ["-e", spoil, path]).status).toBe(0);
      const outcomes = await Promise.allSettled(ids.map((id) => journal.find(id)));
      expect(outcomes.at(-1)).toMatchObject({ status: "rejected", reason: { code: "storage_failed" } });
      await expect(journal.accept(acceptedRow("later"))).rejects.toMatchObject({ code: "storage_failed" });
      expect(failures.map(({ code }) => code)).toEqual(["storage_failed"]);
      await journal.close();
      expect(readdirSync(folder)).toContain("aiosd.db");
    });
  });
});
