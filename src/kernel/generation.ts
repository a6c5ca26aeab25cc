import { randomInt } from "node:crypto";
import { type FinishReason, KernelError, type TokenLogprob, type ToolCall } from "@aiosd/sdk";
import type { Core, Prompt, SlotOutput } from "../cores/index.js";
import type { Process } from "../scheduler/index.js";
import type { Generated, GeneratedChoice, GenerateRequest, LlmServices, SyscallContext } from "../syscalls/index.js";
import type { Limits } from "./config.js";
import type { CoreLoop, Prepared } from "./core-loop.js";
import { deferred } from "./deferred.js";

const SEED_MAX = 2 ** 31;

export interface GenerationOptions {
  readonly loop: CoreLoop;
  readonly limits: Limits;
  /** Why no core will be ready soon, when that is so. */
  readonly unavailable: () => KernelError | null;
  /** Names of the models that embed and cannot generate. */
  readonly embedders: () => readonly string[];
  readonly processOf: (pid: number) => Process | undefined;
  readonly settleProcess: (process: Process) => void;
}

interface Choice {
  text: string;
  readonly toolCalls: ToolCall[];
  tokens: number;
  logprobs: TokenLogprob[];
  finish: FinishReason | null;
  /** Tokens whose text is still held back (open UTF-8, possible stop string); they count with the next delta. */
  untold: number;
}

/** `llm.*` for the handlers: admission, preparation, and one generation from its first sequence to its last. */
export class Generation implements LlmServices {
  readonly #options: GenerationOptions;
  readonly #outstanding = new Map<string, number>();
  #total = 0;

  constructor(options: GenerationOptions) {
    this.#options = options;
  }

  async tokenize(model: string | undefined, prompt: Prompt): Promise<{ model: string; tokens: number[] }> {
    const core = this.#coreOf(model);
    return { model: core.info.model, tokens: await core.tokenize(prompt) };
  }

  async generate(request: GenerateRequest, context: SyscallContext): Promise<Generated> {
    const core = this.#coreOf(request.model);
    const { owner } = context.caller;
    this.#admit(core, owner, request.n);
    try {
      const prepared = await this.#prepare(core, request, context);
      try {
        await context.accept();
        context.signal.throwIfAborted();
      } catch (error) {
        for (const each of prepared) core.release(each.request.sequence);
        throw error;
      }
      return await this.#run(core, prepared, context);
    } finally {
      this.#leave(owner, request.n);
    }
  }

