import { KernelError } from "@aiosd/sdk";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Checked reading of one JSON file of a model folder; what is not as it must be is `model_damaged` and names the file. */
export class Reading {
  readonly file: string;
  readonly object: JsonObject;

  constructor(file: string, object: JsonObject) {
    this.file = file;
    this.object = object;
  }

  /** An integer of at least `least` under the first of `keys` that is there (models spell them differently). */
  integer(keys: readonly string[], least: number): number {
    const value = this.optionalInteger(keys, least);
    if (value === null) throw this.damaged(`${keys[0]} is missing`);
    return value;
  }

  optionalInteger(keys: readonly string[], least: number): number | null {
    const key = keys.find((name) => this.object[name] !== undefined && this.object[name] !== null);
    if (key === undefined) return null;
    const value = this.object[key];
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < least) {
      throw this.damaged(`${key} is ${JSON.stringify(value)}, not an integer of at least ${least}`);
    }
    return value;
  }

  optionalNumber(key: string, least: number, most: number): number | null {
    const value = this.object[key];
    if (value === undefined || value === null) return null;
    if (typeof value !== "number" || !(value >= least && value <= most)) {
      throw this.damaged(`${key} is ${JSON.stringify(value)}, not a number from ${least} to ${most}`);
    }
    return value;
  }

  /** Token ids given as one number or a list; null where the key is absent or null. */
  ids(key: string): number[] | null {
    const value = this.object[key];
    if (value === undefined || value === null) return null;
    const list = Array.isArray(value) ? value : [value];
    return list.map((id: Json) => {
      if (typeof id === "number" && Number.isSafeInteger(id) && id >= 0) return id;
      throw this.damaged(`${key} holds ${JSON.stringify(id)}, which is no token id`);
    });
  }

  damaged(problem: string): KernelError {
    return new KernelError("model_damaged", `${this.file}: ${problem}.`);
  }
}
