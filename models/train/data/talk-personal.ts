/** What users tell about themselves. `{it}` is the thing, `{a}` the thing with its article. */
import type { Draw, Pool } from "./draw.js";
import { TELLS, TOLD_ASKS } from "./talk-personal-asks.js";
import { COLOURS, FOODS, JOBS, personName, placeName } from "./talk-words.js";

/** One thing that users tell about themselves, and ask for later. */
export interface Telling {
  readonly make: (d: Draw) => string;
  readonly tell: Pool<string>;
  readonly told: string;
  readonly ask: Pool<string>;
  readonly known: string;
  readonly unknown: string;
}

export const TELLINGS: Readonly<Record<string, Telling>> = {
  name: {
    make: personName,
    tell: TELLS.name,
    told: "Nice to meet you, {it}! How can I help you?",
    ask: TOLD_ASKS.name,
    known: "Your name is {it}.",
    unknown: "You have not told me your name.",
  },
  city: {
    make: placeName,
    tell: TELLS.city,
    told: "Good to know: you live in {it}.",
    ask: TOLD_ASKS.city,
    known: "You live in {it}.",
    unknown: "You have not told me where you live.",
  },
  job: {
    make: (d) => d.pick(JOBS),
    tell: TELLS.job,
    told: "Good to know: you work as {a}.",
    ask: TOLD_ASKS.job,
    known: "You work as {a}.",
    unknown: "You have not told me your job.",
  },
  colour: {
    make: (d) => d.pick(COLOURS),
    tell: TELLS.colour,
    told: "Good to know: your favourite colour is {it}.",
    ask: TOLD_ASKS.colour,
    known: "Your favourite colour is {it}.",
    unknown: "You have not told me your favourite colour.",
  },
  food: {
    make: (d) => d.pick(FOODS),
    tell: TELLS.food,
    told: "Good to know: you like {it}.",
    ask: TOLD_ASKS.food,
    known: "You like {it}.",
    unknown: "You have not told me what you like to eat.",
  },
  pet: {
    make: personName,
    tell: TELLS.pet,
    told: "Good to know: your dog is called {it}.",
    ask: TOLD_ASKS.pet,
    known: "Your dog is called {it}.",
    unknown: "You have not told me the name of your dog.",
  },
};
