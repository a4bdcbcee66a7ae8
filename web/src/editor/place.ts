/** Which part of the editor is open; kept in the address. */

import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";

const views = ["edit", "page", "assist"] as const;
const forms = ["content", "layout", "design"] as const;
const panels = ["ats", "tailor", "write", "history", "none"] as const;

export type View = (typeof views)[number];
export type Form = (typeof forms)[number];
export type Panel = (typeof panels)[number];

export type Place = {
  view: View;
  form: Form;
  panel: Panel;
  section: string;
  item: string;
  /** The draft that is open for review. */
  draft: string;
  /** A saved version that is looked at. */
  version: string;
  /** Two versions that are compared: `3-5`, or `3-now`. */
  compare: string;
  /** Anything: of the saved versions, only those with a name are listed. */
  named: string;
};

function oneOf<T extends string>(options: readonly T[], value: string | null, otherwise: T): T {
  return options.find((option) => option === value) ?? otherwise;
}

/** An address that names a panel of the assistant, and no form, leads to the assistant also where that hides the rest. */
function viewNamedBy(search: URLSearchParams): View {
  const panel = search.get("panel");
  const namesPanel = panels.some((one) => one === panel && one !== "none");
  return namesPanel && !FORM_KEYS.some((key) => search.has(key)) ? "assist" : "edit";
}

const FORM_KEYS = ["form", "section", "item"];

export function usePlace(): [Place, (changes: Partial<Place>) => void] {
  const [search, setSearch] = useSearchParams();
  const place = useMemo<Place>(
    () => ({
      view: oneOf(views, search.get("view"), viewNamedBy(search)),
      form: oneOf(forms, search.get("form"), "content"),
      panel: oneOf(panels, search.get("panel"), "ats"),
      section: search.get("section") ?? "basics",
      item: search.get("item") ?? "",
      draft: search.get("draft") ?? "",
      version: search.get("version") ?? "",
      compare: search.get("compare") ?? "",
      named: search.get("named") ?? "",
    }),
    [search],
  );
  const move = useCallback(
    (changes: Partial<Place>) => {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [key, value] of Object.entries(changes)) {
            if (value) next.set(key, value);
            else next.delete(key);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setSearch],
  );
  return [place, move];
}
