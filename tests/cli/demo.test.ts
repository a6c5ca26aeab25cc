import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { says } from "#src/cli/demo/facts.js";
import { SCRIPTS } from "#src/cli/demo/scripts.js";
import { TALK_SCRIPTS } from "#src/cli/demo/talk-scripts.js";
import { tinyModel } from "../support/daemon.js";
import { toolModel } from "../support/tool-model.js";
import { cli, collect, startCli, temporaryFolder } from "./cli.js";

const caller = toolModel("hermes");
afterAll(() => caller.remove());
const argsFor = (model: string) => ["demo", "--model", model, "--agents", "2", "--threads", "1"];

test.each([
  ["that takes tools", caller.folder, true, SCRIPTS],
  ["that only talks", tinyModel(), false, TALK_SCRIPTS],
])("a model %s does the same work both ways and leaves nothing behind", async (_what, model, tools, scripts) => {
  using folder = temporaryFolder();
  const { code, stdout } = await cli([...argsFor(model), "--json"], { env: { TMPDIR: folder.path } });
  expect(code).toBe(0);
  const summary = JSON.parse(stdout);
  expect(summary.tools).toBe(tools);
  const names = scripts.slice(0, 2).map(({ name }) => name);
  expect(summary.agents.map(({ name }: { name: string }) => name)).toEqual(names);
  const judged = scripts.slice(0, 2).flatMap(({ tasks }) => tasks.filter(({ facts }) => facts.length > 0));
  expect(summary.answersJudged).toBe(judged.length);
  expect(summary.answersThatAreRight).toBeLessThan(judged.length);
  expect(summary.answers).toBe(summary.agents.flatMap((one: { conversation: unknown[] }) => one.conversation).length);
  expect(summary.answersThatDiffer).toBe(0);
  expect(summary.together.tokens).toBe(summary.oneByOne.tokens);
  expect(summary.speedUp).toBeGreaterThan(0);
  expect(readdirSync(folder.path)).toEqual([]);
});

test("without a terminal it prints lines: every agent speaks, then the summary", async () => {
  using folder = temporaryFolder();
  const { code, stdout } = await cli(argsFor(tinyModel()), { env: { TMPDIR: folder.path } });
  expect(code).toBe(0);
  for (const name of TALK_SCRIPTS.slice(0, 2).map((script) => script.name)) {
    expect(stdout).toMatch(new RegExp(`^ {2}${name} +task 1/\\d+ +\\d+ tokens`, "m"));
    expect(stdout).toMatch(new RegExp(`^${name} \\(process \\d+\\)\\n {2}user `, "m"));
  }
  expect(stdout).toMatch(/together +\d+ tokens in +[\d.]+ s +\d+ tokens\/s/);
  expect(stdout).toMatch(/answers +\d+ of \d+ right after 0 tool calls \(\d+ more cannot be judged\)/);
  expect(stdout).toContain("takes none: the agents only talked");
  expect(stdout).toMatch(/speed-up +[\d.]+x/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left in what is not a terminal.
  expect(stdout).not.toMatch(/\x1b/);
});

test.each(["SIGINT", "SIGKILL"] as const)("after %s the daemon is gone", async (signal) => {
  using folder = temporaryFolder();
  const child = startCli(argsFor(caller.folder), { env: { TMPDIR: folder.path } });
  const out = collect(child);
  await new Promise<void>((resolve) => child.stdout.on("data", () => out.stdout.includes("task 1/") && resolve()));
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

describe("a fact", () => {
  test.each([
    ["3", "There are 3 chairs.", true],
    ["3", "The numbers are 45, 3, and 7", true],
    ["3", "The order is A-103.", false],
    ["3", "It costs 3.5.", false],
    ["0", "It is 13:20, order A-101, 10 of them.", false],
    ["45", "convert 145 or 4512", false],
    ["12.8", "64 / 5 is 12.8.", true],
    ["snowy", "Snowy in Oslo", true],
    ["status.md", "I wrote status.md.", true],
    [["8", "eight"], "A spider has Eight legs.", true],
    [["8", "eight"], "A spider has eighty legs.", false],
  ])("%j is in %j: %j", (fact, text, said) => {
    expect(says(text, fact)).toBe(said);
  });

  test("is known for every task of an agent with tools", () => {
    for (const { tasks, name } of SCRIPTS) {
      for (const { ask, facts } of tasks) {
        expect(facts.length, `${name}: ${ask}`).toBeGreaterThan(0);
      }
    }
  });
});
