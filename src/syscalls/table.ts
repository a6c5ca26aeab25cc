import { llmEmbed } from "./embed.js";
import { llmChat, llmComplete, llmTokenize } from "./llm.js";
import { processExit, processGet, processList, processSignal, processSpawn, processWait } from "./process.js";
import type { SyscallTable } from "./syscall.js";

/** THE table. The compiler refuses it when a row of the ABI has no handler. */
export const syscalls = {
  "process.spawn": processSpawn,
  "process.list": processList,
  "process.get": processGet,
  "process.wait": processWait,
  "process.exit": processExit,
  "process.signal": processSignal,
  "llm.chat": llmChat,
  "llm.complete": llmComplete,
  "llm.tokenize": llmTokenize,
  "llm.embed": llmEmbed,
} as const satisfies SyscallTable;
