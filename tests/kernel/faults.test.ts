import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { Kernel, type KernelError } from "@aiosd/sdk";
import { afterEach, describe, expect, it } from "vitest";
import { modelFile, randomModel } from "#models/build.js";
import { GraphBuilder } from "#models/onnx-writer.js";
import {
  codeOf,
  coreChildren,
  startDaemon,
  type TestDaemon,
  temporaryFolder,
  tinyModel,
  until,
} from "../support/daemon.js";

const LONG = { prompt: [5, 6, 7], maxTokens: 480, ignoreEos: true };
const CLI = join(import.meta.dirname, "../../dist/src/cli/main.js");
const canMount = spawnSync("unshare", ["-Urm", "mount", "-t", "tmpfs", "none", "/mnt"]).status === 0;
if (!canMount) console.warn("SKIPPED: no small disk can be mounted here (unshare -Urm); a full disk was not tried");
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function daemonWith(settings: Parameters<typeof startDaemon>[0] = {}): Promise<TestDaemon> {
  const daemon = await startDaemon(settings);
  cleanups.push(() => daemon.close());
  return daemon;
}

function folder(): string {
  const path = temporaryFolder();
  cleanups.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

describe("a core child killed with SIGKILL", () => {
  it("fails what it ran, keeps what waited, and is replaced", async () => {
    const daemon = await daemonWith({ slots: 1 });
    const agent = await daemon.kernel.spawn({ name: "a" });
    const running = agent.llm.completeStream(LONG);
    const outcome = running.result().then(
      () => "no error",
      (error: KernelError) => error.code,
    );
    await until(async () => ((await daemon.kernel.processes.get(agent.pid)).requestsRunning === 1 ? true : undefined));
    const waiting = agent.llm.complete({ ...LONG, maxTokens: 7 });
    await until(async () => ((await daemon.kernel.processes.get(agent.pid)).requestsWaiting === 1 ? true : undefined));
    const [victim] = coreChildren();
    process.kill(victim ?? 0, "SIGKILL");
    expect(await outcome).toBe("core_crashed");
    expect((await waiting).usage.completionTokens).toBe(7);
    expect(coreChildren()).not.toContain(victim);
    expect((await agent.llm.complete({ ...LONG, maxTokens: 3 })).usage.completionTokens).toBe(3);
    expect(await (await daemon.call("/metrics")).text()).toContain("aiosd_core_restarts_total 1");
  });

  it("is refused as core_unavailable when it keeps dying, while everything else is served", async () => {
    const daemon = await daemonWith({ slots: 1, limits: { coreRestartsPerMinuteMax: 1 } });
    const agent = await daemon.kernel.spawn({ name: "a" });
    for (let death = 0; death < 2; death++) {
      const victim = await until(() => coreChildren()[0]);
      await until(async () => ((await daemon.call("/ready")).status === 200 ? true : undefined));
      process.kill(victim, "SIGKILL");
      await until(async () => ((await daemon.call("/ready")).status === 503 ? true : undefined));
    }
    const answer = await until(async () => {
      const refused = await daemon.call("/syscall/llm.complete", { body: LONG });
      const { error } = (await refused.json()) as { error: { code: string } };
      return error.code === "core_unavailable" ? refused : undefined;
    });
    expect([answer.status, Number(answer.headers.get("retry-after")) > 1]).toEqual([503, true]);
    expect((await daemon.kernel.processes.get(agent.pid)).state).toBe("blocked");
  });
});

describe("a daemon that cannot start", () => {
  it("says that another one uses the data folder", async () => {
    const daemon = await daemonWith();
    const { code, out } = await start(["--data", daemon.data, "--model", tinyModel()]);
    expect([code, out.code]).toEqual([1, "data_folder_busy"]);
    expect((await daemon.call("/health")).status).toBe(200);
  });

  it("says that the port is taken", async () => {
    const taken = await new Promise<Server>((resolve) => {
      const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
    });
    cleanups.push(() => taken.close());
    const address = taken.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    expect(await codeOf(startDaemon({ port, data: folder() }))).toBe("port_busy");
    // What it had opened before is free again.
    const data = folder();
    expect(await codeOf(startDaemon({ port, data }))).toBe("port_busy");
    await daemonWith({ data });
  });

  it.each<[string, string, (dir: string) => void]>([
    ["the weights are missing", "model_not_found", (dir) => rmSync(join(dir, "onnx"), { recursive: true })],
    ["the weights are cut off", "model_damaged", (dir) => truncateSync(modelFile(dir, "row8"), 10_000)],
    ["the weights are something else", "model_damaged", (dir) => writeFileSync(modelFile(dir, "row8"), "not a model")],
    ["the configuration is no JSON", "model_damaged", (dir) => writeFileSync(join(dir, "config.json"), "{")],
    ["the graph is no decoder", "model_unsupported", (dir) => writeAdder(modelFile(dir, "row8"))],
    ["the tokenizer is of a larger model", "tokenizer_mismatch", useLargerTokenizer],
  ])("says that %s", async (_, code, harm) => {
    const dir = join(folder(), "model");
    mkdirSync(dir);
    cpSync(tinyModel(), dir, { recursive: true });
    harm(dir);
    expect(await codeOf(startDaemon({ model: dir, data: folder() }))).toBe(code);
    expect(coreChildren()).toEqual([]);
  });

  it("says that there is no such model, and names a context the model was not made for", async () => {
    expect(await codeOf(startDaemon({ model: "no-such-model", data: folder() }))).toBe("model_not_found");
    expect(await codeOf(startDaemon({ context: 1_000_000, data: folder() }))).toBe("config_invalid");
  });

  it("says which setting is wrong and where it came from", async () => {
    const { code, out } = await start(["--model", tinyModel(), "--data", folder()], { AIOSD_SLOTS: "0" });
    expect([code, out.code]).toEqual([1, "config_invalid"]);
    expect(out.message).toContain("AIOSD_SLOTS");
  });
});

describe("a daemon killed with SIGKILL", () => {
  it("says at its next start what became of the request it ran, and still knows its processes", async () => {
    const args = ["--data", folder(), "--model", tinyModel(), "--slots", "1", "--context", "2048", "--threads", "1"];
    const first = await running(args);
    const admin = readFileSync(first.ready.tokenFile, "utf8").trim();
    const agent = await new Kernel({ url: first.ready.url, token: admin }).spawn({ name: "a" });
    const ask = (url: string, path: string, init: RequestInit = {}) =>
      fetch(url + path, { ...init, headers: { authorization: `Bearer ${agent.token}`, ...init.headers } });
    const answer = await ask(first.ready.url, "/syscall/llm.complete", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream", "idempotency-key": "once" },
      body: JSON.stringify({ ...LONG, maxTokens: 2000 }),
    });
    const id = answer.headers.get("x-request-id") ?? "";
    const gone = new Promise((resolve) => first.child.once("exit", resolve));
    first.child.kill("SIGKILL");
    await Promise.all([gone, answer.text().catch(() => "")]);
    const second = await running(args);
    const state = await ask(second.ready.url, `/requests/${id}`);
    expect(await state.json()).toMatchObject({ requestId: id, state: "failed", error: { code: "daemon_restarted" } });
    const self = await ask(second.ready.url, "/syscall/process.get", { method: "POST" });
    expect(await self.json()).toMatchObject({ pid: agent.pid, name: "a" });
  });
});

