/** What every executor asks of ONNX Runtime, whichever binding loads the model. */

export const ELEMENT_BYTES = { float32: 4, int32: 4, int64: 8 } as const;
export type Element = keyof typeof ELEMENT_BYTES;

/** Entries of the session's configuration. `spin`: idle worker threads poll for work instead of sleeping. */
export function sessionConfig(spin: boolean): Record<string, string> {
  return {
    "session.intra_op.allow_spinning": spin ? "1" : "0",
    // CPUs without VNNI add pairs of u8 * s8 in 16 bits and saturate; this asks for the exact kernels there.
    "session.x64quantprecision": "1",
  };
}
