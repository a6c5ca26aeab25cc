/**
 * `{"name": "x", "parameters": {...}}` as the whole answer, optionally behind `<|python_tag|>`; several calls are
 * separated by `;` or a line break: Llama 3.
 */
import { letters } from "./call-id.js";
import { HeldCall } from "./call-object.js";
import { callList, callTags } from "./call-tags.js";
import { isSpace } from "./json-scanner.js";
import { SteppingParser } from "./stepping-parser.js";
import type { CallableTool, ToolFormat } from "./tool-format.js";

const TAG = "<|python_tag|>";
/** How text begins that the parser cannot take for a call: neither with an object nor with the tag. */
const PLAIN_BEGINNING = 'root ::= [ \\n\\r\\t]* ([^ \\n\\r\\t{<] | "<" [^|])';

export const llama3: ToolFormat = {
  name: "llama3",
  marks: [TAG],
  templateId: (id) => id,
  parser: (sequence, single) =>
    new Llama3Parser({ idOf: (index) => `call_${letters(`${sequence}/${index}`, 24)}`, single }),
  calls: (tools, single) => callsOf(tools, single),
  oneCall: (tools) => tagsOf(tools),
  textAndCalls: (tools, single) => ({
    type: "or",
    elements: [
      callsOf(tools, single),
      { type: "sequence", elements: [{ type: "grammar", grammar: PLAIN_BEGINNING }, { type: "any_text" }] },
    ],
  }),
};

const callsOf: ToolFormat["calls"] = (tools, single) => callList(tagsOf(tools), ";", single);

const tagsOf = (tools: readonly CallableTool[]) =>
  callTags(tools, { before: '{"name": ', written: JSON.stringify, between: ', "parameters": ', end: "}" });

class Llama3Parser extends SteppingParser {
  #place: "start" | "between" | "text" | "rest" = "start";
  /** Text that may belong to a call. */
  #held = "";
  #call: HeldCall | null = null;

  protected step(character: string): void {
    if (this.#call !== null) this.#stepCall(this.#call, character);
    else if (this.#place === "rest") return;
    else if (this.#place === "text") this.out.text(character);
    else if (this.#mayCome(character)) this.#held += character;
    else if (character === "{" && this.#place === "between") this.#open(character);
    else if (character === "{" && ["", TAG].includes(this.#held.trim())) this.#open(character);
    else this.#toText(character);
  }

  protected finish(): void {
    if (this.#call !== null) this.#call.cut();
    else if (this.#place === "start") this.out.text(this.#held);
  }

  /** Whether a character may stand before the next call. */
  #mayCome(character: string): boolean {
    const held = this.#held.trimStart();
    if (this.#place === "between") return isSpace(character) || character === ";";
    return TAG.startsWith(held + character) || (isSpace(character) && (held === "" || held.startsWith(TAG)));
  }

  #open(character: string): void {
    this.#call = new HeldCall(this.#held, this.out, false);
    this.#held = "";
    this.#stepCall(this.#call, character);
  }

  #stepCall(call: HeldCall, character: string): void {
    const progress = call.push(character);
    if (progress === "more") return;
    this.#call = null;
    if (progress === "done") {
      this.#place = "between";
      this.completed();
      return;
    }
    if (call.giveUp()) {
      // Nothing says where it ends.
      this.#place = "rest";
      this.completed();
    } else this.#toText(character);
  }

  #toText(character: string): void {
    this.#place = "text";
    this.out.text(this.#held + character);
    this.#held = "";
  }
}
