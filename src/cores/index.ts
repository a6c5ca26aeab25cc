/**
 * Cores: the loaded models that generate. This folder owns tensors, tokenizers and sampling; it never schedules, never
 * knows processes or owners, and never speaks HTTP.
 */
export type * from "./core.js";
export * from "./embed/index.js";
export { OnnxCore } from "./onnx/onnx-core.js";
export type { CoreOptions } from "./onnx/protocol.js";
