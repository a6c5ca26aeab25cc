import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import type { Plan } from "../../scheduler/index.js";
import type { SlotOutput, TurnResult } from "../core.js";
import type { Executor } from "./executor.js";
import { RowTable } from "./row-table.js";
import type { CoreSequence } from "./sequence.js";

/** Takes what a turn has decoded so far. */
export type Tell = (outputs: readonly SlotOutput[]) => void;

/**
 * Runs turns: continuous batching over the executor's rows. Sequences join and leave between steps; what the kernel
 * says while a step runs (release, attention) is looked at before the next one. The engine decides nothing about order.
 */
export class Engine {
  readonly #executor: Executor;
  readonly #rows: RowTable<CoreSequence>;
  readonly #sequences = new Map<string, CoreSequence>();
  readonly #slots: (CoreSequence | null)[];
  readonly #ids: Int32Array;
  readonly #past: Int32Array;
  #stepping = false;
  #attention = false;
  /** Released while a step ran on them. */
  #leaving: CoreSequence[] = [];

  constructor(executor: Executor, slots: number) {
    assert(executor.rows > slots, "the row table needs one row to spare");
    this.#executor = executor;
    this.#rows = new RowTable(executor);
    this.#slots = new Array<CoreSequence | null>(slots).fill(null);
    this.#ids = new Int32Array(slots);
    this.#past = new Int32Array(slots);
  }

  add(sequence: CoreSequence): void {
    assert(!this.#sequences.has(sequence.id), `sequence ${sequence.id} is new`);
    this.#sequences.set(sequence.id, sequence);
  }

  release(id: string): void {
    const sequence = this.#sequences.get(id);
    if (sequence === undefined) return;
    this.#sequences.delete(id);
    if (this.#stepping) this.#leaving.push(sequence);
    else this.#free(sequence);
  }

  attention(): void {
    this.#attention = true;
  }

  async turn(order: Plan, tell: Tell): Promise<TurnResult> {
    const startedAt = performance.now();
    this.#attention = false;
    for (const { sequence: id, slot } of order.admit) this.#seat(id, slot);
    const touched = new Set<CoreSequence>();
    const prefilled =
      order.prefill === null ? 0 : await this.#prefill(order.prefill.slot, order.prefill.tokens, touched);
    for (const slot of order.decode) {
      const sequence = this.#slots[slot];
      if (sequence?.prefilled) touched.add(sequence);
    }
    const steps = await this.#decode(touched, order, tell);
    return { outputs: this.#outputsOf(touched), prefilled, steps, ms: performance.now() - startedAt };
  }

  /** What became certain of these sequences since they were last asked; those that ended are forgotten. */
  #outputsOf(touched: Set<CoreSequence>): SlotOutput[] {
    const outputs: SlotOutput[] = [];
    for (const sequence of touched) {
      const output = sequence.output();
      if (output !== null && this.#sequences.has(sequence.id)) outputs.push(output);
      if (!sequence.finished) continue;
      touched.delete(sequence);
      this.#forget(sequence);
    }
    return outputs;
  }

  /** One chunk of one prompt; its last chunk yields the first token. Answers the tokens computed. */
  async #prefill(slot: number, tokens: number, touched: Set<CoreSequence>): Promise<number> {
    const sequence = this.#slots[slot];
    if (sequence === null || sequence === undefined) return 0;
    const row = this.#rows.take(sequence);
    const chunk = sequence.prompt.subarray(sequence.past, sequence.past + tokens);
    const logits = await this.#step(() => this.#executor.prefill(row, chunk, sequence.past));
    sequence.past += chunk.length;
    if (sequence.prefilled && this.#sequences.has(sequence.id)) {
      sequence.take(logits);
      touched.add(sequence);
    }
    this.#freeLeaving();
    return chunk.length;
  }

  /** Decode steps of those that may; ends early on attention, or when nobody is left. */
  async #decode(touched: Set<CoreSequence>, order: Plan, tell: Tell): Promise<number> {
    let toldAt = performance.now();
    for (let steps = 0; steps < order.steps; steps++) {
      // The last step's outputs travel with the result, so it is the next step that looks whether to tell.
      if (steps > 0 && this.#attention) return steps;
      if (steps > 0 && performance.now() - toldAt >= order.tellMs) {
        tell(this.#outputsOf(touched));
        toldAt = performance.now();
      }
      const decoding = new Set<CoreSequence>();
      for (const sequence of touched) {
        if (!sequence.finished && this.#sequences.has(sequence.id)) decoding.add(sequence);
      }
      if (decoding.size === 0) return steps;
      await this.#decodeStep(this.#rows.compact(decoding));
    }
    return order.steps;
  }

  async #decodeStep(window: readonly CoreSequence[]): Promise<void> {
    const n = window.length;
    for (const [row, sequence] of window.entries()) {
      this.#ids[row] = sequence.pending;
      this.#past[row] = sequence.past;
    }
    const { vocabSize } = this.#executor.shape;
    const logits = await this.#step(async () => {
      const decoding = this.#executor.decode(this.#ids.subarray(0, n), this.#past.subarray(0, n));
      try {
        // The step runs in native threads; what the rows' grammars allow is worked out beside it.
        for (const sequence of window) sequence.lookAhead();
      } finally {
        // Whatever happens here, nobody touches the rows while the step runs on them.
        await decoding;
      }
      return decoding;
    });
    for (const [row, sequence] of window.entries()) {
      sequence.past += 1;
      if (!this.#sequences.has(sequence.id)) continue;
      sequence.take(logits.subarray(row * vocabSize, (row + 1) * vocabSize));
      // A finished sequence gives its row to the others at once, not at the end of the turn.
      if (sequence.finished) this.#rows.release(sequence);
    }
    this.#freeLeaving();
  }

  async #step(run: () => Promise<Float32Array>): Promise<Float32Array> {
    this.#stepping = true;
    try {
      return await run();
    } finally {
      this.#stepping = false;
    }
  }

  #seat(id: string, slot: number): void {
    const sequence = this.#sequences.get(id);
    // Released between the plan and the order.
    if (sequence === undefined) return;
    assert((this.#slots[slot] ?? null) === null, `slot ${slot} is free`);
    this.#slots[slot] = sequence;
    sequence.slot = slot;
  }

  #freeLeaving(): void {
    for (const sequence of this.#leaving) this.#free(sequence);
    this.#leaving = [];
  }

  #forget(sequence: CoreSequence): void {
    this.#sequences.delete(sequence.id);
    this.#free(sequence);
  }

  #free(sequence: CoreSequence): void {
    sequence.dispose();
    this.#rows.release(sequence);
    if (sequence.slot !== null && this.#slots[sequence.slot] === sequence) this.#slots[sequence.slot] = null;
    sequence.slot = null;
  }
}
