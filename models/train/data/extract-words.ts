/** What short texts say: of people, and of things with fields. */
import { type Draw, type Pool, pool } from "./draw.js";
import { COLOURS, DAYS, FOODS, JOBS, MONTHS, personName, placeName, THINGS, withArticle } from "./talk-words.js";
import { madeUpName, madeUpWord } from "./words-made-up.js";

/** What can be said of a person. */
export interface Relation {
  readonly make: (d: Draw) => string;
  /** What is said of a person, and is the answer: `lives in {v}`. */
  readonly says: string;
  readonly asks: Pool<string>;
  readonly whoAsks: Pool<string>;
}

export const RELATIONS: readonly Relation[] = [
  {
    make: placeName,
    says: "lives in {v}",
    asks: pool(
      ...["Where does {who} live?", "In which city does {who} live?", "What city does {who} live in?"],
      ...["Tell me where {who} lives.", "Which city does {who} live in?"],
    ),
    whoAsks: pool(
      "Who lives in {v}?",
      "Who is it that lives in {v}?",
      "Which person lives in {v}?",
      "Tell me who lives in {v}.",
      "Who is living in {v}?",
    ),
  },
  {
    make: (d) => withArticle(d.pick(JOBS)),
    says: "works as {v}",
    asks: pool(
      ...["What does {who} work as?", "What is the job of {who}?", "What does {who} do for work?"],
      ...["Tell me the job of {who}.", "Which job does {who} have?"],
    ),
    whoAsks: pool(
      "Who works as {v}?",
      "Who is {v}?",
      "Which person works as {v}?",
      "Tell me who works as {v}.",
      "Who is working as {v}?",
    ),
  },
  {
    make: (d) => String(d.number(18, 98)),
    says: "is {v} years old",
    asks: pool(
      "How old is {who}?",
      "What is the age of {who}?",
      "Tell me how old {who} is.",
      "What age is {who}?",
      "Tell me the age of {who}.",
    ),
    whoAsks: pool(
      "Who is {v} years old?",
      "Who is {v}?",
      "Which person is {v} years old?",
      "Tell me who is {v} years old.",
      "Who has the age of {v}?",
    ),
  },
  {
    make: (d) => d.pick(FOODS),
    says: "likes {v}",
    asks: pool(
      "What does {who} like?",
      "What food does {who} like?",
      "Tell me what {who} likes.",
      "Which food does {who} like?",
      "What does {who} like to eat?",
    ),
    whoAsks: pool(
      "Who likes {v}?",
      "Who eats {v}?",
      "Which person likes {v}?",
      "Tell me who likes {v}.",
      "Who is it that likes {v}?",
    ),
  },
  {
    make: madeUpName,
    says: "has a dog called {v}",
    asks: pool(
      ...["What is the dog of {who} called?", "What is the name of {who}'s dog?", "Tell me the name of {who}'s dog."],
      ...["What name has the dog of {who}?", "What is {who}'s dog called?"],
    ),
    whoAsks: pool(
      "Who has a dog called {v}?",
      "Whose dog is {v}?",
      "Who owns the dog {v}?",
      "Tell me whose dog is called {v}.",
      "Whose dog is called {v}?",
    ),
  },
  {
    make: (d) => withArticle(`${d.pick(COLOURS)} ${d.pick(THINGS)}`),
    says: "bought {v}",
    asks: pool(
      "What did {who} buy?",
      "What was bought by {who}?",
      "Tell me what {who} bought.",
      "Which thing did {who} buy?",
      "What is it that {who} bought?",
    ),
    whoAsks: pool(
      "Who bought {v}?",
      "Who has bought {v}?",
      "Which person bought {v}?",
      "Tell me who bought {v}.",
      "Who is it that bought {v}?",
    ),
  },
  {
    make: (d) => d.pick(MONTHS),
    says: "was born in {v}",
    asks: pool(
      "When was {who} born?",
      "In which month was {who} born?",
      "Tell me when {who} was born.",
      "In what month was {who} born?",
      "Which month was {who} born in?",
    ),
    whoAsks: pool(
      "Who was born in {v}?",
      "Which person was born in {v}?",
      "Tell me who was born in {v}.",
      "Who is it that was born in {v}?",
      "Who has a birthday in {v}?",
    ),
  },
];
export type Value = string | number;
export interface Field {
  /** The key and other words for it. */
  readonly keys: readonly string[];
  readonly make: (d: Draw) => Value;
  /** How the text says it; the field of the name has none. */
  readonly says?: string;
}
export interface Kind {
  readonly name: Field;
  readonly fields: readonly Field[];
}

// biome-ignore format: one field a line
export const KINDS: readonly Kind[] = [
  { name: { keys: ["name", "person"], make: personName }, fields: [
      { keys: ["age", "years"], make: (d) => d.number(18, 98), says: "is {v} years old" },
      { keys: ["city", "town", "home"], make: placeName, says: "lives in {v}" },
      { keys: ["job", "work"], make: (d) => d.pick(JOBS), says: "has the job {v}" },
      { keys: ["email", "mail"], make: (d) => `${madeUpWord(d)}@${madeUpWord(d)}.com`, says: "has the address {v}" },
      { keys: ["food"], make: (d) => d.pick(FOODS), says: "likes {v}" },
      { keys: ["colour"], make: (d) => d.pick(COLOURS), says: "likes the colour {v}" },
      { keys: ["dog", "pet"], make: madeUpName, says: "has a dog called {v}" },
      { keys: ["children"], make: (d) => d.number(2, 9), says: "has {v} children" } ] },
  { name: { keys: ["item", "product", "thing"], make: (d) => `The ${d.pick(THINGS)}` }, fields: [
      { keys: ["price", "cost"], make: (d) => d.decimal(2, 400, 2), says: "costs {v} euros" },
      { keys: ["colour"], make: (d) => d.pick(COLOURS), says: "is {v}" },
      { keys: ["weight"], make: (d) => d.decimal(0.5, 60, 1), says: "weighs {v} kg" },
      { keys: ["count", "stock"], make: (d) => d.number(2, 500), says: "is in stock {v} times" },
      { keys: ["shop", "seller"], make: madeUpName, says: "is sold by {v}" },
      { keys: ["code", "id"], make: (d) => `${madeUpWord(d)}-${d.number(10, 999)}`, says: "has the code {v}" } ] },
  { name: { keys: ["event", "title"], make: madeUpName }, fields: [
      { keys: ["day"], make: (d) => d.pick(DAYS), says: "is on {v}" },
      { keys: ["place", "city", "location"], make: placeName, says: "takes place in {v}" },
      { keys: ["hour", "start"], make: (d) => d.int(6, 22), says: "starts at {v}" },
      { keys: ["guests", "people"], make: (d) => d.number(5, 900), says: "has {v} guests" },
      { keys: ["host"], make: personName, says: "is hosted by {v}" },
      { keys: ["price", "fee"], make: (d) => d.number(5, 200), says: "costs {v} euros" } ] },
  { name: { keys: ["process", "agent"], make: madeUpName }, fields: [
      { keys: ["pid", "number"], make: (d) => d.number(2, 999), says: "has the pid {v}" },
      { keys: ["owner", "user"], make: personName, says: "belongs to {v}" },
      { keys: ["state"], make: (d) => d.pick(["running", "ready", "waiting", "stopped", "paused"]), says: "is {v}" },
      { keys: ["tokens"], make: (d) => d.number(10, 9999), says: "used {v} tokens" },
      { keys: ["priority"], make: (d) => d.int(0, 9), says: "has priority {v}" } ] },
];
