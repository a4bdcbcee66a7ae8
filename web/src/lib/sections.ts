/** The sections of a resume and the fields of their items, as forms show them. */

import { messages } from "./messages";

export type FieldKind = "text" | "long" | "date" | "link" | "lines" | "words";

/** One field of an item; two short ones share a row. */
export type FieldSpec = { key: string; kind: FieldKind; label: string; short?: boolean };

/** A list of items: where it is in the document, what its items are called and consist of. */
export type ListSpec = {
  key: keyof typeof messages.sections;
  path: readonly string[];
  fields: readonly FieldSpec[];
  /** Keys that name an item, the best first. */
  title: readonly string[];
  subtitle: readonly string[];
};

/** Sections in the default order of the page. */
export const SECTION_KEYS = [
  "summary",
  "work",
  "projects",
  "education",
  "skills",
  "certificates",
  "languages",
  "volunteer",
  "awards",
  "publications",
  "custom",
  "interests",
  "references",
] as const;

export type SectionKey = (typeof SECTION_KEYS)[number];

type Names = keyof typeof messages.fields;

function field(key: string, kind: FieldKind, name?: Names): FieldSpec {
  const own = Object.entries(messages.fields).find(([other]) => other === (name ?? key));
  return { key, kind, label: own?.[1] ?? key };
}

function short(key: string, kind: FieldKind = "text", name?: Names): FieldSpec {
  return { ...field(key, kind, name), short: true };
}

const dates = [short("startDate", "date"), short("endDate", "date")];

function list(
  key: ListSpec["key"],
  title: string[],
  subtitle: string[],
  fields: FieldSpec[],
): ListSpec {
  return { key, path: [key], title, subtitle, fields };
}

export const LISTS: Partial<Record<SectionKey, ListSpec>> = {
  work: list(
    "work",
    ["position", "name"],
    ["name", "startDate"],
    [
      short("position"),
      short("name", "text", "employer"),
      short("location"),
      short("url", "link"),
      ...dates,
      field("summary", "long"),
      field("highlights", "lines"),
    ],
  ),
  projects: list(
    "projects",
    ["name"],
    ["entity", "type", "startDate"],
    [
      short("name"),
      short("entity"),
      short("type"),
      short("url", "link"),
      ...dates,
      field("description", "long"),
      field("highlights", "lines"),
      field("keywords", "words"),
      field("roles", "words"),
    ],
  ),
  education: list(
    "education",
    ["studyType", "area", "institution"],
    ["institution", "endDate"],
    [
      short("studyType"),
      short("area"),
      short("institution"),
      short("location"),
      ...dates,
      short("score"),
      short("url", "link"),
      field("summary", "long"),
      field("courses", "words"),
      field("highlights", "lines"),
    ],
  ),
  skills: list(
    "skills",
    ["name"],
    ["level"],
    [short("name", "text", "group"), short("level"), field("keywords", "words", "skillKeywords")],
  ),
  certificates: list(
    "certificates",
    ["name"],
    ["issuer", "date"],
    [field("name", "text"), short("issuer"), short("date", "date"), field("url", "link")],
  ),
  languages: list("languages", ["language"], ["fluency"], [short("language"), short("fluency")]),
  volunteer: list(
    "volunteer",
    ["position", "organization"],
    ["organization", "startDate"],
    [
      short("position"),
      short("organization"),
      short("location"),
      short("url", "link"),
      ...dates,
      field("summary", "long"),
      field("highlights", "lines"),
    ],
  ),
  awards: list(
    "awards",
    ["title"],
    ["awarder", "date"],
    [field("title", "text"), short("awarder"), short("date", "date"), field("summary", "long")],
  ),
  publications: list(
    "publications",
    ["name"],
    ["publisher", "releaseDate"],
    [
      field("name", "text", "title"),
      short("publisher"),
      short("releaseDate", "date"),
      field("url", "link"),
      field("summary", "long"),
    ],
  ),
  interests: list("interests", ["name"], [], [field("name", "text"), field("keywords", "words")]),
  references: list("references", ["name"], [], [field("name", "text"), field("reference", "long")]),
};

export const PROFILES: ListSpec = {
  key: "profiles",
  path: ["basics", "profiles"],
  title: ["network", "url"],
  subtitle: ["username"],
  fields: [short("network"), short("username"), field("url", "link")],
};

/** The entries of a section of the user's own; the path is below that section. */
export const ENTRIES: ListSpec = {
  key: "entries",
  path: ["items"],
  title: ["name", "subtitle", "summary"],
  subtitle: ["subtitle", "startDate"],
  fields: [
    short("name"),
    short("subtitle"),
    short("location"),
    short("url", "link"),
    ...dates,
    field("summary", "long"),
    field("highlights", "lines"),
    field("keywords", "words"),
  ],
};

export const BASICS: readonly FieldSpec[] = [
  field("name", "text"),
  field("label", "text"),
  short("email"),
  short("phone"),
  field("url", "link"),
];

export const LOCATION: readonly FieldSpec[] = [
  field("address", "text"),
  short("postalCode"),
  short("city"),
  short("region"),
  short("countryCode"),
];

export function isSectionKey(key: string): key is SectionKey {
  return SECTION_KEYS.some((other) => other === key);
}

/** The key in the document of a section's list. */
export function listKey(section: SectionKey): string {
  return section === "custom" ? "x-sections" : section;
}

/** The form section that holds a path of the document. */
export function sectionOfPath(path: readonly string[]): SectionKey | "basics" {
  const [first, second] = path;
  if (first === "basics") return second === "summary" ? "summary" : "basics";
  if (first === "x-sections") return "custom";
  return first !== undefined && isSectionKey(first) ? first : "basics";
}
