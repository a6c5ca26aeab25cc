/** Notes on many topics: where the key words stand in them, how they are tagged and summed up. */
import { type Draw, type Pool, pool, values } from "./draw.js";
import { CITIES, COLOURS, DAYS, FOODS, MONTHS, personName, placeName, THINGS } from "./talk-words.js";
import { madeUpName, madeUpWord } from "./words-made-up.js";

const words = (text: string): string[] => text.split(/\s+/);

type Maker = (d: Draw) => string;
const of =
  (list: Pool<string> | readonly string[]): Maker =>
  (d) =>
    d.pick(list);
/** Mostly an ordinary word, else a made-up one. */
const ordinary =
  (list: Pool<string>): Maker =>
  (d) =>
    d.chance(0.7) ? d.pick(list) : madeUpWord(d);

const TOPICS = ordinary(
  values(
    ...words(`budget plan contract website design release survey party roof garden menu holiday price logo report`),
  ),
);
const PARTS = ordinary(
  values(
    ...words(`parser cache index login report menu server editor search printer worker loader queue timer export`),
  ),
);
const AILS = values(...words("cough fever headache backache rash cold toothache bruise sprain burn"));
const RELATIONS = values(
  ...words("sister brother cousin uncle aunt mother father daughter son nephew niece grandmother"),
);
const INSTRUMENTS = values(...words("piano violin guitar drums flute cello trumpet harp organ clarinet"));
const GAMES = values(...words("football tennis hockey chess handball basketball volleyball rugby cricket golf"));
const SKIES = values(...words("rain snow fog wind hail frost thunder sunshine storms ice lightning drizzle clouds"));
const ROOMS = values(
  ...words(
    "kitchen bathroom bedroom cellar attic hall garage office garden balcony pantry porch studio laundry lobby library cabin",
  ),
);
const SUBJECTS = values(...words("maths history physics biology French music geography Spanish chemistry Latin"));
const VEHICLES = values(...words("train bus ferry plane boat taxi car bicycle tram van"));

/** Key words are `{+name}`; the other places are only filled. */
export interface Family {
  readonly tags: readonly string[];
  readonly slots: Readonly<Record<string, Maker>>;
  readonly notes: Pool<string>;
  readonly context: string;
}

