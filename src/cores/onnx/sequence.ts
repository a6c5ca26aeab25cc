import { type ErrorBody, type FinishReason, KernelError, type TokenLogprob } from "@aiosd/sdk";
import type { ResolvedSampling, SlotOutput } from "../core.js";
import type { Detokenizer } from "./detokenizer.js";
import type { RowHolder } from "./row-table.js";
import type { Sampler } from "./sampler.js";
import { StopStrings } from "./stop-strings.js";

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
  #text = "";
  #tokens = 0;
  #logprobs: TokenLogprob[] = [];
  #finish: FinishReason | null = null;
  #error: ErrorBody | null = null;

  constructor(parts: SequenceParts) {
    this.#parts = parts;
    this.id = parts.id;
    this.prompt = parts.prompt;
    this.#stops = new StopStrings(parts.sampling.stop);
  }

  get finished(): boolean {
    return this.#finish !== null || this.#error !== null;
  }

  get prefilled(): boolean {
    return this.past >= this.prompt.length;
  }

  /**
   * Draws the next token from a row of logits and takes it in: text, penalties, and whether this was the end. A row that
   * cannot be sampled ends this sequence and no other.
   */
  take(logits: Float32Array): void {
    try {
      this.#take(logits);
    } catch (error) {
      if (!(error instanceof KernelError)) throw error;
      this.#error = error.toBody();
    }
  }

  #take(logits: Float32Array): void {
    const { sampler, sampling, detokenizer, endTokens, textOf } = this.#parts;
    const { token, logprob } = sampler.sample(logits);
    sampler.accept(token);
    this.pending = token;
    this.generated += 1;
    this.#tokens += 1;
    if (logprob !== undefined) {
      const described = ({ id, logprob }: { id: number; logprob: number }) => ({ token: textOf(id), id, logprob });
      this.#logprobs.push({ ...described(logprob), top: logprob.top.map(described) });
    }
    if (endTokens.has(token)) {
      this.#end("stop", true);
      return;
    }
    const { text, stopped } = this.#stops.push(detokenizer.push(token));
    this.#text += text;
    if (stopped) this.#end("stop", false);
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
      ...(this.#finish === null ? {} : { finish: this.#finish }),
      ...(this.#error === null ? {} : { error: this.#error }),
    };
    this.#text = "";
    this.#tokens = 0;
    this.#logprobs = [];
    return output;
  }

  #end(reason: FinishReason, flush: boolean): void {
    this.#finish = reason;
    if (!flush) return;
    // What the detokenizer still held may complete a stop string, too.
    const rest = this.#stops.push(this.#parts.detokenizer.flush());
    this.#text += rest.stopped ? rest.text : rest.text + this.#stops.flush();
    if (rest.stopped) this.#finish = "stop";
  }
}
