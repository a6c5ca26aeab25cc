/**
 * The door for HTTP: a server in front of the kernel, and one adapter for each wire protocol it speaks. This folder
 * authenticates, checks form, renames and writes streams; it decides nothing about syscalls and keeps no state of them.
 */
export { bootDaemon, type Daemon, EXIT_FAILED } from "./daemon.js";
export { type HttpServer, startServer } from "./server.js";
