/** Tools that change something: files, memory, messages, orders, reminders, lists. */
import { type Draw, pool } from "./draw.js";
import type { Arg, Recipe } from "./recipe.js";
import { clock, food, listed, note, person, product, statement, topic } from "./words.js";
import { fileName } from "./words-made-up.js";

const TEXT = { type: "string" };
const INTEGER = { type: "integer" };
const done = (d: Draw) => ({ [d.pick(["status", "result", "state"])]: d.pick(["ok", "done", "saved"]) });

const PATH: Arg = {
  key: "path",
  names: ["path", "file", "name", "filename", "file name", "target"],
  about: ["Path of the file", "Which file"],
  schema: TEXT,
};

const writeFile: Recipe = {
  id: "write-file",
  verbs: ["write", "save", "create", "store", "put"],
  nouns: ["file", "text file", "document", "to file", "file text"],
  about: pool(
    ...["Writes a text into a file", "Saves a file", "Creates a file with a text", "Stores text under a path"],
    ...["Puts text into a document", "Writes to the disk", "Makes a new file with content"],
  ),
  args: [
    PATH,
    {
      key: "text",
      names: ["text", "content", "data", "body"],
      about: ["What to write", "Text of the file"],
      schema: TEXT,
    },
  ],
  make(d) {
    const [path, text] = [fileName(d), note(d)];
    return { values: { path, text }, words: { path, text }, result: done(d) };
  },
  questions: pool(
    ...[
      'Can you write "{text}" into {path}?',
      'I need a file {path} that says "{text}".',
      'Would you save "{text}" in {path}?',
    ],
    ...['There should be a file {path} with "{text}" in it.', 'Could you put "{text}" into {path}?'],
  ),
  orders: pool(
    ...['write "{text}" into {path}', 'save "{text}" as {path}', 'create {path} with the text "{text}"'],
    ...['put "{text}" into the file {path}', 'store "{text}" in {path}', 'write {path} with "{text}"'],
  ),
  answer: "I wrote {path}.",
  fact: "path",
};

const deleteFile: Recipe = {
  id: "delete-file",
  verbs: ["delete", "remove", "drop", "erase"],
  nouns: ["file", "document", "path", "text file"],
  about: pool(
    ...["Deletes a file", "Removes a document", "Erases a file from the disk", "Drops a file", "Throws a file away"],
    "Removes a path",
  ),
  args: [PATH],
  make(d) {
    const path = fileName(d);
    return { values: { path }, words: { path }, result: done(d) };
  },
  questions: pool(
    ...[
      "Can you get rid of {path}?",
      "I do not need {path} any more. Can you delete it?",
      "Could you throw {path} away?",
    ],
    ...["Would you remove {path}?", "{path} is old. Can you delete it?"],
  ),
  orders: pool(
    "delete {path}",
    "remove {path}",
    "erase {path}",
    "delete the file {path}",
    "throw away {path}",
    "remove the file {path}",
  ),
  answer: "I deleted {path}.",
  fact: "path",
};

const remember: Recipe = {
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

const recall: Recipe = {
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

const send: Recipe = {
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

const order: Recipe = {
  id: "order",
  verbs: ["order", "buy", "purchase", "place"],
  nouns: ["product", "order", "item", "from shop", "goods"],
  about: pool(
    ...[
      "Orders a product",
      "Buys something in the shop",
      "Places an order",
      "Purchases an item",
      "Orders goods from the shop",
    ],
    "Buys a number of products",
  ),
  args: [
    {
      key: "item",
      names: ["product", "item", "article", "name", "what"],
      about: ["What to order", "The product"],
      schema: TEXT,
    },
    {
      key: "count",
      names: ["quantity", "count", "number", "amount", "pieces"],
      about: ["How many", "Number of pieces"],
      schema: INTEGER,
    },
  ],
  make(d) {
    const [item, count] = [product(d), d.number(2, 60)];
    const id = `${d.pick(["A", "B", "K", "X", "Z"])}-${d.int(100, 9999)}`;
    return { values: { item, count }, words: { item, count }, result: { [d.pick(["order", "number"])]: id } };
  },
  questions: pool(
    ...[
      "Can you get me {count} pieces of the {item}?",
      "I want {count} of the {item}. Can you order them?",
      "I need {count} pieces of the {item}.",
    ],
    ...["Could you buy {count} of the {item}?", "We need {count} of the {item}. Please buy them."],
  ),
  orders: pool(
    ...["order {count} of the {item}", "buy {count} pieces of the {item}", "order {count} pieces of the {item}"],
    ...["purchase {count} of the {item}", "place an order of {count} of the {item}"],
  ),
  answer: "I ordered {count} of the {item}. The order is {0}.",
  source: true,
};

const reminder: Recipe = {
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

const list: Recipe = {
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

export const ACTS: readonly Recipe[] = [writeFile, deleteFile, remember, recall, send, order, reminder, list];
/** Acts that take a text which another tool has found; the words before it say where it goes. */
export const SINKS: ReadonlyArray<{ recipe: Recipe; clause: readonly string[]; answer: string }> = [
  {
    recipe: writeFile,
    clause: ["write the answer into {path}", "save the result as {path}", "put it into {path}"],
    answer: "I wrote {path}.",
  },
  {
    recipe: send,
    clause: ["send the result to {to}", "send it to {to}", "tell {to} the answer"],
    answer: "I sent the message to {to}.",
  },
];
