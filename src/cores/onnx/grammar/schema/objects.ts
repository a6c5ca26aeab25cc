/** Objects: members in the order in which the schema lists them, and then the additional ones. */
import { isObject, type JsonObject } from "../../json-reading.js";
import { checkedKeywords, isNever, isSchema, type Schema } from "./keywords.js";
import { otherName } from "./other-names.js";
import { patternFinds, RegexWriter, readPattern } from "./patterns.js";
import type { Place } from "./place.js";
import { choice, jsonLiteral, type Rules, SPACE } from "./rules.js";
import { anyString } from "./strings.js";

const MEMBERS_MAX = 10_000;

/** What the schemas inside an object are written by. */
export interface Values {
  readonly rules: Rules;
  value(schema: Schema, at: Place): string;
  /** The strings that a schema of names allows, as EBNF of the whole literal. */
  name(schema: Schema, at: Place): string;
}

interface Member {
  readonly text: string;
  readonly required: boolean;
}

const COMMA = `${SPACE} "," ${SPACE}`;
const COLON = `${SPACE} ":" ${SPACE}`;

/** Optional members in a row up to here come in order and once. */
const ORDERED_MAX = 24;

const DEPENDENT_MAX = 4;

/** The objects of a schema with `dependentRequired`, case by case: without the member, or with it and what it needs. */
export function dependentCases(schema: JsonObject, at: Place): JsonObject[] {
  const { dependentRequired, ...rest } = schema;
  if (dependentRequired === undefined) return [schema];
  const entries = Object.entries(dependentRequired as Readonly<Record<string, readonly string[]>>);
  if (entries.length > DEPENDENT_MAX) {
    throw at.unsupported("dependentRequired", `is supported for up to ${DEPENDENT_MAX} properties`);
  }
  let cases: JsonObject[] = [rest];
  for (const [name, needs] of entries) {
    cases = cases.flatMap((each) => {
      const required = (each.required as readonly string[] | undefined) ?? [];
      const present = { ...each, required: [...new Set([...required, name, ...needs])] };
      if (required.includes(name)) return [present];
      return [{ ...each, properties: { ...(each.properties as JsonObject | undefined), [name]: false } }, present];
    });
  }
  // A case that asks for a member that another one rules out is none.
  return cases.filter((each) => {
    const members = (each.properties as JsonObject | undefined) ?? {};
    return !((each.required as readonly string[] | undefined) ?? []).some((name) => members[name] === false);
  });
}

/** Where the names are listed, as in a record: a schema of these members and no others. */
function withListedNames(schema: JsonObject, at: Place): JsonObject {
  const { propertyNames, ...rest } = schema;
  if (!isObject(propertyNames) || rest.patternProperties !== undefined) return schema;
  const { type = "string", const: only, enum: list, ...more } = checkedKeywords(propertyNames, at.at("propertyNames"));
  const listed = only === undefined ? list : [only];
  const plain = type === "string" && (only === undefined || list === undefined) && Object.keys(more).length === 0;
  if (!plain || !Array.isArray(listed)) return schema;
  const own = (rest.properties as JsonObject | undefined) ?? {};
  const names = new Set(listed.filter((name): name is string => typeof name === "string"));
  const member = (name: string) => (Object.hasOwn(own, name) ? own[name] : (rest.additionalProperties ?? true));
  const properties = Object.fromEntries([...names].map((name) => [name, member(name) as Schema]));
  return { ...rest, properties, additionalProperties: false };
}

export function objectBody(given: JsonObject, values: Values, at: Place): string {
  const schema = withListedNames(given, at);
  const members = membersOf(schema, values, at);
  const extra = additional(schema, values, at);
  const least = (schema.minProperties as number | undefined) ?? 0;
  const most = (schema.maxProperties as number | undefined) ?? Infinity;
  if (least > most) throw at.contradiction(`minProperties ${least} is more than maxProperties ${most}`);
  const inside =
    members.length === 0
      ? pairs(extra, [least, most], values, at)
      : listed(members, extra, { least, most, values, at });
  return inside === '""' ? `"{" ${SPACE} "}"` : `"{" ${SPACE} ${inside} "}"`;
}

function membersOf(schema: JsonObject, values: Values, at: Place): Member[] {
  const properties = Object.entries((schema.properties as Record<string, Schema> | undefined) ?? {});
  const required = new Set((schema.required as readonly string[] | undefined) ?? []);
  const members: Member[] = [];
  for (const [name, member] of properties) {
    if (isNever(member) && !required.has(name)) continue;
    const value = values.value(member, at.at("properties", name));
    members.push({ text: `${jsonLiteral(name)} ${COLON} ${value}`, required: required.has(name) });
    required.delete(name);
  }
  // Required, and only known by the schema of additional properties.
  for (const name of required) {
    const allowed = schema.additionalProperties ?? properties.length === 0;
    if (schema.patternProperties !== undefined)
      throw at.unsupported(
        "required",
        'is not supported beside "patternProperties" for names that "properties" does not list',
      );
    if (isNever(allowed)) throw at.at("required").contradiction(`"${name}" is required and not among the properties`);
    const value = values.value(isSchema(allowed) ? allowed : true, at.at("additionalProperties"));
    members.push({ text: `${jsonLiteral(name)} ${COLON} ${value}`, required: true });
  }
  return members;
}

