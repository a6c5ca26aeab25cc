import { KernelError } from "@aiosd/sdk";
import type { Core, PreparedSequence, SequenceRequest, SlotOutput } from "../cores/index.js";
import { type Plan, type Policy, RunQueue, type Sequence, schedule, type TurnLimits } from "../scheduler/index.js";
import type { Metrics } from "./metrics.js";

/** What the owner of a sequence is told. Called synchronously; must not throw. */
export interface SequenceListener {
  started(): void;
  output(output: SlotOutput): void;
  ended(error: KernelError | null): void;
}

export interface Prepared extends PreparedSequence {
  readonly request: SequenceRequest;
}

interface Job {
  readonly request: SequenceRequest;
  /** The core that knows this sequence; a successor has to prepare it again. */
  core: Core;
  readonly sequence: Sequence;
  readonly listener: SequenceListener;
  readonly queuedAt: number;
  lastTokenAt: number;
}

export interface CoreLoopOptions {
  readonly limits: TurnLimits;
  readonly policy: Policy;
  readonly metrics: Metrics;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/**
 * The loop of one core: schedule a turn, let the core run it, settle what came out. State changes are synchronous;
 * the only await is the core's turn. Everything that waits or runs here is a Job, and every Job ends exactly once.
 */
export class CoreLoop {
  readonly #options: CoreLoopOptions;
  readonly #jobs = new Map<string, Job>();
  readonly #queue = new RunQueue();
  #slots: (Sequence | null)[] = [];
  #core: Core | null = null;
  #wake: (() => void) | null = null;
  #turning = false;
  #arrivals = 0;
  #closed: KernelError | null = null;
  #lost: unknown = null;
  /** What listeners are still to be told; done while the core runs the next turn, not between two turns. */
  #deliveries: (() => void)[] = [];

  constructor(options: CoreLoopOptions) {
    this.#options = options;
  }

  get core(): Core | null {
    return this.#core;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  get running(): number {
    return this.#jobs.size - this.#queue.size;
  }

  get slotsUsed(): number {
    return this.#slots.reduce((used, sequence) => used + (sequence === null ? 0 : 1), 0);
  }

  position(id: string): number | null {
    return this.#queue.position(id);
  }

