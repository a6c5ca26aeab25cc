/** Does the bundled model call the right tool with the right arguments, and say what the tool said? */
import { type Agent, Kernel } from "@aiosd/sdk";
import type { BenchContext, Section } from "../bench.js";
import { startDaemon } from "../daemon.js";
import { bundledModel } from "../models.js";
import { heldOut, heldOutJson } from "./held-out.js";
import { type Judged, judge, judgeJson } from "./judge.js";

const REQUESTS = 500;
const REQUESTS_QUICK = 100;
const JSON_JOBS = 100;
const JSON_JOBS_QUICK = 20;
const SLOTS = 16;
/** Failures that are told in full. */
const SHOWN_MOST = 5;

export const toolUse: Section = {
  rows: [
    {
      id: "tool-calls",
      name: "held-out requests of one turn: right tool and exact arguments, greedy, each step after the right ones before it (goal 0.95)",
      unit: "share",
      asked: ">= 0.9",
    },
    {
      id: "tool-answers",
      name: "final answer contains the tool's result, after the right calls; only requests that do not have it in them",
      unit: "share",
      asked: ">= 0.97",
    },
    {
      id: "no-tool",
      name: "no-tool and no-fit requests handled as such, what is known of the answer in it",
      unit: "share",
      asked: ">= 0.95",
    },
  ],
  limitMs: 300_000,
  run: async (context) => {
    const daemon = await startDaemon(context.children, { model: bundledModel().dir, slots: SLOTS });
    const { host, port, token } = daemon.target;
    const kernel = new Kernel({ url: `http://${host}:${port}`, token });
    const agents = await Promise.all(Array.from({ length: SLOTS }, (_, i) => kernel.spawn({ name: `eval-${i}` })));
    report(context, await ofAll(agents, heldOut(context.quick ? REQUESTS_QUICK : REQUESTS), judge));
    // Nobody asked a figure for these.
    const jobs = await ofAll(agents, heldOutJson(context.quick ? JSON_JOBS_QUICK : JSON_JOBS), judgeJson);
    context.fact(
      "held-out JSON jobs of the kernel: exactly as wanted",
      "share",
      share(jobs, ({ exact }) => exact),
    );
    const fields = share(jobs, ({ fields }) => fields);
    context.fact("held-out JSON jobs of the kernel: valid, the right fields and facts", "share", fields);
    await daemon.stop();
  },
};

function report(context: BenchContext, judged: readonly Judged[]): void {
  for (const { kind, problem } of judged.filter(({ problem }) => problem !== null).slice(0, SHOWN_MOST)) {
    context.log(`${kind}: ${problem}`);
  }
  const withTools = judged.filter(({ kind }) => kind !== "none" && kind !== "no-fit");
  const without = judged.filter(({ kind }) => kind === "none" || kind === "no-fit");
  const hidden = withTools.filter(({ given }) => !given);
  const given = withTools.filter(({ given }) => given);
  const answered = ({ answer }: Judged) => answer;
  const rest = `; beside them ${given.filter(answered).length} of ${given.length} whose request has every fact already`;
  const found = (id: string, of: readonly Judged[], right: (each: Judged) => boolean, more = "") =>
    context.found(id, { value: share(of, right), detail: byKind(of, right) + more });
  found("tool-calls", withTools, ({ calls }) => calls);
  found("tool-answers", hidden, answered, rest);
  found("no-tool", without, answered);
  const alone = share(withTools, ({ alone }) => alone);
  context.fact("held-out tool requests right when the model goes on from its own calls", "share", alone);
}

function byKind(of: readonly Judged[], right: (each: Judged) => boolean): string {
  const parts = [...new Set(of.map(({ kind }) => kind))].map((kind) => {
    const some = of.filter((each) => each.kind === kind);
    return `${kind} ${some.filter(right).length} of ${some.length}`;
  });
  return parts.join(", ");
}

function share<T>(of: readonly T[], right: (each: T) => boolean): number {
  return of.filter(right).length / of.length;
}

/** Each agent takes the next one as soon as it is done with its last. */
async function ofAll<T, R>(
  agents: readonly Agent[],
  items: readonly T[],
  work: (agent: Agent, item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  await Promise.all(
    agents.map(async (agent) => {
      for (let at = next++; at < items.length; at = next++) results[at] = await work(agent, items[at] as T);
    }),
  );
  return results;
}
