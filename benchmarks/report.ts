/** What a benchmark says: rows that are compared with what was asked, facts that are only told, and how both print. */

/** A row before it is measured. */
export interface RowPlan {
  /** Short and stable; `--rows` selects by it. */
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** An operator and a plain number, `>= 0.95`; compared with the ratio where there is one, else with the value. */
  readonly asked: string;
}

export interface Row extends RowPlan {
  /** Null: not measured. */
  readonly value: number | null;
  readonly ratio?: number;
  /** What the numbers were made from, in words. */
  readonly detail?: string;
}

/** A number that belongs to the run but is not asked for. */
export interface Fact {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
}

export interface Report {
  readonly bench: string;
  readonly date: string;
  readonly command: string;
  /** What a reader must know before the numbers, such as that this was only a trial. */
  readonly note?: string;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
  readonly facts: readonly Fact[];
}

export type Verdict = "ok" | "MISS" | "not measured";

const ASKED = /^(>=|<=|>|<|==) (-?\d+(?:\.\d+)?)$/;

/** Whether `value` is as asked. Throws for an `asked` that is not an operator and a plain number. */
export function meets(asked: string, value: number): boolean {
  const [, operator, number] = ASKED.exec(asked) ?? [];
  if (operator === undefined) throw new SyntaxError(`"${asked}" is not an operator and a plain number`);
  const limit = Number(number);
  if (operator === ">=") return value >= limit;
  if (operator === "<=") return value <= limit;
  if (operator === ">") return value > limit;
  if (operator === "<") return value < limit;
  return value === limit;
}

export function verdictOf(row: Row): Verdict {
  const compared = row.value === null ? null : (row.ratio ?? row.value);
  if (compared === null || !Number.isFinite(compared)) return "not measured";
  return meets(row.asked, compared) ? "ok" : "MISS";
}

/** 0 when every row is as asked; 1 when one misses; 2 when one was not measured. */
export function exitCodeOf(rows: readonly Row[]): number {
  const verdicts = rows.map(verdictOf);
  if (rows.length === 0 || verdicts.includes("not measured")) return 2;
  return verdicts.includes("MISS") ? 1 : 0;
}

/** Four significant digits, without an exponent. */
export function formatNumber(value: number | null | undefined): string {
  if (value === undefined) return "";
  if (value === null || !Number.isFinite(value)) return "-";
  if (Number.isInteger(value) || Math.abs(value) >= 1000) return String(Math.round(value));
  return String(Number(value.toPrecision(4)));
}

const HEADER = ["row", "unit", "value", "ratio", "asked", ""];

function cellsOf(row: Row): string[] {
  return [row.name, row.unit, formatNumber(row.value), formatNumber(row.ratio), row.asked, verdictOf(row)];
}

export function formatTable(report: Report): string {
  const cells = [HEADER, ...report.rows.map(cellsOf)];
  const widths = HEADER.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) => {
    const padded = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 2 || column === 3 ? cell.padStart(width) : cell.padEnd(width);
    });
    return padded.join("  ").trimEnd();
  });
  const details = report.rows.flatMap((row) => (row.detail === undefined ? [] : [`  ${row.id}: ${row.detail}`]));
  const facts = report.facts.map((fact) => `  ${fact.name}: ${formatNumber(fact.value)} ${fact.unit}`);
  return [...headOf(report), "", ...lines, "", "made from", ...details, "", "also seen", ...facts].join("\n");
}

/** The same for a Markdown page. */
export function formatMarkdown(report: Report): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const rows = report.rows.map((row) => line(cellsOf(row)));
  const details = report.rows.flatMap((row) => (row.detail === undefined ? [] : [`- ${row.name}: ${row.detail}`]));
  const facts = report.facts.map((fact) => line([fact.name, fact.unit, formatNumber(fact.value)]));
  return [
    ...headOf(report).map((text) => `${text}  `),
    "",
    line(HEADER),
    "|---|---|--:|--:|---|---|",
    ...rows,
    "",
    "Made from:",
    "",
    ...details,
    "",
    line(["also seen", "unit", "value"]),
    "|---|---|--:|",
    ...facts,
  ].join("\n");
}

function headOf({ bench, date, command, note, machine, versions }: Report): string[] {
  const list = (record: Readonly<Record<string, string | number>>) =>
    Object.entries(record)
      .map(([name, value]) => `${name} ${value}`)
      .join(", ");
  return [
    ...(note === undefined ? [] : [note]),
    `bench ${bench}, ${date}: \`${command}\``,
    `machine: ${list(machine)}`,
    `versions: ${list(versions)}`,
  ];
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Interpolated between the two neighbours; NaN without values. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}
