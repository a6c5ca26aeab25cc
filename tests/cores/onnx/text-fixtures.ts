/** Small real model folders for the tests of the text side: tokenizers written by hand, no weights that could run. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const CHAT_TEMPLATE = `{{ bos_token }}{% for message in messages %}{% if message['role'] == 'tool' and loop.first %}{{ raise_exception('A conversation cannot begin with a tool.') }}{% endif %}<|im_start|>{{ message['role'] }}
{{ message['content'] | trim }}<|im_end|>
{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant
{% endif %}`;

/** GPT-2's alphabet, written out a second time so that the product's own is checked against it. */
export function byteCharacters(): string[] {
  const printable = [...range(33, 126), ...range(161, 172), ...range(174, 255)];
  const characters: string[] = [];
  let next = 0;
  for (let byte = 0; byte < 256; byte++) {
    characters.push(printable.includes(byte) ? String.fromCharCode(byte) : String.fromCharCode(256 + next++));
  }
  return characters;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const BYTE_MERGES = ["h e", "l l", "he ll", "hell o", "Ġ w", "o r", "Ġw or", "Ġwor l", "Ġworl d", "Ġ Ġ", "ð Ł"];

/** Byte-level BPE in the manner of GPT-2: ids 0-255 are bytes, then merges, then added tokens. */
export function byteLevelTokenizer() {
  const tokens = [...byteCharacters(), ...BYTE_MERGES.map((merge) => merge.replace(" ", ""))];
  const vocab = Object.fromEntries(tokens.map((token, id) => [token, id]));
  const added = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<tool>"].map((content, i) => ({
    id: tokens.length + i,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: content !== "<tool>",
  }));
  const json = {
    version: "1.0",
    added_tokens: added,
    normalizer: null,
    pre_tokenizer: { type: "ByteLevel", add_prefix_space: false, trim_offsets: true, use_regex: true },
    post_processor: { type: "ByteLevel", add_prefix_space: true, trim_offsets: false, use_regex: true },
    decoder: { type: "ByteLevel", add_prefix_space: true, trim_offsets: true, use_regex: true },
    model: {
      type: "BPE",
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: "",
      end_of_word_suffix: "",
      fuse_unk: false,
      byte_fallback: false,
      ignore_merges: false,
      vocab,
      merges: BYTE_MERGES,
    },
  };
  const idOf = (content: string): number => added.find((token) => token.content === content)?.id ?? -1;
  return { json, size: tokens.length + added.length, end: idOf("<|im_end|>"), start: idOf("<|im_start|>"), idOf };
}

const PIECES = ["▁", "▁hello", "▁world", "h", "e", "l", "o", "é", "▁é", "<", "s", ">", "/", "!"];
const PIECE_MERGES = ["h e", "l l", "he ll", "hell o", "▁ hello"];

/** SentencePiece-flavoured BPE as LLaMA has it: ▁ for spaces and `<0xNN>` for bytes that no piece spells. */
export function sentencePieceTokenizer() {
  const bytes = Array.from({ length: 256 }, (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, "0")}>`);
  const merged = PIECE_MERGES.map((merge) => merge.replace(" ", ""));
  const tokens = [...new Set(["<unk>", "<s>", "</s>", ...bytes, ...PIECES, ...merged])];
  const special = (content: string, id: number) => ({ id, content, normalized: false, special: true });
  const json = {
    version: "1.0",
    added_tokens: [special("<unk>", 0), special("<s>", 1), special("</s>", 2)],
    normalizer: {
      type: "Sequence",
      normalizers: [
        { type: "Prepend", prepend: "▁" },
        { type: "Replace", pattern: { String: " " }, content: "▁" },
      ],
    },
    pre_tokenizer: null,
    post_processor: {
      type: "TemplateProcessing",
      single: [{ SpecialToken: { id: "<s>", type_id: 0 } }, { Sequence: { id: "A", type_id: 0 } }],
      pair: [{ Sequence: { id: "A", type_id: 0 } }, { Sequence: { id: "B", type_id: 1 } }],
      special_tokens: { "<s>": { id: "<s>", ids: [1], tokens: ["<s>"] } },
    },
    decoder: {
      type: "Sequence",
      decoders: [
        { type: "Replace", pattern: { String: "▁" }, content: " " },
        { type: "ByteFallback" },
        { type: "Fuse" },
        { type: "Strip", content: " ", start: 1, stop: 0 },
      ],
    },
    model: {
      type: "BPE",
      dropout: null,
      unk_token: "<unk>",
      fuse_unk: true,
      byte_fallback: true,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
      merges: PIECE_MERGES,
    },
  };
  return { json, size: tokens.length, idOf: (token: string) => tokens.indexOf(token) };
}

export type FolderFiles = Readonly<Record<string, unknown>>;

/** Writes files (a string as it is, anything else as JSON, undefined not at all) into a new folder. */
export function writeFolder(files: FolderFiles): string {
  const folder = mkdtempSync(join(tmpdir(), "aiosd-model-"));
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

export const CONFIG = {
  model_type: "llama",
  vocab_size: 300,
  hidden_size: 64,
  num_hidden_layers: 2,
  num_attention_heads: 4,
  num_key_value_heads: 2,
  max_position_embeddings: 512,
};

/** The files of a complete byte-level chat model; single ones are replaced or, with undefined, left out. */
export function chatModelFiles(changes: FolderFiles = {}): FolderFiles {
  const { json, end } = byteLevelTokenizer();
  return {
    "config.json": CONFIG,
    "tokenizer.json": json,
    "tokenizer_config.json": {
      chat_template: CHAT_TEMPLATE,
      bos_token: "<|endoftext|>",
      eos_token: { content: "<|im_end|>" },
      clean_up_tokenization_spaces: false,
    },
    "generation_config.json": { eos_token_id: end },
    "onnx/model.onnx": "weights",
    ...changes,
  };
}
