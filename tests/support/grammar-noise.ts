import { Detokenizer } from "#src/cores/onnx/detokenizer.js";
import type { GrammarSpec } from "#src/cores/onnx/grammar/grammar-spec.js";
import type { Grammars } from "#src/cores/onnx/grammar/grammars.js";
import { Sampler, SamplerScratch } from "#src/cores/onnx/sampler.js";
import type { Tokenizer } from "#src/cores/onnx/tokenizer.js";

const SAMPLING: ConstructorParameters<typeof Sampler>[0] = {
  ...{ maxTokens: 1, temperature: 1.5, topK: 0, topP: 1, minP: 0, seed: 1 },
  ...{ repetitionPenalty: 1.1, frequencyPenalty: 0.5, presencePenalty: 0, logitBias: [] },
  ...{ stop: [], stopTokens: [], logprobs: false, topLogprobs: 0, ignoreEos: false },
};

/** A text that noise writes within a grammar, and whether it came to its end. */
export async function noise(
  { grammars, tokenizer }: { readonly grammars: Grammars; readonly tokenizer: Tokenizer },
  spec: GrammarSpec,
  seed: number,
  most: number,
): Promise<{ text: string; ended: boolean; ids: number[] }> {
  const matcher = await grammars.matcher(spec, "responseFormat");
  const sampler = new Sampler({ ...SAMPLING, seed }, [], new SamplerScratch(tokenizer.vocabSize));
  const detokenizer = new Detokenizer(tokenizer, { continues: true });
  const logits = new Float32Array(tokenizer.vocabSize);
  let state = seed * 2654435761;
  let text = "";
  const ids: number[] = [];
  try {
    while (ids.length < most && !matcher.exhausted) {
      for (let i = 0; i < logits.length; i++) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        // Short tokens close what is open: without a leaning to them noise rarely ends anything.
        logits[i] = state / 2 ** 30 + ((tokenizer.tokenOf(i) ?? "").length === 1 ? 2 : 0);
      }
      for (const id of tokenizer.eosIds) logits[id] = 6;
      const { token } = sampler.sample(logits, matcher.mask());
      sampler.accept(token);
      if (matcher.isEnd(token)) return { text: text + detokenizer.flush(), ended: true, ids };
      matcher.accept(token);
      ids.push(token);
      text += detokenizer.push(token);
    }
    return { text: text + detokenizer.flush(), ended: matcher.exhausted, ids };
  } finally {
    matcher.dispose();
  }
}
