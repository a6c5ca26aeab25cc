import type { ResponseFormat, ToolDefinition } from "@aiosd/sdk";
import type { OutputRules } from "../../core.js";
import type { GrammarSpec, StructuralFormat } from "../grammar/grammar-spec.js";
import type { CallableTool, ToolFormat } from "./tool-format.js";

const NO_ARGUMENTS = { type: "object", properties: {}, additionalProperties: false } as const;
const ANY_OBJECT = { type: "object", additionalProperties: true } as const;

/** What the rules of a request hold its output to; null for text without rules. `format` is null without tools. */
export function outputGrammar(
  rules: OutputRules,
  tools: readonly ToolDefinition[],
  format: ToolFormat | null,
): GrammarSpec | null {
  const { toolChoice, responseFormat } = rules;
  if (format === null || tools.length === 0 || toolChoice === "none") return responseGrammar(responseFormat);
  const single = !rules.parallelToolCalls;
  const callable = tools.map(callableTool);
  if (toolChoice === "required") return structural(format.calls(callable, single));
  if (toolChoice !== "auto") {
    const named = callable.filter((tool) => tool.name === toolChoice.name);
    return structural(format.calls(named, single));
  }
  const answer = responseElement(responseFormat);
  // One call at most: XGrammar has no "or" between a list that may go on and something that ends.
  if (answer !== null) return structural({ type: "or", elements: [...format.oneCall(callable), answer] });
  return tools.some((tool) => tool.strict === true) ? structural(format.textAndCalls(callable, single)) : null;
}

/** The arguments of a strict tool are held to its schema, those of another are any object. */
function callableTool({ name, strict, parameters }: ToolDefinition, index: number): CallableTool {
  const field = `tools.${index}.parameters`;
  if (strict !== true) return { name, schema: ANY_OBJECT, field };
  if (parameters === undefined) return { name, schema: NO_ARGUMENTS, field };
  return { name, schema: parameters.type === undefined ? { type: "object", ...parameters } : parameters, field };
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

/** The same beside calls; a grammar cannot stand there (chat-rules.ts refuses it). */
function responseElement(format: ResponseFormat): StructuralFormat | null {
  switch (format.type) {
    case "text":
      return null;
    case "json_object":
      return { type: "json_schema", json_schema: ANY_OBJECT, field: "responseFormat" };
    case "json_schema":
      return { type: "json_schema", json_schema: format.schema, field: "responseFormat.schema" };
    case "grammar":
      return { type: "grammar", grammar: format.grammar };
  }
  return format satisfies never;
}
