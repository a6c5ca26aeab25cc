/** Prices, stock and orders. */
import { pool } from "../draw.js";
import type { Recipe } from "../recipe.js";
import { product } from "../words.js";
import { INTEGER, ITEM, TEXT } from "./common.js";

export const price: Recipe = {
  id: "price",
  verbs: ["get", "find", "look up", "check", "show", "query", "fetch"],
  nouns: ["price", "cost", "product price", "item cost", "price tag", "shop price"],
  about: pool(
    ...["Looks up the price of a product", "What a product costs", "Returns the price in the shop", "Price of an item"],
    ...["Finds out what an article costs", "Shop prices", "Gets the cost of a thing", "Tells the price of goods"],
    ...[
      "What something costs in the shop",
      "Price list",
      "Price look-up",
      "Finds the price of an article",
      "Says how expensive a product is",
      "Gets a product's price",
    ],
  ),
  args: [ITEM],
  make(d) {
    const item = product(d);
    const value = d.chance(0.6) ? d.int(1, 500) : Number((d.next() * 200).toFixed(2));
    return { values: { item }, words: { item }, result: { [d.pick(["price", "cost"])]: value } };
  },
  questions: pool(
    ...[
      "What does the {item} cost?",
      "How much is the {item}?",
      "What is the price of the {item}?",
      "How expensive is the {item}?",
    ],
    ...[
      "Price of the {item}?",
      "What do I pay for the {item}?",
      "How much does the {item} cost?",
      "How much do I pay for the {item}?",
    ],
    ...[
      "What would the {item} cost me?",
      "I want to buy the {item}. How much is it?",
      "Is the {item} expensive?",
      "Tell me the price of the {item}.",
      "What is the {item} worth?",
      "Can you tell me what the {item} costs?",
      "At what price is the {item} sold?",
    ],
  ),
  orders: pool(
    ...["look up the price of the {item}", "check the price of the {item}", "find out what the {item} costs"],
    ...["get the price of the {item}", "tell me the price of the {item}", "show me what the {item} costs"],
    ...[
      "fetch the price of the {item}",
      "see how much the {item} is",
      "ask for the price of the {item}",
      "find the price of the {item}",
      "tell me how much the {item} costs",
    ],
  ),
  answer: "The {item} costs {0}.",
  source: true,
};

export const stock: Recipe = {
  id: "stock",
  verbs: ["get", "check", "count", "query", "show", "look up"],
  nouns: ["stock", "inventory", "stock level", "warehouse", "items left"],
  about: pool(
    ...[
      "How many of a product are in stock",
      "Checks the stock",
      "Looks into the inventory",
      "Counts what is left in the warehouse",
    ],
    ...["Stock level of a product", "Returns how many items are left", "Tells how many are in the warehouse"],
    ...[
      "Whether a product is available",
      "Number of items left",
      "Stock list",
      "Availability of a product",
      "How much of an item we have",
    ],
  ),
  args: [ITEM],
  make(d) {
    const item = product(d);
    return { values: { item }, words: { item }, result: { [d.pick(["stock", "count", "left"])]: d.int(0, 900) } };
  },
  questions: pool(
    ...["How many of the {item} are in stock?", "Is the {item} in stock?", "How many of the {item} are left?"],
    ...["What is the stock of the {item}?", "Do we still have the {item}?", "How many of the {item} do we have?"],
    ...[
      "What is left of the {item}?",
      "Is there any {item} left?",
      "Are there enough of the {item}?",
      "How large is our stock of the {item}?",
      "Tell me the stock of the {item}.",
      "Stock of the {item}?",
    ],
  ),
  orders: pool(
    ...["check the stock of the {item}", "count the stock of the {item}", "look up how many of the {item} are left"],
    ...["see how many of the {item} we have", "get the stock of the {item}"],
    ...[
      "tell me the stock of the {item}",
      "find out how many of the {item} are left",
      "look at the stock of the {item}",
      "count the {item} in the warehouse",
    ],
  ),
  answer: "The stock of the {item} is {0}.",
  source: true,
};

export const order: Recipe = {
  id: "order",
  verbs: ["order", "buy", "purchase", "place"],
  nouns: ["product", "order", "item", "from shop", "goods"],
  about: pool(
    ...[
      "Orders a product",
      "Buys something in the shop",
      "Places an order",
      "Purchases an item",
      "Orders goods from the shop",
    ],
    "Buys a number of products",
    ...[
      "Shop: order",
      "Gets goods from the shop",
      "Buys products",
      "Sends an order to the shop",
      "Orders an article in a number of pieces",
    ],
  ),
  args: [
    {
      key: "item",
      names: ["product", "item", "article", "name", "what"],
      about: ["What to order", "The product"],
      schema: TEXT,
    },
    {
      key: "count",
      names: ["quantity", "count", "number", "amount", "pieces"],
      about: ["How many", "Number of pieces"],
      schema: INTEGER,
    },
  ],
  make(d) {
    const [item, count] = [product(d), d.number(2, 60)];
    const id = `${d.pick(["A", "B", "K", "X", "Z"])}-${d.int(100, 9999)}`;
    return { values: { item, count }, words: { item, count }, result: { [d.pick(["order", "number"])]: id } };
  },
  questions: pool(
    ...[
      "Can you get me {count} pieces of the {item}?",
      "I want {count} of the {item}. Can you order them?",
      "I need {count} pieces of the {item}.",
    ],
    ...["Could you buy {count} of the {item}?", "We need {count} of the {item}. Please buy them."],
    ...[
      "Please get {count} pieces of the {item}.",
      "I would like {count} of the {item}.",
      "{count} pieces of the {item}, please.",
      "Can you buy {count} of the {item}?",
      "Could I have {count} of the {item}?",
    ],
  ),
  orders: pool(
    ...["order {count} of the {item}", "buy {count} pieces of the {item}", "order {count} pieces of the {item}"],
    ...["purchase {count} of the {item}", "place an order of {count} of the {item}"],
    ...[
      "get {count} of the {item}",
      "send for {count} pieces of the {item}",
      "order {count} items of the {item}",
      "buy {count} of the {item}",
    ],
  ),
  answer: "I ordered {count} of the {item}. The order is {0}.",
  source: true,
};
