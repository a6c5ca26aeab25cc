/**
 * The fingerprint of a loaded model: contexts (tokens, KV) move only between cores that have the same one. SHA-256 over
 * the weights, the tokenizer, the configuration, the precision, the runtime's version and the CPU's instruction set,
 * because all of them decide bits of a result.
 */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { arch } from "node:os";
import { basename, dirname, join } from "node:path";
import { KernelError } from "@aiosd/sdk";
import type { ModelFolder } from "./model-folder.js";

export interface FingerprintParts {
  /** Such as "onnxruntime-node 1.30.0". */
  readonly runtime: string;
  /** Where hashes of large files are kept from start to start; without it every load hashes them. */
  readonly cacheFolder?: string;
}

/** Files that decide what a text and its tokens mean, beside the weights. */
const SMALL_FILES = ["config.json", "tokenizer.json", "tokenizer_config.json"] as const;

/** 64 hexadecimal digits. Rejects with `model_damaged` for a file that cannot be read. */
export async function fingerprintOf(folder: ModelFolder, parts: FingerprintParts): Promise<string> {
  const hash = createHash("sha256");
  const add = (label: string, value: string): void => {
    hash.update(`${label}\n${value.length}\n${value}\n`);
  };
  const weightFiles = await withExternalData(folder.modelFile);
  for (const file of weightFiles) add(basename(file), await cachedFileHash(file, parts.cacheFolder));
  for (const name of SMALL_FILES) add(name, (await fileHash(join(folder.path, name), true)) ?? "absent");
  add("weights", folder.weights);
  add("runtime", parts.runtime);
  add("cpu", await instructionSet());
  return hash.digest("hex");
}

/** SHA-256 over a model file and its external data, 64 hexadecimal digits. Rejects as `fingerprintOf`. */
export async function weightsHash(modelFile: string, cacheFolder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await withExternalData(modelFile)) hash.update(await cachedFileHash(file, cacheFolder));
  return hash.digest("hex");
}

/** The model file and the files of its external tensors (`model.onnx_data`, `model.onnx.data`), in a fixed order. */
async function withExternalData(modelFile: string): Promise<string[]> {
  const name = basename(modelFile);
  const beside = await readdir(dirname(modelFile));
  const data = beside.filter((entry) => entry.startsWith(`${name}_data`) || entry.startsWith(`${name}.data`)).sort();
  return [modelFile, ...data.map((entry) => join(dirname(modelFile), entry))];
}

/**
 * The hash of a large file, remembered by path, size, and times to the nanosecond. A file that was rewritten in place
 * with the same size and both times put back would be taken for the old one; nobody does that by accident.
 */
async function cachedFileHash(file: string, cacheFolder: string | undefined): Promise<string> {
  if (cacheFolder === undefined) return (await fileHash(file, false)) ?? "absent";
  const { size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
  const key = createHash("sha256").update(`${file}\n${size}\n${mtimeNs}\n${ctimeNs}`).digest("hex");
  const cacheFile = join(cacheFolder, `${key}.sha256`);
  const known = await readFile(cacheFile, "utf8").catch(() => "");
  if (/^[0-9a-f]{64}$/.test(known)) return known;
  const value = (await fileHash(file, false)) ?? "absent";
  // The cache only saves time: a folder that cannot be written must not keep a model from loading.
  await mkdir(cacheFolder, { recursive: true })
    .then(async () => {
      const draft = `${cacheFile}.${randomUUID()}`;
      await writeFile(draft, value);
      await rename(draft, cacheFile);
    })
    .catch(() => undefined);
  return value;
}

/** SHA-256 of a file read as a stream; null for an absent file where `optional`. */
async function fileHash(file: string, optional: boolean): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  } catch (cause) {
    if (optional && (cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new KernelError("model_damaged", `${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
  return hash.digest("hex");
}

/**
 * Architecture and, where Linux tells, the CPU's feature flags: a runtime picks its kernels by them, and another kernel
 * adds in another order.
 */
async function instructionSet(): Promise<string> {
  const info = await readFile("/proc/cpuinfo", "utf8").catch(() => "");
  const flags = /^(?:flags|Features)\s*:\s*(.*)$/m.exec(info)?.[1] ?? "";
  return `${arch()} ${flags.split(/\s+/).sort().join(" ")}`;
}
