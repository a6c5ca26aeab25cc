import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { Kernel } from "@aiosd/sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { randomModel } from "#models/build.js";
import { cli, collect, errorOf, type Folder, startCli, temporaryFolder } from "./cli.js";

interface Ready {
  readonly url: string;
  readonly tokenFile: string;
  readonly models: string[];
  readonly pid: number;
}

const model = randomModel({ preset: "tiny", precisions: ["fp32"] });

async function start(
  folder: string,
  ...flags: string[]
): Promise<{ child: ChildProcessWithoutNullStreams; ready: Ready }> {
  const args = ["start", "--json", "--port", "0", "--data", folder, "--model", model, "--threads", "1", ...flags];
  const child = startCli(args);
  const out = collect(child);
  return new Promise((resolve, reject) => {
    child.stdout.on("data", () => {
      if (out.stdout.includes("\n")) resolve({ child, ready: JSON.parse(out.stdout) });
    });
    child.once("close", () => reject(new Error(out.stderr)));
  });
}

describe("with a daemon", () => {
  let folder: Folder;
  let daemon: ChildProcessWithoutNullStreams;
  let ready: Ready;
  const run = (...args: string[]) => cli([...args, "--data", folder.path]);
  const json = async (...args: string[]) => JSON.parse((await run(...args, "--json")).stdout);

  beforeAll(async () => {
    folder = temporaryFolder();
    ({ child: daemon, ready } = await start(folder.path));
  });

  afterAll(() => {
    daemon.kill("SIGKILL");
    folder[Symbol.dispose]();
  });

  test("start tells where it is, and its token is its owner's alone", () => {
    expect(ready).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      tokenFile: join(folder.path, "token"),
      models: [expect.any(String)],
      pid: daemon.pid,
    });
    expect(statSync(ready.tokenFile).mode & 0o777).toBe(0o600);
  });

  test("a second daemon on the same folder is refused", async () => {
    const second = await run("start", "--json", "--port", "0", "--model", model);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain('"code":"data_folder_busy"');
  });

  test("models lists what start told", async () => {
    expect((await json("models")).models).toMatchObject([
      { id: ready.models[0], kind: "generator" },
      { id: "aiosd-lexical-256", kind: "embedder", embedder: "lexical" },
    ]);
    expect((await run("models")).stdout).toContain(ready.models[0]);
  });

  test("ps, kill and ps -a follow a process to its end", async () => {
    const agent = await new Kernel({ dataFolder: folder.path }).spawn({ name: "sleeper \u001b[2J" });
    const listed = await run("ps");
    expect(listed.stdout).toMatch(new RegExp(`^ *${agent.pid} +sleeper \\\\x1b\\[2J +blocked `, "m"));
    const ended = await run("kill", "-9", String(agent.pid), "99999");
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain(`${agent.pid} sleeper`);
    expect(ended.stderr).toContain("error not_found");
    expect((await json("ps")).processes.map((one: { pid: number }) => one.pid)).not.toContain(agent.pid);
    expect((await json("ps", "-a")).processes).toContainEqual(
      expect.objectContaining({ pid: agent.pid, state: "killed" }),
    );
    const again = await json("kill", String(agent.pid), "99999");
    expect(again.processes).toMatchObject([{ pid: agent.pid }, { pid: 99999, error: { code: "not_found" } }]);
  });

  test("run answers a prompt, standard input, and as JSON, and leaves no process", async () => {
    const flags = ["--max-tokens", "8", "--temperature", "0"];
    const whole = await json("run", "Hello", ...flags);
    expect(whole).toMatchObject({ text: expect.any(String), usage: { completionTokens: expect.any(Number) } });
    const prompt = await run("run", "Hello", ...flags, "--stats");
    expect([prompt.code, prompt.stdout]).toEqual([0, `${whole.text}\n`]);
    expect(prompt.stderr).toMatch(/\d+ tokens\/s/);
    const piped = await cli(["run", ...flags, "--data", folder.path], { input: "Hello\n" });
    expect(piped.stdout).toBe(`${whole.text}\n`);
    const system = await run("run", "Hello", ...flags, "--system", "You are brief.");
    expect(system.stdout).not.toBe(`${whole.text}\n`);
    expect((await json("ps")).processes.map((one: { name: string }) => one.name)).not.toContain("run");
  });

  test("run refuses an empty prompt and an unknown model", async () => {
    expect(errorOf(await run("run", "", "--json")).code).toBe("invalid_request");
    expect(errorOf(await run("run", "Hello", "--model", "other", "--json")).code).toBe("unknown_model");
  });

  test("Ctrl-C ends an answer, in the daemon too", async () => {
    const child = startCli(["run", "Hello", "--max-tokens", "100000", "--data", folder.path]);
    await once(child.stdout, "data");
    child.kill("SIGINT");
    const [code] = await once(child, "close");
    expect(code).toBe(130);
    expect((await json("top", "--once", "--interval", "100")).running).toBe(0);
  });

  test("top shows slots and processes", async () => {
    const view = await json("top", "--once", "--interval", "100");
    expect(view).toMatchObject({ slots: 16, slotsUsed: 0, waiting: 0, tokensPerSecond: 0 });
    expect(view.processes[0]).toMatchObject({ pid: 1, tokensPerSecond: 0 });
    expect((await run("top", "--once", "--interval", "100")).stdout).toMatch(/^slots .* 0\/16 /);
  });

  test("doctor knows its own daemon's port, logs its start", async () => {
    const report = await json("doctor", "--model", model, "--port", new URL(ready.url).port);
    const check = (name: string) => report.checks.find((one: { name: string }) => one.name === name);
    expect(check("port").message).toContain(`pid ${ready.pid}`);
    expect(check("token file").status).toBe("ok");
    expect(check("model").status).toBe("ok");
    expect((await run("logs")).stdout).toMatch(/info {2}the daemon is ready url=http/);
  });

  test("stop ends it in good order", async () => {
    const closed = once(daemon, "close");
    expect(await json("stop")).toEqual({ stopped: true, pid: ready.pid });
    expect((await closed)[0]).toBe(0);
    expect(existsSync(join(folder.path, "daemon.json"))).toBe(false);
    expect(await json("stop")).toEqual({ stopped: false });
  });
});

test("a daemon started with --while-stdin ends with its parent", async () => {
  using folder = temporaryFolder();
  const { child } = await start(folder.path, "--while-stdin");
  child.stdin.end();
  expect((await once(child, "close"))[0]).toBe(0);
});

test("run --start brings its own daemon and takes it along", async () => {
  using folder = temporaryFolder();
  const ended = await cli(["run", "Hello", "--start", "--model", model, "--max-tokens", "4", "--data", folder.path]);
  expect(ended.code).toBe(0);
  expect(ended.stdout.length).toBeGreaterThan(1);
  expect(existsSync(join(folder.path, "daemon.json"))).toBe(false);
});
