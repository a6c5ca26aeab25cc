/** Whether a text is Unicode: a lone surrogate has no UTF-8 form, and a tokenizer would silently make U+FFFD of it. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
