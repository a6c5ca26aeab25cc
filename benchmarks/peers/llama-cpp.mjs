/** node-llama-cpp: sixteen sequences in one context, which batches them by itself. */
import { getLlama } from "node-llama-cpp";
import { serve } from "./serve.mjs";

let sequences = [];

serve({
  async open({ file, threads, count, contextSize }) {
    const llama = await getLlama({ gpu: false, build: "never", skipDownload: true, maxThreads: threads, logLevel: "error" });
    const model = await llama.loadModel({ modelPath: file, gpuLayers: 0 });
    const options = { sequences: count, contextSize, threads: { ideal: threads, min: threads }, flashAttention: true };
    const context = await model.createContext(options);
    sequences = Array.from({ length: count }, () => context.getSequence());
    return { buildType: llama.buildType, threads: context.currentThreads, batchSize: context.batchSize };
  },

  /** Every sequence decodes greedily until each has `tokens`; answers when each token of each came, and which they were. */
  async generate({ prompts, tokens }) {
    const arrivals = prompts.map(() => []);
    const chosen = prompts.map(() => []);
    const run = async (prompt, index) => {
      const sequence = sequences[index];
      await sequence.clearHistory();
      for await (const token of sequence.evaluate(prompt, { temperature: 0, yieldEogToken: true })) {
        arrivals[index].push(performance.now(), 1);
        chosen[index].push(token);
        if (chosen.every((each) => each.length >= tokens)) break;
      }
    };
    await Promise.all(prompts.map(run));
    return { arrivals, chosen };
  },
});
