/** The agents of a daemon under load: one raw connection each, run at once by the load process. */
import type { BenchContext } from "../bench.js";
import type { Worker } from "../children.js";
import { type Daemon, type DaemonOptions, startDaemon } from "../daemon.js";
import type { LoadJobs } from "../load/load.js";
import type { StreamJob } from "../load/sse-stream.js";
import { type SteadyRate, steadyRate } from "../load/steady-rate.js";

const LOAD = new URL("../load/load.js", import.meta.url);

export interface StreamPlan {
  readonly prompts: readonly (readonly number[])[];
  readonly maxTokens: number;
  readonly temperature: number;
  readonly topP: number;
  /** Fields of the request beside these. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface AgentsRate extends SteadyRate {
  /** Of one core, what the load process itself took. */
  readonly loadCpuShare: number;
}

/** A daemon with its agents and the process that drives them. */
export class Agents {
  readonly daemon: Daemon;
  readonly load: Worker<LoadJobs>;
  readonly #tokens: readonly string[];

  private constructor(daemon: Daemon, load: Worker<LoadJobs>, tokens: readonly string[]) {
    this.daemon = daemon;
    this.load = load;
    this.#tokens = tokens;
  }

  static async start(context: BenchContext, options: DaemonOptions, count = 16): Promise<Agents> {
    const daemon = await startDaemon(context.children, options);
    const load = context.children.worker<LoadJobs>(LOAD);
    return new Agents(daemon, load, await daemon.agents(count));
  }

  /** Agent i gets prompt i; all go on past the end-of-sequence token, so that the work is the same every time. */
  jobs(plan: StreamPlan): StreamJob[] {
    return plan.prompts.map((prompt, index) => {
      const token = this.#tokens[index % this.#tokens.length] ?? "";
      const { maxTokens, temperature, topP, more } = plan;
      return {
        target: { ...this.daemon.target, token },
        path: "/syscall/llm.complete",
        body: JSON.stringify({ prompt, maxTokens, temperature, topP, seed: index, ignoreEos: true, ...more }),
      };
    });
  }

  /** Runs every stream to its end and answers the rate while all of them decoded. */
  async rate(plan: StreamPlan): Promise<AgentsRate> {
    const { records, cpuShare } = await this.load.ask("streams", this.jobs(plan));
    for (const record of records) {
      if (record.end !== "result" || record.completionTokens !== plan.maxTokens) {
        throw new Error(`a stream ended as ${record.end} with ${record.completionTokens} tokens: ${record.problem}`);
      }
    }
    return { ...steadyRate(records.map(({ arrivals }) => arrivals)), loadCpuShare: cpuShare };
  }

  async stop(): Promise<void> {
    await this.load.end();
    await this.daemon.stop();
  }
}
