/** Tools that do sums. */
import { type Pool, pool } from "../draw.js";
import type { Arg, Recipe } from "../recipe.js";
import { NUMBER, operand, rounded, TEXT } from "./common.js";

const SIGNS: ReadonlyArray<readonly [sign: string, words: readonly string[], of: (a: number, b: number) => number]> = [
  ["+", ["plus", "+"], (a, b) => a + b],
  ["-", ["minus", "-"], (a, b) => a - b],
  ["*", ["times", "*"], (a, b) => a * b],
  ["/", ["divided by", "/"], (a, b) => a / b],
];

export const calculator: Recipe = {
  id: "calculator",
  verbs: ["calculate", "compute", "eval", "solve", "run", ""],
  nouns: ["expression", "math", "sum", "calculator", "arithmetic", "formula"],
  about: pool(
    ...["Calculates an arithmetic expression", "Computes the value of a formula", "Works out a sum such as 2 + 3"],
    ...["Evaluates arithmetic", "Does arithmetic with + - * /", "A calculator for expressions", "Solves a sum"],
    ...["Returns the result of a calculation", "Math: evaluates an expression", "Calculates numbers"],
    ...[
      "Gives the result of an arithmetic expression",
      "Works out an expression with numbers",
      "Pocket calculator",
      "Arithmetic on numbers",
      "Finds the value of an expression",
      "Does sums for you",
      "Computes plus, minus, times and divided by",
      "Calculates what an expression makes",
      "Number cruncher for sums",
      "Takes a formula and gives its value",
    ],
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
    ...[
      "What is the result of {sum}?",
      "What comes out at {sum}?",
      "I want to know {sum}.",
      "Please give me {sum}.",
      "How big is {sum}?",
      "Can you calculate {sum}?",
      "What number is {sum}?",
      "Result of {sum}?",
      "Do the math: {sum}.",
      "Let me know what {sum} is.",
    ],
  ),
  orders: pool(
    ...["calculate {sum}", "work out {sum}", "compute {sum}", "find {sum}", "solve {sum}", "do the sum {sum}"],
    ...["give me {sum}", "get the result of {sum}", "evaluate {sum}", "tell me {sum}"],
    ...[
      "figure out {sum}",
      "calculate the value of {sum}",
      "determine {sum}",
      "tell me what {sum} is",
      "run the numbers on {sum}",
      "get {sum}",
      "see what {sum} makes",
      "compute the result of {sum}",
    ],
  ),
  answer: "{expression} is {0}.",
  source: true,
};

/** One tool for one operation, with two numbers. */
interface Operation {
  readonly id: string;
  /** Of SIGNS. */
  readonly at: number;
  readonly verbs: readonly string[];
  readonly about: Pool<string>;
  readonly asks: Pool<string>;
}

function binary({ id, at, verbs, about, asks }: Operation): Recipe {
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

/** Add, subtract, multiply and divide. */
export const OPERATIONS: readonly Recipe[] = [
  binary({
    id: "add",
    at: 0,
    verbs: ["add", "sum", "plus"],
    about: pool(
      "Adds two numbers",
      "Returns a + b",
      "The sum of two numbers",
      "Addition",
      "Adds up numbers",
      "Adds b to a",
      ...[
        "Makes the sum of a and b",
        "Plus for two numbers",
        "Puts two numbers together",
        "Calculates a plus b",
        "Adds one number to another",
      ],
    ),
    asks: pool(
      "What is the sum of {a} and {b}?",
      "What is {a} plus {b}?",
      "How much is {a} + {b}?",
      "{a} + {b}?",
      "{a} and {b} make what?",
      ...[
        "What do {a} and {b} make together?",
        "What do I get when I add {a} and {b}?",
        "Total of {a} and {b}?",
        "Can you sum {a} and {b}?",
        "What is the total of {a} and {b}?",
      ],
    ),
  }),
  binary({
    id: "subtract",
    at: 1,
    verbs: ["subtract", "minus", "take"],
    about: pool(
      "Subtracts two numbers",
      "Returns a - b",
      "The difference of two numbers",
      "Subtraction",
      "Takes one number from another",
      "a minus b",
      ...[
        "Minus for two numbers",
        "Takes b away from a",
        "Calculates a minus b",
        "Finds the difference",
        "Reduces one number by another",
      ],
    ),
    asks: pool(
      "What is {a} minus {b}?",
      "How much is {a} - {b}?",
      "{a} - {b}?",
      "What is left of {a} without {b}?",
      "{a} minus {b} is what?",
      ...[
        "What is the difference of {a} and {b}?",
        "What is {a} less {b}?",
        "What remains when I take {b} from {a}?",
        "Can you subtract {b} from {a}?",
        "Difference of {a} and {b}?",
      ],
    ),
  }),
  binary({
    id: "multiply",
    at: 2,
    verbs: ["multiply", "times", "product"],
    about: pool(
      "Multiplies two numbers",
      "Returns a * b",
      "The product of two numbers",
      "Multiplication",
      "a times b",
      "Product of numbers",
      ...[
        "Times for two numbers",
        "Takes a times b",
        "Calculates a times b",
        "Multiplies one number by another",
        "Finds the product",
      ],
    ),
    asks: pool(
      "What is {a} times {b}?",
      "How much is {a} * {b}?",
      "{a} * {b}?",
      "What is the product of {a} and {b}?",
      "{a} times {b} is what?",
      ...[
        "What do I get when I multiply {a} by {b}?",
        "Product of {a} and {b}?",
        "Can you multiply {a} and {b}?",
        "What is {a} multiplied by {b}?",
        "How much are {a} times {b}?",
      ],
    ),
  }),
  binary({
    id: "divide",
    at: 3,
    verbs: ["divide", "quotient", "split"],
    about: pool(
      "Divides two numbers",
      "Returns a / b",
      "The quotient of two numbers",
      "Division",
      "Divides a by b",
      "a divided by b",
      ...[
        "Divides one number by another",
        "Calculates a divided by b",
        "Splits a number into parts",
        "Finds the quotient",
        "Shares a by b",
      ],
    ),
    asks: pool(
      "What is {a} divided by {b}?",
      "How much is {a} / {b}?",
      "{a} / {b}?",
      "How often does {b} fit into {a}?",
      "{a} divided by {b} is what?",
      ...[
        "What is the quotient of {a} and {b}?",
        "What do I get when I divide {a} by {b}?",
        "Quotient of {a} and {b}?",
        "Can you divide {a} by {b}?",
        "How much is {a} divided by {b}?",
      ],
    ),
  }),
];
