import type { StructuralFormat, StructuralTag } from "../grammar/grammar-spec.js";
import type { ToolCallParser } from "./tool-call-parser.js";

/** A tool as a grammar sees it. */
export interface CallableTool {
  readonly name: string;
  /** What its arguments are held to. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** The request's field that the schema came from. */
  readonly field: string;
}

/** How one model family writes tool calls. */
export interface ToolFormat {
  readonly name: "hermes" | "llama3" | "mistral";
  /** Marks of the format; where one is a special token, its text must be shown to the parser. */
  readonly marks: readonly string[];
  /** The id of a call as the chat template takes it; most take any. */
  readonly templateId: (id: string) => string;
  /** `sequence` makes the ids of the calls; `single` ends after the first call. */
  readonly parser: (sequence: string, single: boolean) => ToolCallParser;
  /** One call or more, and nothing else. */
  readonly calls: (tools: readonly CallableTool[], single: boolean) => StructuralFormat;
  /** Exactly one call, as tags to choose from. */
  readonly oneCall: (tools: readonly CallableTool[]) => readonly StructuralTag[];
  /** Any text; whatever in it the parser takes for a call is one of these. */
  readonly textAndCalls: (tools: readonly CallableTool[], single: boolean) => StructuralFormat;
}
