import { createHash } from "node:crypto";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashToken, newToken, openAdminToken, TokenTable } from "#src/access/index.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aiosd-tokens-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the admin token", () => {
  test("is made at the first start, for its owner alone, and is the same at the next", () => {
    const first = openAdminToken(folder);
    expect(first).toEqual({
      token: expect.stringMatching(/^aios_[A-Za-z0-9_-]{43}$/),
      file: join(folder, "token"),
      created: true,
    });
    expect(readFileSync(first.file, "utf8")).toBe(`${first.token}\n`);
    expect(statSync(first.file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["token"]);
    expect(openAdminToken(folder)).toEqual({ token: first.token, file: first.file, created: false });
  });

  test("is made in spite of a draft that a killed daemon left", () => {
    writeFileSync(join(folder, "token.tmp"), "half", { mode: 0o644 });
    const { file, created } = openAdminToken(folder);
    expect(created).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["token"]);
  });

  test("gets its mode back, and that is reported without the token", () => {
    const { token, file } = openAdminToken(folder);
    chmodSync(file, 0o644);
    const again = openAdminToken(folder);
    expect(again.token).toBe(token);
    expect(again.corrected).toContain("had mode 0644");
    expect(again.corrected).not.toContain(token);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(openAdminToken(folder)).not.toHaveProperty("corrected");
  });

  test.each([
    ["empty", ""],
    ["short", "aios_abc\n"],
    ["two lines", `${"a".repeat(48)}\n${"b".repeat(48)}\n`],
    ["binary", "\u0000\u0001".repeat(40)],
    ["far too long", "a".repeat(10_000)],
  ])("is refused when its file is %s, saying what to do and not what it holds", (_, content) => {
    const file = join(folder, "token");
    writeFileSync(file, content, { mode: 0o600 });
    const refusal = (): unknown => {
      try {
        return openAdminToken(folder);
      } catch (error) {
        return error;
      }
    };
    const error = refusal();
    expect(error).toMatchObject({ code: "config_invalid", message: expect.stringContaining("delete it") });
    expect(error).toMatchObject({ message: expect.stringContaining(file) });
    if (content.trim() !== "") expect(String(error)).not.toContain(content.trim().slice(0, 8));
    expect(readFileSync(file, "utf8")).toBe(content);
  });

  test("is refused when its file is a folder or a link", () => {
    mkdirSync(join(folder, "token"));
    expect(() => openAdminToken(folder)).toThrow("is not a regular file");
    rmSync(join(folder, "token"), { recursive: true });
    writeFileSync(join(folder, "elsewhere"), "a".repeat(48));
    symlinkSync(join(folder, "elsewhere"), join(folder, "token"));
    expect(() => openAdminToken(folder)).toThrow("is a symbolic link");
  });

  test("is refused where it cannot be written", () => {
    expect(() => openAdminToken(join(folder, "nowhere"))).toThrow(expect.objectContaining({ code: "config_invalid" }));
  });
});

describe("tokens", () => {
  test("have 256 random bits behind their prefix", () => {
    const tokens = new Set(Array.from({ length: 1_000 }, () => newToken("agent_")));
    expect(tokens.size).toBe(1_000);
    for (const token of tokens) expect(Buffer.from(token.slice("agent_".length), "base64url")).toHaveLength(32);
  });

  test("are hashed with SHA-256", () => {
    expect(hashToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(hashToken("é")).toBe(createHash("sha256").update("é", "utf8").digest("hex"));
  });
});

describe("the token table", () => {
  const caller = (pid: number) => ({ pid, owner: "local", admin: false });

  test("finds a caller by the token alone, until the process is removed", () => {
    const table = new TokenTable();
    const [one, other, third] = [newToken("a_"), newToken("a_"), newToken("a_")];
    table.add(hashToken(one), caller(1));
    table.add(hashToken(other), caller(2));
    table.add(hashToken(third), caller(1));
    expect(table.lookup(one)).toEqual(caller(1));
    expect(table.lookup(other)).toEqual(caller(2));
    table.remove(1);
    expect([table.lookup(one), table.lookup(third)]).toEqual([null, null]);
    expect(table.lookup(other)).toEqual(caller(2));
    expect(table.size).toBe(1);
    table.remove(99);
  });

  test("knows nobody by a near token, a hash, nothing, or something huge", () => {
    const table = new TokenTable();
    const token = newToken("a_");
    table.add(hashToken(token), caller(1));
    const near = token.slice(0, -1) + (token.endsWith("A") ? "B" : "A");
    for (const wrong of [near, `${token} `, token.toLowerCase(), hashToken(token), "", "x".repeat(1 << 20)]) {
      expect(table.lookup(wrong)).toBeNull();
    }
  });

  test("is bounded, and has room again after a removal", () => {
    const table = new TokenTable(2);
    table.add(hashToken("a"), caller(1));
    table.add(hashToken("b"), caller(2));
    expect(() => table.add(hashToken("c"), caller(3))).toThrow(expect.objectContaining({ code: "too_many_processes" }));
    table.remove(1);
    table.add(hashToken("c"), caller(3));
    expect(table.lookup("c")).toEqual(caller(3));
  });

  test("takes hashes only, each for one caller", () => {
    const table = new TokenTable();
    expect(() => table.add("a token in clear", caller(1))).toThrow("SHA-256");
    table.add(hashToken("a"), caller(1));
    expect(() => table.add(hashToken("a"), caller(2))).toThrow("one caller");
  });
});
