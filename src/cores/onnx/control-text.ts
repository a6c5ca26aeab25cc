/**
 * Keeps conversations from forging control tokens such as `<|im_end|>`. The template must see the texts as they are (it
 * trims and compares them), so nothing is replaced: a mark goes before every place in a text where a control token's
 * text begins. The rendered text is read once; control text behind a mark is only text, the rest came from the template.
 * Conversations without such text, which are nearly all, are not touched at all.
 *
 * Guarded are, for every role, the tokens that the tokenizer calls special; for `user` and `tool`, for names, tools and
 * calls also the other added tokens that the template itself writes (some models leave their turn markers unmarked). A
 * token that begins in the template's own text and ends in a message is not recognised.
 */
import type { ChatMessage } from "@aiosd/sdk";
import { KernelError } from "@aiosd/sdk";
import type { Json, JsonObject } from "./json-reading.js";
import { mapTexts, type TemplateConversation } from "./template-conversation.js";

export interface ControlToken {
  readonly id: number;
  readonly content: string;
}

/** A conversation to render, and the mark put into it; null where none was needed. */
export interface Protected {
  readonly conversation: TemplateConversation;
  readonly mark: string | null;
}

export interface ResolvedText {
  /** The rendered text without marks. */
  readonly plain: string;
  /** The same with every live control token replaced by its stand-in. */
  readonly standIns: string;
  /** Control tokens that the template wrote. */
  readonly live: number;
  /** Whether `plain` holds control text that is not live. */
  readonly forged: boolean;
}

interface Matcher {
  readonly whole: RegExp;
  /** Every proper beginning of a token: a message may end with one and the template complete it. */
  readonly beginnings: ReadonlySet<string>;
  readonly longest: number;
}

export class ControlText {
  readonly ids: ReadonlySet<number>;
  readonly #tokens: readonly ControlToken[];
  readonly #standInOf: ReadonlyMap<string, string>;
  readonly #trusted: Matcher | null;
  readonly #strict: Matcher | null;

