/** How soon the bundled model says its first token after a long prompt, through HTTP, when nothing else runs. */
import { type Agent, Kernel } from "@aiosd/sdk";
import { rounds, type Section } from "../bench.js";
import { startDaemon } from "../daemon.js";
import { bundledModel } from "../models.js";
import { median } from "../report.js";
import { heldOut } from "./held-out.js";

const PROMPT_TOKENS = 600;
const REQUESTS = 40;
/** Attempts to come to the length, each nearer. */
const FITS_MOST = 6;
/** Requests that a prompt is made of; cut to the length. */
const REQUESTS_EACH = 60;
/** Compiled code and warm caches are the usual state of a daemon. */
const WARM_UP = 5;

/** A user's message of about 600 tokens with the chat template around it: held-out requests, one after the other. */
async function promptOf(agent: Agent, requests: readonly string[]): Promise<string> {
  const words = requests.join(" ").split(" ");
  let length = words.length;
  for (let fit = 0; fit < FITS_MOST; fit++) {
    const content = words.slice(0, length).join(" ");
    const { tokens } = await agent.llm.tokenize([{ role: "user", content }]);
    if (tokens.length === PROMPT_TOKENS) break;
    length = Math.min(words.length, Math.round((length * PROMPT_TOKENS) / tokens.length));
  }
  return words.slice(0, length).join(" ");
}

export const firstToken: Section = {
  rows: [
    {
      id: "first-token",
      name: "time to the first token of a chat of 600 tokens, template and tokenizer included, idle machine, through HTTP",
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
    const agent = await kernel.spawn({ name: "first-token" });
    const requests = heldOut((WARM_UP + REQUESTS) * REQUESTS_EACH).map(({ turn }) => turn.request);
    const times: number[] = [];
    const lengths: number[] = [];
    for (const i of rounds(context, WARM_UP + REQUESTS, 40_000)) {
      const at = (i % (WARM_UP + REQUESTS)) * REQUESTS_EACH;
      const content = await promptOf(agent, requests.slice(at, at + REQUESTS_EACH));
      const sentAt = performance.now();
      const stream = agent.llm.chatStream(content, { temperature: 0, maxTokens: 2, ignoreEos: true });
      let firstAt: number | undefined;
      for await (const event of stream.events()) {
        if (event.type === "delta") firstAt ??= performance.now();
      }
      lengths.push((await stream.result()).usage.promptTokens);
      if (firstAt !== undefined) times.push(firstAt - sentAt);
    }
    const warm = times.length > WARM_UP ? times.slice(WARM_UP) : times;
    const [least, most] = [Math.min(...warm), Math.max(...warm)];
    const tokens = `${Math.min(...lengths)} to ${Math.max(...lengths)} tokens`;
    const detail = `median of ${warm.length} ${warm.length === 1 ? "chat" : "chats"} of ${tokens}, no two alike; ${least.toFixed(0)} to ${most.toFixed(0)} ms`;
    context.found("first-token", { value: median(warm), detail });
    await daemon.stop();
  },
};
