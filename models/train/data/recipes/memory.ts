/** What an agent keeps and says: memory and messages. */
import { pool } from "../draw.js";
import type { Recipe } from "../recipe.js";
import { note, person, statement, topic } from "../words.js";
import { done, TEXT } from "./common.js";

export const remember: Recipe = {
  id: "remember",
  verbs: ["remember", "memorize", "keep", "add", "save"],
  nouns: ["fact", "memory", "note", "in memory", "this"],
  about: pool(
    ...["Remembers a fact", "Saves something to memory", "Keeps a note in memory", "Adds a memory", "Memorizes a text"],
    ...["Stores a fact for later", "Puts a fact into the memory"],
    ...[
      "Keeps something in mind",
      "Takes a note for the memory",
      "Makes sure that a fact is not forgotten",
      "Memory: add",
      "Learns a fact by heart",
    ],
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
    ...[
      "For later: {text}.",
      "Please keep in mind: {text}.",
      "I tell you that {text}. Remember it.",
      "Can you keep in mind that {text}?",
      "You must not forget that {text}.",
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
    ...[
      "keep the fact that {text}",
      "do not forget that {text}",
      "take a note that {text}",
      "put into your memory that {text}",
    ],
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
    ...[
      "Memory: search",
      "What I was told before",
      "Brings back a memory",
      "Looks for a fact in memory",
      "Reads the memory",
    ],
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
    ...[
      "Is there something in your memory about the {query}?",
      "What was the thing about the {query}?",
      "Did I tell you something about the {query}?",
      "What is in your memory about the {query}?",
      "Remind me about the {query}.",
    ],
  ),
  orders: pool(
    ...[
      "recall what I said about the {query}",
      "search your memory for the {query}",
      "look up the {query} in your memory",
    ],
    ...["remind me what I said about the {query}", "ask your memory about the {query}"],
    ...[
      "look in your memory for the {query}",
      "remember what I said about the {query}",
      "find in your memory what I said about the {query}",
      "tell me what you remember about the {query}",
    ],
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
    ...[
      "Sends words to somebody",
      "Messenger",
      "Gives a message to a person or an agent",
      "Mails a text",
      "Passes a message on",
    ],
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
    ...[
      'I want {to} to know: "{text}". Please tell them.',
      'Can you write {to} that "{text}"?',
      'Pass this on to {to}: "{text}".',
      '{to} needs a message: "{text}".',
      'Can you send {to} "{text}"?',
    ],
  ),
  orders: pool(
    ...['send {to} the message "{text}"', 'tell {to} "{text}"', 'write to {to}: "{text}"', 'send "{text}" to {to}'],
    ...['send a message to {to} that says "{text}"', 'message {to} "{text}"'],
    ...[
      'let {to} know "{text}"',
      'pass "{text}" on to {to}',
      'give {to} the message "{text}"',
      'inform {to}: "{text}"',
    ],
  ),
  answer: "I sent the message to {to}.",
  fact: "to",
};
