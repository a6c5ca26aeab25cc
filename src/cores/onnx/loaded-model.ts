import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import { KernelError } from "@aiosd/sdk";
import type { CoreInfo, PreparedSequence, Prompt, SequenceRequest } from "../core.js";
import { ChatTemplate } from "./chat-template.js";
import { conversationIds } from "./conversation.js";
import { Detokenizer, tokenTexts } from "./detokenizer.js";
import type { Executor } from "./executor.js";
import { fingerprintOf } from "./fingerprint.js";
import { Grammars } from "./grammar/grammars.js";
import { type ModelFolder, readModelFolder } from "./model-folder.js";
import { openExecutor } from "./open-executor.js";
import { OutputFormat } from "./output-parts.js";
import type { CoreOptions } from "./protocol.js";
import { resolveSampling } from "./resolve-sampling.js";
import { Sampler, SamplerScratch } from "./sampler.js";
import { CoreSequence } from "./sequence.js";
import { Tokenizer } from "./tokenizer.js";

/** A slot takes no more than this unless it is asked for: memory for 16 slots of a long-context model is large. */
const CONTEXT_TOKENS_DEFAULT_MAX = 4096;
/**
 * A text of a prompt that fits is shorter than this; encoding a longer one would hold up every generation of the core
 * (about a millisecond for a thousand characters).
 */
const TOKENIZE_CHARACTERS_PER_TOKEN = 8;
const TOKENIZE_CHARACTERS_MIN = 32_768;
const NO_TOKENS: ReadonlySet<number> = new Set();

/** A model with everything that turns a request into a sequence: tokenizer, template, defaults, sampler scratch. */
export class LoadedModel {
  readonly info: CoreInfo;
  readonly executor: Executor;
  readonly #folder: ModelFolder;
  readonly #tokenizer: Tokenizer;
  readonly #template: ChatTemplate;
  readonly #output: OutputFormat;
  readonly #grammars: Grammars;
  readonly #scratch: SamplerScratch;
  readonly #textOf: (token: number) => string;

  private constructor(parts: {
    info: CoreInfo;
    executor: Executor;
    folder: ModelFolder;
    tokenizer: Tokenizer;
    template: ChatTemplate;
    output: OutputFormat;
    grammars: Grammars;
  }) {
    this.info = parts.info;
    this.executor = parts.executor;
    this.#folder = parts.folder;
    this.#tokenizer = parts.tokenizer;
    this.#template = parts.template;
    this.#output = parts.output;
    this.#grammars = parts.grammars;
    this.#textOf = tokenTexts(parts.tokenizer);
    this.#scratch = new SamplerScratch(parts.executor.shape.vocabSize);
  }

  /** Rejects with model_not_found, model_damaged, model_unsupported, tokenizer_mismatch or config_invalid. */
  static async load(options: CoreOptions): Promise<LoadedModel> {
    const startedAt = performance.now();
    const folder = readModelFolder(options.modelFolder, options.weights);
    const tokenizer = new Tokenizer(folder);
    const template = new ChatTemplate(folder);
    const output = new OutputFormat(folder.name, tokenizer, template);
    const contextTokens = contextOf(options.contextTokens, folder);
    const runtime = runtimeVersion();
    const grammars = new Grammars(tokenizer, output.marks);
    const [fingerprint, opened] = await Promise.all([
      fingerprintOf(folder, { runtime, cacheFolder: options.cacheFolder }),
      openExecutor({
        ...{
          modelFile: folder.modelFile,
          maxTokens: contextTokens,
          threads: options.threads,
          backend: options.backend,
        },
        // One row more than slots, so that two rows can always change places (row-table.ts).
        rows: options.slots + 1,
      }),
      // Agents that chat call tools and ask for JSON; without a template hardly anybody does.
      template.available ? grammars.warm() : undefined,
    ]);
    const { executor, graph, backendReason } = opened;
    if (executor.shape.vocabSize !== folder.config.vocabSize) {
      const text = `config.json says ${folder.config.vocabSize} tokens, the graph gives logits for ${executor.shape.vocabSize}`;
      throw new KernelError("model_damaged", text);
    }
    const info: CoreInfo = {
      ...{ model: folder.name, fingerprint, weights: executor.weights, backend: executor.backend, backendReason },
      ...{ slots: options.slots, contextTokens, chunkTokens: options.chunkTokens },
      ...{ vocabSize: executor.shape.vocabSize, parameters: graph.parameters, runtime },
      ...{ chatTemplate: template.available, tools: template.showsTools && output.tools !== null },
      ...{ loadMs: Math.round(performance.now() - startedAt) },
    };
    return new LoadedModel({ info, executor, folder, tokenizer, template, output, grammars });
  }

