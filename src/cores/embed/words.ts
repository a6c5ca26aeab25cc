/**
 * A text as the words that lexical vectors are made of: compatibility forms, case and sigma folded; runs of scripts
 * without spaces as single characters and pairs; an emoji is a word. Walked piece by piece, so that a text of a megabyte
 * never occupies its thread for long.
 */

/** Characters looked at in one go; a piece ends at a space where one is near. */
const PIECE_CHARACTERS = 2048;
/** A longer run of letters is data, not a word; it is cut. */
const WORD_CHARACTERS_MAX = 48;

const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}";
const WORD = new RegExp(
  `[${UNSPACED}\\u30fc]+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+|\\p{Extended_Pictographic}`,
  "gu",
);
const IS_UNSPACED = new RegExp(`^[${UNSPACED}\\u30fc]`, "u");

/** The words of each piece of a text, in order. A text without any (punctuation only) has its characters as words. */
export function* wordsOf(text: string): Generator<string[]> {
  let found = false;
  for (const piece of piecesOf(text)) {
    const words = [...fold(piece).matchAll(WORD)].flatMap(([run]) =>
      IS_UNSPACED.test(run) ? unspaced(run) : cut(run),
    );
    if (words.length > 0) found = true;
    yield words;
  }
  if (found) return;
  for (const piece of piecesOf(text)) yield [...fold(piece)].filter((character) => character.trim() !== "");
}

/** Unicode compatibility composition and full case folding: `Straße` and `STRASSE` are one word. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().toUpperCase().toLowerCase().replaceAll("ς", "σ").normalize("NFKC");
}

function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    let end = start + PIECE_CHARACTERS;
    if (end < text.length) {
      const space = text.slice(start, end).search(/\s\S*$/);
      if (space > 0) end = start + space;
      // Never between the halves of a surrogate pair.
      else if (/[\udc00-\udfff]/.test(text.charAt(end))) end += 1;
    }
    yield text.slice(start, end);
    start = end;
  }
}

/** Characters and neighbouring pairs: 東京都 is 東 京 都 東京 京都. */
function unspaced(run: string): string[] {
  const characters = [...run];
  return [...characters, ...characters.slice(1).map((character, index) => `${characters[index]}${character}`)];
}

function cut(run: string): string[] {
  if (run.length <= WORD_CHARACTERS_MAX) return [run];
  const characters = [...run];
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at += WORD_CHARACTERS_MAX) {
    parts.push(characters.slice(at, at + WORD_CHARACTERS_MAX).join(""));
  }
  return parts;
}