// biome-ignore format: one template after another reads best
export const FAMILIES: readonly Family[] = [
  { tags: ["meeting", "work"], slots: { who: personName, topic: TOPICS, place: placeName }, context: "A meeting with {who} in {place} about the {topic}.",
    notes: pool("I meet {+who} in {+place} to talk about the {+topic}.", "Meeting with {+who} about the {+topic} in {+place} on {day}.",
      "{+who} called a meeting about the {+topic} in {+place}.", "The meeting on the {+topic} is in {+place}, and {+who} will come.", "On {day} I meet {+who} in {+place} about the {+topic}.",
      "The {+topic} meeting with {+who} moved to {+place}.") },
  { tags: ["travel"], slots: { who: personName, place: placeName, by: of(VEHICLES) }, context: "{who} travels to {place} by {by}.",
    notes: pool("{+who} takes the {+by} to {+place} on {day}.", "{+who} goes to {+place} by {+by}.", "The {+by} brings {+who} to {+place} at {hour}.",
      "{+who} booked a trip to {+place} by {+by}.", "{+who} travels to {+place} by {+by} on {day}.", "On {day} {+who} takes a {+by} to {+place}.") },
  { tags: ["food"], slots: { dish: madeUpName, food: of(FOODS) }, context: "How to make {dish} with {food}.",
    notes: pool("The dish {+dish} is made with {+food} and salt.", "To cook {+dish} I need {+food} and {n} eggs.", "Cook {+dish} with fresh {+food} for {n} minutes.",
      "The recipe for {+dish} needs {+food}.", "I cook {+dish} with {+food} on {day}.", "{+dish} tastes best with {+food}.") },
  { tags: ["money"], slots: { who: personName, thing: of(THINGS) }, context: "{who} owes money for the {thing}.",
    notes: pool("{+who} owes me {n} euros for the {+thing}.", "{+who} still has to pay {n} euros for the {+thing}.", "The {+thing} cost {n} euros and {+who} has not paid.",
      "{+who} has to pay for the {+thing} by {day}.", "{+who} owes {n} dollars for the {+thing}.", "I lent {+who} {n} euros for a {+thing}.") },
  { tags: ["health"], slots: { who: personName, ail: of(AILS), doctor: madeUpName }, context: "{who} sees Doctor {doctor} about the {ail}.",
    notes: pool("{+who} sees Doctor {+doctor} about the {+ail}.", "{+who} has a {+ail} and goes to Doctor {+doctor} on {day}.", "Doctor {+doctor} looks at the {+ail} of {+who}.",
      "{+who} must ask Doctor {+doctor} about the {+ail}.", "{+who} goes to Doctor {+doctor} about a {+ail}.", "Doctor {+doctor} treats {+who} for a {+ail}.") },
  { tags: ["code", "project"], slots: { part: PARTS, proj: madeUpName }, context: "A fault in the {part} of {proj}.",
    notes: pool("The {+part} of {+proj} crashes after {n} minutes.", "A test of the {+part} fails in {+proj}.", "Fix the {+part} in {+proj} before {day}.",
      "{+proj} has a bug in the {+part}.", "There is a bug in the {+part} of {+proj}.", "The {+part} of {+proj} throws error {n}.") },
  { tags: ["family"], slots: { rel: of(RELATIONS), who: personName, place: placeName }, context: "News of my {rel} {who} in {place}.",
    notes: pool("My {+rel} {+who} moves to {+place} in {month}.", "My {+rel} {+who} has a birthday party in {+place}.", "I visit my {+rel} {+who} in {+place}.",
      "A letter from my {+rel} {+who} came from {+place}.", "My {+rel} {+who} lives in {+place} now.", "My {+rel} {+who} invites us to {+place} on {day}.") },
  { tags: ["music"], slots: { who: personName, tool: of(INSTRUMENTS), place: placeName }, context: "{who} plays the {tool} in {place}.",
    notes: pool("{+who} plays the {+tool} in {+place} on {day}.", "{+who} gives a concert with the {+tool} in {+place}.", "In {+place} {+who} played {n} songs on the {+tool}.",
      "{+who} brings the {+tool} to the concert in {+place}.", "{+who} plays {n} songs on the {+tool} in {+place}.", "{+who} learns the {+tool} in {+place}.") },
  { tags: ["sport"], slots: { team: madeUpName, game: of(GAMES), place: placeName }, context: "A {game} match of {team} in {place}.",
    notes: pool("{+team} won the {+game} match in {+place}.", "{+team} plays {+game} in {+place} on {day}.", "The {+game} team {+team} lost in {+place}.",
      "In {+place} there is a {+game} match of {+team}.", "{+team} lost the {+game} match in {+place}.", "The {+game} match of {+team} is in {+place}.") },
  { tags: ["weather"], slots: { sky: of(SKIES), place: placeName }, context: "The weather in {place}: {sky}.",
    notes: pool("There will be {+sky} in {+place} on {day}.", "The forecast for {+place} says {+sky} and {n} degrees.", "{+place} had {+sky} for {n} days.",
      "We expect {+sky} in {+place}.", "The forecast says {+sky} in {+place} on {day}.", "It is a day of {+sky} in {+place}.") },
  { tags: ["book"], slots: { title: madeUpName, who: personName }, context: "The book {title} by {who}.",
    notes: pool("I read the book {+title} by {+who}.", "The new book by {+who} is called {+title}.", "{+who} wrote the book {+title} in {month}.",
      "The book {+title} by {+who} has {n} pages.", "{+title} is a book by {+who}.", "I must return the book {+title} by {+who}.") },
  { tags: ["home"], slots: { thing: of(THINGS), room: of(ROOMS) }, context: "The {thing} in the {room} needs work.",
    notes: pool("The {+thing} in the {+room} is broken.", "I have to repair the {+thing} in the {+room}.", "Clean the {+room} and fix the {+thing}.",
      "In the {+room} the {+thing} makes a noise.", "I have to fix the {+thing} in the {+room}.", "The {+room} needs a new {+thing}.") },
  { tags: ["shopping"], slots: { thing: of(THINGS), food: of(FOODS), shop: madeUpName }, context: "Buy a {thing} and {food} at {shop}.",
    notes: pool("Buy a {+thing} and {+food} at {+shop}.", "At {+shop} I want to buy {+food} and a {+thing}.", "The shop {+shop} sells {+food} and a cheap {+thing}.",
      "I need {+food} and a {+thing} from {+shop}.", "Get a {+thing} and {+food} at {+shop} on {day}.", "Shopping at {+shop}: {+food} and a {+thing}.") },
  { tags: ["school"], slots: { who: personName, subject: of(SUBJECTS) }, context: "{who} has a {subject} test.",
    notes: pool("{+who} has a {+subject} test on {day}.", "{+who} must learn for the {+subject} test.", "The {+subject} test of {+who} is in {month}.",
      "The teacher gave {+who} {n} points in the {+subject} test.", "{+who} writes a {+subject} test at school.", "{+who} got {n} points in the {+subject} test.") },
  { tags: ["project", "work"], slots: { who: personName, part: PARTS, proj: madeUpName }, context: "{who} works on the {part} of {proj}.",
    notes: pool("{+who} finishes the {+part} of project {+proj} by {day}.", "{+who} takes over the {+part} in the {+proj} project.", "Project {+proj}: {+who} does the {+part}.",
      "In project {+proj} the {+part} is done by {+who}.", "{+who} works on the {+part} of project {+proj}.", "The {+part} of project {+proj} goes to {+who}.") },
];

