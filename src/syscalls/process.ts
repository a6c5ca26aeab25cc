import type { Syscall } from "./syscall.js";

export const processSpawn: Syscall<"process.spawn"> = {
  action: "process",
  effect: "reversible",
  idempotent: false,
  streaming: false,
  run: (context, input) => context.processes.spawn(input.name, context.caller),
};

export const processList: Syscall<"process.list"> = {
  action: "read",
  effect: "pure",
  idempotent: true,
  streaming: false,
  run: async (context, input) => ({ processes: context.processes.list(context.caller, input.all ?? false) }),
};

export const processGet: Syscall<"process.get"> = {
  action: "read",
  effect: "pure",
  idempotent: true,
  streaming: false,
  run: async (context, input) => context.processes.get(input.pid ?? context.caller.pid, context.caller),
};

export const processWait: Syscall<"process.wait"> = {
  action: "read",
  effect: "pure",
  idempotent: true,
  streaming: false,
  run: (context, input) => context.processes.wait(input.pid, input.timeoutMs, context.caller, context.signal),
};

export const processExit: Syscall<"process.exit"> = {
  action: "process",
  effect: "irreversible",
  idempotent: true,
  streaming: false,
  run: (context, input) => context.processes.exit(context.caller, input.code ?? 0, input.result),
};

export const processSignal: Syscall<"process.signal"> = {
  action: "process",
  effect: "irreversible",
  idempotent: true,
  streaming: false,
  run: (context, input) => context.processes.signal(input.pid, input.signal, context.caller),
};
