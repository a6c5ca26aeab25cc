/** The process that makes the load: it shares no event loop with what it measures, and says what it cost itself. */
import { serve } from "../serve.js";
import { runStream, type StreamJob, type StreamRecord } from "./sse-stream.js";

export interface LoadResult {
  readonly records: StreamRecord[];
  /** Of one core, while the load ran: 1 is a whole core. */
  readonly cpuShare: number;
  readonly ms: number;
}

export type LoadJobs = {
  /** All at once; answers when the last one has ended. */
  streams: { input: readonly StreamJob[]; output: LoadResult };
  /** Every stream again and again until the time is over; answers the number of streams and their problems. */
  keepRunning: {
    input: { readonly jobs: readonly StreamJob[]; readonly ms: number };
    output: {
      readonly streams: number;
      readonly tokens: number;
      readonly problems: string[];
      readonly cpuShare: number;
    };
  };
};

async function measured<T>(work: () => Promise<T>): Promise<{ value: T; cpuShare: number; ms: number }> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  const ms = performance.now() - startedAt;
  return { value, cpuShare: (user + system) / 1000 / ms, ms };
}

serve<LoadJobs>({
  streams: async (jobs) => {
    const { value, cpuShare, ms } = await measured(() => Promise.all(jobs.map(runStream)));
    return { records: value, cpuShare, ms };
  },
  keepRunning: async ({ jobs, ms }) => {
    const until = performance.now() + ms;
    const problems: string[] = [];
    let streams = 0;
    let tokens = 0;
    const keep = async (job: StreamJob) => {
      while (performance.now() < until && problems.length === 0) {
        const record = await runStream(job);
        streams += 1;
        tokens += record.completionTokens;
        if (record.end !== "result") problems.push(record.problem);
      }
    };
    const { cpuShare } = await measured(() => Promise.all(jobs.map(keep)));
    return { streams, tokens, problems, cpuShare };
  },
});
