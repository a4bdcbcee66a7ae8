/** How an ATS report is read out. */

import { language } from "./language";
import { messages } from "./messages";

export const VERDICTS = ["contradicted", "missing", "partly", "met"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Things by their verdict, the worst first, without empty groups; must-haves lead each group. */
export function byVerdict<T extends { verdict: string; importance: string }>(
  things: readonly T[],
): { verdict: Verdict; things: T[] }[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    things: things
      .filter((thing) => thing.verdict === verdict)
      .toSorted((a, b) => Number(b.importance === "must") - Number(a.importance === "must")),
  })).filter((group) => group.things.length > 0);
}

/** A number of points without a needless fraction. */
export function points(value: number): string {
  return (Math.round(value * 10) / 10).toLocaleString(language, { useGrouping: false });
}

/** A code of the server in words: its text in a catalogue, or else itself with blanks. */
export function wordsFor(catalogue: Readonly<Record<string, string>>, code: string): string {
  const plain = code.replaceAll("_", " ");
  return catalogue[code] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

export function partName(name: string): string {
  return wordsFor(messages.ats.partNames, name);
}
