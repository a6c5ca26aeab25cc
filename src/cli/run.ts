/** `aiosd run`: a conversation in the terminal, or one answer for a script. */
import { createInterface } from "node:readline";
import { text as readAll } from "node:stream/consumers";
import { type Agent, type ChatOptions, KernelError } from "@aiosd/sdk";
import type { Command } from "commander";
import { Chat } from "./chat.js";
import { connect, decimal, type GlobalOptions, integer } from "./connect.js";
import { asKernelError, EXIT, note, paint, print, printError, printJson, spoken } from "./output.js";
import { configOf } from "./start.js";

interface RunOptions extends GlobalOptions {
  readonly start?: boolean;
  readonly stats?: boolean;
  readonly system?: string;
  readonly model?: string;
  readonly maxTokens?: number;
  readonly temperature?: number;
  readonly topK?: number;
  readonly topP?: number;
  readonly minP?: number;
  readonly repetitionPenalty?: number;
  readonly seed?: number;
  readonly stop?: string[];
}

const COMMANDS = `/system TEXT   begin anew with this system message (without TEXT: show it)
/clear         begin anew
/stats         tokens and speed
/exit          leave (also Ctrl-D); Ctrl-C ends an answer`;

const PATIENT_RETRIES = 5;

export function registerRun(program: Command): void {
  program
    .command("run")
    .description("chat in the terminal; with a prompt, or text on standard input, answer once")
    .argument("[prompt]", "answer this and exit")
    .option("--start", "without a daemon, run one inside this command")
    .option("--model <name>", "which model; with --start also a model folder")
    .option("--system <text>", "system message")
    .option("--max-tokens <number>", "tokens to generate at most", integer(1))
    .option("--temperature <number>", "0 is greedy", decimal(0, 10))
    .option("--top-k <number>", "keep the K likeliest tokens", integer(0))
    .option("--top-p <number>", "nucleus sampling", decimal(0, 1))
    .option("--min-p <number>", "drop tokens less likely than this share of the likeliest", decimal(0, 1))
    .option("--repetition-penalty <number>", "above 1 discourages repetition", decimal(0, 10))
    .option("--seed <number>", "same seed, same answer", integer(0))
    .option("--stop <text>", "a text that ends an answer; may be given again", (text, before: string[] = []) => [
      ...before,
      text,
    ])
    .option("--stats", "tokens and speed after an answer, on standard error")
    .action(async (prompt: string | undefined, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<RunOptions>();
      if (options.json && prompt === undefined && process.stdin.isTTY) {
        throw new KernelError("invalid_request", "--json answers once: give a prompt, or text on standard input");
      }
      const { agent, close } = await openAgent(options);
      try {
        const question = prompt ?? (process.stdin.isTTY ? undefined : (await readAll(process.stdin)).trim());
        if (question === undefined) await converse(agent, options);
        else await answerOnce(agent, options, question);
      } finally {
        await close();
      }
    });
}

/** An agent of the daemon that is there, or of one that lives as long as this command. */
async function openAgent(options: RunOptions): Promise<{ agent: Agent; close: () => Promise<void> }> {
  try {
    // Without a retry, so that a daemon that is not there is told at once; then patient, as a core may be replaced.
    const spawned = await (await connect(options, 0)).spawn({ name: "run" });
    const agent = (await connect(options, PATIENT_RETRIES)).attach(spawned);
    return { agent, close: () => agent[Symbol.asyncDispose]() };
  } catch (error) {
    if (!(error instanceof KernelError) || error.code !== "daemon_unreachable") throw error;
    if (!options.start) {
      note("no daemon is running: start one with `aiosd start`, or let this command run its own with --start");
      throw error;
    }
  }
  const config = await configOf({ data: options.data, config: options.config, model: options.model, port: 0 });
  note(paint(`starting a daemon with ${config.model}`, "dim", process.stderr));
  const { bootDaemon } = await import("../http/index.js");
  const daemon = await bootDaemon(config);
  const agent = await (await connect({ data: config.data }, PATIENT_RETRIES)).spawn({ name: "run" });
  return {
    agent,
    close: async () => {
      await agent[Symbol.asyncDispose]();
      await daemon.close();
    },
  };
}

function chatOptions(options: RunOptions): ChatOptions {
  const { maxTokens, temperature, topK, topP, minP, repetitionPenalty, seed, stop } = options;
  // A folder given to --start is loaded under its own name; the daemon's only model is the default anyway.
  const model = options.start ? undefined : options.model;
  return { maxTokens, temperature, topK, topP, minP, repetitionPenalty, seed, stop, model };
}

async function answerOnce(agent: Agent, options: RunOptions, question: string): Promise<void> {
  if (question === "") throw new KernelError("invalid_request", "there is nothing to answer: the prompt is empty");
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort());
  try {
    if (options.json) {
      const system = options.system === undefined ? [] : [{ role: "system" as const, content: options.system }];
      const messages = [...system, { role: "user" as const, content: question }];
      return printJson(await agent.llm.chat(messages, { ...chatOptions(options), signal: controller.signal }));
    }
    const chat = new Chat(agent, chatOptions(options), options.system);
    await chat.say(question, (text) => process.stdout.write(spoken(text)), controller.signal);
    print("");
    if (options.stats) note(chat.statsLine());
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    process.exitCode = EXIT.interrupted;
  }
}

/** Multi-turn, until /exit or the end of the input. */
async function converse(agent: Agent, options: RunOptions): Promise<void> {
  const chat = new Chat(agent, chatOptions(options), options.system);
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: paint("> ", "cyan") });
  let answering: AbortController | undefined;
  terminal.on("SIGINT", () => {
    if (answering !== undefined) return answering.abort();
    print("");
    terminal.close();
  });
  print(paint(`process ${agent.pid}; /help lists the commands`, "dim"));
  terminal.prompt();
  for await (const line of terminal) {
    const said = line.trim();
    if (said === "/exit" || said === "/quit") break;
    if (said.startsWith("/")) print(obey(said, chat));
    else if (said !== "") {
      answering = new AbortController();
      await answer(chat, said, answering.signal, options);
      answering = undefined;
    }
    terminal.prompt();
  }
  terminal.close();
}

async function answer(chat: Chat, said: string, signal: AbortSignal, options: RunOptions): Promise<void> {
  try {
    await chat.say(said, (text) => process.stdout.write(spoken(text)), signal);
    print("");
    if (options.stats) note(chat.statsLine());
  } catch (error) {
    if (signal.aborted) return print(paint(" [stopped]", "dim"));
    print("");
    printError(error, false);
    // Without a daemon, or without the process, no later line could do better.
    if (FATAL.has(asKernelError(error).code)) throw error;
  }
}

const FATAL: ReadonlySet<string> = new Set(["killed", "unauthorized", "daemon_unreachable", "internal"]);

function obey(command: string, chat: Chat): string {
  const [name, ...words] = command.split(/\s+/);
  switch (name) {
    case "/system":
      if (words.length === 0) return chat.system ?? "no system message";
      chat.begin(words.join(" "));
      return "a new conversation";
    case "/clear":
      chat.begin(chat.system);
      return "a new conversation";
    case "/stats":
      return chat.statsLine();
    case "/help":
      return COMMANDS;
    default:
      return `unknown command ${name}; /help lists the commands`;
  }
}
