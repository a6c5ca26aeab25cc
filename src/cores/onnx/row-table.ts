import assert from "node:assert/strict";
import type { Executor } from "./executor.js";

/** What a row knows of the sequence in it. */
export interface RowHolder {
  row: number | null;
  /** Tokens whose KV is in the row. */
  past: number;
}

/**
 * Which sequence's KV lies in which row of the arena. A decode step runs rows 0..n-1, so those that decode are moved
 * together; a move copies KV (about 1 ms for 512 tokens of a 135M model), which happens when a sequence ends or joins,
 * not at every step. One row more than slots is kept free, so that two rows can always change places.
 */
export class RowTable<Holder extends RowHolder> {
  readonly #executor: Executor;
  readonly #rows: (Holder | null)[];

  constructor(executor: Executor) {
    this.#executor = executor;
    this.#rows = new Array<Holder | null>(executor.rows).fill(null);
  }

  /** Gives a holder its row; the highest free one, away from those that decode. */
  take(holder: Holder): number {
    if (holder.row !== null) return holder.row;
    const row = this.#rows.lastIndexOf(null);
    assert(row >= 0, "there is a row for every slot and one to spare");
    this.#rows[row] = holder;
    holder.row = row;
    return row;
  }

  release(holder: Holder): void {
    if (holder.row === null) return;
    this.#rows[holder.row] = null;
    this.#executor.clearRow(holder.row);
    holder.row = null;
  }

  /** Moves holders until exactly these (each with a row) fill rows 0..n-1, in any order; answers them in row order. */
  compact(decoding: ReadonlySet<Holder>): Holder[] {
    const n = decoding.size;
    const outside: Holder[] = [];
    for (const holder of decoding) if (holder.row === null || holder.row >= n) outside.push(holder);
    for (let row = 0; row < n && outside.length > 0; row++) {
      const here = this.#rows[row] ?? null;
      if (here !== null && decoding.has(here)) continue;
      const next = outside.pop();
      assert(next !== undefined, "as many holders are outside as rows inside are not theirs");
      if (here !== null) this.#move(here, this.#rows.lastIndexOf(null));
      this.#move(next, row);
    }
    return this.#rows.slice(0, n).map((holder) => {
      assert(holder !== null, "a compact window has no holes");
      return holder;
    });
  }

  #move(holder: Holder, to: number): void {
    const from = holder.row;
    assert(from !== null && to >= 0 && this.#rows[to] === null, "a move goes from a row to a free row");
    this.#executor.copyRow(from, to, holder.past);
    this.#executor.clearRow(from);
    this.#rows[from] = null;
    this.#rows[to] = holder;
    holder.row = to;
  }
}
