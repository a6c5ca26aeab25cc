import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kernel, KernelError } from "@aiosd/sdk";
import { randomModel } from "#models/build.js";
import { bootDaemon } from "#src/http/daemon.js";
import { type ConfigInput, loadConfig } from "#src/kernel/index.js";

export interface TestDaemon {
  readonly url: string;
  readonly token: string;
  readonly data: string;
  readonly model: string;
  readonly kernel: Kernel;
  /** fetch with the admin token and JSON both ways. */
  call(
    path: string,
    init?: { method?: string; body?: unknown; headers?: Record<string, string>; signal?: AbortSignal },
  ): Promise<Response>;
  close(): Promise<void>;
}

/** The folder of the small random model that tests run: real weights, real ONNX Runtime, meaningless text. */
export function tinyModel(): string {
  return randomModel({ preset: "tiny", seed: 1 });
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "aiosd-test-"));
}

/** A real daemon in this process on a free port, with its own data folder and a real core child. */
export async function startDaemon(settings: Partial<ConfigInput> = {}): Promise<TestDaemon> {
  const data = settings.data ?? temporaryFolder();
  const given: Partial<ConfigInput> = {
    port: 0,
    model: tinyModel(),
    slots: 4,
    context: 512,
    threads: 1,
    logLevel: "warn",
    ...settings,
    data,
  };
  const daemon = await bootDaemon(loadConfig(given, {}));
  const token = readFileSync(daemon.tokenFile, "utf8").trim();
  return {
    ...{ url: daemon.url, token, data, model: daemon.models[0] ?? "" },
    kernel: new Kernel({ url: daemon.url, token }),
    call: (path, init = {}) =>
      fetch(daemon.url + path, {
        method: init.method ?? (init.body === undefined ? "GET" : "POST"),
        headers: {
          authorization: `Bearer ${token}`,
          ...(init.body === undefined ? {} : { "content-type": "application/json" }),
          ...init.headers,
        },
        ...(init.body === undefined
          ? {}
          : { body: typeof init.body === "string" ? init.body : JSON.stringify(init.body) }),
        ...(init.signal === undefined ? {} : { signal: init.signal }),
      }),
    close: async () => {
      await daemon.close();
      if (settings.data === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Asks again until it is so; a deadline of the test runner ends a wait that never comes true. */
export async function until<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The code a promise is rejected with; "no error" when it is not. */
export function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "no error",
    (error) => (error instanceof KernelError ? error.code : String(error)),
  );
}

/** Pids of the core children of this process. */
export function coreChildren(): number[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").trim();
  return children === "" ? [] : children.split(" ").map(Number);
}
