import { performance } from "node:perf_hooks";
import { KernelError } from "@aiosd/sdk";
import type { TokenMatcher } from "./grammar-spec.js";
import { type CompiledHandle, type MatcherHandle, type XGrammar, XGrammarError } from "./xgrammar.js";

/**
 * A mask usually costs 5 to 50 microseconds. Some grammars, written by hand, have XGrammar parse every token of the
 * vocabulary at every place; such a one must not hold up the other generations of its core for long.
 */
const SLOW_MASK_MS = 50;
const SLOW_MASKS_MS_MAX = 10_000;

/**
 * A place in a grammar, kept by XGrammar. Where XGrammar aborts, the generation ends with `internal`, and no other.
 */
export class GrammarMatcher implements TokenMatcher {
  readonly #library: XGrammar;
  readonly #mask: Int32Array;
  readonly #end: number;
  #handle: MatcherHandle | null;
  #fresh = false;
  /** Where in a character the text is. */
  #utf8 = 0;
  #slowMs = 0;

  constructor(library: XGrammar, compiled: CompiledHandle) {
    this.#library = library;
    this.#handle = asked(() => library.matcher(compiled));
    this.#mask = new Int32Array(Math.ceil(library.vocabSize / 32));
    this.#end = library.vocabSize - 1;
  }

  mask(): Int32Array {
    if (this.#fresh) return this.#mask;
    const startedAt = performance.now();
    const handle = this.#open();
    asked(() => this.#library.fillMask(handle, this.#mask));
    this.#addMisfiled();
    const wellFormed = this.#library.utf8.mask(this.#utf8);
    for (let i = 0; i < wellFormed.length; i++) this.#mask[i] = (this.#mask[i] as number) & (wellFormed[i] as number);
    // Bits behind the last token may be set.
    const last = this.#mask.length - 1;
    this.#mask[last] = (this.#mask[last] as number) & (-1 >>> (31 - (this.#end & 31)));
    this.#fresh = true;
    const ms = performance.now() - startedAt;
    if (ms > SLOW_MASK_MS) this.#slowMs += ms;
    if (this.#slowMs > SLOW_MASKS_MS_MAX) {
      const message = `The grammar is too slow: XGrammar took ${Math.round(ms)} ms to say what may come next. Repeat characters inside one rule ([a-z]*) instead of a rule for one character.`;
      throw new KernelError("invalid_request", message);
    }
    return this.#mask;
  }

  /** What XGrammar's masks may lack is tried out, where its first character may come next. */
  #addMisfiled(): void {
    const handle = this.#open();
    for (const { id, first } of this.#library.misfiled) {
      if (this.#allows(id) || (first !== null && !this.#allows(first)) || !this.#accepts(id)) continue;
      asked(() => this.#library.rollback(handle, 1));
      this.#mask[id >> 5] = (this.#mask[id >> 5] as number) | (1 << (id & 31));
    }
  }

  accept(token: number): void {
    this.#fresh = false;
    const utf8 = this.#library.utf8.after(this.#utf8, token);
    if (utf8 >= 0 && this.#accepts(token)) {
      this.#utf8 = utf8;
      return;
    }
    throw new KernelError("internal", `Token ${token} does not go on with the text as its grammar says.`);
  }

  isEnd(token: number): boolean {
    return this.#library.stopTokens.includes(token);
  }

  get complete(): boolean {
    if (this.#fresh) return this.#allows(this.#end);
    // Trying the end out is cheaper than a mask where the grammar cannot end, which is nearly everywhere.
    if (!this.#accepts(this.#end)) return false;
    const handle = this.#open();
    asked(() => this.#library.rollback(handle, 1));
    return true;
  }

  get exhausted(): boolean {
    if (!this.complete) return false;
    const mask = this.mask();
    let bits = 0;
    for (const word of mask) bits += popCount(word);
    for (const token of this.#library.stopTokens) if (this.#allows(token)) bits--;
    return bits === 0;
  }

  /** Goes on behind tokens that an earlier matcher of the same grammar had accepted. */
  replay(tokens: ArrayLike<number>): void {
    for (let i = 0; i < tokens.length; i++) this.accept(tokens[i] as number);
  }

  dispose(): void {
    if (this.#handle !== null) this.#library.free(this.#handle);
    this.#handle = null;
  }

  #accepts(token: number): boolean {
    const handle = this.#open();
    return asked(() => this.#library.accept(handle, token));
  }

  #allows(token: number): boolean {
    return (((this.#mask[token >> 5] as number) >>> (token & 31)) & 1) === 1;
  }

  #open(): MatcherHandle {
    if (this.#handle === null) throw new Error("A disposed matcher was asked.");
    return this.#handle;
  }
}

/** What XGrammar cannot do is an error of this generation, which the core outlives. */
function asked<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof XGrammarError)) throw cause;
    throw new KernelError("internal", `XGrammar gave up: ${cause.message}`, { cause });
  }
}

function popCount(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
