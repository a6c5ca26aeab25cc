import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsOf, type Section, selectRows } from "#benchmarks/bench.js";
import { core } from "#benchmarks/core/index.js";
import { MetricsPage } from "#benchmarks/daemon.js";
import { steadyRate } from "#benchmarks/load/steady-rate.js";
import {
  exitCodeOf,
  formatMarkdown,
  formatNumber,
  formatTable,
  median,
  meets,
  quantile,
  type Report,
  type Row,
  verdictOf,
} from "#benchmarks/report.js";

const RUN = resolve("dist/benchmarks/run.js");

function row(over: Partial<Row>): Row {
  return { id: "speed", name: "speed of it", unit: "tokens/s", asked: ">= 2", value: 3, ...over };
}

function report(rows: readonly Row[]): Report {
  const facts = [{ name: "load", unit: "cores", value: 0.05 }];
  return {
    bench: "core",
    date: "now",
    command: "npm run bench",
    machine: { cores: 2 },
    versions: { node: "20" },
    rows,
    facts,
  };
}

describe("what was asked", () => {
  it("is an operator and a plain number", () => {
    const cases: [string, number, boolean][] = [
      [">= 0.95", 0.95, true],
      [">= 0.95", 0.9499, false],
      ["<= 20", 20, true],
      ["<= 20", 20.1, false],
      ["> 1", 1, false],
      ["< 1", 0.5, true],
      ["== 100", 100, true],
      ["== 100", 99.9999, false],
      [">= -1", -1, true],
    ];
    for (const [asked, value, expected] of cases) expect(meets(asked, value), `${value} ${asked}`).toBe(expected);
  });

  it("is refused in any other form", () => {
    for (const asked of ["0.95", ">=0.95", ">= 95 %", "about 3", ">= 1e3", ""]) {
      expect(() => meets(asked, 1)).toThrow(SyntaxError);
    }
  });

  it("is well-formed in every row of every section, and no two rows share an id", () => {
    const plans = core.sections.flatMap((section) => section.rows);
    for (const { asked } of plans) expect(() => meets(asked, 1)).not.toThrow();
    expect(new Set(plans.map(({ id }) => id)).size).toBe(plans.length);
  });
});

describe("a row's verdict", () => {
  it("compares the ratio where there is one, else the value", () => {
    expect(verdictOf(row({ value: 900, ratio: 1.9 }))).toBe("MISS");
    expect(verdictOf(row({ value: 1, ratio: 2.1 }))).toBe("ok");
    expect(verdictOf(row({ value: 2 }))).toBe("ok");
  });

  it("is never good for what was not measured", () => {
    expect(verdictOf(row({ value: null }))).toBe("not measured");
    expect(verdictOf(row({ value: null, ratio: 9 }))).toBe("not measured");
    expect(verdictOf(row({ value: 5, ratio: Number.NaN }))).toBe("not measured");
    expect(verdictOf(row({ value: Number.POSITIVE_INFINITY }))).toBe("not measured");
  });
});

describe("the exit code", () => {
  it("is 0 only when every row is as asked", () => {
    expect(exitCodeOf([row({}), row({})])).toBe(0);
    expect(exitCodeOf([row({}), row({ value: 1 })])).toBe(1);
    expect(exitCodeOf([row({ value: 1 }), row({ value: null })])).toBe(2);
    expect(exitCodeOf([])).toBe(2);
  });
});

describe("a section's rows", () => {
  const section: Section = {
    rows: [row({ id: "a" }), row({ id: "b" }), row({ id: "c" })],
    limitMs: 1,
    run: async () => {},
  };

  it("have the value null where nothing was found", () => {
    const rows = rowsOf(section, new Map([["a", { value: 7, ratio: 2 }]]), new Set(["a", "b"]));
    expect(rows.map(({ id, value, ratio }) => [id, value, ratio])).toEqual([
      ["a", 7, 2],
      ["b", null, undefined],
    ]);
  });

  it("are selected by the beginning of their id, and a name that fits none is refused", () => {
    expect([...selectRows(core, ["http-fp32", "thousand"])]).toEqual(["http-fp32", "thousand", "thousand-memory"]);
    expect(selectRows(core, []).size).toBeGreaterThan(10);
    expect(() => selectRows(core, ["nothing-of-ours"])).toThrow(/no row is called nothing-of-ours/);
  });
});

