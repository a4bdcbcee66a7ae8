/** Where the values of a page can be clicked: every one of them somewhere, the small ones above the large ones. */

import type { Place, Traced } from "./evidence";

type Rect = Place["rect"];

/** A value with the part of its place that is its own. */
export type Area<T> = T & { pointer: string; rect: Rect };

/**
 * The areas of the values that have a place and a field, in the order in which they are to be drawn.
 *
 * Values with one and the same place share it side by side, each as wide as its text is long beside the others.
 */
export function areasOf<T extends Traced>(values: readonly T[]): Area<T>[] {
  const shared = new Map<string, Area<T>[]>();
  for (const value of values) {
    const { place, pointer } = value;
    if (!place || pointer === undefined) continue;
    const { x, y, width, height } = place.rect;
    const key = [place.page, x, y, width, height].map((side) => Math.round(side * 2)).join(" ");
    const group = shared.get(key) ?? [];
    group.push({ ...value, pointer, rect: place.rect });
    shared.set(key, group);
  }
  const areas = [...shared.values()].flatMap(sideBySide);
  return areas.toSorted((a, b) => sizeOf(b.rect) - sizeOf(a.rect));
}

function sizeOf({ width, height }: Rect): number {
  return width * height;
}

/** Narrower than this share of the place no area gets, as long as there is room. */
const LEAST = 0.12;

function sideBySide<T extends Traced>(group: readonly Area<T>[]): Area<T>[] {
  const least = Math.min(LEAST, 1 / group.length);
  const lengths = group.map(({ text }) => Math.max(text.length, 1));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const wished = lengths.map((length) => Math.max(length / total, least));
  const sum = wished.reduce((all, share) => all + share, 0);
  let before = 0;
  return group.map((area, index) => {
    const share = (wished[index] ?? 0) / sum;
    const { x, width } = area.rect;
    const rect = { ...area.rect, x: x + width * before, width: width * share };
    before += share;
    return { ...area, rect };
  });
}
