/** The first steps with RoleRabbit: which there are, which were done, and whether they are shown. */

import { isList, isObject, type Json, textAt } from "./json";

export const STEPS = ["start", "contact", "posting", "score", "change", "download"] as const;

export type GuideStep = (typeof STEPS)[number];

/** What is remembered of one user in this browser. */
export type Guide = {
  shown: boolean;
  done: readonly GuideStep[];
  /** Those that were done last, since the page was loaded. */
  latest: readonly GuideStep[];
};

/** Nothing is shown before an account began without a resume, or somebody asked for it. */
export const NOT_BEGUN: Guide = { shown: false, done: [], latest: [] };

/** What was kept, whatever it may be. */
export function readGuide(kept: unknown): Guide {
  if (!isObject(kept)) return NOT_BEGUN;
  const { shown, done } = kept;
  return {
    shown: shown === true,
    done: STEPS.filter((step) => isList(done) && done.includes(step)),
    latest: [],
  };
}

/** The guide with these steps done, too; the same one when there is nothing new. */
export function withDone(guide: Guide, steps: readonly GuideStep[]): Guide {
  const done = STEPS.filter((step) => guide.done.includes(step) || steps.includes(step));
  const latest = done.filter((step) => !guide.done.includes(step));
  return latest.length === 0 ? guide : { ...guide, done, latest };
}

/** The step to take next; none when all are done. */
export function nextStep({ done }: Guide): GuideStep | undefined {
  return STEPS.find((step) => !done.includes(step));
}

/** What can be seen in the editor at one moment. */
export type Facts = {
  document: Json;
  /** The pointer of the field in focus. */
  focused: string;
  postingReady: boolean;
  checked: boolean;
  /** Something is different from what was checked. */
  changedSince: boolean;
  exported: boolean;
};

const CONTACT = /^\/basics\/(name|label|email|phone|url|location|profiles)(\/|$)/;

/** The steps that these facts prove. */
export function proven(facts: Facts): GuideStep[] {
  const { document, focused } = facts;
  const reachable = [textAt(document, "basics", "name"), textAt(document, "basics", "email")];
  const holds: Record<GuideStep, boolean> = {
    // There is a resume in the editor.
    start: true,
    // Somebody was at the contact details, and they are enough to be answered.
    contact: CONTACT.test(focused) && reachable.every((text) => text.trim() !== ""),
    posting: facts.postingReady,
    score: facts.checked,
    change: facts.checked && facts.changedSince,
    download: facts.exported,
  };
  return STEPS.filter((step) => holds[step]);
}
