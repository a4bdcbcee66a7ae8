/** Puts text that found no place into the document. */

import { addressOf, type Edit, ID_KEY, setEdit } from "./edits";
import { fieldName, itemName } from "./fieldNames";
import { find, fromPointer, isObject, type Json, listAt, textAt, toPointer } from "./json";
import { messages } from "./messages";
import {
  BASICS,
  type FieldKind,
  type FieldSpec,
  LISTS,
  type ListSpec,
  LOCATION,
  PROFILES,
  SECTION_KEYS,
  type SectionKey,
} from "./sections";

/** Where a text can go. */
export type Spot = {
  /** The pointer of the field, or of the list that gets a new element. */
  pointer: string;
  kind: FieldKind | "item" | "fact" | "section" | "note";
  /** What the user reads, within its group. */
  label: string;
};

export type SpotGroup = { key: SectionKey | "basics"; title: string; spots: Spot[] };

/** What placing does: the changes, and the field that then holds the text. */
export type Placed = { edits: Edit[]; pointer: string };

const FACTS = ["basics", "x-fields"];
const OWN = ["x-sections"];

/** Every place that a text can be put into, section by section. */
export function spotGroups(document: Json): SpotGroup[] {
  const basics: Spot[] = [
    ...fieldSpots(BASICS, ["basics"]),
    ...fieldSpots(LOCATION, ["basics", "location"]),
    newItem(PROFILES),
    ...itemSpots(document, PROFILES),
    { pointer: toPointer(FACTS), kind: "fact", label: newLabel(messages.sections.facts.item) },
  ];
  return [
    { key: "basics", title: messages.sections.basics.title, spots: basics },
    ...SECTION_KEYS.map((key) => ({
      key,
      title: messages.sections[key].title,
      spots: sectionSpots(document, key),
    })),
  ];
}

/** The spot that a thing under the pointer stands for: a field, an item's list, or a section. */
export function spotAt(document: Json, pointer: string): Spot | undefined {
  const groups = spotGroups(document);
  const group = groups.find(({ key }) => key === pointer);
  if (group) return sectionSpot(group);
  const all = groups.flatMap(({ spots }) => spots);
  const exact = all.find((spot) => spot.pointer === pointer);
  if (exact) return exact;
  const inside = all.filter((spot) => spot.pointer.startsWith(`${pointer}/`));
  const list = pointer.replace(/\/\d+$/, "");
  return (
    ROOMY.flatMap((kind) => inside.find((spot) => spot.kind === kind) ?? [])[0] ??
    all.find((spot) => spot.pointer === list)
  );
}

/** The spot to offer first: by what the text looks like, else where the user was last. */
export function guessSpot(
  document: Json,
  text: string,
  focused: string,
): { section: SpotGroup["key"]; index: number } {
  const key = PATTERNS.find(({ looks }) => looks.test(text.trim()))?.key;
  const groups = spotGroups(document);
  const pointer = key === undefined ? focused : `/basics/${key}`;
  const spot = spotAt(document, pointer);
  const group = groups.find(({ spots }) => spots.some((one) => one.pointer === spot?.pointer));
  if (!group || !spot) return { section: "custom", index: 0 };
  return {
    section: group.key,
    index: group.spots.findIndex((one) => one.pointer === spot.pointer),
  };
}

/** What a text looks like that belongs into a field of the basics. */
const PATTERNS = [
  { key: "email", looks: /^\S+@\S+\.\S+$/ },
  { key: "url", looks: /^(https?:\/\/|www\.)\S+$/i },
  { key: "phone", looks: /^\+?[\d\s()/.-]{7,}$/ },
];

/** Kinds of fields that take any text, the best first. */
const ROOMY = ["lines", "long", "words"] as const;

/** A name for a spot that says all: "Experience 1 · Highlights". */
export function spotName(spot: Spot): string {
  if (spot.kind === "note") return messages.review.notes;
  if (spot.kind === "section") return messages.sections.custom.title;
  const name = fieldName(spot.pointer);
  return spot.kind === "item" ? `${name} · ${spot.label}` : name;
}

/** The changes that put a text into a spot; nothing that is there is replaced. */
export function place(document: Json, spot: Spot, text: string, newId: () => string): Placed {
  const path = fromPointer(spot.pointer);
  if (spot.kind === "item") return add(document, path, { [ID_KEY]: newId(), ...main(path, text) });
  if (spot.kind === "fact") return add(document, path, { name: "", value: text });
  if (spot.kind === "note") return note(document, text, newId);
  if (spot.kind === "section") {
    const items = [{ [ID_KEY]: newId(), summary: text }];
    return add(document, OWN, { [ID_KEY]: newId(), title: "", items });
  }
  if (spot.kind === "lines") return append(document, path, [text]);
  if (spot.kind === "words") return append(document, path, wordsOf(text));
  return extend(document, path, text, spot.kind === "long" ? "\n" : " ");
}

