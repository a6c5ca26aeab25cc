import { z } from "zod";

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema a zod schema reads. Objects are closed even where zod would drop unknown keys: a model that is held to
 * it writes nothing that would be thrown away. Throws TypeError for what JSON cannot say, such as a date.
 */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  try {
    const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input", override: close });
    return json;
  } catch (cause) {
    throw new TypeError(`this zod schema has no JSON Schema: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}

/** The parts of an intersection stay open: each would forbid what the other one asks for. */
function close(context: { jsonSchema: z.core.JSONSchema.BaseSchema; path: (string | number)[] }): void {
  const { jsonSchema, path } = context;
  if (jsonSchema.properties === undefined || jsonSchema.additionalProperties !== undefined) return;
  if (!path.includes("allOf")) jsonSchema.additionalProperties = false;
}
