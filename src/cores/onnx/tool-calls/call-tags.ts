import type { ToolDefinition } from "@aiosd/sdk";
import type { StructuralFormat, StructuralTag } from "../grammar/grammar-spec.js";

const NO_ARGUMENTS = { type: "object", properties: {}, additionalProperties: false } as const;
const ANY_OBJECT = { type: "object", additionalProperties: true } as const;

/** The schema that the arguments of a call are held to: the tool's own if it is strict, else any object. */
export function argumentsSchema(tool: ToolDefinition): Readonly<Record<string, unknown>> {
  if (tool.strict !== true) return ANY_OBJECT;
  if (tool.parameters === undefined) return NO_ARGUMENTS;
  return tool.parameters.type === undefined ? { type: "object", ...tool.parameters } : tool.parameters;
}

/** A call of each tool: what comes before its arguments, the arguments, what comes behind. */
export function callTags(
  tools: readonly ToolDefinition[],
  before: (name: string) => string,
  end: string,
): StructuralTag[] {
  return tools.map((tool) => ({
    type: "tag",
    begin: before(JSON.stringify(tool.name)),
    content: { type: "json_schema", json_schema: argumentsSchema(tool) },
    end,
  }));
}

/** One of the calls, or several of them with a separator. */
export function callList(tags: readonly StructuralTag[], separator: string, single: boolean): StructuralFormat {
  return { type: "tags_with_separator", tags, separator, at_least_one: true, stop_after_first: single };
}
