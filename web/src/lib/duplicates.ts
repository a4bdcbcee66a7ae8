/** Items of a section that say the same. */

import { idOf } from "./edits";
import { itemName } from "./fieldNames";
import { type Json, listAt, textAt, toPointer } from "./json";
import { LISTS, type ListSpec } from "./sections";

/** An item that an earlier one says already. */
export type Duplicate = { pointer: string; id: string; name: string; section: ListSpec["key"] };

/** Items whose names and dates are those of an earlier item of their section. */
export function duplicates(document: Json): Duplicate[] {
  return Object.values(LISTS).flatMap((spec) => {
    const seen = new Set<string>();
    return listAt(document, ...spec.path).flatMap((item, index) => {
      const key = keyOf(spec, item);
      const id = idOf(item);
      if (key === "" || id === undefined) return [];
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      const pointer = toPointer([...spec.path, String(index)]);
      return [{ pointer, id, name: itemName(item, spec.title), section: spec.key }];
    });
  });
}

function keyOf(spec: ListSpec, item: Json): string {
  const dates = spec.fields.filter(({ kind }) => kind === "date").map(({ key }) => key);
  const keys = [...new Set([...spec.title, ...dates])];
  const texts = keys.map((key) => textAt(item, key).trim().toLocaleLowerCase("en"));
  return texts.some((text) => text !== "") ? texts.join("\n") : "";
}