describe.skipIf(!canMount)("a daemon on a full disk", () => {
  it.each([8, 64, 8 << 10])("of %i KiB says storage_full and ends", async (size) => {
    const data = folder();
    const mount = 'mount -t tmpfs -o "size=$1k" none "$2" && shift 2 && exec "$@"';
    const wrapper = ["unshare", "-Urm", "sh", "-c", mount, "sh", String(size), data];
    const { code, out } = await start(["--data", data, "--model", tinyModel()], {}, wrapper);
    expect([code, out.code]).toEqual([1, "storage_full"]);
  });
});

describe("a daemon that is closed", () => {
  it("ends what does not end by itself, and tells whoever listens", async () => {
    const daemon = await startDaemon({ slots: 1, context: 2048, limits: { drainMs: 1 } });
    const answer = await daemon.call("/syscall/llm.complete", {
      body: { ...LONG, maxTokens: 2000 },
      headers: { accept: "text/event-stream" },
    });
    await daemon.close();
    expect(await answer.text()).toMatch(/"type":"error","error":\{"code":"shutting_down"[^\n]*\n\n$/);
  });
});

describe("SIGTERM", () => {
  it("lets a generation end, answers it in full, and exits 0", async () => {
    const data = folder();
    const { child, ready } = await running([
      "--data",
      data,
      "--model",
      tinyModel(),
      "--slots",
      "2",
      "--context",
      "512",
    ]);
    const token = readFileSync(ready.tokenFile, "utf8").trim();
    const answer = await fetch(`${ready.url}/syscall/llm.complete`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify(LONG),
    });
    const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    expect(await answer.text()).toContain('"completionTokens":480');
    expect(await exited).toBe(0);
  });
});

