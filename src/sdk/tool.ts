/** A function of the agent's author that the model may call: what `agent.run` is given. */
import { z } from "zod";
import { ToolDefinition } from "./abi.js";
import { type JsonSchema, jsonSchemaOf } from "./json-schema.js";

/** What a tool gets beside its input. */
export interface ToolContext {
  /** Aborted when the run ends or the tool's time is over; what the tool then returns is not looked at. */
  readonly signal: AbortSignal;
  /** The id of the call this is the answer to. */
  readonly callId: string;
}

export interface Tool {
  /** What the model is told of it. */
  readonly definition: ToolDefinition;
  /** From the JSON value the model wrote to what `run` gets. Rejects with a text that the model can learn from. */
  parse(value: unknown): Promise<unknown>;
  /** A string reaches the model as it is, anything else as JSON; what it throws becomes an error the model reads. */
  run(input: unknown, context: ToolContext): unknown;
}

interface Described {
  /** 1 to 64 letters, digits, `_`, `.` or `-`; unique in a run. */
  readonly name: string;
  /** What it is for, in the model's eyes; at most 4096 characters. */
  readonly description?: string | undefined;
  /** The arguments are held to the schema while they are generated; default true. */
  readonly strict?: boolean | undefined;
}

/** A tool whose input is a zod object: parsed, checked and typed before `run` sees it. */
export interface ZodToolOptions<S extends z.ZodType> extends Described {
  readonly input: S;
  readonly run: (input: z.output<S>, context: ToolContext) => unknown;
}

/** A tool with a plain JSON Schema, or without arguments; only strict generation holds its input to the schema. */
export interface JsonToolOptions extends Described {
  /** JSON Schema of an object; absent means no arguments. */
  readonly parameters?: JsonSchema | undefined;
  readonly run: (input: Readonly<Record<string, unknown>>, context: ToolContext) => unknown;
}

/**
 * Throws TypeError for a name the kernel does not take and for a schema that is not that of an object.
 *
 * @example
 * const weather = tool({
 *   name: "weather",
 *   description: "The weather in a city, now.",
 *   input: z.object({ city: z.string() }),
 *   run: async ({ city }, { signal }) => (await fetch(`https://weather.example/${city}`, { signal })).json(),
 * });
 */
export function tool<S extends z.ZodType>(options: ZodToolOptions<S>): Tool;
export function tool(options: JsonToolOptions): Tool;
export function tool<S extends z.ZodType>(options: ZodToolOptions<S> | JsonToolOptions): Tool {
  if (!("input" in options)) {
    const { parameters, run } = options;
    return {
      definition: definitionOf(options, parameters),
      parse: (value) => Fields.parseAsync(value),
      run: (input, context) => run(input as z.output<typeof Fields>, context),
    };
  }
  const { input: schema, run } = options;
  return {
    definition: definitionOf(options, jsonSchemaOf(schema)),
    parse: (value) => schema.parseAsync(value),
    run: (input, context) => run(input as z.output<S>, context),
  };
}

const Fields = z.record(z.string(), z.unknown());
/** Keywords that say what a schema is in place of its `type`. */
const COMBINED = ["$ref", "anyOf", "oneOf", "allOf"] as const;

function definitionOf({ name, description, strict }: Described, given: JsonSchema | undefined): ToolDefinition {
  const parameters = given === undefined ? undefined : typed(given);
  const type = parameters?.type;
  if (type !== undefined && type !== "object") {
    throw new TypeError(`the input of the tool ${name} must be an object, not ${String(type)}`);
  }
  if (type === undefined && strict !== false && COMBINED.some((keyword) => parameters?.[keyword] !== undefined)) {
    const text = `the input of the tool ${name} must be an object, and its schema does not say that it always is one`;
    throw new TypeError(`${text}: put it into a field of an object`);
  }
  const parsed = ToolDefinition.safeParse({
    name,
    ...(description === undefined ? {} : { description }),
    ...(parameters === undefined ? {} : { parameters }),
    strict: strict ?? true,
  });
  if (parsed.success) return parsed.data;
  throw new TypeError(`the tool ${name}: ${z.prettifyError(parsed.error)}`);
}

/** A union or an intersection of objects, such as zod's, with the `type` that the kernel wants to see. */
function typed(schema: JsonSchema): JsonSchema {
  return schema.type === undefined && isObject(schema) ? { type: "object", ...schema } : schema;
}

function isObject(schema: unknown): boolean {
  if (typeof schema !== "object" || schema === null) return false;
  const { type, anyOf, oneOf, allOf } = schema as JsonSchema;
  if (type !== undefined) return type === "object";
  if (Array.isArray(allOf) && allOf.some(isObject)) return true;
  return [anyOf, oneOf].some((branches) => Array.isArray(branches) && branches.length > 0 && branches.every(isObject));
}
