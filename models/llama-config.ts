/** Dimensions of a LLaMA-family decoder, and their form in a Hugging Face `config.json`. */

export interface LlamaConfig {
  readonly vocabSize: number;
  readonly hiddenSize: number;
  readonly intermediateSize: number;
  readonly layers: number;
  readonly heads: number;
  readonly kvHeads: number;
  /** A multiple of 16: ONNX Runtime's rotary attention takes no other. */
  readonly headDim: number;
  /** Rows of the rotary cache; no row of a KV arena can be longer. */
  readonly maxPositions: number;
  readonly ropeTheta: number;
  readonly rmsNormEps: number;
  /** The embedding is the output matrix too. */
  readonly tied: boolean;
  readonly bosTokenId: number;
  readonly eosTokenId: number;
  readonly padTokenId: number;
}

const SPECIAL = { bosTokenId: 1, eosTokenId: 2, padTokenId: 3, tied: true } as const;

export const PRESETS = {
  /** 0.4 million parameters: for quick tests. */
  tiny: {
    vocabSize: 1024,
    hiddenSize: 128,
    intermediateSize: 256,
    layers: 2,
    heads: 4,
    kvHeads: 2,
    headDim: 32,
    maxPositions: 2048,
    ropeTheta: 10_000,
    rmsNormEps: 1e-5,
    ...SPECIAL,
  },
  /** The shape of SmolLM2-135M. */
  "smollm2-135m": {
    vocabSize: 49_152,
    hiddenSize: 576,
    intermediateSize: 1536,
    layers: 30,
    heads: 9,
    kvHeads: 3,
    headDim: 64,
    maxPositions: 8192,
    ropeTheta: 100_000,
    rmsNormEps: 1e-5,
    ...SPECIAL,
  },
} as const satisfies Record<string, LlamaConfig>;

export type PresetName = keyof typeof PRESETS;

export function isPreset(name: string): name is PresetName {
  return Object.hasOwn(PRESETS, name);
}

/** Parameters of the model; a tied embedding counts once. */
export function countParameters(c: LlamaConfig): number {
  const attention = c.hiddenSize * c.headDim * (2 * c.heads + 2 * c.kvHeads);
  const layer = attention + 3 * c.hiddenSize * c.intermediateSize + 2 * c.hiddenSize;
  return c.layers * layer + c.hiddenSize + c.vocabSize * c.hiddenSize * (c.tied ? 1 : 2);
}

/** The fields that `transformers` writes for LlamaForCausalLM. */
export function toHfConfig(c: LlamaConfig): Record<string, unknown> {
  return {
    architectures: ["LlamaForCausalLM"],
    model_type: "llama",
    attention_bias: false,
    attention_dropout: 0,
    bos_token_id: c.bosTokenId,
    eos_token_id: c.eosTokenId,
    pad_token_id: c.padTokenId,
    head_dim: c.headDim,
    hidden_act: "silu",
    hidden_size: c.hiddenSize,
    initializer_range: 0.02,
    intermediate_size: c.intermediateSize,
    max_position_embeddings: c.maxPositions,
    mlp_bias: false,
    num_attention_heads: c.heads,
    num_hidden_layers: c.layers,
    num_key_value_heads: c.kvHeads,
    rms_norm_eps: c.rmsNormEps,
    rope_scaling: null,
    rope_theta: c.ropeTheta,
    tie_word_embeddings: c.tied,
    torch_dtype: "float32",
    use_cache: true,
    vocab_size: c.vocabSize,
  };
}

/** Reads `config.json` of a LLaMA-family model; throws with the field that this builder does not implement. */
export function fromHfConfig(json: Readonly<Record<string, unknown>>): LlamaConfig {
  const whole = (name: string, fallback?: number): number => {
    const value = json[name] ?? fallback;
    if (typeof value !== "number") throw new TypeError(`config.json: ${name} is not a number`);
    return value;
  };
  const firstId = (name: string, fallback: number): number => {
    const value: unknown = json[name];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === "number" ? first : fallback;
  };
  if (json.model_type !== "llama")
    throw new TypeError(`config.json: model_type ${String(json.model_type)} is not "llama"`);
  if (json.rope_scaling) throw new TypeError("config.json: rope_scaling is not implemented");
  if (json.attention_bias === true || json.mlp_bias === true)
    throw new TypeError("config.json: biases are not implemented");
  const heads = whole("num_attention_heads");
  const hiddenSize = whole("hidden_size");
  const eosTokenId = firstId("eos_token_id", SPECIAL.eosTokenId);
  return {
    vocabSize: whole("vocab_size"),
    hiddenSize,
    intermediateSize: whole("intermediate_size"),
    layers: whole("num_hidden_layers"),
    heads,
    kvHeads: whole("num_key_value_heads", heads),
    headDim: whole("head_dim", hiddenSize / heads),
    maxPositions: whole("max_position_embeddings"),
    ropeTheta: whole("rope_theta", 10_000),
    rmsNormEps: whole("rms_norm_eps"),
    tied: json.tie_word_embeddings === true,
    bosTokenId: firstId("bos_token_id", SPECIAL.bosTokenId),
    eosTokenId,
    padTokenId: firstId("pad_token_id", eosTokenId),
  };
}
