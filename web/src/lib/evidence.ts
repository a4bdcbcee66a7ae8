/** What an import found: every value with its place in the file, followed while the document changes. */

import { type Address, addressOf, idOf, pathOf } from "./edits";
import { valueText } from "./fieldNames";
import { equal, find, fromPointer, isList, isObject, type Json, toPointer } from "./json";
import { sectionOfPath } from "./sections";

/** Below this a value is as likely wrong as right. */
export const UNSURE = 0.5;
/** From this on a value needs no second look. */
export const CLEAR = 0.9;

export type Level = "unsure" | "look" | "clear";

/** A place in the file: a page, counted from 0, and a rectangle on it. */
export type Place = {
  page: number;
  rect: { x: number; y: number; width: number; height: number };
};

/** A value that was found, at the address where it was put. */
export type Found = {
  /** The pointer that the report gives; it names the value for as long as the review lasts. */
  id: string;
  confidence: number;
  place?: Place;
  at: Address;
  value: Json;
};

/** A found value and where it is now. */
export type Traced = Found & {
  level: Level;
  /** The pointer of its field now; absent when it was removed. */
  pointer?: string;
  text: string;
  edited: boolean;
};

type Reported = {
  path: string;
  confidence: number;
  page?: number | null;
  rect?: Place["rect"] | null;
};

export function levelOf(confidence: number): Level {
  return confidence >= CLEAR ? "clear" : confidence >= UNSURE ? "look" : "unsure";
}

/** The values that a report names, in its order. */
export function foundValues(document: Json, fields: readonly Reported[]): Found[] {
  return fields.flatMap(({ path, confidence, page, rect }) => {
    const keys = fromPointer(path);
    const value = find(document, keys);
    if (value === undefined || keys.length === 0 || isKey(keys)) return [];
    const found: Found = { id: path, confidence, at: addressOf(document, keys), value };
    if (typeof page === "number" && rect) found.place = { page, rect };
    return [found];
  });
}

/** Where every value is now, and whether it was changed. */
export function trace(document: Json, found: readonly Found[]): Traced[] {
  return found.map((one) => {
    const path = pathNow(document, one);
    const value = path && find(document, path);
    const traced: Traced = {
      ...one,
      level: levelOf(one.confidence),
      text: valueText(value),
      edited: !equal(value, one.value),
    };
    if (path && value !== undefined) traced.pointer = toPointer(path);
    return traced;
  });
}

/** The values that somebody should look at, the least certain first; confirmed and changed ones are done. */
export function toCheck(traced: readonly Traced[], confirmed: readonly string[]): Traced[] {
  const done = new Set(confirmed);
  return traced
    .filter((one) => one.level !== "clear" && one.pointer && !one.edited && !done.has(one.id))
    .toSorted((a, b) => a.confidence - b.confidence);
}

/** The traced value that a field shows. */
export function tracedAt(traced: readonly Traced[], pointer: string): Traced | undefined {
  return traced.find((one) => one.pointer === pointer);
}

/** The value whose place in the file is nearest to a field: its own, else one of the same item. */
export function nearestPlaced<T extends Traced>(
  traced: readonly T[],
  pointer: string,
): T | undefined {
  const path = pointer.split("/");
  for (let length = path.length; length > 2; length -= 1) {
    const near = path.slice(0, length).join("/");
    const one = traced.find(
      ({ pointer: here }) => here === near || here?.startsWith(`${near}/`) === true,
    );
    if (one) return one;
  }
  return undefined;
}

/** How many values of a part of the form are to be checked: a section by its key, an item by its pointer. */
export function countIn(open: readonly Traced[], part: string): number {
  return open.filter(({ pointer = "" }) =>
    part.startsWith("/") ? pointer.startsWith(`${part}/`) : sectionOf(pointer) === part,
  ).length;
}

/** The document with an id for every item of a list, so that edits can follow items. */
export function withIds(document: Json, newId: () => string): Json {
  const visit = (value: Json, inList: boolean): Json => {
    if (isList(value)) return value.map((child) => visit(child, true));
    if (!isObject(value)) return value;
    const own = Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, visit(child, false)]),
    );
    return inList && idOf(value) === undefined ? { "x-id": newId(), ...own } : own;
  };
  return visit(document, false);
}

function sectionOf(pointer: string): string {
  return sectionOfPath(fromPointer(pointer));
}

/** Ids and settings are no values of the resume. */
function isKey(path: readonly string[]): boolean {
  const last = path.at(-1) ?? "";
  return last === "x-id" || path[0] === "x-layout" || path[0] === "$schema" || path[0] === "meta";
}

/** Where a value is: at its address, or elsewhere in the same list of texts. */
function pathNow(document: Json, { at, value }: Found): string[] | undefined {
  const path = pathOf(document, at);
  if (!path) return undefined;
  if (equal(find(document, path), value)) return path;
  const parents = path.slice(0, -1);
  const list = find(document, parents);
  if (!isList(list)) return path;
  const index = list.findIndex((other) => equal(other, value));
  return index >= 0 ? [...parents, String(index)] : path;
}
