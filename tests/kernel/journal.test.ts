import { statSync } from "node:fs";
import { join } from "node:path";
import { KernelError } from "@aiosd/sdk";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { type Journal, type JournalLimits, openJournal, type Recovered } from "#src/kernel/journal/index.js";
import { acceptedRow, endedRow, inFolder, processRow } from "./journal-rows.js";

const noFailure = (error: KernelError): void => {
  throw error;
};

async function withJournal(
  folder: string,
  use: (journal: Journal, recovered: Recovered) => Promise<void>,
  limits: Partial<JournalLimits> = {},
): Promise<void> {
  const { journal, recovered } = await openJournal(folder, noFailure, limits);
  try {
    await use(journal, recovered);
  } finally {
    await journal.close();
  }
}

const refusedWith = (code: string) => expect.objectContaining({ code });

describe("a request in the journal", () => {
  test("is found as it was accepted, then as it ended, and so after a restart", async () => {
    await inFolder(async (folder) => {
      const log = Buffer.from("a stream's events").subarray(2);
      await withJournal(folder, async (journal) => {
        expect(await journal.find("r1")).toBeNull();
        const row = acceptedRow("r1", { idempotencyKey: "k", bodyHash: "h" });
        await journal.accept(row);
        expect(await journal.find("r1")).toEqual({ ...row, outcome: "running", promptTokens: 0, completionTokens: 0 });
        await journal.end(endedRow("r1", { log }));
      });
      await withJournal(folder, async (journal, { interrupted }) => {
        expect(interrupted).toEqual([]);
        const found = await journal.find("r1");
        expect(found).toMatchObject({ ...acceptedRow("r1"), ...endedRow("r1"), idempotencyKey: "k", bodyHash: "h" });
        expect(Buffer.from(found?.log ?? [])).toEqual(log);
      });
    });
  });

  test("keeps a failure with its error and without a result", async () => {
    await inFolder(async (folder) => {
      await withJournal(folder, async (journal) => {
        await journal.accept(acceptedRow("r1"));
        const { result: _, ...failed } = endedRow("r1", { outcome: "failed", error: '{"code":"killed"}' });
        await journal.end(failed);
        const found = await journal.find("r1");
        expect(found).toMatchObject({ outcome: "failed", error: '{"code":"killed"}' });
        expect(found).not.toHaveProperty("result");
        expect(found).not.toHaveProperty("log");
      });
    });
  });

  test("leaves the caller's log to the caller", async () => {
    await inFolder(async (folder) => {
      await withJournal(folder, async (journal) => {
        const log = new Uint8Array([1, 2, 3]);
        await journal.accept(acceptedRow("r1"));
        await journal.end(endedRow("r1", { log }));
        expect([...log]).toEqual([1, 2, 3]);
      });
    });
  });

  test("ends once: a second end is a conflict, an unknown one not_found, and the first stays", async () => {
    await inFolder(async (folder) => {
      await withJournal(folder, async (journal) => {
        await journal.accept(acceptedRow("r1"));
        await journal.end(endedRow("r1"));
        await expect(journal.end(endedRow("r1", { outcome: "failed" }))).rejects.toEqual(refusedWith("conflict"));
        await expect(journal.end(endedRow("r2"))).rejects.toEqual(refusedWith("not_found"));
        expect(await journal.find("r1")).toMatchObject({ outcome: "done" });
      });
    });
  });

  test("reads see the writes asked for before them, without awaiting those", async () => {
    await inFolder(async (folder) => {
      await withJournal(folder, async (journal) => {
        const accepted = journal.accept(acceptedRow("r1"));
        const before = journal.find("r1");
        const ended = journal.end(endedRow("r1"));
        const after = journal.find("r1");
        expect(await before).toMatchObject({ outcome: "running" });
        expect(await after).toMatchObject({ outcome: "done" });
        await Promise.all([accepted, ended]);
      });
    });
  });
});

