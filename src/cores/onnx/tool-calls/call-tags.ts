import type { StructuralFormat, StructuralTag } from "../grammar/grammar-spec.js";
import type { CallableTool } from "./tool-format.js";

/** What stands around the parts of a call. */
export interface CallMarks {
  readonly before: string;
  /** The tool's name as it is written. */
  readonly written: (name: string) => string;
  readonly between: string;
  readonly end: string;
}

/**
 * A call of each tool: its name, its arguments, and what is around them. Tools with the same schema are one tag with a
 * choice of names: 128 tools without schemas of their own would compile for seconds.
 */
export function callTags(tools: readonly CallableTool[], marks: CallMarks): StructuralTag[] {
  const alike = new Map<string, CallableTool[]>();
  for (const tool of tools) {
    const key = JSON.stringify(tool.schema);
    alike.set(key, [...(alike.get(key) ?? []), tool]);
  }
  return [...alike.values()].map((group) => tagOf(group, marks));
}

function tagOf(group: readonly CallableTool[], { before, written, between, end }: CallMarks): StructuralTag {
  const [{ name, schema, field }] = group as [CallableTool];
  const given = { type: "json_schema", json_schema: schema, field } as const;
  if (group.length === 1) return { type: "tag", begin: before + written(name) + between, content: given, end };
  const names = group.map((tool) => ({ type: "const_string", value: written(tool.name) }) as const);
  const elements = [{ type: "or", elements: names }, { type: "const_string", value: between }, given] as const;
  return { type: "tag", begin: before, content: { type: "sequence", elements }, end };
}

/** One of the calls, or several of them with a separator. */
export function callList(tags: readonly StructuralTag[], separator: string, single: boolean): StructuralFormat {
  return { type: "tags_with_separator", tags, separator, at_least_one: true, stop_after_first: single };
}
