import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hermes } from "#src/cores/onnx/tool-calls/hermes.js";
import { llama3 } from "#src/cores/onnx/tool-calls/llama3.js";
import { mistral } from "#src/cores/onnx/tool-calls/mistral.js";
import type { ToolFormat } from "#src/cores/onnx/tool-calls/tool-format.js";
import { toolFormatOf } from "#src/cores/onnx/tool-calls/tool-formats.js";

interface Call {
  id: string;
  name: string;
  arguments: string;
}

/** Everything that a parser makes of a text that comes in these pieces. */
function parse(format: ToolFormat, pieces: readonly string[], single = false) {
  const parser = format.parser("req_1.0", single);
  const calls: Call[] = [];
  let text = "";
  for (const parsed of [...pieces.map((piece) => parser.push(piece)), parser.flush()]) {
    text += parsed.text;
    for (const delta of parsed.toolCalls) {
      const call = calls[delta.index];
      if (call !== undefined) call.arguments += delta.arguments;
      else calls.push({ id: delta.id ?? "", name: delta.name ?? "", arguments: delta.arguments });
    }
  }
  expect(parser.calls).toBe(calls.length);
  return { text, calls, ended: parser.ended };
}

const read = (format: ToolFormat, text: string, single = false) => {
  const { text: rest, calls } = parse(format, [text], single);
  return [rest, ...calls.map(({ name, arguments: given }) => [name, given])];
};

const NESTED = '{"a": {"b": [1, -2.5e3, "}]"]}, "c": "\\"</tool_call>\\" {[", "d": null, "é": true}';
const call = (name: string, given: string) => `<tool_call>\n{"name": "${name}", "arguments": ${given}}\n</tool_call>`;

