/** `@aiosd/sdk`: what an agent needs to live on an aiosd kernel. Depends on zod alone. */
export * from "./abi.js";
export * from "./errors.js";
