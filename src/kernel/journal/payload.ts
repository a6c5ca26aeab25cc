import type { Operation } from "./messages.js";

/** Bytes an operation carries beside its small fields, roughly: a text counts one per character. */
export function payloadOf(operation: Operation): number {
  switch (operation.kind) {
    case "accept":
      return operation.row.input.length;
    case "end": {
      const { result, error, log } = operation.row;
      return (result?.length ?? 0) + (error?.length ?? 0) + (log?.byteLength ?? 0);
    }
    case "saveProcess":
      return operation.row.result?.length ?? 0;
    default:
      return 0;
  }
}
