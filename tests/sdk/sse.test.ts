import { type SseItem, SseParser } from "@aiosd/sdk";
import fc from "fast-check";
import { expect, test } from "vitest";

function parse(chunks: readonly Uint8Array[]): SseItem[] {
  const parser = new SseParser();
  return chunks.flatMap((chunk) => parser.push(chunk));
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** A line of data without line ends, which the format cannot hold; any other character goes. */
const line = fc.string({ unit: "grapheme" }).filter((text) => !/[\r\n\uFEFF]/.test(text));
const item: fc.Arbitrary<SseItem> = fc.oneof(
  fc.record({ type: fc.constant("comment" as const), text: line }),
  fc.record({
    type: fc.constant("record" as const),
    id: fc.option(fc.nat().map(String), { nil: undefined }),
    data: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
  }),
);

function write(items: readonly SseItem[], newline: string): string {
  const lines = items.flatMap((one) =>
    one.type === "comment"
      ? [`: ${one.text}`]
      : [...(one.id === undefined ? [] : [`id: ${one.id}`]), ...one.data.split("\n").map((d) => `data: ${d}`), ""],
  );
  return lines.map((one) => one + newline).join("");
}

function cut(all: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [0, ...places.map((place) => place % (all.length + 1)).sort((a, b) => a - b), all.length];
  return at.slice(1).map((end, i) => all.subarray(at[i], end));
}

test("what was written is read back, however the network cuts it and whatever ends its lines", () => {
  const newline = fc.constantFrom("\n", "\r\n", "\r");
  fc.assert(
    fc.property(fc.array(item), newline, fc.array(fc.nat()), (items, end, places) => {
      expect(parse(cut(bytes(write(items, end)), places))).toEqual(items);
    }),
    { numRuns: 500 },
  );
});

test("every single cut of a record with wide characters and CRLF gives the same record", () => {
  const all = bytes(": queued position=3\r\n\r\nid: 7\r\ndata: žluť 🐙\r\n\r\n");
  for (let at = 0; at <= all.length; at++) {
    expect(parse([all.subarray(0, at), all.subarray(at)])).toEqual([
      { type: "comment", text: "queued position=3" },
      { type: "record", id: "7", data: "žluť 🐙" },
    ]);
  }
});

test("an unfinished record is not a record, and unknown fields are passed over", () => {
  expect(parse([bytes("event: x\nretry: 10\ndata\n\ndata: cut off\n")])).toEqual([
    { type: "record", id: undefined, data: "" },
  ]);
});