  #coreOf(model: string | undefined): Core {
    const { core } = this.#options.loop;
    const unavailable = this.#options.unavailable();
    if (unavailable !== null) throw unavailable;
    if (core === null) throw new KernelError("not_ready", "no core is ready", { retryAfterMs: 1000 });
    if (model !== undefined && model !== core.info.model) {
      if (this.#options.embedders().includes(model)) {
        const text = `"${model}" embeds texts and generates none; "${core.info.model}" does`;
        throw new KernelError("unsupported", text, { field: "model" });
      }
      throw new KernelError("unknown_model", `the model "${model}" is not loaded; "${core.info.model}" is`, {
        field: "model",
      });
    }
    return core;
  }

  /** The bound of the run queue, kept here so that a refusal costs nothing: slots plus the queue's cap. */
  #admit(core: Core, owner: string, sequences: number): void {
    const { queuedRequestsMax, queuedPerOwnerMax } = this.#options.limits;
    const { slots } = core.info;
    const mine = this.#outstanding.get(owner) ?? 0;
    if (this.#total + sequences > slots + queuedRequestsMax) {
      throw new KernelError("queue_full", `${queuedRequestsMax} requests are waiting already`, { retryAfterMs: 1000 });
    }
    if (mine + sequences > slots + queuedPerOwnerMax) {
      const text = `owner ${owner} has ${queuedPerOwnerMax} requests waiting already`;
      throw new KernelError("owner_queue_full", text, { retryAfterMs: 1000 });
    }
    this.#total += sequences;
    this.#outstanding.set(owner, mine + sequences);
  }

  #leave(owner: string, sequences: number): void {
    this.#total -= sequences;
    const left = (this.#outstanding.get(owner) ?? 0) - sequences;
    if (left > 0) this.#outstanding.set(owner, left);
    else this.#outstanding.delete(owner);
  }

  async #prepare(core: Core, request: GenerateRequest, context: SyscallContext): Promise<Prepared[]> {
    const seed = request.sampling.seed ?? randomInt(SEED_MAX);
    const requests = Array.from({ length: request.n }, (_, index) => ({
      sequence: `${context.requestId}.${index}`,
      prompt: request.prompt,
      sampling: { ...request.sampling, seed: seedOf(seed, index) },
      output: request.output,
    }));
    try {
      return await Promise.all(requests.map(async (each) => ({ request: each, ...(await core.prepare(each)) })));
    } catch (error) {
      for (const each of requests) core.release(each.sequence);
      throw error;
    }
  }

  #run(core: Core, prepared: readonly Prepared[], context: SyscallContext): Promise<Generated> {
    const { loop, processOf } = this.#options;
    const { pid, owner } = context.caller;
    const process = processOf(pid);
    const end = deferred<Generated>();
    const choices = prepared.map(newChoice);
    const first = prepared[0];
    let open = prepared.length;
    const abort = () => {
      for (const { request } of prepared) loop.release(request.sequence, asKernelError(context.signal.reason));
    };
    context.signal.addEventListener("abort", abort, { once: true });
    context.setPosition(() => (first === undefined ? null : loop.position(first.request.sequence)));
    for (const [index, each] of prepared.entries()) {
      const account = this.#accounting(process);
      const choice = choices[index];
      if (choice === undefined) continue;
      const listener = {
        started: account.started,
        output: (output: SlotOutput) => deliver(choice, index, output, context),
        ended: (error: KernelError | null) => {
          account.ended(choice.tokens);
          open -= 1;
          if (error !== null) end.reject(error);
          else if (open === 0) end.resolve(generatedOf(core.info.model, first?.promptTokens ?? 0, choices));
        },
      };
      loop.enqueue(core, each, { pid, owner }, listener);
    }
    if (process !== undefined) process.promptTokens += first?.promptTokens ?? 0;
    return end.promise.finally(() => {
      context.signal.removeEventListener("abort", abort);
      // One choice failed: its siblings have nobody to speak to any more.
      for (const { request } of prepared)
        loop.release(request.sequence, new KernelError("cancelled", "sibling choice ended"));
    });
  }

  #accounting(process: Process | undefined) {
    let running = false;
    const settle = () => {
      if (process !== undefined) this.#options.settleProcess(process);
    };
    if (process !== undefined) process.requestsWaiting += 1;
    settle();
    return {
      started: () => {
        running = true;
        if (process !== undefined) {
          process.requestsWaiting -= 1;
          process.requestsRunning += 1;
        }
        settle();
      },
      ended: (tokens: number) => {
        if (process !== undefined) {
          if (running) process.requestsRunning -= 1;
          else process.requestsWaiting -= 1;
          process.completionTokens += tokens;
        }
        settle();
      },
    };
  }
}

/** Seed of choice `index`: seed + index, wrapped within the safe integers. */
function seedOf(seed: number, index: number): number {
  const beyond = index - (Number.MAX_SAFE_INTEGER - seed);
  return beyond > 0 ? beyond - 1 : seed + index;
}

function newChoice(): Choice {
  return { text: "", toolCalls: [], tokens: 0, logprobs: [], finish: null, untold: 0 };
}

function deliver(choice: Choice, index: number, output: SlotOutput, context: SyscallContext): void {
  choice.tokens += output.tokens;
  choice.untold += output.tokens;
  choice.text += output.text;
  const { logprobs, toolCalls } = output;
  if (logprobs !== undefined) choice.logprobs.push(...logprobs);
  for (const { index: at, id = "", name = "", arguments: text } of toolCalls ?? []) {
    const known = choice.toolCalls[at];
    choice.toolCalls[at] =
      known === undefined ? { id, name, arguments: text } : { ...known, arguments: known.arguments + text };
  }
  const last = output.finish !== undefined;
  const told = output.text !== "" || logprobs !== undefined || toolCalls !== undefined;
  if (told || (last && choice.untold > 0)) {
    context.emit({
      type: "delta",
      index,
      text: output.text,
      tokens: choice.untold,
      ...(logprobs === undefined ? {} : { logprobs }),
      ...(toolCalls === undefined ? {} : { toolCalls }),
    });
    choice.untold = 0;
  }
  if (output.finish !== undefined) {
    choice.finish = output.finish;
    context.emit({ type: "finish", index, finishReason: output.finish });
  }
}

function generatedOf(model: string, promptTokens: number, choices: readonly Choice[]): Generated {
  const done: GeneratedChoice[] = choices.map(({ text, toolCalls, tokens, logprobs, finish }, index) => ({
    ...{ index, text, toolCalls, tokens, finishReason: finish ?? "stop" },
    ...(logprobs.length === 0 ? {} : { logprobs }),
  }));
  const completionTokens = choices.reduce((sum, choice) => sum + choice.tokens, 0);
  return { model, choices: done, promptTokens, completionTokens, labels: [] };
}

function asKernelError(reason: unknown): KernelError {
  return reason instanceof KernelError
    ? reason
    : new KernelError("cancelled", "the request was cancelled", { cause: reason });
}
