/** What short texts say of people, and how it is asked for. */
import { type Relation, relation } from "./relation.js";
import { MORE_RELATIONS } from "./relations-more.js";
import { COLOURS, FOODS, JOBS, MONTHS, placeName, THINGS, withArticle } from "./talk-words.js";
import { madeUpName } from "./words-made-up.js";

export const RELATIONS: readonly Relation[] = [
  relation(
    "lives in {v}",
    placeName,
    `Where does {who} live?
    In which city does {who} live?
    What city does {who} live in?
    Tell me where {who} lives.
    Which city does {who} live in?
    In which place does {who} live?
    Where is the home of {who}?
    Where is {who} at home?
    Do you know where {who} lives?
    What is the city where {who} lives?
    I want to know where {who} lives.
    Where is {who} living?
    Say where {who} lives.
    {who} lives where?
    Can you tell me where {who} lives?`,
    `Who lives in {v}?
    Who is it that lives in {v}?
    Which person lives in {v}?
    Tell me who lives in {v}.
    Who is living in {v}?
    Who has a home in {v}?
    Who is at home in {v}?
    In {v} lives who?
    Do you know who lives in {v}?
    What is the name of the person who lives in {v}?
    I want to know who lives in {v}.
    Can you tell me who lives in {v}?
    Name the person who lives in {v}.`,
  ),
  relation(
    "works as {v}",
    (d) => withArticle(d.pick(JOBS)),
    `What does {who} work as?
    What is the job of {who}?
    What does {who} do for work?
    Tell me the job of {who}.
    Which job does {who} have?
    What work does {who} do?
    What is {who}'s job?
    What job has {who}?
    As what does {who} work?
    Do you know what {who} works as?
    I want to know the job of {who}.
    What does {who} do for a living?
    Can you tell me what {who} works as?
    What kind of work does {who} do?
    How does {who} earn money?`,
    `Who works as {v}?
    Who is {v}?
    Which person works as {v}?
    Tell me who works as {v}.
    Who is working as {v}?
    Who has a job as {v}?
    Which person is {v}?
    Who earns money as {v}?
    Do you know who works as {v}?
    Name the person who works as {v}.
    I want to know who is {v}.
    Can you tell me who works as {v}?
    What is the name of the person who works as {v}?`,
  ),
  relation(
    "is {v} years old",
    (d) => String(d.number(18, 98)),
    `How old is {who}?
    What is the age of {who}?
    Tell me how old {who} is.
    What age is {who}?
    Tell me the age of {who}.
    What is {who}'s age?
    How many years old is {who}?
    Do you know how old {who} is?
    I want to know the age of {who}.
    {who} is how old?
    Can you tell me how old {who} is?
    What age does {who} have?
    Say how old {who} is.`,
    `Who is {v} years old?
    Who is {v}?
    Which person is {v} years old?
    Tell me who is {v} years old.
    Who has the age of {v}?
    Which person is {v}?
    Who is it that is {v} years old?
    Do you know who is {v} years old?
    Name the person who is {v} years old.
    Who is at the age of {v}?
    Can you tell me who is {v} years old?
    What is the name of the person who is {v} years old?
    I want to know who is {v} years old.`,
  ),
  relation(
    "likes {v}",
    (d) => d.pick(FOODS),
    `What does {who} like?
    What food does {who} like?
    Tell me what {who} likes.
    Which food does {who} like?
    What does {who} like to eat?
    What is it that {who} likes?
    What kind of food does {who} like?
    Do you know what {who} likes?
    What is the favourite food of {who}?
    I want to cook for {who}. What does {who} like?
    What should I cook for {who}?
    What is liked by {who}?
    What tastes good to {who}?
    Can you tell me what {who} likes to eat?
    What would {who} like to eat?`,
    `Who likes {v}?
    Who eats {v}?
    Which person likes {v}?
    Tell me who likes {v}.
    Who is it that likes {v}?
    Who likes to eat {v}?
    Do you know who likes {v}?
    I have {v}. Who likes that?
    Who would like to eat {v}?
    Name the person who likes {v}.
    For whom should I cook {v}?
    Can you tell me who likes {v}?
    What is the name of the person who likes {v}?`,
  ),
  relation(
    "has a dog called {v}",
    madeUpName,
    `What is the dog of {who} called?
    What is the name of {who}'s dog?
    Tell me the name of {who}'s dog.
    What name has the dog of {who}?
    What is {who}'s dog called?
    What is the name of the dog of {who}?
    How does {who} call the dog?
    What does {who} call the dog?
    Which name does the dog of {who} have?
    What name did {who} give to the dog?
    Do you know what {who}'s dog is called?
    {who} has a dog. What is its name?
    Can you tell me the name of {who}'s dog?`,
    `Who has a dog called {v}?
    Whose dog is {v}?
    Who owns the dog {v}?
    Tell me whose dog is called {v}.
    Whose dog is called {v}?
    To whom does the dog {v} belong?
    Who has the dog {v}?
    Who is the owner of the dog {v}?
    Who calls the dog {v}?
    Do you know whose dog {v} is?
    Which person has a dog called {v}?
    Who gave a dog the name {v}?
    Name the person who has the dog {v}.`,
  ),
  relation(
    "bought {v}",
    (d) => withArticle(`${d.pick(COLOURS)} ${d.pick(THINGS)}`),
    `What did {who} buy?
    What was bought by {who}?
    Tell me what {who} bought.
    Which thing did {who} buy?
    What is it that {who} bought?
    What has {who} bought?
    What did {who} pay for?
    What did {who} get in the shop?
    Do you know what {who} bought?
    I want to know what {who} bought.
    Can you tell me what {who} bought?
    {who} bought what?
    Say what {who} bought.`,
    `Who bought {v}?
    Who has bought {v}?
    Which person bought {v}?
    Tell me who bought {v}.
    Who is it that bought {v}?
    Who paid for {v}?
    Do you know who bought {v}?
    By whom was {v} bought?
    Name the person who bought {v}.
    I want to know who bought {v}.
    Can you tell me who bought {v}?
    Who went and bought {v}?
    What is the name of the person who bought {v}?`,
  ),
  relation(
    "was born in {v}",
    (d) => d.pick(MONTHS),
    `When was {who} born?
    In which month was {who} born?
    Tell me when {who} was born.
    In what month was {who} born?
    Which month was {who} born in?
    When does {who} have a birthday?
    When is {who}'s birthday?
    In which month is the birthday of {who}?
    What is the month of birth of {who}?
    Do you know when {who} was born?
    I want to know when {who} was born.
    Can you tell me when {who} was born?
    {who} was born when?`,
    `Who was born in {v}?
    Which person was born in {v}?
    Tell me who was born in {v}.
    Who is it that was born in {v}?
    Who has a birthday in {v}?
    Whose birthday is in {v}?
    Do you know who was born in {v}?
    Name the person who was born in {v}.
    I want to know who was born in {v}.
    Can you tell me who was born in {v}?
    Whose month of birth is {v}?
    What is the name of the person who was born in {v}?`,
  ),
  ...MORE_RELATIONS,
];
