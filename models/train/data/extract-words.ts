/** What short texts say: of people, and of things with fields. */
import type { Draw } from "./draw.js";
import { COLOURS, DAYS, FOODS, JOBS, MONTHS, personName, placeName, THINGS } from "./talk-words.js";
import { madeUpName, madeUpWord } from "./words-made-up.js";

export { RELATIONS } from "./relations.js";

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
  { name: { keys: ["company", "firm"], make: madeUpName }, fields: [
      { keys: ["city", "seat"], make: placeName, says: "has its seat in {v}" },
      { keys: ["boss", "head"], make: personName, says: "is led by {v}" },
      { keys: ["workers", "staff"], make: (d) => d.number(3, 900), says: "has {v} workers" },
      { keys: ["product"], make: (d) => `${d.pick(THINGS)}s`, says: "makes {v}" },
      { keys: ["founded", "year"], make: (d) => d.number(1900, 2025), says: "was founded in {v}" },
      { keys: ["site", "web"], make: (d) => `www.${madeUpWord(d)}.com`, says: "has the site {v}" } ] },
  { name: { keys: ["book", "title"], make: madeUpName }, fields: [
      { keys: ["author", "writer"], make: personName, says: "was written by {v}" },
      { keys: ["pages", "length"], make: (d) => d.number(20, 900), says: "has {v} pages" },
      { keys: ["year"], make: (d) => d.number(1900, 2025), says: "came out in {v}" },
      { keys: ["price", "cost"], make: (d) => d.decimal(2, 90, 2), says: "costs {v} euros" },
      { keys: ["shelf"], make: (d) => d.number(2, 99), says: "stands on shelf {v}" },
      { keys: ["reader"], make: personName, says: "was borrowed by {v}" } ] },
  { name: { keys: ["ship", "boat"], make: (d) => `The ${madeUpName(d)}` }, fields: [
      { keys: ["from", "origin"], make: placeName, says: "comes from {v}" },
      { keys: ["captain"], make: personName, says: "is sailed by {v}" },
      { keys: ["length", "metres"], make: (d) => d.number(5, 300), says: "is {v} metres long" },
      { keys: ["cargo", "load"], make: (d) => d.pick(FOODS), says: "carries {v}" },
      { keys: ["month"], make: (d) => d.pick(MONTHS), says: "arrives in {v}" },
      { keys: ["speed"], make: (d) => d.decimal(2, 40, 1), says: "sails at {v} knots" } ] },
];
