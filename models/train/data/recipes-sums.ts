/** Arithmetic, units, currencies and dates: tools that compute. */
import { type Draw, type Pool, pool } from "./draw.js";
import type { Arg, Made, Recipe } from "./recipe.js";
import { date } from "./words.js";

const NUMBER = { type: "number" };
const INTEGER = { type: "integer" };
const TEXT = { type: "string" };

function rounded(value: number): number {
  return Number(value.toFixed(2));
}

/** Small and large numbers, sometimes with decimals. */
function operand(d: Draw): number {
  if (d.chance(0.15)) return d.decimal(1, 100, 1);
  return d.chance(0.6) ? d.number(2, 99) : d.number(100, 9999);
}

const SIGNS: ReadonlyArray<readonly [sign: string, words: readonly string[], of: (a: number, b: number) => number]> = [
  ["+", ["plus", "+"], (a, b) => a + b],
  ["-", ["minus", "-"], (a, b) => a - b],
  ["*", ["times", "*"], (a, b) => a * b],
  ["/", ["divided by", "/"], (a, b) => a / b],
];

const calculator: Recipe = {
  id: "calculator",
  verbs: ["calculate", "compute", "eval", "solve", "run", ""],
  nouns: ["expression", "math", "sum", "calculator", "arithmetic", "formula"],
  about: pool(
    ...["Calculates an arithmetic expression", "Computes the value of a formula", "Works out a sum such as 2 + 3"],
    ...["Evaluates arithmetic", "Does arithmetic with + - * /", "A calculator for expressions", "Solves a sum"],
    ...["Returns the result of a calculation", "Math: evaluates an expression", "Calculates numbers"],
  ),
  args: [
    {
      key: "expression",
      names: ["expression", "formula", "expr", "sum", "input", "query", "calculation"],
      about: ["What to calculate, such as 2 + 3", "The arithmetic expression", "A formula", "Sum to work out"],
      schema: TEXT,
    },
  ],
  make(d) {
    const [sign, words, of] = d.pick(SIGNS);
    const [a, b] = [operand(d), operand(d)];
    const said = `${a} ${d.pick(words)} ${b}`;
    if (d.chance(0.2)) {
      const [sign2, words2, of2] = d.pick(SIGNS.slice(0, 2));
      const c = operand(d);
      // Left to right is right when the first sign binds at least as tightly.
      const expression = `${a} ${sign} ${b} ${sign2} ${c}`;
      const value = rounded(of2(of(a, b), c));
      return {
        values: { expression },
        words: { sum: `${said} ${d.pick(words2)} ${c}`, expression },
        result: { result: value },
      };
    }
    const expression = `${a} ${sign} ${b}`;
    return { values: { expression }, words: { sum: said, expression }, result: { result: rounded(of(a, b)) } };
  },
  questions: pool(
    ...["What is {sum}?", "How much is {sum}?", "{sum}?", "What do I get for {sum}?", "Tell me {sum}."],
    ...[
      "I need the result of {sum}.",
      "Do you know {sum}?",
      "What does {sum} make?",
      "How much makes {sum}?",
      "{sum} = ?",
    ],
  ),
  orders: pool(
    ...["calculate {sum}", "work out {sum}", "compute {sum}", "find {sum}", "solve {sum}", "do the sum {sum}"],
    ...["give me {sum}", "get the result of {sum}", "evaluate {sum}", "tell me {sum}"],
  ),
  answer: "{expression} is {0}.",
  source: true,
};

/** One tool for one operation, with two numbers. */
function binary(id: string, at: number, verbs: readonly string[], about: Pool<string>, asks: Pool<string>): Recipe {
  const [sign, , of] = SIGNS[at] as (typeof SIGNS)[number];
  const arg = (key: string, names: readonly string[]): Arg => {
    return {
      key,
      names,
      about: [`The ${key} number`, `${key} value`, `Number ${key === "first" ? 1 : 2}`],
      schema: NUMBER,
    };
  };
  return {
    id,
    verbs,
    nouns: ["", "numbers", "values", "two numbers", "math"],
    about,
    args: [
      arg("first", ["a", "x", "left", "first", "n1", "from"]),
      arg("second", ["b", "y", "right", "second", "n2", "other"]),
    ],
    make(d) {
      const [first, second] = [operand(d), operand(d)];
      return {
        values: { first, second },
        words: { a: first, b: second },
        result: { [d.pick(["result", "value", "answer"])]: rounded(of(first, second)) },
      };
    },
    questions: asks,
    orders: pool(...(ORDERS[at] as readonly string[])),
    answer: `{a} ${sign} {b} is {0}.`,
    source: true,
  };
}