/** Sentences without a key word, which may stand around the others. */
export const FILLERS = pool(
  ...[
    "It will take about {n} minutes.",
    "I must not forget it.",
    "We talked about it yesterday.",
    "It was a long day.",
  ],
  ...["It may take {n} hours.", "There is still time.", "Nobody was in a hurry.", "The rest can wait until {day}."],
  ...[
    "I will know more on {day}.",
    "We will talk about it on {day}.",
    "It happened in {month}.",
    "This is not urgent.",
  ],
  ...["It is number {n} on my list.", "I made a note of it.", "That is all for today."],
);

/** Values for the places that are no key words. */
export function details(d: Draw): Record<string, string> {
  return {
    day: d.pick(DAYS),
    month: d.pick(MONTHS),
    n: String(d.number(2, 99)),
    hour: String(d.int(6, 22)),
  };
}

const PHRASES = pool(
  ...[
    "buy {n} {colour} {thing}s",
    "call {who} at {n}",
    "{who} likes {food}",
    "meet {who} in {city}",
    "the code is {word}{n}",
  ],
  ...["{who} paid {n} euros", "{word} and {word2}", "hello {who}", "the {thing} is {colour}", "pay {n} euros to {who}"],
  ...["{food} and {word}", "version {n} is ready", "all tests are green", "{who} is in {city}", "the {colour} {thing}"],
  ...[
    "ask {who} about {word}",
    "{n} people came to {city}",
    "{word} {word2} {n}",
    "do not forget the {thing}",
    "{who} and {n} guests",
  ],
);

/** A few words worth storing. */
export function phrase(d: Draw): string {
  const { n } = details(d) as { n: string };
  const values = { n, colour: d.pick(COLOURS), thing: d.pick(THINGS), food: d.pick(FOODS), city: d.pick(CITIES) };
  return d.fill(PHRASES, { ...values, who: personName(d), word: madeUpWord(d), word2: madeUpWord(d) });
}
