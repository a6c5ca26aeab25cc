/** An expression as a machine that reads a text once: its cost grows with the text's length, never beyond. */
import type { CharSet } from "./char-set.js";
import type { Regex } from "./regex.js";

/** Takes note of work that was done; throws where it becomes too much. */
export type Effort = (steps: number) => void;

interface Edge {
  readonly set: CharSet;
  readonly to: number;
}

/** Places of the expression, in ascending order. */
export type Places = readonly number[];

export class RegexMachine {
  readonly #edges: Edge[][] = [];
  readonly #free: number[][] = [];
  readonly #effort: Effort;
  readonly #end: number;

  constructor(regex: Regex, effort: Effort) {
    this.#effort = effort;
    this.#end = this.#build(regex, this.#place());
  }

  start(): Places {
    return this.#closed([0]);
  }

  accepts(places: Places): boolean {
    return places.includes(this.#end);
  }

  edges(places: Places): Edge[] {
    return places.flatMap((place) => this.#edges[place] ?? []);
  }

  /** Where a character leads. */
  after(places: Places, code: number): Places {
    const next: number[] = [];
    for (const place of places) {
      const edges = this.#edges[place] ?? [];
      this.#effort(1 + edges.length);
      for (const { set, to } of edges) if (holds(set, code)) next.push(to);
    }
    return this.#closed(next);
  }

  matches(text: string): boolean {
    let places = this.start();
    for (const character of text) {
      places = this.after(places, character.codePointAt(0) as number);
      if (places.length === 0) return false;
    }
    return this.accepts(places);
  }

  #place(): number {
    // Two lists: as much as many a step.
    this.#effort(8);
    this.#free.push([]);
    return this.#edges.push([]) - 1;
  }

  #join(from: number, to: number): void {
    this.#free[from]?.push(to);
  }

  /** Writes an expression from a place on; the place where it ends. */
  #build(regex: Regex, from: number): number {
    this.#effort(1);
    switch (regex.kind) {
      case "set": {
        const to = this.#place();
        this.#edges[from]?.push({ set: regex.set, to });
        return to;
      }
      case "sequence":
        return regex.parts.reduce((at, part) => this.#build(part, at), from);
      case "choice": {
        const end = this.#place();
        for (const part of regex.parts) {
          const start = this.#place();
          this.#join(from, start);
          this.#join(this.#build(part, start), end);
        }
        return end;
      }
      case "repeat":
        return this.#repeated(regex, from);
    }
  }

  #repeated({ part, min, max }: Regex & { kind: "repeat" }, from: number): number {
    let at = from;
    for (let i = 0; i < min; i++) at = this.#build(part, at);
    if (max === Infinity) {
      const loop = this.#place();
      this.#join(at, loop);
      this.#join(this.#build(part, loop), loop);
      return loop;
    }
    const end = this.#place();
    for (let i = min; i < max; i++) {
      this.#join(at, end);
      at = this.#build(part, at);
    }
    this.#join(at, end);
    return end;
  }

  #closed(places: readonly number[]): Places {
    const all = new Set(places);
    for (const place of all) {
      const free = this.#free[place] ?? [];
      this.#effort(1 + free.length);
      for (const to of free) all.add(to);
    }
    return [...all].sort((a, b) => a - b);
  }
}

function holds(set: CharSet, code: number): boolean {
  return set.some(([low, high]) => low <= code && code <= high);
}
