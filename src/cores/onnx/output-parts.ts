import { KernelError } from "@aiosd/sdk";
import type { SequenceRequest } from "../core.js";
import type { ChatTemplate } from "./chat-template.js";
import type { GrammarSpec } from "./grammar/grammar-spec.js";
import type { Tokenizer } from "./tokenizer.js";
import { outputGrammar } from "./tool-calls/output-grammar.js";
import type { ToolCallParser } from "./tool-calls/tool-call-parser.js";
import type { ToolFormat } from "./tool-calls/tool-format.js";
import { toolFormatOf } from "./tool-calls/tool-formats.js";

/** What shapes and reads the output of one generation. */
export interface OutputParts {
  readonly grammar: { readonly spec: GrammarSpec; readonly field: string } | null;
  readonly toolParser: ToolCallParser | null;
  /** Special tokens whose text belongs to the output. */
  readonly keep: ReadonlySet<number>;
}

const NOTHING: OutputParts = { grammar: null, toolParser: null, keep: new Set() };

/** How a model's output is held to the rules of a request and read: its format of tool calls. */
export class OutputFormat {
  /** Null for a model whose chat template shows none that is known. */
  readonly tools: ToolFormat | null;
  readonly #name: string;
  readonly #keep: ReadonlySet<number>;

  constructor(name: string, tokenizer: Tokenizer, template: ChatTemplate) {
    this.#name = name;
    this.tools = toolFormatOf(template.source, (token) => tokenizer.idOf(token) !== undefined);
    const ids = (this.tools?.marks ?? []).map((mark) => tokenizer.idOf(mark));
    this.#keep = new Set(ids.filter((id) => id !== undefined && tokenizer.specialIds.has(id)) as number[]);
  }

  /** Special tokens that are part of tool calls. */
  get marks(): ReadonlySet<number> {
    return this.#keep;
  }

  /** Throws `unsupported` where the model calls tools in no way that is known. */
  parts({ sequence, prompt, output }: SequenceRequest): OutputParts {
    if (output === undefined) return NOTHING;
    const tools = (prompt.kind === "messages" ? prompt.tools : undefined) ?? [];
    const calling = tools.length > 0 && output.toolChoice !== "none";
    if (calling && this.tools === null) {
      const text = `The model "${this.#name}" writes tool calls in no format that is known (Hermes, Llama 3, Mistral). Send the request without tools.`;
      throw new KernelError("unsupported", text, { field: "tools" });
    }
    const format = calling ? this.tools : null;
    const spec = outputGrammar(output, tools, format);
    return {
      grammar: spec === null ? null : { spec, field: calling ? "tools" : "responseFormat" },
      toolParser: format?.parser(sequence, !output.parallelToolCalls) ?? null,
      keep: this.#keep,
    };
  }
}
