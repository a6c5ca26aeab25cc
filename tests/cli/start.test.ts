import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { randomModel } from "#models/build.js";
import { collect, startCli, temporaryFolder } from "./cli.js";

const model = randomModel({ preset: "tiny", precisions: ["fp32"] });
/** Bugs to order: a signal that the daemon knows nothing of throws, or rejects. */
const BUGGY = `process.on("SIGUSR2", () => { throw new Error("a bug"); });
  process.on("SIGHUP", () => { Promise.reject(new Error("a bug")); });`;

const children: ChildProcessWithoutNullStreams[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

async function start(folder: string, env: Record<string, string> = {}) {
  const args = ["start", "--json", "--port", "0", "--data", folder, "--model", model, "--threads", "1"];
  const child = startCli(args, { env });
  children.push(child);
  const out = collect(child);
  const closed = once(child, "close");
  await Promise.race([once(child.stdout, "data"), closed.then(() => Promise.reject(new Error(out.stderr)))]);
  const ready = JSON.parse(out.stdout) as { url: string };
  return { child, out, ready, closed };
}

test("a daemon whose log is on a full disk starts, serves and ends", async () => {
  using folder = temporaryFolder();
  symlinkSync("/dev/full", join(folder.path, "aiosd.log"));
  const { child, ready, closed } = await start(folder.path);
  expect((await fetch(`${ready.url}/ready`)).status).toBe(200);
  child.kill("SIGTERM");
  expect((await closed)[0]).toBe(0);
  expect(existsSync(join(folder.path, "daemon.json"))).toBe(false);
});

test.each(["SIGUSR2", "SIGHUP"] as const)(
  "a bug nobody caught (%s) ends the daemon with 70 and tells why",
  async (bug) => {
    using folder = temporaryFolder();
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(BUGGY)}` };
    const { child, out, closed } = await start(folder.path, env);
    child.kill(bug);
    expect((await closed)[0]).toBe(70);
    expect(out.stderr).toContain("a bug");
    const log = readFileSync(join(folder.path, "aiosd.log"), "utf8");
    expect(log).toMatch(/"level":60.*a bug/);
    expect(existsSync(join(folder.path, "daemon.json"))).toBe(false);
  },
);

test("a daemon goes on when nobody reads what it prints any more", async () => {
  using folder = temporaryFolder();
  const { child, closed } = await start(folder.path);
  child.stdout.destroy();
  child.stderr.destroy();
  child.kill("SIGTERM");
  const exited = once(child, "exit");
  expect((await exited)[0]).toBe(0);
  await closed;
});
