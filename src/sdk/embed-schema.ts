/** The fields of `llm.embed`, a part of the ABI (`abi.ts`). */
import { z } from "zod";

const text = z.string();
const tokens = z.array(z.int().min(0));
/** Texts of one request. */
const TEXTS_MAX = 2048;

export const EmbedFields = {
  model: text.max(256).optional().describe("An embedder; default: the daemon's configured one, else the lexical one."),
  input: z
    .union(
      [text, z.array(text).min(1).max(TEXTS_MAX), tokens.min(1), z.array(tokens).min(1).max(TEXTS_MAX)],
      `must be a text, a list of 1 to ${TEXTS_MAX} texts, the token ids of a text, or a list of 1 to ${TEXTS_MAX} such lists`,
    )
    .describe(`One text or up to ${TEXTS_MAX}, as text or, where the embedder has a vocabulary, as token ids.`),
  dimensions: z.int().min(1).max(65_536).optional().describe("Refused unless it is what the embedder has."),
  encoding: z
    .enum(["float", "base64"])
    .optional()
    .describe("JSON numbers, or base64 of little-endian float32 for many texts at once. Default float."),
  truncate: z.boolean().optional().describe("Cut a text that is too long instead of refusing it."),
};

export const EmbedResult = z.object({
  requestId: text,
  model: text,
  embedder: text.describe("Vectors are comparable under the same id only."),
  dimensions: z.int(),
  embeddings: z.union([z.array(z.array(z.number())), z.array(text)]),
  usage: z.object({ promptTokens: z.int() }),
});
