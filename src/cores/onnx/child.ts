/** The core child: one model in one process, spoken to by its daemon over Node's IPC. Ends when the daemon is gone. */
import { KernelError } from "@aiosd/sdk";
import type { PreparedSequence, SequenceRequest } from "../core.js";
import { Engine } from "./engine.js";
import { LoadedModel } from "./loaded-model.js";
import type { FromChild, ToChild } from "./protocol.js";

interface Loaded {
  readonly model: LoadedModel;
  readonly engine: Engine;
  /** Sequences whose grammar is being compiled; one that is released meanwhile is taken out. */
  readonly preparing: Set<string>;
}

let loaded: Loaded | null = null;

process.on("message", (message: ToChild) => void receive(message));
// A terminal sends its signals to the whole group; when to end is the daemon's decision.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
process.on("disconnect", () => process.exit(0));

async function receive(message: ToChild): Promise<void> {
  switch (message.type) {
    case "load":
      return await load(message);
    case "prepare":
      return await answer(message.call, (core) => prepare(core, message.request));
    case "turn":
      return await answer(message.call, ({ engine }) =>
        engine.turn(message.order, (outputs) => say({ type: "told", call: message.call, outputs })),
      );
    case "tokenize":
      return await answer(message.call, ({ model }) => model.tokenize(message.prompt));
    case "release":
      loaded?.preparing.delete(message.sequence);
      return loaded?.engine.release(message.sequence);
    case "attention":
      return loaded?.engine.attention();
    case "close":
      process.exit(0);
  }
}

async function load(message: ToChild & { type: "load" }): Promise<void> {
  try {
    const model = await LoadedModel.load(message.options);
    loaded = { model, engine: new Engine(model.executor, message.options.slots), preparing: new Set() };
    say({ type: "ready", info: model.info });
  } catch (error) {
    say({ type: "failed", error: asKernelError(error, "core_start_failed").toBody() });
  }
}

async function prepare({ model, engine, preparing }: Loaded, request: SequenceRequest): Promise<PreparedSequence> {
  const id = request.sequence;
  preparing.add(id);
  try {
    const { sequence, prepared } = await model.prepare(request);
    if (preparing.has(id)) {
      engine.add(sequence);
      return prepared;
    }
    sequence.dispose();
    throw new KernelError("cancelled", "the sequence was released while it was prepared");
  } finally {
    preparing.delete(id);
  }
}

type Reply = (FromChild & { type: "reply" })["value"];

async function answer(call: number, work: (loaded: Loaded) => Reply | Promise<Reply>): Promise<void> {
  try {
    if (loaded === null) throw new KernelError("not_ready", "the core has no model yet");
    say({ type: "reply", call, value: await work(loaded) });
  } catch (error) {
    say({ type: "refused", call, error: asKernelError(error, "internal").toBody() });
  }
}

function say(message: FromChild): void {
  // Nobody listens once the daemon is gone; "disconnect" ends this process then.
  process.send?.(message, undefined, undefined, () => {});
}

function asKernelError(error: unknown, code: "internal" | "core_start_failed"): KernelError {
  if (error instanceof KernelError) return error;
  const text = error instanceof Error ? error.message : String(error);
  return new KernelError(code, text, { cause: error });
}
