/** Typed changes to a document: apply, undo and join them; the same rules as the server's. */

import {
  equal,
  find,
  fromPointer,
  isList,
  isObject,
  step,
  type Json,
  type JsonObject,
} from "./json";

export const ID_KEY = "x-id";

/** A place: a path below an item, or below the document when no item is given. */
export type Address = { item?: string; field: string[] };

/** Replaces `before` by `after`; in a list an absent `before` inserts and an absent `after` removes. */
export type SetEdit = Address & { op: "set"; before?: Json; after?: Json };

/** Moves an element of the list at the address. */
export type MoveEdit = Address & { op: "move"; id?: string; from: number; to: number };

export type Edit = SetEdit | MoveEdit;

/** A change did not fit the document. */
export class EditError extends Error {}

export function idOf(value: Json | undefined): string | undefined {
  const id = step(value, ID_KEY);
  return typeof id === "string" ? id : undefined;
}

/** The full path of an item, or nothing when the document has no such item. */
export function pathOfItem(value: Json, id: string): string[] | undefined {
  if (idOf(value) === id) return [];
  const children: [string, Json][] = isList(value)
    ? value.map((child, index) => [String(index), child])
    : isObject(value)
      ? Object.entries(value)
      : [];
  for (const [key, child] of children) {
    const below = pathOfItem(child, id);
    if (below) return [key, ...below];
  }
  return undefined;
}

/** The full path of an address, or nothing when its item is gone. */
export function pathOf(document: Json, at: Address): string[] | undefined {
  const item = at.item === undefined ? [] : pathOfItem(document, at.item);
  return item && [...item, ...at.field];
}

/** The address of a path: relative to the innermost item on the way. */
export function addressOf(document: Json, path: readonly string[]): Address {
  let here: Json | undefined = document;
  let at: Address = { field: [] };
  for (const key of path) {
    here = step(here, key);
    const id = idOf(here);
    at = id === undefined ? { ...at, field: [...at.field, key] } : { item: id, field: [] };
  }
  return at;
}

/** The address of a JSON pointer. */
export function addressOfPointer(document: Json, pointer: string): Address {
  return addressOf(document, fromPointer(pointer));
}

/** The document after a change, and the change as it really happened, whose inverse is exact. */
export function apply<D extends Json>(document: D, edit: Edit): { document: Json; edit: Edit } {
  const path = pathOf(document, edit);
  if (!path) throw new EditError("the item is not in the document");
  if (edit.op === "move") {
    const list = find(document, path);
    return { document: replace(document, path, moved(list, edit)), edit };
  }
  return applySet(document, path, edit);
}

/** Applies changes in order and answers with what really happened. */
export function applyAll(
  document: Json,
  edits: readonly Edit[],
): { document: Json; edits: Edit[] } {
  const done: Edit[] = [];
  let current = document;
  for (const edit of edits) {
    const result = apply(current, edit);
    current = result.document;
    done.push(result.edit);
  }
  return { document: current, edits: done };
}

/** The change that undoes a change. */
export function inverse(edit: Edit): Edit {
  if (edit.op === "move") return { ...edit, from: edit.to, to: edit.from };
  const { before, after, ...at } = edit;
  return setEdit(at, after, before);
}

/** A change that replaces one value by another; absent values are left out. */
export function setEdit(at: Address, before: Json | undefined, after: Json | undefined): SetEdit {
  const edit: SetEdit = { field: at.field, op: "set" };
  if (at.item !== undefined) edit.item = at.item;
  if (before !== undefined) edit.before = before;
  if (after !== undefined) edit.after = after;
  return edit;
}

/** Two changes as one, when the second goes on typing where the first stopped. */
export function join(first: Edit, second: Edit): Edit | undefined {
  if (first.op !== "set" || second.op !== "set") return undefined;
  if (first.item !== second.item || !equal(first.field, second.field)) return undefined;
  if (!equal(first.after, second.before) || first.after === undefined) return undefined;
  // An insertion into a list followed by a removal would need care; typing never makes one.
  if (second.after === undefined) return undefined;
  return setEdit(first, first.before, second.after);
}

function applySet(document: Json, path: string[], edit: SetEdit): { document: Json; edit: Edit } {
  if (path.length === 0) {
    if (!equal(document, edit.before) || edit.after === undefined) throw stale(edit);
    return { document: edit.after, edit };
  }
  let present = 0;
  while (present + 1 < path.length && find(document, path.slice(0, present + 1)) !== undefined) {
    present += 1;
  }
  if (present + 1 < path.length) {
    // Parents are missing: set the first missing one to all that is below it.
    if (edit.after === undefined || edit.before !== undefined) throw stale(edit);
    const value = build(path.slice(present + 1), edit.after);
    return applySet(
      document,
      path.slice(0, present + 1),
      setEdit({ field: path.slice(0, present + 1) }, undefined, value),
    );
  }
  const parents = path.slice(0, -1);
  const last = path[path.length - 1] ?? "";
  const parent = find(document, parents);
  if (isList(parent)) {
    const index = last === "-" ? parent.length : Number(last);
    const list = setIndex(parent, index, edit);
    const at = { field: [...parents, String(index)] };
    return {
      document: replace(document, parents, list),
      edit: setEdit(at, edit.before, edit.after),
    };
  }
  if (!isObject(parent)) throw new EditError("there is nothing to change here");
  return { document: replace(document, parents, setKey(parent, last, edit)), edit };
}

function setKey(parent: JsonObject, key: string, edit: SetEdit): JsonObject {
  if (!equal(step(parent, key), edit.before)) throw stale(edit);
  const copy = { ...parent };
  if (edit.after === undefined) delete copy[key];
  else copy[key] = edit.after;
  return copy;
}

function setIndex(list: Json[], index: number, edit: SetEdit): Json[] {
  if (!Number.isInteger(index) || index < 0) throw new EditError("no index of a list");
  if (edit.before === undefined) {
    if (edit.after === undefined || index > list.length) throw stale(edit);
    return list.toSpliced(index, 0, edit.after);
  }
  if (index >= list.length || !equal(list[index], edit.before)) throw stale(edit);
  return edit.after === undefined ? list.toSpliced(index, 1) : list.with(index, edit.after);
}

function moved(list: Json | undefined, { id, from, to }: MoveEdit): Json[] {
  if (!isList(list)) throw new EditError("there is no list here");
  const item = list[from];
  if (item === undefined || list[to] === undefined) throw new EditError("no index of the list");
  if (id !== undefined && idOf(item) !== id) throw new EditError("the list has changed");
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

function replace(document: Json, path: readonly string[], value: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (isList(document)) {
    const index = Number(key);
    return document.with(index, replace(document[index] ?? null, rest, value));
  }
  if (!isObject(document)) throw new EditError("there is nothing to change here");
  return { ...document, [key]: replace(document[key] ?? null, rest, value) };
}

function build(path: readonly string[], leaf: Json): Json {
  return path.reduceRight<Json>((value, key) => {
    if (key === "0" || key === "-") return [value];
    if (/^\d+$/.test(key)) throw new EditError("there is no such place in the list");
    return { [key]: value };
  }, leaf);
}

function stale(edit: Edit): EditError {
  return new EditError(`${edit.field.join("/")} has changed in the meantime`);
}
