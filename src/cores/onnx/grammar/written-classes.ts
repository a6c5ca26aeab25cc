/**
 * Whether an EBNF text holds a class with characters beyond ASCII. XGrammar 0.1.27 compiles one and then compares lowest
 * bytes only: `[一-龥]` takes "a" and refuses "你". A literal (`"你"`) and a class without such characters are right.
 */
export function classBeyondAscii(grammar: string): string | null {
  // Comments and literals are passed over; what is left in brackets is a class.
  const pieces = /#[^\n]*|"(?:\\.|[^"\\])*"|\[(?:\\.|[^\]\\])*\]/gsu;
  for (const [piece] of grammar.matchAll(pieces)) {
    if (!piece.startsWith("[")) continue;
    const escapes = [...piece.matchAll(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]+))/g)];
    const beyond = escapes.some(([, u, U, x]) => Number.parseInt(u ?? U ?? x ?? "0", 16) > 0x7f);
    if (beyond || /[^\0-\x7f]/u.test(piece)) return piece;
  }
  return null;
}