describe("the table", () => {
  it("shows every row with its verdict, and what it was made from", () => {
    const text = formatTable(
      report([row({ value: 1234.56, ratio: 2.34567, detail: "5 rounds" }), row({ id: "b", value: null })]),
    );
    expect(text).toMatch(/speed of it +tokens\/s +1235 +2.346 +>= 2 +ok/);
    expect(text).toMatch(/speed of it +tokens\/s +- +>= 2 +not measured/);
    expect(text).toContain("speed: 5 rounds");
    expect(text).toContain("load: 0.05 cores");
  });

  it("is a Markdown table on request", () => {
    const lines = formatMarkdown(report([row({ name: "a|b" })])).split("\n");
    expect(lines).toContain("| a\\|b | tokens/s | 3 |  | >= 2 | ok |");
  });

  it("writes numbers with four digits and without exponents", () => {
    expect([0.000123456, 12.34567, 1234567.8, 3, null, undefined].map(formatNumber)).toEqual([
      "0.0001235",
      "12.35",
      "1234568",
      "3",
      "-",
      "",
    ]);
  });
});

describe("statistics", () => {
  it("takes medians and quantiles between neighbours", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([1, 2, 3, 4])).toBe(2.5);
    expect(quantile([0, 10], 0.9)).toBe(9);
    expect(median([])).toBeNaN();
  });

  it("counts a rate only while every stream decodes, sharing lumps out over their time", () => {
    // The second stream starts at 10 and ends at 30; the first got 4 tokens by 40, of which half came by 30.
    const first = [0, 1, 20, 2, 40, 4];
    const second = [10, 1, 30, 2];
    const { tokensPerSecond, ms } = steadyRate([first, second]);
    expect(ms).toBe(20);
    expect(tokensPerSecond).toBeCloseTo(((1 + 2 + 2) / 20) * 1000, 6);
  });

  it("refuses a rate of streams that never decoded together", () => {
    expect(() =>
      steadyRate([
        [0, 1, 5, 1],
        [6, 1, 9, 1],
      ]),
    ).toThrow(RangeError);
    expect(() => steadyRate([[], [1, 1, 2, 1]])).toThrow(RangeError);
  });

  it("reads series with their labels from a metrics page", () => {
    const page = new MetricsPage('# HELP a b\na_total 3\na_seconds{quantile="0.99"} 0.0125\n');
    expect(page.value("a_total")).toBe(3);
    expect(page.value('a_seconds{quantile="0.99"}')).toBe(0.0125);
    expect(() => page.value("b")).toThrow(/no b/);
  });
});

describe("the runner", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "aiosd-runner-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, ...args], {
      encoding: "utf8",
      timeout: 100_000,
    });
    return { status, stdout, stderr };
  }

  it("measures a row and writes its JSON", () => {
    const file = join(folder, "out.json");
    const { status, stdout, stderr } = run("core", "--quick", "--rows", "slot-length", "--json", file);
    const written = JSON.parse(readFileSync(file, "utf8")) as Report;
    expect(Object.keys(written)).toEqual(expect.arrayContaining(["machine", "versions", "rows"]));
    expect(written.versions).toMatchObject({ node: process.versions.node, onnxruntime: expect.any(String) });
    expect(written.machine).toMatchObject({ cpu: expect.any(String), cores: expect.any(Number) });
    expect(written.rows).toHaveLength(1);
    expect(written.rows[0]).toMatchObject({
      unit: "ms",
      asked: "<= 1.05",
      value: expect.any(Number),
      ratio: expect.any(Number),
    });
    expect(status).toBe(exitCodeOf(written.rows));
    expect(stdout).toContain("8,192-token slots");
    expect(stderr).toContain("[bench] slot-length");
  });

  it("prints an earlier run again, and its exit code", () => {
    const file = join(folder, "earlier.json");
    writeFileSync(file, JSON.stringify(report([row({}), row({ value: null })])));
    const { status, stdout } = run("--from", file, "--markdown");
    expect(status).toBe(2);
    expect(stdout).toContain("| row | unit | value | ratio | asked |");
  });

  it("names its benchmarks when asked for another one, and its rows when asked for another row", () => {
    const unknown = run("nothing");
    expect(unknown.status).toBe(64);
    expect(unknown.stderr).toContain("Benchmarks: core");
    const row = run("core", "--rows", "nothing");
    expect(row.status).not.toBe(0);
    expect(row.stderr).toContain("no row is called nothing");
  });
});
