/** Our errors in OpenAI's words: what its clients switch on is `status`, `type` and `code`. */
import { ERRORS, type ErrorBody, type ErrorCode } from "@aiosd/sdk";

export interface OpenAiError {
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly param: string | null;
    readonly code: string;
  };
}

/** Codes that clients know by another name. */
const CODES: Partial<Record<ErrorCode, string>> = {
  unknown_model: "model_not_found",
  prompt_too_long: "context_length_exceeded",
  unauthorized: "invalid_api_key",
};

export function openAiError(body: ErrorBody): OpenAiError {
  const { field = "" } = body;
  const param = field === "" ? null : openAiField(field);
  const message = param === null ? body.message : renamed(body.message, field, param);
  return {
    error: {
      message: `${message}${/[.!?]$/.test(message) ? "" : "."} ${body.hint}`,
      type: typeOf(ERRORS[body.code].status),
      param,
      code: CODES[body.code] ?? body.code,
    },
  };
}

/** Where a field of the kernel has another place, or another kind of name, on this wire. */
const PLACES: ReadonlyArray<readonly [RegExp, string]> = [
  [/^responseFormat\.schema(?=\.|$)/, "response_format.json_schema.schema"],
  [/^tools\.(\d+)\.(?=name|description|parameters|strict)/, "tools.$1.function."],
  [/^(messages\.\d+)\.toolCalls\.(\d+)\.(?=name|arguments)/, "$1.tool_calls.$2.function."],
  [/^toolChoice\.name$/, "tool_choice.function.name"],
];
/** What follows these is the client's own JSON Schema; its names are left as they are. */
const SCHEMA =
  /^(response_format\.json_schema\.schema|structured_outputs\.json|tools\.\d+\.function\.parameters)(?=\.|$)/;

/** `maxTokens` is `max_tokens` on this wire. A field that has OpenAI's name already keeps it. */
export function openAiField(field: string): string {
  const place = PLACES.find(([pattern]) => pattern.test(field));
  const placed = place === undefined ? field : field.replace(place[0], place[1]);
  return SCHEMA.test(placed) ? placed : placed.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

/** The kernel's messages begin with the field where a form is wrong: `maxTokens: ...`. */
function renamed(message: string, field: string, param: string): string {
  const follows = message[field.length] ?? "";
  return message.startsWith(field) && /^[: ]$/.test(follows) ? param + message.slice(field.length) : message;
}

function typeOf(status: number): string {
  if (status === 401) return "authentication_error";
  if (status === 403 || status === 421) return "permission_error";
  if (status === 429) return "rate_limit_error";
  return status >= 500 ? "server_error" : "invalid_request_error";
}
