import { rmSync } from "node:fs";
import type { StreamEvent } from "@aiosd/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openJournal } from "#src/kernel/journal/index.js";
import { codeOf, startDaemon, type TestDaemon, temporaryFolder, until } from "../support/daemon.js";
import { acceptedRow, endedRow } from "./journal-rows.js";

/** Long enough to be still running when something happens to it. */
const LONG = { prompt: [5, 6, 7], maxTokens: 480, ignoreEos: true };
const SHORT = { prompt: [5, 6, 7], maxTokens: 4, ignoreEos: true };

let daemon: TestDaemon;

async function status(): Promise<{ running: number; waiting: number; slotsUsed: number }> {
  const text = await (await daemon.call("/metrics")).text();
  const gauge = (name: string) => Number(new RegExp(`^aiosd_${name} (\\d+)`, "m").exec(text)?.[1]);
  return { running: gauge("requests_running"), waiting: gauge("requests_waiting"), slotsUsed: gauge("slots_used") };
}

describe("requests on a core with one slot", () => {
  beforeAll(async () => {
    daemon = await startDaemon({ slots: 1, limits: { queuedRequestsMax: 3, resultsInMemoryMax: 2 } });
  });
  afterAll(() => daemon.close());

  it("gives the slot of a cancelled request to the next at once", async () => {
    const agent = await daemon.kernel.spawn({ name: "a" });
    const first = agent.llm.completeStream(LONG);
    for await (const _ of first) break;
    const second = agent.llm.complete(SHORT);
    expect((await second).usage.completionTokens).toBe(4);
    expect(await codeOf(first.result())).toBe("cancelled");
    expect(await status()).toEqual({ running: 0, waiting: 0, slotsUsed: 0 });
    await agent.exit();
  });

  it("ends a request at its deadline and frees the slot", async () => {
    const agent = await daemon.kernel.spawn({ name: "a" });
    // The deadline is over before a generation of this length can be.
    expect(await codeOf(agent.llm.complete({ ...LONG, deadlineMs: 5 }))).toBe("deadline_exceeded");
    await until(async () => ((await status()).slotsUsed === 0 ? true : undefined));
    await agent.exit();
  });

  it("refuses exactly what is over the queue's bound, with a time to come back", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => daemon.call("/syscall/llm.complete", { body: { ...LONG, maxTokens: 200 } })),
    );
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBe(16);
    for (const answer of refused) {
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
      expect(((await answer.json()) as { error: { code: string } }).error.code).toBe("queue_full");
    }
    for (const answer of answers.filter((each) => each.status !== 429)) {
      const body = (await answer.json()) as { usage: { completionTokens: number } };
      expect([answer.status, body.usage.completionTokens]).toEqual([200, 200]);
    }
  });

  it("replays the same events live, from memory and from the journal", async () => {
    const agent = await daemon.kernel.spawn({ name: "a" });
    const stream = agent.llm.completeStream({ ...LONG, maxTokens: 60 });
    const live: StreamEvent[] = [];
    for await (const event of stream.events()) live.push(event);
    const id = stream.requestId ?? "";
    const replay = async (from: number) => {
      const events: StreamEvent[] = [];
      for await (const event of daemon.kernel.request(id).events(from)) events.push(event);
      return events;
    };
    expect(live.map((event) => event.seq)).toEqual(live.map((_, seq) => seq));
    expect(await replay(0)).toEqual(live);
    // Two later requests push it out of memory (resultsInMemoryMax: 2).
    for (let i = 0; i < 3; i++) await agent.llm.complete(SHORT);
    expect(await replay(0)).toEqual(live);
    expect(await replay(3)).toEqual(live.slice(3));
    await agent.exit();
  });
});

