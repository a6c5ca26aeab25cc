import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildModelFolder } from "#models/build.js";
import { interleaveHeads, writeGguf } from "#models/gguf.js";
import { type GgufType, quantizeQ4, quantizeQ8, toHalf } from "#models/gguf-types.js";
import { PRESETS } from "#models/llama-config.js";
import { listTensors, randomWeights } from "#models/weights.js";

const config = PRESETS.tiny;
const weights = randomWeights(config, 7);

interface Gguf {
  readonly version: number;
  readonly metadata: Map<string, unknown>;
  readonly tensors: Map<string, { shape: number[]; type: number; bytes: Buffer }>;
}

/** Reads what the format's description says, without our writer's own constants. */
function readGguf(file: string): Gguf {
  const bytes = readFileSync(file);
  let at = 0;
  /** The place of the next `length` bytes. */
  const take = (length: number) => {
    at += length;
    return at - length;
  };
  const u32 = () => bytes.readUInt32LE(take(4));
  const u64 = () => Number(bytes.readBigUInt64LE(take(8)));
  const string = () => {
    const length = u64();
    const start = take(length);
    return bytes.toString("utf8", start, start + length);
  };
  const value = (type: number): unknown => {
    if (type === 4) return u32();
    if (type === 5) return bytes.readInt32LE(take(4));
    if (type === 6) return bytes.readFloatLE(take(4));
    if (type === 7) return bytes[at++] === 1;
    if (type === 8) return string();
    if (type !== 9) throw new Error(`value type ${type}`);
    const element = u32();
    return Array.from({ length: u64() }, () => value(element));
  };
  expect(bytes.toString("latin1", 0, 4)).toBe("GGUF");
  at = 4;
  const version = u32();
  const tensorCount = u64();
  const pairs = u64();
  const metadata = new Map<string, unknown>();
  for (let i = 0; i < pairs; i++) metadata.set(string(), value(u32()));
  const infos = Array.from({ length: tensorCount }, () => {
    const name = string();
    const shape = Array.from({ length: u32() }, u64).reverse();
    return { name, shape, type: u32(), offset: u64() };
  });
  const alignment = Number(metadata.get("general.alignment"));
  const start = Math.ceil(at / alignment) * alignment;
  const tensors: Gguf["tensors"] = new Map();
  for (const [i, { name, shape, type, offset }] of infos.entries()) {
    expect(offset % alignment).toBe(0);
    const end = infos[i + 1]?.offset ?? statSync(file).size - start;
    tensors.set(name, { shape, type, bytes: bytes.subarray(start + offset, start + end) });
  }
  return { version, metadata, tensors };
}

function floatsOf(bytes: Buffer, count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => bytes.readFloatLE(4 * i));
}

function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}