  /** Puts a sequence that `core` has prepared into the run queue. */
  enqueue(core: Core, prepared: Prepared, owner: { pid: number; owner: string }, listener: SequenceListener): void {
    const { request, promptTokens, maxTokens } = prepared;
    const state = { slot: null, computed: 0, generated: 0 };
    const sequence: Sequence = {
      id: request.sequence,
      ...owner,
      ...{ arrival: this.#arrivals++, promptTokens, maxTokens },
      ...state,
    };
    const job = { core, request, sequence, listener, queuedAt: this.#options.now(), lastTokenAt: 0 };
    this.#jobs.set(sequence.id, job);
    if (this.#closed !== null) {
      this.#end(job, this.#closed);
    } else if (this.#core === null || this.#core === core) {
      this.#queue.push(sequence);
      this.#stir();
    } else {
      // Lost with that core, too: it waits for the next one, which prepares whatever its predecessor knew.
      this.#prepareOn(this.#core, job).then(
        () => this.#stir(),
        () => {},
      );
    }
  }

  /** Ends a sequence wherever it is; its slot takes another before the next step or chunk. */
  release(id: string, error: KernelError): void {
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    this.#core?.release(id);
    this.#end(job, error);
    if (this.#queue.size > 0) this.#stir();
  }

  /** Runs turns on a core until it is lost or the loop is closed. Resolves with the reason it stopped. */
  async run(core: Core): Promise<unknown> {
    this.#slots = new Array<Sequence | null>(core.info.slots).fill(null);
    this.#lost = null;
    try {
      await this.#prepareAgain(core);
      this.#core = core;
      while (this.#closed === null && this.#lost === null) {
        const plan = schedule(
          { queue: this.#queue, slots: this.#slots, limits: this.#options.limits },
          this.#options.policy,
          this.#options.now(),
        );
        if (plan === null) await this.#sleep();
        else await this.#turn(core, plan);
      }
      return this.#lost;
    } catch (reason) {
      return reason;
    } finally {
      this.#core = null;
      this.#loseSlots();
      // Ends of the last turn have no next turn to be told in.
      this.#deliver();
    }
  }

  /** The core is gone; a loop that sleeps would not notice by itself. */
  lose(reason: unknown): void {
    this.#lost = reason;
    this.#wake?.();
  }

  /** Ends everything that waits or runs; run() returns after its turn. */
  close(error: KernelError): void {
    this.#closed = error;
    this.failAll(error);
    this.#stir();
  }

  failAll(error: KernelError): void {
    for (const job of [...this.#jobs.values()]) this.release(job.sequence.id, error);
  }

  async #turn(core: Core, plan: Plan): Promise<void> {
    const { metrics, now } = this.#options;
    for (const { sequence: id, slot } of plan.admit) this.#admit(id, slot);
    this.#turning = true;
    const startedAt = now();
    try {
      const turn = core.turn(plan, (outputs) => this.#hear(plan, outputs));
      // Heard below; until then a rejection is not an unhandled one.
      turn.catch(() => {});
      this.#deliver();
      const result = await turn;
      metrics.turn((now() - startedAt) / 1000);
      this.#settle(plan, result.prefilled, result.outputs);
    } finally {
      this.#turning = false;
    }
  }

  /** What a turn has decoded so far: it goes to its readers while the core computes on. */
  #hear(plan: Plan, outputs: readonly SlotOutput[]): void {
    this.#settle(plan, 0, outputs);
    this.#deliver();
    // Somebody ended: whoever waits for that slot should not wait for the end of the turn.
    if (this.#queue.size > 0) this.#stir();
  }

  #deliver(): void {
    // One by one: what a delivery sets off may add to the list, and one that throws must not take the others along.
    for (let deliver = this.#deliveries.shift(); deliver !== undefined; deliver = this.#deliveries.shift()) deliver();
  }

  #admit(id: string, slot: number): void {
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    this.#queue.remove(id);
    job.sequence.slot = slot;
    this.#slots[slot] = job.sequence;
    this.#options.metrics.queued((this.#options.now() - job.queuedAt) / 1000);
    job.listener.started();
  }

  #settle(plan: Plan, prefilled: number, outputs: readonly SlotOutput[]): void {
    const { metrics, now } = this.#options;
    const computing = plan.prefill === null ? null : this.#slots[plan.prefill.slot];
    if (computing !== null && computing !== undefined) computing.computed += prefilled;
    metrics.promptTokens(prefilled);
    const at = now();
    for (const output of outputs) {
      const job = this.#jobs.get(output.sequence);
      // It was released while the turn ran: its output has no owner any more.
      if (job === undefined) continue;
      if (output.tokens > 0) this.#account(job, output.tokens, at);
      this.#deliveries.push(() => job.listener.output(output));
      if (output.error !== undefined) this.#end(job, KernelError.fromBody(output.error));
      else if (output.finish !== undefined) this.#end(job, null);
    }
  }

  #account(job: Job, tokens: number, at: number): void {
    const { metrics } = this.#options;
    if (job.sequence.generated === 0) metrics.firstToken((at - job.queuedAt) / 1000);
    else metrics.interToken((at - job.lastTokenAt) / 1000 / tokens);
    job.lastTokenAt = at;
    job.sequence.generated += tokens;
    metrics.generatedTokens(tokens);
  }

  #end(job: Job, error: KernelError | null): void {
    const { id, slot } = job.sequence;
    if (!this.#jobs.delete(id)) return;
    this.#queue.remove(id);
    if (slot !== null && this.#slots[slot] === job.sequence) this.#slots[slot] = null;
    this.#deliveries.push(() => job.listener.ended(error));
    if (!this.#turning) this.#deliver();
  }

  /** The core is gone with what its slots held; those who only waited stay in the queue for its successor. */
  #loseSlots(): void {
    for (const job of [...this.#jobs.values()]) {
      if (job.sequence.slot === null) continue;
      this.#end(job, new KernelError("core_crashed", "the core was lost while it generated this answer"));
    }
  }

  /** A successor knows nothing of what its predecessor had prepared. */
  async #prepareAgain(core: Core): Promise<void> {
    const stale = () => [...this.#jobs.values()].filter((job) => job.core !== core);
    for (let jobs = stale(); jobs.length > 0; jobs = stale()) {
      await Promise.all(jobs.map((job) => this.#prepareOn(core, job)));
    }
  }

  /** Rejects only when the core is lost; the job waits on then. */
  async #prepareOn(core: Core, job: Job): Promise<void> {
    const { id } = job.sequence;
    try {
      await core.prepare(job.request);
    } catch (cause) {
      const error = cause instanceof KernelError ? cause : new KernelError("internal", "prepare failed", { cause });
      if (error.code === "core_crashed") throw error;
      this.#end(job, error);
      return;
    }
    job.core = core;
    if (this.#jobs.has(id)) this.#queue.push(job.sequence);
    else core.release(id);
  }

  #stir(): void {
    if (this.#wake !== null) this.#wake();
    else if (this.#turning && this.#slots.includes(null)) this.#core?.attention();
  }

  #sleep(): Promise<void> {
    this.#deliver();
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#wake = null;
        resolve();
      };
    });
  }
}
