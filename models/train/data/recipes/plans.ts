/** Reminders and lists. */

import { LIST } from "../phrases/list.js";
import { REMINDER } from "../phrases/reminder.js";
import type { Recipe } from "../recipe.js";
import { clock, food, listed, person, product } from "../words.js";
import { done, TEXT } from "./common.js";

export const reminder: Recipe = {
  id: "reminder",
  ...REMINDER,
  verbs: "set|add|create|schedule|make|new|put|plan|start|register|book|set up".split("|"),
  nouns: [
    ..."reminder|alarm|timer|appointment|alert|timed reminder|reminder at time|calendar entry".split("|"),
    ..."notification|calendar reminder|timed alert|event".split("|"),
  ],
  args: [
    {
      key: "time",
      names: "time|at|when|clock|at time|time of day|hour|remind at|due|alarm time|due time|ring at".split("|"),
      about: [
        ..."When, as HH:MM|Time of day|At what time|Clock time, such as 14:30|Hour and minute|When to ring".split("|"),
        ..."The moment to remind|Time of the alarm|HH:MM, 24 hours|At which hour|Due time".split("|"),
      ],
      schema: TEXT,
    },
    {
      key: "text",
      names: "text|message|about|title|what|task|subject|label|note|content|description|memo".split("|"),
      about: [
        ..."What about|Text of the reminder|What to remind of|Message to show|The task|Thing to do".split("|"),
        ..."What should not be forgotten|Title of the reminder|What it is for|Short description of the task".split("|"),
        "Words to show",
      ],
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
  answer: "I will remind you at {time} to {text}.",
  fact: "time",
};

export const list: Recipe = {
  id: "list",
  ...LIST,
  verbs: "make|create|write|add to|save|build|new|compose|store|start|put on|set up|fill".split("|"),
  nouns: [
    ..."list|shopping list|todo list|items|grocery list|item list|new list|checklist|list of items".split("|"),
    ..."list of things|to do list|list entries|packing list".split("|"),
  ],
  args: [
    {
      key: "items",
      names: [
        ..."items|list|entries|things|names|elements|values|item list|lines|points|contents|all items|todos".split("|"),
      ],
      about: [
        ..."The items|What is on the list|Items to put on the list|Entries of the list|Array of names".split("|"),
        ..."Things to write down|All entries|List of strings|One string for each item|Everything needed".split("|"),
        "Elements in order",
      ],
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
  answer: "The list has {items}.",
  fact: "items",
};
