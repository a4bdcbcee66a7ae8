/** The first steps of each user, remembered in this browser. */

import { useCallback, useSyncExternalStore } from "react";
import { type Guide, type GuideStep, NOT_BEGUN, readGuide, withDone } from "@/lib/guide";

const listeners = new Set<() => void>();
const known = new Map<string, Guide>();

const key = (userId: string) => `rolerabbit.guide.${userId}`;

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function load(userId: string): Guide {
  const before = known.get(userId);
  if (before) return before;
  let kept: unknown;
  try {
    kept = JSON.parse(localStorage.getItem(key(userId)) ?? "null");
  } catch {
    kept = null;
  }
  const guide = readGuide(kept);
  known.set(userId, guide);
  return guide;
}

function keep(userId: string, guide: Guide): void {
  if (guide === load(userId)) return;
  known.set(userId, guide);
  try {
    localStorage.setItem(key(userId), JSON.stringify(guide));
  } catch {
    // A full shelf only means that the steps are forgotten with this window.
  }
  for (const listener of listeners) listener();
}

/** Shows the first steps to somebody who never saw them. */
export function beginGuide(userId: string): void {
  if (load(userId) === NOT_BEGUN) keep(userId, { ...NOT_BEGUN, shown: true });
}

/** Whether this browser shows somebody the first steps, whoever that is. */
export function isSomebodyGuided(): boolean {
  try {
    const kept = Object.entries(localStorage).filter(([name]) => name.startsWith(key("")));
    return kept.some(([, value]) => readGuide(JSON.parse(String(value))).shown);
  } catch {
    return false;
  }
}

/** The first steps of a user; of nobody when it is not known yet who that is. */
export function useGuide(userId: string | undefined) {
  const guide = useSyncExternalStore(subscribe, () => (userId ? load(userId) : NOT_BEGUN));
  const show = useCallback(
    (shown: boolean) => userId && keep(userId, { ...load(userId), shown }),
    [userId],
  );
  const finish = useCallback(
    (steps: readonly GuideStep[]) => userId && keep(userId, withDone(load(userId), steps)),
    [userId],
  );
  return { guide, show, finish };
}
