import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadConfig } from "#src/kernel/config.js";
import { Embedding } from "#src/kernel/embedding.js";
import { Metrics } from "#src/kernel/metrics.js";
import type { SyscallContext } from "#src/syscalls/index.js";
import { codeOf } from "../support/daemon.js";

const SIXTY = ["the sun and the moon over the sea, and a ship that comes in!"];
let embedding: Embedding;
let metrics: Metrics;
beforeEach(() => {
  const limits = { embedQueuedCharactersMax: 200, embedQueuedCharactersPerOwnerMax: 130 };
  metrics = new Metrics(() => ({ running: 0, waiting: 0, slots: 1, slotsUsed: 0, processes: 0 }));
  embedding = new Embedding({
    ...{ model: null, limits: loadConfig({ limits }, {}).limits, metrics, log: pino({ level: "silent" }) },
    ...{ generators: () => [], processOf: () => undefined, settleProcess: () => {} },
  });
});
afterEach(async () => {
  await embedding.close();
  metrics.close();
});

/** What `owner` asks for is under way when this returns. */
function embed(owner: string) {
  const context = { caller: { pid: 1, owner, admin: false }, signal: new AbortController().signal };
  const request = {
    model: undefined,
    inputs: SIXTY,
    truncate: false,
    dimensions: undefined,
    encoding: "base64",
  } as const;
  return embedding.embed(request, context as SyscallContext);
}

describe("the queue of texts to embed", () => {
  it("has a bound for each owner, under which another owner's texts still are embedded", async () => {
    const mine = [embed("ada"), embed("ada")];
    expect(await codeOf(embed("ada"))).toBe("owner_queue_full");
    const other = embed("hugo");
    expect(await Promise.all([...mine, other])).toHaveLength(3);
    expect((await embed("ada")).vectors).toHaveLength(1);
  });

  it("has a bound for all together", async () => {
    const running = [embed("ada"), embed("hugo"), embed("mia")];
    expect(await codeOf(embed("leo"))).toBe("queue_full");
    await Promise.all(running);
    expect((await embed("leo")).vectors).toHaveLength(1);
  });
});
