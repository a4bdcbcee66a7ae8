/** What changed between two versions of a resume, for people. */

import { diff } from "./diff";
import { type Edit, idOf, pathOf } from "./edits";
import { fieldName, itemTitle } from "./fieldNames";
import { find, isList, isObject, type Json } from "./json";
import { messages } from "./messages";

export type VersionChange = {
  /** The place, as a path of the document that has it. */
  path: string[];
  /** The name of the place, with the item that it is about. */
  name: string;
  kind: "changed" | "added" | "removed" | "moved";
  before?: Json;
  after?: Json;
  /** Where a moved item is now, from 1. */
  place?: number;
};

/** All changes, small parts apart; bullets that were added or removed stand for themselves. */
export function changesBetween(before: Json, after: Json): VersionChange[] {
  return diff(before, after).flatMap((edit) => changesOf(edit, before, after));
}

function changesOf(edit: Edit, before: Json, after: Json): VersionChange[] {
  if (edit.op === "move") {
    const list = pathOf(after, edit) ?? edit.field;
    const found = find(after, list);
    const at = isList(found) ? found.findIndex((item) => idOf(item) === edit.id) : edit.to;
    const path = [...list, String(Math.max(0, at))];
    return [{ path, name: nameOf(path, after), kind: "moved", place: at + 1 }];
  }
  const document = edit.after === undefined ? before : after;
  const path = pathIn(document, edit);
  if (isHidden(path)) return [];
  const { before: old, after: now } = edit;
  if (isList(old) && isList(now)) {
    const lines = listChanges(path, old, now);
    if (lines) return lines.map((line) => ({ ...line, name: nameOf(path, document) }));
  }
  const name = nameOf(path, document);
  if (old === undefined)
    return now === undefined ? [] : [{ path, name, kind: "added", after: now }];
  if (now === undefined) return [{ path, name, kind: "removed", before: old }];
  return [{ path, name, kind: "changed", before: old, after: now }];
}

/** Where an edit is in the document that has its value; an inserted item is found by its id. */
function pathIn(document: Json, edit: Edit): string[] {
  const path = pathOf(document, edit) ?? edit.field;
  const id = idOf(edit.op === "set" ? (edit.after ?? edit.before) : undefined);
  const list = find(document, path.slice(0, -1));
  if (id === undefined || !isList(list)) return path;
  const at = list.findIndex((item) => idOf(item) === id);
  return at < 0 ? path : [...path.slice(0, -1), String(at)];
}

/** Bullets that came and went; nothing when the texts are not simply lines. */
function listChanges(
  path: string[],
  before: Json[],
  after: Json[],
): Omit<VersionChange, "name">[] | undefined {
  if ([...before, ...after].some((item) => typeof item !== "string")) return undefined;
  const gone = before.filter((line) => !after.includes(line));
  const come = after.filter((line) => !before.includes(line));
  const pairs = gone.slice(0, come.length).map((line, index) => ({
    path,
    kind: "changed" as const,
    before: line,
    after: come[index] ?? "",
  }));
  return [
    ...pairs,
    ...gone.slice(come.length).map((line) => ({ path, kind: "removed" as const, before: line })),
    ...come.slice(gone.length).map((line) => ({ path, kind: "added" as const, after: line })),
    ...(gone.length + come.length > 0
      ? []
      : [{ path, kind: "changed" as const, before: [...before], after: [...after] }]),
  ];
}

function isHidden(path: readonly string[]): boolean {
  return path[0] === "$schema" || path.at(-1) === "x-id";
}

/** "Experience 2 · Highlights" of "Analyst". */
function nameOf(path: readonly string[], document: Json): string {
  const [first = "", second = ""] = path;
  if (first === "x-design") return settingName(messages.editor.design, second);
  if (first === "x-layout" && second !== "headings") return messages.editor.layout;
  const name = fieldName(path);
  const item = find(document, path.slice(0, 2));
  const title = isObject(item) && /^\d+$/.test(path[1] ?? "") ? itemTitle(path[0] ?? "", item) : "";
  return title ? `${name} (${title})` : name;
}

function settingName(area: string, key: string): string {
  const names: Record<string, unknown> = messages.design;
  const known = names[key];
  return [area, typeof known === "string" ? known : key].filter(Boolean).join(" · ");
}
