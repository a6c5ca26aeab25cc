/** How soon the bundled model says its first token after a long prompt, through HTTP, when nothing else runs. */
import { Kernel } from "@aiosd/sdk";
import { rounds, type Section } from "../bench.js";
import { startDaemon } from "../daemon.js";
import { bundledModel, prompts } from "../models.js";
import { median } from "../report.js";

const PROMPT_TOKENS = 600;
const REQUESTS = 40;
/** Compiled code and warm caches are the usual state of a daemon. */
const WARM_UP = 5;

export const firstToken: Section = {
  rows: [
    {
      id: "first-token",
      name: "time to the first token of a 600-token prompt, idle machine, through HTTP",
      unit: "ms",
      asked: "<= 60",
    },
  ],
  limitMs: 60_000,
  run: async (context) => {
    const model = bundledModel();
    const daemon = await startDaemon(context.children, { model: model.dir });
    const { host, port, token } = daemon.target;
    const kernel = new Kernel({ url: `http://${host}:${port}`, token });
    await using agent = await kernel.spawn({ name: "first-token" });
    const all = prompts(WARM_UP + REQUESTS, PROMPT_TOKENS, model.vocabSize);
    const times: number[] = [];
    for (const i of rounds(context, all.length, 40_000)) {
      const sentAt = performance.now();
      const stream = agent.llm.completeStream(all[i % all.length] as number[], {
        ...{ temperature: 0, maxTokens: 2, ignoreEos: true },
      });
      for await (const event of stream.events()) {
        if (event.type !== "delta") continue;
        times.push(performance.now() - sentAt);
        break;
      }
    }
    const warm = times.length > WARM_UP ? times.slice(WARM_UP) : times;
    const [least, most] = [Math.min(...warm), Math.max(...warm)];
    const detail = `median of ${warm.length} prompts, no two alike; ${least.toFixed(0)} to ${most.toFixed(0)} ms`;
    context.found("first-token", { value: median(warm), detail });
    await daemon.stop();
  },
};
