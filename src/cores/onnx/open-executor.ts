/** Opens a decoder file with the best executor that works on this machine, and says why it is that one. */
import assert from "node:assert";
import { KernelError } from "@aiosd/sdk";
import type { Executor } from "./executor.js";
import { type DecoderGraph, readDecoderGraph } from "./graph.js";
import { findRuntimeLibrary, OrtError } from "./ort-runtime.js";
import { probeExecutor } from "./probe.js";

export interface OpenOptions {
  readonly modelFile: string;
  /** Rows of the KV arena: the largest batch. */
  readonly rows: number;
  /** Tokens a row can hold, at least 4. */
  readonly maxTokens: number;
  /** Threads that compute one operator, the caller's included. */
  readonly threads: number;
  /** `auto` takes koffi where its probe succeeds, else delta. Default: `auto`. */
  readonly backend?: "auto" | "koffi" | "delta" | undefined;
  /** Idle worker threads poll instead of sleeping; see models/README.md for what it costs. */
  readonly spin?: boolean | undefined;
}

export interface OpenedExecutor {
  readonly executor: Executor;
  /** Why this backend, in a sentence for people. */
  readonly backendReason: string;
  readonly graph: DecoderGraph;
}

const TOKENS_MIN = 4;
/** Words of ONNX Runtime's when a file is sound but of a kind this runtime does not know. */
const UNSUPPORTED =
  /not a registered function|NOT_IMPLEMENTED|[Cc]ould not find an implementation|No [Oo]p registered|[Uu]nsupported model IR|opset/;

type Settings = Omit<OpenOptions, "backend" | "modelFile" | "spin"> & {
  readonly graph: DecoderGraph;
  readonly spin: boolean;
};

/** Rejects with model_not_found, model_damaged, model_unsupported, config_invalid or core_start_failed. */
export async function openExecutor(options: OpenOptions): Promise<OpenedExecutor> {
  const { modelFile, rows, maxTokens, threads, backend = "auto", spin = true } = options;
  assert(
    rows >= 1 && maxTokens >= TOKENS_MIN && threads >= 1,
    "an executor has a row, room for its probe and a thread",
  );
  const graph = readDecoderGraph(modelFile);
  if (graph.maxPositions !== undefined && maxTokens > graph.maxPositions) {
    throw new KernelError(
      "config_invalid",
      `A context of ${maxTokens} tokens is more than the ${graph.maxPositions} positions of ${modelFile}.`,
    );
  }
  const settings: Settings = { graph, rows, maxTokens, threads, spin };
  if (graph.layout === "optimum") {
    if (backend !== "auto")
      throw new KernelError(
        "config_invalid",
        `${modelFile} is a Concat export; the backend ${backend} runs GroupQueryAttention models only.`,
      );
    const executor = await checked(settings, async () =>
      (await import("./concat-executor.js")).ConcatExecutor.open(settings),
    );
    return { executor, graph, backendReason: "the model joins its KV by Concat, so its rows run one by one" };
  }
  if (backend === "delta") return openDelta(settings, "the delta backend was asked for");
  const inPlace = await openInPlace(settings);
  if (typeof inPlace !== "string") {
    const backendReason =
      backend === "koffi"
        ? "the koffi backend was asked for, and its probe succeeded"
        : "the probe saw the C API update KV in place";
    return { executor: inPlace, graph, backendReason };
  }
  if (backend === "koffi")
    throw new KernelError("core_start_failed", `The koffi backend does not work here: ${inPlace}.`);
  return openDelta(settings, `the C API cannot be used: ${inPlace}`);
}

/** The in-place executor, or why it does not work here. */
async function openInPlace(settings: Settings): Promise<Executor | string> {
  const library = findRuntimeLibrary();
  if (library === undefined) return `onnxruntime-node ships no library for ${process.platform} ${process.arch}`;
  let executor: Executor;
  try {
    // Imported here and not above: where koffi has no binary for the platform, the import fails, and delta runs.
    const { InPlaceExecutor } = await import("./in-place-executor.js");
    executor = new InPlaceExecutor({ ...settings, library });
  } catch (error) {
    if (error instanceof OrtError) throw refused(settings.graph, error);
    if (error instanceof KernelError) throw error;
    return error instanceof Error ? error.message : String(error);
  }
  const probe = await runProbe(settings, executor);
  if (probe === undefined) return executor;
  await executor.close();
  return probe;
}

async function openDelta(settings: Settings, backendReason: string): Promise<OpenedExecutor> {
  const executor = await checked(settings, async () =>
    (await import("./delta-executor.js")).DeltaExecutor.open(settings),
  );
  return { executor, graph: settings.graph, backendReason };
}

/** Opens by the public API and probes; there is nothing to fall back to any more. */
async function checked(settings: Settings, open: () => Promise<Executor>): Promise<Executor> {
  let executor: Executor;
  try {
    executor = await open();
  } catch (error) {
    if (error instanceof OrtError) throw refused(settings.graph, error);
    throw error;
  }
  const probe = await runProbe(settings, executor);
  if (probe === undefined) return executor;
  await executor.close();
  throw new KernelError("core_start_failed", `${settings.graph.file} runs, but ${probe}.`);
}

/** What is wrong with how KV is kept, if anything. A model that cannot compute at all is thrown. */
async function runProbe({ graph }: Settings, executor: Executor): Promise<string | undefined> {
  try {
    const probe = await probeExecutor(executor);
    if (probe.ok) return undefined;
    if (probe.wrong === "kv") return probe.why;
    throw new KernelError("model_damaged", `${graph.file} does not compute: ${probe.why}.`);
  } catch (error) {
    await executor.close();
    throw error instanceof OrtError ? refused(graph, error) : error;
  }
}

function refused(graph: DecoderGraph, error: OrtError): KernelError {
  const message = error.message.replace(/\s+/g, " ").slice(0, 500);
  const code = UNSUPPORTED.test(message) ? "model_unsupported" : "model_damaged";
  return new KernelError(code, `ONNX Runtime cannot run ${graph.file}: ${message}`, { cause: error });
}
