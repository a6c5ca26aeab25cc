/** Seeded choices that never mix what is trained with what is held out. */

export type Side = "train" | "held-out";

/** One item of five is held out, wherever there is a list of at least five. */
const ONE_IN = 5;

/** FNV-1a over UTF-16 code units, then mixed: which side a value is on never depends on a list or an order. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export function sideOf(value: string): Side {
  return hashOf(value) % ONE_IN === 0 ? "held-out" : "train";
}

/** A text without capitals and marks; anything else as it is. Names of places and signs of arithmetic stay. */
function plain(item: unknown): unknown {
  if (typeof item !== "string") return item;
  const words = item.toLowerCase().replace(/[^\p{L}\p{N}{}+*/-]+/gu, " ");
  return words.trim();
}

/** A list with a part to train on and a part that is held out; what differs from a trained one by marks alone is in neither. */
export class Pool<T> {
  readonly train: readonly T[];
  readonly heldOut: readonly T[];
  #heldOut?: ReadonlySet<ReturnType<typeof plain>>;

  constructor(items: readonly T[], side: (item: T, index: number) => Side) {
    this.train = items.filter((item, i) => side(item, i) === "train");
    const trained = new Set(this.train.map(plain));
    this.heldOut = items.filter((item, i) => side(item, i) === "held-out" && !trained.has(plain(item)));
    if (this.train.length === 0 || this.heldOut.length === 0) throw new Error(`one side is empty: ${items.join(", ")}`);
  }

  /** Whether training may say this: it is not held out, nor like it but for marks. */
  allowed(item: T): boolean {
    this.#heldOut ??= new Set(this.heldOut.map(plain));
    return !this.#heldOut.has(plain(item));
  }

  of(side: Side): readonly T[] {
    return side === "train" ? this.train : this.heldOut;
  }
}

/** Templates, split by position: every fifth one is held out. */
export function pool<T>(...items: readonly T[]): Pool<T> {
  return new Pool(items, (_, i) => (i % ONE_IN === ONE_IN - 1 ? "held-out" : "train"));
}

/** Words that requests are filled with. A word is on the same side in every list that has it. */
export function values(...words: readonly string[]): Pool<string> {
  return new Pool(words, sideOf);
}

/** splitmix32: small, seeded, the same on every machine. */
export class Draw {
  readonly side: Side;
  #state: number;

  constructor(seed: number, side: Side) {
    this.side = side;
    this.#state = seed >>> 0;
  }

  /** Uniform in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let z = this.#state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number, both ends included, of either side: for what is neither a template nor a value asked for. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** An item of this side of a pool; of a plain list, any. */
  pick<T>(from: Pool<T> | readonly T[]): T {
    const items = from instanceof Pool ? from.of(this.side) : from;
    return items[Math.floor(this.next() * items.length)] as T;
  }

  /** Different items, in random order; fewer where there are not so many. */
  some<T>(from: Pool<T> | readonly T[], count: number): T[] {
    return this.shuffle(from instanceof Pool ? from.of(this.side) : from).slice(0, count);
  }

  shuffle<T>(items: readonly T[]): T[] {
    const mixed = [...items];
    for (let i = mixed.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
    }
    return mixed;
  }

  weighted<T>(choices: ReadonlyArray<readonly [weight: number, item: T]>): T {
    let at = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, item] of choices) {
      at -= weight;
      if (at < 0) return item;
    }
    return (choices.at(-1) as readonly [number, T])[1];
  }

  /** Draws until the value is on this side. */
  value<T>(make: () => T, key: (value: T) => string = String): T {
    for (let tries = 0; tries < 1000; tries++) {
      const value = make();
      if (sideOf(key(value)) === this.side) return value;
    }
    throw new Error("no value of this side was found in 1000 draws");
  }

  /** An item of either side, for a part of a longer value that is on this side as a whole. */
  either<T>(from: Pool<T>): T {
    return this.chance(0.2) ? this.pick(from.heldOut) : this.pick(from.train);
  }

  /**
   * A whole number, short ones as often as long ones. Held out are numbers of four digits and no others: were 49 held out,
   * training would say that after "49" a digit always follows. A range that ends before 1,000 is a closed set.
   */
  number(from: number, to: number): number {
    const digits = this.side === "held-out" && to > 999 ? 4 : this.int(String(from).length, String(to).length);
    const draw = () => this.int(Math.max(from, 10 ** (digits - 1)), Math.min(to, 10 ** digits - 1));
    return digits < 4 ? draw() : this.value(draw);
  }

  /** A number with decimals. Held out are numbers with two decimals, of 1.25 and the like, for the same reason. */
  decimal(from: number, to: number, digits: 1 | 2): number {
    const draw = (some: number) => Number((from + this.next() * (to - from)).toFixed(some));
    if (digits === 1 || (this.side === "train" && this.chance(0.4))) return draw(1);
    for (;;) {
      const value = this.value(() => draw(2));
      if (/\.\d\d$/.test(String(value))) return value;
    }
  }

  /** Fills `{name}` places of a template. */
  fill(template: Pool<string> | readonly string[] | string, values: Readonly<Record<string, string | number>>): string {
    const text = typeof template === "string" ? template : this.pick(template);
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`the template "${text}" has ${place}, which has no value`);
      return String(value);
    });
  }
}
