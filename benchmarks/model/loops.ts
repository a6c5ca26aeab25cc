/** Eight agents in tool loops of five steps at once, through the SDK's agent loop: are all answers right, every time? */
import { Kernel } from "@aiosd/sdk";
import { saysAll } from "../../src/cli/demo/facts.js";
import { SCRIPTS, type Script, type Task } from "../../src/cli/demo/scripts.js";
import { repetitions, type Section } from "../bench.js";
import { startDaemon } from "../daemon.js";
import { bundledModel } from "../models.js";

const RUNS = 20;
const STEPS = 5;

interface Loop {
  readonly script: Script;
  readonly task: Task;
}

/** The task of five steps of each of the demo's agents; an agent that has none gives its longest one. */
function loops(): Loop[] {
  return SCRIPTS.map((script) => {
    const [task] = [...script.tasks].sort((a, b) => b.facts.length - a.facts.length);
    return { script, task: task as Task };
  });
}

async function isRight(
  kernel: Kernel,
  { script, task }: Loop,
): Promise<{ right: boolean; calls: number; text: string }> {
  await using agent = await kernel.spawn({ name: script.name });
  let calls = 0;
  const { text } = await agent.run(task.ask, {
    ...{ tools: script.tools(), system: script.role, temperature: 0, maxStepTokens: 256 },
    onEvent: (event) => {
      if (event.type === "tool_result") calls++;
    },
  });
  return { right: calls === STEPS && saysAll(text, task.facts), calls, text };
}

export const toolLoops: Section = {
  rows: [
    {
      id: "tool-loops",
      name: "runs in which 8 agents in 5-step tool loops at once all answered right, of 20",
      unit: "runs",
      asked: ">= 20",
    },
  ],
  limitMs: 120_000,
  run: async (context) => {
    const daemon = await startDaemon(context.children, { model: bundledModel().dir, slots: 8 });
    const { host, port, token } = daemon.target;
    const kernel = new Kernel({ url: `http://${host}:${port}`, token });
    const runs = Math.min(RUNS, repetitions(context, RUNS));
    let allRight = 0;
    let answers = 0;
    for (let run = 0; run < runs; run++) {
      const played = await Promise.all(loops().map((loop) => isRight(kernel, loop)));
      answers += played.filter(({ right }) => right).length;
      if (played.every(({ right }) => right)) allRight++;
      else if (run === 0) for (const { right, text } of played) if (!right) context.log(`not right: ${text}`);
    }
    const less = runs < RUNS ? `; a trial: ${RUNS} runs are asked for` : "";
    const detail = `${answers} of ${runs * SCRIPTS.length} answers right in ${runs} ${runs === 1 ? "run" : "runs"}${less}`;
    context.found("tool-loops", { value: allRight, detail });
    await daemon.stop();
  },
};
