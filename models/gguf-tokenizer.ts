/** A byte-level BPE `tokenizer.json` as GGUF metadata. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GgufValue } from "./gguf.js";
import type { LlamaConfig } from "./llama-config.js";

const TOKEN_TYPE = { normal: 1, control: 3, userDefined: 4, unused: 5 } as const;

interface TokenizerJson {
  readonly model: {
    readonly type: string;
    readonly vocab: Readonly<Record<string, number>>;
    readonly merges: readonly (string | readonly [string, string])[];
  };
  readonly added_tokens?: readonly { readonly id: number; readonly content: string; readonly special: boolean }[];
}

/** Throws for a tokenizer that is no BPE; ids that the tokenizer leaves out get a name and are marked unused. */
export function ggufTokenizer(dir: string, config: LlamaConfig): [string, GgufValue][] {
  const { model, added_tokens: added = [] } = readJson<TokenizerJson>(join(dir, "tokenizer.json"));
  if (model.type !== "BPE") throw new TypeError(`the tokenizer is ${model.type}; only BPE is written to GGUF`);
  const tokens = Array.from({ length: config.vocabSize }, (_, id) => `[unused${id}]`);
  const types = new Array<number>(config.vocabSize).fill(TOKEN_TYPE.unused);
  for (const [token, id] of Object.entries(model.vocab)) {
    tokens[id] = token;
    types[id] = TOKEN_TYPE.normal;
  }
  for (const { id, content, special } of added) {
    tokens[id] = content;
    types[id] = special ? TOKEN_TYPE.control : TOKEN_TYPE.userDefined;
  }
  const merges = model.merges.map((merge) => (typeof merge === "string" ? merge : merge.join(" ")));
  const u32 = (value: number): GgufValue => ({ type: "u32", value });
  const template = chatTemplateOf(dir);
  return [
    ["tokenizer.ggml.model", { type: "string", value: "gpt2" }],
    ["tokenizer.ggml.pre", { type: "string", value: "gpt-2" }],
    ["tokenizer.ggml.tokens", { type: "strings", value: tokens }],
    ["tokenizer.ggml.token_type", { type: "i32s", value: types }],
    ["tokenizer.ggml.merges", { type: "strings", value: merges }],
    ["tokenizer.ggml.bos_token_id", u32(config.bosTokenId)],
    ["tokenizer.ggml.eos_token_id", u32(config.eosTokenId)],
    ["tokenizer.ggml.padding_token_id", u32(config.padTokenId)],
    ["tokenizer.ggml.add_bos_token", { type: "bool", value: false }],
    ...(template === undefined
      ? []
      : [["tokenizer.chat_template", { type: "string", value: template }] as [string, GgufValue]]),
  ];
}

function chatTemplateOf(dir: string): string | undefined {
  const file = join(dir, "chat_template.jinja");
  if (existsSync(file)) return readFileSync(file, "utf8");
  const { chat_template: template } = readJson<{ chat_template?: unknown }>(join(dir, "tokenizer_config.json"));
  return typeof template === "string" ? template : undefined;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}
