/** The shortcuts of the editor: what they do and how they are written on this machine. */

import { language } from "@/lib/language";

export type Shortcut = { key: string; shift?: boolean; ctrl?: boolean };

/** Shortcuts by the command they run. */
export const SHORTCUTS = {
  commands: { key: "k", ctrl: true },
  find: { key: "f", ctrl: true, shift: true },
  help: { key: "?" },
  undo: { key: "z", ctrl: true },
  redo: { key: "z", ctrl: true, shift: true },
  save: { key: "s", ctrl: true },
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof SHORTCUTS;

/** The shortcut that a key press is. */
export function shortcutOf(event: KeyboardEvent): ShortcutName | undefined {
  if (event.altKey || event.isComposing) return undefined;
  const ctrl = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (ctrl && key === "y" && !event.shiftKey) return "redo";
  const names: ShortcutName[] = ["commands", "find", "help", "undo", "redo", "save"];
  return names.find((name) => {
    const wanted: Shortcut = SHORTCUTS[name];
    if (wanted.key !== key || (wanted.ctrl ?? false) !== ctrl) return false;
    // The question mark needs Shift on some keyboards and not on others.
    return name === "help" || (wanted.shift ?? false) === event.shiftKey;
  });
}

/** The keys of a shortcut, as people on this machine know them. */
export function keysOf(name: ShortcutName, shiftName: string): string[] {
  const { key, ctrl, shift }: Shortcut = SHORTCUTS[name];
  const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  const control = language === "de" ? "Strg" : "Ctrl";
  const names = [ctrl && (mac ? "⌘" : control), shift && (mac ? "⇧" : shiftName)];
  return [...names.filter((one) => typeof one === "string"), key.toUpperCase()];
}