describe("a GGUF twin", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "aiosd-gguf-"));
    buildModelFolder({ dir: folder, config, weights, precisions: ["fp32"] });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function write(type: GgufType): Gguf {
    const file = join(folder, `${type}.gguf`);
    writeGguf(file, { config, weights, type, tokenizerDir: folder });
    return readGguf(file);
  }

  it("says what llama.cpp needs to know of the model and its tokenizer", () => {
    const { version, metadata } = write("f32");
    expect(version).toBe(3);
    expect(Object.fromEntries(metadata)).toMatchObject({
      "general.architecture": "llama",
      "general.file_type": 0,
      "llama.block_count": config.layers,
      "llama.embedding_length": config.hiddenSize,
      "llama.feed_forward_length": config.intermediateSize,
      "llama.attention.head_count": config.heads,
      "llama.attention.head_count_kv": config.kvHeads,
      "llama.rope.dimension_count": config.headDim,
      "llama.rope.freq_base": config.ropeTheta,
      "llama.vocab_size": config.vocabSize,
      "tokenizer.ggml.model": "gpt2",
      "tokenizer.ggml.bos_token_id": config.bosTokenId,
      "tokenizer.ggml.eos_token_id": config.eosTokenId,
      "tokenizer.chat_template": expect.stringContaining("<|im_start|>"),
    });
    const tokens = metadata.get("tokenizer.ggml.tokens") as string[];
    const types = metadata.get("tokenizer.ggml.token_type") as number[];
    expect(tokens).toHaveLength(config.vocabSize);
    expect(new Set(tokens).size).toBe(config.vocabSize);
    expect([tokens[2], types[2], types[300]]).toEqual(["<|im_end|>", 3, 1]);
    expect((metadata.get("tokenizer.ggml.merges") as string[])[0]).toBe("\u0120 e");
  });

  it("holds every weight in f32, bit for bit, with the heads of q and k in llama.cpp's order", () => {
    const { tensors } = write("f32");
    expect(tensors.size).toBe(listTensors(config).length);
    const { hiddenSize, heads, kvHeads, headDim, vocabSize } = config;
    const check = (name: string, shape: number[], expected: Float32Array) => {
      const tensor = tensors.get(name);
      expect(tensor?.shape).toEqual(shape);
      expect(tensor?.type).toBe(0);
      expect(floatsOf(tensor?.bytes ?? Buffer.alloc(0), expected.length)).toEqual(expected);
    };
    const embedding = [vocabSize, hiddenSize];
    check("token_embd.weight", embedding, weights.tensor("model.embed_tokens.weight", embedding));
    check("output_norm.weight", [hiddenSize], weights.tensor("model.norm.weight", [hiddenSize]));
    const value = [kvHeads * headDim, hiddenSize];
    check("blk.1.attn_v.weight", value, weights.tensor("model.layers.1.self_attn.v_proj.weight", value));
    const query = [heads * headDim, hiddenSize];
    const matrix = weights.tensor("model.layers.1.self_attn.q_proj.weight", query);
    check("blk.1.attn_q.weight", query, interleaveHeads(matrix, heads, headDim));
  });

  it("puts the two halves of a head in turns", () => {
    const matrix = Float32Array.from({ length: 8 }, (_, row) => row);
    expect([...interleaveHeads(matrix, 2, 4)]).toEqual([0, 2, 1, 3, 4, 6, 5, 7]);
  });

  it("holds matrices quantised and norms in f32", () => {
    for (const [type, id, bytes] of [
      ["q8_0", 8, 34],
      ["q4_0", 2, 18],
    ] as const) {
      const { tensors, metadata } = write(type);
      expect(metadata.get("general.file_type")).toBe(type === "q8_0" ? 7 : 2);
      const down = tensors.get("blk.0.ffn_down.weight");
      expect(down?.type).toBe(id);
      expect(down?.bytes.length).toBe((config.hiddenSize * config.intermediateSize * bytes) / 32);
      expect(tensors.get("blk.0.ffn_norm.weight")?.type).toBe(0);
    }
  });

  it("refuses a tokenizer that it cannot write", () => {
    const other = mkdtempSync(join(tmpdir(), "aiosd-gguf-other-"));
    writeFileSync(join(other, "tokenizer.json"), JSON.stringify({ model: { type: "Unigram", vocab: [] } }));
    const request = { config, weights, type: "f32", tokenizerDir: other } as const;
    expect(() => writeGguf(join(other, "x.gguf"), request)).toThrow(/Unigram/);
    rmSync(other, { recursive: true });
  });
});

describe("quantised blocks", () => {
  const values = weights.tensor("model.layers.0.mlp.up_proj.weight", [config.intermediateSize, config.hiddenSize]);

  it("come back within half a step in q8_0", () => {
    const bytes = Buffer.from(quantizeQ8(values));
    for (let i = 0; i < values.length; i++) {
      const at = Math.floor(i / 32) * 34;
      const scale = fromHalf(bytes.readUInt16LE(at));
      const back = bytes.readInt8(at + 2 + (i % 32)) * scale;
      expect(Math.abs(back - (values[i] ?? 0))).toBeLessThanOrEqual(scale * 0.57);
    }
  });

  it("come back within a step in q4_0", () => {
    const bytes = Buffer.from(quantizeQ4(values));
    for (let i = 0; i < values.length; i++) {
      const at = Math.floor(i / 32) * 18;
      const scale = fromHalf(bytes.readUInt16LE(at));
      const byte = bytes[at + 2 + (i % 16)] ?? 0;
      const back = ((i % 32 < 16 ? byte & 15 : byte >> 4) - 8) * scale;
      // The side without the extreme value ends one step early.
      expect(Math.abs(back - (values[i] ?? 0))).toBeLessThanOrEqual(Math.abs(scale) * 1.01);
    }
  });

  it("come whole, and a block of zeros stays one", () => {
    expect(() => quantizeQ8(new Float32Array(33))).toThrow(RangeError);
    expect([...quantizeQ8(new Float32Array(32))]).toEqual(new Array(34).fill(0));
    expect([...quantizeQ4(new Float32Array(32))].slice(2)).toEqual(new Array(16).fill(0x88));
  });

  it("scale by the nearest half-precision number", () => {
    const cases: [number, number][] = [
      [0, 0],
      [1, 0x3c00],
      [-2, 0xc000],
      [65504, 0x7bff],
      [65519.9, 0x7bff],
      [65520, 0x7c00],
      [2 ** -14, 0x0400],
      [2 ** -24, 0x0001],
      [2 ** -25, 0x0000],
      [1 + 2 ** -11, 0x3c00],
      [1 + 3 * 2 ** -11, 0x3c02],
    ];
    for (const [value, bits] of cases) expect(toHalf(value), String(value)).toBe(bits);
    for (let bits = 0; bits < 0x7c00; bits += 7) expect(toHalf(fromHalf(bits))).toBe(bits);
  });
});
