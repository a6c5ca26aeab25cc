/** Reading the Prometheus text format, as far as `GET /metrics` of the daemon uses it. */

/** Series, such as `aiosd_slots` or `aiosd_requests_total{outcome="ok"}`, to value. */
export type Metrics = ReadonlyMap<string, number>;

export function parseMetrics(text: string): Metrics {
  const metrics = new Map<string, number>();
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const space = line.lastIndexOf(" ");
    if (space > 0) metrics.set(line.slice(0, space), Number(line.slice(space + 1)));
  }
  return metrics;
}
