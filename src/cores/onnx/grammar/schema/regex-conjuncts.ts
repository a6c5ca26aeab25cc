/** Patterns that must all be found in a text, as one and back: "^(?=a)(?=b)c". */

/** A pattern that is found where both are. */
export function bothPatterns(a: string, b: string): string {
  return `^(?=[^]*(?:${a}))(?=[^]*(?:${b}))`;
}

/** Patterns without look-ahead at their beginning, found together where `pattern` is. */
export function conjunctsOf(pattern: string): string[] {
  if (!pattern.startsWith("^(?=") || !isRegExp(pattern)) return [pattern];
  const found: string[] = [];
  let at = 1;
  while (pattern.startsWith("(?=", at)) {
    const end = closing(pattern, at);
    const inside = pattern.slice(at + 3, end);
    const free = inside.startsWith("[^]*(?:") && closing(inside, 4) === inside.length - 1;
    // Inside of brackets "$" would be in the middle; without alternatives it needs none.
    const held = closing(inside, -1, "|") < inside.length ? `^(?:${inside})` : `^${inside}`;
    found.push(...conjunctsOf(free ? inside.slice(7, -1) : held));
    at = end + 1;
  }
  const rest = pattern.slice(at);
  // Alternatives would be beside the look-ahead, not behind it.
  if (closing(rest, -1, "|") < rest.length) return [pattern];
  if (rest !== "") found.push(...conjunctsOf(`^${rest}`));
  return found;
}

/** Where the bracket that opens at `from` closes; or the sign stands outside of all brackets. The length if nowhere. */
function closing(pattern: string, from: number, sign = ")"): number {
  let depth = from < 0 ? 1 : 0;
  let inClass = false;
  for (let i = Math.max(from, 0); i < pattern.length; i++) {
    const character = pattern.charAt(i);
    if (character === "\\") i++;
    else if (inClass) inClass = character !== "]";
    else if (character === "[") inClass = true;
    else if (character === sign && depth === 1) return i;
    else if (character === "(") depth++;
    else if (character === ")") depth--;
  }
  return pattern.length;
}

function isRegExp(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
