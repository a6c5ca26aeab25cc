/**
 * Drives XGrammar (`@mlc-ai/web-xgrammar`, WebAssembly): compiles EBNF for a vocabulary and follows a text in it.
 *
 * The package calls itself ESM and ships one UMD bundle, so the bundle is compiled as CommonJS here. Its public classes
 * are asynchronous and leak a handle for every matcher; the binding below them is neither, and one added line gives it
 * to us. XGrammar was built without C++ exceptions: whatever it cannot do aborts the instance, which must not be used
 * for anything new afterwards. An `XGrammar` says so by `broken`.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { compileFunction } from "node:vm";
import { type Misfiled, misfiledTokens } from "./misfiled.js";
import { Utf8Masks } from "./utf8-masks.js";

interface Handle {
  delete(): void;
}
interface VectorHandle extends Handle {
  size(): number;
}
export interface MatcherHandle extends Handle {
  AcceptToken(token: number, verbose: boolean): boolean;
  GetNextTokenBitmask(vocabSize: number): VectorHandle;
  Rollback(tokens: number): void;
}
interface CompilerHandle extends Handle {
  CompileGrammar(grammar: Handle): Handle;
  CompileStructuralTag(json: string): Handle;
}
type Made<T extends Handle, A extends readonly unknown[]> = new (...args: A) => T;

interface Binding {
  readonly HEAP8: Int8Array;
  readonly Grammar: { readonly FromEBNF: Made<Handle, [text: string, root: string]> };
  readonly TokenizerInfo: Made<
    Handle,
    [vocabulary: VectorHandle, type: string, vocabSize: number, stopTokens: VectorHandle, prependSpace: boolean]
  >;
  readonly GrammarCompiler: Made<CompilerHandle, [tokenizer: Handle, threads: number, cache: boolean]>;
  readonly GrammarMatcher: Made<
    MatcherHandle,
    [compiled: Handle, stopTokens: undefined, terminateWithoutStop: boolean, rollback: number]
  >;
  vecStringFromJSArray(list: readonly string[]): VectorHandle;
  vecIntFromJSArray(list: readonly number[]): VectorHandle;
  vecIntToView(vector: VectorHandle): Int32Array;
}

/** The tokens as XGrammar is to know them. */
export interface GrammarVocabulary {
  /** Every token's bytes in the byte-level alphabet; "" for what no constrained text may hold. */
  readonly tokens: readonly string[];
  /** That alphabet, by byte. */
  readonly alphabet: readonly string[];
  /** Tokens that end a text. */
  readonly stopTokens: readonly number[];
}

/** What is compiled: an EBNF text with the rule `root`, or a structural tag as JSON. */
export type GrammarSource =
  | { readonly kind: "ebnf"; readonly text: string }
  | { readonly kind: "structural"; readonly json: string };

/** A compiled grammar inside an instance; to be deleted by its owner. Matchers made of it live on without it. */
export type CompiledHandle = Handle;

const EXPORT = "exports.default = index;";
const DYNAMIC_IMPORT = "await import('module')";

/** What XGrammar could not do, in its own words. */
export class XGrammarError extends Error {}

/** One WebAssembly instance with one vocabulary. */
export class XGrammar {
  readonly vocabSize: number;
  readonly stopTokens: readonly number[];
  readonly utf8: Utf8Masks;
  /** What its masks may lack. */
  readonly misfiled: readonly Misfiled[];
  readonly #binding: Binding;
  readonly #compiler: CompilerHandle;
  readonly #complaints: string[];
  #broken = false;

  private constructor(binding: Binding, complaints: string[], vocabulary: GrammarVocabulary) {
    this.#binding = binding;
    this.#complaints = complaints;
    this.vocabSize = vocabulary.tokens.length;
    this.stopTokens = vocabulary.stopTokens;
    const bytes = bytesOf(vocabulary);
    this.utf8 = new Utf8Masks(bytes);
    this.misfiled = misfiledTokens(bytes);
    const tokens = binding.vecStringFromJSArray(vocabulary.tokens);
    const stops = binding.vecIntFromJSArray(vocabulary.stopTokens);
    const info = new binding.TokenizerInfo(tokens, "BYTE_LEVEL", this.vocabSize, stops, false);
    // Grammars are kept by their owner, who knows their number; the compiler's own cache has no limit.
    this.#compiler = new binding.GrammarCompiler(info, 1, false);
    for (const handle of [tokens, stops, info]) handle.delete();
  }

