/**
 * The door of the kernel: what an HTTP adapter, the CLI and tests may do with it. `kernel.ts` implements it; adapters
 * know only this file.
 */
import type { ErrorCode, StreamEvent, SyscallName } from "@aiosd/sdk";
import type { CoreInfo, EmbedderInfo } from "../cores/index.js";
import type { Caller } from "../syscalls/index.js";
import type { Config } from "./config.js";

export interface SubmitOptions {
  readonly caller: Caller;
  readonly idempotencyKey?: string | undefined;
}

/** One accepted syscall. It always ends: in a result, a coded error or a cancellation (which is a coded error too). */
export interface RequestDoor {
  readonly id: string;
  readonly syscall: SyscallName;
  readonly owner: string;
  /** Milliseconds since the epoch. */
  readonly acceptedAt: number;
  readonly ended: boolean;
  /** Requests ahead of it in the run queue; null once it has a slot, has ended, or never waits. */
  position(): number | null;
  /**
   * Replays the events with seq >= from synchronously, then delivers live ones; the last is `result` or `error`. A
   * listener that answers false ends the replay and hears nothing more. Returns the unsubscriber.
   */
  subscribe(from: number, listener: (event: StreamEvent) => unknown): () => void;
  /** The syscall's output, or a rejection with KernelError. May be called many times. */
  result(): Promise<unknown>;
  cancel(code?: ErrorCode): void;
  /**
   * A client holds this request. The returned function says it is gone: when the last one goes before the end, the
   * request is cancelled (`onDisconnect: "cancel"`) or given `limits.detachMs` to be attached again.
   */
  attach(): () => void;
}

export interface KernelStatus {
  readonly ready: boolean;
  readonly shuttingDown: boolean;
  readonly running: number;
  readonly waiting: number;
  readonly slots: number;
  readonly slotsUsed: number;
  readonly processes: number;
  readonly coreRestarts: number;
  readonly uptimeMs: number;
}

export interface KernelDoor {
  readonly config: Config;
  /** Constant-time look-up of a bearer token. */
  authenticate(token: string): Caller | null;
  /**
   * Checks, journals and starts a syscall. Resolves when it is accepted (its journal row is on disk); rejects with a
   * KernelError when it is refused, and then nothing runs.
   */
  submit(name: SyscallName, input: unknown, options: SubmitOptions): Promise<RequestDoor>;
  /** A request of this caller's owner, running or ended within `limits.resultsKeptMs`; not_found otherwise. */
  find(requestId: string, caller: Caller): Promise<RequestDoor>;
  models(): CoreInfo[];
  /** The default one first. */
  embedders(): EmbedderInfo[];
  status(): KernelStatus;
  /** Prometheus text format. */
  metrics(): Promise<string>;
}
