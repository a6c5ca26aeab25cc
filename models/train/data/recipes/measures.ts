/** Units and currencies. */

import { CONVERT } from "../phrases/convert.js";
import { EXCHANGE } from "../phrases/exchange.js";
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
  ...CONVERT,
  verbs: [
    ..."convert|change|translate|transform|switch|turn|express|unit convert|recast|convert to|rescale".split("|"),
  ],
  nouns: [
    ..."units|unit|measure|length|quantity||measurement|unit value|between units|unit of measure".split("|"),
    ..."measurement units|measures|physical units".split("|"),
  ],
  args: [
    {
      key: "value",
      names: "value|amount|number|quantity|n|num|magnitude|size|how much|val|figure|x|measure".split("|"),
      about: [
        ..."How much|The number to convert|Number of units|Amount before conversion|The quantity to convert".split("|"),
        ..."Numeric value|A number, such as 12.5|Size of the measure|The figure to be changed".split("|"),
        "How many of them",
      ],
      schema: NUMBER,
    },
    {
      key: "from",
      names: [
        ..."from|from unit|source|unit|source unit|unit from|input unit|old unit|original unit|start unit".split("|"),
        ..."given unit|src|unit in".split("|"),
      ],
      about: [
        ..."Unit of the value|The unit it is in|Unit to convert from|Source unit|Unit before".split("|"),
        ..."Original unit, such as miles|Unit the number is given in|Starting unit|Name of the old unit".split("|"),
        ..."Current unit of the number|What it is measured in now".split("|"),
      ],
      schema: TEXT,
    },
    {
      key: "to",
      names: [
        ..."to|to unit|target|into|target unit|unit to|output unit|new unit|result unit|wanted unit|dest|as".split("|"),
        "unit out",
      ],
      about: [
        ..."Unit of the result|The unit wanted|Unit to convert to|Target unit|Unit after".split("|"),
        ..."New unit, such as metres|Unit to get out|Final unit|Name of the new unit".split("|"),
        ..."Unit the answer should have|What it shall be measured in".split("|"),
      ],
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
  answer: "{value} {from} are {0} {to}.",
  source: true,
};

const CURRENCIES = ["euros", "dollars", "pounds", "francs", "yen", "crowns", "pesos", "rupees"];

export const exchange: Recipe = {
  id: "exchange",
  ...EXCHANGE,
  verbs: "exchange|convert|change|apply|swap|switch|translate|compute|recalculate|transform|turn".split("|"),
  nouns: [
    ..."currency|money|rate|cash|currencies|exchange rate|money amount|foreign currency|foreign money".split("|"),
    ..."currency amount|to currency|by rate".split("|"),
  ],
  args: [
    {
      key: "amount",
      names: [
        ..."amount|money|value|sum|cash|quantity|money amount|original amount|number|how much|total|base".split("|"),
      ],
      about: [
        ..."How much money|The amount to exchange|Sum to be changed|Money before the exchange".split("|"),
        ..."Amount in the old currency|The cash you have|Total to convert|How many euros, dollars and so on".split("|"),
        ..."Original amount|Money paid in|Value in the first currency".split("|"),
      ],
      schema: NUMBER,
    },
    {
      key: "rate",
      names: [
        ..."rate|exchange rate|factor|price|fx rate|fx|conversion rate|multiplier|rate of exchange|per unit".split("|"),
        ..."quote|current rate|ratio".split("|"),
      ],
      about: [
        ..."The exchange rate|Rate between the two|Rate to multiply by|What one unit is worth".split("|"),
        ..."Price of one unit of money|Conversion factor|Current rate|Worth of one in the other".split("|"),
        ..."The rate, such as 1.08|Factor between the currencies|Rate per unit".split("|"),
      ],
      schema: NUMBER,
    },
  ],
  make(d) {
    const [from, to] = d.some(CURRENCIES, 2) as [string, string];
    const amount = d.number(2, 9999);
    const rate = d.decimal(0.1, 9, 2);
    return {
      values: { amount, rate },
      words: { amount, rate, from, to },
      result: { [d.pick(["amount", "result", "money"])]: rounded(amount * rate) },
    };
  },
  answer: "{amount} {from} are {0} {to}.",
  source: true,
};
