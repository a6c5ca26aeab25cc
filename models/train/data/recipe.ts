/** How a tool and the requests for it are made: one recipe for each kind of tool, with names that change every time. */
import type { ToolDefinition } from "@aiosd/sdk";
import type { Draw, Pool } from "./draw.js";
import { Frames } from "./frames.js";
import { REQUESTS } from "./phrases/requests.js";
import type { Phrases } from "./phrases.js";
import { reworded } from "./reworded.js";
import { type Call, spacedJson } from "./turn.js";
import { capital } from "./words.js";
import { madeUpWord } from "./words-made-up.js";

export interface Arg {
  readonly key: string;
  readonly names: readonly string[];
  readonly about: readonly string[];
  readonly schema: Readonly<Record<string, unknown>>;
  /** Left out of a call when the request does not say it. */
  readonly optional?: boolean;
}

/** One request, before it has words. */
export interface Made {
  /** Arguments by key; an optional one may be missing. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What the templates' places are filled with. */
  readonly words: Readonly<Record<string, string | number>>;
  /** What the tool answers, by field; the first field is the result. */
  readonly result: Readonly<Record<string, unknown>>;
}

export interface Recipe extends Phrases {
  readonly id: string;
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly args: readonly Arg[];
  make(d: Draw): Made;
  /** The final answer; `{0}` is the result's first field, `{name}` another field or word. */
  readonly answer: string;
  /** Place of the answer that has to be in it; default the result. */
  readonly fact?: string;
  /** Its subject is a word that has to be read in the request, whatever it means elsewhere. */
  readonly copied?: boolean;
  /** What a tool is about that nobody has heard of. */
  readonly property?: string;
  /** The result can be the text of something that is written or sent. */
  readonly source?: boolean;
}

export interface Asked {
  readonly recipe: Recipe;
  readonly question: string;
  readonly order: string;
  readonly call: Call;
  readonly values: Made["values"];
  readonly result: string;
  readonly answer: string;
  /** What the answer has to contain; of a source, what the next tool may be given. */
  readonly fact: string;
  readonly failed: boolean;
}

/** Of the templates of training, so many are made of frames where a recipe has some. */
const FRAMED = 0.45;
const FAILURES = ["not found", "timeout", "access denied", "service is down", "unknown value", "no connection"];
const NOISE: ReadonlyArray<readonly [string, (d: Draw) => unknown]> = [
  ["status", () => "ok"],
  ["id", (d) => d.int(1, 999)],
  ["ms", (d) => d.int(1, 80)],
  ["source", (d) => d.pick(["cache", "live", "db"])],
  ["ok", () => true],
];

/** A tool made from a recipe: its names are fixed from now on. */
export class Tool {
  readonly recipe: Recipe;
  readonly definition: ToolDefinition;
  readonly #names: ReadonlyMap<string, string>;
  /** Whether it answers in JSON, and under which name the result stands. */
  readonly #json: boolean;

  constructor(d: Draw, recipe: Recipe) {
    const frames = new Frames(d, recipe.id, recipe.property);
    this.recipe = recipe;
    this.#json = d.chance(0.5);
    // Where an argument's name says nothing, its description must.
    const namesSayNothing = d.chance(0.3);
    const described = namesSayNothing || d.chance(0.5);
    const style = d.pick(["snake", "snake", "camel", "kebab", "dot"] as const);
    const names = new Map<string, string>();
    const properties: Record<string, unknown> = {};
    for (const arg of recipe.args) {
      const free = arg.names.filter((name) => ![...names.values()].includes(name));
      const words = namesSayNothing ? [madeUpWord(d)] : d.pick(free).split(" ");
      const name = joined(words, style === "camel" ? "camel" : "snake");
      names.set(arg.key, name);
      properties[name] = { ...arg.schema, ...(described ? { description: d.pick(arg.about) } : {}) };
    }
    this.#names = names;
    const required = recipe.args.filter((arg) => arg.optional !== true).map((arg) => names.get(arg.key));
    this.definition = {
      name: d.value(() => toolName(d, recipe, style)),
      description: (d.chance(FRAMED) ? frames.about(recipe.about) : null) ?? reworded(d, recipe.about, recipe.copied),
      parameters: { type: "object", properties, required },
    };
  }

  ask(d: Draw): Asked {
    const { recipe } = this;
    const made = recipe.make(d);
    const [field, value] = Object.entries(made.result)[0] as [string, unknown];
    const failed = d.chance(0.03) ? d.pick(FAILURES) : null;
    const shown = (v: unknown) => (typeof v === "string" ? v : spacedJson(v));
    const places: Record<string, string | number> = { ...mapped(made.result, shown), ...made.words, 0: shown(value) };
    const frames = new Frames(d, recipe.id, recipe.property);
    const framed = (make: string | null, from: Pool<string>) => make ?? reworded(d, from, recipe.copied);
    const order = d.fill(framed(d.chance(FRAMED) ? frames.order(recipe.orders) : null, recipe.orders), made.words);
    const asks = framed(d.chance(FRAMED) ? frames.question(recipe.questions) : null, recipe.questions);
    return {
      recipe,
      order,
      question: d.chance(0.6) ? d.fill(asks, made.words) : asRequest(d, order),
      call: this.callWith(made.values),
      values: made.values,
      result: failed === null ? this.#result(d, made, field) : spacedJson({ error: failed }),
      answer: failed === null ? d.fill(recipe.answer, places) : `That did not work: ${failed}.`,
      fact: failed ?? String(places[recipe.fact ?? "0"]),
      failed: failed !== null,
    };
  }

  /** A call whose text is what another tool has found. */
  callWith(values: Readonly<Record<string, unknown>>): Call {
    return { name: this.definition.name, arguments: this.#arguments(values) };
  }

  #arguments(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const given = this.recipe.args.filter((arg) => values[arg.key] !== undefined);
    return Object.fromEntries(given.map((arg) => [this.#names.get(arg.key) as string, values[arg.key]]));
  }

  #result(d: Draw, made: Made, field: string): string {
    const value = made.result[field];
    if (!this.#json && Object.keys(made.result).length === 1) {
      return typeof value === "string" ? value : spacedJson(value);
    }
    const json = d.chance(0.5) ? JSON.stringify : spacedJson;
    const fields = Object.entries(made.result);
    if (d.chance(0.3)) {
      const [name, make] = d.pick(NOISE);
      fields.splice(d.int(0, fields.length), 0, [name, make(d)]);
    }
    return json(Object.fromEntries(fields));
  }
}

/** Nearly half of the names are made up: what cannot be guessed has to be looked up in the list and copied. */
function toolName(d: Draw, recipe: Recipe, style: "snake" | "camel" | "kebab" | "dot"): string {
  if (d.chance(0.45)) {
    return joined(
      Array.from({ length: d.int(1, 2) }, () => madeUpWord(d)),
      style,
    );
  }
  const words = [...d.pick(recipe.verbs).split(" "), ...d.pick(recipe.nouns).split(" ")].filter((word) => word !== "");
  if (d.chance(0.12)) words.unshift(madeUpWord(d));
  if (d.chance(0.06)) words.push(String(d.int(2, 9)));
  return joined(words, style);
}

function joined(words: readonly string[], style: "snake" | "camel" | "kebab" | "dot"): string {
  if (style === "camel") return words.map((word, i) => (i === 0 ? word : capital(word))).join("");
  return words.join(style === "snake" ? "_" : style === "kebab" ? "-" : ".");
}

function asRequest(d: Draw, order: string): string {
  return d.fill(reworded(d, REQUESTS, true), { order, Order: capital(order) });
}

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
