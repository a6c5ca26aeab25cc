import { expect, test } from "vitest";
import { clip, duration, table } from "#src/cli/output.js";
import { parseMetrics } from "#src/cli/prometheus.js";

test("tables pad their columns, numbers to the right", () => {
  const rows = [
    [7, "a", "x"],
    [1234, "long name", "y"],
  ];
  expect(table(["PID", "NAME", "S"], rows)).toEqual([" PID  NAME       S", "   7  a          x", "1234  long name  y"]);
  expect(table(["PID", "NAME"], [])).toEqual(["PID  NAME"]);
});

test("durations have two units at most", () => {
  expect([-5, 999, 59_999, 61_000, 3_660_000, 90_000_000].map(duration)).toEqual([
    "0s",
    "0s",
    "59s",
    "1m01s",
    "1h01m",
    "1d01h",
  ]);
});

test("clipped text stays on its line and cannot steer the terminal", () => {
  expect(clip("one\ntwo  three", 20)).toBe("one two three");
  expect(clip("abcdef", 4)).toBe("abc…");
  expect(clip("\x1b[31mred", 20)).toBe("\\x1b[31mred");
});

test("metrics are read by their series", () => {
  const text = '# HELP a b\n# TYPE a counter\na 3\nb{x="1 2"} 0.5\nc NaN\n';
  expect([...parseMetrics(text)]).toEqual([
    ["a", 3],
    ['b{x="1 2"}', 0.5],
    ["c", Number.NaN],
  ]);
});
