/**
 * What the kernel counts, in Prometheus form. The kernel reports events; this file owns names, buckets and the
 * registry (docs/METRICS.md lists them). Nothing here is per request id, pid or owner: the number of series is bounded.
 */
import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import type { ErrorCode, SyscallName } from "@aiosd/sdk";
import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** How a syscall ended: with its result, or with an error code. */
export type Outcome = "ok" | ErrorCode;

/** Where the gauges look when somebody scrapes. */
export interface MetricsSource {
  readonly running: number;
  readonly waiting: number;
  readonly slots: number;
  readonly slotsUsed: number;
  readonly processes: number;
}

/** Milliseconds that the event loop ran late. */
export interface LoopDelay {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

const PREFIX = "aiosd_";
/** The loop monitor is a timer of this period; what it measures beyond the period is delay. */
const LOOP_RESOLUTION_MS = 10;

const TOKEN_SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];
const WAIT_SECONDS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
const REQUEST_SECONDS = [0.001, 0.005, 0.02, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800];

interface EndedSeries {
  readonly count: Counter.Internal;
  readonly seconds: Histogram.Internal<string>;
}

export class Metrics {
  readonly #registry = new Registry();
  readonly #loop: IntervalHistogram;
  readonly #accepted: Counter<"syscall">;
  readonly #refused: Counter<"code">;
  readonly #requests: Counter<"syscall" | "outcome">;
  readonly #duration: Histogram<"syscall" | "outcome">;
  readonly #queue: Histogram;
  readonly #firstToken: Histogram;
  readonly #interToken: Histogram;
  readonly #turn: Histogram;
  readonly #promptTokens: Counter;
  readonly #generatedTokens: Counter;
  readonly #embeddedTokens: Counter;
  readonly #coreRestarts: Counter;
  /** Children by label, so that a call costs one map look-up instead of a label hash. */
  readonly #acceptedSeries = new Map<SyscallName, Counter.Internal>();
  readonly #endedSeries = new Map<string, EndedSeries>();

