/**
 * Embedders: texts to unit vectors. `lexical` needs no model and works in the daemon, in slices; a sentence-embedding
 * model runs in a child of its own. Nothing here knows processes, stores or HTTP.
 */
export type * from "./embedder.js";
export { LexicalEmbedder } from "./lexical.js";
export { OnnxEmbedder, type OnnxEmbedderOptions } from "./onnx-embedder.js";
