/** Is a fact in an answer? As words and numbers of their own, not as letters or digits within others. */

/** A text, or several of which one is enough. */
export type Fact = string | readonly string[];

/** "3" is in "3 chairs." and in "3, 4"; not in "13", "3.5", "13:30" or "A-3". Upper and lower case are the same. */
const BEFORE = "(?<![\\p{L}\\p{N}_]|\\d[.,:]|[\\p{L}\\p{N}]-)";
const AFTER = "(?![\\p{L}\\p{N}_]|[.,:]\\d|-[\\p{L}\\p{N}])";

export function says(text: string, fact: Fact): boolean {
  const forms = typeof fact === "string" ? [fact] : fact;
  return forms.some((form) => {
    const escaped = form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    return new RegExp(`${BEFORE}${escaped}${AFTER}`, "iu").test(text);
  });
}

export function saysAll(text: string, facts: readonly Fact[]): boolean {
  return facts.every((fact) => says(text, fact));
}
