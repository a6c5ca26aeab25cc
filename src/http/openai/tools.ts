/** From OpenAI's tools and tool_choice to the kernel's. */
import { KernelError, type ToolChoice, type ToolDefinition } from "@aiosd/sdk";
import type { ChatRequest, Tool } from "./schema.js";
import { quoted, unsupported } from "./unsupported.js";

/** Says what replaces the fields that came before `tools`. */
export function refuseFunctions(body: ChatRequest): void {
  if (Array.isArray(body.functions) && body.functions.length > 0) {
    throw unsupported("functions", "functions is the old form of tools; send tools and tool_choice");
  }
  if (body.function_call != null && body.function_call !== "none" && body.function_call !== "auto") {
    throw unsupported("function_call", "function_call is the old form of tool_choice; send tools and tool_choice");
  }
}

/** An empty list is no list. */
export function toolDefinitions(tools: readonly Tool[] | null | undefined): ToolDefinition[] | undefined {
  return tools == null || tools.length === 0 ? undefined : tools.map(toolDefinition);
}

function toolDefinition(tool: Tool, index: number): ToolDefinition {
  const field = `tools.${index}`;
  if (tool.type !== "function") {
    throw unsupported(`${field}.type`, `${quoted(tool.type)} tools are not supported; only "function" tools are`);
  }
  if (tool.function === undefined) {
    throw new KernelError("invalid_request", "the function is missing", { field: `${field}.function` });
  }
  const { name, description, parameters, strict } = tool.function;
  return {
    name,
    ...(description == null ? {} : { description }),
    ...(parameters == null ? {} : { parameters }),
    ...(strict == null ? {} : { strict }),
  };
}

/** Many clients send "auto" or "none" always; without tools neither says anything. */
export function toolChoice({ tool_choice: given, tools }: ChatRequest): ToolChoice | undefined {
  if (given == null) return undefined;
  if ((given === "auto" || given === "none") && (tools == null || tools.length === 0)) return undefined;
  if (typeof given === "string") {
    if (given === "none" || given === "auto" || given === "required") return given;
    const text = `${quoted(given)} is not a tool_choice; name a tool as {"type": "function", "function": {"name": ...}}`;
    throw new KernelError("invalid_request", text, { field: "tool_choice" });
  }
  if (given.type !== "function") {
    throw unsupported("tool_choice.type", `tool_choice of type ${quoted(given.type)} is not supported`);
  }
  if (given.function === undefined) {
    throw new KernelError("invalid_request", "the function's name is missing", { field: "tool_choice.function" });
  }
  return { name: given.function.name };
}