describe("an Idempotency-Key", () => {
  test("is unique within owner and syscall, and its refusal leaves the rest of the batch alone", async () => {
    await inFolder(async (folder) => {
      await withJournal(folder, async (journal) => {
        const key = { idempotencyKey: "k" };
        const outcomes = await Promise.allSettled([
          journal.accept(acceptedRow("a", key)),
          journal.accept(acceptedRow("b", key)),
          journal.accept(acceptedRow("c", { ...key, owner: "other" })),
          journal.accept(acceptedRow("d", { ...key, syscall: "llm.complete" })),
          journal.accept(acceptedRow("e")),
          journal.accept(acceptedRow("f")),
        ]);
        expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual([true, false, true, true, true, true]);
        expect(outcomes[1]).toMatchObject({ reason: refusedWith("conflict") });
        expect(await journal.findByKey("local", "llm.chat", "k", 0)).toMatchObject({ id: "a" });
        expect(await journal.findByKey("other", "llm.chat", "k", 0)).toMatchObject({ id: "c" });
        expect(await journal.findByKey("third", "llm.chat", "k", 0)).toBeNull();
        expect(await journal.find("b")).toBeNull();
        expect(await journal.find("f")).not.toBeNull();
      });
    });
  });

  test("is free again after its time, and the old request is still found by its id", async () => {
    await inFolder(async (folder) => {
      const kept = { idempotencyKeptMs: 100 };
      await withJournal(
        folder,
        async (journal) => {
          await journal.accept(acceptedRow("a", { idempotencyKey: "k" }));
          await journal.end(endedRow("a", { endedAt: 2_000 }));
          expect(await journal.findByKey("local", "llm.chat", "k", 1_999)).toMatchObject({ id: "a" });
          expect(await journal.findByKey("local", "llm.chat", "k", 2_000)).toBeNull();
          const early = journal.accept(acceptedRow("b", { idempotencyKey: "k", acceptedAt: 2_099 }));
          await expect(early).rejects.toEqual(refusedWith("conflict"));
          await journal.accept(acceptedRow("c", { idempotencyKey: "k", acceptedAt: 2_100 }));
          expect(await journal.findByKey("local", "llm.chat", "k", 2_000)).toMatchObject({ id: "c" });
          expect(await journal.find("a")).toMatchObject({ outcome: "done" });
        },
        kept,
      );
    });
  });

  test("of a running request never expires", async () => {
    await inFolder(async (folder) => {
      await withJournal(folder, async (journal) => {
        await journal.accept(acceptedRow("a", { idempotencyKey: "k", acceptedAt: 1 }));
        const late = acceptedRow("b", { idempotencyKey: "k", acceptedAt: 1e12 });
        await expect(journal.accept(late)).rejects.toEqual(refusedWith("conflict"));
        expect(await journal.findByKey("local", "llm.chat", "k", 1e12)).toMatchObject({ id: "a" });
      });
    });
  });
});

describe("a start", () => {
  test("finds the interrupted requests, the processes, and a pid nobody ever had", async () => {
    await inFolder(async (folder) => {
      await withJournal(folder, async (journal, recovered) => {
        expect(recovered).toEqual({ interrupted: [], processes: [], nextPid: 1 });
        await journal.accept(acceptedRow("late", { acceptedAt: 20 }));
        await journal.accept(acceptedRow("early", { acceptedAt: 10 }));
        await journal.accept(acceptedRow("ended"));
        await journal.end(endedRow("ended"));
        await journal.saveProcess(processRow(1));
        await journal.saveProcess(processRow(7));
        const done = { state: "finished", endedAt: 5, exitCode: 0, result: "[1]", syscalls: 2 };
        await journal.saveProcess(processRow(1, done));
      });
      await withJournal(folder, async (_, { interrupted, processes, nextPid }) => {
        expect(interrupted.map(({ id }) => id)).toEqual(["early", "late"]);
        const done = { state: "finished", endedAt: 5, exitCode: 0, result: "[1]", syscalls: 2 };
        expect(processes).toEqual([processRow(1, done), processRow(7)]);
        expect(nextPid).toBe(8);
      });
    });
  });

  test("has its pragmas in force and its files closed to others", async () => {
    await inFolder(async (folder) => {
      await withJournal(folder, async () => {
        expect(statSync(join(folder, "aiosd.db")).mode & 0o777).toBe(0o600);
        expect(statSync(join(folder, "aiosd.db-wal")).mode & 0o777).toBe(0o600);
        expect(statSync(join(folder, "reserve.bin")).size).toBe(16 << 20);
      });
      const database = new Database(join(folder, "aiosd.db"), { readonly: true });
      expect(database.pragma("journal_mode", { simple: true })).toBe("wal");
      expect(database.pragma("user_version", { simple: true })).toBe(1);
      expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
      database.close();
    });
  });
});

