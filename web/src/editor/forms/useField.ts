/** Ties an input to a place in the document. */

import { addressOf, setEdit } from "@/lib/edits";
import { find, toPointer } from "@/lib/json";
import { useForms } from "./FormsContext";

/** The text at a path and what an input needs to edit it; emptying it removes the key. */
export function useField(path: readonly string[]) {
  const { document, change, readOnly, setFocused, note } = useForms();
  const found = find(document, path);
  const value = typeof found === "string" ? found : found === undefined ? "" : String(found);
  const last = path.at(-1) ?? "";
  const inList = /^\d+$/.test(last);
  const pointer = toPointer(path);
  return {
    value,
    readOnly,
    hint: note?.(pointer),
    "data-path": pointer,
    onFocus: () => setFocused(pointer),
    onChange: (text: string) => {
      const item = addressOf(document, path.slice(0, -1));
      const at = { ...item, field: [...item.field, last] };
      const after = text === "" && !inList ? undefined : text;
      if (found !== undefined || after !== undefined) change(setEdit(at, found, after));
    },
  };
}
