/** Files: find, read, write, delete. */
import { type Draw, pool } from "../draw.js";
import type { Recipe } from "../recipe.js";
import { clock, note, topic } from "../words.js";
import { fileName, madeUpName, madeUpWord } from "../words-made-up.js";
import { done, PATH, TEXT } from "./common.js";

export const searchFiles: Recipe = {
  id: "search-files",
  verbs: ["search", "find", "grep", "query", "look for"],
  nouns: ["files", "documents", "folder", "file index", "docs"],
  about: pool(
    ...[
      "Searches the files for some words",
      "Finds files about something",
      "Full-text search in documents",
      "Searches documents",
    ],
    ...["Looks for files that contain a text", "Returns the file that fits a query", "Finds a document by its words"],
    ...[
      "Finds a file by what is in it",
      "File search",
      "Which file has some words",
      "Search engine for files",
      "Looks up files by topic",
    ],
  ),
  args: [
    {
      key: "query",
      names: ["query", "q", "text", "words", "search", "term"],
      about: ["What to look for", "The words to find"],
      schema: TEXT,
    },
  ],
  make(d) {
    const query = topic(d);
    return { values: { query }, words: { query }, result: { [d.pick(["file", "path", "found"])]: fileName(d) } };
  },
  questions: pool(
    ...[
      "Which file is about the {query}?",
      "Where did I write about the {query}?",
      "Is there a file about the {query}?",
    ],
    ...[
      "Which document says something about the {query}?",
      "In which file is the {query}?",
      "What file mentions the {query}?",
    ],
    ...[
      "Do we have a file about the {query}?",
      "What is the name of the file about the {query}?",
      "Where is the text about the {query}?",
      "I am looking for the file about the {query}.",
      "Find me something about the {query}.",
    ],
  ),
  orders: pool(
    ...["search the files for the {query}", "find the file about the {query}", "look for files about the {query}"],
    ...["search for the {query} in the files", "find a document about the {query}", "grep for the {query}"],
    ...[
      "find files on the {query}",
      "look up the file about the {query}",
      "find out which file is about the {query}",
      "search my documents for the {query}",
    ],
  ),
  answer: "The file about the {query} is {0}.",
  source: true,
};

export const readFile: Recipe = {
  id: "read-file",
  verbs: ["read", "open", "load", "get", "show"],
  nouns: ["file", "text file", "document", "file text", "content"],
  about: pool(
    ...["Reads a file", "Returns the content of a file", "Opens a document and gives its text", "Shows a file"],
    ...["Gets the text of a file", "Loads a file from the disk", "Gives what is in a file"],
    ...[
      "What stands in a file",
      "Displays the content of a document",
      "Gives back the text of a path",
      "File reader",
      "Reads text from the disk",
    ],
  ),
  args: [
    {
      key: "path",
      names: ["path", "file", "name", "filename", "file name"],
      about: ["Path of the file", "Which file"],
      schema: TEXT,
    },
  ],
  make(d) {
    const path = fileName(d);
    return { values: { path }, words: { path }, result: { [d.pick(["content", "text"])]: spoken(d) } };
  },
  questions: pool(
    ...[
      "What is in {path}?",
      "What does {path} say?",
      "What is written in {path}?",
      "What does the file {path} contain?",
    ],
    ...["What stands in {path}?", "Can you tell me what is in {path}?"],
    ...[
      "Could I see what is in {path}?",
      "What can I read in {path}?",
      "I want to see {path}.",
      "Let me know what {path} says.",
      "What is the content of {path}?",
      "What text is in {path}?",
    ],
  ),
  orders: pool(
    ...[
      "read {path}",
      "open {path}",
      "read the file {path}",
      "show me {path}",
      "tell me what is in {path}",
      "look into {path}",
    ],
    ...[
      "show what is in {path}",
      "print {path}",
      "get the text of {path}",
      "load {path}",
      "give me the content of {path}",
      "display {path}",
    ],
  ),
  answer: "{path} says: {0}.",
  source: true,
};

/** What a file may contain: a few words, so that they can be copied. */
function spoken(d: Draw): string {
  const words = [madeUpWord(d), d.pick(["is", "and", "for", "with", "comes to"]), madeUpWord(d)];
  if (d.chance(0.5)) words.push(d.pick(["at", "near", "before", "after"]), d.chance(0.5) ? clock(d) : madeUpName(d));
  return words.join(" ");
}

export const writeFile: Recipe = {
  id: "write-file",
  verbs: ["write", "save", "create", "store", "put"],
  nouns: ["file", "text file", "document", "to file", "file text"],
  about: pool(
    ...["Writes a text into a file", "Saves a file", "Creates a file with a text", "Stores text under a path"],
    ...["Puts text into a document", "Writes to the disk", "Makes a new file with content"],
    ...[
      "Makes a file",
      "Saves a text under a name",
      "File writer",
      "Puts words into a file",
      "Stores a document on the disk",
    ],
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
    ...[
      'I want "{text}" in the file {path}.',
      'Make a file {path} that says "{text}".',
      'Can you make {path} with the text "{text}"?',
      'The file {path} should say "{text}".',
      'Could you store "{text}" in {path}?',
    ],
  ),
  orders: pool(
    ...['write "{text}" into {path}', 'save "{text}" as {path}', 'create {path} with the text "{text}"'],
    ...['put "{text}" into the file {path}', 'store "{text}" in {path}', 'write {path} with "{text}"'],
    ...[
      'make a file {path} with "{text}"',
      'write the text "{text}" to {path}',
      'put the words "{text}" into {path}',
      'save the text "{text}" in {path}',
    ],
  ),
  answer: "I wrote {path}.",
  fact: "path",
};

export const deleteFile: Recipe = {
  id: "delete-file",
  verbs: ["delete", "remove", "drop", "erase"],
  nouns: ["file", "document", "path", "text file"],
  about: pool(
    ...["Deletes a file", "Removes a document", "Erases a file from the disk", "Drops a file", "Throws a file away"],
    "Removes a path",
    ...["Gets rid of a file", "Wipes a file", "File remover", "Makes a file go away", "Deletes a document for ever"],
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
    ...[
      "Nobody needs {path}. Can you remove it?",
      "Can you wipe {path}?",
      "{path} should go away.",
      "I want {path} to be gone.",
      "Can {path} be deleted?",
    ],
  ),
  orders: pool(
    "delete {path}",
    "remove {path}",
    "erase {path}",
    "delete the file {path}",
    "throw away {path}",
    "remove the file {path}",
    ...["wipe {path}", "get rid of {path}", "clear away {path}", "make {path} disappear", "delete the document {path}"],
  ),
  answer: "I deleted {path}.",
  fact: "path",
};
