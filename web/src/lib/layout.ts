/** Order, visibility and headings of sections, read from and written to the document. */

import { type Edit, setEdit } from "./edits";
import { find, type Json, textAt, textsAt } from "./json";
import { isSectionKey, SECTION_KEYS, type SectionKey } from "./sections";

/** All sections in the order of the page, hidden ones too. */
export function sectionOrder(document: Json): SectionKey[] {
  const named = textsAt(document, "x-layout", "order").filter(isSectionKey);
  return [...new Set([...named, ...SECTION_KEYS])];
}

export function isSectionHidden(document: Json, section: SectionKey): boolean {
  return textsAt(document, "x-layout", "hidden").includes(section);
}

export function sectionHeading(document: Json, section: SectionKey): string {
  return textAt(document, "x-layout", "headings", section);
}

/** The change that moves a section to another place. */
export function moveSection(document: Json, section: SectionKey, to: number): Edit {
  const order = sectionOrder(document);
  const from = order.indexOf(section);
  const next = order.toSpliced(from, 1).toSpliced(to, 0, section);
  return setLayout(document, "order", next);
}

/** The change that hides or shows a section. */
export function hideSection(document: Json, section: SectionKey, hidden: boolean): Edit {
  const others = textsAt(document, "x-layout", "hidden").filter((key) => key !== section);
  const next = hidden ? [...others, section] : others;
  return setLayout(document, "hidden", next.length > 0 ? next : undefined);
}

function setLayout(document: Json, key: string, after: Json | undefined): Edit {
  const field = ["x-layout", key];
  return setEdit({ field }, find(document, field), after);
}
