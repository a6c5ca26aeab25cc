/** An automaton as rules. A state that only one other leads to is written where it is reached: tokens then stay in a rule. */
import type { State } from "./automaton.js";
import type { CharSet } from "./char-set.js";
import type { Place } from "./place.js";
import { choice, type Rules } from "./rules.js";

/** Brackets in each other, until a rule of its own is made. */
const NESTING_MAX = 12;

/** The texts from state 0 on, as an expression. `set`: how a class is written. */
export function automatonRules(
  states: readonly State[],
  set: (set: CharSet) => string,
  { rules, at }: { readonly rules: Rules; readonly at: Place },
): string {
  const reached: number[] = states.map((_, i) => (i === 0 ? 1 : 0));
  for (const [i, { next }] of states.entries()) {
    for (const [, to] of next) if (to !== i) reached[to] = (reached[to] as number) + 1;
  }
  const names = new Map<number, string>();
  const rule = (i: number): string => {
    const known = names.get(i);
    if (known !== undefined) return known;
    const name = rules.reserve();
    names.set(i, name);
    rules.fill(name, body(i, 0), at);
    return name;
  };
  const body = (first: number, nesting: number): string => {
    const parts: string[] = [];
    // A row of states without a choice is a sequence.
    for (let i = first; ; ) {
      const { accepts, next } = states[i] as State;
      const own = next.find(([, to]) => to === i);
      if (own !== undefined) parts.push(`${set(own[0])}*`);
      const others = next.filter(([, to]) => to !== i);
      const [only] = others;
      if (only === undefined) break;
      if (others.length === 1 && !accepts) {
        parts.push(set(only[0]));
        if ((reached[only[1]] as number) === 1) {
          i = only[1];
          continue;
        }
        parts.push(rule(only[1]));
        break;
      }
      const ways = others.map(([characters, to]) => {
        const alone = (reached[to] as number) === 1 && nesting < NESTING_MAX;
        return `${set(characters)} ${alone ? body(to, nesting + 1) : rule(to)}`;
      });
      parts.push(accepts ? `(${choice(ways)})?` : choice(ways));
      break;
    }
    return parts.length === 0 ? '""' : parts.join(" ");
  };
  return (reached[0] as number) === 1 ? body(0, 0) : rule(0);
}
