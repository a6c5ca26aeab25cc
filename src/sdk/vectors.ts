/** What `agent.llm.embed` answers: vectors ready to compute with. They travel as base64, which is short and exact. */
import type { SyscallInput, SyscallOutput } from "./abi.js";
import { KernelError } from "./errors.js";
import type { CallOptions } from "./stream.js";

/** A text, up to 2048 of them, or the token ids of one or more. */
export type EmbedSource = string | readonly string[] | readonly number[] | readonly (readonly number[])[];
export type EmbedOptions = Omit<SyscallInput<"llm.embed">, "input" | "encoding"> & CallOptions;

export interface Vectors {
  readonly model: string;
  /** Vectors are comparable under the same id only. */
  readonly embedder: string;
  readonly dimensions: number;
  /** Of length 1, in the order of the texts. */
  readonly embeddings: readonly Float32Array[];
  readonly usage: { readonly promptTokens: number };
}

export function vectorsOf(output: SyscallOutput<"llm.embed">): Vectors {
  const { model, embedder, dimensions, embeddings, usage } = output;
  return { model, embedder, dimensions, embeddings: embeddings.map((each) => decode(each, dimensions)), usage };
}

function decode(encoded: string | number[], dimensions: number): Float32Array {
  if (typeof encoded !== "string") return Float32Array.from(encoded);
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  if (bytes.length !== dimensions * 4)
    throw new KernelError("internal", "llm.embed answered a vector of another length");
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: dimensions }, (_, index) => view.getFloat32(index * 4, true));
}