/** A sound ONNX file, but nothing that continues a text. */
function writeAdder(file: string): void {
  const graph = new GraphBuilder();
  graph.input("x", "float32", [2]);
  graph.op("Add", ["x", "x"], { output: "y" });
  graph.output("y", "float32", [2]);
  graph.write(file);
}

function useLargerTokenizer(dir: string): void {
  const tiny = JSON.parse(readFileSync(join(dir, "config.json"), "utf8")) as { vocab_size: number };
  const larger = randomModel({
    preset: {
      ...{
        vocabSize: tiny.vocab_size * 2,
        hiddenSize: 64,
        intermediateSize: 64,
        layers: 1,
        heads: 2,
        kvHeads: 1,
        headDim: 32,
      },
      ...{
        maxPositions: 64,
        ropeTheta: 10_000,
        rmsNormEps: 1e-5,
        tied: true,
        bosTokenId: 1,
        eosTokenId: 2,
        padTokenId: 3,
      },
    },
    precisions: ["fp32"],
  });
  copyFileSync(join(larger, "tokenizer.json"), join(dir, "tokenizer.json"));
}

interface Ready {
  readonly url: string;
  readonly tokenFile: string;
}

/** `aiosd start --json` as a process of its own, until it is ready. */
async function running(args: string[]): Promise<{ child: ChildProcess; ready: Ready }> {
  const child = spawn(process.execPath, [CLI, "start", "--json", "--port", "0", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  cleanups.push(() => child.kill("SIGKILL"));
  const line = await new Promise<string>((resolve) =>
    child.stdout?.once("data", (data: Buffer) => resolve(data.toString())),
  );
  return { child, ready: JSON.parse(line) as Ready };
}

/** `aiosd start --json` that is expected to fail: its exit code and the error it printed. */
async function start(
  args: string[],
  env: NodeJS.ProcessEnv = {},
  wrapper: readonly string[] = [],
): Promise<{ code: number | null; out: { code: string; message: string } }> {
  const [program = "", ...rest] = [...wrapper, process.execPath, CLI, "start", "--json", "--port", "0", ...args];
  const child = spawn(program, rest, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  cleanups.push(() => child.kill("SIGKILL"));
  let text = "";
  child.stdout?.on("data", (data: Buffer) => (text += data));
  child.stderr?.on("data", (data: Buffer) => (text += data));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  const line = text.split("\n").find((each) => each.startsWith("{")) ?? "{}";
  const body = JSON.parse(line) as { error?: { code: string; message: string } } & { code: string; message: string };
  return { code, out: body.error ?? body };
}
