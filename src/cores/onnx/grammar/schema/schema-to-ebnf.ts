/**
 * A JSON Schema as a grammar of the texts that are valid against it; some valid texts are left out, such as members in
 * another order. XGrammar can read schemas itself, but passes over what it does not know; here every keyword is either
 * honoured or refused by its name. Objects hold no more than the schema lists unless `additionalProperties` says so;
 * one without `properties` and `additionalProperties` may hold anything.
 */
import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject } from "../../json-reading.js";
import { arrayBody } from "./arrays.js";
import { checkedKeywords, isNever, type Schema, TYPES, type TypeName, typesOf } from "./keywords.js";
import { disjoint, merged } from "./merge.js";
import { boundsOf, integerBody, numberBody } from "./numbers.js";
import { dependentCases, objectBody, type Values } from "./objects.js";
import { Contradiction, Place } from "./place.js";
import { References } from "./references.js";
import { choice, jsonLiteral, Rules, SPACE } from "./rules.js";
import { scalarFits } from "./scalar-fits.js";
import { anyString, stringNeeds, stringRule } from "./strings.js";

const CHARACTERS_MAX = 65_536;
const NESTING_MAX = 32;
const SCHEMAS_MAX = 4000;

/** EBNF with the rule `root`. Throws `invalid_request` or `unsupported`; `field` begins the path that errors name. */
export function schemaToEbnf(schema: unknown, field: string): string {
  const at = new Place(field);
  if (typeof schema !== "boolean" && !isObject(schema as Json)) throw at.wrong("a schema is an object, true or false.");
  const text = JSON.stringify(schema);
  if (text.length > CHARACTERS_MAX) {
    throw at.wrong(`the schema has ${text.length} characters; at most ${CHARACTERS_MAX} are allowed.`);
  }
  // A copy made of JSON alone: what a caller holds may change or be of another kind.
  const root = JSON.parse(text) as Schema;
  checkNesting(root, at);
  const references = new References(root);
  const writer = new Writer(references, at);
  const body = writer.value(root, at);
  references.check(at);
  return writer.rules.text(body);
}

class Writer implements Values {
  readonly rules = new Rules();
  readonly #references: References;
  readonly #root: Place;
  readonly #known = new Map<string, { readonly name: string; readonly nesting: number; done: boolean }>();
  #nesting = 0;
  #schemas = 0;

  constructor(references: References, root: Place) {
    this.#references = references;
    this.#root = root;
  }

  value(schema: Schema, at: Place): string {
    if (++this.#schemas > SCHEMAS_MAX) throw this.#root.wrong(`it holds more than ${SCHEMAS_MAX} schemas.`);
    if (isNever(schema)) throw at.contradiction('"false" is a schema that nothing fits');
    if (typeof schema === "boolean") return this.#any(at);
    const { $ref, ...rest } = checkedKeywords(schema, at);
    if (typeof $ref !== "string") return this.#node(rest, at);
    if (Object.keys(rest).length === 0) return this.#reference($ref, at);
    const target = this.#references.resolve($ref, at);
    if (isNever(target)) throw at.contradiction('"$ref" names a schema that nothing fits');
    return this.#deeper(at, () =>
      this.value(typeof target === "boolean" ? rest : merged(checkedKeywords(target, at), rest, at), at),
    );
  }

  name(schema: Schema, at: Place): string {
    if (schema === true) return anyString(this.rules, at);
    if (schema === false) throw at.contradiction("no name is allowed");
    return this.value(merged(checkedKeywords(schema, at), { type: "string" }, at), at);
  }

