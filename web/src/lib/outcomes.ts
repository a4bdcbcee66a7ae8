/** How often something went well and how often it did not, out of the server's series. */

import { sumOf } from "./metrics";

export type Outcome = { name: string; success: number; failure: number; mean_ms?: number };

/** The outcomes of a counter by a label, the most frequent first; what never happened is left out. */
export function outcomesOf(
  text: string,
  { counter, label, duration }: { counter: string; label: string; duration: string },
): Outcome[] {
  const found = new Map<string, Outcome>();
  for (const [key, count] of sumOf(text, counter, ["outcome", label])) {
    const [outcome = "", ...rest] = key.split(" · ");
    const name = rest.join(" · ");
    const one = found.get(name) ?? { name, success: 0, failure: 0 };
    one[outcome === "success" ? "success" : "failure"] += count;
    found.set(name, one);
  }
  const sums = new Map(sumOf(text, `${duration}_sum`, [label]));
  const counts = new Map(sumOf(text, `${duration}_count`, [label]));
  return [...found.values()]
    .filter(({ success, failure }) => success + failure > 0)
    .map((one) => {
      const count = counts.get(one.name) ?? 0;
      const seconds = sums.get(one.name) ?? 0;
      return count > 0 ? { ...one, mean_ms: (1000 * seconds) / count } : one;
    })
    .toSorted((a, b) => b.success + b.failure - a.success - a.failure);
}
