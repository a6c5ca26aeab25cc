import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { buildModelFolder } from "#models/build.js";
import { PRESETS } from "#models/llama-config.js";
import { randomWeights } from "#models/weights.js";
import type { SlotOutput } from "#src/cores/index.js";
import { Engine } from "#src/cores/onnx/engine.js";
import { LoadedModel } from "#src/cores/onnx/loaded-model.js";
import { chunkOf, type Plan } from "#src/scheduler/index.js";
import { tinyModel } from "../../support/daemon.js";

const SLOTS = 5;
const cache = mkdtempSync(join(tmpdir(), "aiosd-engine-"));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

function load(modelFolder: string): Promise<LoadedModel> {
  const fixed = { weights: "auto", backend: "auto", contextTokens: 256, chunkTokens: 32, threads: 1 } as const;
  return LoadedModel.load({ ...fixed, modelFolder, slots: SLOTS, cacheFolder: cache });
}

interface Work {
  readonly id: string;
  readonly prompt: number[];
  readonly maxTokens: number;
  readonly temperature: number;
}

/** Puts work into an engine and collects what comes out of it. */
class Bench {
  readonly texts = new Map<string, string>();
  readonly errors = new Map<string, string>();
  readonly engine: Engine;
  readonly #model: LoadedModel;
  readonly #slots: (string | null)[] = new Array(SLOTS).fill(null);
  readonly #left = new Map<string, number>();

  constructor(model: LoadedModel) {
    this.#model = model;
    this.engine = new Engine(model.executor, SLOTS);
  }

  get idle(): boolean {
    return this.#slots.every((id) => id === null);
  }

  async add(work: Work): Promise<boolean> {
    const slot = this.#slots.indexOf(null);
    if (slot < 0) return false;
    const sampling = { seed: 11, temperature: work.temperature, maxTokens: work.maxTokens, ignoreEos: true };
    const { sequence } = await this.#model.prepare({
      sequence: work.id,
      prompt: { kind: "tokens", tokens: work.prompt },
      sampling,
    });
    this.engine.add(sequence);
    this.#slots[slot] = work.id;
    this.#left.set(work.id, work.prompt.length);
    this.texts.set(work.id, "");
    return true;
  }

  release(id: string): void {
    this.engine.release(id);
    const slot = this.#slots.indexOf(id);
    if (slot >= 0) this.#slots[slot] = null;
  }

  async turn(chunk: number, steps: number): Promise<void> {
    const computing = this.#slots.findIndex((id) => id !== null && (this.#left.get(id) ?? 0) > 0);
    const id = this.#slots[computing] ?? "";
    const left = this.#left.get(id) ?? 0;
    const prefill = computing < 0 ? null : { slot: computing, tokens: chunkOf(left, chunk) };
    const decode = this.#slots.flatMap((each, slot) => (each !== null && this.#left.get(each) === 0 ? [slot] : []));
    const admit = this.#slots.flatMap((each, slot) =>
      each !== null && !this.#seated.has(each) ? [{ sequence: each, slot }] : [],
    );
    for (const { sequence } of admit) this.#seated.add(sequence);
    const order: Plan = { admit, prefill, decode, steps, tellMs: 0 };
    const result = await this.engine.turn(order, (outputs) => this.#take(outputs));
    if (computing >= 0) this.#left.set(id, left - result.prefilled);
    this.#take(result.outputs);
  }

  #take(outputs: readonly SlotOutput[]): void {
    for (const output of outputs) {
      this.texts.set(output.sequence, (this.texts.get(output.sequence) ?? "") + output.text);
      if (output.error !== undefined) this.errors.set(output.sequence, output.error.code);
      if (output.finish === undefined && output.error === undefined) continue;
      const slot = this.#slots.indexOf(output.sequence);
      if (slot >= 0) this.#slots[slot] = null;
    }
  }

  readonly #seated = new Set<string>();
}

async function alone(model: LoadedModel, work: Work): Promise<string> {
  const bench = new Bench(model);
  await bench.add(work);
  while (!bench.idle) await bench.turn(64, 8);
  return bench.texts.get(work.id) ?? "";
}

const works = fc.array(
  fc.record({
    prompt: fc.array(fc.integer({ min: 4, max: 1000 }), { minLength: 2, maxLength: 70 }),
    maxTokens: fc.integer({ min: 1, max: 24 }),
    temperature: fc.constantFrom(0, 1),
  }),
  { minLength: 2, maxLength: 8 },
);
/** What happens between turns: how long the next turn is, and whom to release in passing. */
const events = fc.array(
  fc.record({
    chunk: fc.integer({ min: 3, max: 40 }),
    steps: fc.integer({ min: 1, max: 5 }),
    release: fc.option(fc.nat(7)),
  }),
  {
    minLength: 20,
    maxLength: 20,
  },
);