const ORDERS = [
  [
    "add {a} and {b}",
    "sum up {a} and {b}",
    "add {b} to {a}",
    "put {a} and {b} together",
    "add the numbers {a} and {b}",
  ],
  ["subtract {b} from {a}", "take {b} away from {a}", "take {b} from {a}", "reduce {a} by {b}", "lower {a} by {b}"],
  ["multiply {a} by {b}", "multiply {a} and {b}", "multiply {a} with {b}", "take {a} times {b}", "get {a} times {b}"],
  ["divide {a} by {b}", "split {a} by {b}", "share {a} by {b}", "part {a} by {b}", "get {a} divided by {b}"],
] as const;

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

const convert: Recipe = {
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
  ),
  orders: pool(
    ...["convert {value} {from} to {to}", "change {value} {from} into {to}", "turn {value} {from} into {to}"],
    ...["express {value} {from} in {to}", "get {value} {from} in {to}", "convert {value} {from} into {to}"],
  ),
  answer: "{value} {from} are {0} {to}.",
  source: true,
};

const CURRENCIES = ["euros", "dollars", "pounds", "francs", "yen", "crowns", "pesos", "rupees"];

const exchange: Recipe = {
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
  ),
  orders: pool(
    ...["exchange {amount} {from} to {to} at a rate of {rate}", "change {amount} {from} into {to} at {rate}"],
    ...["convert {amount} {from} to {to} with the rate {rate}", "turn {amount} {from} into {to} at the rate {rate}"],
    "exchange {amount} {from} into {to} at {rate}",
  ),
  answer: "{amount} {from} are {0} {to}.",
  source: true,
};

const DAY_MS = 86_400_000;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const dayAdder: Recipe = {
  id: "add-days",
  verbs: ["add", "shift", "move", "advance"],
  nouns: ["days", "date", "days to date", "calendar date"],
  about: pool(
    ...["Adds days to a date", "Gives the date some days later", "Moves a date by a number of days", "Date plus days"],
    ...[
      "Shifts a date",
      "Calculates a later date",
      "Counts days forward from a date",
      "Returns a date after some days",
    ],
  ),
  args: [
    {
      key: "date",
      names: ["date", "start", "day", "from"],
      about: ["The date, as YYYY-MM-DD", "Start date"],
      schema: TEXT,
    },
    {
      key: "days",
      names: ["days", "count", "number of days", "plus"],
      about: ["How many days", "Days to add"],
      schema: INTEGER,
    },
  ],
  make(d) {
    const from = date(d);
    const days = d.number(2, 400);
    const later = new Date(Date.parse(from) + days * DAY_MS).toISOString().slice(0, 10);
    return { values: { date: from, days }, words: { date: from, days }, result: { date: later } };
  },
  questions: pool(
    ...[
      "What date is {days} days after {date}?",
      "Which day is {days} days after {date}?",
      "What is {date} plus {days} days?",
    ],
    ...["Which date comes {days} days after {date}?", "It is {date}. What date is it in {days} days?"],
    ...["When is {days} days after {date}?", "What is the date {days} days from {date}?"],
  ),
  orders: pool(
    ...["add {days} days to {date}", "find the date {days} days after {date}", "count {days} days from {date}"],
    ...["move {date} by {days} days", "give me the date {days} days after {date}"],
  ),
  answer: "{days} days after {date} is {0}.",
  source: true,
};

