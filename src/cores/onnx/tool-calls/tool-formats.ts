/** Which format of tool calls a model writes: its chat template shows it. */
import { hermes } from "./hermes.js";
import { llama3 } from "./llama3.js";
import { mistral } from "./mistral.js";
import type { ToolFormat } from "./tool-format.js";

/** Null for a format that is not known; nothing is assumed. `knows`: whether the tokenizer has such a token. */
export function toolFormatOf(template: string, knows: (token: string) => boolean): ToolFormat | null {
  if (template.includes("<tool_call>")) return hermes;
  if (template.includes("[TOOL_CALLS]")) return mistral(template.includes("[ARGS]"));
  const tag = "<|python_tag|>";
  if (template.includes(tag) || (template.includes('"parameters"') && knows(tag))) return llama3;
  return null;
}
