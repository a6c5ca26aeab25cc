/** Files: find, read, write, delete. */
import type { Draw } from "../draw.js";
import { DELETE_FILE } from "../phrases/delete-file.js";
import { READ_FILE } from "../phrases/read-file.js";
import { SEARCH_FILES } from "../phrases/search-files.js";
import { WRITE_FILE } from "../phrases/write-file.js";
import type { Recipe } from "../recipe.js";
import { clock, note, topic } from "../words.js";
import { anyName, anyWord, fileName } from "../words-made-up.js";
import { done, PATH, TEXT } from "./common.js";

export const searchFiles: Recipe = {
  id: "search-files",
  ...SEARCH_FILES,
  verbs: [..."search|find|grep|query|look for|locate|scan|search in|find in|look in|search through|browse".split("|")],
  nouns: [
    ..."files|documents|folder|file index|docs|directory|file system|file names|all files|file contents".split("|"),
    ..."my files|text files|disk".split("|"),
  ],
  args: [
    {
      key: "query",
      names: [
        ..."query|q|text|words|search|term|keyword|keywords|pattern|phrase|search term|needle|find|topic".split("|"),
      ],
      about: [
        ..."What to look for|The words to find|Search words|Text to search for|Keywords|Search term".split("|"),
        ..."Phrase that the file has|Pattern to match|What the file is about|Topic of the wanted file".split("|"),
        "Query string",
      ],
      schema: TEXT,
    },
  ],
  make(d) {
    const query = topic(d);
    return { values: { query }, words: { query }, result: { [d.pick(["file", "path", "found"])]: fileName(d) } };
  },
  answer: "The file about the {query} is {0}.",
  source: true,
};

export const readFile: Recipe = {
  id: "read-file",
  ...READ_FILE,
  verbs: "read|open|load|get|show|view|fetch|print|cat|display|see|return".split("|"),
  nouns: [
    ..."file|text file|document|file text|content|file content|file contents|doc|whole file|from file".split("|"),
    ..."from disk|saved file|text of file".split("|"),
  ],
  args: [
    {
      key: "path",
      names: [
        ..."path|file|name|filename|file name|file path|filepath|full path|fname|location|doc|document".split("|"),
        ..."source|which".split("|"),
      ],
      about: [
        ..."Path of the file|Which file|Name of the file|File to read|Full path|The file, such as notes.txt".split("|"),
        ..."Where the file is|Filename|Location of the document|File name with its ending|Path on the disk".split("|"),
      ],
      schema: TEXT,
    },
  ],
  make(d) {
    const path = fileName(d);
    return { values: { path }, words: { path }, result: { [d.pick(["content", "text"])]: spoken(d) } };
  },
  answer: "{path} says: {0}.",
  source: true,
};

/** What a file may contain: a few words, so that they can be copied. */
function spoken(d: Draw): string {
  const words = [anyWord(d), d.pick(["is", "and", "for", "with", "comes to"]), anyWord(d)];
  if (d.chance(0.5)) words.push(d.pick(["at", "near", "before", "after"]), d.chance(0.5) ? clock(d) : anyName(d));
  return words.join(" ");
}

export const writeFile: Recipe = {
  id: "write-file",
  ...WRITE_FILE,
  verbs: "write|save|create|store|put|make|output|export|dump|overwrite|update|write out".split("|"),
  nouns: [
    ..."file|text file|document|to file|file text|file content|to disk|doc|new file|into file".split("|"),
    ..."file contents|file on disk".split("|"),
  ],
  args: [
    PATH,
    {
      key: "text",
      names: [
        ..."text|content|data|body|contents|new text|words|string|to write|new content|value|payload|lines".split("|"),
      ],
      about: [
        ..."What to write|Text of the file|The new content|Words to put into it|Content to save".split("|"),
        ..."String to be written|Full text to store in it|Data to write|Body of the document".split("|"),
        ..."What it shall contain|All that goes inside".split("|"),
      ],
      schema: TEXT,
    },
  ],
  make(d) {
    const [path, text] = [fileName(d), note(d)];
    return { values: { path, text }, words: { path, text }, result: done(d) };
  },
  answer: "I wrote {path}.",
  fact: "path",
};

export const deleteFile: Recipe = {
  id: "delete-file",
  ...DELETE_FILE,
  verbs: "delete|remove|drop|erase|rm|trash|unlink|destroy|wipe|discard|clear|throw away".split("|"),
  nouns: [
    ..."file|document|path|text file|doc|from disk|file by name|file by path|stored file|one file".split("|"),
    ..."saved file|old file|file from disk".split("|"),
  ],
  args: [PATH],
  make(d) {
    const path = fileName(d);
    return { values: { path }, words: { path }, result: done(d) };
  },
  answer: "I deleted {path}.",
  fact: "path",
};
