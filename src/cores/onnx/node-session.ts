/** A model loaded through onnxruntime-node's public API. */
import { dirname } from "node:path";
import { InferenceSession, type Tensor } from "onnxruntime-node";
import { OrtError, sessionConfig } from "./ort-runtime.js";

export interface NodeSessionOptions {
  /** The model: a path, or its bytes. */
  readonly model: string | Uint8Array;
  /** Where weights outside the model lie. */
  readonly file: string;
  readonly threads: number;
  readonly spin: boolean;
}

/** Throws OrtError with the runtime's message. */
export async function openNodeSession(options: NodeSessionOptions): Promise<InferenceSession> {
  const settings: InferenceSession.SessionOptions = {
    executionProviders: ["cpu"],
    intraOpNumThreads: options.threads,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
    logSeverityLevel: 4,
    extra: nest({
      ...sessionConfig(options.spin),
      "session.model_external_initializers_file_folder_path": dirname(options.file),
    }),
  };
  try {
    if (typeof options.model === "string") return await InferenceSession.create(options.model, settings);
    return await InferenceSession.create(options.model, settings);
  } catch (error) {
    throw new OrtError(error instanceof Error ? error.message : String(error));
  }
}

/** Runs on this thread. Throws OrtError with the runtime's message. */
export async function runNodeSession(
  session: InferenceSession,
  feeds: Readonly<Record<string, Tensor>>,
  fetches: readonly string[],
): Promise<Readonly<Record<string, Tensor>>> {
  try {
    return await session.run(feeds, fetches);
  } catch (error) {
    throw new OrtError(error instanceof Error ? error.message : String(error));
  }
}

/** A result's numbers. */
export function floatsOf(tensor: Tensor | undefined): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new OrtError("the runtime returned no float32 tensor");
}

/** `{ "a.b": "1" }` as `{ a: { b: "1" } }`, the form in which the binding takes configuration entries. */
function nest(entries: Readonly<Record<string, string>>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entries)) {
    const path = key.split(".");
    const leaf = path.pop() ?? key;
    let at = root;
    for (const name of path) {
      const next = (at[name] ?? {}) as Record<string, unknown>;
      at[name] = next;
      at = next;
    }
    at[leaf] = value;
  }
  return root;
}
