import type { ToolDefinition } from "@aiosd/sdk";
import { describe, expect, it } from "vitest";
import type { OutputRules } from "#src/cores/index.js";
import { Grammars } from "#src/cores/onnx/grammar/grammars.js";
import { readModelFolder } from "#src/cores/onnx/model-folder.js";
import { Tokenizer } from "#src/cores/onnx/tokenizer.js";
import { hermes } from "#src/cores/onnx/tool-calls/hermes.js";
import { llama3 } from "#src/cores/onnx/tool-calls/llama3.js";
import { mistral } from "#src/cores/onnx/tool-calls/mistral.js";
import { outputGrammar } from "#src/cores/onnx/tool-calls/output-grammar.js";
import type { ToolFormat } from "#src/cores/onnx/tool-calls/tool-format.js";
import { chatModelFiles, writeFolder } from "./text-fixtures.js";

const grammars = new Grammars(new Tokenizer(readModelFolder(writeFolder(chatModelFiles()))));

const parameters = {
  type: "object",
  properties: { a: { type: "integer" } },
  required: ["a"],
  additionalProperties: false,
};
const TOOLS: ToolDefinition[] = [
  { name: "f", strict: true, parameters },
  { name: "g", strict: true },
];
const schema = { type: "object", properties: { ok: { const: 1 } }, required: ["ok"], additionalProperties: false };
const RULES: OutputRules = { toolChoice: "auto", parallelToolCalls: true, responseFormat: { type: "text" } };

/** How far a text gets: "whole", "part" where it must go on, or what was refused. */
async function holds(format: ToolFormat, text: string, rules: Partial<OutputRules>, tools = TOOLS): Promise<string> {
  const spec = outputGrammar({ ...RULES, ...rules }, tools, format);
  if (spec === null) return "free";
  const matcher = await grammars.matcher(spec, "tools");
  const bytes = new TextEncoder().encode(text);
  try {
    for (const [at, byte] of bytes.entries()) {
      const mask = matcher.mask();
      // The tokenizer's first 256 tokens are the bytes.
      if (mask !== null && ((mask[byte >> 5] ?? 0) & (1 << (byte & 31))) === 0) {
        return `refused ${new TextDecoder().decode(bytes.subarray(at))}`;
      }
      matcher.accept(byte);
    }
    return matcher.complete ? "whole" : "part";
  } finally {
    matcher.dispose();
  }
}

type Calls = readonly (readonly [name: string, given: string])[];
const ONE: Calls = [["f", '{"a": 1}']];
const TWO: Calls = [...ONE, ["g", "{}"]];
const WRONG: Calls = [["f", "{}"]];
const object = (key: string) => (calls: Calls, separator: string) =>
  calls.map(([name, given]) => `{"name": "${name}", "${key}": ${given}}`).join(separator);

const FORMATS: [string, ToolFormat, (calls: Calls) => string][] = [
  [
    "hermes",
    hermes,
    (calls) => calls.map((call) => `<tool_call>\n${object("arguments")([call], "")}\n</tool_call>`).join("\n"),
  ],
  ["llama3", llama3, (calls) => object("parameters")(calls, ";")],
  ["mistral's lists", mistral(false), (calls) => `[TOOL_CALLS][${object("arguments")(calls, ", ")}]`],
  [
    "mistral's names",
    mistral(true),
    (calls) => calls.map(([name, given]) => `[TOOL_CALLS]${name}[ARGS]${given}`).join(""),
  ],
];

