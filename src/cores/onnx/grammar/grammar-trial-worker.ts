/** A thread that compiles one grammar, says how long it took or why it cannot be, and ends. */
import { performance } from "node:perf_hooks";
import { parentPort, workerData } from "node:worker_threads";
import type { Trial, TrialResult } from "./grammar-trial.js";
import { XGrammar, XGrammarError } from "./xgrammar.js";

async function run({ vocabulary, source }: Trial): Promise<TrialResult> {
  const library = await XGrammar.open(vocabulary);
  const startedAt = performance.now();
  try {
    const compiled = library.compile(source);
    const matcher = library.matcher(compiled);
    library.fillMask(matcher, new Int32Array(Math.ceil(library.vocabSize / 32)));
    return { ms: performance.now() - startedAt };
  } catch (error) {
    if (error instanceof XGrammarError) return { refused: error.message };
    throw error;
  }
}

parentPort?.postMessage(await run(workerData as Trial));
