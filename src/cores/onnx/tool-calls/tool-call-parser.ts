import type { ToolCallDelta } from "@aiosd/sdk";

/** What a piece of generated text turned out to be. */
export interface Parsed {
  /** Text of the answer that is certain not to be part of a call. */
  readonly text: string;
  readonly toolCalls: readonly ToolCallDelta[];
}

/** Reads the tool calls out of one generation's text, as one model family writes them. */
export interface ToolCallParser {
  push(text: string): Parsed;
  /** The generation is over: what was held back is shown as it is. */
  flush(): Parsed;
  /** Calls begun so far. */
  readonly calls: number;
  /** The one call that was wanted is complete: the generation may end here, and what comes still is ignored. */
  readonly ended: boolean;
}
