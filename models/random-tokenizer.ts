/**
 * A byte-level BPE tokenizer of any vocabulary size for models with random weights: it reads every text and writes
 * every token, in the format of a real one. Its merges are an enumeration, not learned.
 */
import type { LlamaConfig } from "./llama-config.js";

const SPECIALS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|pad|>"];
const LETTERS = "etaoinshrdlucmfwypvbgkjqxz";

const CHAT_TEMPLATE =
  "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n' }}" +
  "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";

/** `tokenizer.json` and `tokenizer_config.json`. Needs a vocabulary of at least 260: four special tokens and the bytes. */
export function randomTokenizer(config: LlamaConfig): { tokenizer: unknown; tokenizerConfig: unknown } {
  const size = config.vocabSize;
  if (size < SPECIALS.length + 256) throw new RangeError(`a vocabulary of ${size} cannot hold the 256 bytes`);
  const vocab = new Map<string, number>(SPECIALS.map((token, id) => [token, id]));
  for (const symbol of byteSymbols()) vocab.set(symbol, vocab.size);
  const merges: [string, string][] = [];
  for (const [left, right] of enumerateMerges()) {
    if (vocab.size >= size) break;
    vocab.set(left + right, vocab.size);
    merges.push([left, right]);
  }
  if (vocab.size < size) throw new RangeError(`a vocabulary of ${size} is more than this generator makes`);
  const added = SPECIALS.map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  }));
  const byteLevel = { type: "ByteLevel", add_prefix_space: false, trim_offsets: true, use_regex: true };
  return {
    tokenizer: {
      version: "1.0",
      truncation: null,
      padding: null,
      added_tokens: added,
      normalizer: null,
      pre_tokenizer: byteLevel,
      post_processor: null,
      decoder: byteLevel,
      model: {
        type: "BPE",
        dropout: null,
        unk_token: null,
        continuing_subword_prefix: null,
        end_of_word_suffix: null,
        fuse_unk: false,
        byte_fallback: false,
        ignore_merges: false,
        vocab: Object.fromEntries(vocab),
        merges,
      },
    },
    tokenizerConfig: {
      tokenizer_class: "PreTrainedTokenizerFast",
      add_bos_token: false,
      bos_token: SPECIALS[config.bosTokenId] ?? SPECIALS[1],
      eos_token: SPECIALS[config.eosTokenId] ?? SPECIALS[2],
      pad_token: SPECIALS[config.padTokenId] ?? SPECIALS[3],
      clean_up_tokenization_spaces: false,
      model_max_length: config.maxPositions,
      added_tokens_decoder: Object.fromEntries(added.map(({ id, ...token }) => [String(id), token])),
      chat_template: CHAT_TEMPLATE,
    },
  };
}

/** GPT-2's printable stand-ins of the 256 bytes. */
function byteSymbols(): string[] {
  let spare = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const printable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
    return String.fromCharCode(printable ? byte : spare++);
  });
}

/** Pairs, then triples, then quadruples of letters: every merge's parts exist before it. */
function* enumerateMerges(): Generator<[string, string]> {
  const letters = ["\u0120", ...LETTERS];
  const pairs: string[] = [];
  for (const left of letters) {
    for (const right of LETTERS) {
      pairs.push(left + right);
      yield [left, right];
    }
  }
  for (const pair of pairs) for (const right of LETTERS) yield [pair, right];
  for (const pair of pairs) for (const right of pairs) if (!right.startsWith("\u0120")) yield [pair, right];
}
