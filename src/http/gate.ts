/**
 * Who may talk to the daemon at all, before any token is looked at: requests that name this machine (DNS rebinding is
 * refused), and no pages of other sites.
 */
import { isIP } from "node:net";
import { KernelError } from "@aiosd/sdk";

export interface Gate {
  /** Throws host_refused or forbidden. */
  check(host: string | undefined, origin: string | undefined): void;
}

const LOOPBACK = ["localhost", "127.0.0.1", "::1"];

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/**
 * A browser can be made to send any name in `Host`, but an address only when the page itself came from there. So a
 * daemon that listens beyond loopback takes every literal address, and names only from its list.
 */
export function gate(bound: string, allowedHosts: readonly string[]): Gate {
  const names = new Set([...LOOPBACK, bound, ...allowedHosts].map((name) => unbracketed(name.toLowerCase())));
  const anyAddress = !isLoopback(bound);
  const allowed = (authority: string): boolean => {
    const name = hostName(authority);
    return name !== null && (names.has(name) || (anyAddress && isIP(name) !== 0));
  };
  return {
    check(host, origin) {
      if (host === undefined || !allowed(host)) {
        throw new KernelError(
          "host_refused",
          "the Host header names another machine; allowedHosts in aiosd.yaml adds names",
        );
      }
      if (origin !== undefined && !allowed(originHost(origin))) {
        throw new KernelError("forbidden", "pages of other sites may not call the daemon");
      }
    },
  };
}

/** The lower-case name of `name`, `name:port` or `[v6]:port`; null if it is none of these. */
export function hostName(authority: string): string | null {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?$/.exec(authority.toLowerCase());
  const name = match?.[1] ?? match?.[2];
  if (name === undefined) return null;
  return name.endsWith(".") ? name.slice(0, -1) : name;
}

function originHost(origin: string): string {
  return /^https?:\/\/(.+)$/i.exec(origin)?.[1] ?? "";
}

function unbracketed(name: string): string {
  return name.startsWith("[") && name.endsWith("]") ? name.slice(1, -1) : name;
}
