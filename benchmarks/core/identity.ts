/** What a request gets never depends on who else is there: the bits of its logits are compared. */

import { PRESETS, type PresetName } from "../../models/llama-config.js";
import type { BenchContext, Section } from "../bench.js";
import { modelFile, onnxModel, prompts } from "../models.js";
import type { IdentityJobs, IdentityModel } from "./identity-worker.js";

const WORKER = new URL("./identity-worker.js", import.meta.url);
const PROMPTS = 32;

interface Mode {
  readonly preset: PresetName;
  readonly file: "fp32" | "row8" | "concat";
  readonly backend: "auto" | "koffi" | "delta";
}

const TINY_MODES: readonly Mode[] = [
  { preset: "tiny", file: "fp32", backend: "koffi" },
  { preset: "tiny", file: "fp32", backend: "delta" },
  { preset: "tiny", file: "row8", backend: "koffi" },
  { preset: "tiny", file: "row8", backend: "delta" },
  { preset: "tiny", file: "concat", backend: "auto" },
];
const LARGE_MODES: readonly Mode[] = [
  { preset: "smollm2-135m", file: "fp32", backend: "koffi" },
  { preset: "smollm2-135m", file: "row8", backend: "koffi" },
];

export const identity: Section = {
  rows: [
    {
      id: "identity",
      name: "logits alone = in batches of 2-32, beside others, in other slots, in another process",
      unit: "% bit-identical",
      asked: ">= 100",
    },
  ],
  limitMs: 120_000,
  prepare: async (context) => {
    onnxModel("tiny");
    if (!context.quick) onnxModel("smollm2-135m");
  },
  run: async (context) => {
    const modes = context.quick ? TINY_MODES : [...TINY_MODES, ...LARGE_MODES];
    const said: string[] = [];
    let compared = 0;
    let equal = 0;
    for (const mode of modes) {
      const tally = await compareMode(context, mode);
      compared += tally.compared;
      equal += tally.equal;
      const name = `${mode.preset} ${mode.file} ${tally.backend}`;
      said.push(`${name} ${tally.equal}/${tally.compared}`);
      context.log(`identity: ${said.at(-1)}`);
    }
    // Rounded down, so that one different row in millions is still seen.
    const value = compared === 0 ? 0 : equal === compared ? 100 : Math.floor((equal / compared) * 1e6) / 1e4;
    context.found("identity", { value, detail: `${compared} rows of logits compared: ${said.join(", ")}` });
  },
};

async function compareMode(context: BenchContext, mode: Mode) {
  const model = modelOf(context, mode);
  const here = context.children.worker<IdentityJobs>(WORKER);
  const there = context.children.worker<IdentityJobs>(WORKER);
  const alone = await here.ask("alone", model);
  const company = await here.ask("company", model);
  await here.end();
  // Another process, and with it another number of threads.
  const elsewhere = await there.ask("alone", { ...model, threads: 1 });
  await there.end();
  let { compared, equal } = company;
  for (const [prompt, digests] of alone.digests.entries()) {
    for (const [step, digest] of digests.entries()) {
      compared += 1;
      if (elsewhere.digests[prompt]?.[step] === digest) equal += 1;
    }
  }
  return { compared, equal, backend: alone.backend };
}

function modelOf(context: BenchContext, { preset, file, backend }: Mode): IdentityModel {
  const large = preset !== "tiny";
  // Of 3 to 64 tokens.
  const all = prompts(PROMPTS, 64, PRESETS[preset].vocabSize).map((prompt, i) => prompt.slice(0, 3 + ((i * 11) % 62)));
  const batches = context.quick ? [2, 32] : large ? [2, 5, 16, 32] : [2, 3, 4, 5, 7, 8, 11, 16, 23, 31, 32];
  return {
    modelFile: modelFile(onnxModel(preset), file),
    backend,
    threads: 2,
    prompts: all,
    steps: large ? 3 : 6,
    batches,
  };
}
