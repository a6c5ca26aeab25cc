/**
 * The one error table. A code is stable for ever and never reused; the text says what to do next.
 * `retryable` means: the same request may succeed later and nothing was generated for it yet.
 */
export const ERRORS = {
  // The caller's request.
  invalid_request: { status: 400, retryable: false, hint: "Correct the named field and send it again." },
  invalid_json: {
    status: 400,
    retryable: false,
    hint: "Send one UTF-8 JSON object that keeps to limits.jsonDepthMax; the message says what is wrong.",
  },
  prompt_too_long: {
    status: 400,
    retryable: false,
    hint: "Shorten the prompt, or start the daemon with a larger --context.",
  },
  unsupported: { status: 400, retryable: false, hint: "This model or this version cannot do that; see the message." },
  unauthorized: {
    status: 401,
    retryable: false,
    hint: "Send `Authorization: Bearer TOKEN`; the daemon wrote its token to the tokenFile that `aiosd start` names.",
  },
  forbidden: { status: 403, retryable: false, hint: "Use a token that owns this object, or the admin token." },
  host_refused: { status: 421, retryable: false, hint: "Reach the daemon by the address it listens on." },
  not_found: {
    status: 404,
    retryable: false,
    hint: "Look the id up again; it may have ended or belong to somebody else.",
  },
  unknown_syscall: { status: 404, retryable: false, hint: "GET /openapi.json lists the syscalls." },
  unknown_model: { status: 404, retryable: false, hint: "`aiosd models` or GET /v1/models lists the loaded models." },
  method_not_allowed: { status: 405, retryable: false, hint: "GET /openapi.json lists the routes and their methods." },
  request_timeout: { status: 408, retryable: true, hint: "Send the whole request faster." },
  conflict: {
    status: 409,
    retryable: false,
    hint: "The object is in a state that does not allow this; read it again.",
  },
  payload_too_large: { status: 413, retryable: false, hint: "Send less, or raise limits.bodyBytesMax in aiosd.yaml." },
  unsupported_media_type: { status: 415, retryable: false, hint: "Send `Content-Type: application/json`." },
  idempotency_mismatch: {
    status: 422,
    retryable: false,
    hint: "This Idempotency-Key was used with another body; use a new key.",
  },
  // Load.
  queue_full: { status: 429, retryable: true, hint: "Wait for Retry-After seconds and send again." },
  owner_queue_full: {
    status: 429,
    retryable: true,
    hint: "This owner has too many requests waiting; wait for Retry-After seconds.",
  },
  too_many_processes: {
    status: 429,
    retryable: true,
    hint: "Exit processes that are done, or raise limits.processesMax.",
  },
  auth_rate_limited: {
    status: 429,
    retryable: true,
    hint: "Too many wrong tokens from this address; wait for Retry-After seconds.",
  },
  // How a syscall that was accepted can end without a result.
  cancelled: { status: 499, retryable: false, hint: "The caller, or somebody who may, cancelled this request." },
  killed: { status: 409, retryable: false, hint: "The process was killed; spawn a new one." },
  deadline_exceeded: { status: 504, retryable: false, hint: "Give a later deadlineMs, or ask for less." },
  core_crashed: {
    status: 503,
    retryable: false,
    hint: "The core was lost during generation and has been restarted; send the request again.",
  },
  daemon_restarted: { status: 503, retryable: false, hint: "The daemon died while this request ran; send it again." },
  // The daemon.
  internal: { status: 500, retryable: false, hint: "This is a bug in aiosd; `aiosd logs` has the details." },
  not_ready: { status: 503, retryable: true, hint: "The core is still loading; wait for GET /ready." },
  core_unavailable: {
    status: 503,
    retryable: true,
    hint: "The core keeps failing; `aiosd logs` and `aiosd doctor` say why.",
  },
  shutting_down: { status: 503, retryable: true, hint: "The daemon is stopping; send again after it has started." },
  storage_full: { status: 507, retryable: true, hint: "Free space on the disk of the data folder." },
  storage_failed: { status: 500, retryable: false, hint: "The disk failed; run `aiosd doctor` before starting again." },
  // Start-up and the client's side; these never cross the wire as a response.
  config_invalid: {
    status: 500,
    retryable: false,
    hint: "Correct the named setting (flag, AIOSD_ variable or aiosd.yaml).",
  },
  data_folder_busy: {
    status: 500,
    retryable: false,
    hint: "Another daemon uses this data folder; stop it, or start with another --data.",
  },
  port_busy: { status: 500, retryable: false, hint: "Start with another --port, or stop what listens there." },
  model_not_found: {
    status: 500,
    retryable: false,
    hint: "Give --model a folder with config.json, tokenizer.json and onnx/model.onnx, or a bundled name.",
  },
  model_damaged: {
    status: 500,
    retryable: false,
    hint: "Copy the model folder again; the file named in the message cannot be read.",
  },
  model_unsupported: {
    status: 500,
    retryable: false,
    hint: "Export the model as GroupQueryAttention or plain Concat decoder ONNX.",
  },
  tokenizer_mismatch: { status: 500, retryable: false, hint: "Use the tokenizer that belongs to this model." },
  core_start_failed: { status: 500, retryable: false, hint: "`aiosd doctor` checks the runtime and the model." },
  daemon_unreachable: { status: 503, retryable: true, hint: "Start it with `aiosd start`, or set AIOSD_URL." },
  stream_broken: {
    status: 503,
    retryable: false,
    hint: "The connection broke during generation; re-attach with the request id.",
  },
  output_invalid: {
    status: 500,
    retryable: false,
    hint: "Give more maxTokens where the answer was cut; loosen what the zod schema asks beyond its JSON Schema.",
  },
  aborted: { status: 499, retryable: false, hint: "The caller's AbortSignal fired." },
} as const satisfies Record<string, { status: number; retryable: boolean; hint: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** The JSON form of an error on every wire that is ours. */
export interface ErrorBody {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
  /** The field at fault, as a dotted path, where one is. */
  readonly field?: string;
  readonly requestId?: string;
}

export interface ErrorDetails {
  readonly retryAfterMs?: number;
  readonly field?: string;
  readonly requestId?: string;
  readonly cause?: unknown;
}

/** What can go wrong in service. A broken invariant is an assertion instead and never becomes one of these. */
export class KernelError extends Error {
  readonly code: ErrorCode;
  readonly retryAfterMs: number | undefined;
  readonly field: string | undefined;
  readonly requestId: string | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "KernelError";
    this.code = code;
    this.retryAfterMs = details.retryAfterMs;
    this.field = details.field;
    this.requestId = details.requestId;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }

  get retryable(): boolean {
    return ERRORS[this.code].retryable;
  }

  get hint(): string {
    return ERRORS[this.code].hint;
  }

  toBody(): ErrorBody {
    return {
      code: this.code,
      message: this.message,
      hint: this.hint,
      retryable: this.retryable,
      ...(this.retryAfterMs === undefined ? {} : { retryAfterMs: this.retryAfterMs }),
      ...(this.field === undefined ? {} : { field: this.field }),
      ...(this.requestId === undefined ? {} : { requestId: this.requestId }),
    };
  }

  /** The inverse of `toBody`; an unknown code (a newer daemon) becomes `internal` with its message kept. */
  static fromBody(body: ErrorBody): KernelError {
    const code = Object.hasOwn(ERRORS, body.code) ? body.code : "internal";
    return new KernelError(code, body.message, {
      ...(body.retryAfterMs === undefined ? {} : { retryAfterMs: body.retryAfterMs }),
      ...(body.field === undefined ? {} : { field: body.field }),
      ...(body.requestId === undefined ? {} : { requestId: body.requestId }),
    });
  }
}
