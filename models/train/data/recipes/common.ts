/** What several recipes share. */
import type { Draw } from "../draw.js";
import type { Arg } from "../recipe.js";

export const NUMBER = { type: "number" };
export const INTEGER = { type: "integer" };
export const TEXT = { type: "string" };

/** What a tool says that only does something. */
export const done = (d: Draw) => ({ [d.pick(["status", "result", "state"])]: d.pick(["ok", "done", "saved"]) });

export const PATH: Arg = {
  key: "path",
  names: ["path", "file", "name", "filename", "file name", "target"],
  about: ["Path of the file", "Which file"],
  schema: TEXT,
};

export const PLACE: Arg = {
  key: "city",
  names: ["city", "town", "place", "location", "where", "area", "city name"],
  about: ["Name of the city", "The town", "Which place", "City to look up"],
  schema: TEXT,
};

export const ITEM: Arg = {
  key: "item",
  names: ["product", "item", "article", "name", "thing", "goods"],
  about: ["Name of the product", "What to look up", "The article"],
  schema: TEXT,
};

export function rounded(value: number): number {
  return Number(value.toFixed(2));
}

/** Small and large numbers, sometimes with decimals. */

export function operand(d: Draw): number {
  if (d.chance(0.15)) return d.decimal(1, 100, 1);
  return d.chance(0.6) ? d.number(2, 99) : d.number(100, 9999);
}
