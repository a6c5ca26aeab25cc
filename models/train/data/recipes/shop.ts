/** Prices, stock and orders. */

import { ORDER } from "../phrases/order.js";
import { PRICE } from "../phrases/price.js";
import { STOCK } from "../phrases/stock.js";
import type { Recipe } from "../recipe.js";
import { product } from "../words.js";
import { INTEGER, ITEM, TEXT } from "./common.js";

export const price: Recipe = {
  id: "price",
  ...PRICE,
  verbs: "get|find|look up|check|show|query|fetch|tell|ask|read|retrieve|see|request".split("|"),
  nouns: [
    ..."price|cost|product price|item cost|price tag|shop price|item price|unit price|retail price".split("|"),
    ..."sale price|price of product|price of item|current price|article price".split("|"),
  ],
  args: [ITEM],
  make(d) {
    const item = product(d);
    const value = d.chance(0.6) ? d.int(1, 500) : Number((d.next() * 200).toFixed(2));
    return { values: { item }, words: { item }, result: { [d.pick(["price", "cost"])]: value } };
  },
  answer: "The {item} costs {0}.",
  source: true,
};

export const stock: Recipe = {
  id: "stock",
  ...STOCK,
  verbs: "get|check|count|query|show|look up|find|fetch|read|tell|see|retrieve".split("|"),
  nouns: [
    ..."stock|inventory|stock level|warehouse|items left|stock count|items in stock|product stock".split("|"),
    ..."stock of item|in stock|units left|store stock|availability|inventory level".split("|"),
  ],
  args: [ITEM],
  make(d) {
    const item = product(d);
    return { values: { item }, words: { item }, result: { [d.pick(["stock", "count", "left"])]: d.int(0, 900) } };
  },
  answer: "The stock of the {item} is {0}.",
  source: true,
};

export const order: Recipe = {
  id: "order",
  ...ORDER,
  verbs: "order|buy|purchase|place|procure|shop for|acquire|buy up|request|reorder|preorder".split("|"),
  nouns: [
    ..."product|order|item|from shop|goods|products|new order|article|wares|product order|shop order".split("|"),
    ..."from store|merchandise".split("|"),
  ],
  args: [
    {
      key: "item",
      names: [
        ..."product|item|article|name|what|product name|item name|goods|thing|ware|merchandise|article name".split("|"),
        "which",
      ],
      about: [
        ..."What to order|The product|Item to buy|Name of the product|Which article|What you want to buy".split("|"),
        ..."The goods|Article to purchase|Product name|Thing to be ordered|Item".split("|"),
      ],
      schema: TEXT,
    },
    {
      key: "count",
      names: [
        ..."quantity|count|number|amount|pieces|qty|how many|units|num|n|number of pieces|piece count".split("|"),
        "order size",
      ],
      about: [
        ..."How many|Number of pieces|Quantity|Amount to order|How many pieces to buy|Count|Units wanted".split("|"),
        ..."Whole number of pieces|Size of the order|Number of units|How often it is needed".split("|"),
      ],
      schema: INTEGER,
    },
  ],
  make(d) {
    const [item, count] = [product(d), d.number(2, 9999)];
    const id = `${d.pick(["A", "B", "K", "X", "Z"])}-${d.int(100, 9999)}`;
    return { values: { item, count }, words: { item, count }, result: { [d.pick(["order", "number"])]: id } };
  },
  answer: "I ordered {count} of the {item}. The order is {0}.",
  source: true,
};
