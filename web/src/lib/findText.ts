/** Finds words in all texts of a resume, and replaces them. */

import { addressOf, type Edit, setEdit } from "./edits";
import { find, isList, isObject, isText, type Json } from "./json";

export type Wish = { text: string; matchCase: boolean; wholeWords: boolean };

/** A text of the document that has what is looked for, and where in it. */
export type Found = { path: string[]; text: string; ranges: { start: number; end: number }[] };

/** Keys of our own that hold words of the user. */
const OWN_TEXTS = new Set(["x-sections", "x-fields", "x-note", "x-layout", "headings"]);
/** Keys whose texts are switches and not words. */
const NO_TEXTS = new Set(["$schema", "order", "hidden", "meta"]);

/** Every text of the document with what is looked for, in the order of the document. */
export function findAll(document: Json, wish: Wish): Found[] {
  const pattern = patternOf(wish);
  if (!pattern) return [];
  const all: Found[] = [];
  visit(document, [], (path, text) => {
    const ranges = [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    if (ranges.length > 0) all.push({ path, text, ranges });
  });
  return all;
}

/** The changes that put another text in all the places found; an emptied field is removed, an emptied line stays. */
export function replaceAll(document: Json, found: readonly Found[], by: string): Edit[] {
  return found.flatMap(({ path, text, ranges }) => {
    if (find(document, path) !== text) return [];
    const after = replaced(text, ranges, by);
    const inList = /^\d+$/.test(path.at(-1) ?? "");
    if (after === text) return [];
    return [setEdit(addressOf(document, path), text, after === "" && !inList ? undefined : after)];
  });
}

/** A text with other words in some of its places. */
export function replaced(text: string, ranges: Found["ranges"], by: string): string {
  return ranges.reduceRight(
    (now, { start, end }) => now.slice(0, start) + by + now.slice(end),
    text,
  );
}

function patternOf({ text, matchCase, wholeWords }: Wish): RegExp | undefined {
  if (text.trim() === "") return undefined;
  const plain = text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  // "C" is not a whole word in "C#", and "art" is none in "party".
  const bounded = wholeWords ? `(?<![\\p{L}\\p{N}_])${plain}(?![\\p{L}\\p{N}_+#])` : plain;
  return new RegExp(bounded, matchCase ? "gu" : "giu");
}

function visit(value: Json, path: string[], told: (path: string[], text: string) => void): void {
  if (isText(value)) told(path, value);
  else if (isList(value)) value.forEach((child, at) => visit(child, [...path, String(at)], told));
  else if (isObject(value)) {
    for (const [key, child] of Object.entries(value)) {
      const own = key.startsWith("x-") && !OWN_TEXTS.has(key);
      if (!own && !NO_TEXTS.has(key)) visit(child, [...path, key], told);
    }
  }
}
