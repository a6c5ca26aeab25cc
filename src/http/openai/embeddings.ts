/** OpenAI's embeddings endpoint over `llm.embed`. It renames, and writes numbers out in slices. */
import { setImmediate } from "node:timers/promises";
import { KernelError, type SyscallInput, type SyscallOutput } from "@aiosd/sdk";
import { z } from "zod";
import type { EmbedderInfo } from "../../cores/index.js";
import { holdWhileConnected } from "../hold.js";
import { type Call, type HttpContext, idempotencyKey, type Route } from "../route.js";
import { parseRequest } from "./schema.js";

export const EmbeddingsRequest = z.looseObject({
  model: z.string().nullish(),
  input: z.unknown().describe("A text, a list of texts, token ids, or a list of those."),
  encoding_format: z.enum(["float", "base64"]).nullish(),
  dimensions: z.int().nullish(),
  user: z.string().nullish(),
  deadline_ms: z.int().nullish().describe("Extension: milliseconds until the kernel ends the request."),
  truncate: z.boolean().nullish().describe("Extension: cut texts that are too long instead of refusing them."),
});

/** Numbers written out between two looks at everything else the daemon has to do: a few milliseconds. */
const NUMBERS_PER_SLICE = 8192;

export function embeddingsRoute(context: HttpContext): Route {
  return { method: "POST", path: "/v1/embeddings", handle: (call) => embeddings(context, call) };
}

/** An embedder in the list of models. */
export function embedderObject(info: EmbedderInfo, created: number): unknown {
  const { model, kind, id, dimensions, maxTokens } = info;
  const ours = { kind: "embedder", embedder: kind, embedder_id: id, dimensions };
  return { id: model, object: "model", created, owned_by: "aiosd", max_model_len: maxTokens, ...ours };
}

async function embeddings(context: HttpContext, call: Call): Promise<unknown> {
  const body = parseRequest(EmbeddingsRequest, call.body);
  if (body.input === undefined || body.input === null) {
    throw new KernelError("invalid_request", "input is missing", { field: "input" });
  }
  const key = idempotencyKey(call);
  const input = {
    model: body.model ?? undefined,
    input: body.input as SyscallInput<"llm.embed">["input"],
    dimensions: body.dimensions ?? undefined,
    truncate: body.truncate ?? undefined,
    deadlineMs: body.deadline_ms ?? undefined,
    encoding: "base64",
    onDisconnect: key === undefined ? "cancel" : "detach",
  } satisfies SyscallInput<"llm.embed">;
  const request = await context.kernel.submit("llm.embed", input, { caller: call.caller, idempotencyKey: key });
  holdWhileConnected(context, request, call.reply.raw);
  call.reply.header("x-request-id", request.id);
  const result = (await request.result()) as SyscallOutput<"llm.embed">;
  const encoded = result.embeddings as string[];
  const { promptTokens } = result.usage;
  const usage = { prompt_tokens: promptTokens, total_tokens: promptTokens };
  if (body.encoding_format === "base64") {
    const data = encoded.map((embedding, index) => ({ object: "embedding", index, embedding }));
    return { object: "list", data, model: result.model, usage };
  }
  const data = await numbers(encoded, result.dimensions);
  call.reply.type("application/json; charset=utf-8");
  return `{"object":"list","data":[${data}],"model":${JSON.stringify(result.model)},"usage":${JSON.stringify(usage)}}`;
}

/** The `data` of the answer as JSON text. Nine digits are what it takes to tell every float32 from its neighbours. */
async function numbers(encoded: readonly string[], dimensions: number): Promise<string> {
  const parts: string[] = [];
  let written = 0;
  for (const [index, text] of encoded.entries()) {
    const bytes = Buffer.from(text, "base64");
    const values = Array.from({ length: dimensions }, (_, at) => Number(bytes.readFloatLE(at * 4).toPrecision(9)));
    parts.push(`{"object":"embedding","index":${index},"embedding":[${values.join(",")}]}`);
    written += dimensions;
    if (written < NUMBERS_PER_SLICE) continue;
    written = 0;
    await setImmediate();
  }
  return parts.join(",");
}
