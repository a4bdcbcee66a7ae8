/** The keys of the editor at work. */

import { useEffect } from "react";
import { useEditor } from "../EditorContext";
import { holdKeys } from "./heldKeys";
import { shortcutOf, type ShortcutName } from "./keys";
import type { Tool } from "./useCommands";

export function useShortcuts(setTool: (tool: Tool) => void): void {
  const { store, readOnly } = useEditor();
  useEffect(() => {
    const act: Record<ShortcutName, (() => void) | undefined> = {
      commands: () => setTool("commands"),
      help: () => setTool("help"),
      find: readOnly ? undefined : () => setTool("find"),
      undo: readOnly ? undefined : () => store.undo(),
      redo: readOnly ? undefined : () => store.redo(),
      save: readOnly ? undefined : () => void store.flush(),
    };
    const onKey = (event: KeyboardEvent) => {
      const name = shortcutOf(event);
      // A window that is open has the keys.
      if (!name || document.querySelector("dialog[open]")) return;
      const run = act[name];
      const typing = name === "help" ? isText(event.target) : isOutside(event.target);
      const window = name === "commands" || name === "find";
      if (!run || (typing && !window)) return;
      event.preventDefault();
      run();
      // The window may still have to be fetched.
      if (window) holdKeys();
    };
    globalThis.addEventListener("keydown", onKey);
    return () => globalThis.removeEventListener("keydown", onKey);
  }, [store, readOnly, setTool]);
}

function isText(target: EventTarget | null): boolean {
  const box = target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
  const input = target instanceof HTMLInputElement && !/radio|checkbox|button/.test(target.type);
  return box || input;
}

/** An input that holds no part of the document keeps its own undo. */
function isOutside(target: EventTarget | null): boolean {
  return isText(target) && target instanceof HTMLElement && target.dataset["path"] === undefined;
}
