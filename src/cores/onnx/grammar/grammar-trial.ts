/**
 * Compiles grammars in a thread of their own first: XGrammar cannot be stopped, and while the core compiles no other
 * generation goes on. What the core compiles afterwards is known to come to an end soon and not to abort.
 */
import { KernelError } from "@aiosd/sdk";
import { TrialThread } from "./trial-thread.js";
import type { GrammarSource, GrammarVocabulary } from "./xgrammar.js";

/** Each has an XGrammar of its own: 16 MB and more. */
const THREADS_MAX = 2;
const WAITING_MAX = 64;
/** A thread that has been of no use for so long is ended. */
const IDLE_MS = 30_000;
/** WebAssembly memory never shrinks; a thread that has grown to this is not used again. */
const MEMORY_BYTES_MAX = 64 * 2 ** 20;

export class GrammarTrials {
  readonly #vocabulary: () => GrammarVocabulary;
  readonly #cpuMsMax: number;
  readonly #running = new Map<string, Promise<void>>();
  readonly #waiting: (() => void)[] = [];
  #threads = 0;
  #idle: TrialThread | null = null;
  #idleTimer: NodeJS.Timeout | undefined;

  /** `cpuMsMax`: what compiling may take, in CPU time, which a busy machine does not change. */
  constructor(vocabulary: () => GrammarVocabulary, cpuMsMax: number) {
    this.#vocabulary = vocabulary;
    this.#cpuMsMax = cpuMsMax;
  }

  /**
   * Resolves when the grammar compiles. Rejects with `invalid_request` and the reason when it does not or takes too long,
   * with `queue_full` when too many others wait. Calls with one key at one time are one trial.
   */
  run(key: string, source: GrammarSource, field: string): Promise<void> {
    const running = this.#running.get(key);
    if (running !== undefined) return running;
    const trial = this.#run(source, field).finally(() => this.#running.delete(key));
    this.#running.set(key, trial);
    return trial;
  }

  async #run(source: GrammarSource, field: string): Promise<void> {
    if (this.#threads >= THREADS_MAX) {
      if (this.#waiting.length >= WAITING_MAX) {
        throw new KernelError("queue_full", `${WAITING_MAX} other grammars wait to be compiled.`);
      }
      // Who ends hands his place on, so the count stays.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#threads++;
    try {
      await this.#try(source, field);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#threads--;
      else next();
    }
  }

  async #try(source: GrammarSource, field: string): Promise<void> {
    const refuse = (why: string) => new KernelError("invalid_request", `${field}: ${why}`, { field });
    const thread = this.#take();
    const result = await thread.run(source, this.#cpuMsMax);
    if (result !== "overdue" && "ms" in result && result.memoryBytes <= MEMORY_BYTES_MAX) this.#rest(thread);
    else await thread.close();
    if (result === "overdue" || ("ms" in result && result.ms > this.#cpuMsMax)) {
      throw refuse(`the grammar takes more than ${this.#cpuMsMax} ms to compile; make it smaller.`);
    }
    if ("refused" in result) throw refuse(`the grammar cannot be compiled: ${result.refused}`);
  }

  #take(): TrialThread {
    const thread = this.#idle ?? new TrialThread(this.#vocabulary());
    this.#idle = null;
    clearTimeout(this.#idleTimer);
    return thread;
  }

  #rest(thread: TrialThread): void {
    // The newer one is kept: its memory is not known to be larger, and one is enough.
    const other = this.#idle;
    this.#idle = thread;
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => {
      this.#idle = null;
      void thread.close();
    }, IDLE_MS).unref();
    if (other !== null) void other.close();
  }
}
