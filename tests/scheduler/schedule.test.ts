import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkOf, fifo, type Plan, RunQueue, type Sequence, schedule } from "#src/scheduler/index.js";

const limits = { chunkTokens: 128, stepsMax: 8, tellMs: 20 };

function sequence(arrival: number, promptTokens = 10, computed = 0): Sequence {
  const id = `s${arrival}`;
  return { id, pid: 1, owner: "local", arrival, promptTokens, maxTokens: 8, slot: null, computed, generated: 0 };
}

function queueOf(...waiting: Sequence[]): RunQueue {
  const queue = new RunQueue();
  for (const each of waiting) queue.push(each);
  return queue;
}

describe("chunkOf", () => {
  it("covers a prompt exactly and never leaves a chunk of one token behind a longer prompt", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 3, max: 512 }), (prompt, chunk) => {
        const chunks: number[] = [];
        for (let left = prompt; left > 0; left -= chunks.at(-1) ?? 0) chunks.push(chunkOf(left, chunk));
        expect(chunks.reduce((sum, each) => sum + each, 0)).toBe(prompt);
        expect(chunks.every((each) => each >= 1 && each <= chunk)).toBe(true);
        if (prompt > 1) expect(chunks).not.toContain(1);
      }),
    );
  });
});

describe("schedule with FIFO", () => {
  it("has nothing to order when nobody waits and no slot is taken", () => {
    expect(schedule({ queue: new RunQueue(), slots: [null, null], limits }, fifo, 0)).toBeNull();
  });

  it("admits in order of arrival into the free slots only", () => {
    const running = sequence(0, 10, 10);
    const plan = schedule(
      { queue: queueOf(sequence(1), sequence(2), sequence(3)), slots: [null, running, null], limits },
      fifo,
      0,
    );
    expect(plan?.admit).toEqual([
      { sequence: "s1", slot: 0 },
      { sequence: "s2", slot: 2 },
    ]);
  });

  it("prefills the oldest unfinished prompt beside one decode step of the others", () => {
    const decoding = sequence(0, 10, 10);
    const plan = schedule(
      { queue: new RunQueue(), slots: [sequence(2, 300), decoding, sequence(1, 300, 128)], limits },
      fifo,
      0,
    );
    expect(plan?.prefill).toEqual({ slot: 2, tokens: 128 });
    expect(plan?.decode).toEqual([1]);
    expect(plan?.steps).toBe(1);
  });

  it("decodes several steps a turn when no prompt is left to compute", () => {
    const plan = schedule({ queue: new RunQueue(), slots: [sequence(0, 10, 10), sequence(1, 5, 5)], limits }, fifo, 0);
    expect(plan).toEqual<Plan>({ admit: [], prefill: null, decode: [0, 1], steps: 8, tellMs: 20 });
  });

  it("does not change what it is shown", () => {
    const waiting = sequence(0);
    const queue = queueOf(waiting);
    const slots = [null];
    schedule({ queue, slots, limits }, fifo, 0);
    expect([queue.size, slots[0], waiting.slot]).toEqual([1, null, null]);
  });
});

describe("RunQueue", () => {
  it("knows how many wait ahead, also after one has left from the middle", () => {
    const queue = queueOf(sequence(0), sequence(1), sequence(2));
    expect(queue.position("s2")).toBe(2);
    expect(queue.remove("s1")).toBe(true);
    expect(queue.position("s2")).toBe(1);
    expect(queue.position("s1")).toBeNull();
    expect(queue.remove("s1")).toBe(false);
    expect([...queue].map((each) => each.id)).toEqual(["s0", "s2"]);
  });
});
