/** What `aiosd doctor` looks at; each check finds one thing and says what to do about it. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, open, readFile, rm, stat, statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { availableParallelism, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readDaemonFile } from "@aiosd/sdk";
import type { Config } from "../kernel/index.js";

export type Status = "ok" | "warn" | "fail";

export interface Finding {
  readonly status: Status;
  readonly message: string;
  readonly hint?: string;
}

export interface Check {
  readonly name: string;
  run(config: Config): Promise<Finding> | Finding;
}

const NODE_MIN = [20, 19] as const;
/** The first SQLite without the WAL-reset bug, which can lose a committed transaction. */
const SQLITE_MIN = [3, 51, 3] as const;
const LOAD_MS = 30_000;
const FSYNCS = 20;
const FSYNC_SLOW_MS = 50;
const FREE_BYTES_WARN = 1 << 30;
const FREE_BYTES_FAIL = 64 << 20;
const MEMORY_BYTES_WARN = 1 << 30;
const MODEL_FILES = ["config.json", "tokenizer.json"];

const ok = (message: string): Finding => ({ status: "ok", message });
const warn = (message: string, hint: string): Finding => ({ status: "warn", message, hint });
const fail = (message: string, hint: string): Finding => ({ status: "fail", message, hint });

/** In the order in which a failure would be met at start. */
export const checks: readonly Check[] = [
  { name: "node", run: node },
  { name: "machine", run: machine },
  { name: "user", run: user },
  { name: "runtime", run: runtime },
  { name: "koffi", run: koffi },
  { name: "sqlite", run: sqlite },
  { name: "model", run: model },
  { name: "data folder", run: dataFolder },
  { name: "disk", run: disk },
  { name: "token file", run: tokenFile },
  { name: "port", run: port },
];

function node(): Finding {
  const message = `Node ${process.versions.node} on ${process.platform}-${process.arch}`;
  if (older(process.versions.node, NODE_MIN)) return fail(message, `install Node ${NODE_MIN.join(".")} or later`);
  return ok(message);
}

function machine(): Finding {
  const memory = process.constrainedMemory() > 0 ? Math.min(process.constrainedMemory(), totalmem()) : totalmem();
  const message = `${availableParallelism()} cores, ${(memory / 2 ** 30).toFixed(1)} GiB of memory`;
  return memory < MEMORY_BYTES_WARN
    ? warn(message, "larger models will not fit; lower --slots and --context")
    : ok(message);
}

function user(): Finding {
  if (process.getuid?.() !== 0) return ok(`user id ${process.getuid?.() ?? "unknown"}`);
  return warn("running as root", "a user of its own is safer; in a container this is usual");
}

async function runtime(): Promise<Finding> {
  const probe = await load("onnxruntime-node", "(await import(name), versionOf(name))");
  if (probe.ok) return ok(`ONNX Runtime ${probe.said} loads`);
  return fail(`ONNX Runtime does not load: ${probe.said}`, "run `npm ci` again on this machine; musl is not supported");
}

async function koffi(): Promise<Finding> {
  const probe = await load("koffi", "(await import(name)).default.version");
  if (probe.ok) return ok(`koffi ${probe.said} loads: KV can be updated in place`);
  return warn(`koffi does not load: ${probe.said}`, "the core falls back to --backend delta, which is slower");
}

async function sqlite(): Promise<Finding> {
  const query = 'new (await import(name)).default(":memory:").prepare("SELECT sqlite_version()").pluck().get()';
  const probe = await load("better-sqlite3", query);
  if (!probe.ok) {
    const hint = "it is compiled where no prebuilt binary fits; that needs a C++ compiler, make and Python";
    return fail(`better-sqlite3 does not load: ${probe.said}`, hint);
  }
  if (!older(probe.said, SQLITE_MIN)) return ok(`SQLite ${probe.said} loads`);
  return fail(`SQLite ${probe.said} can lose committed writes`, `it must be ${SQLITE_MIN.join(".")} or later: npm ci`);
}

