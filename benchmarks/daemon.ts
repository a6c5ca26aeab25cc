/** A daemon under measurement: the shipped program in its own process, over a data folder of its own. */
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Children, endProcess } from "./children.js";
import type { Target } from "./load/sse-stream.js";
import { CLI, ROOT } from "./paths.js";

const START_MS = 60_000;
const STDERR_CHARS_MAX = 4_000;

export interface DaemonOptions {
  readonly model: string;
  readonly weights?: "auto" | "fp32" | "row8";
  readonly slots?: number;
  readonly context?: number;
  readonly threads?: number;
  /** Node's own options, before the program. */
  readonly execArgv?: readonly string[];
}

export interface Daemon {
  readonly pid: number;
  readonly target: Target;
  /** From the spawn to the ready line. */
  readonly readyMs: number;
  /** Spawns so many agents; answers their tokens. */
  agents(count: number): Promise<string[]>;
  metrics(): Promise<MetricsPage>;
  signal(name: NodeJS.Signals): void;
  stop(): Promise<void>;
}

export async function startDaemon(children: Children, options: DaemonOptions): Promise<Daemon> {
  const data = mkdtempSync(join(tmpdir(), "aiosd-bench-"));
  children.cleanup(() => rmSync(data, { recursive: true, force: true }));
  const { model, weights = "auto", slots = 16, context, threads, execArgv = [] } = options;
  const args = [...execArgv, CLI, "start", "--json", "--port", "0", "--data", data, "--model", model];
  // Whatever becomes of this process, the daemon ends with it.
  args.push("--while-stdin");
  args.push("--weights", weights, "--slots", String(slots));
  if (context !== undefined) args.push("--context", String(context));
  if (threads !== undefined) args.push("--threads", String(threads));
  const startedAt = performance.now();
  const child = children.spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "pipe"],
    env: environment(),
  });
  const { url, tokenFile } = await readyLine(child);
  const readyMs = performance.now() - startedAt;
  const { hostname, port } = new URL(url);
  const token = readFileSync(tokenFile, "utf8").trim();
  const get = (path: string, init?: RequestInit) =>
    fetch(new URL(path, url), {
      ...init,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    });
  return {
    pid: child.pid ?? 0,
    target: { host: hostname, port: Number(port), token },
    readyMs,
    agents: (count) => Promise.all(Array.from({ length: count }, (_, index) => spawnAgent(get, `bench-${index}`))),
    metrics: async () => new MetricsPage(await textOf(await get("/metrics"))),
    signal: (name) => void child.kill(name),
    stop: () => endProcess(child),
  };
}

/** What the daemon needs, and nothing of the caller's own AIOSD_ settings. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith("AIOSD_") || name === "AIOSD_CORE_SPIN"),
  );
}

function readyLine(child: ChildProcess): Promise<{ url: string; tokenFile: string }> {
  return new Promise((resolve, reject) => {
    let stderr = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      stderr = (stderr + text).slice(-STDERR_CHARS_MAX);
    });
    const fail = (why: string) => reject(new Error(`the daemon ${why}: ${stderr.trim()}`));
    const timer = setTimeout(() => fail(`was not ready within ${START_MS} ms`), START_MS);
    child.once("exit", (code, signal) => fail(`ended with ${signal ?? code}`));
    child.once("error", (error) => fail(error.message));
    if (child.stdout === null) return fail("has no standard output");
    createInterface({ input: child.stdout }).once("line", (line) => {
      clearTimeout(timer);
      try {
        resolve(JSON.parse(line) as { url: string; tokenFile: string });
      } catch {
        fail(`said ${line}`);
      }
    });
  });
}

async function spawnAgent(get: (path: string, init?: RequestInit) => Promise<Response>, name: string): Promise<string> {
  const response = await get("/syscall/process.spawn", { method: "POST", body: JSON.stringify({ name }) });
  const { token } = JSON.parse(await textOf(response)) as { token: string };
  return token;
}

async function textOf(response: Response): Promise<string> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text.slice(0, 500)}`);
  return text;
}

/** A page in Prometheus' text format. */
export class MetricsPage {
  readonly #series = new Map<string, number>();

  constructor(text: string) {
    for (const line of text.split("\n")) {
      const end = line.lastIndexOf(" ");
      if (line !== "" && !line.startsWith("#") && end > 0)
        this.#series.set(line.slice(0, end), Number(line.slice(end + 1)));
    }
  }

  /** The series of a name with its labels as the page writes them; throws when there is none. */
  value(series: string): number {
    const value = this.#series.get(series);
    if (value === undefined) throw new Error(`the daemon exports no ${series}`);
    return value;
  }
}
