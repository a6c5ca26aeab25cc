import { performance } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import { cpuMsOf } from "./thread-clock.js";
import type { GrammarSource, GrammarVocabulary } from "./xgrammar.js";

/** Said by a thread once it can try grammars: its name for `cpuMsOf`. */
export interface TrialReady {
  readonly thread: string | null;
}

/** `ms`: what compiling took, in CPU time where the system tells it. */
export type TrialResult = { readonly ms: number; readonly memoryBytes: number } | { readonly refused: string };

/** How often a running trial is looked at. */
const LOOK_MS = 100;
/** In any case, for systems that tell no CPU time: on a busy machine two seconds of work may take this long. */
const WALL_MS_MAX = 60_000;

/** A thread with an XGrammar of its own, where a grammar may abort it or never come to an end. One trial at a time. */
export class TrialThread {
  readonly #worker: Worker;
  readonly #ready: Promise<TrialReady | TrialResult>;
  #hear: ((said: TrialReady | TrialResult) => void) | null = null;
  #ended: TrialResult | null = null;
  #name: string | null = null;
  /** CPU time when the trial began. */
  #before: number | null = null;

  constructor(vocabulary: GrammarVocabulary) {
    this.#worker = new Worker(new URL("./grammar-trial-worker.js", import.meta.url), {
      workerData: vocabulary,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    this.#ready = this.#next();
    this.#worker.on("message", (said: TrialReady | TrialResult) => this.#hear?.(said));
    this.#worker.once("error", (error) => this.#end((error as Error).message));
    this.#worker.once("exit", () => this.#end("the compiler gave up"));
  }

  /** Resolves to "overdue" when it takes more than `cpuMsMax`. The thread can be used again after a result with `ms` only. */
  async run(source: GrammarSource, cpuMsMax: number): Promise<TrialResult | "overdue"> {
    this.#worker.ref();
    const startedAt = performance.now();
    let look: NodeJS.Timeout | undefined;
    const overdue = new Promise<"overdue">((resolve) => {
      look = setInterval(() => {
        if (this.#spentMs() > cpuMsMax || performance.now() - startedAt > WALL_MS_MAX) resolve("overdue");
      }, LOOK_MS);
    });
    try {
      return await Promise.race([this.#compile(source), overdue]);
    } finally {
      clearInterval(look);
      this.#before = null;
      this.#worker.unref();
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  async #compile(source: GrammarSource): Promise<TrialResult> {
    const ready = await this.#ready;
    if (!("thread" in ready)) return ready;
    this.#name = ready.thread;
    this.#before = cpuMsOf(this.#name);
    const answer = this.#next();
    this.#worker.postMessage(source);
    return (await answer) as TrialResult;
  }

  #spentMs(): number {
    const now = this.#before === null ? null : cpuMsOf(this.#name);
    return now === null || this.#before === null ? 0 : now - this.#before;
  }

  #next(): Promise<TrialReady | TrialResult> {
    return new Promise((resolve) => {
      this.#hear = resolve;
      if (this.#ended !== null) resolve(this.#ended);
    });
  }

  #end(why: string): void {
    this.#ended ??= { refused: why };
    this.#hear?.(this.#ended);
  }
}
