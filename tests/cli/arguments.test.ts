import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, errorOf, temporaryFolder } from "./cli.js";

const COMMANDS = ["start", "stop", "run", "ps", "top", "kill", "models", "logs", "doctor", "demo"];

test("help lists every command and the exit codes", async () => {
  const { code, stdout } = await cli(["--help"]);
  expect(code).toBe(0);
  for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, "m"));
  expect(stdout).toContain("Exit codes: 0 done, 1 error, 2 wrong usage");
});

test("the version is that of the package", async () => {
  expect((await cli(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe("a command line that cannot be", () => {
  test.each([
    [["bogus"], /unknown command 'bogus'/],
    [["ps", "--bogus"], /unknown option '--bogus'/],
    [["kill"], /missing required argument 'pid'/],
    [["kill", "0"], /integer of at least 1/],
    [["kill", "7x"], /integer of at least 1/],
    [["kill", "1", "--signal", "hup"], /Allowed choices are term, kill/],
    [["start", "--port", "70000"], /at most 65535/],
    [["start", "--slots", "0"], /integer of at least 1/],
    [["run", "hi", "--temperature", "hot"], /a number of at least 0/],
    [["top", "--interval", "1"], /at least 100/],
    [["logs", "-n", "-1"], /at least 0/],
    [["demo", "--agents", "9"], /at most 8/],
  ])("%j exits with 2 and says why", async (args, why) => {
    const [plain, json] = await Promise.all([cli(args), cli([...args, "--json"])]);
    expect(plain.code).toBe(2);
    expect(plain.stderr).toMatch(why);
    expect(plain.stdout).toBe("");
    expect(json.code).toBe(2);
    expect(errorOf(json)).toMatchObject({ code: "invalid_request", message: expect.stringMatching(why) });
  });
});

describe("without a daemon", () => {
  test.each([[["ps"]], [["top", "--once"]], [["models"]], [["run", "Hello"]]])("%j says so", async (args) => {
    using folder = temporaryFolder();
    const plain = await cli([...args, "--data", folder.path]);
    expect(plain.code).toBe(1);
    expect(plain.stderr).toContain(`error daemon_unreachable: no daemon runs with the data folder ${folder.path}`);
    expect(plain.stderr).toContain("Start it with `aiosd start`");
    const json = await cli(["--json", ...args], { env: { AIOSD_DATA: folder.path } });
    expect(json.code).toBe(1);
    expect(json.stdout).toBe("");
    expect(JSON.parse(json.stderr.trim().split("\n").at(-1) ?? "")).toMatchObject({ code: "daemon_unreachable" });
  });

  test("run names its --start", async () => {
    using folder = temporaryFolder();
    expect((await cli(["run", "Hello", "--data", folder.path])).stderr).toContain("--start");
  });

  test("stop has nothing to do", async () => {
    using folder = temporaryFolder();
    const ended = await cli(["stop", "--json", "--data", folder.path]);
    expect([ended.code, JSON.parse(ended.stdout)]).toEqual([0, { stopped: false }]);
  });

  test("logs have never been written", async () => {
    using folder = temporaryFolder();
    const ended = await cli(["logs", "--json", "--data", folder.path]);
    expect([ended.code, errorOf(ended).code]).toEqual([1, "not_found"]);
  });

  test("an address that nothing answers at is named", async () => {
    const ended = await cli(["ps", "--json", "--url", "http://127.0.0.1:1"]);
    expect([ended.code, errorOf(ended).message]).toEqual([1, expect.stringContaining("http://127.0.0.1:1")]);
  });
});

test("the data folder of a settings file is where clients look, and its errors name the file", async () => {
  using folder = temporaryFolder();
  const file = join(folder.path, "aiosd.yaml");
  await writeFile(file, `data: ${join(folder.path, "elsewhere")}\n`);
  const found = await cli(["ps"], { cwd: folder.path });
  expect(found.stderr).toContain(join(folder.path, "elsewhere"));
  await writeFile(file, "slots: many\n");
  const wrong = await cli(["start", "--json", "--config", file]);
  expect([wrong.code, errorOf(wrong)]).toEqual([
    1,
    expect.objectContaining({ code: "config_invalid", field: "slots", message: expect.stringContaining(file) }),
  ]);
});

test("stop gives no signal to a stranger that got the daemon's process id", async () => {
  using folder = temporaryFolder();
  const daemon = { url: "http://127.0.0.1:1", tokenFile: "none", pid: process.pid, startedAt: "2026-01-01" };
  await writeFile(join(folder.path, "daemon.json"), JSON.stringify(daemon));
  const ended = await cli(["stop", "--json", "--data", folder.path]);
  expect([ended.code, errorOf(ended).code]).toEqual([1, "conflict"]);
});

test("start refuses a model that is none, and leaves no daemon.json", async () => {
  using folder = temporaryFolder();
  const ended = await cli(["start", "--json", "--port", "0", "--data", folder.path, "--model", "no-such-model"]);
  expect(ended.code).toBe(1);
  expect(JSON.parse(ended.stderr.trim().split("\n").at(-1) ?? "")).toMatchObject({ code: "model_not_found" });
  expect((await cli(["stop", "--json", "--data", folder.path])).stdout).toBe('{"stopped":false}\n');
});
