/** `npm run bench -- NAME`: runs a benchmark, prints its table, and exits 0 only when every row is as asked. */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Bench, type BenchContext, type Finding, rowsOf, type Section, selectRows } from "./bench.js";
import { Children } from "./children.js";
import { core } from "./core/index.js";
import { describeMachine, describeVersions } from "./machine.js";
import { model } from "./model/index.js";
import { exitCodeOf, type Fact, formatMarkdown, formatTable, type Report, type Row, verdictOf } from "./report.js";

const BENCHES: readonly Bench[] = [core, model];
/** Of the measurements; models and peers are made before. */
const USUAL_MS = 8 * 60_000;
const FULL_MS = 60 * 60_000;
const PREPARE_MS = 10 * 60_000;

const USAGE = `Usage: npm run bench -- NAME [--rows a,b] [--full] [--quick] [--json FILE] [--markdown]
       npm run bench -- --from FILE [--markdown]     print an earlier run's --json file
Benchmarks: ${BENCHES.map(({ name }) => name).join(", ")}
`;

interface Options {
  readonly rows: readonly string[];
  readonly full: boolean;
  readonly quick: boolean;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rows: { type: "string", default: "" },
      full: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      json: { type: "string" },
      markdown: { type: "boolean", default: false },
      from: { type: "string" },
    },
  });
  const bench = BENCHES.find(({ name }) => name === positionals[0]);
  if (bench === undefined && values.from === undefined) {
    process.stderr.write(USAGE);
    return 64;
  }
  const report =
    bench === undefined
      ? (JSON.parse(readFileSync(values.from ?? "", "utf8")) as Report)
      : await runBench(bench, { ...values, rows: values.rows.split(",").filter((name) => name !== "") });
  process.stdout.write(`${values.markdown ? formatMarkdown(report) : formatTable(report)}\n`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  return exitCodeOf(report.rows);
}

async function runBench(bench: Bench, options: Options): Promise<Report> {
  const wanted = selectRows(bench, options.rows);
  const sections = bench.sections.filter((section) => section.rows.some(({ id }) => wanted.has(id)));
  const machine = describeMachine();
  const facts: Fact[] = [];
  const rows: Row[] = [];
  const runner = new SectionRunner(options, wanted, facts);
  for (const section of sections) if (section.prepare) await runner.prepare(section);
  const endsAt = performance.now() + (options.full ? FULL_MS : USUAL_MS);
  for (const section of sections) {
    const measured = await runner.run(
      section,
      Math.min(section.limitMs * (options.full ? 4 : 1), endsAt - performance.now()),
    );
    for (const row of measured) log(`${row.id}: ${row.value ?? "-"} ${row.unit}, ${verdictOf(row)}`);
    rows.push(...measured);
  }
  const flags = [
    options.full && "--full",
    options.quick && "--quick",
    options.rows.length > 0 && `--rows ${options.rows}`,
  ];
  const command = ["npm run bench --", bench.name, ...flags.filter((flag) => flag !== false)].join(" ");
  const date = new Date().toISOString().slice(0, 16).replace("T", " ");
  const note = options.quick
    ? { note: "A TRIAL: tiny models or few requests in every row. None of these numbers is the one asked for." }
    : {};
  return {
    ...note,
    bench: bench.name,
    date: `${date} UTC`,
    command,
    machine,
    versions: describeVersions(),
    rows,
    facts,
  };
}

class SectionRunner {
  readonly #options: Options;
  readonly #wanted: ReadonlySet<string>;
  readonly #facts: Fact[];
  /** Sections whose preparation failed: their rows are not measured. */
  readonly #unprepared = new Set<Section>();

  constructor(options: Options, wanted: ReadonlySet<string>, facts: Fact[]) {
    this.#options = options;
    this.#wanted = wanted;
    this.#facts = facts;
  }

  async prepare(section: Section): Promise<void> {
    const done = await this.#within(PREPARE_MS, section, new Map(), async (context) => section.prepare?.(context));
    if (!done) this.#unprepared.add(section);
  }

  async run(section: Section, limitMs: number): Promise<Row[]> {
    const findings = new Map<string, Finding>();
    if (limitMs <= 0) log(`${idsOf(section)}: no time is left for it`);
    else if (!this.#unprepared.has(section)) {
      const startedAt = performance.now();
      await this.#within(limitMs, section, findings, (context) => section.run(context));
      log(`${idsOf(section)}: took ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    }
    return rowsOf(section, findings, this.#wanted);
  }

  /** Answers whether `work` came to its end in time. Its processes have ended either way. */
  async #within(
    limitMs: number,
    section: Section,
    findings: Map<string, Finding>,
    work: (context: BenchContext) => Promise<void>,
  ): Promise<boolean> {
    const children = new Children();
    const interrupt = () => void children.close().then(() => process.exit(130));
    process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
    let timer: NodeJS.Timeout | undefined;
    const timeUp = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`did not end within ${Math.round(limitMs / 1000)} s`)), limitMs);
    });
    try {
      const working = work(this.#contextOf(children, findings));
      // Once the time is up nobody waits for it; it fails when its processes end.
      working.catch(() => {});
      await Promise.race([working, timeUp]);
      return true;
    } catch (error) {
      log(`${idsOf(section)}: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    } finally {
      clearTimeout(timer);
      await children.close();
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
    }
  }

  #contextOf(children: Children, findings: Map<string, Finding>): BenchContext {
    return {
      quick: this.#options.quick,
      full: this.#options.full,
      children,
      wanted: this.#wanted,
      log,
      fact: (name, unit, value) => this.#facts.push({ name, unit, value }),
      found: (id, finding) => findings.set(id, finding),
    };
  }
}

function idsOf(section: Section): string {
  return section.rows.map(({ id }) => id).join(", ");
}

function log(line: string): void {
  process.stderr.write(`[bench] ${line}\n`);
}

process.exitCode = await main();
