/** The names of members that a schema does not list. */
import { classOf, complement, PLAIN_CLASS, union } from "./char-set.js";
import type { Place } from "./place.js";
import { plainPart } from "./regex.js";
import { literal, QUOTE, type Rules } from "./rules.js";

/** Each is a place where nearly any character may follow, which is what compiling takes time for. */
const PLACES_MAX = 96;

/** What names begin with, character by character; null where names go on that are not followed further. */
interface NameTree {
  readonly next: Map<string, NameTree | null>;
  /** Whether a name ends here. */
  ends: boolean;
}

/**
 * The text of a member's name that is none of `names`, with its quotes: what goes another way than all of them at some
 * character, or ends before they do. Where names are long or many, those that begin as long as one of them are left out.
 */
export function otherName(names: readonly string[], rules: Rules, at: Place): string {
  // A name that needs an escape cannot be written with plain characters.
  const plain = names.filter((name) => JSON.stringify(name) === `"${name}"`);
  return `${QUOTE} ${written(treeOf(plain), rules, at)}`;
}

/** The shortest beginnings first, as many as PLACES_MAX allows. */
function treeOf(names: readonly string[]): NameTree {
  const root: NameTree = { next: new Map(), ends: false };
  let places = 1;
  let front = names.map((name) => ({ characters: name[Symbol.iterator](), tree: root }));
  while (front.length > 0) {
    const further: typeof front = [];
    for (const { characters, tree } of front) {
      const { value: character, done } = characters.next();
      if (done === true) {
        tree.ends = true;
        continue;
      }
      let next = tree.next.get(character);
      if (next === undefined) {
        next = places < PLACES_MAX ? { next: new Map(), ends: false } : null;
        places++;
        tree.next.set(character, next);
      }
      if (next !== null) further.push({ characters, tree: next });
    }
    front = further;
  }
  return root;
}

function written({ next, ends }: NameTree, rules: Rules, at: Place): string {
  const known = [...next.keys()].map((character): [number, number] => {
    const code = character.codePointAt(0) as number;
    return [code, code];
  });
  const parts = ends ? [] : [QUOTE];
  parts.push(`${classOf(plainPart(complement(union(known))))} ${PLAIN_CLASS}* ${QUOTE}`);
  for (const [character, tree] of next) {
    if (tree !== null) parts.push(`${literal(character)} ${written(tree, rules, at)}`);
  }
  return rules.define(parts.join(" | "), at, 1);
}
