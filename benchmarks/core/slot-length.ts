/** KV is updated in place: a step costs what is used, not what a slot could hold. */

import { PRESETS } from "../../models/llama-config.js";
import { repetitions, type Section } from "../bench.js";
import { describePreset, largePreset, modelFile, onnxModel } from "../models.js";
import type { SlotLengthJobs } from "./slot-length-worker.js";

const WORKER = new URL("./slot-length-worker.js", import.meta.url);
const ROWS = 16;
const USED = 192;

export const slotLength: Section = {
  rows: [
    {
      id: "slot-length",
      name: "step with 8,192-token slots / 1,024-token slots, 135M row8, koffi",
      unit: "ms",
      asked: "<= 1.05",
    },
  ],
  limitMs: 90_000,
  prepare: async (context) => void onnxModel(largePreset(context)),
  run: async (context) => {
    const preset = largePreset(context);
    const long = Math.min(8192, PRESETS[preset].maxPositions);
    const worker = context.children.worker<SlotLengthJobs>(WORKER);
    const { stepMs, ratio, backend } = await worker.ask("measure", {
      modelFile: modelFile(onnxModel(preset), "row8"),
      rows: ROWS,
      capacities: [long / 8, long],
      ...{ used: USED, blocks: repetitions(context, 24), threads: 2 },
    });
    const detail =
      `${describePreset(preset)}, ${backend}, ${ROWS} slots of ${long} and of ${long / 8} tokens with ${USED} used, ` +
      `alternating blocks of 8 steps; short slots ${(stepMs[0] ?? Number.NaN).toFixed(2)} ms`;
    context.found("slot-length", { value: stepMs[1] ?? Number.NaN, ratio, detail });
    await worker.end();
  },
};
