/** More of what short texts say of people. */
import { GAMES, INSTRUMENTS, LANGUAGES, SUBJECTS, VEHICLES } from "./jobs-slots.js";
import { type Relation, relation } from "./relation.js";
import { DAYS } from "./talk-words.js";
import { madeUpName } from "./words-made-up.js";

export const MORE_RELATIONS: readonly Relation[] = [
  relation(
    "speaks {v}",
    (d) => d.pick(LANGUAGES),
    `What does {who} speak?
    Which language does {who} speak?
    What language does {who} speak?
    Tell me which language {who} speaks.
    In which language can I talk to {who}?
    What is the language of {who}?
    Do you know what language {who} speaks?
    What language can {who} speak?
    Which language is spoken by {who}?
    Can you tell me which language {who} speaks?`,
    `Who speaks {v}?
    Which person speaks {v}?
    Who can speak {v}?
    Tell me who speaks {v}.
    Who is it that speaks {v}?
    With whom can I speak {v}?
    Do you know who speaks {v}?
    Name the person who speaks {v}.
    I want to know who speaks {v}.
    Can you tell me who speaks {v}?`,
  ),
  relation(
    "plays the {v}",
    (d) => d.pick(INSTRUMENTS),
    `What instrument does {who} play?
    Which instrument does {who} play?
    Tell me which instrument {who} plays.
    On which instrument does {who} play?
    What is the instrument of {who}?
    Do you know what instrument {who} plays?
    Which instrument can {who} play?
    What is {who}'s instrument?
    I want to know what instrument {who} plays.
    Can you tell me what instrument {who} plays?`,
    `Who plays the {v}?
    Which person plays the {v}?
    Who can play the {v}?
    Tell me who plays the {v}.
    Who is it that plays the {v}?
    Whose instrument is the {v}?
    Do you know who plays the {v}?
    Name the person who plays the {v}.
    We need someone for the {v}. Who plays it?
    Can you tell me who plays the {v}?`,
  ),
  relation(
    "goes to work by {v}",
    (d) => d.pick(VEHICLES),
    `How does {who} go to work?
    How does {who} get to work?
    By what does {who} go to work?
    Tell me how {who} goes to work.
    What does {who} take to get to work?
    In what way does {who} get to work?
    Do you know how {who} goes to work?
    What does {who} use to go to work?
    I want to know how {who} gets to work.
    Can you tell me how {who} goes to work?`,
    `Who goes to work by {v}?
    Which person goes to work by {v}?
    Who gets to work by {v}?
    Tell me who goes to work by {v}.
    Who is it that goes to work by {v}?
    Who takes a {v} to work?
    Do you know who goes to work by {v}?
    Name the person who goes to work by {v}.
    I want to know who goes to work by {v}.
    Can you tell me who gets to work by {v}?`,
  ),
  relation(
    "works for the firm {v}",
    madeUpName,
    `Which firm does {who} work for?
    For which firm does {who} work?
    What firm does {who} work for?
    Tell me which firm {who} works for.
    What is the name of {who}'s firm?
    At which firm does {who} work?
    Which firm pays {who}?
    Do you know which firm {who} works for?
    What is the firm of {who} called?
    Can you tell me which firm {who} works for?`,
    `Who works for the firm {v}?
    Who works for {v}?
    Which person works for {v}?
    Tell me who works for {v}.
    Who has a job at {v}?
    Who is paid by the firm {v}?
    Do you know who works for {v}?
    Name the person who works for {v}.
    Whose firm is called {v}?
    Can you tell me who works for {v}?`,
  ),
  relation(
    "plays {v} every week",
    (d) => d.pick(GAMES),
    `What sport does {who} play?
    Which sport does {who} play?
    What does {who} play every week?
    Tell me which sport {who} plays.
    What game does {who} play?
    What is the sport of {who}?
    Do you know what sport {who} plays?
    Which game does {who} play every week?
    I want to know what sport {who} plays.
    Can you tell me which game {who} plays?`,
    `Who plays {v} every week?
    Who plays {v}?
    Which person plays {v}?
    Tell me who plays {v}.
    Who is it that plays {v}?
    Whose sport is {v}?
    Do you know who plays {v}?
    Name the person who plays {v}.
    With whom could I play {v}?
    Can you tell me who plays {v}?`,
  ),
  relation(
    "studies {v}",
    (d) => d.pick(SUBJECTS),
    `What does {who} study?
    Which subject does {who} study?
    What subject does {who} study?
    Tell me what {who} studies.
    What is it that {who} studies?
    What is the subject of {who}?
    Do you know what {who} studies?
    What is studied by {who}?
    I want to know what {who} studies.
    Can you tell me what {who} studies?`,
    `Who studies {v}?
    Which person studies {v}?
    Who is it that studies {v}?
    Tell me who studies {v}.
    Whose subject is {v}?
    Do you know who studies {v}?
    Name the person who studies {v}.
    I want to know who studies {v}.
    By whom is {v} studied?
    Can you tell me who studies {v}?`,
  ),
  relation(
    "leaves on {v}",
    (d) => d.pick(DAYS),
    `When does {who} leave?
    On which day does {who} leave?
    On what day does {who} leave?
    Tell me when {who} leaves.
    What day does {who} leave on?
    Which day does {who} leave on?
    Do you know when {who} leaves?
    When will {who} leave?
    Until which day is {who} here?
    Can you tell me when {who} leaves?`,
    `Who leaves on {v}?
    Which person leaves on {v}?
    Who is it that leaves on {v}?
    Tell me who leaves on {v}.
    Who will leave on {v}?
    Do you know who leaves on {v}?
    Who is leaving on {v}?
    Name the person who leaves on {v}.
    I want to know who leaves on {v}.
    Can you tell me who leaves on {v}?`,
  ),
];