describe("a request of another owner", () => {
  const OTHERS = "req_00000000-0000-4000-8000-000000000001";
  const NEVER = "req_00000000-0000-4000-8000-000000000002";
  let data: string;

  beforeAll(async () => {
    data = temporaryFolder();
    const { journal } = await openJournal(data, () => {});
    const now = Date.now();
    for (const [id, owner] of [
      [OTHERS, "somebody"],
      ["req_own", "local"],
    ] as const) {
      await journal.accept(acceptedRow(id, { owner, acceptedAt: now }));
      await journal.end(endedRow(id, { endedAt: now }));
    }
    await journal.close();
    daemon = await startDaemon({ slots: 1, data });
  });
  afterAll(async () => {
    await daemon.close();
    rmSync(data, { recursive: true, force: true });
  });

  it.each([
    ["GET", ""],
    ["GET", "/events"],
    ["DELETE", ""],
  ])("is for %s %s what never was", async (method, path) => {
    const ask = async (id: string) => {
      const answer = await daemon.call(`/requests/${id}${path}`, { method });
      const text = (await answer.text()).replaceAll(id, "ID").replace(/"requestId":"[^"]*"/, "");
      return { status: answer.status, text };
    };
    const others = await ask(OTHERS);
    expect(others.status).toBe(404);
    expect(others.text).toContain('"not_found"');
    expect(others).toEqual(await ask(NEVER));
    // A row of one's own, made the same way, is there.
    expect((await ask("req_own")).status).toBe(200);
  });
});

describe("an owner's share of the queue", () => {
  it("has a bound of its own, and what is over it is refused with a time to come back", async () => {
    daemon = await startDaemon({ slots: 1, limits: { queuedPerOwnerMax: 2 } });
    try {
      const body = { ...LONG, maxTokens: 200 };
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => daemon.call("/syscall/llm.complete", { body })),
      );
      const refused = answers.filter((answer) => answer.status === 429);
      expect(refused.length).toBe(5);
      for (const answer of refused) {
        expect(Number(answer.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
        expect(((await answer.json()) as { error: { code: string } }).error.code).toBe("owner_queue_full");
      }
      expect((await daemon.call("/syscall/llm.complete", { body: SHORT })).status).toBe(200);
    } finally {
      await daemon.close();
    }
  });
});

