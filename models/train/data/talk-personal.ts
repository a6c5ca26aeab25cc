/** What users tell about themselves. `{it}` is the thing, `{a}` the thing with its article. */
import { type Draw, type Pool, pool } from "./draw.js";
import { COLOURS, FOODS, JOBS, personName, placeName } from "./talk-words.js";

/** One thing that users tell about themselves, and ask for later. */
export interface Telling {
  readonly make: (d: Draw) => string;
  readonly tell: Pool<string>;
  readonly told: string;
  readonly ask: Pool<string>;
  readonly known: string;
  readonly unknown: string;
}

export const TELLINGS: Readonly<Record<string, Telling>> = {
  name: {
    make: personName,
    tell: pool(
      ...["My name is {it}.", "I am {it}.", "Hello, I am {it}.", "Hi! My name is {it}.", "Hello, my name is {it}."],
      ...[
        "You can call me {it}.",
        "Call me {it}.",
        "I am called {it}.",
        "Good morning, my name is {it}.",
        "Hi, I am {it}.",
      ],
    ),
    told: "Nice to meet you, {it}! How can I help you?",
    ask: pool(
      ...["What is my name?", "Who am I?", "Do you know my name?", "Tell me my name.", "Do you still know my name?"],
      ...["What am I called?", "Say my name.", "Can you tell me my name?", "And what is my name?", "What was my name?"],
    ),
    known: "Your name is {it}.",
    unknown: "You have not told me your name.",
  },
  city: {
    make: placeName,
    tell: pool(
      ...["I live in {it}.", "My home is in {it}.", "I live in {it} now.", "My city is {it}.", "My home is {it}."],
      ...["I am from {it}.", "I come from {it}.", "My home town is {it}.", "We live in {it}.", "I am living in {it}."],
    ),
    told: "Good to know: you live in {it}.",
    ask: pool(
      ...[
        "Where do I live?",
        "Where is my home?",
        "Do you know where I live?",
        "Tell me where I live.",
        "Which city do I live in?",
      ],
      ...[
        "In which city do I live?",
        "What is my city?",
        "Where am I from?",
        "What is my home town?",
        "And where do I live?",
      ],
    ),
    known: "You live in {it}.",
    unknown: "You have not told me where you live.",
  },
  job: {
    make: (d) => d.pick(JOBS),
    tell: pool(
      ...["I work as {a}.", "I am {a}.", "My job is {it}.", "I am {a} by trade.", "I am working as {a}."],
      ...[
        "By the way, I am {a}.",
        "I work here as {a}.",
        "I earn my money as {a}.",
        "I have a job as {a}.",
        "My work is that of {a}.",
      ],
    ),
    told: "Good to know: you work as {a}.",
    ask: pool(
      ...[
        "What is my job?",
        "What do I do for work?",
        "Do you know my job?",
        "Tell me my job.",
        "What is my job called?",
      ],
      ...["What do I work as?", "What is my work?", "And what is my job?", "Which job do I have?", "What was my job?"],
    ),
    known: "You work as {a}.",
    unknown: "You have not told me your job.",
  },
  colour: {
    make: (d) => d.pick(COLOURS),
    tell: pool(
      ...[
        "My favourite colour is {it}.",
        "I like the colour {it}.",
        "{it} is my favourite colour.",
        "I love the colour {it}.",
      ],
      ...["The colour I like best is {it}.", "I like {it} best of all colours."],
    ),
    told: "Good to know: your favourite colour is {it}.",
    ask: pool(
      ...[
        "What is my favourite colour?",
        "Which colour do I like?",
        "Tell me my favourite colour.",
        "What colour do I like best?",
      ],
      ...["Do you know my favourite colour?", "Which colour is my favourite?"],
    ),
    known: "Your favourite colour is {it}.",
    unknown: "You have not told me your favourite colour.",
  },
  food: {
    make: (d) => d.pick(FOODS),
    tell: pool(
      ...[
        "I like to eat {it}.",
        "My favourite food is {it}.",
        "I love {it}.",
        "I eat {it} every day.",
        "The food I like best is {it}.",
      ],
      ...["My favourite meal is {it}.", "I like {it}.", "I really like {it}."],
    ),
    told: "Good to know: you like {it}.",
    ask: pool(
      ...[
        "What do I like to eat?",
        "What is my favourite food?",
        "What food do I like?",
        "Tell me what I like to eat.",
      ],
      ...["Do you know my favourite food?", "Which food do I like?"],
    ),
    known: "You like {it}.",
    unknown: "You have not told me what you like to eat.",
  },
  pet: {
    make: personName,
    tell: pool(
      ...[
        "My dog is called {it}.",
        "The name of my dog is {it}.",
        "I have a dog called {it}.",
        "My dog has the name {it}.",
      ],
      ...["My dog's name is {it}.", "I have a dog and its name is {it}."],
    ),
    told: "Good to know: your dog is called {it}.",
    ask: pool(
      ...[
        "What is my dog called?",
        "What is the name of my dog?",
        "Tell me the name of my dog.",
        "What do I call my dog?",
      ],
      ...["Do you know the name of my dog?", "What name does my dog have?"],
    ),
    known: "Your dog is called {it}.",
    unknown: "You have not told me the name of your dog.",
  },
};
