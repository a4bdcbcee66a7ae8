/** Changes to a list in the document: insert, remove, move. */

import { addressOf, type Edit, idOf, setEdit } from "@/lib/edits";
import { type Json, listAt } from "@/lib/json";
import { useForms } from "./FormsContext";

export function useList(path: readonly string[]) {
  const { document, change } = useForms();
  const list = listAt(document, ...path);
  const at = addressOf(document, path);
  const below = (index: number) => ({ ...at, field: [...at.field, String(index)] });
  return {
    list,
    insert: (index: number, value: Json) => change(setEdit(below(index), undefined, value)),
    remove: (index: number) => change(setEdit(below(index), list[index], undefined)),
    move: (from: number, to: number) => {
      if (from === to || to < 0 || to >= list.length) return false;
      const id = idOf(list[from]);
      const edit: Edit = { ...at, op: "move", from, to };
      return change(id === undefined ? edit : { ...edit, id });
    },
  };
}
