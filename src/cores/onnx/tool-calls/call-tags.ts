import type { StructuralFormat, StructuralTag } from "../grammar/grammar-spec.js";
import type { CallableTool } from "./tool-format.js";

/** A call of each tool: what comes before its arguments, the arguments, what comes behind. */
export function callTags(
  tools: readonly CallableTool[],
  before: (name: string) => string,
  end: string,
): StructuralTag[] {
  return tools.map(({ name, schema, field }) => ({
    type: "tag",
    begin: before(JSON.stringify(name)),
    content: { type: "json_schema", json_schema: schema, field },
    end,
  }));
}

/** One of the calls, or several of them with a separator. */
export function callList(tags: readonly StructuralTag[], separator: string, single: boolean): StructuralFormat {
  return { type: "tags_with_separator", tags, separator, at_least_one: true, stop_after_first: single };
}
