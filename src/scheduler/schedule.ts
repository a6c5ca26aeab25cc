import type { Sequence } from "./sequence.js";

/** The limits of one turn; they trade throughput (long turns, large chunks) against latency. */
export interface TurnLimits {
  /** Prompt tokens of one prefill chunk at most. */
  readonly chunkTokens: number;
  readonly stepsMax: number;
  readonly tellMs: number;
}

/** What the scheduler may know of one core: who waits, who sits in which slot. */
export interface View {
  readonly queue: Iterable<Sequence>;
  /** Index = slot number. */
  readonly slots: ReadonlyArray<Sequence | null>;
  readonly limits: TurnLimits;
}

/** A policy is the small part: an order of those who wait. */
export interface Policy {
  readonly name: string;
  order(queue: Iterable<Sequence>, now: number): Iterable<Sequence>;
}

/** One order from kernel to core. */
export interface Plan {
  /** Sequences that enter a free slot before anything runs. */
  readonly admit: ReadonlyArray<{ readonly sequence: string; readonly slot: number }>;
  /** The one slot that prefills, and how many prompt tokens of it. */
  readonly prefill: { readonly slot: number; readonly tokens: number } | null;
  /** Slots that decode: their prompt is computed. A slot whose prompt ends in this turn joins them by itself. */
  readonly decode: readonly number[];
  /** Decode steps at most; the core ends a turn earlier when it is asked for attention. */
  readonly steps: number;
  /** Milliseconds after which the core tells what it has decoded, while it goes on. */
  readonly tellMs: number;
}

/**
 * Size of the next prefill chunk of a prompt with `remaining` tokens to compute. A chunk of one token would take
 * another attention path and give other bits, so the last two chunks are balanced instead of leaving one behind.
 */
export function chunkOf(remaining: number, chunkTokens: number): number {
  if (remaining <= chunkTokens) return remaining;
  return remaining - chunkTokens === 1 ? chunkTokens - 1 : chunkTokens;
}

/**
 * Decides the next turn of a core, or null when it has nothing to do. Pure: the caller applies the plan. One chunk of
 * the longest-waiting unfinished prompt runs beside one decode step of everybody else, so a long prompt never stalls
 * the others; without a prompt to compute, decode runs several steps in one turn.
 */
export function schedule(view: View, policy: Policy, now: number): Plan | null {
  const slots = view.slots.slice();
  const admit: { sequence: string; slot: number }[] = [];
  const free = slots.flatMap((sequence, slot) => (sequence === null ? [slot] : []));
  if (free.length > 0) {
    let next = 0;
    for (const sequence of policy.order(view.queue, now)) {
      const slot = free[next];
      if (slot === undefined) break;
      next += 1;
      slots[slot] = sequence;
      admit.push({ sequence: sequence.id, slot });
    }
  }
  const decode: number[] = [];
  let first: { slot: number; sequence: Sequence } | null = null;
  for (const [slot, sequence] of slots.entries()) {
    if (sequence === null) continue;
    if (sequence.computed >= sequence.promptTokens) decode.push(slot);
    else if (first === null || sequence.arrival < first.sequence.arrival) first = { slot, sequence };
  }
  if (first === null && decode.length === 0) return null;
  const { chunkTokens, stepsMax, tellMs } = view.limits;
  const prefill =
    first === null
      ? null
      : { slot: first.slot, tokens: chunkOf(first.sequence.promptTokens - first.sequence.computed, chunkTokens) };
  return { admit, prefill, decode, steps: prefill === null ? stepsMax : 1, tellMs };
}
