/**
 * How many bytes at the end are the beginning of a character that more bytes could complete (0 to 3). A beginning that no
 * byte can complete counts as closed, because a decoder already knows it for an error (Unicode 15, table 3-7).
 */
export function openTail(bytes: readonly number[]): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0x80 && byte <= 0xbf) continue;
    const second = back > 1 ? (bytes[bytes.length - back + 1] as number) : undefined;
    return back < lengthOf(byte) && secondFits(byte, second) ? back : 0;
  }
  return 0;
}

function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
}

/** Overlong forms, surrogates and code points beyond U+10FFFF show in the second byte. */
function secondFits(lead: number, second: number | undefined): boolean {
  if (second === undefined) return true;
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second <= 0x8f;
}
