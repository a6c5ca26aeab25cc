import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { Metrics } from "#src/kernel/metrics.js";
import { until } from "../support/daemon.js";

const open: Metrics[] = [];
afterEach(() => {
  for (const metrics of open.splice(0)) metrics.close();
});

function metrics(): Metrics {
  const made = new Metrics(() => ({ running: 1, waiting: 2, slots: 16, slotsUsed: 3, processes: 4 }));
  open.push(made);
  return made;
}

describe("metrics", () => {
  it("count what they are told, and look at the gauges when somebody scrapes", async () => {
    const made = metrics();
    made.accepted("llm.chat");
    made.accepted("llm.chat");
    made.refused("queue_full");
    made.ended("llm.chat", "ok", 0.2);
    made.ended("llm.chat", "cancelled", 0.1);
    made.promptTokens(10);
    made.generatedTokens(5);
    made.coreRestarted();
    const text = await made.text();
    for (const line of [
      'aiosd_requests_accepted_total{syscall="llm.chat"} 2',
      'aiosd_requests_refused_total{code="queue_full"} 1',
      'aiosd_requests_total{syscall="llm.chat",outcome="cancelled"} 1',
      'aiosd_request_duration_seconds_count{syscall="llm.chat",outcome="ok"} 1',
      "aiosd_prompt_tokens_total 10",
      "aiosd_generation_tokens_total 5",
      "aiosd_core_restarts_total 1",
      "aiosd_requests_running 1",
      "aiosd_requests_waiting 2",
      "aiosd_slots 16",
      "aiosd_slots_used 3",
      "aiosd_processes 4",
    ]) {
      expect(text).toContain(line);
    }
  });

  it("are the ones docs/METRICS.md lists", async () => {
    const listed = [...readFileSync("docs/METRICS.md", "utf8").matchAll(/^\| `(\w+)/gm)].map((match) => match[1]);
    const exported = [...(await metrics().text()).matchAll(/^# TYPE (\w+)/gm)].map((match) => match[1]);
    expect(exported.sort()).toEqual(listed.sort());
  });

  it("see a blocked event loop, once", async () => {
    const made = metrics();
    await until(() => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120);
      return made.eventLoopDelayMs().max > 80 ? true : undefined;
    });
    const told = /^aiosd_event_loop_delay_seconds\{quantile="1"\} (.*)$/m.exec(await made.text())?.[1];
    expect(Number(told)).toBeGreaterThan(0.08);
    expect(made.eventLoopDelayMs()).toEqual({ p50: 0, p99: 0, max: 0 });
  });
});