  static async open(vocabulary: GrammarVocabulary): Promise<XGrammar> {
    const require = createRequire(import.meta.url);
    const file = require.resolve("@mlc-ai/web-xgrammar");
    const source = readFileSync(file, "utf8");
    if (!source.includes(EXPORT) || !source.includes(DYNAMIC_IMPORT)) {
      throw new Error("This version of @mlc-ai/web-xgrammar is not built as the driver expects.");
    }
    const opening = "exports.open = async () => { await asyncInitBinding(); return binding; };";
    const text = source.replace(EXPORT, opening).replace(DYNAMIC_IMPORT, "require('module')");
    const complaints: string[] = [];
    const note = (...words: unknown[]): void => void (complaints.push(words.join(" ")) > 8 && complaints.shift());
    const names = ["exports", "require", "module", "__filename", "__dirname", "console"];
    const exported: { open?: () => Promise<Binding> } = {};
    const module = { exports: exported };
    const quiet = { log: note, warn: note, error: note };
    compileFunction(text, names, { filename: file })(exported, require, module, file, dirname(file), quiet);
    if (exported.open === undefined) throw new Error("@mlc-ai/web-xgrammar did not load.");
    return new XGrammar(await exported.open(), complaints, vocabulary);
  }

  /** Aborted by what it was asked. Matchers that it had made go on; nothing new may be compiled. */
  get broken(): boolean {
    return this.#broken;
  }

  /** Bytes of the instance's memory; it only grows. */
  get memoryBytes(): number {
    return this.#binding.HEAP8.byteLength;
  }

  /** Throws XGrammarError, and is broken then. */
  compile(source: GrammarSource): CompiledHandle {
    return this.#guarded(() => {
      if (source.kind === "structural") return this.#compiler.CompileStructuralTag(source.json);
      const grammar = new this.#binding.Grammar.FromEBNF(source.text, "root");
      const compiled = this.#compiler.CompileGrammar(grammar);
      grammar.delete();
      return compiled;
    });
  }

  matcher(compiled: CompiledHandle): MatcherHandle {
    return this.#guarded(() => new this.#binding.GrammarMatcher(compiled, undefined, false, -1));
  }

  /** Writes the mask of what may come next over `into`. */
  fillMask(matcher: MatcherHandle, into: Int32Array): void {
    this.#guarded(() => {
      const vector = matcher.GetNextTokenBitmask(this.vocabSize);
      into.set(this.#binding.vecIntToView(vector));
      vector.delete();
    });
  }

  /** Whether the token may come next; it is taken in then. */
  accept(matcher: MatcherHandle, token: number): boolean {
    return this.#guarded(() => matcher.AcceptToken(token, false));
  }

  /** Takes the last tokens back. */
  rollback(matcher: MatcherHandle, tokens: number): void {
    this.#guarded(() => matcher.Rollback(tokens));
  }

  /** Never throws: what an aborted instance cannot free goes with it. */
  free(handle: Handle): void {
    try {
      handle.delete();
    } catch {
      this.#broken = true;
    }
  }

  #guarded<T>(work: () => T): T {
    this.#complaints.length = 0;
    try {
      return work();
    } catch (cause) {
      this.#broken = true;
      throw new XGrammarError(this.#reason(cause), { cause });
    }
  }

  /** The library prints why before it aborts: "[FATAL] /its/source.cc:12: reason". */
  #reason(cause: unknown): string {
    const said = this.#complaints.find((line) => line.includes("[FATAL]"));
    const reason = said?.replace(/^.*?\[FATAL\] \S+:\d+: /s, "").trim();
    return reason ?? (cause instanceof Error ? cause.message : String(cause));
  }
}

/** The tokens of a vocabulary as the bytes that they stand for. */
function bytesOf({ tokens, alphabet }: GrammarVocabulary): Uint8Array[] {
  const byteOf = new Map(alphabet.map((character, byte) => [character, byte]));
  return tokens.map((token) => Uint8Array.from(token, (character) => byteOf.get(character) ?? 0));
}