describe("tool calls as Hermes writes them", () => {
  it.each([
    ["one call", call("add", '{"a":1,  "b":2}'), ["", ["add", '{"a":1,  "b":2}']]],
    ["text before it", `I look.\n${call("look", "{}")}`, ["I look.", ["look", "{}"]]],
    ["several calls", `${call("a", "{}")}\n${call("b", "{}")}\n`, ["", ["a", "{}"], ["b", "{}"]]],
    ["text behind it", `${call("a", "{}")}\n done`, ["\n done", ["a", "{}"]]],
    ["nested arguments and marks within strings", call("f", NESTED), ["", ["f", NESTED]]],
    ["no white space", '<tool_call>{"name":"a","arguments":{}}</tool_call>', ["", ["a", "{}"]]],
    ["keys the other way round", '<tool_call>{"arguments":{"x":1},"name":"a"}</tool_call>', ["", ["a", '{"x":1}']]],
    [
      "an id and a type",
      '<tool_call>{"id":7,"type":"function","name":"a","arguments":{}}</tool_call>',
      ["", ["a", "{}"]],
    ],
    ["a name with escapes", '<tool_call>{"name":"\\u0061","arguments":{}}</tool_call>', ["", ["a", "{}"]]],
    ["no closing mark", '<tool_call>{"name":"a","arguments":{}}', ["", ["a", "{}"]]],
    [
      "arguments as a string",
      '<tool_call>{"name":"a","arguments":" {\\"x\\": 1}"}</tool_call>',
      ["", ["a", '{"x": 1}']],
    ],
    [
      "arguments as a string before the name",
      '<tool_call>{"arguments":"{}","name":"a"}</tool_call>',
      ["", ["a", "{}"]],
    ],
    ["an empty string", '<tool_call>{"name":"a","arguments":""}</tool_call>', ["", ["a", "{}"]]],
    ["null", '<tool_call>{"name":"a","arguments":null}</tool_call>', ["", ["a", "{}"]]],
    ["no arguments", '<tool_call>{"name":"a"}</tool_call>', ["", ["a", "{}"]]],
    ["a bracket too many", '<tool_call>{"name":"a","arguments":{}}}\n</tool_call> so', [" so", ["a", "{}"]]],
    ["a line break within a string", '<tool_call>{"name":"a","arguments":{"t":"x\ny"}}', ["", ["a", '{"t":"x\ny"}']]],
  ])("are read: %s", (_, text, expected) => {
    expect(read(hermes, text)).toEqual(expected);
  });

  it.each([
    ["no JSON", "<tool_call>\nadd(1, 2)\n</tool_call>"],
    ["a list", "<tool_call>[1]</tool_call>"],
    ["arguments that are no object", '<tool_call>{"name":"a","arguments":[]}</tool_call>'],
    ["arguments as a string of no object", '<tool_call>{"name":"a","arguments":"x = 1"}</tool_call>'],
    ["no name", '<tool_call>{"arguments":{"x":1}}</tool_call>'],
    ["an empty name", '<tool_call>{"name":"","arguments":{}}</tool_call>'],
    ["a name of 65 letters", `<tool_call>{"name":"${"a".repeat(65)}","arguments":{}}</tool_call>`],
    ["an endless key", `<tool_call>{"${"a".repeat(9999)}`],
    ["two names", '<tool_call>{"name":"a","name":"b","arguments":{}}</tool_call>'],
    ["another key", '<tool_call>{"name":"a","age":3}</tool_call>'],
    ["the closing mark only", "a </tool_call> b"],
    ["a mark that is cut", " <tool_ca"],
    ["a call that is cut before its arguments", 'x\n<tool_call>\n{"name": "a", "argu'],
    ["marks that almost are", "a < <tool <tool_cal <<tool_ call>"],
  ])("come out as the text they are: %s", (_, text) => {
    expect(read(hermes, text)).toEqual([text]);
  });

  it("are read behind something that only looked like one", () => {
    expect(read(hermes, `<tool_call>${call("a", "{}")}`)).toEqual(["<tool_call>", ["a", "{}"]]);
  });

  it("keep what was read when they break, and show nothing of what is left of them", () => {
    const broken = '<tool_call>{"name":"a","arguments":{"x": 1, oh}}\n</tool_call>';
    expect(read(hermes, broken)).toEqual(["", ["a", '{"x": 1, ']]);
    expect(read(hermes, `${broken}\n${call("b", "{}")} so`)).toEqual([" so", ["a", '{"x": 1, '], ["b", "{}"]]);
    expect(read(hermes, broken.replace("</tool_call>", call("b", "{}")))).toEqual([
      "",
      ["a", '{"x": 1, '],
      ["b", "{}"],
    ]);
    expect(read(hermes, broken + call("b", "{}"), true)).toEqual(["", ["a", '{"x": 1, ']]);
    expect(read(llama3, '{"name": "a", "parameters": {"x": oh}}; {"name"')).toEqual(["", ["a", '{"x": oh']]);
    const list = '[TOOL_CALLS][{"name": "a", "arguments": {"x": 1, oh}}]';
    expect(read(mistral(false), list)).toEqual(["", ["a", '{"x": 1, ']]);
    expect(read(mistral(true), "[TOOL_CALLS]a[ARGS]{oh}[TOOL_CALLS]b[ARGS]{}")).toEqual(["", ["a", "{"], ["b", "{}"]]);
  });

  it("take no JSON of an answer for a call without arguments where no mark says so", () => {
    expect(read(llama3, '{"name": "Bob"}')).toEqual(['{"name": "Bob"}']);
    expect(read(mistral(false), '[TOOL_CALLS][{"name": "a"}]')).toEqual(["", ["a", "{}"]]);
  });

  it("keep the arguments that were read when the generation is cut", () => {
    expect(read(hermes, '<tool_call>\n{"name": "a", "arguments": {"x": "ab')).toEqual(["", ["a", '{"x": "ab']]);
  });

  it("end after the first one where only one is wanted", () => {
    const text = `${call("a", "{}")}\n${call("b", "{}")}`;
    expect(read(hermes, text, true)).toEqual(["", ["a", "{}"]]);
    const parser = hermes.parser("s", true);
    parser.push(call("a", "{}").slice(0, -1));
    expect(parser.ended).toBe(false);
    parser.push(">");
    expect(parser.ended).toBe(true);
    expect(parser.push("more")).toEqual({ text: "", toolCalls: [] });
  });

  it("stream: the name with the beginning of the arguments, then the arguments as they come", () => {
    const parser = hermes.parser("s", false);
    const held = parser.push('Hm.\n<tool_call>\n{"name": "a", "arguments": ');
    expect(held).toEqual({ text: "Hm.", toolCalls: [] });
    const [first] = parser.push('{"x').toolCalls;
    expect(first).toEqual({
      index: 0,
      id: expect.stringMatching(/^call_[0-9A-Za-z]{24}$/),
      name: "a",
      arguments: '{"x',
    });
    expect(parser.push('": 1}').toolCalls).toEqual([{ index: 0, arguments: '": 1}' }]);
    expect(parser.push("}\n</tool_call>")).toEqual({ text: "", toolCalls: [] });
  });

  it("have ids of their own, the same when the same sequence runs again", () => {
    const ids = (sequence: string) => {
      const parser = hermes.parser(sequence, false);
      return parser.push(call("a", "{}") + call("a", "{}")).toolCalls.map(({ id }) => id);
    };
    expect(ids("req_1.0")).toEqual(ids("req_1.0"));
    expect(new Set([...ids("req_1.0"), ...ids("req_1.1")]).size).toBe(4);
  });
});

