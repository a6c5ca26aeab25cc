import type { StreamEvent } from "@aiosd/sdk";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventLog } from "#src/kernel/event-log.js";

/** A stream as a generation makes it: deltas of several choices, their ends, then the result or an error. */
const streams = fc.record({
  deltas: fc.array(
    fc.record({ index: fc.integer({ min: 0, max: 2 }), text: fc.string(), tokens: fc.integer({ min: 1, max: 9 }) }),
  ),
  fails: fc.boolean(),
});

function logOf(stream: { deltas: { index: number; text: string; tokens: number }[]; fails: boolean }) {
  const log = new EventLog("req_1");
  const live: StreamEvent[] = [log.append({ type: "accepted", requestId: "req_1" })];
  for (const delta of stream.deltas) live.push(log.append({ type: "delta", ...delta }));
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
});
