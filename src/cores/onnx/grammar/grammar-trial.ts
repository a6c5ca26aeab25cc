import { Worker } from "node:worker_threads";
import { KernelError } from "@aiosd/sdk";
import type { GrammarSource, GrammarVocabulary } from "./xgrammar.js";

/** From the start of the thread, on a busy machine; a quiet one needs 200 ms for it and XGrammar. */
const TRIAL_MS_MAX = 10_000;
/** What the real compilation may then hold up the core for. */
const COMPILE_MS_MAX = 2000;

export interface Trial {
  readonly vocabulary: GrammarVocabulary;
  readonly source: GrammarSource;
}

export type TrialResult = { readonly ms: number } | { readonly refused: string };

/**
 * Compiles a caller's grammar in a thread of its own first, where it may abort or never end. Rejects with
 * `invalid_request` and XGrammar's reason.
 */
export async function tryGrammar(vocabulary: GrammarVocabulary, source: GrammarSource, field: string): Promise<void> {
  const refuse = (why: string) => new KernelError("invalid_request", `${field}: ${why}`, { field });
  const result = await outcome({ vocabulary, source });
  if (result === "overdue") throw refuse("the grammar takes too long to compile; make it smaller.");
  if ("refused" in result) throw refuse(`the grammar cannot be compiled: ${result.refused}`);
  if (result.ms <= COMPILE_MS_MAX) return;
  throw refuse(`the grammar takes ${Math.round(result.ms)} ms to compile; make it smaller.`);
}

async function outcome(trial: Trial): Promise<TrialResult | "overdue"> {
  const worker = new Worker(new URL("./grammar-trial-worker.js", import.meta.url), {
    workerData: trial,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve) => {
      worker.once("message", (result: TrialResult) => resolve(result));
      worker.once("error", (error) => resolve({ refused: (error as Error).message }));
      worker.once("exit", () => resolve({ refused: "the compiler gave up" }));
      timer = setTimeout(() => resolve("overdue"), TRIAL_MS_MAX);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
