/** What every executor knows of ONNX Runtime, whichever binding loads the model; loads none of them itself. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** What ONNX Runtime refused, in its own words. */
export class OrtError extends Error {}

export const ELEMENT_BYTES = { float32: 4, int32: 4, int64: 8 } as const;
export type Element = keyof typeof ELEMENT_BYTES;

/** Entries of the session's configuration. `spin`: idle worker threads poll for work instead of sleeping. */
export function sessionConfig(spin: boolean): Record<string, string> {
  return {
    "session.intra_op.allow_spinning": spin ? "1" : "0",
    // CPUs without VNNI add pairs of u8 * s8 in 16 bits and saturate; this asks for the exact kernels there.
    "session.x64quantprecision": "1",
  };
}

/** The library that belongs to the installed onnxruntime-node, for this platform; undefined where it ships none. */
export function findRuntimeLibrary(): string | undefined {
  const root = dirname(dirname(createRequire(import.meta.url).resolve("onnxruntime-node")));
  const folder = join(root, "bin", "napi-v6", process.platform, process.arch);
  const names = ["libonnxruntime.so.1", "libonnxruntime.1.dylib", "onnxruntime.dll"];
  return names.map((name) => join(folder, name)).find((file) => existsSync(file));
}
