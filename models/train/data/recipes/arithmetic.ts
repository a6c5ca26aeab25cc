/** Tools that do sums. */

import { ADD } from "../phrases/add.js";
import { CALCULATOR } from "../phrases/calculator.js";
import { DIVIDE } from "../phrases/divide.js";
import { MULTIPLY } from "../phrases/multiply.js";
import { SUBTRACT } from "../phrases/subtract.js";
import type { Phrases } from "../phrases.js";
import type { Recipe } from "../recipe.js";
import { NUMBER, operand, rounded, TEXT } from "./common.js";

const SIGNS: ReadonlyArray<readonly [sign: string, words: readonly string[], of: (a: number, b: number) => number]> = [
  ["+", ["plus", "+"], (a, b) => a + b],
  ["-", ["minus", "-"], (a, b) => a - b],
  ["*", ["times", "*"], (a, b) => a * b],
  ["/", ["divided by", "/"], (a, b) => a / b],
];

export const calculator: Recipe = {
  id: "calculator",
  ...CALCULATOR,
  verbs: [
    ..."calculate|compute|eval|solve|run||evaluate|work out|do|process|resolve|calc|figure out|execute".split("|"),
  ],
  nouns: [
    ..."expression|math|sum|calculator|arithmetic|formula|calculation|equation|math expression".split("|"),
    ..."arithmetic expression|maths|math problem|number expression|any sum".split("|"),
  ],
  args: [
    {
      key: "expression",
      names: [
        ..."expression|formula|expr|sum|input|query|calculation|math|arithmetic|equation|problem".split("|"),
        ..."expr string|text|to solve".split("|"),
      ],
      about: [
        ..."What to calculate, such as 2 + 3|The arithmetic expression|A formula|Sum to work out".split("|"),
        ..."Expression to evaluate|Math in plain signs|Calculation with numbers and signs".split("|"),
        ..."Numbers joined by + - * /|Equation to solve|Input for the calculator|The math problem as text".split("|"),
        "Expression",
      ],
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
  answer: "{expression} is {0}.",
  source: true,
};

/** One tool for one operation, with two numbers; `at` is the place of the operation in SIGNS. */
function binary(id: string, phrases: Phrases, at: number, verbs: readonly string[]): Recipe {
  const [sign, , of] = SIGNS[at] as (typeof SIGNS)[number];
  return {
    id,
    ...phrases,
    verbs,
    nouns: [
      ..."|numbers|values|two numbers|math|two values|pair|number pair|operands|figures|decimals|integers".split("|"),
      "both numbers",
    ],
    args: [
      {
        key: "first",
        names: "a|x|left|first|n1|from|num1|first number|left number|value1|lhs|operand1|number one|start".split("|"),
        about: [
          ..."The first number|first value|Number 1|Left operand|Number before the sign|The one on the left".split("|"),
          ..."Operand one|The number to start with|Leading number|Left side|First of the two".split("|"),
        ],
        schema: NUMBER,
      },
      {
        key: "second",
        names: [
          ..."b|y|right|second|n2|other|num2|second number|right number|value2|rhs|operand2|number two|by".split("|"),
        ],
        about: [
          ..."The second number|second value|Number 2|Right operand|Number after the sign".split("|"),
          ..."The one on the right|Operand two|The number that comes next|Following number|Right side".split("|"),
          "Second of the two",
        ],
        schema: NUMBER,
      },
    ],
    make(d) {
      const [first, second] = [operand(d), operand(d)];
      return {
        values: { first, second },
        words: { a: first, b: second },
        result: { [d.pick(["result", "value", "answer"])]: rounded(of(first, second)) },
      };
    },
    answer: `{a} ${sign} {b} is {0}.`,
    source: true,
  };
}

/** Add, subtract, multiply and divide. */
export const OPERATIONS: readonly Recipe[] = [
  binary(
    "add",
    ADD,
    0,
    "add|sum|plus|add up|total|sum up|sum of|addition|add together|total of|adding|addition of".split("|"),
  ),
  binary("subtract", SUBTRACT, 1, [
    ..."subtract|minus|take|sub|subtraction|take away|deduct|difference of|subtracting|subtraction of".split("|"),
    ..."deduction|minus of".split("|"),
  ]),
  binary("multiply", MULTIPLY, 2, [
    ..."multiply|times|product|mul|mult|multiplication|product of|multiplying|multiply together".split("|"),
    ..."multiplication of|multiplied|times of".split("|"),
  ]),
  binary("divide", DIVIDE, 3, [
    ..."divide|quotient|split|div|division|quotient of|dividing|divide up|division of|ratio|ratio of".split("|"),
    "divided",
  ]),
];
