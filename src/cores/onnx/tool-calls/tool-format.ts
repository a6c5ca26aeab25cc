import type { ToolDefinition } from "@aiosd/sdk";
import type { StructuralFormat } from "../grammar/grammar-spec.js";
import type { ToolCallParser } from "./tool-call-parser.js";

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
  readonly calls: (tools: readonly ToolDefinition[], single: boolean) => StructuralFormat;
  /** Any text; whatever in it the parser takes for a call is one of these. */
  readonly textAndCalls: (tools: readonly ToolDefinition[], single: boolean) => StructuralFormat;
}
