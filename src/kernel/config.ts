/**
 * Every setting and every limit of the daemon, with its default, checked once at start. Order of precedence: flag,
 * `AIOSD_...` variable, `aiosd.yaml`, default. Nothing else in the daemon invents a limit.
 */
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { KernelError } from "@aiosd/sdk";
import { parse } from "yaml";
import { z } from "zod";

const positive = z.int().min(1);
/** What a timer of Node's can hold; a longer one would fire at once. */
const milliseconds = positive.max(2 ** 31 - 1);

/** Caps and times that keep one client from harming the others (units are the last word of each name). */
const Limits = z.strictObject({
  bodyBytesMax: positive.max(1 << 28).default(4 << 20),
  jsonDepthMax: positive.max(1024).default(64),
  headersTimeoutMs: milliseconds.default(10_000),
  requestTimeoutMs: milliseconds.default(30_000),
  keepAliveTimeoutMs: milliseconds.default(60_000),
  requestsPerSocketMax: positive.default(10_000),
  connectionsMax: positive.default(4096),
  queuedRequestsMax: positive.default(4096),
  queuedPerOwnerMax: positive.default(1024),
  /** Syscalls of any kind that have not ended, those that only wait included. */
  requestsMax: positive.default(16_384),
  /** JSON of what a process may leave behind with process.exit. */
  exitResultCharactersMax: positive.default(65_536),
  processesMax: positive.default(10_000),
  /** Deadline of a request that names none. */
  deadlineMs: milliseconds.default(30 * 60_000),
  detachMs: milliseconds.default(60_000),
  resultsKeptMs: milliseconds.default(10 * 60_000),
  /** Ended requests held in memory; older ones are read back from the journal. */
  resultsInMemoryMax: positive.default(1024),
  idempotencyKeptMs: milliseconds.default(24 * 3_600_000),
  endedProcessesKeptMax: positive.default(10_000),
  heartbeatMs: milliseconds.default(5_000),
  streamBufferBytesMax: positive.default(1 << 20),
  slowReaderMs: milliseconds.default(30_000),
  failedAuthPerMinuteMax: positive.default(60),
  drainMs: milliseconds.default(10_000),
  /** A turn of the core: decode steps at most, and how often it tells what it has decoded meanwhile. */
  turnStepsMax: positive.max(64).default(8),
  turnTellMs: milliseconds.default(20),
  /** Characters of all texts of one llm.embed, and of those that are being embedded together. */
  embedCharactersMax: positive.default(2 << 20),
  embedQueuedCharactersMax: positive.default(16 << 20),
  embedQueuedCharactersPerOwnerMax: positive.default(4 << 20),
  /** Numbers that llm.embed writes as JSON; more need `encoding: "base64"`. */
  embedFloatsMax: positive.default(65_536),
  coreStartMs: milliseconds.default(120_000),
  coreRestartsPerMinuteMax: positive.default(5),
});
export type Limits = z.infer<typeof Limits>;

const Config = z.strictObject({
  host: z.string().min(1).default("127.0.0.1"),
  port: z.int().min(0).max(65_535).default(4780),
  data: z.string().min(1).default(join(homedir(), ".aiosd")),
  model: z.string().min(1).default("tiny").describe("A bundled name or a Hugging Face ONNX folder."),
  embedder: z
    .string()
    .min(1)
    .optional()
    .describe("Folder of an ONNX sentence-embedding model; default: the lexical embedder alone."),
  weights: z.enum(["auto", "fp32", "row8"]).default("auto"),
  backend: z.enum(["auto", "koffi", "delta"]).default("auto"),
  slots: positive.max(256).default(16),
  context: z
    .int()
    .min(16)
    .max(1 << 20)
    .optional()
    .describe("Tokens per slot; default: what the model was made for, at most 4096."),
  threads: positive.max(256).optional().describe("Threads of the core; default: the machine's cores."),
  chunk: z.int().min(3).max(4096).default(128).describe("Prompt tokens prefilled in one go."),
  logLevel: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  allowedHosts: z
    .array(z.string().min(1))
    .default([])
    .describe("Host names, beside loopback, that a request may name."),
  limits: Limits.prefault({}),
});
export type Config = Readonly<z.infer<typeof Config>>;
/** The same before defaults: what a flag, a variable or a file may give. */
export type ConfigInput = z.input<typeof Config>;

const SCALARS = [
  "host",
  "port",
  "data",
  "model",
  "embedder",
  "weights",
  "backend",
  "slots",
  "context",
  "threads",
  "chunk",
] as const;
const NUMBERS: ReadonlySet<string> = new Set(["port", "slots", "context", "threads", "chunk"]);

/**
 * Reads and checks the configuration. `flags` holds what the command line gave (undefined entries are absent).
 * Throws config_invalid naming the setting and where it came from.
 */
export function loadConfig(flags: Partial<ConfigInput> & { config?: string | undefined }, env = process.env): Config {
  const { config: flagFile, ...given } = flags;
  const file = flagFile ?? env.AIOSD_CONFIG ?? (existsSync("aiosd.yaml") ? "aiosd.yaml" : undefined);
  const merged: Record<string, unknown> = file === undefined ? {} : readYaml(file);
  const origin: Record<string, string> = Object.fromEntries(Object.keys(merged).map((key) => [key, String(file)]));
  for (const key of [...SCALARS, "logLevel"]) {
    const variable = `AIOSD_${key.replace(/[A-Z]/g, (c) => `_${c}`).toUpperCase()}`;
    const value = env[variable];
    if (value === undefined || value === "") continue;
    merged[key] = NUMBERS.has(key) ? Number(value) : value;
    origin[key] = variable;
  }
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    merged[key] = value;
    origin[key] = `--${key}`;
  }
  const parsed = Config.safeParse(merged);
  if (parsed.success) return { ...parsed.data, data: resolve(parsed.data.data) };
  const issue = parsed.error.issues[0];
  const path = issue?.path.join(".") ?? "";
  const from = origin[String(issue?.path[0])] ?? file ?? "the configuration";
  throw new KernelError("config_invalid", `${path || "configuration"} (from ${from}): ${issue?.message ?? "invalid"}`, {
    field: path,
  });
}

function readYaml(file: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new KernelError(
      "config_invalid",
      `${file} cannot be read: ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
  if (value === null || value === undefined) return {};
  if (typeof value !== "object" || Array.isArray(value)) {
    throw new KernelError("config_invalid", `${file} must hold a mapping of settings`);
  }
  return { ...value };
}
