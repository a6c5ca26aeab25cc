import type { ErrorBody, StreamEvent, TokenLogprob, ToolCall, ToolCallDelta } from "@aiosd/sdk";
import type { Emitted } from "../syscalls/index.js";

/** Four numbers an event: kind, choice, end of its text, tokens. */
const WIDTH = 4;
/** Four numbers a piece of a tool call: its event, which call, end of its arguments, whether it is the call's first. */
const PIECE_WIDTH = 4;
const KINDS = ["accepted", "delta", "finish.stop", "finish.length", "finish.tool_calls", "result", "error"] as const;
type Kind = (typeof KINDS)[number];

interface Choice {
  text: string;
  logprobs: TokenLogprob[];
  readonly calls: { id: string; name: string; arguments: string }[];
}

/** How far the deltas of a choice had come before an event. */
interface Seen {
  readonly text: number;
  readonly logprobs: number;
  /** Of each call's arguments. */
  readonly calls: readonly number[];
}

const NONE: Seen = { text: 0, logprobs: 0, calls: [] };

interface Encoded {
  readonly entries: number[];
  readonly texts: string[];
  /** Absent where no tool was called. */
  readonly pieces?: number[];
  readonly calls?: ToolCall[][];
}

/**
 * The events of one request in a form small enough to keep: texts and calls once per choice, and four numbers an event
 * and a piece of a call. Any event can be made again from it, so a client that re-attaches sees the same stream.
 */
export class EventLog {
  readonly #requestId: string;
  readonly #entries: number[] = [];
  readonly #pieces: number[] = [];
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
        for (const logprob of event.logprobs ?? []) choice.logprobs.push(logprob);
        for (const delta of event.toolCalls ?? []) this.#pushPiece(seq, choice, delta);
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
    let piece = 0;
    for (let seq = 0; seq < this.length; seq++) {
      const at = seq * WIDTH;
      const kind = KINDS[this.#entries[at] ?? 0] ?? "accepted";
      const index = this.#entries[at + 1] ?? 0;
      const end = this.#entries[at + 2] ?? 0;
      const tokens = this.#entries[at + 3] ?? 0;
      const before = seen[index] ?? NONE;
      const calls = [...before.calls];
      const toolCalls: ToolCallDelta[] = [];
      for (; this.#pieces[piece] === seq; piece += PIECE_WIDTH) toolCalls.push(this.#piece(piece, index, calls));
      // Of an earlier event only what it used up is needed, not the event itself.
      if (seq >= from) {
        const event = this.#event(kind, { index, end, tokens, seen: before });
        yield { seq, ...event, ...(toolCalls.length === 0 ? {} : { toolCalls }) } as StreamEvent;
      }
      if (kind === "delta") seen[index] = { text: end, logprobs: before.logprobs + tokens, calls };
    }
  }

  /** The form for the journal, with the last event still to come; its result or error travels in its own column. */
  encode(end: "result" | "error"): Uint8Array {
    const entries = [...this.#entries, KINDS.indexOf(end), 0, 0, 0];
    const called = { pieces: this.#pieces, calls: this.#choices.map((choice) => choice.calls) };
    const texts = this.#choices.map((choice) => choice.text);
    const encoded: Encoded = { entries, texts, ...(this.#pieces.length === 0 ? {} : called) };
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
    // One by one: a long stream has more numbers than a call may have arguments.
    for (const entry of encoded.entries) log.#entries.push(entry);
    for (const piece of encoded.pieces ?? []) log.#pieces.push(piece);
    const told = (end.result as { choices?: { logprobs?: TokenLogprob[] }[] } | undefined)?.choices;
    for (const [index, text] of encoded.texts.entries()) {
      const calls = encoded.calls?.[index] ?? [];
      log.#choices.push({ text, logprobs: told?.[index]?.logprobs ?? [], calls });
    }
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

  #pushPiece(seq: number, choice: Choice, delta: ToolCallDelta): void {
    const known = choice.calls[delta.index];
    const call = known ?? { id: delta.id ?? "", name: delta.name ?? "", arguments: "" };
    if (known === undefined) choice.calls[delta.index] = call;
    call.arguments += delta.arguments;
    this.#pieces.push(seq, delta.index, call.arguments.length, known === undefined ? 1 : 0);
  }

  /** The piece at a place of the list; `seen` is how far the calls of its choice had come, and is moved on. */
  #piece(at: number, choice: number, seen: number[]): ToolCallDelta {
    const index = this.#pieces[at + 1] ?? 0;
    const end = this.#pieces[at + 2] ?? 0;
    const { id, name, arguments: text } = this.#choice(choice).calls[index] ?? { id: "", name: "", arguments: "" };
    const from = seen[index] ?? 0;
    seen[index] = end;
    return { index, ...(this.#pieces[at + 3] === 1 ? { id, name } : {}), arguments: text.slice(from, end) };
  }

  #push(kind: Kind, index: number, end: number, tokens: number): void {
    this.#entries.push(KINDS.indexOf(kind), index, end, tokens);
  }

  #choice(index: number): Choice {
    let choice = this.#choices[index];
    while (choice === undefined) {
      this.#choices.push({ text: "", logprobs: [], calls: [] });
      choice = this.#choices[index];
    }
    return choice;
  }
}
