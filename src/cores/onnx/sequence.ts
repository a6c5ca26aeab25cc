import { type ErrorBody, type FinishReason, KernelError, type TokenLogprob, type ToolCallDelta } from "@aiosd/sdk";
import type { ResolvedSampling, SlotOutput } from "../core.js";
import type { Detokenizer } from "./detokenizer.js";
import type { TokenMatcher } from "./grammar/grammar-spec.js";
import type { RowHolder } from "./row-table.js";
import type { Sampler } from "./sampler.js";
import { StopStrings } from "./stop-strings.js";
import type { Parsed, ToolCallParser } from "./tool-calls/tool-call-parser.js";

export interface SequenceParts {
  readonly id: string;
  readonly prompt: Int32Array;
  readonly sampling: ResolvedSampling;
  readonly sampler: Sampler;
  readonly detokenizer: Detokenizer;
  /** Tokens that end the generation and are not part of its text. */
  readonly endTokens: ReadonlySet<number>;
  /** The bytes-exact text of a single token, for logprobs. */
  readonly textOf: (token: number) => string;
  /** What the output is held to; disposed by the sequence. Its end is an end even where the model's own is ignored. */
  readonly matcher?: TokenMatcher | null;
  /** Reads tool calls out of the text. */
  readonly toolParser?: ToolCallParser | null;
}

/** One generation inside the core: its row, what is computed, and the text that became certain since the last turn. */
export class CoreSequence implements RowHolder {
  readonly id: string;
  readonly prompt: Int32Array;
  row: number | null = null;
  slot: number | null = null;
  past = 0;
  /** Sampled, but not in the KV yet: the input of the next decode step. */
  pending = 0;
  generated = 0;
  readonly #parts: SequenceParts;
  readonly #stops: StopStrings;
  #matcher: TokenMatcher | null;
  #text = "";
  #toolCalls: ToolCallDelta[] = [];
  #tokens = 0;
  #logprobs: TokenLogprob[] = [];
  #finish: FinishReason | null = null;
  #error: ErrorBody | null = null;

  constructor(parts: SequenceParts) {
    this.#parts = parts;
    this.id = parts.id;
    this.prompt = parts.prompt;
    this.#stops = new StopStrings(parts.sampling.stop);
    this.#matcher = parts.matcher ?? null;
  }

  get finished(): boolean {
    return this.#finish !== null || this.#error !== null;
  }

  get prefilled(): boolean {
    return this.past >= this.prompt.length;
  }

  /** Works out what may come next while the model computes: the mask depends on the tokens so far alone. */
  lookAhead(): void {
    if (this.#matcher !== null && !this.finished) this.#guarded(() => this.#matcher?.mask());
  }

  /**
   * Draws the next token from a row of logits and takes it in: text, penalties, grammar, and whether this was the end. A
   * row that cannot be sampled ends this sequence and no other.
   */
  take(logits: Float32Array): void {
    if (!this.finished) this.#guarded(() => this.#take(logits));
    if (this.finished) this.dispose();
  }

  /** Gives back what is held outside of JavaScript's memory. May be called more than once. */
  dispose(): void {
    this.#matcher?.dispose();
    this.#matcher = null;
  }

  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof KernelError)) throw error;
      this.#error = error.toBody();
    }
  }

  #take(logits: Float32Array): void {
    const { sampler, sampling, detokenizer, endTokens, textOf } = this.#parts;
    const matcher = this.#matcher;
    // A grammar of the empty text alone, and a model without an end token.
    if (matcher !== null && this.generated === 0 && matcher.exhausted) {
      this.#end("stop", true);
      return;
    }
    const { token, logprob } = sampler.sample(logits, matcher?.mask() ?? null);
    sampler.accept(token);
    this.pending = token;
    this.generated += 1;
    this.#tokens += 1;
    if (logprob !== undefined) {
      const described = ({ id, logprob }: { id: number; logprob: number }) => ({ token: textOf(id), id, logprob });
      this.#logprobs.push({ ...described(logprob), top: logprob.top.map(described) });
    }
    if (endTokens.has(token) || matcher?.isEnd(token) === true) {
      this.#end("stop", true);
      return;
    }
    matcher?.accept(token);
    const { text, stopped } = this.#stops.push(detokenizer.push(token));
    this.#show(text);
    if (stopped || this.#parts.toolParser?.ended === true) this.#end("stop", false);
    else if (matcher?.exhausted === true) this.#end("stop", true);
    else if (this.generated >= sampling.maxTokens) this.#end("length", true);
  }

  /** What became certain since the last call. */
  output(): SlotOutput | null {
    if (this.#tokens === 0 && !this.finished) return null;
    const output: SlotOutput = {
      sequence: this.id,
      slot: this.slot ?? -1,
      tokens: this.#tokens,
      text: this.#text,
      ...(this.#logprobs.length === 0 ? {} : { logprobs: this.#logprobs }),
      ...(this.#toolCalls.length === 0 ? {} : { toolCalls: this.#toolCalls }),
      ...(this.#finish === null ? {} : { finish: this.#finish }),
      ...(this.#error === null ? {} : { error: this.#error }),
    };
    this.#text = "";
    this.#tokens = 0;
    this.#logprobs = [];
    this.#toolCalls = [];
    return output;
  }

  #show(text: string): void {
    const { toolParser = null } = this.#parts;
    if (toolParser === null) this.#text += text;
    else this.#takeParsed(toolParser.push(text));
  }

  #takeParsed({ text, toolCalls }: Parsed): void {
    this.#text += text;
    this.#toolCalls.push(...toolCalls);
  }

  #end(reason: FinishReason, flush: boolean): void {
    const { detokenizer, toolParser = null } = this.#parts;
    let finish = reason;
    if (flush) {
      // What the detokenizer still held may complete a stop string, too.
      const rest = this.#stops.push(detokenizer.flush());
      this.#show(rest.stopped ? rest.text : rest.text + this.#stops.flush());
      if (rest.stopped) finish = "stop";
    }
    if (toolParser !== null) this.#takeParsed(toolParser.flush());
    this.#finish = finish === "stop" && (toolParser?.calls ?? 0) > 0 ? "tool_calls" : finish;
  }
}
