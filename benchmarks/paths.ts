import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The package; this file runs from `dist/benchmarks`. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const CLI = join(ROOT, "dist", "src", "cli", "main.js");
export const PEERS = join(ROOT, "benchmarks", "peers");
export const CACHE = join(ROOT, ".cache", "models");
/** The trained model that ships with the package, or another one to be measured in its place. */
export const BUNDLED = process.env.AIOSD_BENCH_MODEL ?? join(ROOT, "models", "tiny");