/** Loads a native library in a process of its own, which it may take down with it, and asks it something. */
function load(name: string, question: string): Promise<{ ok: boolean; said: string }> {
  const script = `
    import { createRequire } from "node:module";
    const name = ${JSON.stringify(name)};
    const versionOf = (of) => createRequire(process.cwd() + "/")(of + "/package.json").version;
    console.log(${question});`;
  return new Promise((resolve) => {
    const options = { cwd: fileURLToPath(new URL("../../../", import.meta.url)), timeout: LOAD_MS };
    execFile(process.execPath, ["--input-type=module", "-e", script], options, (error, stdout, stderr) => {
      if (error === null) return resolve({ ok: true, said: stdout.trim() });
      const reason = /^\w*Error.*$/m.exec(stderr)?.[0] ?? `it ended with ${error.signal ?? `code ${error.code}`}`;
      resolve({ ok: false, said: reason });
    });
  });
}

async function model(config: Config): Promise<Finding> {
  const { resolveModel } = await import("../kernel/index.js");
  const folder = resolveModel(config.model);
  const graph = ["onnx/model.onnx", "model.onnx"].find((name) => existsSync(join(folder, name)));
  const missing = MODEL_FILES.filter((name) => !existsSync(join(folder, name)));
  if (graph === undefined) missing.push("onnx/model.onnx");
  const hint = "--model takes a Hugging Face ONNX folder or a bundled name";
  if (missing.length > 0) return fail(`${folder} lacks ${missing.join(", ")}`, hint);
  const described: { model_type?: unknown } = JSON.parse(await readFile(join(folder, "config.json"), "utf8"));
  return ok(`${config.model}: ${String(described.model_type)} in ${folder}`);
}

/** Writes as the journal does: a small append, then fsync. */
async function dataFolder(config: Config): Promise<Finding> {
  const { folder, exists } = nearest(config.data);
  const trial = await mkdtemp(join(folder, ".aiosd-doctor-"));
  try {
    const file = await open(join(trial, "fsync"), "a");
    const times: number[] = [];
    for (let i = 0; i < FSYNCS; i++) {
      const began = performance.now();
      await file.write(Buffer.alloc(4096));
      await file.sync();
      times.push(performance.now() - began);
    }
    await file.close();
    const median = times.sort((a, b) => a - b)[FSYNCS >> 1] ?? 0;
    const message = `${config.data} is writable${exists ? "" : " (will be made)"}, fsync takes ${median.toFixed(1)} ms`;
    return median > FSYNC_SLOW_MS
      ? warn(message, "every accepted request waits for one; use a local SSD")
      : ok(message);
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

async function disk(config: Config): Promise<Finding> {
  const { bavail, bsize } = await statfs(nearest(config.data).folder);
  const free = bavail * bsize;
  const message = `${(free / 2 ** 30).toFixed(1)} GiB free`;
  if (free < FREE_BYTES_FAIL) return fail(message, "the daemon stops accepting work on a full disk; free space");
  return free < FREE_BYTES_WARN ? warn(message, "journal, snapshots and logs need room; free space soon") : ok(message);
}

async function tokenFile(config: Config): Promise<Finding> {
  const file = join(config.data, "token");
  if (!existsSync(file)) return ok("none yet; the first start makes it");
  const { mode } = await stat(file);
  const octal = (mode & 0o777).toString(8).padStart(3, "0");
  if ((mode & 0o077) === 0) return ok(`${file} has mode ${octal}`);
  return fail(
    `${file} has mode ${octal}: others on this machine can read it`,
    `chmod 600 ${file}, and make a new token`,
  );
}

async function port(config: Config): Promise<Finding> {
  const where = `${config.host}:${config.port}`;
  const daemon = await readDaemonFile(config.data).catch(() => null);
  if (daemon !== null && new URL(daemon.url).port === String(config.port)) {
    return ok(`${where} is used by the daemon of this data folder (pid ${daemon.pid})`);
  }
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      resolve(fail(`${where} cannot be used (${error.code})`, "start with another --port, or stop what listens there"));
    });
    server.listen(config.port, config.host, () => server.close(() => resolve(ok(`${where} is free`))));
  });
}

/** The folder itself, or the nearest one above it that exists. */
function nearest(folder: string): { folder: string; exists: boolean } {
  let at = folder;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return { folder: at, exists: at === folder };
}

/** Compares dotted numbers. */
function older(version: string, least: readonly number[]): boolean {
  const parts = version.split(".").map(Number);
  const at = least.findIndex((number, i) => (parts[i] ?? 0) !== number);
  return at >= 0 && (parts[at] ?? 0) < (least[at] ?? 0);
}
