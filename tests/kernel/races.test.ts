import { rmSync } from "node:fs";
import type { ProcessInfo, StreamEvent } from "@aiosd/sdk";
import { afterEach, describe, expect, it } from "vitest";
import { openJournal } from "#src/kernel/journal/index.js";
import { codeOf, coreChildren, startDaemon, type TestDaemon, temporaryFolder, until } from "../support/daemon.js";

const LONG = { prompt: [5, 6, 7], maxTokens: 480, ignoreEos: true };
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function daemonWith(settings: Parameters<typeof startDaemon>[0] = {}): Promise<TestDaemon> {
  const daemon = await startDaemon(settings);
  cleanups.push(() => daemon.close());
  return daemon;
}

describe("what happens while a syscall is being accepted", () => {
  it("a kill in the middle of the agent's own calls harms nobody else", async () => {
    const daemon = await daemonWith();
    for (let round = 0; round < 8; round++) {
      const agent = await daemon.kernel.spawn({ name: "suicidal" });
      const headers = { authorization: `Bearer ${agent.token}` };
      const calls = Array.from({ length: 10 }, (_, i) =>
        daemon.call("/syscall/process.list", { body: {}, headers: { ...headers, "idempotency-key": `${round}-${i}` } }),
      );
      calls.push(daemon.call("/syscall/process.signal", { body: { pid: agent.pid, signal: "kill" }, headers }));
      const answers = await Promise.all(calls);
      // Every call has an answer: a list, or the word that its process was killed or is nobody any more.
      expect(answers.every((answer) => [200, 401, 409].includes(answer.status))).toBe(true);
    }
    // An unhandled rejection would have ended this very process.
    expect((await daemon.kernel.processes.list()).length).toBe(1);
  });

  it("a deadline within it leaves no request without an end, and a retry never gets half an answer", async () => {
    const data = temporaryFolder();
    cleanups.push(() => rmSync(data, { recursive: true, force: true }));
    const daemon = await startDaemon({ data });
    const bodies = Array.from({ length: 40 }, (_, i) => ({
      prompt: [5, 6, i + 4],
      maxTokens: 4,
      ignoreEos: true,
      deadlineMs: 1 + (i % 6),
    }));
    const send = () =>
      Promise.all(
        bodies.map((body, i) =>
          daemon.call("/syscall/llm.complete", { body, headers: { "idempotency-key": `deadline-${i}` } }),
        ),
      );
    for (const answers of [await send(), await send()]) {
      for (const answer of answers) {
        const body = (await answer.json()) as { usage?: { completionTokens: number }; error?: { code: string } };
        if (answer.status === 200) expect(body.usage?.completionTokens).toBe(4);
        else expect(body.error?.code).toBe("deadline_exceeded");
      }
    }
    await daemon.close();
    const { journal, recovered } = await openJournal(data, () => {});
    await journal.close();
    expect(recovered.interrupted).toEqual([]);
  });

  it("a SIGTERM waits for a request that is not in the run queue yet", async () => {
    const daemon = await daemonWith();
    const agent = await daemon.kernel.spawn({ name: "early" });
    const running = agent.llm.complete({ ...LONG, maxTokens: 50 });
    await until(async () => ((await daemon.kernel.processes.get(agent.pid)).syscalls > 0 ? true : undefined));
    await daemon.kernel.processes.signal(agent.pid, "term");
    expect((await running).usage.completionTokens).toBe(50);
    const info: ProcessInfo = await daemon.kernel.processes.wait(agent.pid);
    expect([info.state, info.exitCode, info.completionTokens]).toEqual(["finished", 143, 50]);
  });
});

describe("a core that dies again while its successor takes over", () => {
  it("costs those who only wait nothing but time", async () => {
    const daemon = await daemonWith({ slots: 1 });
    const agent = await daemon.kernel.spawn({ name: "patient" });
    const running = codeOf(agent.llm.complete(LONG));
    await until(async () => ((await daemon.kernel.processes.get(agent.pid)).requestsRunning === 1 ? true : undefined));
    const waiting = [1, 2, 3].map(() => agent.llm.complete({ ...LONG, maxTokens: 5 }));
    await until(async () => ((await daemon.kernel.processes.get(agent.pid)).requestsWaiting === 3 ? true : undefined));
    const [first] = coreChildren();
    process.kill(first ?? 0, "SIGKILL");
    const second = await until(() => coreChildren().find((pid) => pid !== first));
    process.kill(second, "SIGKILL");
    expect(await running).toBe("core_crashed");
    for (const reply of await Promise.all(waiting)) expect(reply.usage.completionTokens).toBe(5);
    const info = await daemon.kernel.processes.get(agent.pid);
    expect([info.state, info.requestsRunning, info.requestsWaiting]).toEqual(["blocked", 0, 0]);
  });
});

describe("processes in large families", () => {
  it("end with their ancestor, however deep they are", async () => {
    const daemon = await daemonWith();
    const top = await daemon.kernel.spawn({ name: "top" });
    let parent = top.token;
    for (let depth = 0; depth < 60; depth++) {
      const headers = { authorization: `Bearer ${parent}` };
      const answer = await daemon.call("/syscall/process.spawn", { body: { name: `child-${depth}` }, headers });
      parent = ((await answer.json()) as { token: string }).token;
    }
    await daemon.kernel.processes.signal(top.pid, "kill");
    const states = (await daemon.kernel.processes.list({ all: true }))
      .filter((info) => info.pid > 1)
      .map((info) => info.state);
    expect(states).toEqual(Array(61).fill("killed"));
  });

  it("leave only results of a bounded size behind", async () => {
    const daemon = await daemonWith({ limits: { exitResultCharactersMax: 100 } });
    const agent = await daemon.kernel.spawn({ name: "verbose" });
    expect(await codeOf(agent.exit({ result: "x".repeat(100) }))).toBe("payload_too_large");
    expect((await agent.exit({ result: "x".repeat(98) })).result).toBe("x".repeat(98));
  });
});

describe("a stream with logprobs", () => {
  it("is replayed from the journal as it was", async () => {
    const daemon = await daemonWith({ limits: { resultsInMemoryMax: 1 } });
    const agent = await daemon.kernel.spawn({ name: "a" });
    const stream = agent.llm.completeStream({ ...LONG, maxTokens: 20, logprobs: true, topLogprobs: 2 });
    const live: StreamEvent[] = [];
    for await (const event of stream.events()) live.push(event);
    for (let i = 0; i < 2; i++) await agent.llm.complete({ ...LONG, maxTokens: 2 });
    const again: StreamEvent[] = [];
    for await (const event of daemon.kernel.request(stream.requestId ?? "").events(0)) again.push(event);
    expect(again).toEqual(live);
  });
});
