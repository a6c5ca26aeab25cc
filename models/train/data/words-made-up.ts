/** Words that exist nowhere, so that the model has to copy them and cannot recite them. */
import { type Draw, sideOf } from "./draw.js";

const ONSETS = "b c d f g h j k l m n p r s t v w z br ch cl cr dr fl gr kr pl sh sl st th tr vr".split(" ");
const VOWELS = "a e i o u a e i o u ai ea ee io ou".split(" ");
const CODAS = ["", "", "", "", ..."l m n r s t k x nd rn st ck sk lt".split(" ")];

/** What a reader would stumble over. */
const UNWANTED = /fuck|shit|cunt|dick|cock|slut|whor|rape|nazi|puss|tits|piss|coon|fag|nig|anus|penis|porn|sex|cum/;

function syllable(d: Draw): string {
  return d.pick(ONSETS) + d.pick(VOWELS);
}

function spelled(d: Draw): string {
  for (;;) {
    const syllables = Array.from(
      {
        length: d.weighted([
          [2, 1],
          [5, 2],
          [2, 3],
        ]),
      },
      () => syllable(d),
    );
    const word = syllables.join("") + d.pick(CODAS);
    if (word.length >= 4 && word.length <= 10 && !UNWANTED.test(word)) return word;
  }
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A lower-case word such as `tambrick`. The name of the same letters is on the same side, should it be a real one too. */
export function madeUpWord(d: Draw): string {
  for (;;) {
    const word = d.value(() => spelled(d));
    if (sideOf(capitalised(word)) === d.side) return word;
  }
}

/** A capitalised name such as `Velora`. */
export function madeUpName(d: Draw): string {
  return capitalised(madeUpWord(d));
}

const STEMS = `notes report plan list letter draft recipe budget log data summary diary agenda story index todo ideas
invoice journal results memo minutes readme orders guests books songs prices contacts backup`.split(/\s+/);
const FOLDERS = "reports notes data docs work home logs drafts letters archive plans team photos music".split(" ");
const ENDINGS = ["txt", "txt", "txt", "md", "md", "csv", "json", "log", "html", "yaml"];

/** A path such as `velora.txt`, `notes-417.md` or `reports/tambrick.csv`. */
export function fileName(d: Draw): string {
  const madeUp = d.chance(0.5) ? madeUpWord(d) : null;
  return d.value(() => {
    const stem = madeUp ?? d.pick(STEMS);
    const number = d.chance(madeUp === null ? 0.6 : 0.2) ? `${d.pick(["-", "-", "_", ""])}${d.int(1, 999)}` : "";
    const folder = d.chance(0.3) ? `${d.pick(FOLDERS)}/` : "";
    return `${folder}${stem}${number}.${d.pick(ENDINGS)}`;
  });
}
