/** What the output is held to: `response_format`, or vLLM's `structured_outputs`. */
import { KernelError, type ResponseFormat } from "@aiosd/sdk";
import type { Common, ResponseFormat as Given, StructuredOutputs } from "./schema.js";
import { quoted, unsupported } from "./unsupported.js";

/** vLLM's earlier names; ignoring them would answer with something else than what was asked for. */
const OLD = ["guided_json", "guided_regex", "guided_choice", "guided_grammar"] as const;

export function responseFormat(body: Common): ResponseFormat | undefined {
  for (const field of OLD) {
    if (body[field] != null) throw unsupported(field, `${field} is the old form; send structured_outputs`);
  }
  const format = body.response_format == null ? undefined : fromResponseFormat(body.response_format);
  const structured = body.structured_outputs == null ? undefined : fromStructuredOutputs(body.structured_outputs);
  if (structured !== undefined && format !== undefined && format.type !== "text") {
    const text = "give either response_format or structured_outputs";
    throw new KernelError("invalid_request", text, { field: "structured_outputs" });
  }
  return structured ?? format;
}

function fromResponseFormat(given: Given): ResponseFormat {
  switch (given.type) {
    case "text":
      return { type: "text" };
    case "json_object":
      return given.schema == null ? { type: "json_object" } : { type: "json_schema", schema: given.schema };
    case "json_schema": {
      // `strict` is not looked at: an output that is held to its schema is right for both values.
      const schema = given.json_schema?.schema;
      if (schema == null) throw invalid("response_format.json_schema.schema", "json_schema needs a schema");
      return { type: "json_schema", schema };
    }
    case "grammar":
      if (given.grammar == null) throw invalid("response_format.grammar", "a grammar is needed");
      return { type: "grammar", grammar: given.grammar };
    default: {
      const text = `${quoted(given.type)} is not a response_format; text, json_object, json_schema and grammar are`;
      throw unsupported("response_format.type", text);
    }
  }
}

function fromStructuredOutputs(given: StructuredOutputs): ResponseFormat {
  const named = Object.keys(given).filter((key) => given[key] != null && given[key] !== false);
  const [kind, ...more] = named;
  if (kind === undefined || more.length > 0) throw invalid("structured_outputs", "give exactly one kind of output");
  if (given.grammar != null) return { type: "grammar", grammar: given.grammar };
  if (given.json_object === true) return { type: "json_object" };
  if (given.json != null) return { type: "json_schema", schema: given.json };
  const field = `structured_outputs.${kind.slice(0, 32)}`;
  throw unsupported(field, `${quoted(kind)} is not supported; json, json_object and grammar are`);
}

function invalid(field: string, message: string): KernelError {
  return new KernelError("invalid_request", message, { field });
}
