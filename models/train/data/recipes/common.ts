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
  names: [
    ..."path|file|name|filename|file name|target|file path|filepath|full path|fname|file location".split("|"),
    ..."doc path|relative path|which file".split("|"),
  ],
  about: [
    ..."Path of the file|Which file|Where the file is|Name of the file|File name with its ending".split("|"),
    ..."Full file path|The file, such as notes.txt|Location of the file|Filename".split("|"),
    ..."Name or path of the file|Relative path on the disk|The file this is about".split("|"),
  ],
  schema: TEXT,
};

export const PLACE: Arg = {
  key: "city",
  names: [
    ..."city|town|place|location|where|area|city name|place name|region|locality|city or town|loc".split("|"),
    ..."in city|town name".split("|"),
  ],
  about: [
    ..."Name of the city|The town|Which place|City to look up|Location|City name, such as Oslo".split("|"),
    ..."The place you ask about|Where|A town or city|Location to report on|Plain name of a place".split("|"),
  ],
  schema: TEXT,
};

export const ITEM: Arg = {
  key: "item",
  names: [
    ..."product|item|article|name|thing|goods|product name|item name|merchandise|ware|article name".split("|"),
    ..."product title|which item|what".split("|"),
  ],
  about: [
    ..."Name of the product|What to look up|The article|Product|Which item|Item name".split("|"),
    ..."The thing that is sold|Product to check|Name of the article in the shop|Goods to look for".split("|"),
    "What product you ask about",
  ],
  schema: TEXT,
};

export function rounded(value: number): number {
  return Number(value.toFixed(2));
}

/** Small and large numbers, sometimes with decimals. */
export function operand(d: Draw): number {
  if (d.chance(0.15)) return d.decimal(1, 100, 2);
  return d.number(2, 9999);
}
