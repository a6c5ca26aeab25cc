/** What a text can say of a person. */
import type { Draw, Pool } from "./draw.js";
import { lines } from "./phrases.js";

export interface Relation {
  readonly make: (d: Draw) => string;
  /** What is said of a person, and is the answer: `lives in {v}`. */
  readonly says: string;
  readonly asks: Pool<string>;
  readonly whoAsks: Pool<string>;
}

export const relation = (says: string, make: (d: Draw) => string, asks: string, whoAsks: string): Relation => {
  return { make, says, asks: lines(asks), whoAsks: lines(whoAsks) };
};
