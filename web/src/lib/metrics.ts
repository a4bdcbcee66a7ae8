/** The server's series in Prometheus' text format, as far as a page shows them. */

/** The sums of a counter by the values of some labels, the largest first. */
export function sumOf(text: string, series: string, labels: readonly string[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const line of text.split("\n")) {
    if (!line.startsWith(`${series}{`)) continue;
    const end = line.lastIndexOf("}");
    const value = Number(line.slice(end + 1).trim());
    const named = line.slice(series.length + 1, end);
    const key = labels.map((label) => labelOf(named, label)).join(" · ");
    if (Number.isFinite(value)) sums.set(key, (sums.get(key) ?? 0) + value);
  }
  return [...sums].toSorted(([, a], [, b]) => b - a);
}

function labelOf(named: string, label: string): string {
  const found = new RegExp(`(?:^|,)${label}="((?:[^"\\\\]|\\\\.)*)"`).exec(named);
  return found?.[1] ?? "";
}