  #reference(pointer: string, at: Place): string {
    const known = this.#known.get(pointer);
    if (known !== undefined) {
      if (!known.done && known.nesting === this.#nesting) {
        throw at.at("$ref").contradiction(`"${pointer}" leads back to itself and to no value`);
      }
      return known.name;
    }
    const entry = { name: this.rules.reserve(), nesting: this.#nesting, done: false };
    this.#known.set(pointer, entry);
    const body = this.value(this.#references.resolve(pointer, at), at);
    entry.done = true;
    this.rules.fill(entry.name, body, at);
    return entry.name;
  }

  /** Merging can go round in circles; a level of it counts as one of nesting, though no value is begun. */
  #merges = 0;
  #deeper<T>(at: Place, work: () => T): T {
    if (++this.#merges > NESTING_MAX)
      throw at.wrong(`its references and combinations are nested deeper than ${NESTING_MAX}.`);
    const result = work();
    this.#merges--;
    return result;
  }

  #inside<T>(work: () => T): T {
    if (++this.#nesting > NESTING_MAX) throw this.#root.wrong(`the schema is nested deeper than ${NESTING_MAX}.`);
    const result = work();
    this.#nesting--;
    return result;
  }

  #node(schema: JsonObject, at: Place): string {
    const { allOf, anyOf, oneOf, ...rest } = schema;
    if (Array.isArray(allOf)) return this.#all({ ...rest, ...pick({ anyOf, oneOf }) }, allOf as Schema[], at);
    if (Array.isArray(anyOf)) {
      const others = { ...rest, ...pick({ oneOf }) };
      return this.#branches(others, anyOf as Schema[], at.at("anyOf"));
    }
    if (Array.isArray(oneOf)) {
      this.#checkDisjoint(oneOf as Schema[], at);
      return this.#branches(rest, oneOf as Schema[], at.at("oneOf"));
    }
    if (schema.const !== undefined || schema.enum !== undefined) return this.#listed(schema, at);
    const types = typesOf(schema);
    if (types === null) return this.#any(at);
    const wanted = types.includes("number") ? types.filter((type) => type !== "integer") : types;
    return choice(wanted.map((type) => this.#typed(type, schema, at)));
  }

  #all(rest: JsonObject, parts: readonly Schema[], at: Place): string {
    let result = rest;
    for (const [i, part] of parts.entries()) {
      const place = at.at("allOf", i);
      if (isNever(part)) throw place.contradiction('"false" is a schema that nothing fits');
      if (typeof part !== "boolean") result = merged(result, this.#inlined(part, place), place);
    }
    return this.#deeper(at, () => this.value(result, at));
  }

  /** A schema whose own `$ref` and `allOf` are merged into it. */
  #inlined(schema: JsonObject, at: Place): JsonObject {
    const { $ref, ...rest } = checkedKeywords(schema, at);
    if (typeof $ref !== "string") return rest;
    const target = this.#references.resolve($ref, at);
    if (isNever(target)) throw at.contradiction('"$ref" names a schema that nothing fits');
    if (typeof target === "boolean") return rest;
    return this.#deeper(at, () => merged(this.#inlined(target, at), rest, at));
  }

  #branches(rest: JsonObject, branches: readonly Schema[], at: Place): string {
    const alone = Object.keys(rest).length === 0;
    const written: string[] = [];
    let contradiction: Contradiction | undefined;
    for (const [i, branch] of branches.entries()) {
      const place = at.at(i);
      if (isNever(branch)) continue;
      const before = {
        ...{ nesting: this.#nesting, merges: this.#merges },
        ...{ known: new Set(this.#known.keys()), rules: this.rules.mark() },
      };
      try {
        const both =
          typeof branch === "boolean" ? rest : alone ? branch : merged(rest, this.#inlined(branch, place), place);
        written.push(this.#deeper(place, () => this.value(both, place)));
      } catch (error) {
        // A branch that what stands beside it rules out is no choice; one that contradicts itself is a mistake.
        if (alone || !(error instanceof Contradiction)) throw error;
        this.#nesting = before.nesting;
        this.#merges = before.merges;
        this.rules.back(before.rules);
        // What was written in vain is gone, and with it whatever names it.
        for (const pointer of this.#known.keys()) if (!before.known.has(pointer)) this.#known.delete(pointer);
        contradiction = error;
      }
    }
    if (written.length > 0) return choice(written);
    throw contradiction ?? at.contradiction("none of its schemas fits anything");
  }

  #checkDisjoint(branches: readonly Schema[], at: Place): void {
    const plain = branches.map((branch, i) =>
      typeof branch === "boolean" ? branch : this.#inlined(branch, at.at("oneOf", i)),
    );
    const overlap = plain.some((a, i) => plain.slice(i + 1).some((b) => !disjoint(a, b)));
    if (overlap) {
      throw at.unsupported(
        "oneOf",
        'is supported where types, listed values or a required "const" tell its schemas apart; use "anyOf"',
      );
    }
  }

  #listed(schema: JsonObject, at: Place): string {
    const { const: only, enum: list, ...rest } = schema;
    let values = only === undefined ? (list as readonly Json[]) : [only];
    if (only !== undefined && Array.isArray(list))
      values = (list as Json[]).filter((value) => isDeepStrictEqual(value, only));
    const fitting = values.filter((value) => scalarFits(value, rest, this.rules, at));
    if (fitting.length === 0) throw at.contradiction("none of its listed values fits the rest of the schema");
    this.rules.repeated(fitting.length, at);
    return this.rules.define(choice(fitting.map(jsonLiteral)), at);
  }

  #any(at: Place): string {
    const values = TYPES.filter((type) => type !== "integer").map((type) => this.#typed(type, {}, at, true));
    this.rules.once("any", choice(values), at);
    return "any";
  }

  #typed(type: TypeName, schema: JsonObject, at: Place, free = false): string {
    switch (type) {
      case "null":
        return '"null"';
      case "boolean":
        return '("true" | "false")';
      case "string":
        return stringRule(stringNeeds(schema), this.rules, at);
      case "integer":
        return this.rules.define(integerBody(boundsOf(schema), at), at);
      case "number":
        return this.rules.define(numberBody(boundsOf(schema), at), at);
      case "array":
        return this.rules.define(free ? this.#anyArray() : this.#inside(() => arrayBody(schema, this, at)), at);
      case "object":
        return this.rules.define(free ? this.#anyObject(at) : this.#inside(() => this.#object(schema, at)), at);
    }
  }

  #object(schema: JsonObject, at: Place): string {
    const cases = dependentCases(schema, at);
    if (cases.length === 0) throw at.contradiction("its required properties exclude each other");
    return choice(cases.map((each) => objectBody(each, this, at)));
  }

  #anyArray(): string {
    return `"[" ${SPACE} (any ${SPACE} ("," ${SPACE} any ${SPACE})*)? "]"`;
  }

  #anyObject(at: Place): string {
    const pair = `${anyString(this.rules, at)} ${SPACE} ":" ${SPACE} any ${SPACE}`;
    return `"{" ${SPACE} (${pair} ("," ${SPACE} ${pair})*)? "}"`;
  }
}

function pick(values: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

function checkNesting(value: Json, at: Place, nesting = 0): void {
  // A schema in a schema is two levels of JSON.
  if (nesting > 2 * NESTING_MAX) throw at.wrong(`the schema is nested deeper than ${NESTING_MAX}.`);
  if (typeof value !== "object" || value === null) return;
  for (const each of Object.values(value)) checkNesting(each, at, nesting + 1);
}