  /** What llm.tokenize answers with. Rejects with prompt_too_long or invalid_request. */
  tokenize(prompt: Prompt): number[] {
    const characters = [...textsOf(prompt), ...toolTextsOf(prompt)].reduce((sum, text) => sum + text.length, 0);
    const most = Math.max(TOKENIZE_CHARACTERS_MIN, TOKENIZE_CHARACTERS_PER_TOKEN * this.info.contextTokens);
    if (characters <= most) return this.#encode(prompt);
    const message = `the text has ${characters} characters; one call tokenizes at most ${most}`;
    throw new KernelError("prompt_too_long", message);
  }

  /** `check` looks at a rendered conversation before it is encoded. */
  #encode(prompt: Prompt, check?: (rendered: string) => void): number[] {
    switch (prompt.kind) {
      case "messages":
        return conversationIds(this.#tokenizer, this.#template, prompt.messages, {
          tools: prompt.tools,
          templateId: this.#output.tools?.templateId,
          check,
        });
      case "text":
        return this.#tokenizer.encode(prompt.text, true);
      case "tokens":
        this.#tokenizer.checkIds(prompt.tokens, "prompt");
        return [...prompt.tokens];
    }
    return prompt satisfies never;
  }

  /**
   * Tokenizes and checks a request, and compiles its grammar. Rejects with prompt_too_long, unsupported or
   * invalid_request. The sequence is the caller's to dispose.
   */
  async prepare(request: SequenceRequest): Promise<{ sequence: CoreSequence; prepared: PreparedSequence }> {
    this.#checkLength(textsOf(request.prompt));
    const ids = Int32Array.from(this.#encode(request.prompt, (rendered) => this.#checkLength([rendered])));
    if (ids.length === 0) throw new KernelError("invalid_request", "the prompt has no tokens", { field: "prompt" });
    const sampling = resolveSampling(request.sampling, {
      defaults: this.#folder.defaults,
      vocabSize: this.info.vocabSize,
      contextTokens: this.info.contextTokens,
      promptTokens: ids.length,
    });
    const { grammar, toolParser, keep } = this.#output.parts(request);
    // Last, so that nothing can fail while a matcher is held.
    const matcher = grammar === null ? null : await this.#grammars.matcher(grammar.spec, grammar.field);
    const ends = sampling.ignoreEos ? NO_TOKENS : this.#tokenizer.eosIds;
    const sequence = new CoreSequence({
      ...{ id: request.sequence, prompt: ids, sampling },
      sampler: new Sampler(sampling, ids, this.#scratch),
      detokenizer: new Detokenizer(this.#tokenizer, { continues: request.prompt.kind !== "messages", keep }),
      endTokens: sampling.stopTokens.length === 0 ? ends : new Set([...ends, ...sampling.stopTokens]),
      textOf: this.#textOf,
      ...{ matcher, toolParser },
    });
    return { sequence, prepared: { promptTokens: ids.length, maxTokens: sampling.maxTokens } };
  }

  /** A prompt that cannot fit is refused before it is encoded: a megabyte of text would hold up the core for seconds. */
  #checkLength(texts: readonly string[]): void {
    const least = texts.reduce((sum, text) => sum + this.#tokenizer.leastTokens(text), 0);
    const { contextTokens } = this.info;
    if (least < contextTokens) return;
    throw new KernelError(
      "prompt_too_long",
      `the prompt has at least ${least} tokens; a context holds ${contextTokens} with the answer`,
    );
  }
}

/** Texts that are surely part of the prompt. */
function textsOf(prompt: Prompt): string[] {
  if (prompt.kind === "text") return [prompt.text];
  return prompt.kind === "messages" ? prompt.messages.map((each) => each.content) : [];
}

/** Texts that a chat template writes in its own way, or not at all. */
function toolTextsOf(prompt: Prompt): string[] {
  if (prompt.kind !== "messages") return [];
  const calls = prompt.messages.flatMap(({ toolCalls = [] }) => toolCalls.map((call) => call.name + call.arguments));
  return [...calls, ...(prompt.tools ?? []).map((tool) => JSON.stringify(tool))];
}

function contextOf(asked: number | undefined, folder: ModelFolder): number {
  const most = folder.config.maxPositions;
  if (asked === undefined) return Math.min(most ?? CONTEXT_TOKENS_DEFAULT_MAX, CONTEXT_TOKENS_DEFAULT_MAX);
  if (most === null || asked <= most) return asked;
  const text = `${asked} tokens of context were asked for, the model "${folder.name}" was made for ${most}`;
  throw new KernelError("config_invalid", text, { field: "context" });
}

function runtimeVersion(): string {
  const { version } = createRequire(import.meta.url)("onnxruntime-node/package.json") as { version: string };
  return `onnxruntime-node ${version}`;
}
