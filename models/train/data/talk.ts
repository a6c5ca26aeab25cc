/** Small talk: greetings, what the model says about itself, and what the user told it. */
import type { Draw, Pool } from "./draw.js";
import {
  GREETING_FORMS,
  GREETING_NAMED,
  JOKE_ASKS,
  LEAD_INS,
  MORE_JOKE_ASKS,
  NEXT_ASKS,
  OPPOSITE_ASKS,
  PLURAL_ASKS,
  WEEK_ASKS,
  WHO_ASKS,
} from "./talk-asks.js";
import { TELLINGS, type Telling } from "./talk-personal.js";
import {
  ABOUT_ITSELF,
  DAYS,
  type Intent,
  JOKES,
  listed,
  MONTHS,
  OPPOSITES,
  PLURALS,
  SOCIAL,
  withArticle,
} from "./talk-words.js";
import type { Turn, TurnKind } from "./turn.js";

/** What holds for a whole dialogue. */
export interface About {
  /** The name that the system prompt gave the agent. */
  readonly agent: string | null;
  /** What the user told so far: `name`, `city`, ... Generators add to it and ask for it later. */
  readonly facts: Map<string, string>;
}

export interface Said {
  readonly skill: string;
  readonly request: string;
  readonly answer: string;
  readonly facts?: readonly string[];
}

/** A turn without a tool call. */
export function saidTurn(kind: TurnKind, { skill, request, answer, facts = [] }: Said): Turn {
  return { kind, skill, request, steps: [], answer, facts };
}

/** A question of one sentence, now and then announced. */
export function asked(d: Draw, question: string): string {
  return /^(?!And )[^.:!?]*\?$/.test(question) && d.chance(0.15) ? `${d.pick(LEAD_INS)} ${question}` : question;
}

function you(about: About): string {
  const name = about.facts.get("name");
  return name === undefined ? "" : `, ${name}`;
}

const GREETINGS = [
  ...["Hello", "Hi", "Hey", "Good morning", "Good afternoon", "Good evening", "Hello there", "Hi there"],
  ...["hello", "hi", "hey", "Hey there", "Greetings", "Good day", "hi there", "hello there"],
];

function greeting(d: Draw, about: About): Turn {
  const word = d.pick(GREETINGS);
  const forms = about.agent !== null && d.chance(0.4) ? GREETING_NAMED : GREETING_FORMS;
  const request = d.fill(forms, { word, agent: about.agent ?? "" });
  const back = word.startsWith("Good") ? word : "Hello";
  return saidTurn("none", { skill: "talk.greeting", request, answer: `${back}${you(about)}! How can I help you?` });
}

function identity(d: Draw, about: About): Turn {
  const request = asked(d, d.pick(WHO_ASKS));
  const answer =
    about.agent === null
      ? "I am aiosd-tiny, a small demonstration model that runs in aiosd. I make mistakes."
      : `I am ${about.agent}, an agent on aiosd. My model is small and makes mistakes.`;
  const facts = about.agent === null ? ["aiosd-tiny"] : [about.agent];
  return saidTurn("none", { skill: "talk.identity", request, answer, facts });
}

function fixed(d: Draw, about: About, intents: readonly Intent[]): Turn {
  const { skill, asks, answer } = d.pick(intents);
  return saidTurn("none", { skill, request: asked(d, d.pick(asks)), answer: d.fill(answer, { you: you(about) }) });
}

function joke(d: Draw, about: About): Turn {
  const again = about.facts.has("joke");
  about.facts.set("joke", "told");
  const request = d.pick(again ? MORE_JOKE_ASKS : JOKE_ASKS);
  return saidTurn("none", { skill: "talk.joke", request, answer: JOKES[again ? 1 : 0] });
}

/** The user tells something about themselves, or asks for what he told. */
function personal(d: Draw, about: About): Turn {
  const known = Object.keys(TELLINGS).filter((key) => about.facts.has(key));
  const asks = known.length > 0 ? d.chance(0.6) : d.chance(0.12);
  const fresh = Object.keys(TELLINGS).filter((key) => !about.facts.has(key));
  const fromKnown = (asks && known.length > 0 && d.chance(0.9)) || fresh.length === 0;
  const key = fromKnown ? d.pick(known) : d.weighted(fresh.map((each) => [each === "name" ? 3 : 1, each] as const));
  const telling = TELLINGS[key] as Telling;
  const filled = (from: Pool<string> | string, it: string) => {
    const text = d.fill(from, { it, a: withArticle(it) });
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const skill = `talk.${key}`;
  if (asks || fromKnown) {
    const it = about.facts.get(key);
    const answer = it === undefined ? telling.unknown : filled(telling.known, it);
    return saidTurn("none", {
      skill,
      request: asked(d, d.pick(telling.ask)),
      answer,
      facts: it === undefined ? [] : [it],
    });
  }
  const it = telling.make(d);
  about.facts.set(key, it);
  const request = filled(telling.tell, it);
  return saidTurn("none", { skill, request, answer: filled(telling.told, it), facts: [it] });
}

/** A little that everybody knows. */
function common(d: Draw): Turn {
  const kind = d.pick(["opposite", "plural", "next", "next", "week"]);
  if (kind === "opposite") {
    const [x, y] = d.shuffle(d.pick(OPPOSITES)) as [string, string];
    const answer = `The opposite of ${x} is ${y}.`;
    return saidTurn("none", { skill: "talk.opposite", request: d.fill(OPPOSITE_ASKS, { x }), answer, facts: [y] });
  }
  if (kind === "plural") {
    const [x, y] = d.pick(PLURALS);
    const answer = `The plural of ${x} is ${y}.`;
    return saidTurn("none", { skill: "talk.plural", request: d.fill(PLURAL_ASKS, { x }), answer, facts: [y] });
  }
  const [noun, whole, items] = d.pick([["day", "week", DAYS] as const, ["month", "year", MONTHS] as const]);
  if (kind === "week") {
    const answer = `The ${noun}s of the ${whole} are ${listed(items)}.`;
    return saidTurn("none", { skill: "talk.calendar", request: d.fill(WEEK_ASKS, { noun, whole }), answer });
  }
  const at = d.int(0, items.length - 1);
  const side = d.pick(["before", "after"]);
  const x = items[at] as string;
  const y = items[(at + (side === "after" ? 1 : items.length - 1)) % items.length] as string;
  const request = d.fill(NEXT_ASKS, { noun, side, x });
  const answer = `${side === "after" ? "After" : "Before"} ${x} comes ${y}.`;
  return saidTurn("none", { skill: "talk.calendar", request, answer, facts: [y] });
}

/** Small talk of any sort. */
export function talk(d: Draw, about: About): Turn {
  const sort = d.weighted<(d: Draw, about: About) => Turn>([
    [10, greeting],
    [10, identity],
    [20, (draw, of) => fixed(draw, of, ABOUT_ITSELF)],
    [20, (draw, of) => fixed(draw, of, SOCIAL)],
    [3, joke],
    [25, personal],
    [12, (draw) => common(draw)],
  ]);
  return sort(d, about);
}
