import { KernelError } from "@aiosd/sdk";

/** What a client asks for and this version cannot do; `field` in OpenAI's words. */
export function unsupported(field: string, message: string): KernelError {
  return new KernelError("unsupported", message, { field });
}

/** A value of the client's, short enough to be repeated in an error. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > 32 ? `${value.slice(0, 32)}...` : value);
}