describe("Engine", () => {
  it("gives every sequence the tokens it would have had alone, whoever joins and leaves around it", async () => {
    const model = await load(tinyModel());
    await fc.assert(
      fc.asyncProperty(works, events, async (pieces, happenings) => {
        const all: Work[] = pieces.map((piece, i) => ({ id: `s${i}`, ...piece }));
        const bench = new Bench(model);
        const waiting = [...all];
        const released = new Set<string>();
        for (let turn = 0; waiting.length > 0 || !bench.idle; turn++) {
          while (waiting[0] !== undefined && (await bench.add(waiting[0]))) waiting.shift();
          const { chunk, steps, release } = happenings[turn % happenings.length] ?? {
            chunk: 8,
            steps: 1,
            release: null,
          };
          await bench.turn(chunk, steps);
          // Only once through the list, or nobody would ever finish.
          if (release !== null && turn < happenings.length && all[release] !== undefined) {
            const { id } = all[release];
            released.add(id);
            bench.release(id);
          }
        }
        for (const work of all) {
          const expected = await alone(model, { ...work, id: `${work.id}-alone` });
          if (released.has(work.id)) expect(expected.startsWith(bench.texts.get(work.id) ?? "")).toBe(true);
          else expect(bench.texts.get(work.id)).toBe(expected);
        }
      }),
      { numRuns: 25 },
    );
    await model.executor.close();
  });

  it("frees a slot that is released while its prompt is computed, before the next chunk", async () => {
    const model = await load(tinyModel());
    const bench = new Bench(model);
    await bench.add({ id: "long", prompt: Array(200).fill(9), maxTokens: 5, temperature: 0 });
    const turn = bench.turn(32, 1);
    bench.release("long");
    await turn;
    const next: Work = { id: "next", prompt: [5, 6, 7], maxTokens: 5, temperature: 0 };
    await bench.add(next);
    while (!bench.idle) await bench.turn(32, 8);
    expect(bench.texts.get("long")).toBe("");
    expect(bench.texts.get("next")).toBe(await alone(model, { ...next, id: "again" }));
    await model.executor.close();
  });

  it("ends a turn after the current step when it is asked for attention", async () => {
    const model = await load(tinyModel());
    const engine = new Engine(model.executor, SLOTS);
    const { sequence } = await model.prepare({
      sequence: "a",
      prompt: { kind: "tokens", tokens: [5, 6, 7] },
      sampling: { seed: 1, ignoreEos: true },
    });
    engine.add(sequence);
    const told: SlotOutput[] = [];
    const tell = (outputs: readonly SlotOutput[]) => void told.push(...outputs);
    const admit = [{ sequence: "a", slot: 0 }];
    await engine.turn({ admit, prefill: { slot: 0, tokens: 3 }, decode: [], steps: 0, tellMs: 1000 }, tell);
    const turn = engine.turn({ admit: [], prefill: null, decode: [0], steps: 64, tellMs: 100_000 }, tell);
    engine.attention();
    expect((await turn).steps).toBe(1);
    await model.executor.close();
  });

  it("tells what it has decoded while the turn goes on, each token once", async () => {
    const model = await load(tinyModel());
    const engine = new Engine(model.executor, SLOTS);
    const prompt = { kind: "tokens", tokens: [5, 6, 7] } as const;
    const sampling = { seed: 1, ignoreEos: true, maxTokens: 9 };
    engine.add((await model.prepare({ sequence: "a", prompt, sampling })).sequence);
    const told: SlotOutput[] = [];
    const admit = [{ sequence: "a", slot: 0 }];
    const order: Plan = { admit, prefill: { slot: 0, tokens: 3 }, decode: [], steps: 64, tellMs: 0 };
    const result = await engine.turn(order, (outputs) => void told.push(...outputs));
    expect(told.length).toBeGreaterThan(5);
    const all = [...told, ...result.outputs];
    expect(all.reduce((sum, output) => sum + output.tokens, 0)).toBe(9);
    expect(all.filter((output) => output.finish !== undefined).length).toBe(1);
    await model.executor.close();
  });

  it("ends only the sequence whose logits are not finite", async () => {
    const poisoned = 7;
    const config = { ...PRESETS.tiny, tied: false };
    const source = randomWeights(config, 1);
    const dir = join(cache, "poisoned");
    const weights = {
      tensor(name: string, shape: readonly number[]): Float32Array {
        const tensor = source.tensor(name, shape);
        const at = poisoned * config.hiddenSize;
        return name === "model.embed_tokens.weight" ? tensor.fill(Number.NaN, at, at + config.hiddenSize) : tensor;
      },
    };
    buildModelFolder({ dir, config, weights, precisions: ["fp32"] });
    const model = await load(dir);
    const healthy: Work = { id: "healthy", prompt: [5, 6, 8], maxTokens: 12, temperature: 0 };
    const bench = new Bench(model);
    await bench.add(healthy);
    await bench.add({ id: "sick", prompt: [5, poisoned, 8], maxTokens: 12, temperature: 0 });
    while (!bench.idle) await bench.turn(32, 4);
    expect([...bench.errors]).toEqual([["sick", "internal"]]);
    expect(bench.texts.get("healthy")).toBe(await alone(model, { ...healthy, id: "again" }));
    await model.executor.close();
  });

  it("ends no turn while a step of it still runs", async () => {
    const model = await load(tinyModel());
    let running = false;
    const decode = model.executor.decode.bind(model.executor);
    model.executor.decode = async (ids, past) => {
      running = true;
      const logits = await decode(ids, past);
      running = false;
      return logits;
    };
    const engine = new Engine(model.executor, SLOTS);
    const prompt = { kind: "tokens", tokens: [5, 6, 7] } as const;
    const sampling = { seed: 1, maxTokens: 9, ignoreEos: true };
    const { sequence } = await model.prepare({ sequence: "a", prompt, sampling });
    sequence.lookAhead = () => {
      throw new Error("a bug");
    };
    engine.add(sequence);
    const admit = [{ sequence: "a", slot: 0 }];
    const order: Plan = { admit, prefill: { slot: 0, tokens: 3 }, decode: [], steps: 8, tellMs: 1e6 };
    await expect(engine.turn(order, () => {})).rejects.toThrow("a bug");
    expect(running).toBe(false);
    await model.executor.close();
  });
});
