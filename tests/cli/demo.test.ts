import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { randomModel } from "#models/build.js";
import { SCRIPTS } from "#src/cli/demo/scripts.js";
import { cli, collect, startCli, temporaryFolder } from "./cli.js";

const model = randomModel({ preset: "tiny", precisions: ["fp32"] });
const ARGS = ["demo", "--model", model, "--agents", "3", "--threads", "1"];

test("the demo does the same work both ways and leaves nothing behind", async () => {
  using folder = temporaryFolder();
  const { code, stdout } = await cli([...ARGS, "--json"], { env: { TMPDIR: folder.path } });
  expect(code).toBe(0);
  const summary = JSON.parse(stdout);
  expect(summary.agents).toHaveLength(3);
  expect(summary.answers).toBe(summary.agents.flatMap((one: { conversation: unknown[] }) => one.conversation).length);
  expect(summary.answersThatDiffer).toBe(0);
  expect(summary.together.tokens).toBe(summary.oneByOne.tokens);
  expect(summary.speedUp).toBeGreaterThan(0);
  expect(readdirSync(folder.path)).toEqual([]);
});

test("without a terminal it prints lines: every agent speaks, then the summary", async () => {
  using folder = temporaryFolder();
  const { code, stdout } = await cli(ARGS, { env: { TMPDIR: folder.path } });
  expect(code).toBe(0);
  for (const name of SCRIPTS.slice(0, 3).map((script) => script.name)) {
    expect(stdout).toMatch(new RegExp(`^ {2}${name} +turn 1/\\d+ +\\d+ tokens`, "m"));
    expect(stdout).toMatch(new RegExp(`^${name} \\(process \\d+\\)\\n {2}user `, "m"));
  }
  expect(stdout).toMatch(/together +\d+ tokens in +[\d.]+ s +\d+ tokens\/s/);
  expect(stdout).toMatch(/speed-up +[\d.]+x/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left in what is not a terminal.
  expect(stdout).not.toMatch(/\x1b/);
});

test.each(["SIGINT", "SIGKILL"] as const)("after %s the daemon is gone", async (signal) => {
  using folder = temporaryFolder();
  const child = startCli(ARGS, { env: { TMPDIR: folder.path } });
  const out = collect(child);
  await new Promise<void>((resolve) => child.stdout.on("data", () => out.stdout.includes("turn 1/") && resolve()));
  const [data = ""] = readdirSync(folder.path);
  const { url } = JSON.parse(readFileSync(join(folder.path, data, "daemon.json"), "utf8"));
  child.kill(signal);
  const [code] = await once(child, "close");
  await expect
    .poll(
      () =>
        fetch(url).then(
          () => "there",
          () => "gone",
        ),
      { timeout: 20_000 },
    )
    .toBe("gone");
  if (signal === "SIGINT") {
    expect(code).toBe(130);
    expect(readdirSync(folder.path)).toEqual([]);
  }
});

test("a model that is none ends it with the daemon's own error", async () => {
  using folder = temporaryFolder();
  const { code, stderr } = await cli(["demo", "--json", "--model", "none"], { env: { TMPDIR: folder.path } });
  expect([code, JSON.parse(stderr).code]).toEqual([1, "model_not_found"]);
  expect(readdirSync(folder.path)).toEqual([]);
});
