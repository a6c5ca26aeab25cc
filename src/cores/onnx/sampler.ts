/**
 * Chooses the next token of one sequence from a row of logits. Order of what is applied: bias, repetition penalty,
 * frequency and presence penalty, temperature, top_k, top_p, min_p. The last three all keep a prefix of the tokens
 * ordered by probability (lower id first among equals), so a draw needs the mass of the shortest prefix and the place
 * where a uniform number falls in it, never a sorted vocabulary.
 */
import { KernelError } from "@aiosd/sdk";
import type { ResolvedSampling } from "../core.js";
import { argmax } from "./argmax.js";
import { Distribution } from "./distribution.js";
import { type ChosenLogprob, logSumExp, topLogprobs } from "./logprobs.js";
import { LogitEdits } from "./penalties.js";
import { uniform } from "./random.js";
import { allowedTokens, TokenBlock } from "./token-mask.js";

/** Below this a temperature only makes the same choice as the argmax, with less and less arithmetic left. */
const GREEDY_BELOW = 1e-5;

/** Up to this share of the vocabulary the allowed tokens are copied out of a row. */
const COMPACT_SHARE = 0.25;

/** The scratch memory of sampling; one serves all samplers of a core, because a sample is taken without a pause. */
export class SamplerScratch {
  readonly vocabSize: number;
  readonly distribution: Distribution;
  readonly block: TokenBlock;
  /** The tokens that a mask allows, and their logits. */
  readonly tokens: Int32Array;
  readonly logits: Float32Array;

  constructor(vocabSize: number) {
    this.vocabSize = vocabSize;
    this.distribution = new Distribution(vocabSize);
    this.block = new TokenBlock(vocabSize);
    this.tokens = new Int32Array(vocabSize);
    this.logits = new Float32Array(vocabSize);
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
   * The next token. `logits` holds `vocabSize` floats; they are written to and put back before the call returns. With a
   * `mask` (bit `id & 31` of word `id >> 5`) only the tokens in it can be chosen; log probabilities stay those of the
   * model's own distribution. Throws `internal` for a row that is not finite, `unsupported` for a mask without a token.
   */
  sample(logits: Float32Array, mask: Int32Array | null = null): Sample {
    if (logits.length !== this.#scratch.vocabSize) {
      throw new Error(`A row of ${logits.length} logits came to a sampler of ${this.#scratch.vocabSize}.`);
    }
    const describe = this.#params.logprobs ? this.#rawLogprobs(logits) : undefined;
    const token = this.#choose(logits, mask);
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

  #choose(logits: Float32Array, mask: Int32Array | null): number {
    if (this.#edits.empty) return this.#pickWithin(logits, mask);
    this.#edits.apply(logits);
    try {
      return this.#pickWithin(logits, mask);
    } finally {
      this.#edits.undo(logits);
    }
  }

  /** Few tokens are looked at alone; where most are allowed, the others are made unlikely in the row itself. */
  #pickWithin(logits: Float32Array, mask: Int32Array | null): number {
    if (mask === null) return this.#pick(logits);
    const { tokens, logits: values, block, vocabSize } = this.#scratch;
    const most = Math.floor(vocabSize * COMPACT_SHARE);
    const count = allowedTokens(mask, tokens, most);
    if (count === null) return block.within(logits, mask, () => this.#pick(logits));
    if (count === 0) {
      throw new KernelError("unsupported", "The model has no token that goes on with the text as its grammar says.");
    }
    for (let i = 0; i < count; i++) values[i] = logits[tokens[i] as number] as number;
    return tokens[this.#pick(values.subarray(0, count))] as number;
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
