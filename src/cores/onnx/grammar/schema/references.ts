/** `$ref`: finding what it names, and whether what refers to itself can ever end. */
import { isObject, type Json, type JsonObject } from "../../json-reading.js";
import { isSchema, type Schema } from "./keywords.js";
import type { Place } from "./place.js";

export class References {
  readonly #root: Schema;
  /** References whose values can end; all of them once `check` has passed. */
  readonly #ending = new Set<string>();

  constructor(root: Schema) {
    this.#root = root;
  }

  resolve(pointer: string, at: Place): Schema {
    if (!pointer.startsWith("#")) {
      throw at.at("$ref").wrong(`"${pointer}" is outside of this schema; put what it names into "$defs".`);
    }
    if (!/^#(\/|$)/.test(pointer)) throw at.at("$ref").refused(`"${pointer}" is no path such as "#/$defs/name".`);
    const names = namesIn(pointer);
    if (names === null) throw at.at("$ref").wrong(`"${pointer}" is badly encoded.`);
    const found = this.#found(names);
    if (!isSchema(found)) throw at.at("$ref").wrong(`"${pointer}" names no schema.`);
    return found;
  }

  #found(names: readonly string[]): Json | undefined {
    let found: Json | undefined = this.#root;
    for (const name of names) {
      if (Array.isArray(found)) found = /^\d+$/.test(name) ? found[Number(name)] : undefined;
      else found = isObject(found) && Object.hasOwn(found, name) ? found[name] : undefined;
    }
    return found;
  }

  /** Throws where a value would have to hold itself: such a text never ends. */
  check(at: Place): void {
    const all = new Set<string>();
    collect(this.#root, all);
    for (let before = -1; before < this.#ending.size; ) {
      before = this.#ending.size;
      for (const pointer of all) {
        if (this.#ending.has(pointer)) continue;
        if (this.#ends(this.#resolved(pointer))) this.#ending.add(pointer);
      }
    }
    if (!this.#ends(this.#root))
      throw at.contradiction("every value would have to hold another one like it without end");
  }

  /** What a reference names; one that names nothing is found when it is used. */
  #resolved(pointer: string): Schema {
    const names = namesIn(pointer);
    const found = names === null ? undefined : this.#found(names);
    return isSchema(found) ? found : true;
  }

  #ends(schema: Schema): boolean {
    if (typeof schema === "boolean") return true;
    if (schema.const !== undefined || schema.enum !== undefined) return true;
    if (typeof schema.$ref === "string" && !this.#ending.has(schema.$ref)) return false;
    for (const keyword of ["anyOf", "oneOf"]) {
      const list = schema[keyword];
      if (Array.isArray(list) && !list.some((each: Json) => this.#ends(each as Schema))) return false;
    }
    if (Array.isArray(schema.allOf) && !schema.allOf.every((each: Json) => this.#ends(each as Schema))) return false;
    return this.#membersEnd(schema);
  }

  #membersEnd(schema: JsonObject): boolean {
    const types = schema.type === undefined ? [] : Array.isArray(schema.type) ? schema.type : [schema.type];
    if (types.some((name: Json) => name !== "object" && name !== "array")) return true;
    const members = isObject(schema.properties) ? schema.properties : {};
    const required = Array.isArray(schema.required) ? schema.required : [];
    const object = required.every((name: Json) => {
      const member = Object.hasOwn(members, String(name)) ? members[String(name)] : undefined;
      return member === undefined || this.#ends(member as Schema);
    });
    const least = typeof schema.minItems === "number" ? schema.minItems : 0;
    const first = Array.isArray(schema.prefixItems) ? schema.prefixItems.slice(0, least) : [];
    const array =
      first.every((each: Json) => this.#ends(each as Schema)) &&
      (first.length >= least || !isSchema(schema.items) || this.#ends(schema.items));
    if (types.length === 0) return object && array;
    return types.some((name: Json) => (name === "object" ? object : array));
  }
}

/** The names of a path, as JSON Pointer and URIs encode them; null where they do so badly. */
function namesIn(pointer: string): string[] | null {
  if (pointer === "#" || pointer === "#/") return [];
  try {
    return decodeURIComponent(pointer.slice(2))
      .split("/")
      .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  } catch {
    return null;
  }
}

function collect(value: Json, into: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) collect(each, into);
  else if (isObject(value)) {
    if (typeof value.$ref === "string") into.add(value.$ref);
    for (const each of Object.values(value)) collect(each, into);
  }
}
