/** What a benchmark is made of: sections that measure a few rows each, within a time, in processes of their own. */
import type { Children } from "./children.js";
import type { Row, RowPlan } from "./report.js";

/** What a section found for one of its rows. */
export interface Finding {
  readonly value: number;
  readonly ratio?: number;
  readonly detail?: string;
}

export interface BenchContext {
  /** Small models and few rounds: shows that everything runs, measures nothing. */
  readonly quick: boolean;
  /** More rounds than fit into eight minutes. */
  readonly full: boolean;
  /** Every process of a section is started here; all have ended when the next section starts. */
  readonly children: Children;
  /** Ids of the rows of this section that were asked for. */
  readonly wanted: ReadonlySet<string>;
  /** A line of progress, to stderr. */
  log(line: string): void;
  fact(name: string, unit: string, value: number): void;
  /** Once per row, as soon as it is known: what was found stands even when the section fails later. */
  found(id: string, finding: Finding): void;
}

export interface Section {
  readonly rows: readonly RowPlan[];
  /** What the section may take at most; without `--full`, also of the whole run's time. */
  readonly limitMs: number;
  /** Built before the clock of the run starts: models, peers. */
  prepare?(context: BenchContext): Promise<void>;
  run(context: BenchContext): Promise<void>;
}

export interface Bench {
  readonly name: string;
  readonly sections: readonly Section[];
}

/** How often something is repeated: once when quick, twice as often when full. */
export function repetitions(context: BenchContext, usual: number): number {
  return context.quick ? 1 : context.full ? 2 * usual : usual;
}

/**
 * The rounds of a measurement: `usual` of them, fewer where the next one would not end within `budgetMs`, at least one.
 * A slow machine gets a less certain number instead of none.
 */
export function* rounds(context: BenchContext, usual: number, budgetMs: number): Generator<number> {
  const startedAt = performance.now();
  const count = repetitions(context, usual);
  for (let round = 0; round < count; round++) {
    const elapsed = performance.now() - startedAt;
    if (round > 0 && (elapsed * (round + 1)) / round > budgetMs) return;
    yield round;
  }
}

/** The rows of a section with what was found; the others stay without a value. */
export function rowsOf(section: Section, findings: ReadonlyMap<string, Finding>, wanted: ReadonlySet<string>): Row[] {
  return section.rows
    .filter(({ id }) => wanted.has(id))
    .map((plan) => ({ ...plan, value: null, ...findings.get(plan.id) }));
}

/** Which rows `--rows` names: all of them without it, else those whose id starts with one of the names. */
export function selectRows(bench: Bench, names: readonly string[]): Set<string> {
  const ids = bench.sections.flatMap((section) => section.rows.map(({ id }) => id));
  if (names.length === 0) return new Set(ids);
  for (const name of names) {
    if (!ids.some((id) => id.startsWith(name)))
      throw new RangeError(`no row is called ${name}; there are ${ids.join(", ")}`);
  }
  return new Set(ids.filter((id) => names.some((name) => id.startsWith(name))));
}
