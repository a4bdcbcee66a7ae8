/** Names for places in a document, for people. */

import { fromPointer, isList, isObject, type Json, step } from "./json";
import { messages } from "./messages";
import { LISTS, isSectionKey } from "./sections";

/** A short name of a place, such as "Experience 2 · Highlights 3". */
export function fieldName(path: string | readonly string[]): string {
  const keys = typeof path === "string" ? fromPointer(path) : [...path];
  const [first = "", second = "", ...rest] = keys;
  if (first === "x-layout" && isSectionKey(rest[0] ?? "")) {
    return `${messages.forms.heading}: ${fieldName([rest[0] ?? ""])}`;
  }
  if (first === "basics") return keys.slice(1).map(label).join(" · ") || messages.forms.basics;
  const section = first === "x-sections" ? "custom" : first;
  const title = isSectionKey(section) ? messages.sections[section].title : label(first);
  const place = /^\d+$/.test(second) ? `${title} ${Number(second) + 1}` : title;
  return [place, ...joinNumbers(rest)].join(" · ");
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

/** The list that an item of a section stands in, for naming it. */
export function itemTitle(section: string, item: Json): string {
  const spec = isSectionKey(section) ? LISTS[section] : undefined;
  return itemName(item, spec?.title ?? ["name", "title", "network"]);
}

function label(key: string): string {
  return Object.entries(messages.fields).find(([other]) => other === key)?.[1] ?? key;
}

function joinNumbers(keys: string[]): string[] {
  return keys.reduce<string[]>((names, key) => {
    if (!/^\d+$/.test(key)) return [...names, label(key)];
    return [...names.slice(0, -1), `${names.at(-1) ?? ""} ${Number(key) + 1}`.trim()];
  }, []);
}