  constructor(source: () => MetricsSource) {
    this.#loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
    this.#loop.enable();
    this.#accepted = this.#counter("requests_accepted_total", "Syscalls accepted (journalled).", ["syscall"]);
    this.#refused = this.#counter("requests_refused_total", "Syscalls refused before they were accepted.", ["code"]);
    this.#requests = this.#counter("requests_total", "Syscalls ended, by outcome (ok or an error code).", [
      "syscall",
      "outcome",
    ]);
    this.#duration = this.#histogram("request_duration_seconds", "Arrival to end of a syscall.", REQUEST_SECONDS, [
      "syscall",
      "outcome",
    ]);
    this.#queue = this.#histogram("request_queue_seconds", "From the queue to a slot, per sequence.", WAIT_SECONDS);
    this.#firstToken = this.#histogram(
      "time_to_first_token_seconds",
      "From the queue to the first token, per sequence.",
      WAIT_SECONDS,
    );
    this.#interToken = this.#histogram(
      "inter_token_seconds",
      "Time between two turns of a sequence, per token.",
      TOKEN_SECONDS,
    );
    this.#turn = this.#histogram("turn_seconds", "One order to a core, from the order to its answer.", TOKEN_SECONDS);
    this.#promptTokens = this.#counter("prompt_tokens_total", "Prompt tokens computed.");
    this.#generatedTokens = this.#counter("generation_tokens_total", "Tokens generated.");
    this.#embeddedTokens = this.#counter("embedding_tokens_total", "Tokens (lexical embedder: words) embedded.");
    this.#coreRestarts = this.#counter("core_restarts_total", "Times a core child was lost and started again.");
    this.#gauges(source);
    this.#loopGauge();
  }

  accepted(syscall: SyscallName): void {
    let series = this.#acceptedSeries.get(syscall);
    if (series === undefined) {
      series = this.#accepted.labels(syscall);
      this.#acceptedSeries.set(syscall, series);
    }
    series.inc();
  }

  refused(code: ErrorCode): void {
    this.#refused.inc({ code });
  }

  ended(syscall: SyscallName, outcome: Outcome, seconds: number): void {
    const key = `${syscall} ${outcome}`;
    let series = this.#endedSeries.get(key);
    if (series === undefined) {
      series = {
        count: this.#requests.labels(syscall, outcome),
        seconds: this.#duration.labels(syscall, outcome),
      };
      this.#endedSeries.set(key, series);
    }
    series.count.inc();
    series.seconds.observe(seconds);
  }

  queued(seconds: number): void {
    this.#queue.observe(seconds);
  }

  firstToken(seconds: number): void {
    this.#firstToken.observe(seconds);
  }

  /** Once per delta: the time since the delta before, divided by its tokens. */
  interToken(seconds: number): void {
    this.#interToken.observe(seconds);
  }

  promptTokens(count: number): void {
    this.#promptTokens.inc(count);
  }

  generatedTokens(count: number): void {
    this.#generatedTokens.inc(count);
  }

  embeddedTokens(count: number): void {
    this.#embeddedTokens.inc(count);
  }

  turn(seconds: number): void {
    this.#turn.observe(seconds);
  }

  coreRestarted(): void {
    this.#coreRestarts.inc();
  }

  /** Prometheus text format. Starts a new interval for the event-loop delay: one scraper sees each peak once. */
  async text(): Promise<string> {
    const text = await this.#registry.metrics();
    this.#loop.reset();
    return text;
  }

  /** Since the last scrape. */
  eventLoopDelayMs(): LoopDelay {
    const late = (ns: number): number => (Number.isFinite(ns) ? Math.max(0, ns / 1e6 - LOOP_RESOLUTION_MS) : 0);
    // An interval without a sample would report the histogram's own zero, and its 2^63 minimum never.
    return { p50: late(this.#loop.percentile(50)), p99: late(this.#loop.percentile(99)), max: late(this.#loop.max) };
  }

  close(): void {
    this.#loop.disable();
    this.#registry.clear();
  }

  #counter<T extends string>(name: string, help: string, labelNames: T[] = []): Counter<T> {
    return new Counter({ name: PREFIX + name, help, labelNames, registers: [this.#registry] });
  }

  #histogram<T extends string>(name: string, help: string, buckets: number[], labelNames: T[] = []): Histogram<T> {
    return new Histogram({ name: PREFIX + name, help, buckets, labelNames, registers: [this.#registry] });
  }

  #gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(value());
      },
    });
  }

  #gauges(source: () => MetricsSource): void {
    this.#gauge(`${PREFIX}requests_running`, "Sequences that have left the queue.", () => source().running);
    this.#gauge(`${PREFIX}requests_waiting`, "Sequences waiting for a slot.", () => source().waiting);
    this.#gauge(`${PREFIX}slots`, "Slots of all cores.", () => source().slots);
    this.#gauge(`${PREFIX}slots_used`, "Slots that hold a sequence.", () => source().slotsUsed);
    this.#gauge(`${PREFIX}processes`, "Processes that have not ended.", () => source().processes);
    this.#gauge("process_resident_memory_bytes", "Resident memory of the daemon (without its cores).", () =>
      process.memoryUsage.rss(),
    );
  }

  #loopGauge(): void {
    const delay = (): LoopDelay => this.eventLoopDelayMs();
    new Gauge({
      name: `${PREFIX}event_loop_delay_seconds`,
      help: "How late the daemon's event loop ran since the last scrape.",
      labelNames: ["quantile"],
      registers: [this.#registry],
      collect() {
        const { p50, p99, max } = delay();
        this.set({ quantile: "0.5" }, p50 / 1000);
        this.set({ quantile: "0.99" }, p99 / 1000);
        this.set({ quantile: "1" }, max / 1000);
      },
    });
  }
}
