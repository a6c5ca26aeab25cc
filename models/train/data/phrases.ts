/** Templates as they are written down: one a line. */
import { type Pool, pool } from "./draw.js";

/** How a kind of tool is described and asked for; part of a recipe. */
export interface Phrases {
  /** What programmers write as the tool's description. */
  readonly about: Pool<string>;
  /** Whole requests: "What is the weather in {city}?" */
  readonly questions: Pool<string>;
  /** Clauses for "please ..." and for chains: "look up the weather in {city}". */
  readonly orders: Pool<string>;
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Every line of one text with every line of another: `*` in the second is where the first goes. */
export function each(starts: string, forms: string): string {
  const all = linesOf(forms);
  return linesOf(starts)
    .flatMap((start) => all.map((form) => form.replace("*", start)))
    .join("\n");
}

/** The lines of a text as a pool, and lines that a program made: every fifth is held out, so new lines go to the end. */
export function lines(text: string, ...made: string[]): Pool<string> {
  const all = linesOf(text);
  if (new Set(all).size < all.length)
    throw new Error(`a template is there twice: ${all.filter((line, i) => all.indexOf(line) < i)}`);
  return pool(...new Set([...all, ...made.flatMap(linesOf)]));
}
