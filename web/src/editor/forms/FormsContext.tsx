/** What forms need of their surroundings: a document, a way to change it, what is open. */

import { createContext, type ReactNode, useContext } from "react";
import type { Edit } from "@/lib/edits";
import type { Json } from "@/lib/json";

/** The section that is open, and the items in it, by id. */
export type OpenForm = { section: string; item: string };

export type Forms = {
  document: Json;
  readOnly: boolean;
  place: OpenForm;
  move: (changes: Partial<OpenForm>) => void;
  change: (...edits: Edit[]) => boolean;
  setFocused: (pointer: string) => void;
  /** Offers what the user's other resumes have for a list; absent where there is no resume yet. */
  reuse?: (path: readonly string[]) => void;
  /** What is said below the field of a pointer. */
  note?: (pointer: string) => ReactNode;
  /** What is said beside a section, by its key, or an item, by its pointer. */
  mark?: (part: string) => ReactNode;
};

const FormsContext = createContext<Forms | undefined>(undefined);

export const FormsProvider = FormsContext.Provider;

export function useForms(): Forms {
  const forms = useContext(FormsContext);
  if (!forms) throw new Error("useForms outside of FormsProvider");
  return forms;
}