describe("tool calls as Llama 3 writes them", () => {
  const one = '{"name": "a", "parameters": {"x": "y"}}';
  it.each([
    ["one call", one, ["", ["a", '{"x": "y"}']]],
    ["the tag", `<|python_tag|> ${one}`, ["", ["a", '{"x": "y"}']]],
    ["several", `\n${one}; ${one}\n${one};`, ["", ...Array.from({ length: 3 }, () => ["a", '{"x": "y"}'])]],
    ["arguments by their other name", '{"name":"a","arguments":{}}', ["", ["a", "{}"]]],
    ["cut", '{"name":"a","parameters":{"x": [1', ["", ["a", '{"x": [1']]],
    ["text behind it", `${one} done {"name"`, [' done {"name"', ["a", '{"x": "y"}']]],
  ])("are read: %s", (_, text, expected) => {
    expect(read(llama3, text)).toEqual(expected);
  });

  it.each([
    ["JSON that is an answer", '{"name": "Bob", "age": 3}'],
    ["a call within text", `I call ${one}`],
    ["code", "<|python_tag|>print(1)"],
    ["a tag that is cut", " <|pyth"],
    ["nothing", "  "],
  ])("come out as the text they are: %s", (_, text) => {
    expect(read(llama3, text)).toEqual([text]);
  });
});

