/** The messages between the daemon and an embedding child. Vectors travel batch by batch, so that no message is large. */
import type { ErrorBody } from "@aiosd/sdk";
import type { EmbedderInfo, EmbedInput } from "./embedder.js";

/** What a child needs to load its model. */
export interface EncoderOptions {
  /** A Hugging Face or sentence-transformers ONNX folder. */
  readonly folder: string;
  readonly threads: number;
  /** Where hashes of large files may be kept between starts. */
  readonly cacheFolder: string;
}

/** The vectors of some texts of a call. */
export interface VectorBatch {
  /** Places of the texts in the call. */
  readonly places: readonly number[];
  /** Their vectors one after the other. */
  readonly values: Float32Array;
}

export type ToEncoder =
  | { readonly type: "load"; readonly options: EncoderOptions }
  | {
      readonly type: "embed";
      readonly call: number;
      readonly inputs: readonly EmbedInput[];
      readonly truncate: boolean;
    }
  | { readonly type: "cancel"; readonly call: number }
  | { readonly type: "close" };

export type FromEncoder =
  | { readonly type: "ready"; readonly info: EmbedderInfo }
  | { readonly type: "failed"; readonly error: ErrorBody }
  | { readonly type: "vectors"; readonly call: number; readonly batch: VectorBatch }
  | { readonly type: "done"; readonly call: number; readonly tokens: number }
  | { readonly type: "refused"; readonly call: number; readonly error: ErrorBody };
