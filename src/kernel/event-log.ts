import type { ErrorBody, StreamEvent, TokenLogprob } from "@aiosd/sdk";
import type { Emitted } from "../syscalls/index.js";

/** Four numbers an event: kind, choice, end of its text, tokens. */
const WIDTH = 4;
const KINDS = ["accepted", "delta", "finish.stop", "finish.length", "finish.tool_calls", "result", "error"] as const;
type Kind = (typeof KINDS)[number];

interface Choice {
  text: string;
  logprobs: TokenLogprob[];
}

/** How far the deltas of a choice had come before an event. */
interface Seen {
  readonly text: number;
  readonly logprobs: number;
}

const NONE: Seen = { text: 0, logprobs: 0 };

interface Encoded {
  readonly entries: number[];
  readonly texts: string[];
}

/**
 * The events of one request in a form small enough to keep: texts once per choice, and four numbers an event. Any event
 * can be made again from it, so a client that re-attaches sees the same stream.
 */
export class EventLog {
  readonly #requestId: string;
  readonly #entries: number[] = [];
  readonly #choices: Choice[] = [];
  #result: unknown;
  #error: ErrorBody | undefined;

  constructor(requestId: string) {
    this.#requestId = requestId;
  }

  get length(): number {
    return this.#entries.length / WIDTH;
  }

  append(event: Emitted): StreamEvent {
    const seq = this.length;
    switch (event.type) {
      case "accepted":
        this.#push("accepted", 0, 0, 0);
        break;
      case "delta": {
        const choice = this.#choice(event.index);
        choice.text += event.text;
        if (event.logprobs !== undefined) choice.logprobs.push(...event.logprobs);
        this.#push("delta", event.index, choice.text.length, event.tokens);
        break;
      }
      case "finish":
        this.#push(`finish.${event.finishReason}`, event.index, 0, 0);
        break;
      case "result":
        this.#result = event.result;
        this.#push("result", 0, 0, 0);
        break;
      case "error":
        this.#error = event.error;
        this.#push("error", 0, 0, 0);
        break;
      default:
        event satisfies never;
    }
    return { seq, ...event };
  }

  /** The events with seq >= from, made again. */
  *replay(from: number): Generator<StreamEvent> {
    const seen: Seen[] = [];
    for (let seq = 0; seq < this.length; seq++) {
      const at = seq * WIDTH;
      const kind = KINDS[this.#entries[at] ?? 0] ?? "accepted";
      const index = this.#entries[at + 1] ?? 0;
      const end = this.#entries[at + 2] ?? 0;
      const tokens = this.#entries[at + 3] ?? 0;
      // Of an earlier event only what it used up is needed, not the event itself.
      if (seq >= from) yield { seq, ...this.#event(kind, { index, end, tokens, seen: seen[index] ?? NONE }) };
      if (kind === "delta") {
        seen[index] = { text: end, logprobs: (seen[index]?.logprobs ?? 0) + tokens };
      }
    }
  }

  /** The form for the journal, with the last event still to come; its result or error travels in its own column. */
  encode(end: "result" | "error"): Uint8Array {
    const entries = [...this.#entries, KINDS.indexOf(end), 0, 0, 0];
    const encoded: Encoded = { entries, texts: this.#choices.map((choice) => choice.text) };
    return Buffer.from(JSON.stringify(encoded));
  }

  static decode(
    requestId: string,
    bytes: Uint8Array | undefined,
    end: { result?: unknown; error?: ErrorBody },
  ): EventLog {
    const log = new EventLog(requestId);
    if (bytes === undefined) {
      log.append({ type: "accepted", requestId });
      log.append(
        end.error === undefined ? { type: "result", result: end.result } : { type: "error", error: end.error },
      );
      return log;
    }
    const encoded = JSON.parse(Buffer.from(bytes).toString("utf8")) as Encoded;
    log.#entries.push(...encoded.entries);
    const told = (end.result as { choices?: { logprobs?: TokenLogprob[] }[] } | undefined)?.choices;
    log.#choices.push(...encoded.texts.map((text, index) => ({ text, logprobs: told?.[index]?.logprobs ?? [] })));
    log.#result = end.result;
    log.#error = end.error;
    return log;
  }

  #event(kind: Kind, at: { index: number; end: number; tokens: number; seen: Seen }): Emitted {
    const { index, end, tokens, seen } = at;
    switch (kind) {
      case "accepted":
        return { type: "accepted", requestId: this.#requestId };
      case "delta": {
        const choice = this.#choice(index);
        const text = choice.text.slice(seen.text, end);
        const logprobs = choice.logprobs.slice(seen.logprobs, seen.logprobs + tokens);
        return { type: "delta", index, text, tokens, ...(logprobs.length === 0 ? {} : { logprobs }) };
      }
      case "finish.stop":
        return { type: "finish", index, finishReason: "stop" };
      case "finish.length":
        return { type: "finish", index, finishReason: "length" };
      case "finish.tool_calls":
        return { type: "finish", index, finishReason: "tool_calls" };
      case "result":
        return { type: "result", result: this.#result };
      case "error":
        return {
          type: "error",
          error: this.#error ?? { code: "internal", message: "lost", hint: "", retryable: false },
        };
      default:
        return kind satisfies never;
    }
  }

  #push(kind: Kind, index: number, end: number, tokens: number): void {
    this.#entries.push(KINDS.indexOf(kind), index, end, tokens);
  }

  #choice(index: number): Choice {
    let choice = this.#choices[index];
    while (choice === undefined) {
      this.#choices.push({ text: "", logprobs: [] });
      choice = this.#choices[index];
    }
    return choice;
  }
}
