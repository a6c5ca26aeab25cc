/**
 * A peer of the SDK: a small HTTP server that speaks the native wire by a script, so that a test can say exactly when a
 * connection breaks or a refusal comes. The daemon itself is tested with the real kernel.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ERRORS, type ErrorBody, type ErrorCode, type FinishReason, type StreamEvent, type ToolCall } from "@aiosd/sdk";

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: IncomingMessage["headers"];
}

/** One answer, for the next request that comes. */
export type Step = (response: ServerResponse, request: Received) => void | Promise<void>;

export interface WireServer extends AsyncDisposable {
  readonly url: string;
  readonly received: Received[];
  /** Appends answers; a request beyond the script gets status 500. */
  script(...steps: Step[]): void;
  /** Resolves with the next request that matches, also one that has come already. */
  saw(match: (request: Received) => boolean): Promise<Received>;
}

export async function startWireServer(): Promise<WireServer> {
  const received: Received[] = [];
  const steps: Step[] = [];
  const watchers: Array<(request: Received) => void> = [];
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const request: Received = {
      method: incoming.method ?? "",
      path: incoming.url ?? "",
      body: text === "" ? undefined : JSON.parse(text),
      headers: incoming.headers,
    };
    received.push(request);
    for (const watcher of watchers) watcher(request);
    if (request.method === "DELETE") return json({ requestId: "r1" })(response, request);
    await (steps.shift() ?? refuse("internal"))(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    script: (...more) => void steps.push(...more),
    saw: (match) =>
      new Promise((resolve) => {
        const found = received.find(match);
        if (found !== undefined) return resolve(found);
        watchers.push((request) => match(request) && resolve(request));
      }),
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function json(body: unknown): Step {
  return (response) => void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}

export function refuse(code: ErrorCode, headers: Record<string, string> = {}): Step {
  const { status, hint, retryable } = ERRORS[code];
  const error: ErrorBody = { code, message: `refused: ${code}`, hint, retryable };
  return (response) =>
    void response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify({ error }));
}

/** Drops the connection before a response. */
export const hangUp: Step = (response) => void response.destroy();

export function record(event: StreamEvent): string {
  return `id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** Sends these events, then ends, breaks off, or stays open. */
export function stream(events: readonly StreamEvent[], then: "end" | "break" | "stay" = "end", before = ""): Step {
  return (response) => {
    response.writeHead(200, { "content-type": "text/event-stream", "x-request-id": "r1" });
    const text = before + events.map(record).join("");
    if (then === "end") return void response.end(text);
    response.write(text, () => then === "break" && response.destroy());
    response.flushHeaders();
  };
}

/** The result of a chat; three tokens of prompt. */
function chatResult(choice: { finishReason: FinishReason; message: object }, completionTokens: number): unknown {
  return {
    requestId: "r1",
    model: "tiny",
    choices: [{ index: 0, ...choice }],
    usage: { promptTokens: 3, cachedTokens: 0, completionTokens },
    labels: [],
  };
}

/** The events of a chat that calls tools after it has said a text; one token for the text and one for each call. */
export function callEvents(
  calls: readonly ToolCall[],
  text = "",
  finishReason: FinishReason = "tool_calls",
): StreamEvent[] {
  const delta = { type: "delta", index: 0, tokens: 1 } as const;
  const message = { role: "assistant", content: text, toolCalls: calls };
  const pieces = calls.map((call, index) => ({ ...delta, text: "", toolCalls: [{ index, ...call }] }));
  const events = [
    { type: "accepted", requestId: "r1" } as const,
    ...(text === "" ? [] : [{ ...delta, text }]),
    ...pieces,
    { type: "finish", index: 0, finishReason } as const,
    { type: "result", result: chatResult({ finishReason, message }, calls.length + (text === "" ? 0 : 1)) } as const,
  ];
  return events.map((event, seq) => ({ seq, ...event }));
}

/** The events of a chat that says these pieces. */
export function chatEvents(...pieces: string[]): StreamEvent[] {
  const message = { role: "assistant", content: pieces.join("") };
  const result = chatResult({ finishReason: "stop", message }, pieces.length);
  const deltas = pieces.map((text, i): StreamEvent => ({ seq: i + 1, type: "delta", index: 0, text, tokens: 1 }));
  return [
    { seq: 0, type: "accepted", requestId: "r1" },
    ...deltas,
    { seq: pieces.length + 1, type: "finish", index: 0, finishReason: "stop" },
    { seq: pieces.length + 2, type: "result", result },
  ];
}
