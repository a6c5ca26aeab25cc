import { createHash } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Letters and digits that look random and are always the same for the same source; 32 at most. */
export function letters(source: string, count: number): string {
  const digest = createHash("sha256").update(source).digest();
  return [...digest.subarray(0, count)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
