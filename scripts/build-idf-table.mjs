// Writes src/cores/embed/idf-table.ts: how common words are, counted in the text of this repository (its Markdown, the
// comments of its sources and the sentences its training text is made of), with English function words held common.
// Changing the table changes the id of the lexical embedder, so that every vector is computed again.
// Usage, after a build: node scripts/build-idf-table.mjs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { wordsOf } from "../dist/src/cores/embed/words.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const TABLE = join(root, "src/cores/embed/idf-table.ts");
/** Words in fewer sentences count as unknown. */
const SENTENCES_MIN = 3;
const LEVELS = 20;

/** Shares of all sentences that these words are taken to occur in at least: technical prose has few of some. */
const FUNCTION_WORDS = [
  [0.2, "the a an of to in and is it that for on with as was at by be this are or"],
  [
    0.05,
    `i you he she we they my your his her its our their me him us them mine yours not from but have has had do does did
    will would can could should may might must shall there here what which who whom whose when where why how if then
    than so no yes all any some each every both few many much more most other another such only own same too very just
    also about after again before between into through during over under up down out off above below been being am were
    s t d m re ve ll don isn doesn didn won wasn aren these those because while until against nor once further get got
    make made go went come came say said tell know think want need like use one two first new now please thank thanks`,
  ],
];

function filesBelow(folder, ending) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|dist|peers|\.)/.test(entry.name) ? [] : filesBelow(path, ending);
    return entry.name.endsWith(ending) && path !== TABLE ? [path] : [];
  });
}

const texts = [
  ...filesBelow(root, ".md").map((file) => readFileSync(file, "utf8").replace(/^```[\s\S]*?^```/gm, "")),
  ...["src", "models", "tests", "benchmarks"].flatMap((folder) =>
    filesBelow(join(root, folder), ".ts").flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/\/\*\*([\s\S]*?)\*\/|^\s*\/\/ (.*)$|\bit\("([^"]+)"/gm)].map((match) =>
        (match[1] ?? match[2] ?? match[3] ?? "").replace(/^\s*\*/gm, " "),
      ),
    ),
  ),
  ...filesBelow(join(root, "models/train/data"), ".ts").flatMap((file) =>
    // Quoted texts with a space in them; their places, as in {city}, are no words.
    [...readFileSync(file, "utf8").matchAll(/(["'`])((?:(?!\1)[^\n\\])* (?:(?!\1)[^\n\\])*)\1/g)].map((match) =>
      (match[2] ?? "").replace(/\$?\{[^}]*\}/g, " "),
    ),
  ),
];
const sentences = texts.flatMap((text) => text.split(/[.!?]\s|\n\s*\n|^[-|#]/m));
const counts = new Map();
let total = 0;
for (const sentence of sentences) {
  const words = new Set([...wordsOf(sentence)].flat().filter((word) => /^\p{L}+$/u.test(word)));
  if (words.size < 3) continue;
  total += 1;
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}
for (const [share, words] of FUNCTION_WORDS) {
  for (const word of words.split(/\s+/)) counts.set(word, Math.max(counts.get(word) ?? 0, share * total));
}

const rarest = Math.log(total);
const levels = Array.from({ length: LEVELS }, () => []);
for (const [word, count] of counts) {
  if (count < SENTENCES_MIN) continue;
  const level = Math.max(1, Math.round((LEVELS * Math.log(total / count)) / rarest));
  if (level < LEVELS) levels[level].push(word);
}
const lines = levels.map((words) => `  "${words.sort().join(" ")}",`);
writeFileSync(
  TABLE,
  `/** Made by scripts/build-idf-table.mjs from ${total} sentences of this repository. */

/** Words by weight: line k holds those of k/${LEVELS} of the highest weight, which every word that is not here has. */
export const IDF_LEVELS: readonly string[] = [
${lines.join("\n")}
];
`,
);
console.log(`${relative(root, TABLE)}: ${levels.flat().length} words out of ${total} sentences`);
