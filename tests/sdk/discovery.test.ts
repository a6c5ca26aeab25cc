import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kernel } from "@aiosd/sdk";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { json, startWireServer, type WireServer } from "./wire-server.js";

let folder: string;
let server: WireServer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "aiosd-sdk-"));
  server = await startWireServer();
  for (const name of ["AIOSD_URL", "AIOSD_TOKEN", "AIOSD_DATA"]) vi.stubEnv(name, "");
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function leaveDaemonFile(url: string): Promise<void> {
  const tokenFile = join(folder, "token");
  await writeFile(tokenFile, "from-file\n", { mode: 0o600 });
  await writeFile(join(folder, "daemon.json"), JSON.stringify({ url, tokenFile, pid: 1, startedAt: "2026-01-01" }));
}

const models = json({ object: "list", data: [{ id: "tiny" }] });
const authorization = () => server.received.at(-1)?.headers.authorization;

test("the data folder of the environment leads to the daemon and its token", async () => {
  await leaveDaemonFile(server.url);
  vi.stubEnv("AIOSD_DATA", folder);
  server.script(models);
  expect(await new Kernel().models()).toEqual([{ id: "tiny" }]);
  expect(authorization()).toBe("Bearer from-file");
});

test("AIOSD_URL and AIOSD_TOKEN beat the data folder of the environment", async () => {
  await leaveDaemonFile("http://127.0.0.1:1");
  vi.stubEnv("AIOSD_DATA", folder);
  vi.stubEnv("AIOSD_URL", `${server.url}/`);
  vi.stubEnv("AIOSD_TOKEN", "from-env");
  server.script(models);
  await new Kernel().models();
  expect(authorization()).toBe("Bearer from-env");
});

test("an explicit data folder beats the environment", async () => {
  await leaveDaemonFile(server.url);
  vi.stubEnv("AIOSD_URL", "http://127.0.0.1:1");
  vi.stubEnv("AIOSD_TOKEN", "from-env");
  server.script(models);
  await new Kernel({ dataFolder: folder }).models();
  expect(authorization()).toBe("Bearer from-file");
});

test("the token of a data folder never goes to another address", async () => {
  await leaveDaemonFile("http://127.0.0.1:1");
  vi.stubEnv("AIOSD_DATA", folder);
  server.script(models);
  await new Kernel({ url: server.url }).models();
  expect(authorization()).toBeUndefined();
});

test("without a daemon the error names the folder and says what to do", async () => {
  const refused = new Kernel({ dataFolder: folder, retries: 0 }).models();
  await expect(refused).rejects.toMatchObject({
    code: "daemon_unreachable",
    message: expect.stringContaining(folder),
    hint: expect.stringContaining("aiosd start"),
  });
});

test("a daemon that restarted on another port is found again", async () => {
  await leaveDaemonFile("http://127.0.0.1:1");
  const kernel = new Kernel({ dataFolder: folder, retries: 0 });
  await expect(kernel.models()).rejects.toMatchObject({ code: "daemon_unreachable" });
  await leaveDaemonFile(server.url);
  server.script(models);
  expect(await kernel.models()).toHaveLength(1);
});

test("a damaged daemon.json and an address that is none are told apart", async () => {
  await writeFile(join(folder, "daemon.json"), "{");
  await expect(new Kernel({ dataFolder: folder, retries: 0 }).models()).rejects.toThrow(/not what a daemon writes/);
  await expect(new Kernel({ url: "ftp://x" }).models()).rejects.toMatchObject({ code: "config_invalid", field: "url" });
});