/** One additional member as EBNF; null where there may be none. */
function additional(schema: JsonObject, values: Values, at: Place): string | null {
  const names = Object.keys((schema.properties as JsonObject | undefined) ?? {});
  const patterns = Object.entries((schema.patternProperties as Record<string, Schema> | undefined) ?? {});
  const required = (schema.required as readonly string[] | undefined) ?? [];
  const taken = [...new Set([...names, ...required])];
  if (patterns.length > 0) return patternMember(schema, patterns, taken, { values, at });
  const allowed = schema.additionalProperties ?? taken.length === 0;
  if (isNever(allowed)) return null;
  const value = values.value(allowed as Schema, at.at("additionalProperties"));
  if (schema.propertyNames !== undefined) {
    if (taken.length > 0) throw at.unsupported("propertyNames", 'is not supported beside "properties"');
    return `${values.name(schema.propertyNames as Schema, at.at("propertyNames"))} ${COLON} ${value}`;
  }
  const name = taken.length === 0 ? anyString(values.rules, at) : otherName(taken, values.rules, at);
  return `${name} ${COLON} ${value}`;
}

function patternMember(
  schema: JsonObject,
  patterns: ReadonlyArray<readonly [string, Schema]>,
  taken: readonly string[],
  { values, at }: { readonly values: Values; readonly at: Place },
): string {
  const [first] = patterns;
  if (first === undefined || patterns.length > 1)
    throw at.unsupported("patternProperties", "is supported with one pattern only");
  if (schema.additionalProperties !== undefined && schema.additionalProperties !== false) {
    throw at.unsupported("patternProperties", 'is not supported beside "additionalProperties"');
  }
  if (schema.propertyNames !== undefined)
    throw at.unsupported("propertyNames", 'is not supported beside "patternProperties"');
  const [pattern, member] = first;
  const place = at.at("patternProperties", pattern);
  const regex = readPattern(pattern, place);
  if (taken.some((name) => patternFinds(pattern, name, values.rules, place))) {
    throw at.unsupported("patternProperties", "is not supported where its pattern matches a property's name");
  }
  const writer = new RegexWriter(values.rules, place);
  const body = writer.write(regex);
  const name = values.rules.define(`"\\u0022" ${body} "\\u0022"`, place, writer.wide);
  return `${name} ${COLON} ${values.value(member, place)}`;
}

/** Members of no fixed name. A name may come twice and counts once then, so only the first is sure to count. */
function pairs(extra: string | null, [least, most]: readonly [number, number], values: Values, at: Place): string {
  if (least > 1) throw at.unsupported("minProperties", "is supported up to the number of required properties, or 1");
  if (extra === null || most === 0) {
    if (least > 0) throw at.contradiction("it must have a property, and none is allowed");
    return '""';
  }
  const pair = values.rules.define(extra, at);
  const more = most === Infinity ? "*" : `{0,${Math.min(most, MEMBERS_MAX) - 1}}`;
  if (most !== Infinity) values.rules.repeated(Math.min(most, MEMBERS_MAX), at);
  const all = most === 1 ? `${pair} ${SPACE}` : `${pair} (${COMMA} ${pair})${more} ${SPACE}`;
  return least === 0 ? `(${all})?` : all;
}

interface Part extends Member {
  /** Whether it may stand more than once. */
  readonly many: boolean;
}

/**
 * The members as they follow each other. In order, each optional one can be followed by each later one, which is more than
 * can be compiled for hundreds of them: a long run of them is one part, of which any may come in any order. One that comes
 * twice counts once, as in `pairs`.
 */
function partsOf(members: readonly Member[], rules: Rules, at: Place): Part[] {
  const parts: Part[] = [];
  let run: Member[] = [];
  const close = () => {
    if (run.length <= ORDERED_MAX) parts.push(...run.map((member) => ({ ...member, many: false })));
    else parts.push({ text: rules.define(choice(run.map(({ text }) => text)), at), required: false, many: true });
    run = [];
  };
  for (const member of members) {
    if (!member.required) {
      run.push(member);
      continue;
    }
    close();
    parts.push({ ...member, many: false });
  }
  close();
  return parts;
}

function listed(
  members: readonly Member[],
  extra: string | null,
  { least, most, values, at }: { least: number; most: number; values: Values; at: Place },
): string {
  const required = members.filter((member) => member.required).length;
  if (most < required) throw at.contradiction(`${required} properties are required and at most ${most} allowed`);
  if (most < members.length || (extra !== null && most !== Infinity)) {
    throw at.unsupported("maxProperties", "is not supported below the number of properties");
  }
  if (least > members.length && extra === null) throw at.contradiction(`it has only ${members.length} properties`);
  if (least > Math.max(1, required)) {
    throw at.unsupported("minProperties", "is supported up to the number of required properties, or 1");
  }
  const { rules } = values;
  const parts = partsOf(members, rules, at);
  if (extra !== null) parts.push({ text: rules.define(extra, at), required: false, many: true });
  /** What may follow once a member stands: from the last one back, each rule names the next. */
  let rest = '""';
  const rests = [rest];
  for (const { text, required, many } of [...parts].reverse()) {
    const one = `${COMMA} ${text}`;
    rest = rules.define(required ? `${one} ${rest}` : `(${one})${many ? "*" : "?"} ${rest}`, at);
    rests.unshift(rest);
  }
  const starts: string[] = [];
  for (const [i, { text, required, many }] of parts.entries()) {
    starts.push(`${text} ${rests[many ? i : i + 1]}`);
    if (required) return `${choice(starts.map((start) => rules.define(start, at)))} ${SPACE}`;
  }
  const all = `${choice(starts.map((start) => rules.define(start, at)))} ${SPACE}`;
  return least === 0 ? `(${all})?` : all;
}
