/**
 * What changes single logits before the distribution is looked at: bias and penalties. They touch the tokens of the
 * request only, so they are written into the row and taken back afterwards; the row is never copied.
 */
import type { ResolvedSampling } from "../core.js";

const LARGEST = 3.4028234663852886e38;

/**
 * In this order, as Hugging Face's `LogitsProcessorList` has it: the additive bias; the repetition penalty over prompt and
 * generated tokens (a positive logit is divided by it, a negative one multiplied: `RepetitionPenaltyLogitsProcessor`);
 * then OpenAI's `count * frequency + presence` over the generated tokens.
 */
export class LogitEdits {
  readonly #params: ResolvedSampling;
  readonly #counting: boolean;
  /** Every token that may change, once, and how often it was generated, by the same index. */
  readonly #tokens: number[] = [];
  readonly #generated: number[] = [];
  readonly #bias: number[] = [];
  readonly #seen: boolean[] = [];
  readonly #indexOf = new Map<number, number>();
  #originals = new Float32Array(0);

  constructor(params: ResolvedSampling, promptIds: ArrayLike<number>) {
    this.#params = params;
    const repetition = params.repetitionPenalty !== 1;
    this.#counting = repetition || params.frequencyPenalty !== 0 || params.presencePenalty !== 0;
    for (const [token, bias] of params.logitBias) {
      const index = this.#index(token);
      this.#bias[index] = (this.#bias[index] ?? 0) + bias;
    }
    if (!repetition) return;
    for (let i = 0; i < promptIds.length; i++) this.#seen[this.#index(promptIds[i] as number)] = true;
  }

  /** Whether `apply` would do nothing. */
  get empty(): boolean {
    return this.#tokens.length === 0;
  }

  accept(token: number): void {
    if (!this.#counting) return;
    const index = this.#index(token);
    this.#generated[index] = (this.#generated[index] ?? 0) + 1;
    this.#seen[index] = true;
  }

  /** Overwrites the logits of the tokens concerned, in float32; `undo` puts back what was there. */
  apply(logits: Float32Array): void {
    const { repetitionPenalty, frequencyPenalty, presencePenalty } = this.#params;
    const count = this.#tokens.length;
    if (this.#originals.length < count) this.#originals = new Float32Array(Math.max(64, count * 2));
    for (let i = 0; i < count; i++) {
      const token = this.#tokens[i] as number;
      const original = logits[token] as number;
      const generated = this.#generated[i] as number;
      this.#originals[i] = original;
      let value = Math.fround(original + (this.#bias[i] as number));
      if (this.#seen[i]) value = value < 0 ? value * repetitionPenalty : value / repetitionPenalty;
      if (generated > 0) value = Math.fround(value) - (generated * frequencyPenalty + presencePenalty);
      // A penalty near 0 may overflow float32; the argmax must not take that for a broken model.
      logits[token] = Number.isFinite(original) ? Math.max(-LARGEST, Math.min(LARGEST, value)) : original;
    }
  }

  undo(logits: Float32Array): void {
    for (let i = 0; i < this.#tokens.length; i++) {
      logits[this.#tokens[i] as number] = this.#originals[i] as number;
    }
  }

  #index(token: number): number {
    const known = this.#indexOf.get(token);
    if (known !== undefined) return known;
    const index = this.#tokens.length;
    this.#indexOf.set(token, index);
    this.#tokens.push(token);
    this.#generated.push(0);
    this.#bias.push(0);
    this.#seen.push(false);
    return index;
  }
}
