/** What can be undone and redone, kept on this device so that a reload does not end it. */

import type { Shelf } from "./journal";
import type { Session, Step } from "./session";

/** The steps of one tab. */
export type Steps = Pick<Session, "undo" | "redo">;

const PREFIX = "rolerabbit.steps";
/** As many steps as one may want back; texts above the size go first. */
const STEP_LIMIT = 100;
const SIZE_LIMIT = 200_000;
const STALE_MS = 2 * 24 * 60 * 60 * 1000;

/** Keeps the newest steps; a full device only loses the undoing after a reload. */
export function keepSteps(
  shelf: Shelf,
  resumeId: string,
  tab: string,
  { undo, redo }: Steps,
  now_ms: number,
): void {
  const name = `${PREFIX}.${resumeId}.${tab}`;
  try {
    if (undo.length === 0 && redo.length === 0) return shelf.removeItem(name);
    for (let count = STEP_LIMIT; count > 0; count = Math.floor(count / 2)) {
      const kept = { undo: undo.slice(-count), redo: redo.slice(-count), at_ms: now_ms };
      const text = JSON.stringify(kept);
      if (text.length <= SIZE_LIMIT) return shelf.setItem(name, text);
    }
    shelf.removeItem(name);
  } catch {
    forgetSteps(shelf);
  }
}

/** The steps that a tab kept. */
export function findSteps(shelf: Shelf, resumeId: string, tab: string): Steps | undefined {
  return read(shelf, `${PREFIX}.${resumeId}.${tab}`);
}

/** Forgets the steps of all tabs, or those that nobody has added to for two days. */
export function forgetSteps(shelf: Shelf, olderThan_ms = Number.POSITIVE_INFINITY): void {
  const names = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? "");
  for (const name of names.filter((other) => other.startsWith(`${PREFIX}.`))) {
    const at_ms = read(shelf, name)?.at_ms ?? 0;
    if (at_ms < olderThan_ms) shelf.removeItem(name);
  }
}

/** The time before which kept steps are of no use any more. */
export const staleBefore = (now_ms: number): number => now_ms - STALE_MS;

type Kept = Steps & { at_ms: number };

function read(shelf: Shelf, name: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(name) ?? "null");
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const steps = "undo" in value && "redo" in value && areSteps(value.undo) && areSteps(value.redo);
  return steps && "at_ms" in value && typeof value.at_ms === "number";
}

function areSteps(value: unknown): value is Step[] {
  return (
    Array.isArray(value) &&
    value.every((step) => typeof step === "object" && step !== null && Array.isArray(step.edits))
  );
}
