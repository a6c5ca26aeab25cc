/** What the numbers were measured on and with. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import { join } from "node:path";
import { PEERS, ROOT } from "./paths.js";

export function describeMachine(): Record<string, string | number> {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model.trim() ?? "unknown",
    cores: os.availableParallelism(),
    ram: `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
    os: `${os.type()} ${os.release()} ${os.arch()}`,
    // What else the machine did: a benchmark on a busy one is worth little.
    loadAtStart: Math.round((os.loadavg()[0] ?? 0) * 100) / 100,
  };
}

export function describeVersions(): Record<string, string> {
  const require = createRequire(import.meta.url);
  const versions: Record<string, string> = {
    node: process.versions.node,
    aiosd: versionIn(join(ROOT, "package.json")) ?? "unknown",
    onnxruntime: versionIn(require.resolve("onnxruntime-node/package.json")) ?? "unknown",
  };
  for (const peer of ["node-llama-cpp", "@huggingface/transformers"]) {
    const version = versionIn(join(PEERS, "node_modules", peer, "package.json"));
    if (version !== undefined) versions[peer] = version;
  }
  return versions;
}

function versionIn(file: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { version?: unknown };
    return typeof version === "string" ? version : undefined;
  } catch {
    return undefined;
  }
}
