/** The tensor types of ggml that the GGUF writer makes. Blocks are 32 weights with one half-precision scale. */

export type GgufType = "f32" | "q8_0" | "q4_0";

/** ggml_type. */
export const GGUF_TYPE: Readonly<Record<GgufType, number>> = { f32: 0, q4_0: 2, q8_0: 8 };

const BLOCK = 32;
const BLOCK_BYTES: Readonly<Record<GgufType, number>> = { f32: 128, q4_0: 18, q8_0: 34 };

/** Bytes of so many weights; quantised ones come in whole blocks. */
export function quantizedBytes(type: GgufType, count: number): number {
  if (type === "f32") return count * 4;
  if (count % BLOCK !== 0) throw new RangeError(`${count} weights are not whole blocks of ${BLOCK}`);
  return (count / BLOCK) * BLOCK_BYTES[type];
}

/** Per block: the scale of its peak to 127, then 32 int8. */
export function quantizeQ8(values: Float32Array): Uint8Array {
  const out = new Uint8Array(quantizedBytes("q8_0", values.length));
  const view = new DataView(out.buffer);
  for (let block = 0, at = 0; block < values.length; block += BLOCK, at += BLOCK_BYTES.q8_0) {
    let peak = 0;
    for (let i = block; i < block + BLOCK; i++) peak = Math.max(peak, Math.abs(values[i] ?? 0));
    const scale = peak / 127;
    const inverse = scale === 0 ? 0 : 1 / scale;
    view.setUint16(at, toHalf(scale), true);
    for (let i = 0; i < BLOCK; i++) view.setInt8(at + 2 + i, Math.round((values[block + i] ?? 0) * inverse));
  }
  return out;
}

/** Per block: the value of largest magnitude becomes -8; weight i shares a byte with weight i + 16. */
export function quantizeQ4(values: Float32Array): Uint8Array {
  const out = new Uint8Array(quantizedBytes("q4_0", values.length));
  const view = new DataView(out.buffer);
  const half = BLOCK / 2;
  for (let block = 0, at = 0; block < values.length; block += BLOCK, at += BLOCK_BYTES.q4_0) {
    let extreme = 0;
    for (let i = block; i < block + BLOCK; i++) {
      const value = values[i] ?? 0;
      if (Math.abs(value) > Math.abs(extreme)) extreme = value;
    }
    const scale = extreme / -8;
    const inverse = scale === 0 ? 0 : 1 / scale;
    const nibble = (value: number) => Math.min(15, Math.floor(value * inverse + 8.5));
    view.setUint16(at, toHalf(scale), true);
    for (let i = 0; i < half; i++) {
      out[at + 2 + i] = nibble(values[block + i] ?? 0) | (nibble(values[block + half + i] ?? 0) << 4);
    }
  }
  return out;
}

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** The bits of the nearest half-precision number, ties to even. */
export function toHalf(value: number): number {
  float[0] = value;
  const word = bits[0] ?? 0;
  const sign = (word >>> 16) & 0x8000;
  const magnitude = word & 0x7fffffff;
  if (magnitude >= 0x7f800000) return sign | (magnitude > 0x7f800000 ? 0x7e00 : 0x7c00);
  // 65520 and more round to infinity.
  if (magnitude >= 0x477ff000) return sign | 0x7c00;
  if (magnitude < 0x38800000) {
    // Below 2^-14 halves are multiples of 2^-24.
    const units = Math.abs(value) * 2 ** 24;
    const floor = Math.floor(units);
    const rest = units - floor;
    return sign | (rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor);
  }
  const rebased = magnitude - 0x38000000;
  const rounded = rebased + 0xfff + ((rebased >>> 13) & 1);
  return sign | (rounded >>> 13);
}
