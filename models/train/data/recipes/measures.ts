/** Units and currencies. */
import { pool } from "../draw.js";
import type { Recipe } from "../recipe.js";
import { NUMBER, operand, rounded, TEXT } from "./common.js";

const UNITS: ReadonlyArray<readonly [from: string, to: string, factor: number]> = [
  ["miles", "kilometres", 1.609],
  ["feet", "metres", 0.305],
  ["inches", "centimetres", 2.54],
  ["pounds", "kilograms", 0.454],
  ["ounces", "grams", 28.35],
  ["gallons", "litres", 3.785],
  ["hours", "minutes", 60],
  ["days", "hours", 24],
  ["weeks", "days", 7],
  ["yards", "metres", 0.914],
  ["minutes", "seconds", 60],
  ["tons", "kilograms", 1000],
];

export const convert: Recipe = {
  id: "convert",
  verbs: ["convert", "change", "translate", "transform"],
  nouns: ["units", "unit", "measure", "length", "quantity", ""],
  about: pool(
    ...["Converts a value from one unit to another", "Changes units", "Unit conversion", "Converts measures"],
    ...[
      "Converts quantities between units",
      "Turns a value in one unit into another unit",
      "Converts lengths and weights",
    ],
    ...["Unit converter", "Changes a measure from one unit to another unit", "Calculates a value in another unit"],
    ...[
      "Gives a value in another unit",
      "Turns miles into kilometres and so on",
      "Recalculates a measure in other units",
      "Transforms units",
      "How much a quantity is in another unit",
    ],
  ),
  args: [
    {
      key: "value",
      names: ["value", "amount", "number", "quantity", "n"],
      about: ["How much", "The number to convert"],
      schema: NUMBER,
    },
    {
      key: "from",
      names: ["from", "from unit", "source", "unit"],
      about: ["Unit of the value", "The unit it is in"],
      schema: TEXT,
    },
    {
      key: "to",
      names: ["to", "to unit", "target", "into"],
      about: ["Unit of the result", "The unit wanted"],
      schema: TEXT,
    },
  ],
  make(d) {
    const [a, b, factor] = d.pick(UNITS);
    const back = d.chance(0.5);
    const [from, to] = back ? [b, a] : [a, b];
    const value = operand(d);
    const result = rounded(back ? value / factor : value * factor);
    return {
      values: { value, from, to },
      words: { value, from, to },
      result: { [d.pick(["result", "value"])]: result },
    };
  },
  questions: pool(
    ...["How many {to} are {value} {from}?", "What is {value} {from} in {to}?", "How much is {value} {from} in {to}?"],
    ...["{value} {from} in {to}?", "What are {value} {from} in {to}?", "I need {value} {from} in {to}."],
    ...[
      "Can you tell me {value} {from} in {to}?",
      "{value} {from} are how many {to}?",
      "How many {to} make {value} {from}?",
    ],
    "Tell me what {value} {from} are in {to}.",
    ...[
      "How much are {value} {from} in {to}?",
      "Give me {value} {from} in {to}.",
      "I have {value} {from}. How many {to} is that?",
      "What do {value} {from} make in {to}?",
      "Please tell me how many {to} are {value} {from}.",
      "What would {value} {from} be in {to}?",
    ],
  ),
  orders: pool(
    ...["convert {value} {from} to {to}", "change {value} {from} into {to}", "turn {value} {from} into {to}"],
    ...["express {value} {from} in {to}", "get {value} {from} in {to}", "convert {value} {from} into {to}"],
    ...[
      "recalculate {value} {from} in {to}",
      "tell me {value} {from} in {to}",
      "work out {value} {from} in {to}",
      "find how many {to} are {value} {from}",
      "transform {value} {from} to {to}",
    ],
  ),
  answer: "{value} {from} are {0} {to}.",
  source: true,
};

const CURRENCIES = ["euros", "dollars", "pounds", "francs", "yen", "crowns", "pesos", "rupees"];

export const exchange: Recipe = {
  id: "exchange",
  verbs: ["exchange", "convert", "change", "apply"],
  nouns: ["currency", "money", "rate", "cash"],
  about: pool(
    ...[
      "Converts money at a given rate",
      "Exchanges currencies",
      "Currency exchange with a rate",
      "Applies an exchange rate",
    ],
    ...[
      "Changes an amount of money into another currency",
      "Money conversion at a rate",
      "Converts a currency by its rate",
    ],
    ...["Calculates an exchange of money", "Currency conversion", "Works out money in another currency"],
    ...[
      "Changes money by a rate",
      "How much money is in another currency",
      "Money changer",
      "Multiplies an amount with an exchange rate",
      "Currency calculator with a given rate",
    ],
  ),
  args: [
    {
      key: "amount",
      names: ["amount", "money", "value", "sum"],
      about: ["How much money", "The amount to exchange"],
      schema: NUMBER,
    },
    {
      key: "rate",
      names: ["rate", "exchange rate", "factor", "price"],
      about: ["The exchange rate", "Rate between the two"],
      schema: NUMBER,
    },
  ],
  make(d) {
    const [from, to] = d.some(CURRENCIES, 2) as [string, string];
    const amount = d.number(2, 999);
    const rate = d.decimal(0.1, 9, 2);
    return {
      values: { amount, rate },
      words: { amount, rate, from, to },
      result: { [d.pick(["amount", "result", "money"])]: rounded(amount * rate) },
    };
  },
  questions: pool(
    ...[
      "What are {amount} {from} in {to} at a rate of {rate}?",
      "How many {to} do I get for {amount} {from} at {rate}?",
    ],
    ...["At a rate of {rate}, how much is {amount} {from} in {to}?", "{amount} {from} in {to} at {rate}?"],
    ...["The rate is {rate}. What are {amount} {from} in {to}?", "How much is {amount} {from} in {to} at rate {rate}?"],
    "With the rate {rate}, what are {amount} {from} in {to}?",
    ...[
      "How much do I get for {amount} {from} in {to} when the rate is {rate}?",
      "I change {amount} {from} to {to} at {rate}. How much is it?",
      "What do I get in {to} for {amount} {from} at a rate of {rate}?",
      "{amount} {from} to {to}, rate {rate}?",
      "Given a rate of {rate}, how many {to} are {amount} {from}?",
    ],
  ),
  orders: pool(
    ...["exchange {amount} {from} to {to} at a rate of {rate}", "change {amount} {from} into {to} at {rate}"],
    ...["convert {amount} {from} to {to} with the rate {rate}", "turn {amount} {from} into {to} at the rate {rate}"],
    "exchange {amount} {from} into {to} at {rate}",
    ...[
      "tell me what {amount} {from} are in {to} at {rate}",
      "work out {amount} {from} in {to} at a rate of {rate}",
      "change {amount} {from} to {to} at the rate {rate}",
    ],
  ),
  answer: "{amount} {from} are {0} {to}.",
  source: true,
};
