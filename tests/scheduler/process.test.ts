import { ProcessState } from "@aiosd/sdk";
import { describe, expect, it } from "vitest";
import { canTransition, type Process, transition } from "#src/scheduler/index.js";

function process(state: Process["state"]): Process {
  const counters = {
    requestsOpen: 0,
    requestsRunning: 0,
    requestsWaiting: 0,
    promptTokens: 0,
    completionTokens: 0,
    syscalls: 0,
  };
  const end = { endedAt: null, exitCode: null, result: undefined, terminating: false };
  return { pid: 7, name: "a", parent: 1, owner: "local", tokenHash: "", createdAt: 0, state, ...end, ...counters };
}

describe("process states", () => {
  it("never leave an end", () => {
    for (const end of ["finished", "failed", "killed"] as const) {
      for (const to of ProcessState.options) {
        expect(canTransition(end, to)).toBe(false);
        expect(() => transition(process(end), to)).toThrow(/cannot go from/);
      }
    }
  });

  it("let every living process be killed", () => {
    for (const from of ["new", "ready", "running", "blocked"] as const) {
      const living = process(from);
      transition(living, "killed");
      expect(living.state).toBe("killed");
    }
  });

  it("never go back to new", () => {
    for (const from of ProcessState.options) expect(canTransition(from, "new")).toBe(false);
  });
});
