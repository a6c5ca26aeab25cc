/** The messages between the daemon and a core child. KV never travels here; texts, token ids and orders do. */
import type { ErrorBody } from "@aiosd/sdk";
import type { Plan } from "../../scheduler/index.js";
import type { CoreInfo, PreparedSequence, Prompt, SequenceRequest, SlotOutput, TurnResult } from "../core.js";

/** What a child needs to load its model. */
export interface CoreOptions {
  /** A Hugging Face ONNX folder. */
  readonly modelFolder: string;
  readonly weights: "auto" | "fp32" | "row8";
  readonly backend: "auto" | "koffi" | "delta";
  readonly slots: number;
  /** Tokens a slot holds; undefined takes what the model was made for, 4096 at most. */
  readonly contextTokens: number | undefined;
  readonly chunkTokens: number;
  readonly threads: number;
  /** Where hashes of large files may be kept between starts. */
  readonly cacheFolder: string;
}

export type ToChild =
  | { readonly type: "load"; readonly options: CoreOptions }
  | { readonly type: "prepare"; readonly call: number; readonly request: SequenceRequest }
  | { readonly type: "turn"; readonly call: number; readonly order: Plan }
  | { readonly type: "tokenize"; readonly call: number; readonly prompt: Prompt }
  | { readonly type: "release"; readonly sequence: string }
  | { readonly type: "attention" }
  | { readonly type: "close" };

export type FromChild =
  | { readonly type: "ready"; readonly info: CoreInfo }
  | { readonly type: "failed"; readonly error: ErrorBody }
  | { readonly type: "told"; readonly call: number; readonly outputs: readonly SlotOutput[] }
  | { readonly type: "reply"; readonly call: number; readonly value: TurnResult | PreparedSequence | number[] }
  | { readonly type: "refused"; readonly call: number; readonly error: ErrorBody };
