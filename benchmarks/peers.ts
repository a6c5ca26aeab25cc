/** Installs the libraries that are compared with, from their own lock file, the first time they are needed. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BenchContext } from "./bench.js";
import { PEERS } from "./paths.js";

/** A script of the peers' folder. */
export function peerScript(name: string): URL {
  return pathToFileURL(join(PEERS, name));
}

export async function installPeers(context: BenchContext): Promise<void> {
  if (isInstalled()) return;
  context.log("installing the peers into benchmarks/peers (once)");
  const npm = context.children.spawn("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: PEERS,
    stdio: ["ignore", "ignore", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    npm.once("error", reject);
    npm.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`npm ci ended with ${code}`))));
  });
}

/** Everything that the folder's package.json names is there in the version it names. */
function isInstalled(): boolean {
  const { dependencies } = readPackage(PEERS);
  return Object.entries(dependencies ?? {}).every(([name, version]) => {
    const dir = join(PEERS, "node_modules", name);
    return existsSync(join(dir, "package.json")) && readPackage(dir).version === version;
  });
}

function readPackage(dir: string): { version?: string; dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(join(dir, "package.json"), "utf8")) as ReturnType<typeof readPackage>;
}
