import { KernelError } from "@aiosd/sdk";
import { describe, expect, it } from "vitest";
import { GuessLimiter, tokenOf } from "#src/http/auth.js";
import { gate, isLoopback } from "#src/http/gate.js";

function outcome(check: () => void): string {
  try {
    check();
    return "ok";
  } catch (error) {
    if (error instanceof KernelError) return error.code;
    throw error;
  }
}

describe("the Host header", () => {
  const local = gate("127.0.0.1", ["agents.example", "[fd00::1]"]);

  it("may name this machine, with or without a port", () => {
    for (const host of ["localhost", "LOCALHOST:4780", "127.0.0.1:1", "[::1]:4780", "agents.example", "[fd00::1]"]) {
      expect(outcome(() => local.check(host, undefined))).toBe("ok");
    }
  });

  it("may name no other machine", () => {
    const evil = [
      "evil.example",
      "localhost.evil.example",
      "127.0.0.1.evil.example",
      "10.0.0.1",
      "",
      "a b",
      "x@localhost",
    ];
    for (const host of [...evil, undefined, "localhost:4780/evil", "[::1", "::1"]) {
      expect(outcome(() => local.check(host, undefined))).toBe("host_refused");
    }
  });

  it("may be any literal address, but no name, beyond loopback", () => {
    const open = gate("0.0.0.0", []);
    expect(outcome(() => open.check("192.168.1.4:4780", undefined))).toBe("ok");
    expect(outcome(() => open.check("[fd00::2]:4780", undefined))).toBe("ok");
    expect(outcome(() => open.check("evil.example", undefined))).toBe("host_refused");
  });
});

describe("the Origin header", () => {
  const local = gate("127.0.0.1", []);

  it("must be this machine's", () => {
    expect(outcome(() => local.check("localhost", "http://localhost:5173"))).toBe("ok");
    for (const origin of ["https://evil.example", "null", "", "file://", "http://localhost.evil.example"]) {
      expect(outcome(() => local.check("localhost", origin))).toBe("forbidden");
    }
  });
});

describe("loopback", () => {
  it("is what only this machine reaches", () => {
    for (const host of ["localhost", "127.0.0.1", "127.8.8.8", "::1"]) expect(isLoopback(host)).toBe(true);
    for (const host of ["0.0.0.0", "::", "127.evil.example", "10.0.0.1"]) expect(isLoopback(host)).toBe(false);
  });
});

describe("tokens", () => {
  it("come as bearer or API key, and from nowhere else", () => {
    expect(tokenOf({ authorization: "Bearer abc" })).toBe("abc");
    expect(tokenOf({ authorization: "bearer  abc" })).toBe("abc");
    expect(tokenOf({ "x-api-key": "abc" })).toBe("abc");
    expect(tokenOf({ authorization: "Bearer right", "x-api-key": "other" })).toBe("right");
    expect(tokenOf({ cookie: "token=abc" })).toBe("");
  });

  it("that are wrong too often are answered with a limit for a minute", () => {
    const guesses = new GuessLimiter(3);
    for (let guess = 0; guess < 3; guess++) expect(outcome(() => guesses.count("a", 1000))).toBe("ok");
    expect(outcome(() => guesses.count("a", 2000))).toBe("auth_rate_limited");
    expect(outcome(() => guesses.count("b", 2000))).toBe("ok");
    expect(outcome(() => guesses.count("a", 61_000))).toBe("ok");
  });
});
