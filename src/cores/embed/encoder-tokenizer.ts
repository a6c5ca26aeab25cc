import { KernelError } from "@aiosd/sdk";
import { Tokenizer as HuggingFaceTokenizer } from "@huggingface/tokenizers";
import { isWellFormed } from "../onnx/well-formed.js";
import type { EmbedInput } from "./embedder.js";
import type { EncoderFolder } from "./encoder-folder.js";

/** What is used of the library. Its own declarations import without file endings, which NodeNext reads as `any`. */
interface Library {
  encode(text: string, options: { add_special_tokens: boolean }): { readonly ids: number[] };
}

/** Texts to the ids that an encoder is fed, with the special tokens around them. */
export class EncoderTokenizer {
  readonly #folder: EncoderFolder;
  readonly #library: Library;
  /** Special tokens in front of a text, and behind it. */
  readonly #head: number;
  readonly #tail: number;

  /** Throws model_damaged for a tokenizer that cannot be read. */
  constructor(folder: EncoderFolder) {
    this.#folder = folder;
    try {
      this.#library = new HuggingFaceTokenizer(folder.tokenizerJson, folder.tokenizerConfig);
      const bare = this.#library.encode("a", { add_special_tokens: false }).ids;
      const framed = this.#library.encode("a", { add_special_tokens: true }).ids;
      this.#head = Math.max(0, framed.indexOf(bare[0] ?? -1));
      this.#tail = Math.max(0, framed.length - bare.length - this.#head);
    } catch (cause) {
      const message = `tokenizer.json of "${folder.path}" cannot be used: ${(cause as Error).message}`;
      throw new KernelError("model_damaged", message, { cause });
    }
  }

  /** Throws invalid_request or prompt_too_long, naming the place in the input. Ids from a caller are taken as they are. */
  encode(input: EmbedInput, place: number, truncate: boolean): readonly number[] {
    const { maxTokens, vocabSize } = this.#folder;
    const field = `input.${place}`;
    const ids = typeof input === "string" ? this.#encodeText(input, field) : input;
    const bad = ids.find((id) => id >= vocabSize);
    if (bad !== undefined) {
      const message = `${field} holds token ${bad}; this model's tokens are 0 to ${vocabSize - 1}`;
      throw new KernelError("invalid_request", message, { field });
    }
    if (ids.length === 0) throw new KernelError("invalid_request", `${field} has no tokens`, { field });
    if (ids.length <= maxTokens) return ids;
    if (truncate && maxTokens > this.#head + this.#tail) {
      return this.#tail === 0
        ? ids.slice(0, maxTokens)
        : [...ids.slice(0, maxTokens - this.#tail), ...ids.slice(-this.#tail)];
    }
    const message = `${field} has ${ids.length} tokens; this embedder takes ${maxTokens} at most`;
    throw new KernelError("prompt_too_long", message, { field });
  }

  #encodeText(text: string, field: string): readonly number[] {
    if (!isWellFormed(text)) {
      throw new KernelError("invalid_request", `${field} holds a lone surrogate, which is not Unicode text`, { field });
    }
    return this.#library.encode(text, { add_special_tokens: true }).ids;
  }
}
