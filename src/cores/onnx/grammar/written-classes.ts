/** What encloses a comment, a literal and a class. */
const CLOSES: Readonly<Record<string, string>> = { "#": "\n", '"': '"', "[": "]" };

/**
 * Whether an EBNF text holds a class with characters beyond ASCII. XGrammar 0.1.27 compiles one and then compares lowest
 * bytes only: `[一-龥]` takes "a" and refuses "你". A literal (`"你"`) and a class without such characters are right.
 * Every character is looked at once: the text is a caller's, and this is not done in a thread of its own.
 */
export function classBeyondAscii(grammar: string): string | null {
  for (let at = 0; at < grammar.length; at++) {
    const open = grammar.charAt(at);
    const close = CLOSES[open];
    if (close === undefined) continue;
    const end = closing(grammar, at + 1, close);
    // What is never closed is no grammar; XGrammar says so.
    if (end < 0) return null;
    const piece = grammar.slice(at, end + 1);
    if (open === "[" && beyondAscii(piece)) return piece;
    at = end;
  }
  return null;
}

function closing(text: string, from: number, close: string): number {
  if (close === "\n") return text.indexOf(close, from);
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === close) return at;
    if (character === "\\") at++;
  }
  return -1;
}

function beyondAscii(piece: string): boolean {
  if (/[^\p{ASCII}]/u.test(piece)) return true;
  const escapes = piece.matchAll(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]+))/g);
  for (const [, u, U, x] of escapes) if (Number.parseInt(u ?? U ?? x ?? "0", 16) > 0x7f) return true;
  return false;
}
