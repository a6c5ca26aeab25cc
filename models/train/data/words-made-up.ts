/** Words that exist nowhere, so that the model has to copy them and cannot recite them. */
import { COMMON_WORDS } from "./common-words.js";
import { type Draw, sideOf } from "./draw.js";

const ONSETS = [
  ..."b c d f g h j k l m n p r s t v w y z qu br bl ch cl cr dr fl fr gl gr kn kr ph pl pr sc sh sl sm sn sp".split(
    " ",
  ),
  ..."st str sw th tr tw vr wh wr x".split(" "),
];
const VOWELS = "a e i o u a e i o u a e i o u y ai au aw ay ea ee ei eu ew ey ia ie io oa oi oo ou ow oy ue ui".split(
  " ",
);
const CODAS = [
  ...["", "", "", "", "", "", "", ""],
  ..."b c d f g k l ll m n p r s ss t v x y z ck ct ft gh ld lf lk lt mp nd ng nk nt pt rd rk rm rn rt sh sk sp st th".split(
    " ",
  ),
  ..."tch".split(" "),
];
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

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

/** Letters that nobody could say: every one comes up, at the beginning, too, which no list of syllables promises. */
function scrambled(d: Draw): string {
  for (;;) {
    const letters = Array.from({ length: d.int(3, 8) }, () => LETTERS.charAt(d.int(0, LETTERS.length - 1)));
    const word = letters.join("");
    if (!UNWANTED.test(word)) return word;
  }
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A lower-case word such as `tambrick`. The name of the same letters is on the same side, should it be a real one too. */
export function madeUpWord(d: Draw): string {
  for (;;) {
    const word = d.value(() => (d.chance(0.2) ? scrambled(d) : spelled(d)));
    if (sideOf(capitalised(word)) === d.side) return word;
  }
}

/** A capitalised name such as `Velora`. */
export function madeUpName(d: Draw): string {
  return capitalised(madeUpWord(d));
}

/** A word for a value: made up, or any ordinary one, so that whatever a text is cut into has been copied in training. */
export function anyWord(d: Draw): string {
  return d.chance(0.4) ? d.pick(COMMON_WORDS) : madeUpWord(d);
}

/**
 * Two ordinary words, each of either side, that are on this side together: `paper kettle`. So a word that is held out by
 * itself has been copied in training; one that never was would be no test of copying but of a token that nobody trained.
 */
export function wordPair(d: Draw): string {
  return d.value(() => `${d.either(COMMON_WORDS)} ${d.either(COMMON_WORDS)}`);
}

/** The same as a name: `Velora`, `Paper`. */
export function anyName(d: Draw): string {
  return capitalised(anyWord(d));
}

const STEMS = `notes report plan list letter draft recipe budget log data summary diary agenda story index todo ideas
invoice journal results memo minutes readme orders guests books songs prices contacts backup`.split(/\s+/);
const FOLDERS = "reports notes data docs work home logs drafts letters archive plans team photos music".split(" ");
const ENDINGS = ["txt", "txt", "txt", "md", "md", "csv", "json", "log", "html", "yaml"];

/** A path such as `velora.txt`, `notes-417.md` or `reports/tambrick.csv`. */
export function fileName(d: Draw): string {
  const madeUp = d.chance(0.5) ? anyWord(d) : null;
  return d.value(() => {
    const stem = madeUp ?? d.pick(STEMS);
    const number = d.chance(madeUp === null ? 0.6 : 0.2) ? `${d.pick(["-", "-", "_", ""])}${d.int(1, 999)}` : "";
    const folder = d.chance(0.3) ? `${d.pick(FOLDERS)}/` : "";
    return `${folder}${stem}${number}.${d.pick(ENDINGS)}`;
  });
}
