/** Whole dialogues: a system prompt, one to six tools, and turns of all kinds. */
import { Draw, type Pool, type Side } from "./draw.js";
import { extract } from "./extract.js";
import { glossary } from "./glossary.js";
import { jobs } from "./jobs.js";
import { CLOSERS, OPENERS } from "./phrases/around.js";
import { AT_ONCE, CHAINS, JOINTS } from "./phrases/chains.js";
import { type Asked, Tool } from "./recipe.js";
import { RECIPES, SINKS, unheardOf } from "./recipes/index.js";
import { type About, talk } from "./talk.js";
import type { Dialogue, Step, Turn, TurnKind } from "./turn.js";
import { capital, person } from "./words.js";

/** Tools that could do each other's work: a list has one of them, and none of them is asked for where it is missing. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  calculator: ["add", "subtract", "multiply", "divide"],
  add: ["calculator"],
  subtract: ["calculator"],
  multiply: ["calculator"],
  divide: ["calculator"],
  "write-file": ["list", "remember"],
  list: ["write-file", "remember"],
  remember: ["write-file", "list", "reminder"],
  reminder: ["remember"],
};
export const NO_TOOL = "I have no tool for that.";
const ROLES = [
  "You help the user.",
  "You look for facts.",
  "You keep the notes.",
  "You run the shop.",
  "Be brief.",
  "You work with files.",
];

/** Orders in one sentence: what is in the template's brackets is there for every order between the first and the last. */
function joined(d: Draw, templates: Pool<string>, orders: readonly string[]): string {
  const [, before = "", between = "", after = ""] = /^(.*?)\[(.*?)\](.*)$/.exec(d.pick(templates)) ?? [];
  const places = (order: string, i: number) => ({ next: order, Next: capital(order), i: i + 1 });
  const first = orders[0] ?? "";
  const last = orders.at(-1) ?? "";
  const ends = { first, First: capital(first), last, Last: capital(last), i: orders.length };
  const middle = orders.slice(1, -1).map((order, i) => d.fill(between, places(order, i + 1)));
  return d.fill(before, ends) + middle.join("") + d.fill(after, ends);
}

/** The tools of a dialogue, each of another kind, none able to do the work of another. */
function toolsOf(d: Draw, count: number, unheard = 0.2): Tool[] {
  const tools: Tool[] = [];
  const taken = new Set<string>();
  while (tools.length < count) {
    const recipe = d.chance(unheard) ? unheardOf(d) : d.pick(RECIPES);
    if (taken.has(recipe.id)) continue;
    const tool = new Tool(d, recipe);
    if (tools.some(({ definition }) => definition.name === tool.definition.name)) continue;
    if (recipe.id !== "unheard-of") taken.add(recipe.id);
    for (const other of FAMILIES[recipe.id] ?? []) taken.add(other);
    tools.push(tool);
  }
  return tools;
}

function turn(kind: TurnKind, asked: readonly Asked[], request: string, steps: readonly Step[]): Turn {
  return {
    kind,
    skill: asked.map(({ recipe }) => recipe.id).join("+"),
    request,
    steps,
    answer: asked.map(({ answer }) => answer).join(" "),
    facts: asked.map(({ fact }) => fact),
  };
}

const stepOf = ({ call, result }: Asked): Step => ({ calls: [call], results: [result] });

export function single(d: Draw, tools: readonly Tool[]): Turn {
  const asked = d.pick(tools).ask(d);
  return turn("tool", [asked], roughened(d, asked.question), [stepOf(asked)]);
}

/**
 * Of the requests in a drill, so many fit no tool. A model that is to learn it needs many; one that has learnt it says no
 * to whatever is put in an unusual way if it meets many more than users send.
 */
const UNFIT = 0.28;
const UNFIT_IN_MIX = 0.07;

/** Of the tools in a drill, so many are about a word that nothing else in the dialogue explains. */
const UNHEARD = 0.45;

/** One call of every tool, and requests that none fits, without results: the most choices for the fewest tokens. */
function drill(d: Draw, tools: readonly Tool[], about: About, unfit: number): Turn[] {
  return d.shuffle([...tools, ...tools.slice(0, 2)]).map((tool) => {
    if (d.chance(0.12)) return talk(d, about);
    if (d.chance(unfit)) return noFit(d, tools);
    const asked = tool.ask(d);
    const step: Step = { calls: [asked.call], results: [] };
    return { ...turn("tool", [asked], roughened(d, asked.question), [step]), answer: "", facts: [] };
  });
}

export function chain(d: Draw, tools: readonly Tool[], length: number): Turn {
  const asked = Array.from({ length }, () => d.pick(tools).ask(d));
  return turn(
    "chain",
    asked,
    joined(
      d,
      CHAINS,
      asked.map(({ order }) => order),
    ),
    asked.map(stepOf),
  );
}

export function parallel(d: Draw, tools: readonly Tool[]): Turn {
  const one = d.chance(0.6) ? [d.pick(tools)] : tools;
  const asked = Array.from({ length: d.chance(0.75) ? 2 : 3 }, () => d.pick(one).ask(d));
  const step = { calls: asked.map(({ call }) => call), results: asked.map(({ result }) => result) };
  return turn(
    "parallel",
    asked,
    joined(
      d,
      AT_ONCE,
      asked.map(({ order }) => order),
    ),
    [step],
  );
}

