import type { ToolCallDelta } from "@aiosd/sdk";
import type { Parsed } from "./tool-call-parser.js";

/** Gathers what a parser found, until it is taken. */
export class ParserOutput {
  /** Calls begun so far. */
  calls = 0;
  /** Nothing but calls since the last one: white space here only separates. */
  afterCall = false;
  readonly #idOf: (index: number) => string;
  #text = "";
  #deltas: { index: number; id?: string; name?: string; arguments: string }[] = [];

  constructor(idOf: (index: number) => string) {
    this.#idOf = idOf;
  }

  text(text: string): void {
    if (text === "") return;
    this.#text += text;
    this.afterCall = false;
  }

  begin(name: string): void {
    this.#deltas.push({ index: this.calls, id: this.#idOf(this.calls), name, arguments: "" });
    this.calls += 1;
    this.afterCall = true;
  }

  /** Adds to the arguments of the call begun last. */
  arguments(text: string): void {
    const last = this.#deltas.at(-1);
    if (last?.index === this.calls - 1) last.arguments += text;
    else this.#deltas.push({ index: this.calls - 1, arguments: text });
  }

  take(): Parsed {
    const parsed = { text: this.#text, toolCalls: this.#deltas as readonly ToolCallDelta[] };
    this.#text = "";
    this.#deltas = [];
    return parsed;
  }
}
