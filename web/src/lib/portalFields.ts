/** A resume as the fields that application forms ask for, one by one. */

import { type Json, objectsAt, textAt, textsAt } from "./json";
import { messages } from "./messages";
import { isSectionHidden } from "./layout";
import { carriedOver } from "./marks";
import type { SectionKey } from "./sections";

export type PortalField = { label: string; value: string };
export type PortalGroup = { title: string; fields: PortalField[] };

const text = messages.exporting;

/** Groups in the order of most forms; what is empty or hidden is left out. */
export function portalFields(own: Json): PortalGroup[] {
  // A form shows no marks.
  const document = carriedOver(own, own, {});
  const groups = [person(document)];
  const add = (key: SectionKey, fields: (item: Json) => PortalField[]) => {
    if (isSectionHidden(document, key)) return;
    objectsAt(document, key)
      .filter((item) => item["x-hidden"] !== true)
      .forEach((item, index) => {
        const title = `${messages.sections[key].title} ${index + 1}`;
        groups.push({ title, fields: filled(fields(item)) });
      });
  };
  add("work", (item) => [
    field("position", item, "position"),
    field("employer", item, "name"),
    field("location", item, "location"),
    field("startDate", item, "startDate"),
    field("endDate", item, "endDate"),
    { label: text.description, value: described(item) },
  ]);
  add("education", (item) => [
    field("institution", item, "institution"),
    field("studyType", item, "studyType"),
    field("area", item, "area"),
    field("startDate", item, "startDate"),
    field("endDate", item, "endDate"),
    field("score", item, "score"),
  ]);
  const skills = isSectionHidden(document, "skills") ? "" : allSkills(document);
  const title = messages.sections.skills.title;
  groups.push({ title, fields: filled([{ label: title, value: skills }]) });
  return groups.filter((group) => group.fields.length > 0);
}

function person(document: Json): PortalGroup {
  const name = textAt(document, "basics", "name").trim();
  const words = name.split(/\s+/);
  const parts =
    words.length > 1
      ? [
          { label: text.firstName, value: words.slice(0, -1).join(" ") },
          { label: text.lastName, value: words.at(-1) ?? "" },
        ]
      : [];
  const basic = (key: string, ...path: string[]) => field(key, document, "basics", ...path);
  return {
    title: messages.forms.basics,
    fields: filled([
      basic("name", "name"),
      ...parts,
      basic("label", "label"),
      basic("email", "email"),
      basic("phone", "phone"),
      basic("address", "location", "address"),
      basic("postalCode", "location", "postalCode"),
      basic("city", "location", "city"),
      basic("url", "url"),
      basic("summary", "summary"),
    ]),
  };
}

function described(item: Json): string {
  const bullets = textsAt(item, "highlights").filter((line) => line.trim() !== "");
  const lines = [textAt(item, "summary"), ...bullets.map((line) => `• ${line}`)];
  return lines.filter((line) => line.trim() !== "").join("\n");
}

function allSkills(document: Json): string {
  const words = objectsAt(document, "skills")
    .filter((item) => item["x-hidden"] !== true)
    .flatMap((item) => {
      const keywords = textsAt(item, "keywords");
      return keywords.length > 0 ? keywords : [textAt(item, "name")];
    });
  return [...new Set(words.filter((word) => word.trim() !== ""))].join(", ");
}

function field(key: string, item: Json, ...path: string[]): PortalField {
  return { label: labelOf(key), value: textAt(item, ...path) };
}

function labelOf(key: string): string {
  const labels: Record<string, string> = messages.fields;
  return labels[key] ?? key;
}

function filled(fields: PortalField[]): PortalField[] {
  return fields.filter(({ value }) => value.trim() !== "");
}
