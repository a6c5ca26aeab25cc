/** A sentence-embedding graph in ONNX Runtime: rows of token ids of one length in, one vector per row out. */
import { KernelError } from "@aiosd/sdk";
import { type InferenceSession, Tensor } from "onnxruntime-node";
import { readOutline } from "../onnx/graph-outline.js";
import { floatsOf, openNodeSession, runNodeSession } from "../onnx/node-session.js";
import type { EncoderFolder } from "./encoder-folder.js";
import { normalise, pool } from "./pooling.js";

const INT64 = 7;
/** Outputs that hold a vector per token, and those that hold one per text, in the order they are looked for. */
const TOKEN_OUTPUTS = ["last_hidden_state", "token_embeddings"];
const TEXT_OUTPUT = "sentence_embedding";
/** Their scale is the whole batch's: a text's vector would depend on its neighbours. */
const BATCH_SCALED = ["DynamicQuantizeLinear", "DynamicQuantizeMatMul", "DynamicQuantizeLSTM"];

export class EncoderSession {
  readonly #session: InferenceSession;
  readonly #inputs: readonly string[];
  readonly #output: string;
  readonly #folder: EncoderFolder;
  /** Whether texts of one length may share a run. */
  readonly batches: boolean;

  private constructor(folder: EncoderFolder, session: InferenceSession, plan: Plan) {
    this.#folder = folder;
    this.#session = session;
    this.#inputs = plan.inputs;
    this.#output = plan.output;
    this.batches = plan.batches;
  }

  /** Rejects with model_damaged or model_unsupported. */
  static async open(folder: EncoderFolder, threads: number): Promise<EncoderSession> {
    const plan = planOf(folder);
    try {
      const file = folder.modelFile;
      return new EncoderSession(folder, await openNodeSession({ model: file, file, threads, spin: false }), plan);
    } catch (cause) {
      const message = `${folder.modelFile} cannot be loaded: ${(cause as Error).message}`;
      throw new KernelError("model_damaged", message, { cause });
    }
  }

  /** Vectors of length 1, in order. All rows have the same number of ids, at least one. */
  async run(rows: readonly (readonly number[])[]): Promise<Float32Array[]> {
    const tokens = rows[0]?.length ?? 0;
    const dims = [rows.length, tokens];
    const ids = BigInt64Array.from(rows.flat(), BigInt);
    const fed: Readonly<Record<string, BigInt64Array>> = {
      input_ids: ids,
      attention_mask: new BigInt64Array(ids.length).fill(1n),
      token_type_ids: new BigInt64Array(ids.length),
    };
    const feeds = Object.fromEntries(
      this.#inputs.map((name) => [name, new Tensor("int64", fed[name] ?? ids, dims)] as const),
    );
    const output = (await runNodeSession(this.#session, feeds, [this.#output]))[this.#output];
    const values = floatsOf(output);
    const perText = this.#output === TEXT_OUTPUT;
    const dimensions = output?.dims.at(-1) ?? 0;
    const width = perText ? dimensions : tokens * dimensions;
    if (dimensions === 0 || values.length !== rows.length * width) {
      throw new KernelError("model_unsupported", `${this.#output} has the shape [${output?.dims.join(", ")}]`);
    }
    return rows.map((_, row) => {
      const own = values.subarray(row * width, (row + 1) * width);
      const vector = perText ? own.slice() : pool(own, tokens, dimensions, this.#folder.pooling);
      if (!normalise(vector)) throw new KernelError("internal", "the model computed a vector that has no direction");
      return vector;
    });
  }
}

interface Plan {
  readonly inputs: readonly string[];
  readonly output: string;
  readonly batches: boolean;
}

/** What the graph wants and gives, read from the file; refuses what would give other vectors than the folder means. */
function planOf(folder: EncoderFolder): Plan {
  const { modelFile } = folder;
  const unsupported = (why: string) => new KernelError("model_unsupported", `${modelFile} ${why}`);
  const outline = outlineOf(modelFile);
  const inputs = outline.inputs.filter(({ name }) => !outline.initializers.has(name));
  for (const { name, type } of inputs) {
    if (!["input_ids", "attention_mask", "token_type_ids"].includes(name)) {
      throw unsupported(`wants the input "${name}"; aiosd feeds input_ids, attention_mask and token_type_ids`);
    }
    if (type !== INT64) throw unsupported(`wants ${name} in another type than int64`);
  }
  const outputs = outline.outputs.map(({ name }) => name);
  const perText = outputs.includes(TEXT_OUTPUT) ? TEXT_OUTPUT : undefined;
  const perToken = TOKEN_OUTPUTS.find((name) => outputs.includes(name));
  const { unknownModules, poolingStated } = folder;
  if (unknownModules.length > 0 && perText === undefined) {
    throw unsupported(`does not end in ${TEXT_OUTPUT}, and aiosd cannot compute the module ${unknownModules[0]}`);
  }
  // The graph's own pooling is what counts where further modules follow it, or nothing else says how to pool.
  const output = (unknownModules.length > 0 || !poolingStated ? perText : undefined) ?? perToken ?? perText;
  if (output === undefined) {
    throw unsupported(`has the outputs ${outputs.join(", ")}; none of ${[...TOKEN_OUTPUTS, TEXT_OUTPUT].join(", ")}`);
  }
  const batches = !BATCH_SCALED.some((op) => outline.ops.has(op));
  return { inputs: inputs.map(({ name }) => name), output, batches };
}

function outlineOf(file: string): ReturnType<typeof readOutline> {
  try {
    return readOutline(file);
  } catch (cause) {
    const message = `${file} is no ONNX model that can be read: ${(cause as Error).message}`;
    throw new KernelError("model_damaged", message, { cause });
  }
}
