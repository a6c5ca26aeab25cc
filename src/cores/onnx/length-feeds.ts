/**
 * How a step tells the graph its rows' lengths, for the C API: the aiosd layout takes numbers, the genai layout a mask
 * from which it counts them.
 */
import type { DecoderGraph } from "./graph.js";
import type { Pointer } from "./native-memory.js";
import type { NativeSession } from "./native-session.js";

export interface LengthFeeds {
  readonly names: readonly string[];
  /** The tensors of a step of `past.length` rows that append `tokens` each; valid until the next call. */
  tensors(past: ArrayLike<number>, tokens: number): readonly Pointer[];
}

export function lengthFeeds(session: NativeSession, graph: DecoderGraph, rows: number, maxTokens: number): LengthFeeds {
  return graph.layout === "aiosd" ? numbers(session, rows) : mask(session, graph.positionIds, rows, maxTokens);
}

function numbers(session: NativeSession, rows: number): LengthFeeds {
  const lengths = session.memory.allocate(rows * 4);
  const total = session.memory.allocate(4);
  const lengthView = new Int32Array(lengths.buffer);
  const totalView = new Int32Array(total.buffer);
  const totalTensor = session.tensor("int32", [], total.pointer);
  const known = new Map<number, readonly Pointer[]>();
  return {
    names: ["seqlens_k", "total_seq"],
    tensors(past, tokens) {
      let longest = 0;
      for (let row = 0; row < past.length; row++) {
        const length = (past[row] ?? 0) + tokens;
        lengthView[row] = length - 1;
        if (length > longest) longest = length;
      }
      totalView[0] = longest;
      let tensors = known.get(past.length);
      if (tensors === undefined) {
        tensors = [session.tensor("int32", [past.length], lengths.pointer), totalTensor];
        known.set(past.length, tensors);
      }
      return tensors;
    },
  };
}

/** The mask's width changes with every step, so its tensor is made anew: this layout is not the fast one. */
function mask(session: NativeSession, positionIds: boolean, rows: number, maxTokens: number): LengthFeeds {
  const bits = session.memory.allocate(rows * maxTokens * 8);
  const positions = session.memory.allocate(Math.max(rows, maxTokens) * 8);
  const bitsView = new BigInt64Array(bits.buffer);
  const positionsView = new BigInt64Array(positions.buffer);
  let last: readonly Pointer[] = [];
  return {
    names: positionIds ? ["attention_mask", "position_ids"] : ["attention_mask"],
    tensors(past, tokens) {
      for (const tensor of last) session.releaseTensor(tensor);
      last = [];
      const longest = Math.max(...Array.from(past)) + tokens;
      for (let row = 0; row < past.length; row++) {
        const length = past[row] ?? 0;
        bitsView.fill(1n, row * longest, row * longest + length + tokens);
        bitsView.fill(0n, row * longest + length + tokens, (row + 1) * longest);
        for (let i = 0; i < tokens; i++) positionsView[row * tokens + i] = BigInt(length + i);
      }
      last = [session.tensor("int64", [past.length, longest], bits.pointer)];
      if (positionIds) last = [...last, session.tensor("int64", [past.length, tokens], positions.pointer)];
      return last;
    },
  };
}
