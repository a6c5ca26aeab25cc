import type { Policy } from "./schedule.js";

/** First in, first out: who came first gets the next free slot and keeps it until its end. */
export const fifo: Policy = {
  name: "fifo",
  /** The queue is kept in order of arrival already. */
  order: (queue) => queue,
};
