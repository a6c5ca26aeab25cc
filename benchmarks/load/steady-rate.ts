/** Tokens per second while every stream decodes: after the last one's first token, before the first one's last. */

export interface SteadyRate {
  readonly tokensPerSecond: number;
  readonly ms: number;
}

/**
 * `streams[i]` is pairs of time and tokens that arrived then. Tokens come in lumps, so a stream's count at a moment
 * between two lumps is interpolated. Throws when there is no moment at which all streams decode.
 */
export function steadyRate(streams: readonly (readonly number[])[]): SteadyRate {
  const from = Math.max(...streams.map((arrivals) => arrivals[0] ?? Number.POSITIVE_INFINITY));
  const to = Math.min(...streams.map((arrivals) => arrivals[arrivals.length - 2] ?? Number.NEGATIVE_INFINITY));
  if (!(to > from)) throw new RangeError("the streams never decoded all at once: generate more tokens");
  let tokens = 0;
  for (const arrivals of streams) tokens += countAt(arrivals, to) - countAt(arrivals, from);
  return { tokensPerSecond: (tokens / (to - from)) * 1000, ms: to - from };
}

/** Tokens that had arrived at `time`. */
function countAt(arrivals: readonly number[], time: number): number {
  let count = 0;
  let before = Number.NaN;
  for (let i = 0; i < arrivals.length; i += 2) {
    const at = arrivals[i] ?? 0;
    const tokens = arrivals[i + 1] ?? 0;
    if (at > time) return Number.isNaN(before) ? 0 : count + (tokens * (time - before)) / (at - before);
    count += tokens;
    before = at;
  }
  return count;
}
