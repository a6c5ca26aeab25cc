import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Template } from "@huggingface/jinja";
import { Tokenizer } from "@huggingface/tokenizers";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Executor } from "#src/cores/onnx/executor.js";
import { openExecutor } from "#src/cores/onnx/open-executor.js";

const DIR = join(import.meta.dirname, "../../models/tiny");
const MEGABYTES = 8_000_000;
const CONTEXT = 1024;
const MOST = 160;

interface Message {
  readonly role: string;
  readonly content: string | null;
  readonly tool_calls?: readonly unknown[];
}

function readJson(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(DIR, name), "utf8")) as Record<string, unknown>;
}

const tokenizerConfig = readJson("tokenizer_config.json");
const tokenizer = new Tokenizer(readJson("tokenizer.json"), tokenizerConfig);
const template = new Template(String(tokenizerConfig.chat_template));

function render(messages: readonly Message[], generate = true): string {
  return template.render({ messages, add_generation_prompt: generate });
}

function encode(text: string): number[] {
  return tokenizer.encode(text, { add_special_tokens: false }).ids;
}

function decode(ids: number[]): string {
  return ids.length === 0 ? "" : tokenizer.decode(ids, { skip_special_tokens: false });
}

function user(content: string): Message {
  return { role: "user", content };
}

describe("the folder of the bundled model", () => {
  const lock = readFileSync(join(DIR, "SHA256SUMS"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("  ") as [string, string]);

  it("holds exactly the files of its lock, with their hashes", () => {
    const files = readdirSync(DIR, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "SHA256SUMS")
      .map((entry) => join(entry.parentPath, entry.name).slice(DIR.length + 1));
    expect(lock.map(([, name]) => name).sort()).toEqual(files.sort());
    for (const [hash, name] of lock) {
      const found = createHash("sha256")
        .update(readFileSync(join(DIR, name)))
        .digest("hex");
      expect(`${name} ${found}`).toBe(`${name} ${hash}`);
    }
  });

  it("is smaller than eight megabytes", () => {
    const sizes = lock.map(([, name]) => statSync(join(DIR, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MEGABYTES);
  });

  it("says in its card that it is a demonstration model", () => {
    expect(readFileSync(join(DIR, "MODEL_CARD.md"), "utf8")).toMatch(/demonstration model/i);
  });

  it("ends a turn with <|im_end|>", () => {
    expect(readJson("generation_config.json").eos_token_id).toContain(encode("<|im_end|>")[0]);
  });
});

describe("the tokenizer of the bundled model", () => {
  it("gives back any text that it encoded", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        expect(decode(encode(text))).toBe(text);
      }),
      { numRuns: 300 },
    );
    const mixed = "Füße, naïve — “quotes”\t 日本語 🙂 👩‍👩‍👧\r\n\n  two  spaces ½ ٣ ";
    expect(decode(encode(mixed))).toBe(mixed);
  });

  it("keeps every digit a token of its own", () => {
    expect(encode("2048")).toHaveLength(4);
  });

  it("has one token for each mark of the chat and of tool calls", () => {
    for (const mark of ["<|im_start|>", "<|im_end|>", "<|pad|>", "<tool_call>", "</tool_call>", "<tool_response>"]) {
      expect(encode(mark)).toHaveLength(1);
    }
  });

  it("knows no more tokens than the model", () => {
    expect(readJson("config.json").vocab_size).toBe(2048);
    expect(Math.max(...encode("<|reserved_8|> zebra ÿ"))).toBeLessThan(2048);
  });
});

describe("the chat template of the bundled model", () => {
  it("renders system, user and assistant turns, and opens the answer when asked to", () => {
    const messages = [
      { role: "system", content: "You are planner-1." },
      user("Hi"),
      { role: "assistant", content: "Hello!" },
      user("Bye"),
    ];
    const turns =
      "<|im_start|>system\nYou are planner-1.<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n" +
      "<|im_start|>assistant\nHello!<|im_end|>\n<|im_start|>user\nBye<|im_end|>\n";
    expect(render(messages, false)).toBe(turns);
    expect(render(messages)).toBe(`${turns}<|im_start|>assistant\n`);
  });

  it("renders tool calls and puts neighbouring tool results into one user turn", () => {
    const call = { type: "function", id: "1", function: { name: "add", arguments: '{"a": 1}' } };
    const parsed = { function: { name: "now", arguments: {} } };
    const text = render([
      user("Go"),
      { role: "assistant", content: null, tool_calls: [call, parsed] },
      { role: "tool", content: "2" },
      { role: "tool", content: "noon" },
    ]);
    expect(text).toBe(
      "<|im_start|>user\nGo<|im_end|>\n<|im_start|>assistant\n" +
        '<tool_call>\n{"name": "add", "arguments": {"a": 1}}\n</tool_call>\n' +
        '<tool_call>\n{"name": "now", "arguments": {}}\n</tool_call><|im_end|>\n' +
        "<|im_start|>user\n<tool_response>\n2\n</tool_response>\n<tool_response>\nnoon\n</tool_response><|im_end|>\n" +
        "<|im_start|>assistant\n",
    );
  });
});

describe("the bundled model", () => {
  let executor: Executor;

  beforeAll(async () => {
    const folder = join(DIR, "onnx");
    const [name] = readdirSync(folder);
    if (name === undefined) throw new Error(`No model in ${folder}`);
    ({ executor } = await openExecutor({
      modelFile: join(folder, name),
      rows: 1,
      maxTokens: CONTEXT,
      threads: 1,
      spin: false,
    }));
  });

  afterAll(() => executor?.close());

  async function greedy(messages: readonly Message[]): Promise<string> {
    const end = encode("<|im_end|>")[0];
    const prompt = Int32Array.from(encode(render(messages)));
    let next = largest(await executor.prefill(0, prompt, 0));
    const ids: number[] = [];
    while (next !== end) {
      ids.push(next);
      if (ids.length > MOST) throw new Error(`The answer does not end: ${decode(ids)}`);
      const past = prompt.length + ids.length - 1;
      next = largest(await executor.decode(Int32Array.of(next), Int32Array.of(past)));
    }
    return decode(ids);
  }

  async function talk(system: string | undefined, asks: readonly string[]): Promise<string> {
    const messages: Message[] = system === undefined ? [] : [{ role: "system", content: system }];
    for (const ask of asks) {
      messages.push(user(ask));
      messages.push({ role: "assistant", content: await greedy(messages) });
    }
    return messages.at(-1)?.content ?? "";
  }

  // The last prompt of each, or the fact it asks for, is held out: models/train/generate.py puts it in no training text.
  it.each([
    ["says who it is", undefined, ["Tell me who you are."], /aiosd-tiny/],
    [
      "goes by the name in its system prompt",
      "You are planner-3. You make plans.",
      ["Tell me who you are."],
      /planner-3[.,]/,
    ],
    ["explains a word of the kernel", undefined, ["Can you explain a syscall?"], /kernel/],
    ["remembers a name", undefined, ["My name is Finn.", "Thank you.", "What is my name?"], /Your name is Finn\./],
    ["plans in numbered steps", undefined, ["Make a plan for a trip to Rome."], /\n1\. .*Rome.*\n2\. .*\n3\. /],
  ] as const)("%s", async (_, system, asks, wanted) => {
    expect(await talk(system, asks)).toMatch(wanted);
  });
});

function largest(logits: Float32Array): number {
  return logits.reduce((best, value, id) => (value > (logits[best] ?? -Infinity) ? id : best), 0);
}
