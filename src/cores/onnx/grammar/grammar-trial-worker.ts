/** A thread that compiles grammars one after the other and says of each how long it took or why it cannot be. */
import { performance } from "node:perf_hooks";
import { parentPort, workerData } from "node:worker_threads";
import { cpuMsOf, threadName } from "./thread-clock.js";
import type { TrialReady, TrialResult } from "./trial-thread.js";
import { type GrammarSource, type GrammarVocabulary, XGrammar, XGrammarError } from "./xgrammar.js";

const library = await XGrammar.open(workerData as GrammarVocabulary);
const thread = threadName();
const now = (): number => cpuMsOf(thread) ?? performance.now();

function tried(source: GrammarSource): TrialResult {
  const startedAt = now();
  try {
    const compiled = library.compile(source);
    const matcher = library.matcher(compiled);
    library.fillMask(matcher, new Int32Array(Math.ceil(library.vocabSize / 32)));
    const ms = now() - startedAt;
    library.free(matcher);
    library.free(compiled);
    return { ms, memoryBytes: library.memoryBytes };
  } catch (error) {
    if (error instanceof XGrammarError) return { refused: error.message };
    throw error;
  }
}

parentPort?.on("message", (source: GrammarSource) => parentPort?.postMessage(tried(source)));
parentPort?.postMessage({ thread } satisfies TrialReady);
