/** JSON strings: free ones, those with a length, a pattern or a format, and the names of members. */
import type { JsonObject } from "../../json-reading.js";
import { PLAIN_CLASS } from "./char-set.js";
import { FREE_FORMATS } from "./formats.js";
import { patternRule, type StringNeeds } from "./patterns.js";
import type { Place } from "./place.js";
import { LENGTH_MAX, QUOTE, type Rules } from "./rules.js";

/**
 * Any string. Escapes are their own rule and characters stay inside one: XGrammar looks a token up that ends where it
 * began, and parses one that leaves its rule. Halves of surrogate pairs are not allowed.
 */
export function anyString(rules: Rules, at: Place): string {
  return rules.define(`${QUOTE} ${PLAIN_CLASS}* ${stringTail(rules, at)}`, at, 2);
}

function stringTail(rules: Rules, at: Place): string {
  const name = "tail";
  const hex = "[0-9a-fA-F]";
  const on = `${PLAIN_CLASS}* ${name}`;
  rules.once(
    name,
    `${QUOTE} | "\\\\" ["\\\\/bfnrt] ${on} | "\\\\u" [0-9A-CEFa-cef] ${hex} ${hex} ${hex} ${on} | "\\\\u" [Dd] [0-7] ${hex} ${hex} ${on}`,
    at,
  );
  return name;
}

/** What a checked schema's keywords say about its strings. */
export function stringNeeds(schema: JsonObject): StringNeeds {
  return {
    minLength: (schema.minLength as number | undefined) ?? 0,
    maxLength: (schema.maxLength as number | undefined) ?? Infinity,
    pattern: schema.pattern as string | undefined,
    format: schema.format as string | undefined,
  };
}

/** A string as the schema needs it. */
export function stringRule(needs: StringNeeds, rules: Rules, at: Place): string {
  const { minLength, maxLength, pattern, format } = needs;
  if (minLength > maxLength) throw at.contradiction(`minLength ${minLength} is more than maxLength ${maxLength}`);
  const constrained = format !== undefined && !FREE_FORMATS.has(format);
  if (constrained || pattern !== undefined) return patternRule(needs, rules, at);
  if (minLength === 0 && maxLength === Infinity) return anyString(rules, at);
  if (minLength > LENGTH_MAX) throw at.at("minLength").wrong(`at most ${LENGTH_MAX} is possible.`);
  if (maxLength === Infinity) {
    return rules.define(
      `${QUOTE} ${PLAIN_CLASS}{${minLength}} ${PLAIN_CLASS}* ${stringTail(rules, at)}`,
      at,
      minLength,
    );
  }
  // A longer one would not end in any context anyway.
  const most = Math.min(maxLength, Math.max(LENGTH_MAX, minLength));
  return rules.define(`${QUOTE} ${PLAIN_CLASS}{${minLength},${most}} ${QUOTE}`, at, most);
}
