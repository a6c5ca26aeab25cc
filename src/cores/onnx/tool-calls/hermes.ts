/**
 * `<tool_call>\n{"name": "x", "arguments": {...}}\n</tool_call>`, several calls separated by a line break, text before
 * them: Hermes, Qwen, and the bundled model.
 */

import { letters } from "./call-id.js";
import { HeldCall } from "./call-object.js";
import { callList, callTags } from "./call-tags.js";
import { type ParserOptions, RestOfCall, SteppingParser, TextUntilMark } from "./stepping-parser.js";
import type { CallableTool, ToolFormat } from "./tool-format.js";

const OPEN = "<tool_call>";
const CLOSE = "</tool_call>";

export const hermes: ToolFormat = {
  name: "hermes",
  marks: [OPEN, CLOSE],
  templateId: (id) => id,
  parser: (sequence, single) =>
    new HermesParser({ idOf: (index) => `call_${letters(`${sequence}/${index}`, 24)}`, single }),
  calls: (tools, single) => callList(tagsOf(tools), "\n", single),
  oneCall: (tools) => tagsOf(tools),
  textAndCalls: (tools, single) => ({
    type: "triggered_tags",
    triggers: [OPEN],
    tags: tagsOf(tools),
    stop_after_first: single,
  }),
};

const tagsOf = (tools: readonly CallableTool[]) =>
  callTags(tools, {
    before: `${OPEN}\n{"name": `,
    written: JSON.stringify,
    between: ', "arguments": ',
    end: `}\n${CLOSE}`,
  });

class HermesParser extends SteppingParser {
  readonly #text: TextUntilMark;
  #call: HeldCall | null = null;
  /** What was read of the closing mark; null where none is expected. */
  #closing: string | null = null;
  #rest: RestOfCall | null = null;

  constructor(options: ParserOptions) {
    super(options);
    this.#text = new TextUntilMark(OPEN, this.out);
  }

  protected step(character: string): void {
    if (this.#call !== null) this.#stepCall(this.#call, character);
    else if (this.#rest !== null) this.#stepRest(this.#rest, character);
    else if (this.#closing !== null) this.#stepClosing(this.#closing, character);
    else {
      const held = this.#text.push(character);
      if (held !== null) this.#call = new HeldCall(held, this.out);
    }
  }

  protected finish(): void {
    if (this.#call !== null) this.#call.cut();
    else if (this.#closing === null && this.#rest === null) this.#text.finish();
  }

  #stepCall(call: HeldCall, character: string): void {
    const progress = call.push(character);
    if (progress === "more") return;
    this.#call = null;
    if (progress === "done") this.#closing = "";
    else {
      if (call.giveUp()) {
        this.#rest = new RestOfCall([OPEN, CLOSE]);
        this.completed();
      }
      if (!this.ended) this.step(character);
    }
  }

  #stepRest(rest: RestOfCall, character: string): void {
    const mark = rest.push(character);
    if (mark === null) return;
    this.#rest = null;
    if (mark === OPEN) this.#call = new HeldCall(OPEN, this.out);
  }

  #stepClosing(closing: string, character: string): void {
    // Models like to close one bracket too many.
    if (character === "}" && closing.trim() === "") return;
    const read = closing + character;
    if (CLOSE.startsWith(read.trimStart())) {
      this.#closing = read.endsWith(CLOSE) ? null : read;
      if (this.#closing === null) this.completed();
      return;
    }
    this.#closing = null;
    this.completed();
    this.out.text(closing);
    if (!this.ended) this.step(character);
  }
}