describe("what is kept", () => {
  test("ends with its time: results early, keys late, running requests never", async () => {
    await inFolder(async (folder) => {
      await withJournal(
        folder,
        async (journal) => {
          await journal.accept(acceptedRow("plain"));
          await journal.accept(acceptedRow("keyed", { idempotencyKey: "k" }));
          await journal.accept(acceptedRow("running"));
          await journal.end(endedRow("plain", { endedAt: 1_000 }));
          await journal.end(endedRow("keyed", { endedAt: 1_000 }));
          expect(await journal.prune(1_099)).toBe(0);
          expect(await journal.prune(1_100)).toBe(1);
          expect(await journal.find("plain")).toBeNull();
          expect(await journal.find("keyed")).not.toBeNull();
          expect(await journal.prune(1_999)).toBe(0);
          expect(await journal.prune(2_000)).toBe(1);
          expect(await journal.find("keyed")).toBeNull();
          expect(await journal.prune(1e12)).toBe(0);
          expect(await journal.find("running")).not.toBeNull();
        },
        { resultsKeptMs: 100, idempotencyKeptMs: 1_000 },
      );
    });
  });

  test("of processes is a number of ended ones, and pids are not used twice even so", async () => {
    await inFolder(async (folder) => {
      await withJournal(
        folder,
        async (journal) => {
          await journal.saveProcess(processRow(1));
          for (const pid of [2, 3, 4, 5]) {
            await journal.saveProcess(processRow(pid, { endedAt: 10_000 - pid, state: "finished", exitCode: 0 }));
          }
          expect(await journal.prune(0)).toBe(2);
        },
        { endedProcessesKeptMax: 2 },
      );
      await withJournal(folder, async (_, { processes, nextPid }) => {
        expect(processes.map(({ pid }) => pid)).toEqual([1, 2, 3]);
        expect(nextPid).toBe(6);
      });
    });
  });

  test("goes by itself", async () => {
    await inFolder(async (folder) => {
      await withJournal(
        folder,
        async (journal) => {
          await journal.accept(acceptedRow("old"));
          await journal.end(endedRow("old"));
          await expect.poll(() => journal.find("old"), { timeout: 10_000 }).toBeNull();
        },
        { resultsKeptMs: 1, pruneEveryMs: 1 },
      );
    });
  });
});

describe("the journal's queue", () => {
  test("refuses accepts at half of its operations and still lets requests end", async () => {
    await inFolder(async (folder) => {
      await withJournal(
        folder,
        async (journal) => {
          await Promise.all(["a", "b", "c", "d"].map((id) => journal.accept(acceptedRow(id))));
          const accepts = ["e", "f", "g", "h"].map((id) => journal.accept(acceptedRow(id)));
          const over = journal.accept(acceptedRow("i"));
          const ends = ["a", "b", "c", "d"].map((id) => journal.end(endedRow(id)));
          const endOver = journal.end(endedRow("e"));
          await expect(over).rejects.toMatchObject({ code: "queue_full", retryAfterMs: 1_000 });
          await expect(endOver).rejects.toMatchObject({ code: "queue_full" });
          await Promise.all([...accepts, ...ends]);
          await journal.end(endedRow("e"));
        },
        { journalOperationsMax: 8 },
      );
    });
  });

  test("refuses payload over half of its bytes", async () => {
    await inFolder(async (folder) => {
      await withJournal(
        folder,
        async (journal) => {
          const input = JSON.stringify("x".repeat(400));
          const first = journal.accept(acceptedRow("a", { input }));
          await expect(journal.accept(acceptedRow("b", { input }))).rejects.toMatchObject({ code: "queue_full" });
          await first;
          await journal.accept(acceptedRow("b", { input }));
        },
        { journalBytesMax: 1_200 },
      );
    });
  });

  test("is written out by close, after which everything is refused", async () => {
    await inFolder(async (folder) => {
      const { journal } = await openJournal(folder, noFailure);
      const accepted = journal.accept(acceptedRow("r1"));
      const closed = journal.close();
      await accepted;
      await expect(journal.accept(acceptedRow("r2"))).rejects.toEqual(refusedWith("shutting_down"));
      await closed;
      await journal.close();
      await withJournal(folder, async (_, { interrupted }) => {
        expect(interrupted.map(({ id }) => id)).toEqual(["r1"]);
      });
    });
  });

  test("keeps the log small under a long load", async () => {
    await inFolder(async (folder) => {
      await withJournal(folder, async (journal) => {
        const input = JSON.stringify("x".repeat(50_000));
        for (let round = 0; round < 40; round++) {
          await Promise.all(
            Array.from({ length: 64 }, (_, i) => journal.accept(acceptedRow(`${round}-${i}`, { input }))),
          );
        }
        expect(statSync(join(folder, "aiosd.db")).size).toBeGreaterThan(64 << 20);
        expect(statSync(join(folder, "aiosd.db-wal")).size).toBeLessThanOrEqual(64 << 20);
      });
    });
  });
});

test("KernelErrors cross the thread as KernelErrors", async () => {
  await inFolder(async (folder) => {
    await withJournal(folder, async (journal) => {
      const error = await journal.end(endedRow("nobody")).catch((cause: unknown) => cause);
      expect(error).toBeInstanceOf(KernelError);
      expect(error).toMatchObject({ code: "not_found", status: 404 });
    });
  });
});