describe("tool calls as Mistral writes them", () => {
  const list = mistral(false);
  const items = '{"name": "a", "arguments": {"x": "]"}}, {"name": "b", "arguments": {}}';
  it.each([
    ["a list", `[TOOL_CALLS] [${items}]`, ["", ["a", '{"x": "]"}'], ["b", "{}"]]],
    ["text before and behind", `Hm. [TOOL_CALLS][${items}] so`, ["Hm. so", ["a", '{"x": "]"}'], ["b", "{}"]]],
    ["the newer way", '[TOOL_CALLS]a[ARGS]{"x": 1}[TOOL_CALLS]b-2[ARGS] {}', ["", ["a", '{"x": 1}'], ["b-2", "{}"]]],
    ["a list that is cut", '[TOOL_CALLS][{"name": "a", "arguments": {}}, {"name": "b', [', {"name": "b', ["a", "{}"]]],
    ["arguments that are cut", '[TOOL_CALLS]a[ARGS]{"x": ', ["", ["a", '{"x": ']]],
    ["an end that is missing", `[TOOL_CALLS][${items} oh`, [" oh", ["a", '{"x": "]"}'], ["b", "{}"]]],
  ])("are read: %s", (_, text, expected) => {
    expect(read(list, text)).toEqual(expected);
  });

  it.each([
    ["[TOOL_CALLS][]"],
    ["[TOOL_CALLS]a b"],
    ["[TOOL_CALLS]a[ARG"],
    ["[TOOL_CALLS]"],
    ["[TOOL_CALLS](a)"],
    ["[TOOL_"],
  ])("come out as the text they are: %s", (text) => {
    expect(read(list, text)).toEqual([text]);
  });

  it("have ids of nine letters and digits, and foreign ids become such", () => {
    expect(parse(list, [`[TOOL_CALLS][${items}]`]).calls.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^[0-9a-zA-Z]{9}$/),
      expect.stringMatching(/^[0-9a-zA-Z]{9}$/),
    ]);
    expect(list.templateId("AbC123xyz")).toBe("AbC123xyz");
    expect(list.templateId("call_1")).toMatch(/^[0-9a-zA-Z]{9}$/);
    expect(list.templateId("call_1")).not.toBe(list.templateId("call_2"));
  });
});

describe.each([hermes, llama3, mistral(false), mistral(true)])("a parser of $name", (format) => {
  /** Texts of everything that means something to a format, in any order. */
  const fragments = [
    "<tool_call>",
    "</tool_call>",
    "<|python_tag|>",
    "[TOOL_CALLS]",
    "[ARGS]",
    '{"name": "a", ',
    '"arguments": ',
    '"parameters": ',
    '{"x": "é👋"}',
    "}",
    "[",
    "]",
    ", ",
    ";",
    "\n",
    "{",
    '"',
    "\\",
    "text ",
    call("f", NESTED),
    '[TOOL_CALLS][{"name": "a", "arguments": {"x": 1}}]',
    '{"name": "a", "parameters": {"x": 1}}',
    "[TOOL_CALLS]a[ARGS]{}",
  ];
  const texts = fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fragments) }, fc.string({ maxLength: 4 })), {
      maxLength: 12,
    })
    .map((parts) => parts.join(""));

  it("finds the same however its text is cut into pieces", () => {
    const cuts = fc.array(fc.nat(200), { maxLength: 20 });
    fc.assert(
      fc.property(texts, cuts, fc.boolean(), (text, at, single) => {
        const ends = [...new Set(at)].filter((end) => end < text.length).sort((a, b) => a - b);
        const pieces = [...ends, text.length].map((end, i) => text.slice(ends[i - 1] ?? 0, end));
        expect(parse(format, pieces, single)).toEqual(parse(format, [text], single));
      }),
      { numRuns: 500 },
    );
  });

  it("loses nothing of a text without calls, and never gives up more than it was given", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: rest, calls } = parse(format, [text]);
        if (calls.length === 0) expect(rest).toBe(text);
        const given = rest.length + calls.reduce((sum, each) => sum + each.arguments.length, 0);
        expect(given).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the format of a model", () => {
  const knows = (token: string) => token === "<|python_tag|>";
  it.each([
    ["hermes", "{{ '<tool_call>' }}", false],
    ["mistral", "{{ '[TOOL_CALLS]' }}", false],
    ["llama3", "{{ '<|python_tag|>' }}", false],
    ["llama3", `{{ '"parameters": ' }}`, true],
    [undefined, `{{ '"parameters": ' }}`, false],
    [undefined, "{% for tool in tools %}{{ tool.name }}{% endfor %}", true],
  ])("is %s where the template writes %s", (name, template, tag) => {
    expect(toolFormatOf(template, tag ? knows : () => false)?.name).toBe(name);
  });
});
