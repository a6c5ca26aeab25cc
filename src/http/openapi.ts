/** `GET /openapi.json`: OpenAPI 3.1, derived from the ABI, the error table and the bodies of the OpenAI face. */
import { abi, ERRORS, type ErrorCode } from "@aiosd/sdk";
import { z } from "zod";
import { EmbeddingsRequest } from "./openai/embeddings.js";
import { ChatRequest, CompletionRequest } from "./openai/schema.js";

type Json = Record<string, unknown>;

export function openApi(version: string): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "aiosd",
      version,
      description:
        "The kernel's syscalls and its OpenAI-compatible face. Every answer names its request in x-request-id.",
    },
    security: [{ bearer: [] }, { apiKey: [] }],
    paths: { ...syscallPaths(), ...requestPaths(), ...openAiPaths(), ...statusPaths() },
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        apiKey: { type: "apiKey", in: "header", name: "x-api-key" },
      },
      schemas: {
        Error: errorSchema(),
        OpenAiError: openAiErrorSchema(),
        RequestState: requestStateSchema(),
        ChatCompletionRequest: schemaOf(ChatRequest, "input"),
        CompletionRequest: schemaOf(CompletionRequest, "input"),
        EmbeddingsRequest: schemaOf(EmbeddingsRequest, "input"),
      },
      responses: {
        Error: { description: "Refused or failed.", content: json(ref("schemas/Error")) },
        OpenAiError: { description: "Refused or failed.", content: json(ref("schemas/OpenAiError")) },
      },
    },
  };
}

function syscallPaths(): Json {
  return Object.fromEntries(
    Object.entries(abi).map(([name, { about, input, output }]) => [
      `/syscall/${name}`,
      {
        post: {
          operationId: name,
          tags: [name.split(".", 1)[0]],
          summary: about,
          parameters: [
            {
              name: "Idempotency-Key",
              in: "header",
              description: "A retry with the same key and body gets the first answer.",
              schema: { type: "string", minLength: 1, maxLength: 255 },
            },
          ],
          requestBody: { content: json(schemaOf(input, "input")) },
          responses: {
            "200": {
              description: "The output; with `Accept: text/event-stream`, the request's events.",
              content: { ...json(schemaOf(output, "output")), ...eventStream() },
            },
            default: ref("responses/Error"),
          },
        },
      },
    ]),
  );
}

function requestPaths(): Json {
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
  const state = {
    "200": {
      description: "Its state; with result or error once it has ended.",
      content: json(ref("schemas/RequestState")),
    },
    default: ref("responses/Error"),
  };
  return {
    "/requests/{id}": {
      parameters: [id],
      get: { operationId: "request.get", tags: ["request"], summary: "The state of a request.", responses: state },
      delete: { operationId: "request.cancel", tags: ["request"], summary: "Cancel a request.", responses: state },
    },
    "/requests/{id}/events": {
      parameters: [
        id,
        { name: "from", in: "query", description: "First seq wanted.", schema: { type: "integer", minimum: 0 } },
        { name: "Last-Event-ID", in: "header", description: "Last seq seen.", schema: { type: "integer", minimum: 0 } },
      ],
      get: {
        operationId: "request.events",
        tags: ["request"],
        summary: "Attach to the events of a request, from any of them on.",
        responses: { "200": { description: "The events.", content: eventStream() }, default: ref("responses/Error") },
      },
    },
  };
}

function openAiPaths(): Json {
  const get = (operationId: string, summary: string): Json => ({
    operationId,
    tags: ["openai"],
    summary,
    responses: {
      "200": { description: "As OpenAI's.", content: json({ type: "object" }) },
      default: ref("responses/OpenAiError"),
    },
  });
  const post = (operationId: string, summary: string, body: string): Json => ({
    ...get(operationId, summary),
    requestBody: { required: true, content: json(ref(`schemas/${body}`)) },
    responses: {
      "200": { description: "As OpenAI's.", content: { ...json({ type: "object" }), ...eventStream() } },
      default: ref("responses/OpenAiError"),
    },
  });
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
  return {
    "/v1/models": { get: get("openai.models", "The loaded models.") },
    "/v1/models/{id}": { parameters: [id], get: get("openai.model", "One loaded model.") },
    "/v1/chat/completions": {
      post: post("openai.chat", "Chat completion; renames llm.chat.", "ChatCompletionRequest"),
    },
    "/v1/completions": { post: post("openai.complete", "Completion; renames llm.complete.", "CompletionRequest") },
    "/v1/embeddings": { post: post("openai.embed", "Embeddings; renames llm.embed.", "EmbeddingsRequest") },
  };
}

function statusPaths(): Json {
  const get = (path: string, summary: string, content: Json, open: boolean): [string, Json] => [
    `/${path}`,
    {
      get: {
        operationId: path.split(".", 1)[0],
        tags: ["status"],
        summary,
        ...(open ? { security: [] } : {}),
        responses: { "200": { description: summary, content }, default: ref("responses/Error") },
      },
    },
  ];
  const object = json({ type: "object" });
  return Object.fromEntries([
    get("health", "The daemon is alive.", object, true),
    get("ready", "A core is loaded; 503 before.", object, true),
    get("version", "Versions of the daemon and its ABI.", object, true),
    get("metrics", "Prometheus text format.", { "text/plain": { schema: { type: "string" } } }, false),
    get("openapi.json", "This description.", object, false),
  ]);
}

function errorSchema(): Json {
  return {
    type: "object",
    required: ["error"],
    properties: {
      error: {
        type: "object",
        required: ["code", "message", "hint", "retryable"],
        properties: {
          code: { enum: Object.keys(ERRORS) satisfies string[] as ErrorCode[] },
          message: { type: "string" },
          hint: { type: "string", description: "What to do next." },
          retryable: {
            type: "boolean",
            description: "The same request may succeed later; nothing was generated for it.",
          },
          retryAfterMs: { type: "number" },
          field: { type: "string" },
          requestId: { type: "string" },
        },
      },
    },
  };
}

function openAiErrorSchema(): Json {
  const text = { type: "string" };
  const error = { message: text, type: text, param: { type: ["string", "null"] }, code: text };
  return {
    type: "object",
    required: ["error"],
    properties: { error: { type: "object", required: Object.keys(error), properties: error } },
  };
}

function requestStateSchema(): Json {
  return {
    type: "object",
    required: ["requestId", "syscall", "state", "acceptedAt", "position"],
    properties: {
      requestId: { type: "string" },
      syscall: { enum: Object.keys(abi) },
      state: { enum: ["waiting", "running", "finished", "failed"] },
      acceptedAt: { type: "string", format: "date-time" },
      position: { type: ["integer", "null"], description: "Requests ahead of it while it waits for a slot." },
      result: {},
      error: { type: "object" },
    },
  };
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

function ref(path: string): Json {
  return { $ref: `#/components/${path}` };
}

function json(schema: Json): Json {
  return { "application/json": { schema } };
}

function eventStream(): Json {
  return { "text/event-stream": { schema: { type: "string" } } };
}
