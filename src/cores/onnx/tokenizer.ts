/**
 * Text to token ids, by the tokenizer.json of the model (`@huggingface/tokenizers`). Ids to text is detokenizer.ts.
 *
 * Plain text is encoded as Hugging Face encodes it: the text of a special token in it becomes that token. A conversation
 * must not work that way, or a message could forge the end of its own turn; see `encodeRendered`.
 */
import { KernelError } from "@aiosd/sdk";
import { Tokenizer as HuggingFaceTokenizer } from "@huggingface/tokenizers";
import { ControlText, type ControlToken, type Protected } from "./control-text.js";
import { isObject, type Json, type JsonObject } from "./json-reading.js";
import type { ModelFolder } from "./model-folder.js";
import { isWellFormed } from "./well-formed.js";

/** What is used of the library. Its own declarations import without file endings, which NodeNext reads as `any`. */
interface Library {
  readonly model: { readonly vocab: readonly (string | undefined)[] } | null;
  encode(text: string, options: { add_special_tokens: boolean }): { readonly ids: number[] };
  decode(ids: readonly number[], options: { clean_up_tokenization_spaces: boolean }): string;
  token_to_id(token: string): number | undefined;
  id_to_token(id: number): string | undefined;
  get_added_tokens_decoder(): Map<number, ControlToken & { readonly special: boolean }>;
}

export class Tokenizer {
  readonly vocabSize: number;
  /** Ids that end a generation. */
  readonly eosIds: ReadonlySet<number>;
  /** Tokens that steer and are never shown as text. */
  readonly specialIds: ReadonlySet<number>;
  /** Tokens that stand for themselves, whatever the decoder does with the others. */
  readonly addedIds: ReadonlySet<number>;
  readonly json: JsonObject;
  readonly control: ControlText;
  readonly #library: Library;
  readonly #tokenizerConfig: JsonObject;
  /** Characters of a text that one token can stand for at most. */
  readonly #charactersMost: number;
  #guarded: Library | undefined;