/** A note is an entry of a section of the user's own that is kept off the page. */
export const NOTE: Spot = { pointer: toPointer(OWN), kind: "note", label: "" };

/** What is left of a text when a part of it was put somewhere. */
export function remainder(whole: string, part: string): string[] {
  const at = whole.indexOf(part.trim());
  if (at < 0 || part.trim() === "") return [];
  return [whole.slice(0, at), whole.slice(at + part.trim().length)]
    .map((rest) => rest.replaceAll(/^[\s,;|•·–—-]+|[\s,;|•·–—-]+$/g, ""))
    .filter((rest) => rest !== "");
}

function sectionSpots(document: Json, key: SectionKey): Spot[] {
  if (key === "summary") {
    return [{ pointer: "/basics/summary", kind: "long", label: messages.fields.summary }];
  }
  if (key === "custom") return ownSpots(document);
  const spec = LISTS[key];
  return spec ? [newItem(spec), ...itemSpots(document, spec)] : [];
}

function ownSpots(document: Json): Spot[] {
  const own = listAt(document, ...OWN).map((section, index): Spot => {
    const title = textAt(section, "title") || messages.forms.newItem;
    return {
      pointer: toPointer([...OWN, String(index), "items"]),
      kind: "item",
      label: `${title} · ${newLabel(messages.sections.entries.item)}`,
    };
  });
  return [
    ...own,
    { pointer: toPointer(OWN), kind: "section", label: newLabel(messages.sections.custom.item) },
  ];
}

function itemSpots(document: Json, spec: ListSpec): Spot[] {
  return listAt(document, ...spec.path).flatMap((item, index) => {
    const name = itemName(item, spec.title) || messages.forms.newItem;
    return fieldSpots(spec.fields, [...spec.path, String(index)]).map((spot) => ({
      ...spot,
      label: `${name} · ${spot.label}`,
    }));
  });
}

function fieldSpots(specs: readonly FieldSpec[], path: readonly string[]): Spot[] {
  return specs.map(({ key, kind, label }) => ({
    pointer: toPointer([...path, key]),
    kind,
    label,
  }));
}

function newItem(spec: ListSpec): Spot {
  return {
    pointer: toPointer(spec.path),
    kind: "item",
    label: newLabel(messages.sections[spec.key].item),
  };
}

function newLabel(what: string): string {
  return messages.review.newOne(what);
}

/** Dropped on a section as a whole: a new item of it, or its only field. */
function sectionSpot({ key, spots }: SpotGroup): Spot | undefined {
  if (key === "basics") return spots.find((spot) => spot.kind === "fact");
  return key === "custom" ? spots.at(-1) : spots[0];
}

/** The field of a new item that holds a text of which nothing is known. */
function main(path: readonly string[], text: string): { [key: string]: Json } {
  const [key = ""] = path;
  if (key === "x-sections") return { summary: text };
  if (key === "basics") return { url: text };
  const spec = Object.values(LISTS).find((list) => list.key === key);
  return { [spec?.title[0] ?? "name"]: text };
}

function note(document: Json, text: string, newId: () => string): Placed {
  const entry = { [ID_KEY]: newId(), summary: text, "x-hidden": true };
  const title = messages.review.notesTitle;
  const index = listAt(document, ...OWN).findIndex((own) => textAt(own, "title") === title);
  if (index >= 0) return add(document, [...OWN, String(index), "items"], entry);
  return add(document, OWN, { [ID_KEY]: newId(), title, items: [entry] });
}

function add(document: Json, path: readonly string[], value: Json): Placed {
  const { edits, pointer } = append(document, path, [value]);
  const inner = isObject(value) && Array.isArray(value["items"]) ? "/items/0/summary" : "";
  const key = isObject(value) && !inner ? Object.keys(value).findLast((name) => !hidden(name)) : "";
  return { edits, pointer: pointer + (key ? `/${key}` : inner) };
}

function hidden(key: string): boolean {
  return key === ID_KEY || key === "x-hidden";
}

function append(document: Json, path: readonly string[], values: readonly Json[]): Placed {
  const { length } = listAt(document, ...path);
  const at = addressOf(document, path);
  const edits = values.map((value, index) =>
    setEdit({ ...at, field: [...at.field, String(length + index)] }, undefined, value),
  );
  return { edits, pointer: toPointer([...path, String(length)]) };
}

function extend(document: Json, path: readonly string[], text: string, joint: string): Placed {
  const found = find(document, path);
  const before = typeof found === "string" ? found : "";
  const parent = addressOf(document, path.slice(0, -1));
  const at = { ...parent, field: [...parent.field, path.at(-1) ?? ""] };
  const after = before === "" ? text : `${before}${joint}${text}`;
  return { edits: [setEdit(at, found, after)], pointer: toPointer(path) };
}

function wordsOf(text: string): string[] {
  const words = text.split(/[,;|•·]/).map((word) => word.trim());
  return words.filter((word) => word !== "");
}
