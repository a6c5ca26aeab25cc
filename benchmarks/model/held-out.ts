/** The held-out requests: one turn each, of tools, templates and values that training never had. */
import { request } from "../../models/train/data/dialogue.js";
import type { Dialogue, Turn, TurnKind } from "../../models/train/data/turn.js";

export interface HeldOut {
  readonly dialogue: Dialogue;
  readonly turn: Turn;
}

/** Of 100 requests. A chain has two to five calls, a parallel one two or three at once. */
const SHARES: ReadonlyArray<readonly [TurnKind, number]> = [
  ["tool", 60],
  ["chain", 12],
  ["parallel", 8],
  ["none", 10],
  ["no-fit", 10],
];
/** Apart from every seed that training, its losses and the choice of its data ever saw. */
const FIRST_SEED = 7_000_000;
const FIRST_JSON_SEED = 8_000_000;

function heldOutOf(seed: number, kind: TurnKind): HeldOut {
  const dialogue = request(seed, "held-out", kind);
  return { dialogue, turn: dialogue.turns[0] as Turn };
}

/** The first `count` requests of the set, the kinds mixed evenly; the same ones every time. */
export function heldOut(count: number): HeldOut[] {
  const kinds = Array.from({ length: 100 }, (_, i) => {
    // 37 and 100 have no common divisor, so that every kind comes up early.
    let at = (i * 37) % 100;
    for (const [kind, share] of SHARES) {
      if (at < share) return kind;
      at -= share;
    }
    return "tool";
  });
  return Array.from({ length: count }, (_, i) => heldOutOf(FIRST_SEED + i, kinds[i % 100] as TurnKind));
}

/** The first `count` of the kernel's own small jobs, answered as JSON, without tools. */
export function heldOutJson(count: number): HeldOut[] {
  return Array.from({ length: count }, (_, i) => heldOutOf(FIRST_JSON_SEED + i, "json"));
}
