/** Answers that are copied from a short text: its main sentence, the answer to a question, fields as JSON. */
import { type Draw, pool } from "./draw.js";
import { KINDS, RELATIONS, type Relation, type Value } from "./extract-words.js";
import { makeNote } from "./jobs.js";
import { details, FAMILIES, FILLERS } from "./jobs-words.js";
import { type About, saidTurn } from "./talk.js";
import { listed, personName } from "./talk-words.js";
import { spacedJson, type Turn } from "./turn.js";
import { madeUpWord } from "./words-made-up.js";

const SUM_UP = pool(
  ...["Summarise: {text}", "Summarise this: {text}", "Summarise this text: {text}", "Please summarise: {text}"],
  ...["Summarise the text: {text}", "Give me a short summary: {text}", "What is the main point? {text}"],
  ...["Sum this up: {text}", "Summarize: {text}", "Please sum up this text: {text}", "Sum up: {text}"],
  ...["Give me the main point: {text}", "Summarize this text: {text}", "Give me the main sentence: {text}"],
  ...["Give me a summary: {text}", "{text}\nSummarise this.", "{text}\nWhat is the main point?"],
  ...[
    "{text}\nSum this up in one sentence.",
    "{text}\nGive me a short summary.",
    "{text}\nWhat is the main point of this text?",
  ],
);
const MARKS = pool(
  "In short: ",
  "Most important: ",
  "The main point: ",
  "To sum up: ",
  "In short, the main point: ",
  "Important: ",
);

/** The sentence that says it is the main one; where none does, the first. */
export function summary(d: Draw, _about: About): Turn {
  const main = makeNote(d, d.pick(FAMILIES)).sentence;
  const fillers = d.some(FILLERS, d.int(1, 3)).map((each) => d.fill(each, details(d)));
  const other = d.chance(0.5) ? [makeNote(d, d.pick(FAMILIES)).sentence] : [];
  const rest = d.shuffle([...fillers, ...other].filter((each) => each !== main)).slice(0, 3);
  const marked = d.chance(0.5);
  const answer = marked ? d.pick(MARKS) + main : main;
  const at = marked ? d.int(1, rest.length) : 0;
  const text = [...rest.slice(0, at), answer, ...rest.slice(at)].join(" ");
  return saidTurn("none", { skill: "extract.summary", request: d.fill(SUM_UP, { text }), answer, facts: [main] });
}

const QUESTIONS = pool(
  ...["Text: {text} Question: {ask}", "{text} {ask}", "Text: {text}\nQuestion: {ask}", "Read this: {text} {ask}"],
  ...[
    "Context: {text}\nQuestion: {ask}",
    "{text}\n{ask}",
    "Question: {ask} Text: {text}",
    "Here is a text: {text} {ask}",
  ],
  ...["Read the text and answer. {text} {ask}", "Read this text: {text} {ask}", "Question: {ask}\nText: {text}"],
  ...[
    "{ask} Text: {text}",
    "Text: {text}\n{ask}",
    "Answer from the text. {text} {ask}",
    "Here is a text: {text}\nQuestion: {ask}",
  ],
);

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
    const request = d.fill(QUESTIONS, { text, ask: d.fill(missing.asks, { who }) });
    return saidTurn("none", {
      skill: "extract.question",
      request,
      answer: "The text does not say.",
      facts: ["does not say"],
    });
  }
  const ask = d.chance(0.7) ? d.fill(relation.asks, { who }) : d.fill(relation.whoAsks, { v });
  const request = d.fill(QUESTIONS, { text, ask });
  return saidTurn("none", { skill: "extract.question", request, answer: `${who} ${says}.`, facts: [who, v] });
}

const JSON_ASKS = pool(
  ...["Give me the {keys} as JSON: {text}", "Extract {keys} as JSON: {text}", "Return {keys} as JSON. {text}"],
  ...["Text: {text}\nGive the {keys} as JSON.", "Give {keys} as JSON. Text: {text}", "{text} Give me {keys} as JSON."],
  ...[
    "Answer with JSON. Keys: {keys}. Text: {text}",
    "Write JSON with {keys}: {text}",
    "JSON with the keys {keys}, please: {text}",
  ],
  ...[
    "{text}\nReturn JSON with the keys {keys}.",
    "Make JSON with the keys {keys} from this: {text}",
    "{text}\nExtract {keys} as JSON.",
  ],
  ...[
    "Return a JSON object with {keys}: {text}",
    "As JSON, give me {keys}: {text}",
    "Give me JSON with {keys} from this text: {text}",
  ],
  ...[
    "I need the {keys} as JSON. {text}",
    "{text} Answer only with JSON: {keys}.",
    "Read {keys} from this text and answer with JSON: {text}",
  ],
  ...["Fill in {keys} as JSON: {text}", "Text: {text}\nAnswer with JSON that has {keys}."],
);

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
  const request = d.fill(JSON_ASKS, { keys, text });
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
