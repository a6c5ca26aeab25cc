/** The OpenAI face of the kernel: models, chat completions, legacy completions and embeddings. It only renames. */
import { type ChatResult, type CompleteResult, KernelError } from "@aiosd/sdk";
import type { CoreInfo } from "../../cores/index.js";
import type { KernelDoor, RequestDoor } from "../../kernel/index.js";
import { holdWhileConnected } from "../hold.js";
import { type Call, type HttpContext, idempotencyKey, parameter, type Route } from "../route.js";
import { streamEvents } from "../sse.js";
import { chunkEncoder, type StreamOptions } from "./chunks.js";
import { embedderObject, embeddingsRoute } from "./embeddings.js";
import { chatInput, completeInput } from "./request.js";
import { chatCompletion, completion, type Identity } from "./response.js";
import { ChatRequest, type Common, CompletionRequest, parseRequest } from "./schema.js";

export function openAiRoutes(context: HttpContext): Route[] {
  const { kernel } = context;
  const since = Math.floor(Date.now() / 1000);
  return [
    {
      method: "GET",
      path: "/v1/models",
      handle: () => ({
        object: "list",
        data: [
          ...kernel.models().map((info) => modelObject(info, since)),
          ...kernel.embedders().map((info) => embedderObject(info, since)),
        ],
      }),
    },
    {
      method: "GET",
      path: "/v1/models/:id",
      handle(call) {
        const id = parameter(call, "id");
        const info = kernel.models().find(({ model }) => model === id);
        const embedder = kernel.embedders().find(({ model }) => model === id);
        if (info === undefined && embedder !== undefined) return embedderObject(embedder, since);
        if (info === undefined) {
          throw new KernelError("unknown_model", `the model "${id.slice(0, 64)}" is not loaded`, { field: "model" });
        }
        return modelObject(info, since);
      },
    },
    { method: "POST", path: "/v1/chat/completions", handle: (call) => chat(context, call) },
    { method: "POST", path: "/v1/completions", handle: (call) => complete(context, call) },
    embeddingsRoute(context),
  ];
}

function modelObject(info: CoreInfo, created: number): unknown {
  const { model, contextTokens, parameters, weights, backend, backendReason, slots, tools, fingerprint, runtime } =
    info;
  const ours = {
    kind: "generator",
    parameters,
    weights,
    backend,
    backend_reason: backendReason,
    slots,
    tools,
    fingerprint,
    runtime,
  };
  return { id: model, object: "model", created, owned_by: "aiosd", max_model_len: contextTokens, ...ours };
}

async function chat(context: HttpContext, call: Call): Promise<unknown> {
  const body = parseRequest(ChatRequest, call.body);
  const key = idempotencyKey(call);
  const request = await context.kernel.submit("llm.chat", chatInput(body, key !== undefined), {
    caller: call.caller,
    idempotencyKey: key,
  });
  return answer(context, call, { request, body, kind: "chat" });
}

async function complete(context: HttpContext, call: Call): Promise<unknown> {
  const body = parseRequest(CompletionRequest, call.body);
  const key = idempotencyKey(call);
  const request = await context.kernel.submit("llm.complete", completeInput(body, key !== undefined), {
    caller: call.caller,
    idempotencyKey: key,
  });
  return answer(context, call, { request, body, kind: "completion" });
}

interface Accepted {
  readonly request: RequestDoor;
  readonly body: Common;
  readonly kind: StreamOptions["kind"];
}

async function answer(context: HttpContext, call: Call, { request, body, kind }: Accepted): Promise<unknown> {
  const { kernel } = context;
  const response = call.reply.raw;
  if (body.stream !== true) {
    holdWhileConnected(context, request, response);
    call.reply.header("x-request-id", request.id);
    const result = (await request.result()) as ChatResult & CompleteResult;
    const identity = identityOf(kernel, { request, kind, model: result.model });
    return kind === "chat" ? chatCompletion(identity, result) : completion(identity, result);
  }
  const { limits } = kernel.config;
  call.reply.hijack();
  holdWhileConnected(context, request, response);
  const identity = identityOf(kernel, { request, kind, model: body.model ?? undefined });
  const includeUsage = body.stream_options?.include_usage === true;
  streamEvents(
    request,
    response,
    { "x-request-id": request.id },
    {
      from: 0,
      encode: chunkEncoder(identity, { kind, n: body.n ?? 1, includeUsage }),
      heartbeatMs: limits.heartbeatMs,
      bufferBytesMax: limits.streamBufferBytesMax,
      slowReaderMs: limits.slowReaderMs,
    },
  );
  return undefined;
}

function identityOf(
  kernel: KernelDoor,
  of: { readonly request: RequestDoor; readonly kind: StreamOptions["kind"]; readonly model: string | undefined },
): Identity {
  const models = kernel.models();
  const info = models.find(({ model }) => model === of.model) ?? models[0];
  return {
    id: `${of.kind === "chat" ? "chatcmpl" : "cmpl"}-${of.request.id}`,
    created: Math.floor(of.request.acceptedAt / 1000),
    model: of.model ?? info?.model ?? "",
    fingerprint: info === undefined ? null : `fp_${info.fingerprint.slice(0, 12)}`,
  };
}
