import { KernelError } from "@aiosd/sdk";
import type { Logger } from "pino";
import type { OnnxCore } from "../cores/index.js";
import type { Limits } from "./config.js";
import type { CoreLoop } from "./core-loop.js";
import type { Metrics } from "./metrics.js";

const WINDOW_MS = 60_000;
const BACKOFF_MS = 100;
const BACKOFF_MS_MAX = 5_000;

export interface SupervisorOptions {
  /** Starts a core; the signal gives up on it while it loads. */
  readonly open: (signal: AbortSignal) => Promise<OnnxCore>;
  readonly loop: CoreLoop;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly now: () => number;
}

/**
 * Keeps one core alive: a child that dies is replaced with growing pauses; after too many deaths in a minute what waits
 * is refused with core_unavailable until the minute is over (a breaker), because a core that dies at once would only
 * take more requests with it.
 */
export class CoreSupervisor {
  readonly #options: SupervisorOptions;
  #deaths: number[] = [];
  #core: OnnxCore | null = null;
  readonly #closed = new AbortController();
  /** The breaker is open until then. */
  #unavailableUntil: number | null = null;
  #endPause: (() => void) | null = null;
  #running: Promise<void> = Promise.resolve();
  restarts = 0;

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  /** Starts the first core; its failure is the daemon's. */
  async start(): Promise<void> {
    const core = await this.#options.open(this.#closed.signal);
    this.#running = this.#supervise(core);
  }

  /** Why no core will be ready soon: the breaker is open. */
  get unavailable(): KernelError | null {
    if (this.#unavailableUntil === null) return null;
    const retryAfterMs = Math.max(1000, Math.ceil(this.#unavailableUntil - this.#options.now()));
    return new KernelError("core_unavailable", "the core died too often within a minute", { retryAfterMs });
  }

  async close(): Promise<void> {
    this.#closed.abort();
    this.#endPause?.();
    const core = this.#core;
    this.#options.loop.close(new KernelError("shutting_down", "the daemon is stopping"));
    await core?.close();
    await this.#running;
  }

  async #supervise(first: OnnxCore): Promise<void> {
    const { loop, log, metrics } = this.#options;
    for (let core: OnnxCore | null = first; core !== null; core = await this.#replace()) {
      this.#core = core;
      void core.exited.then((reason) => loop.lose(reason));
      const reason = await loop.run(core);
      this.#core = null;
      if (this.#closed.signal.aborted) return;
      // A loop can also stop on a refused turn: then the child is alive but its state is not to be trusted.
      await core.kill();
      log.error({ reason: String(reason) }, "the core was lost; starting another");
      this.restarts += 1;
      metrics.coreRestarted();
      this.#deaths.push(this.#options.now());
    }
  }

  /** The next core, or null when the daemon is closing meanwhile. */
  async #replace(): Promise<OnnxCore | null> {
    const { limits, loop, log, now, open } = this.#options;
    for (;;) {
      this.#deaths = this.#deaths.filter((at) => now() - at < WINDOW_MS);
      const recent = this.#deaths.length;
      let pauseMs = Math.min(BACKOFF_MS * 2 ** (recent - 1), BACKOFF_MS_MAX);
      if (recent > limits.coreRestartsPerMinuteMax) {
        pauseMs = WINDOW_MS - (now() - (this.#deaths[0] ?? now()));
        this.#unavailableUntil = now() + pauseMs;
        loop.failAll(this.unavailable ?? new KernelError("core_unavailable", "the core keeps dying"));
      }
      if (!this.#closed.signal.aborted) await this.#sleep(pauseMs);
      if (this.#closed.signal.aborted) return null;
      try {
        const core = await open(this.#closed.signal);
        this.#unavailableUntil = null;
        if (!this.#closed.signal.aborted) return core;
        await core.close();
        return null;
      } catch (error) {
        log.error({ err: error }, "the core did not start");
        this.#deaths.push(now());
      }
    }
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#endPause = null;
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#endPause = done;
    });
  }
}