/** What one tool finds goes into another; null when no two tools of the list fit. */
export function pipe(d: Draw, tools: readonly Tool[]): Turn | null {
  const sources = tools.filter(({ recipe }) => recipe.source === true);
  const sinks = tools.filter((tool) => SINKS.some(({ recipe }) => recipe.id === tool.recipe.id));
  if (sources.length === 0 || sinks.length === 0) return null;
  const first = d.pick(sources).ask(d);
  const tool = d.pick(sinks);
  const sink = SINKS.find(({ recipe }) => recipe.id === tool.recipe.id) as (typeof SINKS)[number];
  const made = tool.recipe.make(d);
  const clause = d.fill(sink.clause, made.words);
  const request = d.fill(JOINTS, { first: first.order, First: capital(first.order), clause });
  if (first.failed) return turn("chain", [first], request, [stepOf(first)]);
  const call = tool.callWith({ ...made.values, text: first.fact });
  const answer = d.fill(sink.answer, made.words);
  const second: Step = { calls: [call], results: [d.pick(["ok", "done", '{"status": "ok"}'])] };
  const skill = `${first.recipe.id}>${tool.recipe.id}`;
  return {
    kind: "chain",
    skill,
    request,
    steps: [stepOf(first), second],
    answer: `${first.answer} ${answer}`,
    facts: [first.fact],
  };
}

/** A request that needs a tool which is not in the list. */
export function noFit(d: Draw, tools: readonly Tool[]): Turn {
  const ids = new Set(tools.flatMap(({ recipe }) => [recipe.id, ...(FAMILIES[recipe.id] ?? [])]));
  const missing = RECIPES.filter(({ id }) => !ids.has(id));
  const asked = new Tool(d, d.chance(0.2) ? unheardOf(d) : d.pick(missing)).ask(d);
  return {
    kind: "no-fit",
    skill: asked.recipe.id,
    request: roughened(d, asked.question),
    steps: [],
    answer: NO_TOOL,
    facts: [],
  };
}

/** Users do not always type well: a lower-case letter, a missing mark. Never inside what has to be copied. */
function roughened(d: Draw, request: string): string {
  const kind = d.next();
  if (kind < 0.05 && /[?.]$/.test(request) && !request.endsWith('".')) return request.slice(0, -1);
  if (kind < 0.1 && /^(What|How|Which|Please|Can|Could|Is|Do|Tell|Where)\b/.test(request)) {
    return request.charAt(0).toLowerCase() + request.slice(1);
  }
  if (kind < 0.22) return `${d.pick(OPENERS)} ${request}`;
  if (kind < 0.3) return `${request} ${d.pick(CLOSERS)}`;
  return request;
}

function without(d: Draw, about: About): Turn {
  return d.weighted([
    [5, talk],
    [2, glossary],
    [3, extract],
    [6, jobs],
  ])(d, about);
}

function toolTurn(d: Draw, tools: readonly Tool[], about: About): Turn {
  const kind = d.next();
  if (kind < 0.33) return single(d, tools);
  if (kind < 0.55) return chain(d, tools, d.weighted([[3, 2], [3, 3], [3, 4], [3, 5]])); // biome-ignore format: pairs
  if (kind < 0.62) return pipe(d, tools) ?? single(d, tools);
  if (kind < 0.75) return parallel(d, tools);
  if (kind < 0.83) return noFit(d, tools);
  return d.chance(0.8) ? talk(d, about) : without(d, about);
}

function aboutOf(d: Draw): { about: About; system: string | null } {
  if (d.chance(0.2)) return { about: { agent: null, facts: new Map() }, system: null };
  const agent = d.chance(0.4)
    ? person(d)
    : `${d.pick(["planner", "helper", "agent", "writer", "clerk", "guide"])}-${d.number(1, 99)}`;
  const role = d.chance(0.4) ? ` ${d.pick(ROLES)}` : "";
  return {
    about: { agent, facts: new Map() },
    system: `You are ${agent}${d.pick([".", ", an agent on aiosd."])}${role}`,
  };
}

/**
 * One dialogue. The same seed, side and share of drills give the same dialogue for ever. With `drills` 1 there is nothing
 * but drills of one to four tools: what a model is to learn first (docs/decisions/0006-training.md).
 */
export function dialogue(seed: number, side: Side, drills = 0.25): Dialogue {
  const d = new Draw(seed, side);
  const { about, system } = aboutOf(d);
  if (d.chance(drills)) {
    const tools = toolsOf(d, drills === 1 ? d.int(1, 4) : toolCount(d), UNHEARD);
    return {
      system,
      tools: tools.map(({ definition }) => definition),
      turns: drill(d, tools, about, drills === 1 ? UNFIT : UNFIT_IN_MIX),
    };
  }
  const tools = d.chance(0.75) ? toolsOf(d, toolCount(d)) : [];
  const length = d.weighted([[5, 1], [4, 2], [2, 3], [1, 5], [0.1, 18]]); // biome-ignore format: pairs
  const definitions = tools.map(({ definition }) => definition);
  const turns = Array.from({ length }, () => {
    if (tools.length > 0) return toolTurn(d, tools, about);
    return d.chance(0.1) ? noFit(d, tools) : without(d, about);
  });
  return { system, tools: definitions, turns };
}

function toolCount(d: Draw): number {
  return d.weighted([[1, 1], [3, 2], [3, 3], [3, 4], [2, 5], [2, 6]]); // biome-ignore format: pairs
}

/** A dialogue of one turn of a given kind with a given number of tools. */
export function request(seed: number, side: Side, kind: TurnKind): Dialogue {
  const d = new Draw(seed, side);
  const { about, system } = aboutOf(d);
  const tools = toolsOf(d, d.int(1, 6));
  const definitions = tools.map(({ definition }) => definition);
  const made = {
    tool: () => single(d, tools),
    chain: () => chain(d, tools, d.int(2, 5)),
    parallel: () => parallel(d, tools),
    none: () => talk(d, about),
    "no-fit": () => noFit(d, tools),
    json: () => jobs(d, about),
  }[kind]();
  return { system, tools: kind === "json" ? [] : definitions, turns: [made] };
}
