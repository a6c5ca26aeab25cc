/**
 * Renders a conversation through the model's own chat template (Jinja, `@huggingface/jinja`). The template is code from
 * the model folder and the messages come from anybody, so a rendering has a limit of time and of size.
 */
import { createContext, Script } from "node:vm";
import { KernelError } from "@aiosd/sdk";
import { Environment, Interpreter, Template } from "@huggingface/jinja";
import type { ModelFolder } from "./model-folder.js";
import { strftime } from "./strftime.js";
import type { TemplateConversation } from "./template-conversation.js";

export interface RenderOptions {
  /** Open the assistant's turn at the end; default true. */
  readonly addGenerationPrompt?: boolean;
  /** What `strftime_now` tells; default the time of the call. */
  readonly now?: Date;
}

/** A render of a few milliseconds is usual; beyond this the core would starve its other sequences. */
const RENDER_MS = 2_000;
const OUTPUT_CHARACTERS_MOST = 16 * 1024 * 1024;
/** As in the sandbox that Hugging Face renders in. */
const RANGE_MOST = 100_000;

export class ChatTemplate {
  readonly #program: Template["parsed"] | null;
  readonly #problem: string;
  readonly #tokens: Readonly<Record<string, string>>;
  readonly #name: string;
  /** Its text; empty without a template. */
  readonly source: string;

  /** Compiles once. A folder without a template, or with one that does not parse, still serves llm.complete. */
  constructor(folder: Pick<ModelFolder, "chatTemplate" | "specialTokens" | "name">) {
    this.#tokens = Object.fromEntries(folder.specialTokens);
    this.#name = folder.name;
    this.source = folder.chatTemplate ?? "";
    if (folder.chatTemplate === null) {
      this.#program = null;
      this.#problem = `The model "${folder.name}" has no chat template.`;
      return;
    }
    try {
      this.#program = new Template(folder.chatTemplate).parsed;
      this.#problem = "";
    } catch (cause) {
      this.#program = null;
      this.#problem = `The chat template of "${folder.name}" cannot be read: ${(cause as Error).message}.`;
    }
  }

  get available(): boolean {
    return this.#program !== null;
  }

  /** It would show a conversation's tools. */
  get showsTools(): boolean {
    return this.available && /\btools\b/.test(this.source);
  }

  /**
   * The text of a conversation. Rejects with `unsupported` without a usable template or with tools that it would not
   * show, and with `invalid_request` what the template itself refuses (in its own words) or what it cannot render within
   * its limits.
   */
  render(conversation: TemplateConversation, options: RenderOptions = {}): string {
    const program = this.#program;
    if (program === null) throw new KernelError("unsupported", `${this.#problem} Use llm.complete with a prompt.`);
    this.#checkTools(conversation);
    const interpreter = new Interpreter(this.#environment(conversation, options));
    const value = withinTime(() => interpreter.run(program).value);
    if (typeof value !== "string") throw new Error("A template rendered something that is not text.");
    if (value.length > OUTPUT_CHARACTERS_MOST) {
      throw refused(`The chat template made ${value.length} characters; ${OUTPUT_CHARACTERS_MOST} is the most.`);
    }
    return value;
  }

  /** A template that does not know tools would leave them out without a word. */
  #checkTools({ messages, tools }: TemplateConversation): void {
    const called = messages.findIndex((message) => message.tool_calls !== undefined);
    if (tools.length > 0 && !this.showsTools) {
      const text = `The chat template of "${this.#name}" knows no tools. Send the request without them.`;
      throw new KernelError("unsupported", text, { field: "tools" });
    }
    if (called >= 0 && !/\btool_calls\b/.test(this.source)) {
      const text = `The chat template of "${this.#name}" cannot show tool calls. Say them in the message's content.`;
      throw new KernelError("unsupported", text, { field: `messages.${called}.toolCalls` });
    }
  }

  /** The names a chat template may use, as Hugging Face's `apply_chat_template` gives them. */
  #environment({ messages, tools }: TemplateConversation, options: RenderOptions): Environment {
    const environment = new Environment();
    const now = options.now ?? new Date();
    const names = {
      true: true,
      false: false,
      none: null,
      True: true,
      False: false,
      None: null,
      raise_exception: (message: unknown) => {
        throw refused(`The chat template refuses this conversation: ${String(message)}`);
      },
      range: boundedRange,
      strftime_now: (format: unknown) => strftime(now, String(format)),
      ...this.#tokens,
      tools: tools.length === 0 ? null : tools,
      documents: null,
      add_generation_prompt: options.addGenerationPrompt ?? true,
      messages,
    };
    for (const [name, value] of Object.entries(names)) environment.set(name, value);
    return environment;
  }
}

/**
 * Runs `work` with a watchdog: `vm` ends JavaScript that runs too long, wherever it is. That costs a quarter of a
 * millisecond for the watchdog's thread.
 */
function withinTime<T>(work: () => T): T {
  const box: { work: () => void; result?: T } = {
    work: () => {
      box.result = work();
    },
  };
  try {
    new Script("work()").runInContext(createContext(box), { timeout: RENDER_MS });
  } catch (cause) {
    if (cause instanceof KernelError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT") {
      throw refused(`The chat template did not finish within ${RENDER_MS} ms.`);
    }
    throw refused(`The chat template cannot render this conversation: ${(cause as Error).message}`, cause);
  }
  return box.result as T;
}

function boundedRange(start: number, stop?: number, step = 1): number[] {
  const [from, to] = stop === undefined || stop === null ? [0, start] : [start, stop];
  const count = Math.max(0, Math.ceil((to - from) / step));
  if (!(count <= RANGE_MOST)) throw refused(`The chat template asks for a range of more than ${RANGE_MOST}.`);
  return Array.from({ length: count }, (_, i) => from + i * step);
}

function refused(message: string, cause?: unknown): KernelError {
  return new KernelError("invalid_request", message, { field: "messages", cause });
}
