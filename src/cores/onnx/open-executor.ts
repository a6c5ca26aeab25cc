/** Opens a decoder file with the best executor that works here, and says why it is that one. */
import { KernelError } from "@aiosd/sdk";
import type { Executor } from "./executor.js";
import { type DecoderGraph, readDecoderGraph } from "./graph.js";
import { InPlaceExecutor } from "./in-place-executor.js";
import { findRuntimeLibrary, OrtError } from "./ort-c-api.js";

export interface OpenOptions {
  readonly modelFile: string;
  readonly rows: number;
  readonly maxTokens: number;
  /** Threads that compute one operator. */
  readonly threads: number;
  readonly backend?: "auto" | "koffi" | "delta";
  readonly spin?: boolean;
  readonly blockBelowMs?: number;
}

export interface OpenedExecutor {
  readonly executor: Executor;
  readonly backendReason: string;
  readonly graph: DecoderGraph;
}

export async function openExecutor(options: OpenOptions): Promise<OpenedExecutor> {
  const graph = readDecoderGraph(options.modelFile);
  const { rows, maxTokens, threads, spin = true, blockBelowMs = 0 } = options;
  const library = findRuntimeLibrary();
  if (library === undefined) throw new KernelError("core_start_failed", "no library");
  try {
    const executor = new InPlaceExecutor({ library, graph, rows, maxTokens, threads, spin, blockBelowMs });
    return { executor, backendReason: "x", graph };
  } catch (error) {
    if (error instanceof OrtError) throw new KernelError("model_damaged", error.message);
    throw error;
  }
}
