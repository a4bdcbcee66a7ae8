/** What every part of the editor shares: the session, the place, the field in focus. */

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Preview } from "@/api/pages";
import type { BaseResume } from "@/api/resumes";
import type { Edit } from "@/lib/edits";
import { idOf } from "@/lib/edits";
import { find, fromPointer, type Json } from "@/lib/json";
import { sectionOfPath } from "@/lib/sections";
import { FormsProvider, type OpenForm } from "./forms/FormsContext";
import { type Place, usePlace } from "./place";
import { type EditorState, EditorStore } from "./store";
import { scrolling } from "@/ui/motion";

/** The resume in a template that somebody points at. */
export type Look = { title: string; preview: Preview };

export type Editor = {
  resume: BaseResume;
  store: EditorStore;
  state: EditorState;
  document: Json;
  readOnly: boolean;
  place: Place;
  move: (changes: Partial<Place>) => void;
  change: (...edits: Edit[]) => boolean;
  /** The JSON pointer of the field that has the focus. */
  focused: string;
  setFocused: (pointer: string) => void;
  /** Offers what the user's other resumes have for a list, or ends the offer. */
  reuse: (path?: readonly string[]) => void;
  /** The list that it is offered for. */
  reusing: readonly string[] | undefined;
  /** What the page shows instead of the resume as it is. */
  look: Look | undefined;
  setLook: (look: Look | undefined) => void;
  /** Opens the form of a field and puts the focus there. */
  goTo: (pointer: string) => void;
};

const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useEditor outside of EditorProvider");
  return editor;
}

export function EditorProvider({ resume, children }: { resume: BaseResume; children: ReactNode }) {
  const [store] = useState(() => new EditorStore(resume));
  const state = useSyncExternalStore(store.subscribe, store.get);
  const [place, move] = usePlace();
  const [focused, setFocused] = useState("");
  const [reusing, reuse] = useState<readonly string[]>();
  const [look, setLook] = useState<Look>();
  const target = useRef("");
  const readOnly = !resume.active;
  const document = state.session.document;

  useEffect(() => store.start(!readOnly), [store, readOnly]);

  const change = useCallback(
    (...edits: Edit[]) => !readOnly && store.change(edits),
    [store, readOnly],
  );

  const goTo = useCallback(
    (pointer: string) => {
      target.current = pointer;
      setFocused(pointer);
      move({ view: "edit", ...placeOf(store.get().session.document, pointer) });
    },
    [move, store],
  );

  // The form may only be there after it was opened, so the focus follows each drawing; before that, a field nearby
  // in another form would take it.
  useEffect(() => {
    if (!target.current) return;
    const asked = placeOf(document, target.current);
    const isOpen = asked.form === place.form && (asked.section ?? place.section) === place.section;
    if (isOpen && focusField(target.current)) target.current = "";
  });

  const editor = useMemo(
    () => ({
      resume,
      store,
      state,
      document,
      readOnly,
      place,
      move,
      change,
      focused,
      setFocused,
      reuse,
      reusing,
      look,
      setLook,
      goTo,
    }),
    [resume, store, state, document, readOnly, place, move, change, focused, reusing, look, goTo],
  );
  return (
    <EditorContext value={editor}>
      <FormsProvider value={editor}>{children}</FormsProvider>
    </EditorContext>
  );
}

/** The form that has a field, and what must be open in it. */
function placeOf(document: Json, pointer: string): Partial<Place> {
  const path = fromPointer(pointer);
  if (path[0] === "x-layout") return { form: "layout" };
  return { form: "content", ...openFormOf(document, path) };
}

/** The section that has a field, and the items in it that must be open. */
export function openFormOf(document: Json, path: readonly string[]): OpenForm {
  const items = path.flatMap((_, length) => idOf(find(document, path.slice(0, length + 1))) ?? []);
  return { section: sectionOfPath(path), item: items.join("/") };
}

/** Puts the focus on the input of a field, or on the one nearest to it. */
export function focusField(pointer: string): boolean {
  const path = pointer.split("/");
  for (let length = path.length; length > 1; length -= 1) {
    const near = CSS.escape(path.slice(0, length).join("/"));
    const input =
      document.querySelector<HTMLElement>(`[data-path="${near}"]`) ??
      document.querySelector<HTMLElement>(`[data-path^="${near}\\/"]`);
    if (input) {
      input.focus({ preventScroll: true });
      input.scrollIntoView({ block: "center", behavior: scrolling() });
      return true;
    }
  }
  return false;
}
