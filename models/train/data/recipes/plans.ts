/** Reminders and lists. */
import { pool } from "../draw.js";
import type { Recipe } from "../recipe.js";
import { clock, food, listed, person, product } from "../words.js";
import { done, TEXT } from "./common.js";

export const reminder: Recipe = {
  id: "reminder",
  verbs: ["set", "add", "create", "schedule"],
  nouns: ["reminder", "alarm", "timer", "appointment"],
  about: pool(
    ...["Sets a reminder", "Reminds the user at a time", "Sets an alarm with a text", "Adds a reminder to the clock"],
    ...["Schedules a reminder", "Creates an alarm"],
    ...[
      "Alarm clock",
      "Puts a reminder into the clock",
      "Tells the user something at a given time",
      "Reminder service",
      "Rings at a time",
    ],
  ),
  args: [
    { key: "time", names: ["time", "at", "when", "clock"], about: ["When, as HH:MM", "Time of day"], schema: TEXT },
    {
      key: "text",
      names: ["text", "message", "about", "title"],
      about: ["What about", "Text of the reminder"],
      schema: TEXT,
    },
  ],
  make(d) {
    const at = clock(d);
    const text = d.pick([
      `call ${person(d)}`,
      `buy ${food(d)}`,
      `meet ${person(d)}`,
      `check the ${product(d)}`,
      `write to ${person(d)}`,
    ]);
    return { values: { time: at, text }, words: { time: at, text }, result: done(d) };
  },
  questions: pool(
    ...[
      "Can you remind me at {time} to {text}?",
      "I have to {text} at {time}. Can you remind me?",
      "Wake me at {time} to {text}.",
    ],
    ...["At {time} I want to {text}. Remind me.", "Could you remind me to {text} at {time}?"],
    ...[
      "Do not let me forget to {text} at {time}.",
      "I need a reminder at {time} to {text}.",
      "Please remind me: {text} at {time}.",
      "Ring at {time}, I must {text}.",
      "At {time} I have to {text}. Please remind me.",
    ],
  ),
  orders: pool(
    ...["remind me at {time} to {text}", "set a reminder at {time} to {text}", "set an alarm at {time} to {text}"],
    ...["remind me to {text} at {time}", "add a reminder for {time} to {text}"],
    ...[
      "make a reminder for {time} to {text}",
      "ring at {time} so that I {text}",
      "create a reminder at {time} to {text}",
      "tell me at {time} to {text}",
    ],
  ),
  answer: "I will remind you at {time} to {text}.",
  fact: "time",
};

export const list: Recipe = {
  id: "list",
  verbs: ["make", "create", "write", "add to", "save"],
  nouns: ["list", "shopping list", "todo list", "items", "grocery list"],
  about: pool(
    ...["Makes a list of items", "Writes a shopping list", "Creates a list", "Adds items to the shopping list"],
    ...["Keeps the grocery list", "Saves a list of things"],
    ...["List maker", "Notes what to buy", "Writes down things to get", "Puts things on a list", "Shopping list: add"],
  ),
  args: [
    {
      key: "items",
      names: ["items", "list", "entries", "things", "names"],
      about: ["The items", "What is on the list"],
      schema: { type: "array", items: TEXT },
    },
  ],
  make(d) {
    const items = [...new Set(Array.from({ length: d.int(2, 4) }, () => food(d)))];
    return {
      values: { items },
      words: { items: listed(items) },
      result: { [d.pick(["count", "size", "items"])]: items.length },
    };
  },
  questions: pool(
    ...[
      "Can you make a shopping list with {items}?",
      "I need {items} on my list.",
      "We have to buy {items}. Can you note it?",
    ],
    ...["Could you put {items} on the list?", "My list should have {items}."],
    ...[
      "Note {items} for the shop.",
      "We need {items}. Please make a list.",
      "Can you write down {items} for the shopping?",
      "I must buy {items}. Put it on the list.",
      "A list with {items}, please.",
    ],
  ),
  orders: pool(
    ...[
      "make a list of {items}",
      "put {items} on the shopping list",
      "add {items} to the list",
      "write a list with {items}",
    ],
    "create a shopping list with {items}",
    ...[
      "note {items} on the list",
      "write down {items} for the shopping",
      "start a list with {items}",
      "put down {items} on the list",
    ],
  ),
  answer: "The list has {items}.",
  fact: "items",
};