const dayDifference: Recipe = {
  id: "days-between",
  verbs: ["count", "get", "diff", "compare"],
  nouns: ["days between", "date difference", "dates", "date span"],
  about: pool(
    ...["Counts the days between two dates", "Difference of two dates in days", "How many days lie between two dates"],
    ...["Compares two dates", "Returns the days from one date to another", "Days from a start to an end"],
  ),
  args: [
    {
      key: "start",
      names: ["start", "from", "first", "begin", "date1"],
      about: ["The first date", "Start date"],
      schema: TEXT,
    },
    {
      key: "end",
      names: ["end", "to", "second", "until", "date2"],
      about: ["The last date", "End date"],
      schema: TEXT,
    },
  ],
  make(d) {
    const [start, end] = [date(d), date(d)].sort() as [string, string];
    const days = Math.round((Date.parse(end) - Date.parse(start)) / DAY_MS);
    return { values: { start, end }, words: { start, end }, result: { days } };
  },
  questions: pool(
    ...["How many days are between {start} and {end}?", "How many days is it from {start} to {end}?"],
    ...["How long is it from {start} to {end}?", "How many days lie between {start} and {end}?"],
    ...["What is the number of days from {start} to {end}?", "From {start} to {end}, how many days is that?"],
  ),
  orders: pool(
    ...["count the days from {start} to {end}", "find the days between {start} and {end}", "compare {start} and {end}"],
    ...["get the days from {start} until {end}", "tell me the days between {start} and {end}"],
  ),
  answer: "From {start} to {end} are {0} days.",
  source: true,
};

const weekday: Recipe = {
  id: "weekday",
  verbs: ["get", "find", "tell", "which", "show"],
  nouns: ["weekday", "day of week", "day name", "week day"],
  about: pool(
    ...["Tells the weekday of a date", "Returns the day of the week", "Which weekday a date is", "Names the weekday"],
    ...["Gives the day name of a date", "Weekday of a date"],
  ),
  args: [
    { key: "date", names: ["date", "day", "when", "on"], about: ["The date, as YYYY-MM-DD", "A date"], schema: TEXT },
  ],
  make(d): Made {
    const day = date(d);
    return { values: { date: day }, words: { date: day }, result: { weekday: WEEKDAYS[new Date(day).getUTCDay()] } };
  },
  questions: pool(
    ...[
      "What weekday is {date}?",
      "Which day of the week is {date}?",
      "What day is {date}?",
      "On which weekday is {date}?",
    ],
    ...["Is {date} a Sunday or which day?", "{date} is which weekday?"],
  ),
  orders: pool(
    ...["tell me the weekday of {date}", "find the weekday of {date}", "look up which weekday {date} is"],
    ...["get the day of the week of {date}", "show the weekday of {date}"],
  ),
  answer: "{date} is a {0}.",
  source: true,
};

export const SUMS: readonly Recipe[] = [
  calculator,
  binary(
    "add",
    0,
    ["add", "sum", "plus"],
    pool("Adds two numbers", "Returns a + b", "The sum of two numbers", "Addition", "Adds up numbers", "Adds b to a"),
    pool(
      "What is the sum of {a} and {b}?",
      "What is {a} plus {b}?",
      "How much is {a} + {b}?",
      "{a} + {b}?",
      "{a} and {b} make what?",
    ),
  ),
  binary(
    "subtract",
    1,
    ["subtract", "minus", "take"],
    pool(
      "Subtracts two numbers",
      "Returns a - b",
      "The difference of two numbers",
      "Subtraction",
      "Takes one number from another",
      "a minus b",
    ),
    pool(
      "What is {a} minus {b}?",
      "How much is {a} - {b}?",
      "{a} - {b}?",
      "What is left of {a} without {b}?",
      "{a} minus {b} is what?",
    ),
  ),
  binary(
    "multiply",
    2,
    ["multiply", "times", "product"],
    pool(
      "Multiplies two numbers",
      "Returns a * b",
      "The product of two numbers",
      "Multiplication",
      "a times b",
      "Product of numbers",
    ),
    pool(
      "What is {a} times {b}?",
      "How much is {a} * {b}?",
      "{a} * {b}?",
      "What is the product of {a} and {b}?",
      "{a} times {b} is what?",
    ),
  ),
  binary(
    "divide",
    3,
    ["divide", "quotient", "split"],
    pool(
      "Divides two numbers",
      "Returns a / b",
      "The quotient of two numbers",
      "Division",
      "Divides a by b",
      "a divided by b",
    ),
    pool(
      "What is {a} divided by {b}?",
      "How much is {a} / {b}?",
      "{a} / {b}?",
      "How often does {b} fit into {a}?",
      "{a} divided by {b} is what?",
    ),
  ),
  convert,
  exchange,
  dayAdder,
  dayDifference,
  weekday,
];
