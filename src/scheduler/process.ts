import assert from "node:assert/strict";
import type { ProcessState } from "@aiosd/sdk";

/** One agent. Its requests come and go; the process stays until it exits, fails or is killed. */
export interface Process {
  // Set at spawn.
  readonly pid: number;
  readonly name: string;
  readonly parent: number | null;
  readonly owner: string;
  readonly tokenHash: string;
  readonly createdAt: number;
  // Written by transition() and the process table alone.
  state: ProcessState;
  /** It was asked to terminate: no new requests, the end comes with its last running one. */
  terminating: boolean;
  endedAt: number | null;
  exitCode: number | null;
  result: unknown;
  // Accounting, written by the kernel as requests move.
  /** Syscalls under way that a SIGTERM waits for, in or before the run queue. */
  requestsOpen: number;
  requestsRunning: number;
  requestsWaiting: number;
  promptTokens: number;
  completionTokens: number;
  syscalls: number;
}

export type ProcessEnd = Extract<ProcessState, "finished" | "failed" | "killed">;

/**
 * `blocked` waits outside the kernel (its own program thinks), `ready` waits for a slot, `running` has one.
 * The three ends are final.
 */
const legal: Readonly<Record<ProcessState, readonly ProcessState[]>> = {
  new: ["blocked", "ready", "running", "finished", "failed", "killed"],
  ready: ["running", "blocked", "finished", "failed", "killed"],
  running: ["ready", "blocked", "finished", "failed", "killed"],
  blocked: ["ready", "running", "finished", "failed", "killed"],
  finished: [],
  failed: [],
  killed: [],
};

export function canTransition(from: ProcessState, to: ProcessState): boolean {
  return legal[from].includes(to);
}

/** The only way a process changes its state; an illegal move is a bug of the kernel and stops it. */
export function transition(process: Process, to: ProcessState): void {
  assert(canTransition(process.state, to), `process ${process.pid} cannot go from ${process.state} to ${to}`);
  process.state = to;
}
