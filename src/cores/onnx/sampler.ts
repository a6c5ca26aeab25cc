/**
 * Chooses the next token of one sequence from a row of logits. Order of what is applied: bias, repetition penalty,
 * frequency and presence penalty, temperature, top_k, top_p, min_p. The last three all keep a prefix of the tokens
 * ordered by probability (lower id first among equals), so a draw needs the mass of the shortest prefix and the place
 * where a uniform number falls in it, never a sorted vocabulary.
 */
import type { ResolvedSampling } from "../core.js";
import { argmax } from "./argmax.js";
import { Distribution } from "./distribution.js";
import { type ChosenLogprob, logSumExp, topLogprobs } from "./logprobs.js";
import { LogitEdits } from "./penalties.js";
import { uniform } from "./random.js";

/** Below this a temperature only makes the same choice as the argmax, with less and less arithmetic left. */
const GREEDY_BELOW = 1e-5;

/** The scratch memory of sampling; one serves all samplers of a core, because a sample is taken without a pause. */
export class SamplerScratch {
  readonly vocabSize: number;
  readonly distribution: Distribution;

  constructor(vocabSize: number) {
    this.vocabSize = vocabSize;
    this.distribution = new Distribution(vocabSize);
  }
}

export interface Sample {
  readonly token: number;
  readonly logprob?: ChosenLogprob;
}

/** What a snapshot keeps of a sampler; everything else follows from the request and the generated ids. */
export interface SamplerState {
  /** Random numbers taken so far. */
  readonly draws: number;
}

export class Sampler {
  readonly #params: ResolvedSampling;
  readonly #scratch: SamplerScratch;
  readonly #promptIds: ArrayLike<number>;
  #edits: LogitEdits;
  #draws = 0;

  constructor(params: ResolvedSampling, promptIds: ArrayLike<number>, scratch: SamplerScratch) {
    this.#params = params;
    this.#scratch = scratch;
    this.#promptIds = promptIds;
    this.#edits = new LogitEdits(params, promptIds);
  }

  /**
   * The next token. `logits` holds `vocabSize` floats; they are written to and put back before the call returns.
   * Throws `internal` for a row that is not finite.
   */
  sample(logits: Float32Array): Sample {
    if (logits.length !== this.#scratch.vocabSize) {
      throw new Error(`A row of ${logits.length} logits came to a sampler of ${this.#scratch.vocabSize}.`);
    }
    const describe = this.#params.logprobs ? this.#rawLogprobs(logits) : undefined;
    const token = this.#choose(logits);
    return describe === undefined ? { token } : { token, logprob: describe(token) };
  }

  /** Tell the sampler which token was taken (a forced one, too), for the penalties. */
  accept(token: number): void {
    this.#edits.accept(token);
  }

  state(): SamplerState {
    return { draws: this.#draws };
  }

  /** Go on as the sampler did that gave `state` after it had accepted `generatedIds`. */
  restore(state: SamplerState, generatedIds: ArrayLike<number>): void {
    this.#draws = state.draws;
    this.#edits = new LogitEdits(this.#params, this.#promptIds);
    for (let i = 0; i < generatedIds.length; i++) this.#edits.accept(generatedIds[i] as number);
  }

  #choose(logits: Float32Array): number {
    if (this.#edits.empty) return this.#pick(logits);
    this.#edits.apply(logits);
    try {
      return this.#pick(logits);
    } finally {
      this.#edits.undo(logits);
    }
  }

  #pick(logits: Float32Array): number {
    const { temperature, topK, topP, minP, seed } = this.#params;
    const best = argmax(logits);
    if (temperature < GREEDY_BELOW) return best;
    const distribution = this.#scratch.distribution;
    distribution.fill(logits, logits[best] as number, temperature);
    let mass = distribution.total;
    if (topK > 0 && topK < logits.length) mass = distribution.atRank(topK)?.mass ?? mass;
    // The nucleus is a share of what top_k left (each filter sees a renormalised distribution), and so is its end.
    if (topP < 1) mass = Math.min(mass, distribution.atMass(topP * mass, false).mass);
    if (minP > 0) mass = Math.min(mass, distribution.massAbove(minP));
    return distribution.atMass(uniform(seed, this.#draws++) * mass, true).token;
  }

  /** Reads what depends on the raw row before it is edited; the rest is known with the token. */
  #rawLogprobs(logits: Float32Array): (token: number) => ChosenLogprob {
    const logSum = logSumExp(logits, argmax(logits), this.#scratch.distribution);
    const top = topLogprobs(logits, Math.min(this.#params.topLogprobs, logits.length), logSum);
    return (token) => ({ id: token, logprob: (logits[token] as number) - logSum, top });
  }
}
