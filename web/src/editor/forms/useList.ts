/** Changes to a list in the document: insert, remove, move. */

import { addressOf, applyAll, type Edit, idOf, setEdit } from "@/lib/edits";
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
    /** Puts several elements in the place of one, as one change to undo. */
    replace: (index: number, values: readonly Json[], needed: readonly Edit[] = []) => {
      const [first, ...more] = values;
      const inserted = more.map((value, by) => setEdit(below(index + 1 + by), undefined, value));
      const now = listAt(applyAll(document, needed).document, ...path);
      return change(...needed, setEdit(below(index), now[index], first), ...inserted);
    },
    insertAll: (index: number, values: readonly Json[]) =>
      change(...values.map((value, by) => setEdit(below(index + by), undefined, value))),
    remove: (index: number) => change(setEdit(below(index), list[index], undefined)),
    move: (from: number, to: number) => {
      if (from === to || to < 0 || to >= list.length) return false;
      const id = idOf(list[from]);
      const edit: Edit = { ...at, op: "move", from, to };
      return change(id === undefined ? edit : { ...edit, id });
    },
  };
}
