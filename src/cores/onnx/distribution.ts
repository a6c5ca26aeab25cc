/**
 * A softmax over the whole vocabulary that can be searched in order of probability without ever sorting it. One pass
 * puts every token into a narrow bucket of its logit and adds its weight to the bucket's mass; what is looked for
 * (the end of a nucleus, the k-th token, the drawn token) then lies in one bucket, and only that one is ordered.
 *
 * The order is: higher logit first, lower id first among equals. Weights are relative to the largest, which weighs 1.
 * The arithmetic is additions, multiplications and square roots of doubles alone, which IEEE 754 rounds the same way on
 * every machine; `Math.exp` may differ between machines and is also three times slower here.
 */

/** Buckets per factor of two in weight; a bucket spans 1.1 % of weight. */
const RESOLUTION = 64;
const SCALE = RESOLUTION / Math.LN2;
const WIDTH = Math.LN2 / RESOLUTION;
/** Tokens below exp(-50) of the largest weigh nothing: a vocabulary of them is below the last bit of the sum. */
const CUTOFF = 50;
const BUCKETS = Math.ceil(CUTOFF * SCALE) + 2;
/** The bucket of tokens that weigh nothing; it is never searched. */
const NOTHING = BUCKETS - 1;
const PARTS = 64;
const SMALL = 32;

/** A token in the order, and the mass of all tokens up to and including it. */
export interface Position {
  readonly token: number;
  readonly mass: number;
}

interface View {
  /** The largest logit. */
  readonly largest: number;
  /** 1 / temperature. */
  readonly inverse: number;
}

export class Distribution {
  readonly #buckets: Uint16Array;
  /** The part of it that the row takes. */
  #bucketOf: Uint16Array;
  readonly #mass = new Float64Array(BUCKETS);
  readonly #count = new Uint32Array(BUCKETS);
  readonly #scale = bucketWeights();
  readonly #ids: Int32Array;
  readonly #partMass = new Float64Array(PARTS);
  readonly #partCount = new Float64Array(PARTS);
  #logits: Float32Array = new Float32Array(0);
  #view: View = { largest: 0, inverse: 1 };
  #total = 0;

  constructor(vocabSize: number) {
    this.#buckets = new Uint16Array(vocabSize);
    this.#bucketOf = this.#buckets;
    this.#ids = new Int32Array(vocabSize);
  }

  /** The sum of all weights. */
  get total(): number {
    return this.#total;
  }

