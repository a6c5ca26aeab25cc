/** Bench `core`: one daemon, one core, many agents - against the bare loop, against one agent, against the peers. */
import type { Bench } from "../bench.js";
import { batching } from "./batching.js";
import { httpOverhead } from "./http-overhead.js";
import { identity } from "./identity.js";
import { llamaCpp, transformersJs } from "./peers.js";
import { slotLength } from "./slot-length.js";
import { loopDelay, startTime, thousand } from "./under-load.js";

export const core: Bench = {
  name: "core",
  // What takes longest comes last: a slow machine runs out of time there first.
  sections: [...httpOverhead, batching, slotLength, loopDelay, thousand, startTime, identity, transformersJs, llamaCpp],
};
