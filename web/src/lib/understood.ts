/** What an import understood, the doubtful first. */

import { find, fromPointer, type Json, listAt, textAt } from "./json";
import { valueText } from "./fieldNames";
import { messages } from "./messages";
import { listKey, SECTION_KEYS } from "./sections";

/** Below this a field is worth a look. */
export const DOUBT = 0.75;

type Field = { path: string; confidence: number };

export type Understood = { path: string; confidence: number; value: string };

/** All fields with their values, the least certain first. */
export function understoodFields(resume: Json, fields: readonly Field[]): Understood[] {
  return fields
    .map(({ path, confidence }) => ({
      path,
      confidence,
      value: valueText(find(resume, fromPointer(path))),
    }))
    .toSorted((a, b) => a.confidence - b.confidence);
}

/** How many items each section has, empty ones left out. */
export function sectionCounts(resume: Json): { title: string; count: number }[] {
  const lists = SECTION_KEYS.map((key) => ({
    title: messages.sections[key].title,
    count: listAt(resume, listKey(key)).length,
  }));
  const summary = textAt(resume, "basics", "summary") === "" ? 0 : 1;
  return lists
    .map((section, index) =>
      SECTION_KEYS[index] === "summary" ? { ...section, count: summary } : section,
    )
    .filter((section) => section.count > 0);
}
