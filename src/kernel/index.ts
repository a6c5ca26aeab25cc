/**
 * The kernel: boot list, configuration, process and request tables, the core loop and its supervisor, the journal,
 * metrics. It owns every state change of the daemon. It never parses HTTP, never touches a tensor, and never decides
 * an order: that is the scheduler's.
 */
export { type BootedKernel, bootKernel, type FatalListener, resolveModel } from "./boot.js";
export { type Config, type ConfigInput, type Limits, loadConfig } from "./config.js";
export { inOrder } from "./in-order.js";
export { prepareDataFolder } from "./journal/index.js";
export type * from "./kernel-door.js";
