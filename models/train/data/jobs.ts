/** The small jobs that the kernel gives to a model: describe a note, link two notes, read a sentence about files. */
import { type Draw, type Pool, pool } from "./draw.js";
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

type StorageCall = Readonly<Record<string, string | number>>;
interface Operation {
  readonly forms: Pool<string>;
  /** The same about the file just spoken of. */
  readonly again: Pool<string> | null;
  readonly call: (values: { path: string; text: string; query: string; version: number; who: string }) => StorageCall;
}

// biome-ignore format: one form after another reads best
const OPERATIONS: readonly Operation[] = [
  { forms: pool('write "{text}" to {path}', 'save "{text}" in {path}', 'put "{text}" into {path}', 'create {path} with the text "{text}"', 'save the text "{text}" to {path}',
      'store "{text}" in {path}', 'write the text "{text}" into {path}', 'make a file {path} that says "{text}"', 'keep "{text}" in the file {path}', 'write "{text}" into the file {path}'),
    again: pool('write "{text}" to it', 'save "{text}" in it', 'put "{text}" into it', 'write "{text}" into it', 'store "{text}" in it'),
    call: ({ path, text }) => ({ op: "write", path, text }) },
  { forms: pool("read {path}", "show me {path}", "open {path}", "read the file {path}", "show me the file {path}", "tell me what is in {path}", "open the file {path}", "show the text of {path}",
      "let me see {path}", "read {path} to me"),
    again: pool("read it", "show it to me", "open it", "show me what is in it", "read it to me"),
    call: ({ path }) => ({ op: "read", path }) },
  { forms: pool("list my files", "show all files", "list all files", "tell me which files there are", "list the files", "show the list of files"), again: null, call: () => ({ op: "list" }) },
  { forms: pool("delete {path}", "remove {path}", "throw away {path}", "delete the file {path}", "remove the file {path}", "get rid of {path}"),
    again: pool("delete it", "remove it", "throw it away", "get rid of it", "delete the file"), call: ({ path }) => ({ op: "delete", path }) },
  { forms: pool("find files about {query}", "search my files for {query}", "look for files about {query}", "find what I wrote about {query}", "search the files for {query}",
      "look for {query} in my files", "find the file about {query}", "search for {query} in my files"),
    again: null, call: ({ query }) => ({ op: "retrieve", query }) },
  { forms: pool("show the versions of {path}", "list all versions of {path}", "tell me which versions of {path} there are", "show me the history of {path}", "list the versions of {path}",
      "show the old versions of {path}"),
    again: pool("show its versions", "list its versions", "show me its history", "list all its versions", "show me its versions"), call: ({ path }) => ({ op: "versions", path }) },
  { forms: pool("roll {path} back to version {version}", "go back to version {version} of {path}", "restore version {version} of {path}", "bring back version {version} of {path}",
      "roll back {path} to version {version}", "set {path} back to version {version}"),
    again: pool("roll it back to version {version}", "restore its version {version}", "go back to its version {version}", "set it back to version {version}", "bring it back to version {version}"),
    call: ({ path, version }) => ({ op: "rollback", path, version }) },
  { forms: pool("share {path} with {who}", "give {who} access to {path}", "let {who} read {path}", "let {who} see {path}", "share the file {path} with {who}", "give {path} to {who}"),
    again: pool("share it with {who}", "give it to {who}", "let {who} read it", "let {who} see it", "share the file with {who}"), call: ({ path, who }) => ({ op: "share", path, with: who }) },
];
const JOINTS: Readonly<Record<number, Pool<string>>> = {
  1: pool("{a}", "{a}", "{a}", "{a}", "{a}"),
  2: pool(
    "{a} and {b}",
    "{a}, then {b}",
    "{a} and then {b}",
    "first {a}, then {b}",
    "first {a} and then {b}",
    "{a}, and {b}",
  ),
  3: pool(
    "{a}, {b} and {c}",
    "{a}, then {b} and {c}",
    "{a}, {b} and then {c}",
    "first {a}, then {b} and {c}",
    "{a}, then {b} and then {c}",
  ),
};
const WRAPPERS = pool(
  ...["{it}.", "Please {it}.", "Can you {it}?", "{it}, please.", "Could you {it}?", "I want you to {it}."],
  ...["Now {it}.", "I would like you to {it}.", "You should {it}.", "Would you {it}?"],
);

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

const QUERIES = pool(
  ...[
    "the budget",
    "rent",
    "holidays",
    "cake",
    "the garden",
    "music",
    "the meeting",
    "prices",
    "trains",
    "the contract",
  ],
);

/** Any of the three. */
export function jobs(d: Draw, about: About): Turn {
  return d.weighted<typeof noteJob>([
    [1, noteJob],
    [1, linkJob],
    [1.5, storageJob],
  ])(d, about);
}