  /** Rejects with `model_damaged` what the library cannot read, with `tokenizer_mismatch` what does not fit the model. */
  constructor(folder: ModelFolder) {
    this.vocabSize = folder.config.vocabSize;
    this.json = folder.tokenizerJson;
    this.#tokenizerConfig = folder.tokenizerConfig;
    this.#library = load(folder.tokenizerJson, folder.tokenizerConfig, folder.path);
    this.eosIds = new Set(folder.eosIds);
    this.#checkFit(folder);
    const added = [...this.#library.get_added_tokens_decoder().values()];
    this.addedIds = new Set(added.map((token) => token.id));
    const special = new Set(added.filter((token) => token.special).map((token) => token.id));
    const listed = folder.tokenizerConfig.additional_special_tokens;
    for (const text of [...folder.specialTokens.values(), ...(Array.isArray(listed) ? listed : [])]) {
      const id = typeof text === "string" ? this.#library.token_to_id(text) : undefined;
      if (id !== undefined) special.add(id);
    }
    this.specialIds = special;
    this.control = new ControlText(added, special, folder.chatTemplate);
    const longest = (this.#library.model?.vocab ?? []).reduce((most, token) => Math.max(most, token?.length ?? 0), 1);
    this.#charactersMost = longest * shrinkage(folder.tokenizerJson);
  }

  /**
   * The fewest tokens that a text can have, without encoding it: a prompt far beyond a context must not keep the core
   * busy for seconds only to be refused. 0 where the tokenizer may shorten a text first.
   */
  leastTokens(text: string): number {
    return Math.floor(text.length / this.#charactersMost);
  }

  /** Ids of a text; `special` adds what the tokenizer puts around a text, such as a begin token. */
  encode(text: string, special: boolean): number[] {
    if (!isWellFormed(text)) throw notUnicode("prompt");
    return this.#library.encode(text, { add_special_tokens: special }).ids;
  }

  /**
   * Ids of a conversation that the chat template has rendered from protected messages (`control.protect`): without
   * added begin and end tokens, because the template writes them. Where no message holds the text of a control token
   * this is exactly what Hugging Face does; where one does, that text is encoded as ordinary characters.
   */
  encodeRendered(rendered: string, guard: Protected): number[] {
    if (!isWellFormed(rendered)) throw notUnicode("messages");
    if (guard.mark === null) return this.encode(rendered, false);
    const { plain, standIns, live, forged } = this.control.resolve(rendered, guard.mark);
    if (!forged) return this.encode(plain, false);
    this.#guarded ??= load(this.control.withStandIns(this.json), this.#tokenizerConfig, "tokenizer.json");
    const ids = this.#guarded.encode(standIns, { add_special_tokens: false }).ids;
    // The vocabulary itself may spell a control token; then there is no ordinary way to write that text.
    if (ids.filter((id) => this.control.ids.has(id)).length !== live) {
      const message = "A message holds the text of a control token, which this model's tokenizer cannot write as text.";
      throw new KernelError("invalid_request", message, { field: "messages" });
    }
    return ids;
  }

  /** The vocabulary's spelling of a token; undefined for a hole in it. */
  tokenOf(id: number): string | undefined {
    return this.#library.id_to_token(id);
  }

  idOf(token: string): number | undefined {
    return this.#library.token_to_id(token);
  }

  /** The library's decoding of a short run of ids, for decoders that are not understood piece by piece. */
  decode(ids: readonly number[]): string {
    const kept = ids.filter((id) => !this.specialIds.has(id) && this.tokenOf(id) !== undefined);
    return kept.length === 0 ? "" : this.#library.decode(kept, { clean_up_tokenization_spaces: false });
  }

  /** Ids from a caller: every one must be a token of the model. */
  checkIds(ids: readonly number[], field: string): void {
    const bad = ids.find((id) => !(Number.isSafeInteger(id) && id >= 0 && id < this.vocabSize));
    if (bad === undefined) return;
    const message = `${field} holds token ${bad}; this model's tokens are 0 to ${this.vocabSize - 1}.`;
    throw new KernelError("invalid_request", message, { field });
  }

  #checkFit(folder: ModelFolder): void {
    const largest = (this.#library.model?.vocab.length ?? 0) - 1;
    if (largest >= this.vocabSize) {
      throw mismatch(`tokenizer.json has token ${largest} ("${this.tokenOf(largest)}")`, this.vocabSize);
    }
    const eos = folder.eosIds.find((id) => id >= this.vocabSize);
    if (eos !== undefined) throw mismatch(`the end-of-sequence id ${eos}`, this.vocabSize);
  }
}

/**
 * How many characters of a text may become one before it is split into tokens. A byte-level token has a character for
 * every byte and so is never shorter than its text; NFC makes one character of at most four.
 */
function shrinkage(json: JsonObject): number {
  const added = Array.isArray(json.added_tokens) ? json.added_tokens : [];
  // Such a token swallows any number of spaces beside it.
  if (added.some((token: Json) => isObject(token) && (token.lstrip === true || token.rstrip === true))) return Infinity;
  const normalizer = isObject(json.normalizer) ? json.normalizer : null;
  const steps = normalizer?.type === "Sequence" ? normalizer.normalizers : [normalizer];
  let factor = 1;
  for (const step of Array.isArray(steps) ? steps : []) {
    if (!isObject(step) || step.type === "Prepend") continue;
    const pattern = isObject(step.pattern) ? step.pattern.String : undefined;
    if (step.type === "NFC") factor *= 4;
    else if (step.type !== "Replace" || String(step.content).length < String(pattern ?? "").length) return Infinity;
    else if (typeof pattern !== "string") return Infinity;
  }
  // Where neither bytes nor byte tokens are the last resort, one unknown token may stand for a whole run.
  const model = isObject(json.model) ? json.model : {};
  const pre = isObject(json.pre_tokenizer) ? json.pre_tokenizer : null;
  const complete = model.byte_fallback === true || JSON.stringify(pre).includes('"ByteLevel"');
  return model.type === "BPE" && complete && (pre === null || keepsText(pre)) ? factor : Infinity;
}

/** Whether a pre-tokenizer only splits: some drop spaces. */
function keepsText(pre: JsonObject): boolean {
  if (pre.type === "Sequence") {
    return (
      Array.isArray(pre.pretokenizers) && pre.pretokenizers.every((step: Json) => isObject(step) && keepsText(step))
    );
  }
  if (pre.type === "Split") return pre.behavior !== "Removed";
  return pre.type === "ByteLevel" || pre.type === "Metaspace" || pre.type === "Digits";
}

function load(json: JsonObject, config: JsonObject, where: string): Library {
  try {
    return new HuggingFaceTokenizer(json, config);
  } catch (cause) {
    const message = `tokenizer.json of "${where}" cannot be used: ${(cause as Error).message}`;
    throw new KernelError("model_damaged", message, { cause });
  }
}

function mismatch(what: string, vocabSize: number): KernelError {
  return new KernelError("tokenizer_mismatch", `The model has ${vocabSize} tokens, but ${what} is beyond them.`);
}

function notUnicode(field: string): KernelError {
  return new KernelError("invalid_request", `${field} holds a lone surrogate, which is not Unicode text.`, { field });
}
