/** Lists that are narrowed down by a few typed letters. */

/** The items that have every typed word, those first in which a word begins with it. */
export function rank<T>(items: readonly T[], typed: string, textOf: (item: T) => string): T[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  const scored = items.map((item) => ({ item, score: scoreOf(fold(textOf(item)), wanted) }));
  return scored
    .filter(({ score }) => score >= 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

function scoreOf(text: string, wanted: readonly string[]): number {
  let score = 0;
  for (const word of wanted) {
    const at = text.indexOf(word);
    if (at < 0) return -1;
    const begins = text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word));
    score += at === 0 ? 3 : begins ? 2 : 1;
  }
  return score;
}

/** Small letters without accents: "Übung" is found by "ubung". */
function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
