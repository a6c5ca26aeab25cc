import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { KernelError } from "@aiosd/sdk";
import { weightsHash } from "../onnx/fingerprint.js";
import type { EmbedderInfo, EmbedInput } from "./embedder.js";
import { type EncoderFolder, readEncoderFolder } from "./encoder-folder.js";
import { EncoderSession } from "./encoder-session.js";
import { EncoderTokenizer } from "./encoder-tokenizer.js";
import type { EncoderOptions, VectorBatch } from "./protocol.js";

/** Tokens of one run at most, unless a single text has more. Longer runs gain nothing and make others wait. */
const BATCH_TOKENS = 512;

export interface EncodeCall {
  readonly inputs: readonly EmbedInput[];
  readonly truncate: boolean;
  readonly cancelled: () => boolean;
  readonly tell: (batch: VectorBatch) => void;
}

/** A loaded sentence-embedding model. */
export class Encoder {
  readonly info: EmbedderInfo;
  readonly #session: EncoderSession;
  readonly #tokenizer: EncoderTokenizer;
  readonly #batches: boolean;
  /** The end of the run in progress: calls take turns, one run at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(info: EmbedderInfo, tokenizer: EncoderTokenizer, session: EncoderSession, batches: boolean) {
    this.info = info;
    this.#tokenizer = tokenizer;
    this.#session = session;
    this.#batches = batches;
  }

  /** Rejects with model_not_found, model_damaged, model_unsupported. */
  static async load(options: EncoderOptions): Promise<Encoder> {
    const folder = readEncoderFolder(options.folder);
    const tokenizer = new EncoderTokenizer(folder);
    const session = await EncoderSession.open(folder, options.threads);
    const { dimensions, exact } = await probe(folder, tokenizer, session);
    const info: EmbedderInfo = {
      id: await idOf(folder, dimensions, options.cacheFolder),
      ...{ model: folder.name, kind: "onnx", dimensions, maxTokens: folder.maxTokens },
    };
    return new Encoder(info, tokenizer, session, exact);
  }

  /** Tells the vectors batch by batch, in any order; answers how many tokens were computed. Stops early when cancelled. */
  async run(call: EncodeCall): Promise<number> {
    const rows: { readonly place: number; readonly ids: readonly number[] }[] = [];
    for (const [place, input] of call.inputs.entries()) {
      rows.push({ place, ids: this.#tokenizer.encode(input, place, call.truncate) });
      // A cancellation, or another call, may have come in meanwhile.
      if (place % 64 === 63) await setImmediate();
      if (call.cancelled()) return 0;
    }
    rows.sort((a, b) => a.ids.length - b.ids.length);
    let tokens = 0;
    for (let at = 0; at < rows.length; ) {
      const batch = this.#batchAt(rows, at);
      at += batch.length;
      const mine = this.#turn.then(() => (call.cancelled() ? [] : this.#session.run(batch.map(({ ids }) => ids))));
      this.#turn = mine.catch(() => {});
      const vectors = await mine;
      if (call.cancelled()) return tokens;
      const values = new Float32Array(batch.length * this.info.dimensions);
      for (const [index, vector] of vectors.entries()) values.set(vector, index * this.info.dimensions);
      call.tell({ places: batch.map(({ place }) => place), values });
      for (const { ids } of batch) tokens += ids.length;
      await setImmediate();
    }
    return tokens;
  }

  /** Texts of the same length only: nothing is padded, so nothing depends on how a graph treats padding. */
  #batchAt<R extends { readonly ids: readonly number[] }>(rows: readonly R[], at: number): readonly R[] {
    const length = rows[at]?.ids.length ?? 1;
    const most = this.#batches ? Math.max(1, Math.floor(BATCH_TOKENS / length)) : 1;
    let end = at + 1;
    while (end < at + most && rows[end]?.ids.length === length) end += 1;
    return rows.slice(at, end);
  }
}

/** Runs the model once: its dimensions, and whether a text gets the same bits alone as beside another. */
async function probe(folder: EncoderFolder, tokenizer: EncoderTokenizer, session: EncoderSession) {
  try {
    const one = tokenizer.encode("a", 0, true);
    const other = one.map((id, index) => (index === 0 ? id : (id + 1) % folder.vocabSize));
    const [alone] = await session.run([one]);
    const beside = session.batches ? await session.run([other, one]) : [];
    const exact = alone !== undefined && beside[1]?.every((value, index) => value === alone[index]) === true;
    return { dimensions: alone?.length ?? 0, exact };
  } catch (cause) {
    if (cause instanceof KernelError && cause.code !== "internal") throw cause;
    const message = `${folder.modelFile} could not embed a first text: ${(cause as Error).message}`;
    throw new KernelError("model_unsupported", message, { cause });
  }
}

/** What decides a vector up to rounding. Not the runtime's version nor the CPU: their last bits do not move neighbours. */
async function idOf(folder: EncoderFolder, dimensions: number, cacheFolder: string): Promise<string> {
  const { pooling, maxTokens, tokenizerJson, tokenizerConfig } = folder;
  const hash = createHash("sha256").update(await weightsHash(folder.modelFile, cacheFolder));
  hash.update(JSON.stringify([pooling, maxTokens, dimensions, tokenizerJson, tokenizerConfig]));
  return `onnx-${hash.digest("hex").slice(0, 16)}-${dimensions}`;
}
