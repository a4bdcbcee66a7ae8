/** The sample: which it is, and how to tell it from a resume of the user's own. */

import { find, type Json, textAt } from "./json";
import { language } from "./language";
import type { Sample } from "./samples/kind";

/** Loaded when it is asked for. */
export const loadSample = async (): Promise<Sample> =>
  (language === "de" ? await import("./samples/german") : await import("./samples/english")).sample;

const SLOT_NAMES = ["Sample", "Muster"];
const PEOPLE = ["Sandy Sample", "Mika Muster"];

/** Whether a slot with this name is worth a look: only the resume itself says whether it is the sample. */
export const maybeSample = (slotName: string): boolean => SLOT_NAMES.includes(slotName);

/** Whether a resume is the sample; as soon as it has another name on it, it is somebody's own. */
export function isSample(document: Json): boolean {
  const marked = find(document, ["x-sample"]) === true;
  return marked && PEOPLE.includes(textAt(document, "basics", "name"));
}
