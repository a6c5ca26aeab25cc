/** Bench `model`: does the bundled model do what agents need, and does what it is held to cost little? */
import type { Bench } from "../bench.js";
import { firstToken } from "./first-token.js";
import { grammarSpeed, schemas } from "./grammar.js";
import { toolLoops } from "./loops.js";
import { toolUse } from "./tool-use.js";

export const model: Bench = {
  name: "model",
  sections: [toolUse, toolLoops, firstToken, grammarSpeed, schemas],
};
