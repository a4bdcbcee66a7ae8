/** Finds values in the lines of a file that has no pages. */

/** A stretch of a line; `id` names the value that it shows. */
export type Stretch = { text: string; id?: string };

type Value = { id: string; text: string };
type Range = { start: number; end: number; id: string };

/** The lines cut into stretches; each value is shown once, values in their order where they occur more than once. */
export function markLines(lines: readonly string[], values: readonly Value[]): Stretch[][] {
  const whole = lines.join("\n");
  const folded = fold(whole);
  const ranges: Range[] = [];
  let last = 0;
  for (const { id, text } of values) {
    const wanted = fold(text.trim());
    if (wanted.length < 2) continue;
    const start = search(folded, wanted, last, ranges) ?? search(folded, wanted, 0, ranges);
    if (start === undefined) continue;
    ranges.push({ start, end: start + wanted.length, id });
    last = start;
  }
  return cut(
    lines,
    ranges.toSorted((a, b) => a.start - b.start),
  );
}

/** Blanks of every kind are one; the length stays the same, so that places do, too. */
function fold(text: string): string {
  return text.replaceAll(/\s/g, " ").replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function search(
  text: string,
  wanted: string,
  from: number,
  taken: readonly Range[],
): number | undefined {
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const isFree = taken.every((range) => range.end <= at || end <= range.start);
    if (isFree && isWhole(text, at, end)) return at;
  }
  return undefined;
}

/** "art" is not found in "party". */
function isWhole(text: string, start: number, end: number): boolean {
  const joins = (at: number) => /[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1));
  return !(start > 0 && joins(start)) && !(end < text.length && joins(end));
}

function cut(lines: readonly string[], ranges: readonly Range[]): Stretch[][] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    const end = start + line.length;
    offset = end + 1;
    const stretches: Stretch[] = [];
    let at = start;
    for (const range of ranges) {
      const from = Math.max(range.start, start);
      const to = Math.min(range.end, end);
      if (from >= to) continue;
      if (from > at) stretches.push({ text: line.slice(at - start, from - start) });
      stretches.push({ text: line.slice(from - start, to - start), id: range.id });
      at = to;
    }
    if (at < end || stretches.length === 0) stretches.push({ text: line.slice(at - start) });
    return stretches;
  });
}
