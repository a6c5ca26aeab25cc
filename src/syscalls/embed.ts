import { KernelError, type SyscallInput } from "@aiosd/sdk";
import type { EmbedInput } from "../cores/index.js";
import type { Syscall } from "./syscall.js";

export const llmEmbed: Syscall<"llm.embed"> = {
  action: "read",
  effect: "pure",
  idempotent: true,
  streaming: false,
  async run(context, input) {
    const { model, dimensions, encoding = "float", truncate = false } = input;
    const request = { model, dimensions, encoding, truncate, inputs: inputsOf(input.input) };
    const { embedder, vectors, tokens } = await context.embedding.embed(request, context);
    return {
      ...{ requestId: context.requestId, model: embedder.model, embedder: embedder.id },
      dimensions: embedder.dimensions,
      embeddings: encoding === "base64" ? vectors.map(base64) : vectors.map((vector) => Array.from(vector)),
      usage: { promptTokens: tokens },
    };
  },
};

/** One text or many, as text or token ids. Throws invalid_request for one that is empty, with its place. */
function inputsOf(input: SyscallInput<"llm.embed">["input"]): EmbedInput[] {
  const single = typeof input === "string" || typeof input[0] === "number";
  const inputs = (single ? [input] : input) as EmbedInput[];
  for (const [place, each] of inputs.entries()) {
    const field = single ? "input" : `input.${place}`;
    if (each.length === 0) throw new KernelError("invalid_request", `${field} is empty`, { field });
    if (typeof each === "string" && /\p{Surrogate}/u.test(each)) {
      throw new KernelError("invalid_request", `${field} holds a lone surrogate, which is not Unicode`, { field });
    }
  }
  return inputs;
}

/** Little-endian float32, whatever this machine is. */
function base64(vector: Float32Array): string {
  const bytes = Buffer.alloc(vector.length * 4);
  for (const [index, value] of vector.entries()) bytes.writeFloatLE(value, index * 4);
  return bytes.toString("base64");
}
