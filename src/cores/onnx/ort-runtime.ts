/** What every executor knows of ONNX Runtime, whichever binding loads the model; loads none of them itself. */
import { existsSync, readFileSync } from "node:fs";
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
    ...(hasVnni() ? {} : { "session.x64quantprecision": "1" }),
  };
}

/**
 * x86 CPUs without VNNI add pairs of u8 * s8 in 16 bits and saturate, unless the session asks for the exact kernels. Asked
 * for on a CPU with VNNI, whose kernels are exact anyway, the slower ones run all the same (row8 prefill at half the
 * speed), so it is asked for only where VNNI is not known to be there.
 */
function hasVnni(): boolean {
  if (process.platform !== "linux" || process.arch !== "x64") return false;
  try {
    return /^flags\s*:.*\b(avx512_vnni|avx_vnni)\b/m.test(readFileSync("/proc/cpuinfo", "utf8"));
  } catch {
    return false;
  }
}

/** The library that belongs to the installed onnxruntime-node, for this platform; undefined where it ships none. */
export function findRuntimeLibrary(): string | undefined {
  const root = dirname(dirname(createRequire(import.meta.url).resolve("onnxruntime-node")));
  const folder = join(root, "bin", "napi-v6", process.platform, process.arch);
  const names = ["libonnxruntime.so.1", "libonnxruntime.1.dylib", "onnxruntime.dll"];
  return names.map((name) => join(folder, name)).find((file) => existsSync(file));
}
