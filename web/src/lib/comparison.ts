/** Two reports on the same resume, side by side. */

type Asked = { text: string; importance: string; verdict: string };
type Judged = { score: number; requirements: readonly Asked[] };

export type ComparedRow = { text: string; first?: string; second?: string; must: boolean };

/** Each thing that either posting asks, with its verdict in both; what both ask comes first, then must-haves. */
export function compare(first: Judged, second: Judged): ComparedRow[] {
  const rows = new Map<string, ComparedRow>();
  const add = (side: "first" | "second", { text, importance, verdict }: Asked) => {
    const key = text.toLocaleLowerCase();
    const row = rows.get(key) ?? { text, must: false };
    rows.set(key, { ...row, [side]: verdict, must: row.must || importance === "must" });
  };
  for (const asked of first.requirements) add("first", asked);
  for (const asked of second.requirements) add("second", asked);
  return [...rows.values()].toSorted((a, b) => rank(a) - rank(b));
}

function rank(row: ComparedRow): number {
  return (row.first && row.second ? 0 : 2) + (row.must ? 0 : 1);
}

/** How many must-haves are met, of how many. */
export function mustsMet({ requirements }: Judged): { met: number; of: number } {
  const musts = requirements.filter(({ importance }) => importance === "must");
  return { met: musts.filter(({ verdict }) => verdict === "met").length, of: musts.length };
}
