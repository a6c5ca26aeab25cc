import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { lockDataFolder, openJournal } from "#src/kernel/journal/index.js";
import { inFolder, runChild, startChild } from "./journal-rows.js";

const CYCLES = 8;

describe("a journal killed at any moment", () => {
  test(`has everything it ever acknowledged, over ${CYCLES} cycles of kill -9`, async () => {
    const seed = Date.now();
    console.log(`journal-crash seed ${seed}`);
    await inFolder(async (folder) => {
      const accepted = new Set<string>();
      const ended = new Set<string>();
      for (let cycle = 0; cycle < CYCLES; cycle++) {
        const { child, said, exited, lines } = startChild(["write", folder, `${seed}-${cycle}`]);
        await said(1 + ((seed * (cycle + 7) * 7919) % 3_000));
        child.kill("SIGKILL");
        expect((await exited).signal).toBe("SIGKILL");
        for (const line of lines as { accepted?: string; ended?: string; failed?: string }[]) {
          expect(line.failed).toBeUndefined();
          if (line.accepted !== undefined) accepted.add(line.accepted);
          if (line.ended !== undefined) ended.add(line.ended);
        }
        const { journal, recovered } = await openJournal(folder, () => {});
        await journal.close();
        const interrupted = new Set(recovered.interrupted.map(({ id }) => id));
        const database = new Database(join(folder, "aiosd.db"), { readonly: true });
        const rows = database.prepare("SELECT id, outcome, log FROM requests").all() as {
          id: string;
          outcome: string;
          log: Buffer | null;
        }[];
        expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
        database.close();
        const outcomeOf = new Map(rows.map(({ id, outcome }) => [id, outcome]));
        expect([...accepted].filter((id) => !outcomeOf.has(id))).toEqual([]);
        expect([...ended].filter((id) => outcomeOf.get(id) !== "done")).toEqual([]);
        expect(rows.filter(({ id, outcome }) => (outcome === "running") !== interrupted.has(id))).toEqual([]);
        expect(rows.filter(({ id, log }) => log !== null && log.toString() !== id)).toEqual([]);
      }
      console.log(`${accepted.size} accepted and ${ended.size} ended were all there`);
      expect(accepted.size).toBeGreaterThan(CYCLES);
    });
  });
});

describe("the data folder", () => {
  test("is refused to a second daemon, which is told who holds it, and free after kill -9", async () => {
    await inFolder(async (folder) => {
      const { child, said, exited } = startChild(["lock", folder]);
      await said(1);
      const attempt = () => lockDataFolder(folder).release();
      expect(attempt).toThrow(expect.objectContaining({ code: "data_folder_busy" }));
      writeFileSync(join(folder, "daemon.json"), JSON.stringify({ pid: child.pid, url: "http://127.0.0.1:4780" }));
      expect(attempt).toThrow(`in use by the daemon with pid ${child.pid} at http://127.0.0.1:4780`);
      writeFileSync(join(folder, "daemon.json"), "{not json");
      expect(attempt).toThrow("in use by another daemon");
      child.kill("SIGKILL");
      await exited;
      expect(attempt).not.toThrow();
    });
  });

  test("is refused to a second lock of the same process, until the first is released", async () => {
    await inFolder(async (folder) => {
      const lock = lockDataFolder(folder);
      expect(() => lockDataFolder(folder)).toThrow(expect.objectContaining({ code: "data_folder_busy" }));
      const { lines } = await runChild(["tryLock", folder]);
      expect(lines).toEqual([{ refused: "data_folder_busy" }]);
      lock.release();
      lockDataFolder(folder).release();
    });
  });

  test("is made with its parents, for its owner alone", async () => {
    await inFolder(async (folder) => {
      const made = join(folder, "a", "b");
      lockDataFolder(made).release();
      expect(statSync(made).mode & 0o777).toBe(0o700);
      expect(existsSync(join(made, "daemon.lock"))).toBe(true);
    });
  });

  test("cannot be a file, nor lie in one", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "file");
      writeFileSync(file, "");
      const config = expect.objectContaining({ code: "config_invalid", field: "data" });
      expect(() => lockDataFolder(file)).toThrow(config);
      expect(() => lockDataFolder(file)).toThrow("a file is in its place");
      expect(() => lockDataFolder(join(file, "below"))).toThrow(config);
      await expect(openJournal(file, () => {})).rejects.toEqual(config);
    });
  });
});
