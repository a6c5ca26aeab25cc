/** What monitors and clients ask before they have a token, and what Prometheus asks with one. */
import { readFileSync } from "node:fs";
import { ABI_VERSION, KernelError } from "@aiosd/sdk";
import { openApi } from "./openapi.js";
import type { HttpContext, Route } from "./route.js";

/** The version of the package, from the `package.json` above the built files. */
export function packageVersion(): string {
  const file: { version?: unknown } = JSON.parse(
    readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
  );
  return String(file.version);
}

export function statusRoutes(context: HttpContext): Route[] {
  const { kernel } = context;
  const version = packageVersion();
  let description: unknown;
  return [
    { method: "GET", path: "/health", open: true, handle: () => ({ status: "ok" }) },
    {
      method: "GET",
      path: "/ready",
      open: true,
      handle() {
        const { ready, shuttingDown } = kernel.status();
        if (shuttingDown) throw new KernelError("shutting_down", "the daemon is stopping");
        if (!ready) throw new KernelError("not_ready", "no core is ready yet");
        return { status: "ready" };
      },
    },
    { method: "GET", path: "/version", open: true, handle: () => ({ version, abiVersion: ABI_VERSION }) },
    {
      method: "GET",
      path: "/metrics",
      async handle({ reply }) {
        reply.type("text/plain; version=0.0.4; charset=utf-8");
        return kernel.metrics();
      },
    },
    {
      method: "GET",
      path: "/openapi.json",
      handle() {
        description ??= openApi(version);
        return description;
      },
    },
  ];
}
