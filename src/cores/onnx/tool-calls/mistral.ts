/**
 * `[TOOL_CALLS][{"name": "x", "arguments": {...}}, ...]`, and as newer models write it `[TOOL_CALLS]x[ARGS]{...}` once
 * for each call: Mistral. Ids have nine letters and digits, which the templates insist on.
 */
import type { StructuralFormat, StructuralTag } from "../grammar/grammar-spec.js";
import { letters } from "./call-id.js";
import { HeldCall, NAME_CHARACTERS_MOST } from "./call-object.js";
import { callList, callTags } from "./call-tags.js";
import { isSpace, JsonScanner } from "./json-scanner.js";
import { type ParserOptions, RestOfCall, SteppingParser, TextUntilMark } from "./stepping-parser.js";
import type { CallableTool, ToolFormat } from "./tool-format.js";

const OPEN = "[TOOL_CALLS]";
const ARGUMENTS = "[ARGS]";
const ID_CHARACTERS = 9;
const NAME_CHARACTER = /[a-zA-Z0-9_.-]/;

/** `named`: the newer way, which the template shows by its mark of arguments. */
export function mistral(named: boolean): ToolFormat {
  const tags = named ? namedTags : listTags;
  return {
    name: "mistral",
    marks: [OPEN, ARGUMENTS],
    templateId: (id) => (/^[a-zA-Z0-9]{9}$/.test(id) ? id : letters(id, ID_CHARACTERS)),
    parser: (sequence, single) =>
      new MistralParser({ idOf: (index) => letters(`${sequence}/${index}`, ID_CHARACTERS), single }),
    calls: (tools, single) => (named ? namedCalls(tools, single) : listOf(tools, single)),
    oneCall: (tools) => tags(tools, true),
    textAndCalls: (tools, single) => ({
      type: "triggered_tags",
      triggers: [OPEN],
      tags: tags(tools, single),
      stop_after_first: single,
    }),
  };
}

const namedTags = (tools: readonly CallableTool[]): StructuralTag[] =>
  callTags(tools, { before: OPEN, written: (name) => name, between: ARGUMENTS, end: "" });

/** XGrammar takes no empty separator, so the mark is it. */
function namedCalls(tools: readonly CallableTool[], single: boolean): StructuralFormat {
  const tags = callTags(tools, { before: "", written: (name) => name, between: ARGUMENTS, end: "" });
  return { type: "sequence", elements: [{ type: "const_string", value: OPEN }, callList(tags, OPEN, single)] };
}

const listTags = (tools: readonly CallableTool[], single: boolean): StructuralTag[] => [listOf(tools, single)];

function listOf(tools: readonly CallableTool[], single: boolean): StructuralFormat & StructuralTag {
  const items = callTags(tools, { before: '{"name": ', written: JSON.stringify, between: ', "arguments": ', end: "}" });
  return { type: "tag", begin: `${OPEN}[`, content: callList(items, ", ", single), end: "]" };
}

type Place = "text" | "kind" | "item" | "between" | "name" | "arguments" | "rest";

class MistralParser extends SteppingParser {
  readonly #text: TextUntilMark;
  #place: Place = "text";
  #held = "";
  #call: HeldCall;
  #name = "";
  #mark = "";
  #scanner = new JsonScanner();
  readonly #rest = new RestOfCall([OPEN]);

  constructor(options: ParserOptions) {
    super(options);
    this.#text = new TextUntilMark(OPEN, this.out);
    this.#call = new HeldCall("", this.out);
  }

  protected step(character: string): void {
    switch (this.#place) {
      case "text":
        this.#held = this.#text.push(character) ?? "";
        if (this.#held !== "") this.#place = "kind";
        return;
      case "kind":
        this.#stepKind(character);
        return;
      case "item":
        this.#stepItem(character);
        return;
      case "between":
        this.#stepBetween(character);
        return;
      case "name":
        this.#stepName(character);
        return;
      case "arguments":
        this.#stepArguments(character);
        return;
      case "rest":
        this.#held = this.#rest.push(character) ?? "";
        if (this.#held !== "") this.#place = "kind";
    }
  }

  protected finish(): void {
    if (this.#place === "text") this.#text.finish();
    else if (this.#place === "item") this.#call.cut();
    else if (this.#place !== "between") this.out.text(this.#held);
  }

  #stepKind(character: string): void {
    if (character === "[") this.#openItem(character);
    else if (isSpace(character)) this.#held += character;
    else if (NAME_CHARACTER.test(character)) {
      this.#place = "name";
      this.#name = "";
      this.#mark = "";
      this.#stepName(character);
    } else this.#toText(character);
  }

  #openItem(character: string): void {
    this.#call = new HeldCall(this.#held + character, this.out);
    this.#held = "";
    this.#place = "item";
  }

  #stepItem(character: string): void {
    const progress = this.#call.push(character);
    if (progress === "bad") {
      if (this.#call.giveUp()) this.#broke(character);
      else this.#toText(character);
    } else if (progress === "done") {
      this.#place = "between";
      this.completed();
    }
  }

  /** Between two calls of a list, or at its end. */
  #stepBetween(character: string): void {
    if (character === "]" && this.#held.trim() === "") {
      this.#held = "";
      this.#place = "text";
    } else if (character === ",") this.#openItem(character);
    else if (isSpace(character)) this.#held += character;
    else this.#toText(character);
  }

  #stepName(character: string): void {
    if (this.#mark === ARGUMENTS && character === "{") {
      this.#held = "";
      this.#place = "arguments";
      this.#scanner = new JsonScanner();
      this.out.begin(this.#name);
      this.#stepArguments(character);
      return;
    }
    const inName = this.#mark === "" && NAME_CHARACTER.test(character) && this.#name.length < NAME_CHARACTERS_MOST;
    const inMark = ARGUMENTS.startsWith(this.#mark + character);
    if (inName) this.#name += character;
    else if (inMark) this.#mark += character;
    if (inName || inMark || (this.#mark === ARGUMENTS && isSpace(character))) this.#held += character;
    else this.#toText(character);
  }

  #stepArguments(character: string): void {
    const scanned = this.#scanner.push(character);
    if (scanned === "bad") {
      this.#broke(character);
      return;
    }
    this.out.arguments(character);
    if (scanned !== "last") return;
    this.#place = "text";
    this.completed();
  }

  /** A call that is out already goes on as something else. */
  #broke(character: string): void {
    this.#held = "";
    this.#place = "rest";
    this.completed();
    if (!this.ended) this.step(character);
  }

  /** What was held is no call; the character that showed it may begin one. */
  #toText(character: string): void {
    this.out.text(this.#held);
    this.#held = "";
    this.#place = "text";
    this.step(character);
  }
}