describe("requests on a core with four slots", () => {
  beforeAll(async () => {
    daemon = await startDaemon({ slots: 4 });
  });
  afterAll(() => daemon.close());

  it("gives the same seed the same text, alone and among others", async () => {
    const agent = await daemon.kernel.spawn({ name: "a" });
    const seeded = { prompt: [9, 8, 7, 6], maxTokens: 40, ignoreEos: true, temperature: 1.2, topP: 0.95, seed: 7 };
    const alone = await agent.llm.complete(seeded);
    const crowd = await Promise.all(
      [1, 2, 3, 4, 5].map((seed) =>
        agent.llm.complete({ ...seeded, seed, prompt: [5, seed] }).then(() => agent.llm.complete(seeded)),
      ),
    );
    expect(new Set([alone, ...crowd].map((reply) => reply.text)).size).toBe(1);
    const other = await agent.llm.complete({ ...seeded, seed: 8 });
    expect(other.text).not.toBe(alone.text);
    await agent.exit();
  });

  it("gives n choices, the i-th that of seed + i, and counts the prompt once", async () => {
    const agent = await daemon.kernel.spawn({ name: "a" });
    const sampled = { prompt: [9, 8, 7], maxTokens: 20, ignoreEos: true, temperature: 1.5, seed: 100 };
    const three = await agent.llm.complete({ ...sampled, n: 3 });
    const second = await agent.llm.complete({ ...sampled, seed: 101 });
    expect(three.choices.length).toBe(3);
    expect(three.choices[1]?.text).toBe(second.text);
    expect(three.usage).toEqual({ promptTokens: 3, cachedTokens: 0, completionTokens: 60 });
    await agent.exit();
  });

  it("cancels every choice of a request", async () => {
    const agent = await daemon.kernel.spawn({ name: "a" });
    const stream = agent.llm.completeStream({ ...LONG, n: 3 });
    for await (const _ of stream) break;
    expect(await codeOf(stream.result())).toBe("cancelled");
    await until(async () => ((await status()).slotsUsed === 0 ? true : undefined));
    expect(await status()).toEqual({ running: 0, waiting: 0, slotsUsed: 0 });
    await agent.exit();
  });

  it("makes a retry with the same Idempotency-Key the same request, running or ended, and refuses another body", async () => {
    const headers = { "idempotency-key": "key-1" };
    const body = { ...SHORT, maxTokens: 100 };
    const twice = await Promise.all([1, 2].map(() => daemon.call("/syscall/llm.complete", { body, headers })));
    const ids = twice.map((answer) => answer.headers.get("x-request-id"));
    expect(ids[0]).toBe(ids[1]);
    const later = await daemon.call("/syscall/llm.complete", { body, headers });
    expect(later.headers.get("x-request-id")).toBe(ids[0]);
    expect(await later.json()).toEqual(await twice[0]?.json());
    const other = await daemon.call("/syscall/llm.complete", { body: SHORT, headers });
    expect([other.status, ((await other.json()) as { error: { code: string } }).error.code]).toEqual([
      422,
      "idempotency_mismatch",
    ]);
  });

  it("spawns one process for a repeated spawn with one key", async () => {
    const headers = { "idempotency-key": "spawn-1" };
    const [first, second] = await Promise.all(
      [1, 2].map(async () => (await daemon.call("/syscall/process.spawn", { body: { name: "once" }, headers })).json()),
    );
    expect(first).toEqual(second);
  });

  it.each([
    ["a prompt that fills the context", { prompt: Array(512).fill(5) }, 400, "prompt_too_long"],
    ["a token the model does not have", { prompt: [999_999] }, 400, "invalid_request"],
    ["an unknown field", { prompt: [5], temprature: 1 }, 400, "invalid_request"],
    ["a number out of range", { prompt: [5], topP: 0 }, 400, "invalid_request"],
    ["a bias for a token that is not", { prompt: [5], logitBias: { "99999": 1 } }, 400, "invalid_request"],
    ["an unknown model", { prompt: [5], model: "gpt-7" }, 404, "unknown_model"],
    ["no prompt", {}, 400, "invalid_request"],
    ["text that is not Unicode", '{"prompt": "\\ud800"}', 400, "invalid_json"],
  ])("refuses %s with a coded error and goes on serving", async (_, body, statusCode, code) => {
    const answer = await daemon.call("/syscall/llm.complete", { body });
    const { error } = (await answer.json()) as { error: { code: string; hint: string } };
    expect([answer.status, error.code]).toEqual([statusCode, code]);
    expect(error.hint.length).toBeGreaterThan(10);
    expect((await daemon.call("/syscall/llm.complete", { body: SHORT })).status).toBe(200);
  });

  it("tokenizes what may fit a context, and refuses at once what would hold up the core", async () => {
    const tokenize = async (text: string) => {
      const answer = await daemon.call("/syscall/llm.tokenize", { body: { text } });
      return (await answer.json()) as { count?: number; error?: { code: string; message: string } };
    };
    expect((await tokenize("ab ".repeat(10_000))).count).toBeGreaterThan(0);
    const { error } = await tokenize("ab ".repeat(300_000));
    expect(error).toMatchObject({ code: "prompt_too_long", message: expect.stringContaining("32768") });
    const messages = Array.from({ length: 4 }, () => ({ role: "user", content: "ab ".repeat(3000) }));
    const answer = await daemon.call("/syscall/llm.tokenize", { body: { messages } });
    expect(((await answer.json()) as { error?: { code: string } }).error?.code).toBe("prompt_too_long");
  });

  it("answers 200 requests sent at once, every one with all its tokens", async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        daemon.call("/syscall/llm.complete", { body: { ...SHORT, prompt: [5, i + 4] } }),
      ),
    );
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as {
      usage: { completionTokens: number };
    }[];
    expect(bodies.map((body) => body.usage?.completionTokens)).toEqual(Array(200).fill(4));
  });
});
