/** The changes that lead from one document to another; the same rules as the server's. */

import { type Address, type Edit, idOf, setEdit } from "./edits";
import { equal, isList, isObject, type Json } from "./json";

/** The changes that turn `before` into exactly `after`, as small as item ids allow. */
export function diff(before: Json, after: Json): Edit[] {
  const edits: Edit[] = [];
  compare({ field: [] }, before, after, edits);
  return edits;
}

function compare(at: Address, before: Json, after: Json, edits: Edit[]): void {
  if (equal(before, after)) return;
  if (isObject(before) && isObject(after)) {
    for (const [key, value] of Object.entries(before)) {
      const other = after[key];
      if (other === undefined) edits.push(setEdit(child(at, key), value, undefined));
      else compare(child(at, key), value, other, edits);
    }
    for (const [key, value] of Object.entries(after)) {
      if (!Object.hasOwn(before, key)) edits.push(setEdit(child(at, key), undefined, value));
    }
  } else if (isList(before) && isList(after) && haveIds(before) && haveIds(after)) {
    compareItems(at, before, after, edits);
  } else {
    edits.push(setEdit(at, before, after));
  }
}

function compareItems(at: Address, before: Json[], after: Json[], edits: Edit[]): void {
  const wanted = new Set(after.map(idOf));
  const current: Json[] = [...before];
  for (let index = current.length - 1; index >= 0; index -= 1) {
    const item = current[index];
    if (item !== undefined && !wanted.has(idOf(item))) {
      current.splice(index, 1);
      edits.push(setEdit(child(at, String(index)), item, undefined));
    }
  }
  after.forEach((item, index) => {
    const id = idOf(item);
    if (idOf(current[index]) === id) return;
    const from = current.findIndex((other) => idOf(other) === id);
    if (from >= 0) {
      current.splice(index, 0, ...current.splice(from, 1));
      edits.push({ ...at, op: "move", ...(id === undefined ? {} : { id }), from, to: index });
    } else {
      current.splice(index, 0, item);
      edits.push(setEdit(child(at, String(index)), undefined, item));
    }
  });
  after.forEach((item, index) => {
    const was = current[index];
    const id = idOf(item);
    if (was !== undefined && id !== undefined) compare({ item: id, field: [] }, was, item, edits);
  });
}

function child(at: Address, key: string): Address {
  return { ...at, field: [...at.field, key] };
}

function haveIds(list: Json[]): boolean {
  const ids = list.map(idOf).filter((id) => id !== undefined);
  return list.length > 0 && new Set(ids).size === list.length;
}
