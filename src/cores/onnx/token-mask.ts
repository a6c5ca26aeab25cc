/** Masks of tokens: bit `id & 31` of word `id >> 5`, as XGrammar gives them; bits behind the vocabulary mean nothing. */

/** Far below any logit and still a number: the sampler takes an infinity for a broken model. */
const UNLIKELY = -3.4028234663852886e38;

/** Writes the ids of a mask into `into`, ascending, and answers how many; null when there are more than `most`. */
export function allowedTokens(mask: Int32Array, into: Int32Array, most: number): number | null {
  const vocabSize = into.length;
  let count = 0;
  for (let word = 0; word * 32 < vocabSize; word++) {
    let bits = (mask[word] as number) & inVocabulary(word, vocabSize);
    while (bits !== 0) {
      if (count === most) return null;
      const bit = 31 - Math.clz32(bits & -bits);
      into[count++] = word * 32 + bit;
      bits &= bits - 1;
    }
  }
  return count;
}

/** Makes every token outside of a mask unlikely for the time of a call. */
export class TokenBlock {
  readonly #tokens: Int32Array;
  readonly #logits: Float32Array;

  constructor(vocabSize: number) {
    this.#tokens = new Int32Array(vocabSize);
    this.#logits = new Float32Array(vocabSize);
  }

  within<T>(logits: Float32Array, mask: Int32Array, work: () => T): T {
    const count = this.#apply(logits, mask);
    try {
      return work();
    } finally {
      for (let i = 0; i < count; i++) logits[this.#tokens[i] as number] = this.#logits[i] as number;
    }
  }

  #apply(logits: Float32Array, mask: Int32Array): number {
    const vocabSize = logits.length;
    let count = 0;
    for (let word = 0; word * 32 < vocabSize; word++) {
      if (mask[word] === -1) continue;
      let bits = ~(mask[word] as number) & inVocabulary(word, vocabSize);
      while (bits !== 0) {
        const token = word * 32 + 31 - Math.clz32(bits & -bits);
        this.#tokens[count] = token;
        this.#logits[count++] = logits[token] as number;
        logits[token] = UNLIKELY;
        bits &= bits - 1;
      }
    }
    return count;
  }
}

/** The bits of a word that stand for tokens. */
function inVocabulary(word: number, vocabSize: number): number {
  const left = vocabSize - word * 32;
  return left >= 32 ? -1 : (1 << left) - 1;
}
