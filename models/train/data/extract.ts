/** Answers that are copied from a short text: its main sentence, the answer to a question, fields as JSON. */
import type { Draw } from "./draw.js";
import { JSON_ASKS, MARKS, QUESTIONS, SUM_UP } from "./extract-asks.js";
import { KINDS, RELATIONS, type Value } from "./extract-words.js";
import { makeNote } from "./jobs.js";
import { details, FAMILIES, FILLERS } from "./jobs-words.js";
import type { Relation } from "./relation.js";
import { type About, saidTurn } from "./talk.js";
import { listed, personName } from "./talk-words.js";
import { spacedJson, type Turn } from "./turn.js";
import { madeUpWord } from "./words-made-up.js";

/** The sentence that says it is the main one; where none does, the first. */
export function summary(d: Draw, _about: About): Turn {
  const main = makeNote(d, d.pick(FAMILIES)).sentence;
  const fillers = d.some(FILLERS, d.int(1, 3)).map((each) => d.fill(each, details(d)));
  const other = d.chance(0.5) ? [makeNote(d, d.pick(FAMILIES)).sentence] : [];
  const rest = d.shuffle([...fillers, ...other].filter((each) => each !== main)).slice(0, 3);
  const marked = d.chance(0.5);
  const answer = marked ? `${d.pick(MARKS)} ${main}` : main;
  const at = marked ? d.int(1, rest.length) : 0;
  const text = [...rest.slice(0, at), answer, ...rest.slice(at)].join(" ");
  return saidTurn("none", {
    skill: "extract.summary",
    request: d.fill(SUM_UP, { text, br: "\n" }),
    answer,
    facts: [main],
  });
}

interface Statement {
  readonly who: string;
  readonly relation: Relation;
  readonly v: string;
  readonly says: string;
}

/** A question about one or two people of a short text. */
export function question(d: Draw, _about: About): Turn {
  const people = d.chance(0.55) ? [personName(d), personName(d)] : [personName(d)];
  if (people[0] === people[1]) people.pop();
  const statements: Statement[] = [];
  const sentences = people.map((who) => {
    const own = d.some(RELATIONS, d.int(1, 2)).map((relation): Statement => {
      const taken = statements.map(({ v }) => v);
      let v = relation.make(d);
      while (taken.includes(v)) v = relation.make(d);
      return { who, relation, v, says: d.fill(relation.says, { v }) };
    });
    statements.push(...own);
    return `${who} ${own.map(({ says }) => says).join(" and ")}.`;
  });
  const { who, relation, v, says } = d.pick(statements);
  const text = sentences.join(" ");
  if (d.chance(0.1)) {
    const missing = d.pick(RELATIONS.filter((each) => !statements.some((said) => said.relation === each)));
    const request = d.fill(QUESTIONS, { br: "\n", text, ask: d.fill(missing.asks, { who }) });
    return saidTurn("none", {
      skill: "extract.question",
      request,
      answer: "The text does not say.",
      facts: ["does not say"],
    });
  }
  const ask = d.chance(0.7) ? d.fill(relation.asks, { who }) : d.fill(relation.whoAsks, { v });
  const request = d.fill(QUESTIONS, { br: "\n", text, ask });
  return saidTurn("none", { skill: "extract.question", request, answer: `${who} ${says}.`, facts: [who, v] });
}

interface Entry {
  readonly key: string;
  readonly value: Value;
}

/** `Anna is 31 years old and lives in Oslo.` and what can be read from it. */
function prose(d: Draw): { text: string; entries: Entry[] } {
  const { name, fields } = d.pick(KINDS);
  const subject = String(name.make(d));
  const entries: Entry[] = [{ key: d.pick(name.keys), value: subject.replace(/^The /, "") }];
  const clauses = d.some(fields, d.int(1, 4)).map(({ keys, make, says = "" }) => {
    const value = make(d);
    entries.push({ key: d.pick(keys), value });
    return d.fill(says, { v: value });
  });
  const cut = clauses.length > 2 ? 2 : clauses.length;
  const first = `${subject} ${listed(clauses.slice(0, cut))}.`;
  const second = cut < clauses.length ? ` ${subject} ${listed(clauses.slice(cut))}.` : "";
  return { text: first + second, entries };
}

/** `velora: 12, name: Anna`, also with keys that nobody knows. */
function labelled(d: Draw): { text: string; entries: Entry[] } {
  const entries = new Map<string, Value>();
  const { name, fields } = d.pick(KINDS);
  for (const field of d.some([name, ...fields], d.int(2, 5))) {
    const key = d.chance(0.3) ? madeUpWord(d) : d.pick(field.keys);
    const value = field.make(d);
    entries.set(key, typeof value === "string" ? value.replace(/^The /, "") : value);
  }
  const [colon, comma] = d.pick([
    [": ", ", "],
    [" = ", ", "],
    [": ", "; "],
    [" is ", ", "],
  ] as const);
  const text = [...entries].map(([key, value]) => key + colon + value).join(comma);
  return { text, entries: [...entries].map(([key, value]) => ({ key, value })) };
}

/** The keys as asked, in the order asked; strings as they stand, numbers as numbers. */
export function fieldsAsJson(d: Draw, _about: About): Turn {
  const { text, entries } = d.chance(0.75) ? prose(d) : labelled(d);
  const chosen = d.some(entries, Math.min(entries.length, d.int(1, 4)));
  const names = chosen.map(({ key }) => key);
  const keys = d.chance(0.7) ? listed(names) : names.join(", ");
  const answer = spacedJson(Object.fromEntries(chosen.map(({ key, value }) => [key, value])));
  const facts = chosen.map(({ key, value }) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const request = d.fill(JSON_ASKS, { br: "\n", keys, text });
  return saidTurn("json", { skill: "extract.json", request, answer, facts });
}

/** Any of the three. */
export function extract(d: Draw, about: About): Turn {
  return d.weighted<typeof summary>([
    [1, summary],
    [1.5, question],
    [2, fieldsAsJson],
  ])(d, about);
}
