import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { KernelError } from "@aiosd/sdk";
import type { Logger } from "pino";
import { hashToken, openAdminToken, TokenTable } from "../access/index.js";
import { OnnxCore } from "../cores/index.js";
import { fifo } from "../scheduler/index.js";
import type { Caller } from "../syscalls/index.js";
import type { Config } from "./config.js";
import { CoreLoop } from "./core-loop.js";
import { CoreSupervisor } from "./core-supervisor.js";
import { Embedding } from "./embedding.js";
import { Generation } from "./generation.js";
import { Idempotency } from "./idempotency.js";
import { inOrder } from "./in-order.js";
import { lockDataFolder, openJournal, type Recovered } from "./journal/index.js";
import { cancelRequestsOf, Kernel } from "./kernel.js";
import { Metrics } from "./metrics.js";
import { ADMIN_OWNER, INIT_PID, Processes } from "./processes.js";
import { RequestTable } from "./request-table.js";

const BUNDLED = fileURLToPath(new URL("../../../models/", import.meta.url));

export interface BootedKernel {
  readonly kernel: Kernel;
  readonly tokenFile: string;
  /** Refuses new work and ends what runs; answers can still be read. */
  drain(): Promise<void>;
  /** Closes the core and the journal, frees the data folder. Whoever listens for clients has stopped by then. */
  close(): Promise<void>;
}

/** What the owner of the process must know: the journal's disk failed and nothing may be promised any more. */
export type FatalListener = (error: KernelError) => void;

/** Boots the kernel in this order; a later part leans on the earlier ones. Whatever fails, the earlier parts are closed. */
export async function bootKernel(config: Config, log: Logger, onFatal: FatalListener): Promise<BootedKernel> {
  const closers: (() => unknown)[] = [];
  const unwind = () => inOrder(closers.reverse());
  try {
    // The model first: a typing error in its name should not leave a data folder behind.
    const modelFolder = resolveModel(config.model);
    const lock = lockDataFolder(config.data);
    closers.push(() => lock.release());
    const admin = openAdminToken(config.data);
    if (admin.corrected !== undefined) log.warn(admin.corrected);
    const { journal, recovered } = await openJournal(config.data, onFatal, config.limits);
    closers.push(() => journal.close());
    const parts = assemble(config, { log, modelFolder, journal, recovered });
    closers.push(() => parts.metrics.close());
    parts.tokens.add(hashToken(admin.token), { pid: INIT_PID, owner: ADMIN_OWNER, admin: true });
    await endInterrupted(journal, recovered, log);
    await parts.supervisor.start();
    closers.push(() => parts.supervisor.close());
    closers.push(() => parts.embedding.close());
    await parts.embedding.start();
    const kernel = new Kernel(config, parts);
    return { kernel, tokenFile: admin.file, drain: () => kernel.drain(), close: unwind };
  } catch (error) {
    // What failed first is what its owner must read.
    await unwind().catch((second) => log.error({ err: second }, "closing after a failed start"));
    throw error;
  }
}

interface Foundation {
  readonly log: Logger;
  readonly modelFolder: string;
  readonly journal: Awaited<ReturnType<typeof openJournal>>["journal"];
  readonly recovered: Recovered;
}

function assemble(config: Config, { log, modelFolder, journal, recovered }: Foundation) {
  const { limits, threads = availableParallelism() } = config;
  const now = () => performance.now();
  const tokens = new TokenTable<Caller>();
  const requests = new RequestTable(limits, now);
  const metrics: Metrics = new Metrics(() => ({
    running: loop.running,
    waiting: loop.waiting,
    slots: loop.core?.info.slots ?? 0,
    slotsUsed: loop.slotsUsed,
    processes: processes.alive,
  }));
  const loop = new CoreLoop({
    limits: { chunkTokens: config.chunk, stepsMax: limits.turnStepsMax, tellMs: limits.turnTellMs },
    ...{ policy: fifo, metrics, now },
  });
  const processes = new Processes(
    {
      ...{ journal, tokens, limits },
      now: () => Date.now(),
      cancelRequests: (pid, code) => cancelRequestsOf(requests, pid, code),
      report: (error) => log.error({ err: error }, "a change of a process was not journalled"),
    },
    recovered,
  );
  const supervisor = new CoreSupervisor({
    open: (signal) => OnnxCore.open(coreOptions(config, modelFolder), limits.coreStartMs, signal),
    ...{ loop, limits, metrics, log, now },
  });
  const generation = new Generation({
    ...{ loop, limits },
    unavailable: () => supervisor.unavailable,
    embedders: () => embedding.infos.map(({ model }) => model),
    processOf: (pid) => processes.byPid(pid),
    settleProcess: (process) => processes.settle(process),
  });
  const embedding = new Embedding({
    model:
      config.embedder === undefined ? null : { folder: config.embedder, threads, cacheFolder: cacheFolder(config) },
    ...{ limits, metrics, log },
    generators: () => (loop.core === null ? [] : [loop.core.info.model]),
    processOf: (pid) => processes.byPid(pid),
    settleProcess: (process) => processes.settle(process),
  });
  const idempotency = new Idempotency(journal, limits.idempotencyKeptMs);
  return {
    journal,
    tokens,
    processes,
    requests,
    idempotency,
    loop,
    generation,
    embedding,
    supervisor,
    metrics,
    log,
    now,
  };
}

function coreOptions(config: Config, modelFolder: string) {
  return {
    ...{ modelFolder, weights: config.weights, backend: config.backend, slots: config.slots },
    contextTokens: config.context,
    chunkTokens: config.chunk,
    threads: config.threads ?? availableParallelism(),
    cacheFolder: cacheFolder(config),
  };
}

/** Where hashes of large files are kept. */
function cacheFolder(config: Config): string {
  return join(config.data, "cache");
}

/** A bundled name wins over a folder of that name; `./NAME` is always the folder. */
export function resolveModel(model: string): string {
  const bundled = join(BUNDLED, model);
  if (/^[\w.-]+$/.test(model) && existsSync(join(bundled, "config.json"))) return bundled;
  if (existsSync(model)) return model;
  throw new KernelError("model_not_found", `"${model}" is neither a bundled model nor a folder`, { field: "model" });
}

/** What ran when the last daemon died ends here, so that whoever asks for it gets an answer. */
async function endInterrupted(journal: Foundation["journal"], recovered: Recovered, log: Logger): Promise<void> {
  if (recovered.interrupted.length === 0) return;
  log.warn({ requests: recovered.interrupted.length }, "requests were running when the last daemon died");
  const error = new KernelError("daemon_restarted", "the daemon died while this request ran");
  await Promise.all(
    recovered.interrupted.map(({ id }) =>
      journal.end({
        ...{ id, outcome: "failed" as const, endedAt: Date.now(), promptTokens: 0, completionTokens: 0 },
        error: JSON.stringify({ ...error.toBody(), requestId: id }),
      }),
    ),
  );
}
