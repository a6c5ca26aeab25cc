import { chmod, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, temporaryFolder } from "./cli.js";

interface Report {
  readonly status: "ok" | "warn" | "fail";
  readonly checks: ReadonlyArray<{ name: string; status: string; message: string; hint?: string }>;
}

async function doctor(...args: string[]): Promise<{ code: number | null; report: Report }> {
  const { code, stdout } = await cli(["doctor", "--json", ...args]);
  return { code, report: JSON.parse(stdout) };
}

const find = (report: Report, name: string) => report.checks.find((check) => check.name === name);

test("every check has a status, and the exit code is the worst of them", async () => {
  using folder = temporaryFolder();
  const { code, report } = await doctor("--data", folder.path, "--port", "0", "--model", folder.path);
  expect(report.checks.map((check) => check.name)).toEqual([
    "node",
    "machine",
    "user",
    "runtime",
    "koffi",
    "sqlite",
    "model",
    "data folder",
    "disk",
    "token file",
    "port",
  ]);
  for (const name of ["node", "runtime", "koffi", "sqlite", "data folder", "port"]) {
    expect(find(report, name), name).toMatchObject({ status: "ok" });
  }
  expect(find(report, "model")).toMatchObject({
    status: "fail",
    message: expect.stringContaining("lacks config.json"),
  });
  expect([code, report.status]).toEqual([2, "fail"]);
});

test("a token file that others can read, and a port that is taken, are failures with a way out", async () => {
  using folder = temporaryFolder();
  await writeFile(join(folder.path, "token"), "secret");
  await chmod(join(folder.path, "token"), 0o644);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const { report } = await doctor("--data", folder.path, "--port", String(port));
  server.close();
  expect(find(report, "token file")).toMatchObject({ status: "fail", hint: expect.stringContaining("chmod 600") });
  expect(find(report, "port")).toMatchObject({ status: "fail", hint: expect.stringContaining("--port") });
});

test("people get one line a check and the hint below it", async () => {
  using folder = temporaryFolder();
  const { stdout } = await cli(["doctor", "--data", folder.path, "--model", folder.path]);
  expect(stdout).toMatch(/^ok {4}node {10}Node \d+/m);
  expect(stdout).toMatch(/^fail {2}model .*\n {20}--model takes/m);
  expect(stdout).toMatch(/result: fail\n$/);
});
