/**
 * `@aiosd/sdk`: what an agent needs to live on an aiosd kernel. It finds the daemon, speaks its native wire and turns it
 * into typed calls, streams and agents. It depends on zod alone and never starts a daemon.
 */
export * from "./abi.js";
export * from "./agent.js";
export * from "./client.js";
export { DaemonFile, type DiscoveryOptions, dataFolderOf, readDaemonFile } from "./discovery.js";
export * from "./errors.js";
export { type JsonSchema, jsonSchemaOf } from "./json-schema.js";
export { AgentRun } from "./run.js";
export type { RunEvent, RunOptions, RunResult, StopReason } from "./run-options.js";
export { type SseItem, SseParser } from "./sse.js";
export { type CallOptions, type Delta, type StreamOptions, TokenStream } from "./stream.js";
export { type JsonToolOptions, type Tool, type ToolContext, tool, type ZodToolOptions } from "./tool.js";
export type { EmbedOptions, EmbedSource, Vectors } from "./vectors.js";
