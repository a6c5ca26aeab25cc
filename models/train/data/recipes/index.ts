/** Every kind of tool of the training set. The order is part of the seed: it stays. */
import type { Pool } from "../draw.js";
import { SEND_RESULT, WRITE_RESULT } from "../phrases/chains.js";
import type { Recipe } from "../recipe.js";
import { calculator, OPERATIONS } from "./arithmetic.js";
import { dayAdder, dayDifference, weekday } from "./dates.js";
import { deleteFile, readFile, searchFiles, writeFile } from "./files.js";
import { convert, exchange } from "./measures.js";
import { recall, remember, send } from "./memory.js";
import { contact, localTime, weather } from "./places.js";
import { list, reminder } from "./plans.js";
import { order, price, stock } from "./shop.js";

export { unheardOf } from "./unheard-of.js";

export const RECIPES: readonly Recipe[] = [
  ...[calculator, ...OPERATIONS, convert, exchange, dayAdder, dayDifference, weekday],
  ...[weather, price, stock, contact, localTime, searchFiles, readFile],
  ...[writeFile, deleteFile, remember, recall, send, order, reminder, list],
];

/** Acts that take a text which another tool has found; the words before it say where it goes. */
export const SINKS: ReadonlyArray<{ recipe: Recipe; clause: Pool<string>; answer: string }> = [
  {
    recipe: writeFile,
    clause: WRITE_RESULT,
    answer: "I wrote {path}.",
  },
  {
    recipe: send,
    clause: SEND_RESULT,
    answer: "I sent the message to {to}.",
  },
];
