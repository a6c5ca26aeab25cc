/** The small jobs that the kernel gives to a model: describe a note, link two notes, read a sentence about files. */
import type { Draw, Pool } from "./draw.js";
import { JOINTS, OPERATIONS, QUERIES, type StorageCall, WRAPPERS } from "./jobs-storage.js";
import { details, FAMILIES, type Family, FILLERS, phrase } from "./jobs-words.js";
import { type About, saidTurn } from "./talk.js";
import { personName } from "./talk-words.js";
import { spacedJson, type Turn } from "./turn.js";
import { capitalised, fileName, madeUpWord } from "./words-made-up.js";

/** Asks for `{"keywords": [...], "tags": [...], "context": "..."}`. */
export function noteJobPrompt(note: string): string {
  return `Note: ${note}\nGive keywords, tags and a one-line context as JSON.`;
}

/** Asks for `{"related": boolean, "reason": "..."}`. */
export function linkJobPrompt(first: string, second: string): string {
  return `First note: ${first}\nSecond note: ${second}\nDo the notes belong together? Answer as JSON.`;
}

/** Asks for `{"calls": [{"op": "read", "path": "..."}, ...]}`. */
export function storageJobPrompt(sentence: string): string {
  return `Request: ${sentence}\nGive the storage calls as JSON.`;
}

export interface Note {
  readonly family: Family;
  readonly text: string;
  readonly sentence: string;
  readonly values: Readonly<Record<string, string>>;
  /** The key words in the order of the text. */
  readonly keywords: readonly string[];
}

type Values = Readonly<Record<string, string>>;

/** Different values for the slots of a family; some may be given. */
export function slotValues(d: Draw, family: Family, given: Values = {}): Record<string, string> {
  for (;;) {
    const made = Object.entries(family.slots).map(([slot, make]) => [slot, given[slot] ?? make(d)] as const);
    if (new Set(made.map(([, value]) => value)).size === made.length) return Object.fromEntries(made);
  }
}

export function makeNote(d: Draw, family: Family, given: Values = {}): Note {
  const values = slotValues(d, family, given);
  const template = d.pick(family.notes);
  const keywords = [...template.matchAll(/\{\+(\w+)\}/g)].map(([, slot]) => values[slot as string] as string);
  const sentence = d.fill(template.replaceAll("{+", "{"), { ...details(d), ...values });
  const fillers = d
    .some(
      FILLERS,
      d.weighted([
        [5, 0],
        [4, 1],
        [1, 2],
      ]),
    )
    .map((each) => d.fill(each, details(d)));
  const text = (d.chance(0.75) ? [sentence, ...fillers] : [...fillers, sentence]).join(" ");
  return { family, text, sentence, values, keywords };
}

/** Keywords, tags and context of a note. */
export function noteJob(d: Draw, _about: About): Turn {
  const note = makeNote(d, d.pick(FAMILIES));
  const context = d.fill(note.family.context, note.values);
  const answer = spacedJson({ keywords: note.keywords, tags: note.family.tags, context });
  const facts = note.keywords.map((each) => JSON.stringify(each));
  return saidTurn("json", { skill: "jobs.note", request: noteJobPrompt(note.text), answer, facts });
}

/** What two notes can share: a slot of the same name in both families. */
function familiesWith(slot: string): Family[] {
  return FAMILIES.filter((family) => slot in family.slots);
}
const SHARED = ["who", "who", "place", "proj", "thing", "part", "food"];

function relatedNotes(d: Draw): [Note, Note, string] {
  const slot = d.pick(SHARED);
  for (;;) {
    const first = makeNote(d, d.pick(familiesWith(slot)));
    const shared = first.values[slot] as string;
    const second = makeNote(d, d.pick(familiesWith(slot)), { [slot]: shared });
    const both = first.keywords.filter((each) => second.keywords.includes(each));
    if (both.length === 1 && first.sentence !== second.sentence) return [first, second, shared];
  }
}

/** Often of the same sort, so that only the key words tell them apart. */
function unrelatedNotes(d: Draw): [Note, Note] {
  for (;;) {
    const first = makeNote(d, d.pick(FAMILIES));
    const second = makeNote(d, d.chance(0.4) ? first.family : d.pick(FAMILIES));
    if (!first.keywords.some((each) => second.keywords.includes(each))) return [first, second];
  }
}

/** Whether two notes share a key word. */
export function linkJob(d: Draw, _about: About): Turn {
  if (d.chance(0.5)) {
    const [first, second, shared] = relatedNotes(d);
    const answer = spacedJson({ related: true, reason: `Both are about ${shared}.` });
    const request = linkJobPrompt(first.text, second.text);
    return saidTurn("json", { skill: "jobs.link", request, answer, facts: ['"related": true', shared] });
  }
  const [first, second] = unrelatedNotes(d);
  const answer = spacedJson({ related: false, reason: "They share no topic." });
  const request = linkJobPrompt(first.text, second.text);
  return saidTurn("json", { skill: "jobs.link", request, answer, facts: ['"related": false'] });
}

/** A sentence about files and the storage calls it means. */
export function storageJob(d: Draw, _about: About): Turn {
  const count = d.weighted([
    [5, 1],
    [4, 2],
    [2, 3],
  ]);
  const calls: StorageCall[] = [];
  const parts: string[] = [];
  let last: string | null = null;
  for (const operation of d.some(OPERATIONS, count)) {
    const again: boolean = last !== null && operation.again !== null && d.chance(0.4);
    const path: string = again ? (last as string) : fileName(d);
    const query = d.chance(0.5) ? madeUpWord(d) : d.pick(QUERIES);
    const values = { path, text: phrase(d), query, version: d.int(1, 9), who: personName(d) };
    const call = operation.call(values);
    parts.push(d.fill(again && operation.again !== null ? operation.again : operation.forms, values));
    calls.push(call);
    last = "path" in call && call.op !== "delete" ? path : null;
  }
  const [a = "", b = "", c = ""] = parts;
  const it = d.fill(JOINTS[count] as Pool<string>, { a, b, c });
  const request = storageJobPrompt(capitalised(d.fill(WRAPPERS, { it })));
  return saidTurn("json", {
    skill: "jobs.storage",
    request,
    answer: spacedJson({ calls }),
    facts: calls.map(spacedJson),
  });
}

/** Any of the three. */
export function jobs(d: Draw, about: About): Turn {
  return d.weighted<typeof noteJob>([
    [1, noteJob],
    [1, linkJob],
    [1.5, storageJob],
  ])(d, about);
}
