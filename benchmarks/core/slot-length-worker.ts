/** Two arenas of one model, slots of different capacity, stepped in turns. */
import type { Executor } from "../../src/cores/onnx/executor.js";
import { openExecutor } from "../../src/cores/onnx/open-executor.js";
import { median } from "../report.js";
import { serve } from "../serve.js";

export type SlotLengthJobs = {
  measure: {
    input: {
      readonly modelFile: string;
      readonly rows: number;
      readonly capacities: readonly number[];
      readonly used: number;
      readonly blocks: number;
      readonly threads: number;
    };
    /** Median step time of each capacity, and the backend that ran. */
    output: { readonly stepMs: number[]; readonly ratio: number; readonly backend: string };
  };
};

const BLOCK_STEPS = 8;

serve<SlotLengthJobs>({
  measure: async ({ modelFile, rows, capacities, used, blocks, threads }) => {
    const executors: Executor[] = [];
    for (const maxTokens of capacities) {
      const { executor } = await openExecutor({ modelFile, rows, maxTokens, threads, backend: "koffi" });
      for (let row = 0; row < rows; row++) {
        const ids = Int32Array.from({ length: used }, (_, i) => 4 + ((row * 131 + i * 17) % 900));
        await executor.prefill(row, ids, 0);
      }
      executors.push(executor);
    }
    const ids = new Int32Array(rows).fill(5);
    const past = new Int32Array(rows).fill(used);
    const times = executors.map((): number[] => []);
    const ratios: number[] = [];
    for (let block = 0; block <= blocks; block++) {
      const medians: number[] = [];
      // Each goes first as often as the other.
      const order = [...executors.entries()];
      if (block % 2 === 1) order.reverse();
      for (const [index, executor] of order) {
        const steps: number[] = [];
        for (let step = 0; step < BLOCK_STEPS; step++) {
          const startedAt = performance.now();
          // The same position again and again: every step has the same length behind it.
          await executor.decode(ids, past);
          steps.push(performance.now() - startedAt);
        }
        medians[index] = median(steps);
        // The first block warms up.
        if (block > 0) times[index]?.push(median(steps));
      }
      if (block > 0) ratios.push((medians[1] ?? Number.NaN) / (medians[0] ?? Number.NaN));
    }
    return { stepMs: times.map(median), ratio: median(ratios), backend: executors[0]?.backend ?? "none" };
  },
});
