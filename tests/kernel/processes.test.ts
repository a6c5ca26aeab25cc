import { rmSync } from "node:fs";
import type { ProcessInfo } from "@aiosd/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, startDaemon, type TestDaemon, temporaryFolder } from "../support/daemon.js";

const LONG = { prompt: [5, 6, 7], maxTokens: 480, ignoreEos: true };
let daemon: TestDaemon;

beforeAll(async () => {
  daemon = await startDaemon();
});
afterAll(() => daemon.close());

describe("processes", () => {
  it("live from spawn to exit and keep their result", async () => {
    const agent = await daemon.kernel.spawn({ name: "worker" });
    const before = await agent.info();
    expect([before.name, before.state, before.parent, before.owner]).toEqual(["worker", "blocked", 1, "local"]);
    const waiting = daemon.kernel.processes.wait(agent.pid);
    await agent.exit({ code: 0, result: { answer: 42 } });
    const after = await waiting;
    expect([after.state, after.exitCode, after.result]).toEqual(["finished", 0, { answer: 42 }]);
    expect(after.endedAt).not.toBeNull();
  });

  it("fail when they exit with a code", async () => {
    const agent = await daemon.kernel.spawn({ name: "worker" });
    expect((await agent.exit({ code: 3 })).state).toBe("failed");
  });

  it("lose their token with their end", async () => {
    const agent = await daemon.kernel.spawn({ name: "worker" });
    await agent.exit();
    expect(await codeOf(agent.llm.tokenize("a"))).toBe("unauthorized");
  });

  it("are running while they have a slot, and account for their tokens", async () => {
    const agent = await daemon.kernel.spawn({ name: "worker" });
    const stream = agent.llm.completeStream({ ...LONG, maxTokens: 200 });
    for await (const _ of stream) {
      expect((await daemon.kernel.processes.get(agent.pid)).state).toBe("running");
      break;
    }
    await agent.llm.complete({ ...LONG, maxTokens: 10 });
    const info = await daemon.kernel.processes.get(agent.pid);
    expect(info.state).toBe("blocked");
    expect(info.promptTokens).toBe(6);
    expect(info.completionTokens).toBeGreaterThanOrEqual(11);
    await agent.exit();
  });

  it("end at once with SIGKILL, their requests and children with them", async () => {
    const parent = await daemon.kernel.spawn({ name: "parent" });
    const answer = await daemon.call("/syscall/process.spawn", {
      body: { name: "child" },
      headers: { authorization: `Bearer ${parent.token}` },
    });
    const child = daemon.kernel.attach({ name: "child", ...((await answer.json()) as { pid: number; token: string }) });
    const running = codeOf(parent.llm.complete(LONG));
    const alsoRunning = codeOf(child.llm.complete(LONG));
    await daemon.kernel.processes.signal(parent.pid, "kill");
    expect([await running, await alsoRunning]).toEqual(["killed", "killed"]);
    const states = await Promise.all([parent.pid, child.pid].map((pid) => daemon.kernel.processes.get(pid)));
    expect(states.map((info) => info.state)).toEqual(["killed", "killed"]);
  });

  it("end with SIGTERM after what they run", async () => {
    const agent = await daemon.kernel.spawn({ name: "worker" });
    const stream = agent.llm.completeStream({ ...LONG, maxTokens: 100 });
    let deltas = 0;
    for await (const _ of stream) {
      if (deltas === 0) await daemon.kernel.processes.signal(agent.pid, "term");
      deltas += 1;
    }
    expect(deltas).toBeGreaterThan(1);
    expect((await stream.result()).usage.completionTokens).toBe(100);
    const info = await daemon.kernel.processes.wait(agent.pid);
    expect([info.state, info.exitCode]).toEqual(["finished", 143]);
  });

  it("may signal themselves and their descendants, not others, and never init", async () => {
    const [one, other] = await Promise.all([
      daemon.kernel.spawn({ name: "one" }),
      daemon.kernel.spawn({ name: "other" }),
    ]);
    const answer = await daemon.call("/syscall/process.signal", {
      body: { pid: other.pid, signal: "kill" },
      headers: { authorization: `Bearer ${one.token}` },
    });
    expect(answer.status).toBe(403);
    expect(await codeOf(daemon.kernel.processes.signal(1, "kill"))).toBe("forbidden");
    expect(await codeOf(daemon.kernel.processes.signal(987_654, "kill"))).toBe("not_found");
    expect((await one.signal("kill")).state).toBe("killed");
    await other.exit();
  });

  it("outlive the daemon, tokens and accounts too", async () => {
    const data = temporaryFolder();
    const first = await startDaemon({ data });
    const agent = await first.kernel.spawn({ name: "survivor" });
    await agent.llm.complete({ ...LONG, maxTokens: 5 });
    await first.close();
    const second = await startDaemon({ data });
    const answer = await second.call("/syscall/process.get", {
      body: {},
      headers: { authorization: `Bearer ${agent.token}` },
    });
    const info = (await answer.json()) as ProcessInfo;
    expect([info.pid, info.name, info.state, info.completionTokens]).toEqual([agent.pid, "survivor", "blocked", 5]);
    expect((await second.kernel.spawn({ name: "next" })).pid).toBeGreaterThan(agent.pid);
    await second.close();
    rmSync(data, { recursive: true });
  });
});
