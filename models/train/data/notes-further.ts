/** Notes on animals, gardens, jobs, films, servers, parties, languages, parcels, lost things, gifts and pictures. */
import { ANIMALS, type Family, LANGUAGES, of, PARTS, PLANTS } from "./jobs-slots.js";
import { lines } from "./phrases.js";
import { FOODS, JOBS, personName, placeName, THINGS } from "./talk-words.js";
import { madeUpName } from "./words-made-up.js";

export const FURTHER: readonly Family[] = [
  {
    tags: ["pet"],
    slots: { who: personName, animal: of(ANIMALS), pet: madeUpName },
    context: "{pet} is the {animal} of {who}.",
    notes: lines(`
      {+who} has a {+animal} called {+pet}.
      The {+animal} {+pet} belongs to {+who}.
      {+pet} is the {+animal} that {+who} looks after.
      I feed {+pet}, the {+animal} of {+who}, until {day}.
      {+who} bought a {+animal} and gave it the name {+pet}.
      The {+animal} of {+who} is called {+pet} and is {n} months old.
      On {day} {+who} takes the {+animal} {+pet} to the vet.
      {+who} calls the {+animal} {+pet}.
      With {+pet}, {+who} has a very calm {+animal}.
      A {+animal} called {+pet} ran away from {+who}.
      The name {+pet} was given to the {+animal} by {+who}.
      {+pet} sleeps all day, says {+who} about the {+animal}.
      {+who} got the {+animal} {+pet} in {month}.
      The {+animal} {+pet} eats only when {+who} is there.
    `),
  },
  {
    tags: ["plants"],
    slots: { who: personName, plant: of(PLANTS) },
    context: "{who} grows {plant}.",
    notes: lines(`
      {+who} grows {+plant} behind the house.
      In {month} {+who} plants {n} rows of {+plant}.
      The {+plant} of {+who} need water.
      {+who} waters the {+plant} every morning.
      Ask {+who} how to grow {+plant}.
      The {+plant} that {+who} planted are {n} inches high.
      On {day} I help {+who} to plant {+plant}.
      {+who} has a green thumb and grows {+plant}.
      This year the {+plant} grow well, says {+who}.
      Nobody grows such {+plant} as {+who}.
      There is too little sun for the {+plant} that {+who} planted.
      {+who} put {+plant} in the ground in {month}.
      I got seeds of {+plant} that {+who} no longer needs to plant.
      The ground is good for the {+plant}, so {+who} plants more.
    `),
  },
  {
    tags: ["job"],
    slots: { who: personName, job: of(JOBS), firm: madeUpName },
    context: "{who} has a job as a {job} at {firm}.",
    notes: lines(`
      {+who} starts a job as a {+job} at {+firm}.
      The firm {+firm} gave {+who} a job as a {+job}.
      At {+firm}, {+who} got a job as a {+job}.
      {+who} is the new {+job} at {+firm}.
      Since {month} {+who} is a {+job} in the firm {+firm}.
      The firm {+firm} needed a {+job} and took {+who}.
      {+firm} pays {+who} {n} euros a day as a {+job}.
      As a {+job}, {+who} earns good money at {+firm}.
      The job of {+job} at {+firm} went to {+who}.
      On {day} {+who} begins at {+firm} as a {+job}.
      {+who} wants to stay a {+job} at the firm {+firm}.
      The {+job} at {+firm} is called {+who}.
      {n} people wanted to be a {+job} at {+firm}, but {+who} got the job.
      For {n} years {+who} has been a {+job} at {+firm}.
    `),
  },
  {
    tags: ["film"],
    slots: { title: madeUpName, who: personName, place: placeName },
    context: "The film {title} with {who} in {place}.",
    notes: lines(`
      The film {+title} with {+who} is shown in {+place}.
      In {+place} we saw {+who} in the film {+title}.
      {+who} plays a king in the film {+title} from {+place}.
      On {day} the film {+title} with {+who} comes to {+place}.
      I go with {+who} to see the film {+title} in {+place}.
      The film {+title} was made in {+place} by {+who}.
      {+who} told me to see the film {+title} in {+place}.
      At {hour} the cinema in {+place} shows {+title} with {+who}.
      The cinema in {+place} kept {n} seats for {+who} for {+title}.
      {+title} is a film about {+who} from {+place}.
      {+who} flies to {+place} to make the film {+title}.
      For the film {+title}, {+who} stays {n} days in {+place}.
      All of {+place} talks about the film {+title} with {+who}.
      The film with {+who} that runs in {+place} is called {+title}.
    `),
  },
  {
    tags: ["server"],
    slots: { who: personName, part: PARTS, host: madeUpName },
    context: "{who} runs the {part} on machine {host}.",
    notes: lines(`
      {+who} runs the {+part} on machine {+host}.
      The {+part} runs on machine {+host}, and {+who} keeps watch.
      On machine {+host} {+who} started the {+part} again.
      {+who} moves the {+part} to machine {+host} on {day}.
      Machine {+host} is where {+who} put the {+part}.
      For the {+part} on machine {+host} you can ask {+who}.
      {+who} gave the {+part} {n} more gigabytes on machine {+host}.
      The {+part} on machine {+host} is looked after by {+who}.
      At {hour} {+who} restarts the {+part} on machine {+host}.
      Machine {+host} has run the {+part} for {n} days, says {+who}.
      Before {day} {+who} wants the {+part} to run on machine {+host}.
      {+who} has the password for the {+part} on machine {+host}.
      The machine {+host} belongs to {+who} and runs the {+part}.
      The {+part} that {+who} installed runs well on machine {+host}.
    `),
  },
  {
    tags: ["party"],
    slots: { who: personName, place: placeName, food: of(FOODS) },
    context: "A party of {who} in {place} with {food}.",
    notes: lines(`
      {+who} gives a party in {+place} with {+food}.
      At the party in {+place}, {+who} had {+food} for all.
      The party of {+who} is in {+place}, and there will be {+food}.
      Bring {+food} to the party of {+who} in {+place}.
      In {+place} {+who} has a party on {day}, and I bring {+food}.
      There was {+food} at the party that {+who} gave in {+place}.
      {n} guests come to {+place} when {+who} gives a party with {+food}.
      For the party in {+place}, {+who} still needs {+food}.
      {+who} invites {n} friends to {+place} for a party with {+food}.
      The {+food} for the party comes from {+who} in {+place}.
      A party with {+food} is what {+who} wants in {+place}.
      We all go to {+place}, where {+who} has a party with {+food}.
      No party in {+place} without {+food}, said {+who}.
      At {hour} the party of {+who} begins in {+place} with {+food}.
    `),
  },
  {
    tags: ["language"],
    slots: { who: personName, tongue: of(LANGUAGES), place: placeName },
    context: "{who} learns {tongue} in {place}.",
    notes: lines(`
      {+who} learns {+tongue} in {+place}.
      In {+place} {+who} takes lessons in {+tongue}.
      To speak {+tongue}, {+who} takes a course in {+place}.
      {+who} goes to {+place} to learn {+tongue}.
      The {+tongue} course of {+who} is in {+place}.
      On {day} {+who} has a lesson in {+tongue} in {+place}.
      {+who} learned {n} new words of {+tongue} in {+place}.
      After {n} weeks in {+place}, {+who} can speak some {+tongue}.
      A friend in {+place} teaches {+who} to speak {+tongue}.
      {+tongue} is not easy to learn, says {+who} from {+place}.
      It is in {+place} that {+who} began to learn {+tongue}.
      Lessons in {+tongue} cost {+who} {n} euros in {+place}.
      From {month} on, {+who} learns to read {+tongue} in {+place}.
      The people of {+place} help {+who} to learn {+tongue}.
    `),
  },
  {
    tags: ["delivery"],
    slots: { thing: of(THINGS), firm: madeUpName, place: placeName },
    context: "The firm {firm} sends a {thing} to {place}.",
    notes: lines(`
      The firm {+firm} sends a {+thing} to {+place}.
      A {+thing} from the firm {+firm} arrives in {+place} on {day}.
      {+firm} delivers the {+thing} to {+place}.
      The parcel from {+firm} with the {+thing} is on its way to {+place}.
      In {+place} they wait for the {+thing} that {+firm} sent.
      The {+thing} was sent to {+place} by {+firm}.
      To {+place} goes a parcel with a {+thing} from {+firm}.
      {+firm} needs {n} days to deliver the {+thing} to {+place}.
      The delivery of the {+thing} to {+place} by {+firm} is late.
      By {day} {+firm} has to send the {+thing} to {+place}.
      Parcel {n} from {+firm} to {+place} holds a {+thing}.
      Nobody in {+place} was there when {+firm} wanted to deliver the {+thing}.
      {+firm} packed the {+thing} and sent it to {+place}.
      A parcel for {+place} with a {+thing} in it left {+firm} at {hour}.
    `),
  },
  {
    tags: ["lost"],
    slots: { who: personName, thing: of(THINGS), place: placeName },
    context: "{who} lost a {thing} in {place}.",
    notes: lines(`
      {+who} lost a {+thing} in {+place}.
      In {+place} {+who} lost a {+thing}.
      The {+thing} that {+who} lost was last seen in {+place}.
      Since {day} {+who} has been looking for a lost {+thing} in {+place}.
      {+who} left a {+thing} in {+place} and cannot find it.
      A {+thing} was lost in {+place}, and it belongs to {+who}.
      Nobody in {+place} has found the {+thing} that {+who} lost.
      The lost {+thing} of {+who} must be somewhere in {+place}.
      {+who} pays {n} euros to whoever finds the lost {+thing} in {+place}.
      On the way to {+place}, {+who} lost a {+thing}.
      {+place} is where {+who} lost the {+thing} in {month}.
      Somewhere in {+place} the {+thing} got lost, and now {+who} is sad.
      {+who} asked everyone in {+place} about the lost {+thing}.
      Help {+who} to find the lost {+thing} in {+place}.
    `),
  },
  {
    tags: ["gift"],
    slots: { who: personName, thing: of(THINGS) },
    context: "A {thing} as a gift for {who}.",
    notes: lines(`
      A {+thing} would be a nice gift for {+who}.
      {+who} gets a {+thing} as a present on {day}.
      The {+thing} is a gift for {+who}.
      We give {+who} a {+thing} as a gift.
      For {+who} I have a {+thing} as a birthday present.
      As a present {+who} would like a {+thing}.
      Wrap the {+thing} before {day}, it is a gift for {+who}.
      The present for {+who} is a {+thing} for {n} euros.
      {+who} wishes for a {+thing} as a present in {month}.
      {n} of us pay for the {+thing} that we give to {+who} as a gift.
      Do not tell {+who} that the present is a {+thing}.
      The birthday gift for {+who} should be a {+thing}.
      I have a present for {+who}, and it is a {+thing}.
      Maybe {+who} will be glad of a {+thing} as a gift.
    `),
  },
  {
    tags: ["art"],
    slots: { who: personName, title: madeUpName, place: placeName },
    context: "The picture {title} by {who} in {place}.",
    notes: lines(`
      The picture {+title} by {+who} hangs in {+place}.
      In {+place} you can see the picture {+title} by {+who}.
      {+who} painted the picture {+title} in {+place}.
      {+who} shows the picture {+title} in {+place} on {day}.
      The museum in {+place} bought the picture {+title} from {+who}.
      The picture that {+who} painted in {+place} is called {+title}.
      For {n} years the picture {+title} by {+who} has been in {+place}.
      A museum in {+place} has {+title}, a picture by {+who}.
      {+place} has a museum where {+title} by {+who} hangs.
      On {day} we look at {+title}, a picture by {+who}, in {+place}.
      {+title} is a picture that {+who} painted for {+place}.
      {n} people came to {+place} to see {+who} and the picture {+title}.
      The painting {+title} came to {+place} in {month} and is by {+who}.
      I stood in front of {+title}, the picture by {+who}, in {+place}.
    `),
  },
];
