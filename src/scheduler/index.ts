/**
 * The scheduler: pure decisions over processes, run queues and slots. Nothing here awaits, reads a clock, logs, draws
 * random numbers or does I/O: time and state come in as arguments, a plan goes out as data. The same code runs in the
 * daemon and in a simulator.
 */
export { fifo } from "./fifo.js";
export { canTransition, type Process, type ProcessEnd, transition } from "./process.js";
export { RunQueue } from "./run-queue.js";
export { chunkOf, type Plan, type Policy, schedule, type TurnLimits, type View } from "./schedule.js";
export type { Sequence } from "./sequence.js";
