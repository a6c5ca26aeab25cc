import { KernelError } from "@aiosd/sdk";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJsonObject } from "#src/http/json.js";

const LIMITS = { depthMax: 64, keysMax: 4096 };

function parse(body: string | Buffer): Record<string, unknown> {
  return parseJsonObject(Buffer.from(body), LIMITS);
}

/** The message of the refusal; fails when the body is accepted. */
function refusal(body: string | Buffer): string {
  try {
    parse(body);
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    expect(error.code).toBe("invalid_json");
    return error.message;
  }
  throw new Error(`accepted: ${String(body).slice(0, 80)}`);
}

/** A value nested `depth` levels, the outermost being an object. */
const nested = (depth: number) => `{"a":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`;

describe("JSON bodies", () => {
  it("are what JSON.parse says, for every object without odd parts", () => {
    const clean = fc.jsonValue({ maxDepth: 8 });
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), clean), (value) => {
        const text = JSON.stringify(value);
        // -0 does not survive JSON, and `__proto__` may not come in.
        fc.pre(!text.includes("__proto__"));
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it("are {} when empty, and lose a byte order mark", () => {
    expect(parse("")).toEqual({});
    expect(parse('\uFEFF{"a":1}')).toEqual({ a: 1 });
  });

  it("must be objects", () => {
    for (const body of ["[]", "null", "1", '"x"', "true"]) expect(refusal(body)).toContain("must be a JSON object");
  });

  it("nest at most to the limit, also a million levels", () => {
    expect(parse(nested(64))).toBeTypeOf("object");
    for (const depth of [65, 1000, 1_000_000]) expect(refusal(nested(depth))).toContain("64 levels");
    expect(refusal('{"a":'.repeat(100_000))).toContain("64 levels");
    expect(parse(`{"a":"${"[".repeat(1000)}"}`)).toBeTypeOf("object");
  });

  it("hold no number that overflows", () => {
    for (const number of ["1e999", "-1e999", "1E+400", "9".repeat(400)]) {
      expect(refusal(`{"a":[${number}]}`)).toContain("too large");
    }
    expect(parse('{"a":[1e308,-0,1e-999,9007199254740993,"1e999"]}')).toBeTypeOf("object");
    for (const number of ["NaN", "Infinity", "-", "01", "1.", ".5", "+1"]) refusal(`{"a":${number}}`);
  });

  it("hold no key twice, however it is written", () => {
    expect(refusal('{"a":1,"a":2}')).toContain("twice");
    expect(refusal('{"a":1,"\\u0061":2}')).toContain("twice");
    expect(refusal('{"x":[{"a":1,"b":{"a":1},"a":2}]}')).toContain("twice");
    expect(parse('{"a":{"a":{"a":1}},"b":["a","a"]}')).toBeTypeOf("object");
  });

  it("cannot reach a prototype", () => {
    const bodies = [
      '{"__proto__":{"x":1}}',
      '{"a":[{"\\u005f_proto__":1}]}',
      '{"constructor":{"prototype":{"x":1}}}',
      '{"a":{"constructor":{"b":1,"prototype":1}}}',
    ];
    for (const body of bodies) expect(refusal(body)).toContain("not allowed");
    expect(parse('{"constructor":1,"prototype":2,"a":"__proto__"}')).toBeTypeOf("object");
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it("have a bounded number of keys in one object", () => {
    const body = `{${Array.from({ length: 100_000 }, (_, index) => `"k${index}":1`).join()}}`;
    expect(refusal(body)).toContain("4096 keys");
  });

  it("are valid UTF-8 of whole characters", () => {
    expect(refusal(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))).toContain("UTF-8");
    expect(refusal(Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x7d]))).toContain("UTF-8");
    for (const half of ["\\ud800", "\\udc00", "\\ud83dx", "\\ud83d\\u0041", "x\\uDE00\\uD83D"]) {
      expect(refusal(`{"a":"${half}"}`)).toContain("surrogate");
    }
    expect(parse('{"a":"\\ud83d\\ude00 \\\\ud800 \\u0000"}')).toEqual({ a: "😀 \\ud800 \u0000" });
  });

  it("are refused when broken, whatever the break", () => {
    for (const body of [
      "{",
      "}",
      '{"a"',
      '{"a":}',
      '{"a":1,}',
      '{"a":"\\u12"}',
      '{"a":"\\',
      "{a:1}",
      "{'a':1}",
      "\0",
    ]) {
      refusal(body);
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        try {
          parse(Buffer.from(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(KernelError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("may have four megabytes", () => {
    const body = Buffer.from(`{"a":"${"x".repeat(4 << 20)}","b":[${"1,".repeat(1 << 18)}1]}`);
    expect(Object.keys(parseJsonObject(body, LIMITS))).toEqual(["a", "b"]);
  });
});
