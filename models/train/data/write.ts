/**
 * Writes the training set: `node dist/models/train/data/write.js --out DIR [--dialogues N] [--seed S] [--drills]`. A line is a list
 * of `[text, learn]` parts, rendered by the model's own chat template, so that training sees what the daemon sends.
 */
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { ChatMessage, ToolDefinition } from "@aiosd/sdk";
import { Template } from "@huggingface/jinja";
import { dialogue } from "./dialogue.js";
import type { Side } from "./draw.js";
import { conversationOf } from "./turn.js";

const TEMPLATE = new URL("../../../../models/train/chat_template.jinja", import.meta.url);
const OPENING = "<|im_start|>assistant\n";
const END = "<|im_end|>";

export type Part = readonly [text: string, learn: boolean];

function template(): Template {
  return new Template(readFileSync(TEMPLATE, "utf8").trimEnd());
}

/** A conversation's text, cut where the model's own words begin and end. */
export function partsOf(
  messages: readonly ChatMessage[],
  tools: readonly ToolDefinition[],
  rendering: Template = template(),
): Part[] {
  const text = rendering.render({
    messages: messages.map(({ role, content, toolCalls }) => ({
      role,
      content,
      ...(toolCalls === undefined
        ? {}
        : { tool_calls: toolCalls.map(({ name, arguments: args }) => ({ function: { name, arguments: args } })) }),
    })),
    tools: tools.length === 0 ? null : tools.map((tool) => ({ type: "function", function: tool })),
    add_generation_prompt: false,
  });
  const parts: Part[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf(OPENING, at);
    if (start < 0) break;
    const end = text.indexOf(END, start) + END.length;
    parts.push([text.slice(at, start + OPENING.length), false], [text.slice(start + OPENING.length, end), true]);
    at = end;
  }
  return parts;
}

interface Portion {
  readonly count: number;
  readonly seed: number;
  readonly side: Side;
  /** Nothing but drills. */
  readonly drills: boolean;
}

async function write(file: string, { count, seed, side, drills }: Portion): Promise<void> {
  const out = createWriteStream(file);
  const rendering = template();
  for (let i = 0; i < count; i++) {
    const made = dialogue(seed + i, side, drills ? 1 : undefined);
    const line = `${JSON.stringify(partsOf(conversationOf(made), made.tools, rendering))}\n`;
    if (!out.write(line)) await new Promise<void>((resolve) => out.once("drain", () => resolve()));
  }
  await new Promise<void>((resolve) => out.end(() => resolve()));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: "string" },
      dialogues: { type: "string", default: "60000" },
      seed: { type: "string", default: "20" },
      drills: { type: "boolean", default: false },
    },
  });
  if (values.out === undefined) throw new Error("--out DIR is missing");
  mkdirSync(values.out, { recursive: true });
  const [seed, drills] = [Number(values.seed), values.drills];
  await write(join(values.out, "train.jsonl"), { count: Number(values.dialogues), seed, side: "train", drills });
  await write(join(values.out, "held-out.jsonl"), { count: 600, seed, side: "held-out", drills });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
