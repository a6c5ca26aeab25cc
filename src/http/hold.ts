import type { ServerResponse } from "node:http";
import type { RequestDoor } from "../kernel/index.js";
import type { HttpContext } from "./route.js";

/**
 * Ties a request to the connection of its client: when that closes before the end, the kernel hears of it. Connections
 * that the daemon itself closes on its way down are nobody's disconnect.
 */
export function holdWhileConnected(context: HttpContext, request: RequestDoor, response: ServerResponse): void {
  const release = request.attach();
  const gone = () => {
    if (!context.closing()) release();
  };
  if (response.destroyed) gone();
  else response.once("close", gone);
}