  constructor(added: readonly ControlToken[], special: ReadonlySet<number>, template: string | null) {
    const written = (token: ControlToken): boolean =>
      token.content.trim() !== "" && (template?.includes(token.content) ?? false);
    this.#tokens = added.filter((token) => token.content !== "" && (special.has(token.id) || written(token)));
    this.ids = new Set(this.#tokens.map((token) => token.id));
    // A lone surrogate is in no text that gets here, so a stand-in made of two cannot be forged in turn.
    this.#standInOf = new Map(this.#tokens.map((token, i) => [token.content, `\uD800${i}\uD800`]));
    this.#trusted = matcher(this.#tokens.filter((token) => special.has(token.id)));
    this.#strict = matcher(this.#tokens);
  }

  /** The conversation as the template is to see it. */
  protect(conversation: TemplateConversation): Protected {
    const guardOf = (role: ChatMessage["role"] | undefined): Matcher | null =>
      role === "system" || role === "assistant" ? this.#trusted : this.#strict;
    const texts: string[] = [];
    let needed = false;
    mapTexts(conversation, (text, role) => {
      texts.push(text);
      needed ||= beginningsIn(text, guardOf(role)).length > 0;
      return text;
    });
    if (!needed) return { conversation, mark: null };
    const mark = unusedCharacter(texts);
    const marked = mapTexts(conversation, (text, role) => insertAt(text, beginningsIn(text, guardOf(role)), mark));
    return { conversation: marked, mark };
  }

  /** Reads a rendered text: a match right behind a mark is text, every other match is the template's. */
  resolve(written: string, mark: string): ResolvedText {
    // A template may write its JSON in ASCII.
    const rendered = written.replace(new RegExp(escapeOf(mark), "gi"), mark);
    const plain = rendered.replaceAll(mark, "");
    if (this.#strict === null) return { plain, standIns: plain, live: 0, forged: false };
    const pattern = new RegExp(`${mark}[^]?|${this.#strict.whole.source}`, "g");
    let live = 0;
    const standIns = rendered.replace(pattern, (match) => {
      if (match.startsWith(mark)) return match.slice(mark.length);
      live++;
      return this.#standInOf.get(match) ?? match;
    });
    const all = plain.match(this.#strict.whole)?.length ?? 0;
    return { plain, standIns, live, forged: all !== live };
  }

  /** The tokenizer with every control token spelled as its stand-in, so that its real text is ordinary text. */
  withStandIns(json: JsonObject): JsonObject {
    const rename = (text: string): string => this.#standInOf.get(text) ?? text;
    const added = Array.isArray(json.added_tokens) ? json.added_tokens : [];
    const model = json.model as JsonObject;
    const vocab = model.vocab;
    const unknown = model.unk_token;
    const renamedVocab: Json | undefined = Array.isArray(vocab)
      ? vocab.map((entry: Json) => (Array.isArray(entry) ? [rename(String(entry[0])), ...entry.slice(1)] : entry))
      : Object.fromEntries(Object.entries(vocab as JsonObject).map(([token, id]) => [rename(token), id]));
    return {
      ...json,
      added_tokens: added.map((entry: Json) => {
        const token = entry as JsonObject;
        const content = String(token.content);
        const standIn = this.#standInOf.get(content);
        return standIn === undefined ? token : { ...token, content: standIn, normalized: false };
      }),
      model: {
        ...model,
        vocab: renamedVocab,
        ...(typeof unknown === "string" ? { unk_token: rename(unknown) } : {}),
      },
    };
  }
}

function matcher(tokens: readonly ControlToken[]): Matcher | null {
  if (tokens.length === 0) return null;
  const texts = tokens.map((token) => token.content).sort((a, b) => b.length - a.length);
  const beginnings = new Set<string>();
  for (const text of texts) for (let end = 1; end < text.length; end++) beginnings.add(text.slice(0, end));
  const whole = new RegExp(texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"), "g");
  return { whole, beginnings, longest: texts[0]?.length ?? 0 };
}

/** Every index at which a control token begins (overlapping ones, too) or the text ends within one; ascending. */
function beginningsIn(text: string, guard: Matcher | null): number[] {
  if (guard === null || text === "") return [];
  const places: number[] = [];
  guard.whole.lastIndex = 0;
  for (let match = guard.whole.exec(text); match !== null; match = guard.whole.exec(text)) {
    places.push(match.index);
    guard.whole.lastIndex = match.index + 1;
  }
  for (let from = Math.max(0, text.length - guard.longest + 1); from < text.length; from++) {
    if (guard.beginnings.has(text.slice(from)) && !places.includes(from)) places.push(from);
  }
  return places.sort((a, b) => a - b);
}

function insertAt(text: string, places: readonly number[], mark: string): string {
  let result = "";
  let from = 0;
  for (const place of places) {
    result += text.slice(from, place) + mark;
    from = place;
  }
  return result + text.slice(from);
}

/** A noncharacter, or else a private character, that no text holds, nor its JSON escape. */
function unusedCharacter(texts: readonly string[]): string {
  const used = new Set<number>();
  // One pass over each text: with a search for each candidate, a megabyte that holds them all takes a second.
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= 0xe000 && code <= 0xfdef) used.add(code);
    }
    for (const [written] of text.matchAll(/u[ef][0-9a-f]{3}/gi)) used.add(Number.parseInt(written.slice(1), 16));
  }
  for (const [first, last] of [
    [0xfdd0, 0xfdef],
    [0xe000, 0xf8ff],
  ] as const) {
    for (let code = first; code <= last; code++) if (!used.has(code)) return String.fromCharCode(code);
  }
  throw new KernelError("invalid_request", "The messages use every private character there is.", { field: "messages" });
}

/** A pattern of the JSON escape of a character. */
function escapeOf(character: string): string {
  return `\\\\u${character.charCodeAt(0).toString(16)}`;
}
