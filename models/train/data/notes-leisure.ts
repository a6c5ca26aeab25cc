/** Notes on music, sport, weather, books, the home, shopping, school and projects. */
import { type Family, GAMES, INSTRUMENTS, of, PARTS, ROOMS, SKIES, SUBJECTS } from "./jobs-slots.js";
import { lines } from "./phrases.js";
import { FOODS, personName, placeName, THINGS } from "./talk-words.js";
import { madeUpName } from "./words-made-up.js";

export const LEISURE: readonly Family[] = [
  {
    tags: ["music"],
    slots: { who: personName, tool: of(INSTRUMENTS), place: placeName },
    context: "{who} plays the {tool} in {place}.",
    notes: lines(`
      {+who} plays the {+tool} in {+place} on {day}.
      {+who} gives a concert with the {+tool} in {+place}.
      In {+place} {+who} played {n} songs on the {+tool}.
      {+who} brings the {+tool} to the concert in {+place}.
      {+who} plays {n} songs on the {+tool} in {+place}.
      {+who} learns the {+tool} in {+place}.
      The concert in {+place} has {+who} at the {+tool}.
      At the {+tool} you can hear {+who} in {+place}.
      On {day} people in {+place} will hear {+who} play the {+tool}.
      A band in {+place} asked {+who} to play the {+tool}.
      The {+tool} is what {+who} plays in a band in {+place}.
      {n} people in {+place} came to hear {+who} on the {+tool}.
      {+who} teaches the {+tool} in {+place}.
      In the evening {+who} plays songs on the {+tool} in {+place}.
      For the concert in {+place}, {+who} practises the {+tool} every day.
      The new {+tool} of {+who} sounds good at the concert in {+place}.
      {+place} has a band in which {+who} plays the {+tool}.
      With the {+tool} on the back, {+who} goes to play in {+place}.
      Listen to {+who} on the {+tool} at {hour} in {+place}.
    `),
  },
  {
    tags: ["sport"],
    slots: { team: madeUpName, game: of(GAMES), place: placeName },
    context: "A {game} match of {team} in {place}.",
    notes: lines(`
      {+team} won the {+game} match in {+place}.
      {+team} plays {+game} in {+place} on {day}.
      The {+game} team {+team} lost in {+place}.
      In {+place} there is a {+game} match of {+team}.
      {+team} lost the {+game} match in {+place}.
      The {+game} match of {+team} is in {+place}.
      We watch {+game} in {+place} when {+team} plays on {day}.
      For {+game} the team {+team} comes to {+place}.
      {n} people saw the team {+team} play {+game} in {+place}.
      At {hour} the {+game} match in {+place} begins for {+team}.
      The team {+team} trains for the {+game} match in {+place}.
      {+place} saw {+team} win at {+game}.
      Nobody beats {+team} at {+game} in {+place}.
      The best {+game} team in {+place} is {+team}.
      The next match takes {+team} to {+place} for {+game}.
      Tickets for {+game} in {+place} with {+team} cost {n} euros.
      After {n} minutes of {+game} in {+place}, {+team} was ahead.
      {+team} has {n} points after the {+game} match in {+place}.
      The {+game} players of {+team} are on their way to {+place}.
    `),
  },
  {
    tags: ["weather"],
    slots: { sky: of(SKIES), place: placeName },
    context: "The weather in {place}: {sky}.",
    notes: lines(`
      There will be {+sky} in {+place} on {day}.
      The forecast for {+place} says {+sky} and {n} degrees.
      {+place} had {+sky} for {n} days.
      We expect {+sky} in {+place}.
      The forecast says {+sky} in {+place} on {day}.
      It is a day of {+sky} in {+place}.
      In {+place} people have to live with {+sky} until {day}.
      Again there was {+sky} in {+place} this morning.
      On {day} {+place} gets {+sky} and {n} degrees.
      The weather in {+place} brings {+sky}.
      After {n} dry days there is {+sky} over {+place}.
      Take a warm coat, because {+place} has {+sky}.
      In {month} there is often {+sky} in {+place}.
      The weather map shows {+sky} near {+place}.
      Much {+sky} is on its way to {+place}.
      The sky over {+place} means {+sky} by {hour}.
      {+place} will have no {+sky} before {day}.
      I saw {+sky} when I looked out of the window in {+place}.
      It was {n} degrees in {+place} and there was {+sky}.
    `),
  },
  {
    tags: ["book"],
    slots: { title: madeUpName, who: personName },
    context: "The book {title} by {who}.",
    notes: lines(`
      I read the book {+title} by {+who}.
      The new book by {+who} is called {+title}.
      {+who} wrote the book {+title} in {month}.
      The book {+title} by {+who} has {n} pages.
      {+title} is a book by {+who}.
      I must return the book {+title} by {+who}.
      With {+title}, {+who} has written a good book.
      My copy of the book {+title} was signed by {+who}.
      On page {n} of the book {+title}, {+who} tells of a long winter.
      The writer {+who} reads from the book {+title} on {day}.
      I am at page {n} of {+title}, the book that {+who} wrote.
      Everybody reads {+title}, the last book of {+who}.
      The author of the book {+title} is {+who}.
      It took {+who} {n} months to write the book {+title}.
      Give me back {+title}, the book by {+who}.
      I could not stop reading the book by {+who}, which is called {+title}.
      The book shop has {n} copies of {+title} by {+who}.
      A book like {+title} could only come from {+who}.
      {+who} is the author of {+title}, a thick book.
    `),
  },
  {
    tags: ["home"],
    slots: { thing: of(THINGS), room: of(ROOMS) },
    context: "The {thing} in the {room} needs work.",
    notes: lines(`
      The {+thing} in the {+room} is broken.
      I have to repair the {+thing} in the {+room}.
      Clean the {+room} and fix the {+thing}.
      In the {+room} the {+thing} makes a noise.
      I have to fix the {+thing} in the {+room}.
      The {+room} needs a new {+thing}.
      Somebody should look at the {+thing} in the {+room}.
      The {+thing} from the {+room} has to be glued.
      On {day} a man comes to repair the {+thing} in the {+room}.
      In the {+room} there is still the broken {+thing}.
      The old {+thing} must go out of the {+room}.
      The {+room} is a mess since the {+thing} fell over.
      Since {day} the {+thing} in the {+room} does not work.
      Clean the {+thing} in the {+room} at home.
      Paint the {+room} and then repair the {+thing}.
      Repair the {+thing} that stands in the {+room}.
      It will take {n} minutes to mend the {+thing} in the {+room}.
      The {+thing} is in the {+room} and has a crack.
      At home the {+room} is fine, only the {+thing} needs a repair.
    `),
  },
  {
    tags: ["shopping"],
    slots: { thing: of(THINGS), food: of(FOODS), shop: madeUpName },
    context: "Buy a {thing} and {food} at {shop}.",
    notes: lines(`
      Buy a {+thing} and {+food} at {+shop}.
      At {+shop} I want to buy {+food} and a {+thing}.
      The shop {+shop} sells {+food} and a cheap {+thing}.
      I need {+food} and a {+thing} from {+shop}.
      Get a {+thing} and {+food} at {+shop} on {day}.
      Shopping at {+shop}: {+food} and a {+thing}.
      From the shop {+shop} we want {+food} and also a {+thing}.
      For {n} euros you can buy a {+thing} and {+food} at {+shop}.
      Go to {+shop} and buy {+food} and a {+thing}.
      My shopping list for {+shop} has {+food} and a {+thing} on it.
      Before {day} I must buy a {+thing} and also {+food} at {+shop}.
      {+shop} has good {+food}, and I can buy a {+thing} there too.
      I will go shopping at {+shop} for a {+thing} and some {+food}.
      Bring {+food} and a {+thing} from the shop {+shop}.
      We are out of {+food} and need a {+thing}, so go to the shop {+shop}.
      A {+thing} and {+food} are what I still have to buy at {+shop}.
      At {hour} the shop {+shop} closes, so buy {+food} and a {+thing} now.
      The {+thing} and the {+food} are cheap today at the shop {+shop}.
      I saw a {+thing} at {+shop} and will buy it with some {+food}.
    `),
  },
  {
    tags: ["school"],
    slots: { who: personName, subject: of(SUBJECTS) },
    context: "{who} has a {subject} test.",
    notes: lines(`
      {+who} has a {+subject} test on {day}.
      {+who} must learn for the {+subject} test.
      The {+subject} test of {+who} is in {month}.
      The teacher gave {+who} {n} points in the {+subject} test.
      {+who} writes a {+subject} test at school.
      {+who} got {n} points in the {+subject} test.
      At school there is a {+subject} test for {+who}.
      Help {+who} to get ready for the {+subject} test.
      In {+subject}, {+who} writes a test at {hour}.
      For the test in {+subject}, {+who} has to read {n} pages.
      The class of {+who} has a test in {+subject} on {day}.
      A {+subject} test keeps {+who} busy this week.
      {+who} is afraid of the test in {+subject}.
      Before the {+subject} test {+who} wants to learn for {n} hours.
      The school moved the {+subject} test of {+who} to {day}.
      {+who} forgot that there is a test in {+subject}.
      The next test at school is {+subject}, and {+who} has to learn.
      There were {n} questions in the {+subject} test that {+who} wrote.
      {+who} hopes for a good mark in the {+subject} test.
    `),
  },
  {
    tags: ["project", "work"],
    slots: { who: personName, part: PARTS, proj: madeUpName },
    context: "{who} works on the {part} of {proj}.",
    notes: lines(`
      {+who} finishes the {+part} of project {+proj} by {day}.
      {+who} takes over the {+part} in the {+proj} project.
      Project {+proj}: {+who} does the {+part}.
      In project {+proj} the {+part} is done by {+who}.
      {+who} works on the {+part} of project {+proj}.
      The {+part} of project {+proj} goes to {+who}.
      The {+part} is the work of {+who} in project {+proj}.
      Since {day} {+who} is in project {+proj} and builds the {+part}.
      We gave the {+part} of project {+proj} to {+who}.
      For project {+proj} we need {+who} to do the {+part}.
      Project {+proj} is late, because {+who} still works on the {+part}.
      {+who} needs {n} days for the {+part} of project {+proj}.
      It is {+who} who writes the {+part} for project {+proj}.
      The boss wants {+who} to work on the {+part} of project {+proj}.
      Until {month} {+who} has time for the {+part} in project {+proj}.
      In the {+proj} project, {+who} is in charge of the {+part}.
      Work on the {+part} has begun, and {+who} does it for project {+proj}.
      {+who} and {n} others work on the {+part} in project {+proj}.
      Without {+who} there will be no {+part} in project {+proj}.
    `),
  },
];