describe.each(FORMATS)("the grammar of calls in the format %s", (_, format, write) => {
  it("is what the format's own parser reads", async () => {
    const parser = format.parser("s", false);
    const parsed = [parser.push(write(TWO)), parser.flush()];
    expect(parsed.map(({ text }) => text).join("")).toBe("");
    expect(parsed.flatMap(({ toolCalls }) => toolCalls).map(({ name, arguments: given }) => [name, given])).toEqual(
      TWO,
    );
  });

  it("lets nothing but calls through where one is required", async () => {
    const required = { toolChoice: "required" } as const;
    expect(await holds(format, write(ONE), required)).toBe("whole");
    expect(await holds(format, write(TWO), required)).toBe("whole");
    expect(await holds(format, "", required)).toBe("part");
    expect(await holds(format, "hi", required)).toBe("refused hi");
    expect(await holds(format, write(WRONG), required)).toMatch(/^refused }/);
    expect(await holds(format, write([["h", "{}"]]), required)).toMatch(/^refused h/);
  });

  it("lets a named tool through and no other", async () => {
    const named = { toolChoice: { name: "g" } } as const;
    expect(await holds(format, write([["g", "{}"]]), named)).toBe("whole");
    expect(await holds(format, write(ONE), named)).toMatch(/^refused f/);
  });

  it("ends after one call where calls may not be parallel", async () => {
    for (const toolChoice of ["required", "auto"] as const) {
      const single = { toolChoice, parallelToolCalls: false };
      expect(await holds(format, write(ONE), single)).toBe("whole");
      expect(await holds(format, write(TWO), single)).toMatch(/^refused/);
    }
  });

  it("lets any text through beside strict calls, but no call that is wrong", async () => {
    expect(await holds(format, "hi é {x} <b> [y]", {})).toBe("whole");
    expect(await holds(format, write(TWO), {})).toBe("whole");
    expect(await holds(format, write(WRONG), {})).toMatch(/^refused }/);
    expect(await holds(format, write([["h", "{}"]]), {})).toMatch(/^refused h/);
  });

  it("is none where no tool is strict, and takes any object where one is called all the same", async () => {
    const loose = TOOLS.map(({ strict: _, ...tool }) => tool);
    expect(await holds(format, "", {}, loose)).toBe("free");
    expect(await holds(format, write(WRONG), { toolChoice: "required" }, loose)).toBe("whole");
    expect(await holds(format, write([["f", '{"b": [{}]}']]), { toolChoice: "required" }, loose)).toBe("whole");
    expect(await holds(format, write([["f", "[]"]]), { toolChoice: "required" }, loose)).toMatch(/^refused \[/);
  });

  it("compiles for as many tools as a request may have", async () => {
    const many = Array.from({ length: 128 }, (_, i) => ({ name: `tool_${i}` }));
    const required = { toolChoice: "required" } as const;
    expect(await holds(format, write([["tool_127", '{"b": [{}]}']]), required, many)).toBe("whole");
    expect(await holds(format, write([["tool_128", "{}"]]), required, many)).toMatch(/^refused 8/);
    const spec = outputGrammar({ ...RULES, ...required }, many, format);
    const schemas = JSON.stringify(spec).split("additionalProperties").length - 1;
    expect(schemas).toBe(1);
  });

  it("lets the one or the other through beside a format of the answer", async () => {
    for (const responseFormat of [{ type: "json_schema", schema }, { type: "json_object" }] as const) {
      expect(await holds(format, write(ONE), { responseFormat })).toBe("whole");
      expect(await holds(format, '{"ok": 1}', { responseFormat })).toBe("whole");
      expect(await holds(format, "hi", { responseFormat })).toBe("refused hi");
    }
    const responseFormat = { type: "json_schema", schema } as const;
    expect(await holds(format, '{"ok": 2}', { responseFormat })).toBe("refused 2}");
    expect(await holds(format, '{"ok": 1}', { responseFormat, toolChoice: "none" })).toBe("whole");
    expect(await holds(format, write(ONE), { responseFormat, toolChoice: "none" })).toMatch(/^refused/);
  });

  it("names the tool whose schema it cannot be made of", async () => {
    const bad = [...TOOLS, { name: "h", strict: true, parameters: { type: "object", properties: { x: { if: {} } } } }];
    await expect(holds(format, "", { toolChoice: "required" }, bad)).rejects.toMatchObject({
      field: expect.stringMatching(/^tools\.2\.parameters/),
    });
  });
});
