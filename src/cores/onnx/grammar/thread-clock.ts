import { readFileSync, readlinkSync } from "node:fs";

const NANOSECONDS_PER_MS = 1e6;

/** The name of the calling thread for `cpuMsOf`; null where the system gives none. */
export function threadName(): string | null {
  try {
    // "123/task/124"
    return readlinkSync("/proc/thread-self");
  } catch {
    return null;
  }
}

/**
 * Time that a thread of this process has had on a CPU so far, in milliseconds: unlike time on the wall, the same on a busy
 * machine. Null where the system does not tell, and for a thread that has ended.
 */
export function cpuMsOf(thread: string | null): number | null {
  if (thread === null) return null;
  try {
    const ns = Number(readFileSync(`/proc/${thread}/schedstat`, "latin1").split(" ")[0]);
    return Number.isFinite(ns) ? ns / NANOSECONDS_PER_MS : null;
  } catch {
    return null;
  }
}
