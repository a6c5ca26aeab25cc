/**
 * Access: who is calling. A token answers that and nothing else does; a pid or an owner in a body is only a wish.
 *
 * Two kinds of tokens exist. The admin token is a file of the data folder, made at the first start, that the CLI and
 * the SDK of the same user find by themselves. Every process has a token of its own, told once when it is spawned.
 * The daemon keeps hashes: neither its memory nor its database holds a process's token.
 *
 * This folder never decides what a caller may do, and never logs or puts into an error what a token says.
 */
export { type AdminToken, type Bearer, hashToken, newToken, openAdminToken, TokenTable } from "./tokens.js";
