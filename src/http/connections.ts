import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * The open connections and the response each is busy with. Node's own list calls a connection that has not sent
 * anything yet busy, and would wait for it when the server closes.
 */
export class Connections {
  readonly #open = new Set<Socket>();
  readonly #responses = new WeakMap<Socket, ServerResponse>();

  watch(server: Server): void {
    server.on("connection", (socket) => {
      this.#open.add(socket);
      socket.once("close", () => this.#open.delete(socket));
    });
  }

  began(socket: Socket, response: ServerResponse): void {
    this.#responses.set(socket, response);
  }

  /** The latest response of a connection, while it has not ended. */
  responding(socket: Socket): ServerResponse | undefined {
    const response = this.#responses.get(socket);
    return response === undefined || response.writableFinished || response.destroyed ? undefined : response;
  }

  /** Closes what is silent now, and the others after their response. */
  finish(): void {
    for (const socket of this.#open) {
      const response = this.responding(socket);
      if (response === undefined) socket.destroy();
      else {
        response.shouldKeepAlive = false;
        response.once("finish", () => socket.end());
      }
    }
  }
}
