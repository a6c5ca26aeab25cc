import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modelFile, randomModel } from "#models/build.js";
import type { Executor } from "#src/cores/onnx/executor.js";
import { openExecutor } from "#src/cores/onnx/open-executor.js";
import { type RowHolder, RowTable } from "#src/cores/onnx/row-table.js";

interface Marked extends RowHolder {
  readonly mark: number;
}

const ROWS = 7;
const TOKENS = 3;
let executor: Executor;
let floats: number;

beforeAll(async () => {
  const dir = randomModel({ preset: "tiny", seed: 1 });
  ({ executor } = await openExecutor({ modelFile: modelFile(dir, "fp32"), rows: ROWS, maxTokens: 16, threads: 1 }));
  floats = executor.readKv(0, TOKENS).length;
});

afterAll(() => executor.close());

/** Every holder still finds its own KV in its own row, and no two share one. */
function check(holders: readonly Marked[]): void {
  const rows = holders.flatMap((holder) => (holder.row === null ? [] : [holder.row]));
  expect(new Set(rows).size).toBe(rows.length);
  for (const holder of holders) {
    if (holder.row === null) continue;
    const kv = executor.readKv(holder.row, TOKENS);
    expect([kv[0], kv[floats - 1]]).toEqual([holder.mark, holder.mark]);
  }
}

describe("RowTable", () => {
  it("keeps every sequence's KV with it through any order of joining, leaving and compacting", () => {
    const operation = fc.oneof(
      fc.record({ kind: fc.constant("take" as const), which: fc.nat(5) }),
      fc.record({ kind: fc.constant("release" as const), which: fc.nat(5) }),
      fc.record({ kind: fc.constant("compact" as const), members: fc.uniqueArray(fc.nat(5)) }),
    );
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 40 }), (operations) => {
        const table = new RowTable<Marked>(executor);
        const holders: Marked[] = Array.from({ length: ROWS - 1 }, (_, i) => ({
          mark: i + 1,
          row: null,
          past: TOKENS,
        }));
        for (const each of operations) {
          if (each.kind === "compact") {
            const decoding = new Set(each.members.flatMap((i) => (holders[i]?.row == null ? [] : [holders[i]])));
            const window = table.compact(decoding);
            expect(new Set(window)).toEqual(decoding);
            expect(window.map((holder) => holder.row)).toEqual(window.map((_, row) => row));
          } else {
            const holder = holders[each.which];
            if (holder === undefined) continue;
            if (each.kind === "release") table.release(holder);
            else if (holder.row === null) {
              executor.writeKv(table.take(holder), TOKENS, new Float32Array(floats).fill(holder.mark));
            }
          }
          check(holders);
        }
      }),
      { numRuns: 60 },
    );
  });
});
