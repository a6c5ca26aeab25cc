import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StopStrings } from "#src/cores/onnx/stop-strings.js";

function run(stops: string[], pieces: string[]): { shown: string; stopped: boolean } {
  const subject = new StopStrings(stops);
  let shown = "";
  for (const piece of pieces) {
    const { text, stopped } = subject.push(piece);
    shown += text;
    if (stopped) return { shown, stopped };
  }
  return { shown: shown + subject.flush(), stopped: false };
}

/** The text up to the stop string that is complete first, the longest of those complete at once. */
function expected(stops: string[], text: string): { shown: string; stopped: boolean } {
  for (let end = 1; end <= text.length; end++) {
    const found = stops.filter((stop) => text.slice(0, end).endsWith(stop)).sort((a, b) => b.length - a.length)[0];
    if (found !== undefined) return { shown: text.slice(0, end - found.length), stopped: true };
  }
  return { shown: text, stopped: false };
}

describe("stop strings", () => {
  it.each([
    ["inside the first piece", ["END"], ["say END now"], "say ", true],
    ["over piece borders", ["END"], ["say E", "N", "D now"], "say ", true],
    ["at the very beginning", ["END"], ["END"], "", true],
    ["not there after all", ["END"], ["say E", "N", "C"], "say ENC", false],
    ["begun but not finished", ["END"], ["say EN"], "say EN", false],
    ["one that begins again inside itself", ["aab"], ["a", "a", "a", "b"], "a", true],
    ["the one that is complete first", ["abcd", "bc"], ["abcd"], "a", true],
    ["the longest of two complete at once", ["c", "abc"], ["ab", "c"], "", true],
    ["emoji", ["👋"], ["hi \u{1F44B}!"], "hi ", true],
  ])("finds %s", (_, stops, pieces, shown, stopped) => {
    expect(run(stops, pieces)).toEqual({ shown, stopped });
  });

  it("lets text out as soon as it cannot be the beginning of a stop string", () => {
    const subject = new StopStrings(["\n\nUser:"]);
    expect(subject.push("a\n").text).toBe("a");
    expect(subject.push("b").text).toBe("\nb");
    expect(subject.push("\n\n\n").text).toBe("\n");
    expect(subject.state()).toEqual({ held: "\n\n" });
  });

  it("finds the same wherever the pieces end, and never shows a part of what it found", () => {
    const few = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 4 });
    const pieces = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(few, { minLength: 1, maxLength: 4 }), pieces, (stops, parts) => {
        expect(run(stops, parts)).toEqual(expected(stops, parts.join("")));
      }),
      { numRuns: 2000 },
    );
  });

  it("goes on after a restore", () => {
    const whole = new StopStrings(["<stop>"]);
    whole.push("text <st");
    const restored = new StopStrings(["<stop>"]);
    restored.restore(JSON.parse(JSON.stringify(whole.state())));
    expect(restored.push("op> more")).toEqual({ text: "", stopped: true });
  });

  it("passes everything on where there are none", () => {
    expect(run([], ["a", "b"])).toEqual({ shown: "ab", stopped: false });
  });

  it("does not take text behind a stop string", () => {
    const subject = new StopStrings(["x"]);
    subject.push("x");
    expect(() => subject.push("y")).toThrow("behind a stop string");
  });
});
