/** Notes on many topics: where the key words stand in them, how they are tagged and summed up. */
import type { Draw } from "./draw.js";
import type { Family } from "./jobs-slots.js";
import { DAILY } from "./notes-daily.js";
import { FURTHER } from "./notes-further.js";
import { LEISURE } from "./notes-leisure.js";
import { lines } from "./phrases.js";
import { CITIES, COLOURS, DAYS, FOODS, MONTHS, personName, THINGS } from "./talk-words.js";
import { madeUpWord } from "./words-made-up.js";

export type { Family } from "./jobs-slots.js";

export const FAMILIES: readonly Family[] = [...DAILY, ...LEISURE, ...FURTHER];

/** Sentences without a key word, which may stand around the others. */
export const FILLERS = lines(`
  It will take about {n} minutes.
  I must not forget it.
  We talked about it yesterday.
  It was a long day.
  It may take {n} hours.
  There is still time.
  Nobody was in a hurry.
  The rest can wait until {day}.
  I will know more on {day}.
  We will talk about it on {day}.
  It happened in {month}.
  This is not urgent.
  It is number {n} on my list.
  I made a note of it.
  That is all for today.
  I wrote this down at {hour}.
  Nothing else is new.
  Let us see how it goes.
  I heard it from a friend.
  Please keep this in mind.
  I will come back to it in {month}.
  So far everything is fine.
  I am not sure yet.
  It has to be done soon.
  We have known this since {month}.
  There are {n} other things to do.
  It is the same every year.
  I am looking forward to it.
  We had to wait for {n} minutes.
  It came as a surprise.
  Somebody should check it again.
  I told nobody about it.
  It is not easy, but it can be done.
  By {day} it should be clear.
  All of us were very tired.
  I will think about it tonight.
  It was already {hour} when I got home.
  There is no need to worry.
  We agreed on it {n} days ago.
  The next step is not clear.
  I have waited long enough for this.
  {day} was a quiet day.
  Maybe I will change my mind.
  It was a good idea after all.
  About {n} people know of it.
  I would like to hear what you think.
  Last {month} it was the same.
  Everything went well in the end.
  Ask me again on {day}.
  It does not matter much.
  I only had {n} minutes to write this.
  The time was short.
  Later I will add more to this note.
  It is more important than it looks.
  We laughed a lot.
  That is how it is.
  I slept badly that night.
  It took us until {hour}.
  I will ask about it in {month}.
  Some of it is still open.
`);

/** Values for the places that are no key words. */
export function details(d: Draw): Record<string, string> {
  return {
    day: d.pick(DAYS),
    month: d.pick(MONTHS),
    n: String(d.number(2, 99)),
    hour: String(d.int(6, 22)),
  };
}

const PHRASES = lines(`
  buy {n} {colour} {thing}s
  call {who} at {n}
  {who} likes {food}
  meet {who} in {city}
  the code is {word}{n}
  {who} paid {n} euros
  {word} and {word2}
  hello {who}
  the {thing} is {colour}
  pay {n} euros to {who}
  {food} and {word}
  version {n} is ready
  all tests are green
  {who} is in {city}
  the {colour} {thing}
  ask {who} about {word}
  {n} people came to {city}
  {word} {word2} {n}
  do not forget the {thing}
  {who} and {n} guests
  {word}
  {word}: {n}
  back at {n}
  see you in {city}
  {who} has the {thing}
  {food}, {word} and {word2}
  {who} was here
  page {n} is missing
  thank you {who}
  no {food} for {who}
  a {thing} for {n} euros
  room {n} is free
  {city} is nice
  the password is {word}
  we need {n} more {thing}s
  do the {word} first
  {who} wants the {colour} {thing}
  happy birthday {who}
  the {word} is done
  {n} new ideas
  {who} said {word}
  from {city} with love
  work in progress
  {word} = {n}
  the key is under the {thing}
  {food} is on sale
  bring {food} to {who}
  first draft by {who}
  {n} of {n} points
  a trip to {city}
  good night {who}
  my {thing} is {colour}
  {word} or {word2}
  {who}, {n} years
  this file is empty
  lunch with {who}
  train to {city} at {n}
  stop the {word}
  {colour} and {n}
  the answer is {n}
`);

/** A few words worth storing. */
export function phrase(d: Draw): string {
  const { n } = details(d) as { n: string };
  const values = { n, colour: d.pick(COLOURS), thing: d.pick(THINGS), food: d.pick(FOODS), city: d.pick(CITIES) };
  return d.fill(PHRASES, { ...values, who: personName(d), word: madeUpWord(d), word2: madeUpWord(d) });
}
