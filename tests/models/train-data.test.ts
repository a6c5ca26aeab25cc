import { describe, expect, it } from "vitest";
import { heldOut } from "#benchmarks/model/held-out.js";
import { dialogue } from "#models/train/data/dialogue.js";
import { sideOf } from "#models/train/data/draw.js";
import { RECIPES } from "#models/train/data/recipes/index.js";
import { conversationOf, type Dialogue, type Turn } from "#models/train/data/turn.js";
import { partsOf } from "#models/train/data/write.js";

const TRAINED: readonly Dialogue[] = [
  ...Array.from({ length: 4000 }, (_, i) => dialogue(20 + i, "train")),
  ...Array.from({ length: 1000 }, (_, i) => dialogue(1_000_020 + i, "train", 1)),
];
const HELD_OUT: readonly Dialogue[] = heldOut(500).map((one) => one.dialogue);

const turnsOf = (dialogues: readonly Dialogue[]): Turn[] => dialogues.flatMap(({ turns }) => turns);
const callsOf = (dialogues: readonly Dialogue[]) =>
  turnsOf(dialogues).flatMap(({ steps }) => steps.flatMap(({ calls }) => calls));

/** Units, days and unit names of the weather: closed sets that a schema or the language gives. */
const CLOSED =
  /^(miles|kilometres|feet|metres|inches|centimetres|pounds|kilograms|ounces|grams|gallons|litres|hours|minutes|days|weeks|yards|seconds|tons|today|tomorrow|celsius|fahrenheit)$/;

/** What requests ask for. The second call of a pipe is given what a tool said, which is nobody's choice. */
function valuesOf(dialogues: readonly Dialogue[]): Set<string> {
  const asked = turnsOf(dialogues).flatMap(({ skill, steps }) => (skill.includes(">") ? steps.slice(0, 1) : steps));
  const values = asked.flatMap(({ calls }) => calls.flatMap((call) => Object.values(call.arguments).flat()));
  return new Set(values.map(String).filter((value) => !CLOSED.test(value)));
}

/** Capitals and marks make no new phrasing. */
const plain = (template: string): string =>
  template
    .toLowerCase()
    .replaceAll(/[?!.,:;'"= ]+/g, " ")
    .trim();

function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): T[] {
  return [...a].filter((each) => b.has(each));
}

describe("the held-out set and the training set", () => {
  it("share no name of a tool", () => {
    const names = (of: readonly Dialogue[]) => new Set(of.flatMap(({ tools }) => tools.map(({ name }) => name)));
    expect(names(HELD_OUT).size).toBeGreaterThan(500);
    expect(shared(names(HELD_OUT), names(TRAINED))).toEqual([]);
  });

  it("share no template: no question, no order, no description of a tool", () => {
    for (const { questions, orders, about } of RECIPES) {
      for (const pool of [questions, orders, about]) {
        expect(shared(new Set(pool.heldOut.map(plain)), new Set(pool.train.map(plain)))).toEqual([]);
      }
    }
  });

  it("share no value that a call is made with", () => {
    expect(valuesOf(HELD_OUT).size).toBeGreaterThan(300);
    expect(shared(valuesOf(HELD_OUT), valuesOf(TRAINED))).toEqual([]);
  });

  it("share no request that needs a tool", () => {
    const asked = (of: readonly Dialogue[]) =>
      new Set(turnsOf(of).flatMap(({ steps, request }) => (steps.length > 0 ? [request] : [])));
    expect(shared(asked(HELD_OUT), asked(TRAINED))).toEqual([]);
  });
});

describe("a dialogue", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(dialogue(7, "train")).toEqual(dialogue(7, "train"));
    expect(dialogue(7, "train")).not.toEqual(dialogue(8, "train"));
    expect(dialogue(7, "train")).not.toEqual(dialogue(7, "held-out"));
  });

  it("calls only tools of its list, with arguments that their schema has and requires", () => {
    for (const one of [...TRAINED.slice(0, 1000), ...HELD_OUT]) {
      const tools = new Map(one.tools.map((tool) => [tool.name, tool.parameters as unknown as Parameters]));
      for (const call of callsOf([one])) {
        const { properties, required } = tools.get(call.name) ?? expect.fail(`${call.name} is not in the list`);
        expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(call.arguments)));
        expect(Object.keys(call.arguments)).toEqual(expect.arrayContaining([...required]));
      }
    }
  });

  it("gives its tools different names", () => {
    for (const { tools } of TRAINED) expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
  });

  it("has every fact in the answer of a turn with tools", () => {
    for (const { answer, facts, steps } of turnsOf([...TRAINED, ...HELD_OUT])) {
      if (steps.length > 0) for (const fact of facts) expect(answer).toContain(fact);
    }
  });

  it("is learnt where the model speaks, and nowhere else", () => {
    for (const one of TRAINED.slice(0, 300)) {
      const parts = partsOf(conversationOf(one), one.tools);
      const learnt = parts.filter(([, learn]) => learn).map(([text]) => text);
      // A drill stops at the call: it has no answer.
      const spoken = one.turns.reduce((sum, { steps, answer }) => sum + steps.length + (answer === "" ? 0 : 1), 0);
      expect(learnt).toHaveLength(spoken);
      for (const text of learnt) expect(text).toMatch(/<\|im_end\|>$/);
      const last = one.turns.at(-1)?.answer;
      if (last !== "") expect(learnt.at(-1)).toBe(`${last}<|im_end|>`);
    }
  });
});

interface Parameters {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

it("about one value of five is held out", () => {
  const words = Array.from({ length: 5000 }, (_, i) => `value-${i}`);
  const share = words.filter((word) => sideOf(word) === "held-out").length / words.length;
  expect(share).toBeGreaterThan(0.18);
  expect(share).toBeLessThan(0.22);
});
