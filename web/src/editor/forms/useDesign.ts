/** One option of the design of the resume. */

import { setEdit } from "@/lib/edits";
import { find, type Json } from "@/lib/json";
import { useEditor } from "../EditorContext";

export function useDesign(key: string) {
  const { document, change } = useEditor();
  const field = ["x-design", key];
  const value = find(document, field);
  return {
    value: typeof value === "string" || typeof value === "number" ? String(value) : "",
    set: (after: Json | undefined) => change(setEdit({ field }, value, after)),
  };
}
