/** Duplicates of items, and items that move from one section to another. */

import { addressOf, type Edit, ID_KEY, idOf, setEdit } from "./edits";
import { isList, isObject, isText, type Json, type JsonObject, listAt, objectsAt } from "./json";
import { messages } from "./messages";
import { ENTRIES, LISTS, type ListSpec, listKey, type SectionKey } from "./sections";

/** What the sections call the parts that their items share. */
type Part = "title" | "by" | "location" | "url" | "start" | "end" | "text" | "bullets" | "words";
type Names = Partial<Record<Part, string>>;

const whole = {
  location: "location",
  url: "url",
  start: "startDate",
  end: "endDate",
  text: "summary",
  bullets: "highlights",
};
const entries: Names = { ...whole, title: "name", by: "subtitle", words: "keywords" };
const PARTS: Partial<Record<SectionKey, Names>> = {
  work: { ...whole, title: "position", by: "name" },
  volunteer: { ...whole, title: "position", by: "organization" },
  projects: {
    title: "name",
    by: "entity",
    url: "url",
    start: "startDate",
    end: "endDate",
    text: "description",
    bullets: "highlights",
    words: "keywords",
  },
  education: { ...whole, title: "studyType", by: "institution", words: "courses" },
  certificates: { title: "name", by: "issuer", start: "date", url: "url" },
  awards: { title: "title", by: "awarder", start: "date", text: "summary" },
  publications: {
    title: "name",
    by: "publisher",
    start: "releaseDate",
    url: "url",
    text: "summary",
  },
};

/** A list that an item can move to. */
export type Target = { label: string; path: readonly string[]; names: Names };

/** The change that puts a copy of an item below it. */
export function duplicate(
  document: Json,
  path: readonly string[],
  index: number,
  newId: () => string,
): Edit | undefined {
  const item = listAt(document, ...path)[index];
  if (item === undefined) return undefined;
  const at = addressOf(document, path);
  const field = [...at.field, String(index + 1)];
  return setEdit({ ...at, field }, undefined, withNewIds(item, newId));
}

/** The lists that can take an item over with everything that it says. */
export function targetsOf(document: Json, path: readonly string[], item: Json): Target[] {
  const from = namesAt(path);
  if (!from || !isObject(item)) return [];
  return allTargets(document).filter(
    (target) =>
      target.path.join("/") !== path.join("/") && moved(item, from, target.names) !== undefined,
  );
}

/** The changes that move an item to the end of another list. What has no field of its own there becomes a line of text. */
export function transfer(
  document: Json,
  path: readonly string[],
  index: number,
  target: Target,
): Edit[] {
  const from = namesAt(path);
  const item = listAt(document, ...path)[index];
  if (!from || !isObject(item)) return [];
  const arriving = moved(item, from, target.names);
  if (!arriving) return [];
  const here = addressOf(document, path);
  const there = addressOf(document, target.path);
  const length = listAt(document, ...target.path).length;
  return [
    setEdit({ ...here, field: [...here.field, String(index)] }, item, undefined),
    setEdit({ ...there, field: [...there.field, String(length)] }, undefined, arriving),
  ];
}

function allTargets(document: Json): Target[] {
  const sections = Object.entries(PARTS).flatMap(([key, names]) => {
    const spec = specOf(key);
    return spec ? [{ label: messages.sections[spec.key].title, path: spec.path, names }] : [];
  });
  const own = objectsAt(document, listKey("custom")).map((section, index) => ({
    label: isText(section["title"]) && section["title"] ? section["title"] : ownName(index),
    path: [listKey("custom"), String(index), ...ENTRIES.path],
    names: entries,
  }));
  return [...sections, ...own];
}

function ownName(index: number): string {
  return `${messages.sections.custom.one} ${index + 1}`;
}

function specOf(key: string): ListSpec | undefined {
  return Object.values(LISTS).find((spec) => spec.key === key);
}

function namesAt(path: readonly string[]): Names | undefined {
  if (path[0] === listKey("custom")) return entries;
  return Object.entries(PARTS).find(([key]) => path.length === 1 && key === path[0])?.[1];
}

/** The item under the names of another list, or nothing when that list cannot hold all of it. */
function moved(item: JsonObject, from: Names, to: Names): JsonObject | undefined {
  const result: JsonObject = {};
  const over: string[] = [];
  for (const [key, value] of Object.entries(item)) {
    const part = PART_KEYS.find((one) => from[one] === key);
    const name = part && to[part];
    if (key.startsWith("x-")) result[key] = value;
    else if (name !== undefined) result[name] = value;
    else if (!isEmpty(value)) over.push(...asLines(key, value, part));
  }
  if (over.length === 0) return result;
  if (to.bullets !== undefined) {
    result[to.bullets] = [...listAt(result, to.bullets), ...over];
    return result;
  }
  if (to.text === undefined) return undefined;
  const text = result[to.text];
  result[to.text] = [...(isText(text) && text ? [text] : []), ...over].join("\n");
  return result;
}

const PART_KEYS: readonly Part[] = [
  "title",
  "by",
  "location",
  "url",
  "start",
  "end",
  "text",
  "bullets",
  "words",
];

/** Texts stay as they are; a fact gets the name of its field in front. */
function asLines(key: string, value: Json, part: Part | undefined): string[] {
  const texts = isList(value) ? value.filter(isText) : [String(value)];
  if (part === "bullets" || part === "text") return texts;
  const label = Object.entries(messages.fields).find(([name]) => name === key)?.[1] ?? key;
  return [`${label}: ${texts.join(", ")}`];
}

function isEmpty(value: Json): boolean {
  return value === "" || value === null || (isList(value) && value.length === 0);
}

/** A copy in which every item has an id of its own. */
export function withNewIds(value: Json, newId: () => string): Json {
  if (isList(value)) return value.map((child) => withNewIds(child, newId));
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, withNewIds(child, newId)]),
  );
  return idOf(value) === undefined ? copy : { ...copy, [ID_KEY]: newId() };
}
