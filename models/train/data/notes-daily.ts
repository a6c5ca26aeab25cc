/** Notes on appointments, trips, food, money, health, code and the family. */
import { AILS, type Family, of, PARTS, RELATIVES, TOPICS, VEHICLES } from "./jobs-slots.js";
import { lines } from "./phrases.js";
import { FOODS, personName, placeName, THINGS } from "./talk-words.js";
import { madeUpName } from "./words-made-up.js";

export const DAILY: readonly Family[] = [
  {
    tags: ["meeting", "work"],
    slots: { who: personName, topic: TOPICS, place: placeName },
    context: "A meeting with {who} in {place} about the {topic}.",
    notes: lines(`
      I meet {+who} in {+place} to talk about the {+topic}.
      Meeting with {+who} about the {+topic} in {+place} on {day}.
      {+who} called a meeting about the {+topic} in {+place}.
      The meeting on the {+topic} is in {+place}, and {+who} will come.
      On {day} I meet {+who} in {+place} about the {+topic}.
      The {+topic} meeting with {+who} moved to {+place}.
      In {+place} there is a meeting about the {+topic}, and {+who} leads it.
      {+who} wants to meet me in {+place} because of the {+topic}.
      Our meeting in {+place} is about the {+topic}, so {+who} must be there.
      We meet at {hour} in {+place}, where {+who} speaks about the {+topic}.
      The {+topic} is what {+who} and I discuss when we meet in {+place}.
      {+who} cannot come to the meeting on the {+topic} in {+place}.
      For the meeting in {+place} I need the papers on the {+topic} from {+who}.
      Meet {+who} at {hour} in {+place} about the {+topic}.
      The team meets in {+place} on {day} so that {+who} can explain the {+topic}.
      {+place}, {day}: meeting on the {+topic} with {+who}.
      {+who} asked for {n} minutes about the {+topic} at our meeting in {+place}.
      When I meet {+who}, we will decide on the {+topic} in {+place}.
      The meeting that {+who} holds in {+place} has one subject, the {+topic}.
    `),
  },
  {
    tags: ["travel"],
    slots: { who: personName, place: placeName, by: of(VEHICLES) },
    context: "{who} travels to {place} by {by}.",
    notes: lines(`
      {+who} takes the {+by} to {+place} on {day}.
      {+who} goes to {+place} by {+by}.
      The {+by} brings {+who} to {+place} at {hour}.
      {+who} booked a trip to {+place} by {+by}.
      {+who} travels to {+place} by {+by} on {day}.
      On {day} {+who} takes a {+by} to {+place}.
      To get to {+place}, {+who} takes the {+by}.
      In {month} {+who} wants to go to {+place} by {+by}.
      The trip to {+place} by {+by} takes {+who} {n} hours.
      There is a {+by} to {+place} at {hour}, and {+who} will take it.
      By {+by} it is {n} miles to {+place}, says {+who} before the trip.
      {+who} has a seat in the {+by} to {+place}.
      {+place} is far, so {+who} goes there by {+by}.
      A {+by} takes {+who} from here to {+place}.
      {+who} paid {n} euros for the {+by} to {+place}.
      The next trip of {+who} goes to {+place} by {+by}.
      {+who} leaves for {+place} at {hour} and goes by {+by}.
      I bring {+who} to the {+by} that goes to {+place}.
      For the way to {+place} the {+by} is best, thinks {+who}.
    `),
  },
  {
    tags: ["food"],
    slots: { dish: madeUpName, food: of(FOODS) },
    context: "How to make {dish} with {food}.",
    notes: lines(`
      The dish {+dish} is made with {+food} and salt.
      To cook {+dish} I need {+food} and {n} eggs.
      Cook {+dish} with fresh {+food} for {n} minutes.
      The recipe for {+dish} needs {+food}.
      I cook {+dish} with {+food} on {day}.
      {+dish} tastes best with {+food}.
      Put {+food} and oil in the pan to make {+dish}.
      There is no {+dish} without {+food}.
      Mix {+food} with {n} eggs and you get {+dish}.
      For dinner we make {+dish} with a lot of {+food}.
      My favourite way to cook {+dish} is with {+food}.
      Add {+food} to the {+dish} and let it cook for {n} minutes.
      Some {+food} and a little pepper go into {+dish}.
      The cook makes {+dish} from {+food} and butter.
      A good {+dish} begins with {+food}.
      Whoever makes {+dish} should take {n} grams of {+food}.
      With {+food} from the oven, {+dish} is ready in {n} minutes.
      The pot of {+dish} on {day} had too much {+food} in it.
      We eat {+dish} at {hour}, and it is full of {+food}.
    `),
  },
  {
    tags: ["money"],
    slots: { who: personName, thing: of(THINGS) },
    context: "{who} owes money for the {thing}.",
    notes: lines(`
      {+who} owes me {n} euros for the {+thing}.
      {+who} still has to pay {n} euros for the {+thing}.
      The {+thing} cost {n} euros and {+who} has not paid.
      {+who} has to pay for the {+thing} by {day}.
      {+who} owes {n} dollars for the {+thing}.
      I lent {+who} {n} euros for a {+thing}.
      I am waiting for {n} euros from {+who} for the {+thing}.
      For the {+thing} I still get {n} euros from {+who}.
      The bill for the {+thing} has not been paid by {+who}.
      Ask {+who} for the {n} euros for the {+thing}.
      The money for the {+thing} should come from {+who} on {day}.
      {+who} took the {+thing} and will pay me {n} euros in {month}.
      I paid {n} euros for the {+thing}, and {+who} has to pay me back.
      The debt of {+who} for the {+thing} is {n} euros.
      {+who} has paid only half of the {n} euros for the {+thing}.
      There are {n} euros missing for the {+thing} that {+who} owes us.
      Until {day} {+who} owes me the money for the {+thing}.
      The {+thing} is not yet paid, and it is {+who} who owes the money.
      {+who} borrowed {n} dollars from me for a {+thing}.
    `),
  },
  {
    tags: ["health"],
    slots: { who: personName, ail: of(AILS), doctor: madeUpName },
    context: "{who} sees Doctor {doctor} about the {ail}.",
    notes: lines(`
      {+who} sees Doctor {+doctor} about the {+ail}.
      {+who} has a {+ail} and goes to Doctor {+doctor} on {day}.
      Doctor {+doctor} looks at the {+ail} of {+who}.
      {+who} must ask Doctor {+doctor} about the {+ail}.
      {+who} goes to Doctor {+doctor} about a {+ail}.
      Doctor {+doctor} treats {+who} for a {+ail}.
      At {hour} Doctor {+doctor} has time for {+who} and the {+ail}.
      Because of a {+ail}, {+who} goes to see Doctor {+doctor}.
      The {+ail} of {+who} is getting worse, so Doctor {+doctor} will come.
      Doctor {+doctor} gave {+who} pills against the {+ail}.
      {+who} has had a {+ail} for {n} days and needs Doctor {+doctor}.
      For the {+ail} Doctor {+doctor} wants to see {+who} on {day}.
      Take {+who} to Doctor {+doctor} because of the {+ail}.
      With such a {+ail}, {+who} should go to Doctor {+doctor}.
      Doctor {+doctor} says that the {+ail} keeps {+who} in bed for {n} days.
      {+who} asked Doctor {+doctor} what helps against a {+ail}.
      The visit of {+who} to Doctor {+doctor} is about the {+ail}.
      A {+ail} brought {+who} to Doctor {+doctor} in {month}.
      Doctor {+doctor} will call {+who} about the {+ail}.
    `),
  },
  {
    tags: ["code", "project"],
    slots: { part: PARTS, proj: madeUpName },
    context: "A fault in the {part} of {proj}.",
    notes: lines(`
      The {+part} of {+proj} crashes after {n} minutes.
      A test of the {+part} fails in {+proj}.
      Fix the {+part} in {+proj} before {day}.
      {+proj} has a bug in the {+part}.
      There is a bug in the {+part} of {+proj}.
      The {+part} of {+proj} throws error {n}.
      In {+proj} the {+part} stops with an error.
      Since {day} the {+part} of {+proj} gives wrong results.
      {n} tests of {+proj} fail because of the {+part}.
      Somebody has to repair the code of the {+part} in {+proj}.
      The bug in {+proj} comes from the {+part}.
      {+proj} crashes as soon as the {+part} starts.
      The {+part} uses too much memory in {+proj} and then crashes.
      I found {n} bugs in the {+part} of {+proj}.
      The fault of {+proj} is in line {n} of the {+part}.
      Version {n} of {+proj} breaks the {+part}.
      When {+proj} starts, the {+part} hangs for {n} seconds.
      Users say that the {+part} in {+proj} does not work.
      The code of {+proj} has an error where it calls the {+part}.
    `),
  },
  {
    tags: ["family"],
    slots: { rel: of(RELATIVES), who: personName, place: placeName },
    context: "News of my {rel} {who} in {place}.",
    notes: lines(`
      My {+rel} {+who} moves to {+place} in {month}.
      My {+rel} {+who} has a birthday party in {+place}.
      I visit my {+rel} {+who} in {+place}.
      A letter from my {+rel} {+who} came from {+place}.
      My {+rel} {+who} lives in {+place} now.
      My {+rel} {+who} invites us to {+place} on {day}.
      In {+place} my {+rel} {+who} bought a house.
      The wedding of my {+rel} {+who} is in {+place} in {month}.
      From {+place} I heard that my {+rel} {+who} is well.
      We stay for {n} days with my {+rel} {+who} in {+place}.
      {+who}, my {+rel}, feels at home in {+place}.
      My {+rel} is called {+who} and was born in {+place}.
      On {day} I see my {+rel} {+who} again in {+place}.
      The whole family goes to {+place} to see my {+rel} {+who}.
      My {+rel} in {+place}, {+who}, turns {n} on {day}.
      All is well in {+place}, writes my {+rel} {+who}.
      My {+rel} {+who} opened a small shop in {+place}.
      My {+rel} {+who} wrote to me from {+place}.
      {+place} is where my {+rel} {+who} now has a flat.
    `),
  },
];
