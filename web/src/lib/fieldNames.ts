/** Names for places in a document, for people. */

import { fromPointer, isList, isObject, type Json, step } from "./json";
import { messages } from "./messages";
import { ENTRIES, isSectionKey, LISTS, type ListSpec, PROFILES } from "./sections";

/** A short name of a place, such as "Experience 2 · Highlights 3". */
export function fieldName(path: string | readonly string[]): string {
  const keys = typeof path === "string" ? fromPointer(path) : [...path];
  const [first = "", second = "", ...rest] = keys;
  if (first === "x-layout" && isSectionKey(rest[0] ?? "")) {
    return `${messages.forms.heading}: ${fieldName([rest[0] ?? ""])}`;
  }
  if (first === "x-layout" && second === "order") return messages.forms.sectionOrder;
  if (first === "basics" && second === "profiles") return inList(PROFILES, rest);
  if (first === "basics")
    return (
      keys
        .slice(1)
        .map((key) => label(key))
        .join(" · ") || messages.forms.basics
    );
  if (first === "x-sections") return inOwnSection(second, rest);
  const spec = isSectionKey(first) ? LISTS[first] : undefined;
  if (spec) return inList(spec, keys.slice(1));
  const title = isSectionKey(first) ? messages.sections[first].title : label(first);
  return [numbered(title, second), ...joinNumbers(rest)].join(" · ");
}

/** A place in a list of items: the section with the item's number, then the field as its form calls it. */
function inList(spec: ListSpec, [index = "", ...rest]: readonly string[]): string {
  return [numbered(messages.sections[spec.key].title, index), ...joinNumbers(rest, spec)].join(
    " · ",
  );
}

/** A place in a section of the user's own: "Own section 2 · Entry 1 · Name". */
function inOwnSection(index: string, [key = "", entry = "", ...rest]: readonly string[]): string {
  const { one } = messages.sections.custom;
  if (index === "") return messages.sections.custom.title;
  if (key !== "items") {
    return [numbered(one, index), ...(key === "" ? [] : [label(key)])].join(" · ");
  }
  if (entry === "") return `${numbered(one, index)} · ${messages.sections.entries.title}`;
  const fields = joinNumbers(rest, ENTRIES);
  return [numbered(one, index), numbered(messages.sections.entries.one, entry), ...fields].join(
    " · ",
  );
}

/** How an item is called: its first field that says something. */
export function itemName(item: Json, keys: readonly string[]): string {
  for (const key of keys) {
    const text = step(item, key);
    if (typeof text === "string" && text.trim() !== "") return text;
  }
  return "";
}

/** A value as text that people can compare. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (isList(value)) {
    const texts = value.map(valueText);
    return texts.some((text) => text.length > 40)
      ? texts.map((text) => `• ${text}`).join("\n")
      : texts.join(", ");
  }
  if (!isObject(value)) return "";
  return Object.entries(value)
    .filter(([key]) => !key.startsWith("x-id"))
    .map(([key, child]) => `${label(key)}: ${valueText(child)}`)
    .join("\n");
}

/** The value of a place as text: the order of the sections by the names of these. */
export function valueAt(path: string, value: unknown): string {
  if (path !== "/x-layout/order" || !isList(value)) return valueText(value);
  const titles = value.map((key) => {
    return typeof key === "string" && isSectionKey(key) ? messages.sections[key].title : key;
  });
  return valueText(titles);
}

/** The list that an item of a section stands in, for naming it. */
export function itemTitle(section: string, item: Json): string {
  const spec = isSectionKey(section) ? LISTS[section] : undefined;
  return itemName(item, spec?.title ?? ["name", "title", "network"]);
}

function label(key: string, spec?: ListSpec): string {
  const own = spec?.fields.find((field) => field.key === key)?.label;
  return own ?? Object.entries(messages.fields).find(([other]) => other === key)?.[1] ?? key;
}

function numbered(name: string, index: string): string {
  return isIndex(index) ? `${name} ${Number(index) + 1}` : name;
}

function isIndex(key: string): boolean {
  return /^\d+$/.test(key);
}

function joinNumbers(keys: readonly string[], spec?: ListSpec): string[] {
  return keys.reduce<string[]>((names, key) => {
    if (!isIndex(key)) return [...names, label(key, spec)];
    return [...names.slice(0, -1), numbered(names.at(-1) ?? "", key).trim()];
  }, []);
}
