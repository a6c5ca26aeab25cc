/** What an output can be held to, before it is compiled for a vocabulary. The shapes of `structural` are XGrammar's. */

export type StructuralFormat =
  | { readonly type: "any_text" }
  | { readonly type: "const_string"; readonly value: string }
  | {
      readonly type: "json_schema";
      readonly json_schema: Readonly<Record<string, unknown>> | boolean;
      /** The request's field that this schema came from, where the whole format's is not it. */
      readonly field?: string;
    }
  | { readonly type: "grammar"; readonly grammar: string }
  | { readonly type: "or"; readonly elements: readonly StructuralFormat[] }
  | { readonly type: "sequence"; readonly elements: readonly StructuralFormat[] }
  | StructuralTag
  | {
      /** Free text until a trigger; then one of the tags that begin with it, and free text again. */
      readonly type: "triggered_tags";
      readonly triggers: readonly string[];
      readonly tags: readonly StructuralTag[];
      readonly at_least_one?: boolean;
      readonly stop_after_first?: boolean;
    }
  | {
      readonly type: "tags_with_separator";
      readonly tags: readonly StructuralTag[];
      readonly separator: string;
      readonly at_least_one?: boolean;
      readonly stop_after_first?: boolean;
    };

export interface StructuralTag {
  readonly type: "tag";
  readonly begin: string;
  readonly content: StructuralFormat;
  readonly end: string;
}

export type GrammarSpec =
  | { readonly kind: "json_object" }
  | { readonly kind: "json_schema"; readonly schema: Readonly<Record<string, unknown>> | boolean }
  | { readonly kind: "ebnf"; readonly grammar: string }
  | { readonly kind: "structural"; readonly format: StructuralFormat };

/** The place of one generation in its grammar. */
export interface TokenMatcher {
  /**
   * What may come next: bit `id & 31` of word `id >> 5` is set for an allowed token; null when all are. The array is
   * valid until this matcher's next `accept`.
   */
  mask(): Int32Array | null;
  /** Takes in a token that the mask allowed. Throws `internal` for one that it did not. */
  accept(token: number): void;
  /** Whether the token is an end of the text, not a part of it. */
  isEnd(token: number): boolean;
  /** Whether the text so far may be the whole of it. */
  readonly complete: boolean;
  /** Whether it must be: nothing but an end may follow. */
  readonly exhausted: boolean;
  /** Accepts tokens in a row: how a place is found again after a restore. */
  replay(tokens: ArrayLike<number>): void;
  dispose(): void;
}
