import type { StreamEvent, ToolCallDelta } from "@aiosd/sdk";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventLog } from "#src/kernel/event-log.js";

/** A stream as a generation makes it: deltas of several choices, their ends, then the result or an error. */
const streams = fc.record({
  deltas: fc.array(
    fc.record({
      index: fc.integer({ min: 0, max: 2 }),
      text: fc.string(),
      tokens: fc.integer({ min: 1, max: 9 }),
      /** Pieces of tool calls: whether a new call begins, and text of its arguments. */
      pieces: fc.array(fc.tuple(fc.boolean(), fc.string()), { maxLength: 3 }),
    }),
  ),
  fails: fc.boolean(),
});

interface Stream {
  deltas: { index: number; text: string; tokens: number; pieces: [boolean, string][] }[];
  fails: boolean;
}

function logOf(stream: Stream) {
  const log = new EventLog("req_1");
  const live: StreamEvent[] = [log.append({ type: "accepted", requestId: "req_1" })];
  const calls = [0, 0, 0];
  for (const { pieces, ...delta } of stream.deltas) {
    const toolCalls = pieces.map(([begins, text]): ToolCallDelta => {
      const count = calls[delta.index] ?? 0;
      if (!begins && count > 0) return { index: count - 1, arguments: text };
      calls[delta.index] = count + 1;
      return { index: count, id: `call_${delta.index}_${count}`, name: `tool${count}`, arguments: text };
    });
    live.push(log.append({ type: "delta", ...delta, ...(toolCalls.length === 0 ? {} : { toolCalls }) }));
  }
  for (const index of [0, 1, 2])
    live.push(log.append({ type: "finish", index, finishReason: index === 1 ? "length" : "stop" }));
  return { log, live };
}

describe("EventLog", () => {
  it("replays exactly what went out live, from any event on", () => {
    fc.assert(
      fc.property(streams, fc.nat(40), (stream, from) => {
        const { log, live } = logOf(stream);
        expect([...log.replay(from)]).toEqual(live.slice(from));
      }),
    );
  });

  it("replays the same from the journal's form as from memory", () => {
    fc.assert(
      fc.property(streams, fc.nat(40), (stream, from) => {
        const { log } = logOf(stream);
        const error = { code: "cancelled", message: "m", hint: "h", retryable: false } as const;
        const bytes = log.encode(stream.fails ? "error" : "result");
        log.append(stream.fails ? { type: "error", error } : { type: "result", result: { ok: 1 } });
        const read = EventLog.decode("req_1", bytes, stream.fails ? { error } : { result: { ok: 1 } });
        expect([...read.replay(from)]).toEqual([...log.replay(from)]);
      }),
    );
  });

  it("gives each delta its own logprobs again", () => {
    const log = new EventLog("req_1");
    const logprob = (id: number) => ({ token: "t", id, logprob: -id, top: [] });
    const events = [
      log.append({ type: "delta", index: 0, text: "a", tokens: 1, logprobs: [logprob(1)] }),
      log.append({ type: "delta", index: 0, text: "bc", tokens: 2, logprobs: [logprob(2), logprob(3)] }),
    ];
    expect([...log.replay(0)]).toEqual(events);
  });

  it("replays a stream of 100,000 deltas from the journal's form", () => {
    const log = new EventLog("req_1");
    const pieces = (i: number): ToolCallDelta[] =>
      i === 0 ? [{ index: 0, id: "call_1", name: "f", arguments: "{" }] : [{ index: 0, arguments: "x" }];
    for (let i = 0; i < 100_000; i++) {
      log.append({ type: "delta", index: 0, text: "t", tokens: 1, toolCalls: pieces(i) });
    }
    const read = EventLog.decode("req_1", log.encode("result"), { result: { ok: 1 } });
    const [last, end] = [...read.replay(99_999)];
    expect(last).toEqual({ seq: 99_999, type: "delta", index: 0, text: "t", tokens: 1, toolCalls: pieces(1) });
    expect(end).toEqual({ seq: 100_000, type: "result", result: { ok: 1 } });
  });
});
