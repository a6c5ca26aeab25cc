/** What the daemon's thread and the journal's thread say to each other. All of it survives a structured clone. */
import { type ErrorCode, KernelError } from "@aiosd/sdk";
import type { AcceptedRow, EndedRow, JournalLimits, JournalRow, ProcessRow, Recovered } from "./journal.js";

export interface ThreadData {
  readonly folder: string;
  readonly limits: JournalLimits;
}

export type Operation =
  | { readonly kind: "accept"; readonly row: AcceptedRow }
  | { readonly kind: "end"; readonly row: EndedRow }
  | { readonly kind: "saveProcess"; readonly row: ProcessRow }
  | { readonly kind: "find"; readonly id: string }
  | {
      readonly kind: "findByKey";
      readonly owner: string;
      readonly syscall: string;
      readonly key: string;
      readonly newerThan: number;
    }
  | { readonly kind: "prune"; readonly now: number };

/** Operations in the order they were asked for; `close` asks for the end after them. */
export type ToThread = readonly Operation[] | "close";

export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field?: string;
}

/** null: written. */
export type Answer =
  | null
  | { readonly row: JournalRow | null }
  | { readonly removed: number }
  | { readonly error: Failure };

export type FromThread =
  | { readonly kind: "opened"; readonly recovered: Recovered }
  | { readonly kind: "refused"; readonly error: Failure }
  /** One answer for each of the oldest operations not answered yet. */
  | { readonly kind: "answers"; readonly answers: readonly Answer[] }
  /** The disk is lost. Nothing follows. */
  | { readonly kind: "failed"; readonly error: Failure }
  | { readonly kind: "closed" };

export function failureOf(error: unknown): Failure {
  if (error instanceof KernelError) {
    const { code, message, field } = error;
    return { code, message, ...(field === undefined ? {} : { field }) };
  }
  return { code: "storage_failed", message: `the journal: ${error instanceof Error ? error.message : String(error)}` };
}
