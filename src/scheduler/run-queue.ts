import type { Sequence } from "./sequence.js";

/** Sequences that wait for a slot, in order of arrival; removal from the middle is O(1). Its bound is kept at admission. */
export class RunQueue implements Iterable<Sequence> {
  readonly #waiting = new Map<string, Sequence>();

  get size(): number {
    return this.#waiting.size;
  }

  push(sequence: Sequence): void {
    this.#waiting.set(sequence.id, sequence);
  }

  remove(id: string): boolean {
    return this.#waiting.delete(id);
  }

  /** How many wait ahead of this one; null when it does not wait here. */
  position(id: string): number | null {
    if (!this.#waiting.has(id)) return null;
    let ahead = 0;
    for (const waiting of this.#waiting.keys()) {
      if (waiting === id) return ahead;
      ahead += 1;
    }
    return null;
  }

  [Symbol.iterator](): Iterator<Sequence> {
    return this.#waiting.values();
  }
}
