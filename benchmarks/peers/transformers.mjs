/** Transformers.js on onnxruntime-node: parallel generate() calls, and one static batch. */
import { basename, dirname } from "node:path";
import { AutoModelForCausalLM, BaseStreamer, env, StoppingCriteria, Tensor } from "@huggingface/transformers";
import { serve } from "./serve.mjs";

let model;

/** Called with every new token of a batch, and once with the prompt. */
class Arrivals extends BaseStreamer {
  constructor(onToken) {
    super();
    this.onToken = onToken;
    this.prompted = false;
  }

  put() {
    if (this.prompted) this.onToken(performance.now());
    this.prompted = true;
  }

  end() {}
}

class StopWhen extends StoppingCriteria {
  constructor(condition) {
    super();
    this.condition = condition;
  }

  _call(ids) {
    return ids.map(() => this.condition());
  }
}

function generate(prompts, { tokens, onToken, done }) {
  const dims = [prompts.length, prompts[0].length];
  return model.generate({
    input_ids: new Tensor("int64", BigInt64Array.from(prompts.flat(), BigInt), dims),
    attention_mask: new Tensor("int64", new BigInt64Array(dims[0] * dims[1]).fill(1n), dims),
    do_sample: false,
    max_new_tokens: tokens,
    streamer: new Arrivals(onToken),
    stopping_criteria: [new StopWhen(done)],
  });
}

serve({
  async open({ dir, modelFileName, threads }) {
    env.allowRemoteModels = false;
    env.localModelPath = dirname(dir);
    model = await AutoModelForCausalLM.from_pretrained(basename(dir), {
      dtype: "fp32",
      device: "cpu",
      local_files_only: true,
      model_file_name: modelFileName,
      session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
    });
    // Goes on past the end-of-sequence token, as the others do.
    model.generation_config.eos_token_id = null;
    return {};
  },

  /** One generate() per prompt, all at once, until each has `tokens`. */
  async parallel({ prompts, tokens }) {
    const arrivals = prompts.map(() => []);
    const done = () => arrivals.every((each) => each.length >= 2 * tokens);
    const run = (prompt, index) =>
      generate([prompt], { tokens: 4 * tokens, done, onToken: (at) => arrivals[index].push(at, 1) });
    await Promise.all(prompts.map(run));
    return { arrivals };
  },

  /** All prompts (of equal length) in one batch. */
  async batch({ prompts, tokens }) {
    const arrivals = [];
    await generate(prompts, { tokens, done: () => false, onToken: (at) => arrivals.push(at, prompts.length) });
    return { arrivals: [arrivals] };
  },
});
