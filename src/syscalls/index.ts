/**
 * The door of the syscalls: THE table and what a handler may use. This folder turns a checked input into calls on the
 * kernel's services; it never touches sockets, the journal or a core.
 */
export type * from "./syscall.js";
export { syscalls } from "./table.js";
