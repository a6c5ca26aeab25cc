/** One generation as the scheduler sees it: tokens wanted against tokens computed. Prefill is "many", decode is "one". */
export interface Sequence {
  // Set when it is queued.
  readonly id: string;
  readonly pid: number;
  readonly owner: string;
  /** Position in the order of arrival over all sequences of the kernel. */
  readonly arrival: number;
  readonly promptTokens: number;
  readonly maxTokens: number;
  // Written by the core loop as turns settle.
  slot: number | null;
  /** Prompt tokens whose KV is in the slot. */
  computed: number;
  generated: number;
}
