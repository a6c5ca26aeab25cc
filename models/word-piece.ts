/** A WordPiece tokenizer in BERT's format whose vocabulary is an enumeration: letters, their continuations, short words. */

const SPECIALS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const SIGNS = "0123456789.,:;!?'\"()-_/";
const WORDS =
  "the of and to in is it for on you he she we they not a cat dog sun moon rain file agent memory note".split(" ");
const ENDINGS = "s es ed er ing ly ion able ness".split(" ");

/** `tokenizer.json` and `tokenizer_config.json`, and how many tokens there are. */
export function wordPiece(maxTokens: number): { tokenizer: unknown; tokenizerConfig: unknown; vocabSize: number } {
  const pieces = [
    ...LETTERS,
    ...SIGNS,
    ...WORDS,
    ...[...LETTERS, ..."0123456789", ...ENDINGS].map((part) => `##${part}`),
  ];
  const tokens = [...new Set([...SPECIALS, ...pieces])];
  const id = (token: string) => tokens.indexOf(token);
  const special = (content: string) => ({
    ...{ id: id(content), content, special: true },
    ...{ single_word: false, lstrip: false, rstrip: false, normalized: false },
  });
  const framed = (sequence: string) => ({ Sequence: { id: sequence, type_id: 0 } });
  const mark = (token: string) => ({ SpecialToken: { id: token, type_id: 0 } });
  const named = (token: string) => [token, { id: token, ids: [id(token)], tokens: [token] }];
  return {
    vocabSize: tokens.length,
    tokenizer: {
      version: "1.0",
      truncation: null,
      padding: null,
      added_tokens: SPECIALS.map(special),
      normalizer: {
        ...{
          type: "BertNormalizer",
          clean_text: true,
          handle_chinese_chars: true,
          strip_accents: null,
          lowercase: true,
        },
      },
      pre_tokenizer: { type: "BertPreTokenizer" },
      post_processor: {
        type: "TemplateProcessing",
        single: [mark("[CLS]"), framed("A"), mark("[SEP]")],
        pair: [mark("[CLS]"), framed("A"), mark("[SEP]"), framed("B"), mark("[SEP]")],
        special_tokens: Object.fromEntries(["[CLS]", "[SEP]"].map(named)),
      },
      decoder: { type: "WordPiece", prefix: "##", cleanup: true },
      model: {
        ...{ type: "WordPiece", unk_token: "[UNK]", continuing_subword_prefix: "##", max_input_chars_per_word: 100 },
        vocab: Object.fromEntries(tokens.map((token, index) => [token, index])),
      },
    },
    tokenizerConfig: {
      ...{ tokenizer_class: "BertTokenizer", do_lower_case: true, model_max_length: maxTokens },
      ...{ cls_token: "[CLS]", sep_token: "[SEP]", pad_token: "[PAD]", unk_token: "[UNK]", mask_token: "[MASK]" },
    },
  };
}
