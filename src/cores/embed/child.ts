/** The embedding child: one sentence-embedding model in one process. Ends when its daemon is gone. */
import { KernelError } from "@aiosd/sdk";
import { Encoder } from "./encoder.js";
import type { FromEncoder, ToEncoder } from "./protocol.js";

let encoder: Encoder | null = null;
/** Calls that are running; one that is no longer here is cancelled. */
const open = new Set<number>();

process.on("message", (message: ToEncoder) => void receive(message));
// A terminal sends its signals to the whole group; when to end is the daemon's decision.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
process.on("disconnect", () => process.exit(0));

async function receive(message: ToEncoder): Promise<void> {
  switch (message.type) {
    case "load":
      try {
        encoder = await Encoder.load(message.options);
        say({ type: "ready", info: encoder.info });
      } catch (error) {
        say({ type: "failed", error: asKernelError(error, "core_start_failed").toBody() });
      }
      return;
    case "embed":
      return await embed(message);
    case "cancel":
      open.delete(message.call);
      return;
    case "close":
      process.exit(0);
  }
}

async function embed({ call, inputs, truncate }: ToEncoder & { type: "embed" }): Promise<void> {
  open.add(call);
  try {
    if (encoder === null) throw new KernelError("not_ready", "the embedder has no model yet");
    const cancelled = () => !open.has(call);
    const tell = (batch: (FromEncoder & { type: "vectors" })["batch"]) => say({ type: "vectors", call, batch });
    say({ type: "done", call, tokens: await encoder.run({ inputs, truncate, cancelled, tell }) });
  } catch (error) {
    say({ type: "refused", call, error: asKernelError(error, "internal").toBody() });
  } finally {
    open.delete(call);
  }
}

function say(message: FromEncoder): void {
  // Nobody listens once the daemon is gone; "disconnect" ends this process then.
  process.send?.(message, undefined, undefined, () => {});
}

function asKernelError(error: unknown, code: "internal" | "core_start_failed"): KernelError {
  if (error instanceof KernelError) return error;
  const text = error instanceof Error ? error.message : String(error);
  return new KernelError(code, text, { cause: error });
}
