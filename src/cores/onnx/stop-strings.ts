/**
 * Ends a text at the first stop string and never lets a part of one out: text is held back while it could be the
 * beginning of a stop string. What is found does not depend on where tokens end, because characters are looked at one by
 * one; of strings that end at the same character the longest counts.
 *
 * Aho and Corasick, "Efficient string matching: an aid to bibliographic search" (CACM 1975), over UTF-16 code units.
 * The text held back is always the path of the automaton's current node, so that text is the whole state.
 */

interface Node {
  readonly next: Map<number, Node>;
  /** Code units from the root. */
  readonly depth: number;
  /** The longest proper suffix of this path that is a path, too; the root's own is itself. */
  suffix: Node;
  /** Length of the longest stop string that ends here; 0 where none does. */
  match: number;
}

export interface StopState {
  readonly held: string;
}

export class StopStrings {
  readonly #root: Node;
  readonly #active: boolean;
  #node: Node;
  #held = "";
  #stopped = false;

  /** `stops` are well-formed and not empty. */
  constructor(stops: readonly string[]) {
    this.#root = buildAutomaton(stops);
    this.#active = stops.length > 0;
    this.#node = this.#root;
  }

  /**
   * Feed the next piece of text; the result is what may be shown. `stopped` says that a stop string was found: the text
   * ends before it, and what the piece had behind it is dropped. Nothing may be pushed after that.
   */
  push(piece: string): { readonly text: string; readonly stopped: boolean } {
    if (!this.#active) return { text: piece, stopped: false };
    if (this.#stopped) throw new Error("Text was pushed behind a stop string.");
    const text = this.#held + piece;
    for (let i = this.#held.length; i < text.length; i++) {
      this.#node = step(this.#node, text.charCodeAt(i));
      if (this.#node.match > 0) {
        const end = i + 1 - this.#node.match;
        this.#stopped = true;
        this.#held = "";
        return { text: text.slice(0, end), stopped: true };
      }
    }
    const certain = text.length - this.#node.depth;
    this.#held = text.slice(certain);
    return { text: text.slice(0, certain), stopped: false };
  }

  /** The generation ended for another reason: what was held back is text after all. */
  flush(): string {
    const text = this.#held;
    this.#held = "";
    this.#node = this.#root;
    return text;
  }

  state(): StopState {
    return { held: this.#held };
  }

  restore(state: StopState): void {
    this.#node = this.#root;
    this.#stopped = false;
    this.#held = state.held;
    for (let i = 0; i < state.held.length; i++) this.#node = step(this.#node, state.held.charCodeAt(i));
  }
}

function step(from: Node, unit: number): Node {
  let node = from;
  for (;;) {
    const next = node.next.get(unit);
    if (next !== undefined) return next;
    if (node.depth === 0) return node;
    node = node.suffix;
  }
}

function buildAutomaton(stops: readonly string[]): Node {
  const root = newNode(0);
  root.suffix = root;
  for (const stop of stops) {
    let node = root;
    for (let i = 0; i < stop.length; i++) {
      const unit = stop.charCodeAt(i);
      const next = node.next.get(unit) ?? newNode(i + 1);
      node.next.set(unit, next);
      node = next;
    }
    node.match = stop.length;
  }
  // Breadth first: a node's suffix is shorter than the node and so has its own suffix already.
  const queue: Node[] = [...root.next.values()];
  for (const node of queue) {
    if (node.depth === 1) node.suffix = root;
    for (const [unit, child] of node.next) {
      child.suffix = step(node.suffix, unit);
      queue.push(child);
    }
    node.match = Math.max(node.match, node.suffix.match);
  }
  return root;
}

function newNode(depth: number): Node {
  const node: Omit<Node, "suffix"> & { suffix?: Node } = { next: new Map(), depth, match: 0 };
  node.suffix = node as Node;
  return node as Node;
}
