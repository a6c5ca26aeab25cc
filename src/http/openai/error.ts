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
  return {
    error: {
      message: `${body.message}${/[.!?]$/.test(body.message) ? "" : "."} ${body.hint}`,
      type: typeOf(ERRORS[body.code].status),
      param: body.field === undefined ? null : snakeCase(body.field),
      code: CODES[body.code] ?? body.code,
    },
  };
}

/** `maxTokens` is `max_tokens` on this wire. */
function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

function typeOf(status: number): string {
  if (status === 401) return "authentication_error";
  if (status === 403 || status === 421) return "permission_error";
  if (status === 429) return "rate_limit_error";
  return status >= 500 ? "server_error" : "invalid_request_error";
}
