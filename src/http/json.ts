/**
 * The door for JSON bodies. What `JSON.parse` would accept and the kernel would regret (a million levels, `1e999`,
 * two values for one key, `__proto__`, half a surrogate pair) is found by one scan of the bytes before any object exists.
 */
import { isUtf8 } from "node:buffer";
import { KernelError } from "@aiosd/sdk";

export interface JsonLimits {
  readonly depthMax: number;
  /** Keys of one object. */
  readonly keysMax: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const LOWER_U = 0x75;
const BOM = "\uFEFF";
/** A double has 309 digits at most before it overflows; a shorter number without exponent is finite. */
const DIGITS_SAFE = 308;

/** One JSON object out of a request body. An empty body is `{}`; a byte order mark in front is accepted and dropped. */
export function parseJsonObject(bytes: Buffer, limits: JsonLimits): Record<string, unknown> {
  if (bytes.length === 0) return {};
  if (!isUtf8(bytes)) throw invalid("the body is not valid UTF-8");
  new Scan(bytes, limits).run();
  const text = bytes.toString("utf8");
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith(BOM) ? text.slice(1) : text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw invalid(`the body is not valid JSON: ${reason.slice(0, 200)}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalid("the body must be a JSON object");
  }
  return value as Record<string, unknown>;
}

interface Container {
  /** Keys seen so far; null for an array. */
  readonly keys: Set<string> | null;
  /** The key of its parent that this container is the value of. */
  readonly under: string;
}

/** A tolerant lexer: it only has to be right about valid JSON, because `JSON.parse` refuses the rest afterwards. */
class Scan {
  readonly #bytes: Buffer;
  readonly #limits: JsonLimits;
  readonly #open: Container[] = [];
  #at = 0;
  #expectKey = false;
  #key = "";

  constructor(bytes: Buffer, limits: JsonLimits) {
    this.#bytes = bytes;
    this.#limits = limits;
  }

  run(): void {
    const bytes = this.#bytes;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at] ?? 0;
      if (byte === QUOTE) this.#string();
      else if (byte === OPEN_OBJECT) this.#enter(new Set());
      else if (byte === OPEN_ARRAY) this.#enter(null);
      else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.#leave();
      else if (byte === COMMA) this.#next(this.#open.at(-1)?.keys != null);
      else if (byte === COLON) this.#next(false);
      else if (byte === MINUS || (byte >= ZERO && byte <= NINE)) this.#number();
      else this.#at += 1;
    }
  }

  #next(expectKey: boolean): void {
    this.#expectKey = expectKey;
    this.#at += 1;
  }

  #enter(keys: Set<string> | null): void {
    if (this.#open.length >= this.#limits.depthMax) {
      throw invalid(`the body is nested more than ${this.#limits.depthMax} levels deep`);
    }
    this.#open.push({ keys, under: this.#open.at(-1)?.keys == null ? "" : this.#key });
    this.#next(keys !== null);
  }

  #leave(): void {
    this.#open.pop();
    this.#next(false);
  }

  #string(): void {
    const bytes = this.#bytes;
    const start = this.#at + 1;
    let at = start;
    let escaped = false;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) break;
      if (byte !== BACKSLASH) continue;
      escaped = true;
      at += 1;
      if (bytes[at] === LOWER_U) at = this.#unicodeEscape(at);
    }
    this.#at = at + 1;
    const keys = this.#open.at(-1)?.keys;
    if (this.#expectKey && keys != null) this.#seen(keys, start, at, escaped);
  }

  /** `at` is the `u` of an escape; answers the last byte of it, or of the pair it begins. */
  #unicodeEscape(at: number): number {
    const unit = this.#hex(at + 1);
    if (unit >= 0xdc00 && unit <= 0xdfff) throw invalid("a string holds half of a surrogate pair");
    if (!(unit >= 0xd800 && unit <= 0xdbff)) return at + 4;
    const paired = this.#bytes[at + 5] === BACKSLASH && this.#bytes[at + 6] === LOWER_U;
    const low = paired ? this.#hex(at + 7) : 0;
    if (!(low >= 0xdc00 && low <= 0xdfff)) throw invalid("a string holds half of a surrogate pair");
    return at + 10;
  }

  /** Four hex digits, or NaN where they are not (which `JSON.parse` will refuse). */
  #hex(at: number): number {
    return Number(`0x${this.#bytes.toString("latin1", at, at + 4)}`);
  }

  #seen(keys: Set<string>, start: number, end: number, escaped: boolean): void {
    const raw = this.#bytes.toString("utf8", start, end);
    const key = escaped ? unescaped(raw) : raw;
    this.#expectKey = false;
    this.#key = key;
    if (key === "__proto__" || (key === "prototype" && this.#open.at(-1)?.under === "constructor")) {
      throw invalid(`the key ${JSON.stringify(key)} is not allowed here`);
    }
    if (keys.has(key)) throw invalid(`the key ${JSON.stringify(key.slice(0, 64))} occurs twice in one object`);
    if (keys.size >= this.#limits.keysMax) throw invalid(`an object has more than ${this.#limits.keysMax} keys`);
    keys.add(key);
  }

  #number(): void {
    const bytes = this.#bytes;
    const start = this.#at;
    let exponent = false;
    let at = start + 1;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= ZERO && byte <= NINE) continue;
      // e, E, +, - and the point are the other bytes of a number.
      if (byte === 0x65 || byte === 0x45) exponent = true;
      else if (byte !== 0x2b && byte !== MINUS && byte !== 0x2e) break;
    }
    this.#at = at;
    if (!exponent && at - start <= DIGITS_SAFE) return;
    const value = Number(bytes.toString("latin1", start, at));
    if (value === Infinity || value === -Infinity) throw invalid("a number is too large to be represented");
  }
}

function unescaped(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}

function invalid(message: string): KernelError {
  return new KernelError("invalid_json", message);
}
