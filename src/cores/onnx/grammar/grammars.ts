/**
 * The grammars of one core: compiled when they are first asked for, kept while they are used. Everything that a caller
 * can get wrong is a KernelError that names the field; the core outlives whatever XGrammar does with it.
 */
import { KernelError } from "@aiosd/sdk";
import type { Tokenizer } from "../tokenizer.js";
import type { GrammarSpec, StructuralFormat, TokenMatcher } from "./grammar-spec.js";
import { GrammarTrials } from "./grammar-trial.js";
import { GrammarMatcher } from "./matcher.js";
import { grammarSource, weightOf } from "./source.js";
import { grammarVocabulary } from "./vocabulary.js";
import {
  type CompiledHandle,
  type GrammarSource,
  type GrammarVocabulary,
  XGrammar,
  XGrammarError,
} from "./xgrammar.js";

/** Compiled grammars kept: some 100 KB each, for large vocabularies a few MB. */
const COMPILED_MAX = 64;
/** WebAssembly memory never shrinks; an instance that has grown to this makes room for a new one. */
const MEMORY_BYTES_MAX = 512 * 2 ** 20;
/** What compiling one grammar may hold up the core for, in CPU time; with 49,000 tokens the largest schema needs 3 s. */
const COMPILE_CPU_MS_MAX = 4000;
/** Weight of a grammar, times tokens of the vocabulary, that surely compiles within some 100 ms. */
const SMALL_WEIGHT_TOKENS = 2 ** 25;
/** A smaller vocabulary makes nothing faster any more. */
const SMALL_VOCABULARY = 8192;

export interface GrammarLimits {
  readonly compileCpuMsMax: number;
  /** Opens XGrammar for a vocabulary. */
  readonly open: (vocabulary: GrammarVocabulary) => Promise<XGrammar>;
}

export class Grammars {
  readonly #tokenizer: Tokenizer;
  readonly #shown: ReadonlySet<number>;
  /** By what was asked for; the one used last is the last. */
  readonly #compiled = new Map<string, CompiledHandle>();
  readonly #trials: GrammarTrials;
  readonly #start: GrammarLimits["open"];
  #vocabulary: GrammarVocabulary | undefined;
  #library: Promise<XGrammar> | undefined;
  #current: XGrammar | undefined;

  /** Loads nothing yet. `shown`: special tokens whose text is part of the output. */
  constructor(tokenizer: Tokenizer, shown: ReadonlySet<number> = new Set(), limits: Partial<GrammarLimits> = {}) {
    this.#tokenizer = tokenizer;
    this.#shown = shown;
    this.#start = limits.open ?? ((vocabulary) => XGrammar.open(vocabulary));
    this.#trials = new GrammarTrials(() => this.#vocabularyOf(), limits.compileCpuMsMax ?? COMPILE_CPU_MS_MAX);
  }

  /**
   * Loads XGrammar ahead of the first grammar, which takes a third of a second and more of the core's thread. What goes
   * wrong is told to the requests that ask for grammars: each tries again.
   */
  async warm(): Promise<void> {
    await this.#open().catch(() => {});
  }

  /** Memory of the WebAssembly instance, in bytes; 0 before the first grammar. */
  get memoryBytes(): number {
    return this.#current?.memoryBytes ?? 0;
  }

  /**
   * A matcher at the beginning of a text, to be disposed by the caller. `field` is the request's field that the grammar
   * came from. Rejects with `invalid_request` for a schema or grammar that is wrong, contradictory or too large, with
   * `unsupported` for a schema's keyword that cannot be honoured and for a tokenizer that no grammar can be used with, with
   * `queue_full` while too many others are compiled.
   */
  async matcher(spec: GrammarSpec, field: string): Promise<TokenMatcher> {
    const key = JSON.stringify(spec);
    const library = await this.#open();
    const known = this.#compiled.get(key);
    if (known !== undefined) {
      this.#compiled.delete(key);
      this.#compiled.set(key, known);
      return new GrammarMatcher(library, known);
    }
    const source = grammarSource(spec, field);
    if (handWritten(spec) || !isSmall(source, library.vocabSize)) await this.#trials.run(key, source, field);
    // The instance may have been given up meanwhile, and the grammar may have been compiled by another call.
    const compiling = await this.#open();
    const compiled = this.#compiled.get(key) ?? this.#keep(compiling, key, this.#compile(compiling, source, field));
    return new GrammarMatcher(compiling, compiled);
  }

  #vocabularyOf(): GrammarVocabulary {
    this.#vocabulary ??= grammarVocabulary(this.#tokenizer, this.#shown);
    return this.#vocabulary;
  }

  async #open(): Promise<XGrammar> {
    for (;;) {
      this.#library ??= this.#start(this.#vocabularyOf());
      const opening = this.#library;
      const library = await opening.catch((error: unknown) => {
        // The next call tries again.
        if (opening === this.#library) this.#library = undefined;
        throw error;
      });
      if (opening !== this.#library) continue;
      this.#current = library;
      if (!library.broken && library.memoryBytes < MEMORY_BYTES_MAX) return library;
      this.#library = undefined;
      // Their instance goes with the last matcher that was made of them.
      this.#compiled.clear();
    }
  }

  #compile(library: XGrammar, source: GrammarSource, field: string): CompiledHandle {
    try {
      return library.compile(source);
    } catch (cause) {
      if (!(cause instanceof XGrammarError)) throw cause;
      throw new KernelError("invalid_request", `The grammar cannot be compiled: ${cause.message}`, { field, cause });
    }
  }

  #keep(library: XGrammar, key: string, compiled: CompiledHandle): CompiledHandle {
    this.#compiled.set(key, compiled);
    const [oldest] = this.#compiled;
    if (this.#compiled.size > COMPILED_MAX && oldest !== undefined) {
      this.#compiled.delete(oldest[0]);
      library.free(oldest[1]);
    }
    return compiled;
  }
}

/**
 * Whether what was made of a schema surely compiles at once. What a caller wrote himself is never sure: a few characters
 * may do anything.
 */
function isSmall(source: GrammarSource, vocabSize: number): boolean {
  return weightOf(source) * Math.max(vocabSize, SMALL_VOCABULARY) <= SMALL_WEIGHT_TOKENS;
}

/** Whether a part of it is EBNF as a caller wrote it. */
function handWritten(spec: GrammarSpec): boolean {
  return spec.kind === "ebnf" || (spec.kind === "structural" && holdsGrammar(spec.format));
}

function holdsGrammar(format: StructuralFormat): boolean {
  if (format.type === "grammar") return true;
  if ("elements" in format) return format.elements.some(holdsGrammar);
  if ("tags" in format) return format.tags.some(holdsGrammar);
  return format.type === "tag" && holdsGrammar(format.content);
}
