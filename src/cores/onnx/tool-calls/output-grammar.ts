import type { ResponseFormat, ToolDefinition } from "@aiosd/sdk";
import type { OutputRules } from "../../core.js";
import type { GrammarSpec, StructuralFormat } from "../grammar/grammar-spec.js";
import type { ToolFormat } from "./tool-format.js";

/** What the rules of a request hold its output to; null for text without rules. `format` is null without tools. */
export function outputGrammar(
  rules: OutputRules,
  tools: readonly ToolDefinition[],
  format: ToolFormat | null,
): GrammarSpec | null {
  const { toolChoice, responseFormat } = rules;
  if (format === null || tools.length === 0 || toolChoice === "none") return responseGrammar(responseFormat);
  const single = !rules.parallelToolCalls;
  if (toolChoice === "required") return structural(format.calls(tools, single));
  if (toolChoice !== "auto") {
    const named = tools.filter((tool) => tool.name === toolChoice.name);
    return structural(format.calls(named, single));
  }
  const answer = responseElement(responseFormat);
  if (answer !== null) return structural({ type: "or", elements: [format.calls(tools, single), answer] });
  return tools.some((tool) => tool.strict === true) ? structural(format.textAndCalls(tools, single)) : null;
}

function structural(format: StructuralFormat): GrammarSpec {
  return { kind: "structural", format };
}

function responseGrammar(format: ResponseFormat): GrammarSpec | null {
  switch (format.type) {
    case "text":
      return null;
    case "json_object":
      return { kind: "json_object" };
    case "json_schema":
      return { kind: "json_schema", schema: format.schema };
    case "grammar":
      return { kind: "ebnf", grammar: format.grammar };
  }
  return format satisfies never;
}

/** The same as a part of a larger grammar. */
function responseElement(format: ResponseFormat): StructuralFormat | null {
  switch (format.type) {
    case "text":
      return null;
    case "json_object":
      return { type: "json_schema", json_schema: { type: "object", additionalProperties: true } };
    case "json_schema":
      return { type: "json_schema", json_schema: format.schema };
    case "grammar":
      return { type: "grammar", grammar: format.grammar };
  }
  return format satisfies never;
}
