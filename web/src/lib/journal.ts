/** Unsent changes, kept on this device until the server has them. */

import type { Edit } from "./edits";

/** What one browser tab has not yet been able to save. */
export type Entry = { revision: number; edits: Edit[]; at_ms: number };

/** The part of `localStorage` that the journal needs. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** A tab that has been silent for this long is taken to be closed. */
export const ABANDONED_MS = 15_000;

const PREFIX = "rolerabbit.journal";

/** Keeps the changes, or forgets them when there are none; says whether that worked. */
export function keep(shelf: Shelf, resumeId: string, tab: string, entry: Entry): boolean {
  try {
    if (entry.edits.length === 0) shelf.removeItem(key(resumeId, tab));
    else shelf.setItem(key(resumeId, tab), JSON.stringify(entry));
    return true;
  } catch {
    return false;
  }
}

/** The changes of this tab, or else of a tab that was closed before it could save; they move to this tab, and `tab` is whose they were. */
export function recover(
  shelf: Shelf,
  resumeId: string,
  tab: string,
  now_ms: number,
): (Entry & { tab: string }) | undefined {
  const own = read(shelf, key(resumeId, tab));
  if (own) return { ...own, tab };
  const prefix = `${PREFIX}.${resumeId}.`;
  for (const other of keys(shelf, prefix)) {
    const entry = read(shelf, other);
    if (entry && now_ms - entry.at_ms > ABANDONED_MS) {
      shelf.removeItem(other);
      keep(shelf, resumeId, tab, entry);
      return { ...entry, tab: other.slice(prefix.length) };
    }
  }
  return undefined;
}

function key(resumeId: string, tab: string): string {
  return `${PREFIX}.${resumeId}.${tab}`;
}

function keys(shelf: Shelf, prefix: string): string[] {
  const names = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? "");
  return names.filter((name) => name.startsWith(prefix));
}

function read(shelf: Shelf, name: string): Entry | undefined {
  try {
    const entry: unknown = JSON.parse(shelf.getItem(name) ?? "null");
    return isEntry(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === "object" &&
    value !== null &&
    "revision" in value &&
    typeof value.revision === "number" &&
    "at_ms" in value &&
    typeof value.at_ms === "number" &&
    "edits" in value &&
    Array.isArray(value.edits)
  );
}
