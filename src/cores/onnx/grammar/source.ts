import { KernelError } from "@aiosd/sdk";
import type { GrammarSpec, StructuralFormat } from "./grammar-spec.js";
import { schemaToEbnf } from "./schema/schema-to-ebnf.js";
import { classBeyondAscii } from "./written-classes.js";
import type { GrammarSource } from "./xgrammar.js";

const GRAMMAR_CHARACTERS_MAX = 65_536;
/** A repetition of nearly any character costs as much as so many characters of the text; any other less. */
const REPETITION_WEIGHT = 100;
/** White space is repeated so often, and it is in every grammar. */
const REPETITIONS_FREE = 16;

/** What XGrammar is to compile for a spec. Throws `invalid_request` or `unsupported`, naming `field` and the place in it. */
export function grammarSource(spec: GrammarSpec, field: string): GrammarSource {
  switch (spec.kind) {
    case "json_object":
      return { kind: "ebnf", text: schemaToEbnf({ type: "object" }, field) };
    case "json_schema":
      return { kind: "ebnf", text: schemaToEbnf(spec.schema, `${field}.schema`) };
    case "ebnf": {
      checkWritten(spec.grammar, field);
      return { kind: "ebnf", text: spec.grammar };
    }
    case "structural":
      return {
        kind: "structural",
        json: JSON.stringify({ type: "structural_tag", format: lowered(spec.format, field) }),
      };
  }
  return spec satisfies never;
}

/** How much work compiling may be, in characters of a text without repetitions. */
export function weightOf(source: GrammarSource): number {
  const text = source.kind === "ebnf" ? source.text : source.json;
  let weight = text.length;
  for (const [, least, most] of text.matchAll(/\{(\d+)(?:,(\d*))?\}/g)) {
    weight += REPETITION_WEIGHT * Math.max(0, Number(least) - REPETITIONS_FREE, Number(most ?? 0) - REPETITIONS_FREE);
  }
  return weight;
}

/** The same format with every schema in it as a grammar of ours: XGrammar's own reading of schemas is laxer. */
function lowered(format: StructuralFormat, field: string): StructuralFormat {
  switch (format.type) {
    case "json_schema":
      return { type: "grammar", grammar: schemaToEbnf(format.json_schema, format.field ?? field) };
    case "tag":
      return { ...format, content: lowered(format.content, field) };
    case "or":
    case "sequence":
      return { ...format, elements: format.elements.map((each) => lowered(each, field)) };
    case "triggered_tags":
    case "tags_with_separator":
      return { ...format, tags: format.tags.map((tag) => ({ ...tag, content: lowered(tag.content, field) })) };
    case "grammar":
      checkWritten(format.grammar, field);
      return format;
    default:
      return format;
  }
}

function checkWritten(grammar: string, field: string): void {
  if (grammar.length > GRAMMAR_CHARACTERS_MAX) {
    const message = `${field}: the grammar has ${grammar.length} characters; at most ${GRAMMAR_CHARACTERS_MAX} are allowed.`;
    throw new KernelError("invalid_request", message, { field });
  }
  const beyond = classBeyondAscii(grammar);
  if (beyond === null) return;
  const message = `${field}: the class ${beyond} has characters beyond ASCII, which is not supported; write them as literals ("ä" | "ö").`;
  throw new KernelError("unsupported", message, { field });
}
