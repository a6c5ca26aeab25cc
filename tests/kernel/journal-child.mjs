/**
 * A process that uses the journal and may be killed, starved of disk or given a failing one by the test that started
 * it. It says what happened in lines of JSON, written before anything else happens.
 */
import { rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { lockDataFolder, openJournal } from "#src/kernel/journal/index.js";

const [what, folder, argument] = process.argv.slice(2);

/** Written when it returns, however full the pipe is. */
function say(message) {
  const line = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let written = 0; written < line.length; ) {
    try {
      written += writeSync(1, line, written);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
}

const filler = "x".repeat(20_000);

function row(id, more = {}) {
  return { id, owner: "local", pid: 1, syscall: "llm.chat", input: JSON.stringify({ id }), acceptedAt: Date.now(), ...more };
}

function ended(id, more = {}) {
  return { id, outcome: "done", result: JSON.stringify({ id }), promptTokens: 1, completionTokens: 2, endedAt: Date.now(), ...more };
}

/** Accepts, ends and saves processes without a pause, and says each only when the journal has. */
async function write() {
  const { journal } = await openJournal(folder, (error) => say({ failed: error.code }));
  const caller = async (me) => {
    for (let i = 0; ; i++) {
      const id = `${argument}-${me}-${i}`;
      await journal.accept(row(id, i % 3 === 0 ? { idempotencyKey: id, bodyHash: "hash" } : {}));
      say({ accepted: id });
      if (i % 2 === 0) continue;
      await journal.end(ended(id, { log: Buffer.from(id) }));
      say({ ended: id });
    }
  };
  await Promise.all(Array.from({ length: 32 }, (_, me) => caller(me)));
}

async function lock() {
  lockDataFolder(folder);
  say("locked");
  process.stdin.resume();
}

async function tryLock() {
  try {
    lockDataFolder(folder).release();
    say({ refused: null });
  } catch (error) {
    say({ refused: error.code });
  }
}

/** Opens and closes, and says how that went. */
async function open() {
  try {
    const { journal } = await openJournal(folder, () => {});
    await journal.close();
    say({ opened: true });
  } catch (error) {
    say({ refused: error.code, message: error.message });
  }
}

/** On a small disk: fills it, ends what it accepted, makes room in one of two ways, and goes on. */
async function fill() {
  const failures = [];
  const limits = { reserveBytes: 4 << 20, resultsKeptMs: argument === "prune" ? 0 : 600_000 };
  const { journal } = await openJournal(folder, (error) => failures.push(error.message), limits);
  const accepted = Array.from({ length: 50 }, (_, i) => `early${i}`);
  await Promise.all(accepted.map((id) => journal.accept(row(id))));
  let refusal = null;
  if (argument === "ballast") {
    try {
      writeFileSync(join(folder, "ballast"), Buffer.alloc(1 << 30));
    } catch (error) {
      say({ ballast: error.code });
    }
  }
  for (let i = 0; refusal === null; i++) {
    await journal.accept(row(`r${i}`, { input: JSON.stringify({ filler }) })).then(
      () => accepted.push(`r${i}`),
      (error) => (refusal = error.code),
    );
  }
  const seen = await journal.find(accepted[0] ?? "r0");
  const ends = await Promise.allSettled(accepted.map((id) => journal.end(ended(id))));
  const removed = argument === "ballast";
  if (removed) rmSync(join(folder, "ballast"));
  const from = performance.now();
  let again = false;
  while (!again && performance.now() - from < 10_000) {
    again = await journal.accept(row("again")).then(
      () => true,
      () => false,
    );
  }
  await journal.close();
  const reopened = await openJournal(folder, (error) => failures.push(error.message), limits);
  const lost = [];
  if (removed) for (const id of accepted) if ((await reopened.journal.find(id)) === null) lost.push(id);
  const interrupted = reopened.recovered.interrupted.map(({ id }) => id);
  await reopened.journal.close();
  const refusedEnds = ends.filter(({ status }) => status === "rejected").length;
  say({ accepted: accepted.length, refusal, seen: seen !== null, refusedEnds, again, lost, interrupted, failures });
}

/** Accepts one by one until the disk fails, says each, and tries to go on after the failure. */
async function fail() {
  let failure;
  const failed = new Promise((resolve) => (failure = resolve));
  const { journal } = await openJournal(folder, (error) => {
    say({ onFailure: error.code });
    failure();
  });
  for (let i = 0; ; i++) {
    const outcome = await journal.accept(row(`r${i}`)).then(
      () => null,
      (error) => error,
    );
    if (outcome !== null) {
      say({ refused: outcome.code });
      break;
    }
    say({ accepted: `r${i}` });
  }
  await failed;
  const later = await journal.accept(row("later")).then(
    () => "accepted",
    (error) => error.code,
  );
  say({ later });
  process.exit(70);
}

/** A thousand callers at once. */
async function burst() {
  const { journal } = await openJournal(folder, () => {});
  say("opened");
  await Promise.all(Array.from({ length: 1000 }, (_, i) => journal.accept(row(`b${i}`))));
  say("accepted");
  await journal.close();
}

await { burst, write, lock, tryLock, open, fill, fail }[what]();
