/**
 * `@aiosd/sdk`: what an agent needs to live on an aiosd kernel. It finds the daemon, speaks its native wire and turns it
 * into typed calls, streams and agents. It depends on zod alone and never starts a daemon.
 */
export * from "./abi.js";
export * from "./agent.js";
export * from "./client.js";
export { DaemonFile, type DiscoveryOptions, dataFolderOf, readDaemonFile } from "./discovery.js";
export * from "./errors.js";
export { type SseItem, SseParser } from "./sse.js";
export { type CallOptions, type Delta, type StreamOptions, TokenStream } from "./stream.js";
