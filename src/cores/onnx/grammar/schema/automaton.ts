/**
 * Expressions that must all hold at once, and a length, as one deterministic automaton: in each state a character leads to
 * at most one other, so that XGrammar never has two ways to keep apart.
 */
import { type CharSet, complement, intersect, union, WRITABLE } from "./char-set.js";
import type { Regex } from "./regex.js";
import { type Effort, type Places, RegexMachine } from "./regex-machine.js";

const STATES_MAX = 1500;

export interface State {
  readonly accepts: boolean;
  /** Sets that share no character, and the states that they lead to. */
  readonly next: ReadonlyArray<readonly [set: CharSet, to: number]>;
}

/** A place in each expression and how many characters were read, as far as that matters. */
interface Reached {
  readonly places: readonly Places[];
  readonly length: number;
}

/** The states, the first one first, equal ones put together; null where there are too many. Empty where no text is left. */
export function automatonOf(
  expressions: readonly Regex[],
  [min, max]: readonly [min: number, max: number],
  effort: Effort,
): State[] | null {
  const machines = expressions.map((each) => new RegexMachine(each, effort));
  const index = new Map<string, number>();
  const found: Reached[] = [];
  const known = (reached: Reached): number => {
    const key = `${reached.length}:${reached.places.join(";")}`;
    const number = index.get(key) ?? found.push(reached) - 1;
    index.set(key, number);
    return number;
  };
  const states: State[] = [];
  known({ places: machines.map((machine) => machine.start()), length: 0 });
  for (let i = 0; i < found.length; i++) {
    if (found.length > STATES_MAX) return null;
    const { places, length } = found[i] as Reached;
    const accepts = length >= min && machines.every((machine, m) => machine.accepts(places[m] as Places));
    const next = new Map<number, CharSet>();
    for (const set of length < max ? partsOf(machines, places, effort) : []) {
      const code = (set[0] as readonly [number, number])[0];
      const after = machines.map((machine, m) => machine.after(places[m] as Places, code));
      if (after.some((each) => each.length === 0)) continue;
      const to = known({ places: after, length: Math.min(length + 1, max === Infinity ? min : max) });
      next.set(to, union([...(next.get(to) ?? []), ...set]));
    }
    states.push({ accepts, next: [...next].map(([to, set]) => [set, to]) });
  }
  return smallest(alive(states), effort);
}

/** Whether every text of one expression is one of the other. */
export function within(inner: Regex, outer: Regex, effort: Effort): boolean | null {
  const [one, two] = [new RegexMachine(inner, effort), new RegexMachine(outer, effort)];
  const seen = new Set<string>();
  const open: Array<readonly [Places, Places]> = [[one.start(), two.start()]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const key = pair.join(";");
    if (seen.has(key)) continue;
    if (seen.add(key).size > STATES_MAX) return null;
    const [a, b] = pair;
    if (one.accepts(a) && !two.accepts(b)) return false;
    for (const set of partsOf([one, two], [a, b], effort)) {
      const code = (set[0] as readonly [number, number])[0];
      const next = one.after(a, code);
      if (next.length > 0) open.push([next, two.after(b, code)]);
    }
  }
  return true;
}

/** The characters that lead anywhere, in sets of those that lead to the same. */
function partsOf(machines: readonly RegexMachine[], places: readonly Places[], effort: Effort): CharSet[] {
  const sets = new Set(machines.flatMap((machine, m) => machine.edges(places[m] as Places).map(({ set }) => set)));
  let parts: CharSet[] = [WRITABLE];
  for (const set of sets) {
    effort(8 * parts.length);
    const others = complement(set);
    parts = parts.flatMap((part) => [intersect(part, set), intersect(part, others)]).filter(({ length }) => length > 0);
  }
  return parts;
}

/** Only the states from which a text can end. */
function alive(states: readonly State[]): State[] {
  const living = new Set<number>();
  for (let before = -1; before < living.size; ) {
    before = living.size;
    for (const [i, { accepts, next }] of [...states.entries()].reverse()) {
      if (accepts || next.some(([, to]) => living.has(to))) living.add(i);
    }
  }
  const kept = [...states.keys()].filter((i) => living.has(i));
  if (!living.has(0)) return [];
  const name = new Map(kept.map((i, number) => [i, number]));
  return kept.map((i) => {
    const { accepts, next } = states[i] as State;
    const staying = next.filter(([, to]) => living.has(to));
    return { accepts, next: staying.map(([set, to]) => [set, name.get(to) as number]) };
  });
}

/** States that accept the same texts put together, by splitting groups until none differ inside. */
function smallest(states: readonly State[], effort: Effort): State[] {
  let group: number[] = states.map(({ accepts }) => (accepts ? 1 : 0));
  const text = new Map<CharSet, string>();
  for (let [before, count] = [-1, 0]; before < count; ) {
    before = count;
    const names = new Map<string, number>();
    group = states.map(({ next }, i) => {
      effort(8 * (1 + next.length));
      const ways = joined(next, group).map(([set, to]) => {
        const written = text.get(set) ?? set.join();
        text.set(set, written);
        return `${to}:${written}`;
      });
      const key = `${group[i]} ${ways.join(" ")}`;
      const name = names.get(key) ?? names.size;
      names.set(key, name);
      return name;
    });
    count = names.size;
  }
  const first = new Map<number, State>();
  for (const [i, state] of states.entries()) if (!first.has(group[i] as number)) first.set(group[i] as number, state);
  return [...first.values()].map(({ accepts, next }) => ({ accepts, next: joined(next, group) }));
}

function joined(next: State["next"], group: readonly number[]): Array<readonly [CharSet, number]> {
  const sets = new Map<number, CharSet>();
  for (const [set, to] of next) {
    const name = group[to] as number;
    const other = sets.get(name);
    sets.set(name, other === undefined ? set : union([...other, ...set]));
  }
  return [...sets].sort(([a], [b]) => a - b).map(([to, set]) => [set, to]);
}