  /**
   * Look at softmax(logits / temperature). `largest` is the largest logit; the row must stay as it is while searched. It
   * may be shorter than the vocabulary.
   */
  fill(logits: Float32Array, largest: number, temperature: number): void {
    this.#logits = logits;
    this.#bucketOf = logits.length === this.#buckets.length ? this.#buckets : this.#buckets.subarray(0, logits.length);
    this.#view = { largest, inverse: 1 / temperature };
    this.#mass.fill(0);
    spread(logits, this.#view, this.#bucketOf, this.#mass);
    this.#total = weigh(this.#mass, this.#scale);
  }

  /**
   * The first token at which the mass reaches `target` (`strictly`: exceeds it). A target that rounding put beyond the
   * end gives the last token that weighs anything.
   */
  atMass(target: number, strictly: boolean): Position {
    let before = 0;
    let last = 0;
    let beforeLast = 0;
    for (let bucket = 0; bucket < NOTHING; bucket++) {
      const mass = this.#mass[bucket] as number;
      if (mass === 0) continue;
      const through = before + mass;
      last = bucket;
      beforeLast = before;
      if (strictly ? through > target : through >= target) break;
      before = through;
    }
    return this.#search(last, beforeLast, target, strictly ? "beyond" : "mass");
  }

  /** The token of rank `rank` (from 1); null when fewer weigh anything. */
  atRank(rank: number): Position | null {
    const count = this.#count;
    const bucketOf = this.#bucketOf;
    count.fill(0);
    for (let i = 0; i < bucketOf.length; i++) {
      const bucket = bucketOf[i] as number;
      count[bucket] = (count[bucket] as number) + 1;
    }
    let mass = 0;
    let passed = 0;
    for (let bucket = 0; bucket < NOTHING; bucket++) {
      const inside = count[bucket] as number;
      if (passed + inside >= rank) return this.#search(bucket, mass, rank - passed, "rank");
      passed += inside;
      mass += this.#mass[bucket] as number;
    }
    return null;
  }

  /** The mass of the tokens that weigh at least `share` of the largest; `share` is in (0, 1]. */
  massAbove(share: number): number {
    const edge = Math.sqrt(this.#scale[1] as number);
    let mass = 0;
    for (let bucket = 0; bucket < NOTHING; bucket++) {
      if (this.#mass[bucket] === 0) continue;
      // A whole bucket counts while its lightest possible token does; one or two around the border are looked into.
      if ((this.#scale[bucket] as number) * edge > share * (1 + 1e-9)) {
        mass += this.#mass[bucket] as number;
        continue;
      }
      if ((this.#scale[bucket] as number) < share * edge * (1 - 1e-9)) break;
      const found = this.#gather(bucket);
      for (let i = 0; i < found; i++) {
        const weight = this.#weight(this.#ids[i] as number);
        if (weight >= share) mass += weight;
      }
    }
    return mass;
  }

  /** The weight of one token, the same double that `fill` added to its bucket. */
  #weight(token: number): number {
    const distance = (this.#view.largest - (this.#logits[token] as number)) * this.#view.inverse;
    if (!(distance < CUTOFF)) return 0;
    const bucket = (distance * SCALE + 0.5) | 0;
    return withinBucket(bucket * WIDTH - distance) * (this.#scale[bucket] as number);
  }

  /** Collect a bucket's tokens in `#ids`, ascending; returns how many. */
  #gather(bucket: number): number {
    const of = this.#bucketOf;
    const ids = this.#ids;
    const whole = of.length - (of.length % 4);
    let found = 0;
    for (let i = 0; i < whole; i += 4) {
      if (of[i] === bucket || of[i + 1] === bucket || of[i + 2] === bucket || of[i + 3] === bucket) {
        for (let j = i; j < i + 4; j++) if (of[j] === bucket) ids[found++] = j;
      }
    }
    for (let i = whole; i < of.length; i++) if (of[i] === bucket) ids[found++] = i;
    return found;
  }

  /**
   * Find the goal inside a bucket. `before` is the mass of the buckets before it; the target is absolute for a mass and
   * counted inside the bucket for a rank. Many tokens are split by value again and again: every split separates at
   * least the largest from the smallest, and float32 has so few values in a bucket that five splits are the most.
   */
  #search(bucket: number, before: number, target: number, goal: "mass" | "beyond" | "rank"): Position {
    const ids = this.#ids;
    let found = this.#gather(bucket);
    let mass = before;
    let rank = 0;
    while (found > SMALL) {
      const [low, high] = this.#range(found);
      if (low === high) break;
      const part = this.#split(found, low, high);
      let chosen = 0;
      let massThrough = mass;
      let rankThrough = rank;
      for (let p = 0; p < PARTS; p++) {
        if (this.#partCount[p] === 0) continue;
        chosen = p;
        mass = massThrough;
        rank = rankThrough;
        massThrough += this.#partMass[p] as number;
        rankThrough += this.#partCount[p] as number;
        const reached = goal === "rank" ? rankThrough : massThrough;
        if (goal === "beyond" ? reached > target : reached >= target) break;
      }
      let kept = 0;
      for (let i = 0; i < found; i++) {
        const id = ids[i] as number;
        if (part(this.#logits[id] as number) === chosen) ids[kept++] = id;
      }
      found = kept;
    }
    // More than a few are left only where all are equal, and then they are in order and weigh the same.
    const equal = found > SMALL ? this.#weight(ids[0] as number) : null;
    if (equal === null) this.#order(found);
    for (let i = 0; i < found; i++) {
      const token = ids[i] as number;
      mass += equal ?? this.#weight(token);
      rank += 1;
      const reached = goal === "rank" ? rank : mass;
      if (i === found - 1 || (goal === "beyond" ? reached > target : reached >= target)) return { token, mass };
    }
    throw new Error("The distribution has no token in a bucket that has mass.");
  }

  #range(found: number): [low: number, high: number] {
    let low = Infinity;
    let high = -Infinity;
    for (let i = 0; i < found; i++) {
      const value = this.#logits[this.#ids[i] as number] as number;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    return [low, high];
  }

  /** Sums the gathered tokens by part, part 0 the largest; returns the function that says which part a logit is in. */
  #split(found: number, low: number, high: number): (value: number) => number {
    const step = (PARTS - 1) / (high - low);
    const part = (value: number): number => ((high - value) * step) | 0;
    this.#partMass.fill(0);
    this.#partCount.fill(0);
    for (let i = 0; i < found; i++) {
      const id = this.#ids[i] as number;
      const p = part(this.#logits[id] as number);
      this.#partMass[p] = (this.#partMass[p] as number) + this.#weight(id);
      this.#partCount[p] = (this.#partCount[p] as number) + 1;
    }
    return part;
  }

  /** Insertion sort of the first `found` ids, largest logit first; it is stable, and the ids came ascending. */
  #order(found: number): void {
    const ids = this.#ids;
    for (let i = 1; i < found; i++) {
      const id = ids[i] as number;
      const value = this.#logits[id] as number;
      let j = i - 1;
      while (j >= 0 && (this.#logits[ids[j] as number] as number) < value) {
        ids[j + 1] = ids[j] as number;
        j--;
      }
      ids[j + 1] = id;
    }
  }
}

/** The pass over the vocabulary: every token's bucket, and the buckets' masses relative to their own middle. */
function spread(logits: Float32Array, view: View, of: Uint16Array, mass: Float64Array): void {
  const { largest, inverse } = view;
  for (let i = 0; i < of.length; i++) {
    const distance = (largest - (logits[i] as number)) * inverse;
    let bucket = NOTHING;
    if (distance < CUTOFF) {
      bucket = (distance * SCALE + 0.5) | 0;
      mass[bucket] = (mass[bucket] as number) + withinBucket(bucket * WIDTH - distance);
    }
    of[i] = bucket;
  }
}

/** Makes the masses relative to the largest token; returns their sum. */
function weigh(mass: Float64Array, scale: Float64Array): number {
  let total = 0;
  for (let bucket = 0; bucket < NOTHING; bucket++) {
    const weight = (mass[bucket] as number) * (scale[bucket] as number);
    mass[bucket] = weight;
    total += weight;
  }
  return total;
}

/** exp(x) for |x| <= ln(2) / 128 to 4e-14: the weight of a token relative to the middle of its bucket. */
function withinBucket(x: number): number {
  return 1 + x * (1 + x * (1 / 2 + x * (1 / 6 + x * (1 / 24))));
}

/** 2^(-bucket / RESOLUTION), the weight of the middle of each bucket. */
function bucketWeights(): Float64Array {
  const weights = new Float64Array(BUCKETS);
  let root = 0.5;
  weights[0] = 1;
  // Square roots give 2^(-1/2), 2^(-1/4), ...; every other exponent is a product of them, then of halves.
  for (let step = RESOLUTION / 2; step >= 1; step /= 2) {
    root = Math.sqrt(root);
    for (let i = step; i < RESOLUTION; i += 2 * step) weights[i] = (weights[i - step] as number) * root;
  }
  for (let i = RESOLUTION; i < BUCKETS; i++) weights[i] = (weights[i - RESOLUTION] as number) * 0.5;
  return weights;
}
