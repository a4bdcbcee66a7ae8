/** Edits that the server proposes, as changes to the document on screen. */

import { addressOfPointer, type Edit, setEdit } from "./edits";
import { isList, isObject, isText, type Json } from "./json";

/** Reads a proposed edit: addressed like a typed edit, or by a JSON pointer. */
export function readEdit(document: Json, value: unknown): Edit | undefined {
  if (!isObject(value)) return undefined;
  const { item, field, path, before, after, from, to } = value;
  const at = isList(field)
    ? { ...(isText(item) ? { item } : {}), field: field.filter(isText) }
    : isText(path)
      ? addressOfPointer(document, path)
      : undefined;
  if (!at) return undefined;
  if (value["op"] === "move" && typeof from === "number" && typeof to === "number") {
    const id = value["id"];
    return { ...at, op: "move", from, to, ...(isText(id) ? { id } : {}) };
  }
  return setEdit(at, before ?? undefined, after ?? undefined);
}
