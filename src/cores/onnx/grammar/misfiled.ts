/**
 * Tokens that XGrammar may leave out of a mask although the grammar takes them (seen in web-xgrammar 0.1.27). It sorts the
 * vocabulary and skips, behind a token that it rejects, those that begin with it; but it counts among them every
 * neighbour that contains it anywhere: where `}\n` is rejected, `}}\n` is never looked at.
 */
export interface Misfiled {
  readonly id: number;
  /** The token of its first byte alone, without which it cannot come next; null where there is no such token. */
  readonly first: number | null;
}

/** What of a vocabulary, by its tokens' bytes, XGrammar files under a token that it does not begin with. */
export function misfiledTokens(tokens: readonly Uint8Array[]): Misfiled[] {
  const texts = tokens.map((bytes) => Buffer.from(bytes).toString("latin1"));
  const ids = [...texts.keys()].filter((id) => texts[id] !== "");
  // Latin-1 has the order of the bytes.
  ids.sort((a, b) => ((texts[a] as string) < (texts[b] as string) ? -1 : 1));
  const single = new Map(ids.filter((id) => texts[id]?.length === 1).map((id) => [texts[id] as string, id]));
  const above: string[] = [];
  const misfiled: Misfiled[] = [];
  for (const id of ids) {
    const text = texts[id] as string;
    while (above.length > 0 && !text.includes(above.at(-1) as string)) above.pop();
    if (!above.every((each) => text.startsWith(each))) misfiled.push({ id, first: single.get(text.charAt(0)) ?? null });
    above.push(text);
  }
  return misfiled;
}
