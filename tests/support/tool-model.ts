/** A tiny random model that knows tools: its tokenizer has the marks and its chat template writes them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tinyModel } from "./daemon.js";

const HERMES = `{% if tools %}<|im_start|>system
Tools:{% for tool in tools %} {{ tool.function | tojson }}{% endfor %}<|im_end|>
{% endif %}{% for message in messages %}<|im_start|>{{ message.role }}
{{ message.content }}{% for call in message.tool_calls or [] %}<tool_call>
{"name": "{{ call.function.name }}", "arguments": {{ call.function.arguments | tojson }}}
</tool_call>{% endfor %}<|im_end|>
{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant
{% endif %}`;

const MISTRAL = `{% for message in messages %}{% if tools and loop.last %}[{% for tool in tools %}{{ tool | tojson }}{% endfor %}]{% endif %}<|im_start|>{{ message.content }}{% if message.tool_call_id is defined and message.tool_call_id | length != 9 %}{{ raise_exception('An id has nine characters.') }}{% endif %}{% for call in message.tool_calls or [] %}[TOOL_CALLS][{"name": "{{ call.function.name }}", "arguments": {{ call.function.arguments | tojson }}, "id": "{{ call.id }}"}]{% endfor %}<|im_end|>{% endfor %}`;

const FAMILIES = {
  hermes: { template: HERMES, marks: ["<tool_call>", "</tool_call>"], special: false },
  mistral: { template: MISTRAL, marks: ["[TOOL_CALLS]"], special: true },
} as const;

interface TokenizerJson {
  added_tokens: object[];
  model: { vocab: Record<string, number>; merges: unknown[] };
}

/** A new folder; the marks take the places of the vocabulary's last merges. */
export function toolModel(family: keyof typeof FAMILIES): { folder: string; remove: () => void } {
  const { template, marks, special } = FAMILIES[family];
  const folder = join(mkdtempSync(join(tmpdir(), "aiosd-tools-")), `tiny-${family}`);
  cpSync(tinyModel(), folder, { recursive: true, filter: (path) => !path.endsWith(".gguf") });
  const file = join(folder, "tokenizer.json");
  const json = JSON.parse(readFileSync(file, "utf8")) as TokenizerJson;
  const tokens = Object.entries(json.model.vocab).sort(([, a], [, b]) => a - b);
  for (const [i, content] of marks.entries()) {
    const id = tokens.length - marks.length + i;
    delete json.model.vocab[tokens[id]?.[0] ?? ""];
    json.model.merges.pop();
    json.added_tokens.push({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special,
    });
  }
  writeFileSync(file, JSON.stringify(json));
  writeFileSync(join(folder, "chat_template.jinja"), template);
  return { folder, remove: () => rmSync(join(folder, ".."), { recursive: true, force: true }) };
}
