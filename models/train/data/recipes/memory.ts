/** What an agent keeps and says: memory, messages, reminders, lists. */
import { pool } from "../draw.js";
import type { Recipe } from "../recipe.js";
import { clock, food, listed, note, person, product, statement, topic } from "../words.js";
import { done, TEXT } from "./common.js";

export const remember: Recipe = {
  id: "remember",
  verbs: ["remember", "memorize", "keep", "add", "save"],
  nouns: ["fact", "memory", "note", "in memory", "this"],
  about: pool(
    ...["Remembers a fact", "Saves something to memory", "Keeps a note in memory", "Adds a memory", "Memorizes a text"],
    ...["Stores a fact for later", "Puts a fact into the memory"],
  ),
  args: [
    {
      key: "text",
      names: ["text", "fact", "note", "memory", "content", "what"],
      about: ["What to remember", "The fact"],
      schema: TEXT,
    },
  ],
  make(d) {
    const text = statement(d);
    return { values: { text }, words: { text }, result: done(d) };
  },
  questions: pool(
    ...[
      "Can you remember that {text}?",
      "Keep in mind that {text}.",
      "Do not forget that {text}.",
      "Note that {text}.",
    ],
    ...[
      "It is important that {text}. Remember it.",
      "Never forget that {text}.",
      "You should know that {text}. Keep it.",
    ],
  ),
  orders: pool(
    ...[
      "remember that {text}",
      "keep in mind that {text}",
      "memorize that {text}",
      "note that {text}",
      "save to memory that {text}",
    ],
    "learn that {text}",
  ),
  answer: "I will remember that {text}.",
  fact: "text",
};

export const recall: Recipe = {
  id: "recall",
  verbs: ["recall", "search", "ask", "query", "find in"],
  nouns: ["memory", "memories", "facts", "notes", "what I know"],
  about: pool(
    ...[
      "Searches the memory",
      "Recalls a fact",
      "Looks into the memory",
      "Finds what was remembered",
      "Asks the memory",
    ],
    ...["Returns a remembered fact", "Finds an old note in memory"],
  ),
  args: [
    {
      key: "query",
      names: ["query", "about", "topic", "q", "subject"],
      about: ["What it is about", "What to recall"],
      schema: TEXT,
    },
  ],
  make(d) {
    const query = topic(d);
    return { values: { query }, words: { query }, result: { [d.pick(["memory", "fact", "text"])]: statement(d) } };
  },
  questions: pool(
    ...[
      "What do you remember about the {query}?",
      "What did I tell you about the {query}?",
      "What do you know about the {query}?",
    ],
    ...["What was it with the {query}?", "Do you remember the {query}?", "What did I say about the {query}?"],
  ),
  orders: pool(
    ...[
      "recall what I said about the {query}",
      "search your memory for the {query}",
      "look up the {query} in your memory",
    ],
    ...["remind me what I said about the {query}", "ask your memory about the {query}"],
  ),
  answer: "I remember: {0}.",
  source: true,
};

export const send: Recipe = {
  id: "send-message",
  verbs: ["send", "write", "post", "deliver"],
  nouns: ["message", "mail", "to agent", "text message", "chat message"],
  about: pool(
    ...[
      "Sends a message to an agent",
      "Sends a text to a person",
      "Delivers a message",
      "Writes a message to somebody",
    ],
    ...["Posts a message", "Sends mail to another agent", "Tells somebody something"],
  ),
  args: [
    {
      key: "to",
      names: ["to", "recipient", "agent", "receiver", "who"],
      about: ["Who gets it", "Name of the receiver"],
      schema: TEXT,
    },
    { key: "text", names: ["text", "message", "body", "content"], about: ["The message", "What to say"], schema: TEXT },
  ],
  make(d) {
    const to = d.chance(0.3) ? `${d.pick(["agent", "planner", "writer", "helper"])}-${d.number(2, 99)}` : person(d);
    const text = note(d);
    return { values: { to, text }, words: { to, text }, result: { status: d.pick(["sent", "ok", "delivered"]) } };
  },
  questions: pool(
    ...[
      'Can you tell {to}: "{text}"?',
      '{to} should know: "{text}". Can you send that?',
      'Could you let {to} know "{text}"?',
    ],
    ...['Would you send "{text}" to {to}?', 'Please let {to} know: "{text}".'],
  ),
  orders: pool(
    ...['send {to} the message "{text}"', 'tell {to} "{text}"', 'write to {to}: "{text}"', 'send "{text}" to {to}'],
    ...['send a message to {to} that says "{text}"', 'message {to} "{text}"'],
  ),
  answer: "I sent the message to {to}.",
  fact: "to",
};

export const reminder: Recipe = {
  id: "reminder",
  verbs: ["set", "add", "create", "schedule"],
  nouns: ["reminder", "alarm", "timer", "appointment"],
  about: pool(
    ...["Sets a reminder", "Reminds the user at a time", "Sets an alarm with a text", "Adds a reminder to the clock"],
    ...["Schedules a reminder", "Creates an alarm"],
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
  ),
  orders: pool(
    ...["remind me at {time} to {text}", "set a reminder at {time} to {text}", "set an alarm at {time} to {text}"],
    ...["remind me to {text} at {time}", "add a reminder for {time} to {text}"],
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
  ),
  orders: pool(
    ...[
      "make a list of {items}",
      "put {items} on the shopping list",
      "add {items} to the list",
      "write a list with {items}",
    ],
    "create a shopping list with {items}",
  ),
  answer: "The list has {items}.",
  fact: "items",
};
