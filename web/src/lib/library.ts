/** What a user has written in other resumes, to be used again: entries and bullets of one kind of section, each once. */

import { addressOf, type Edit, idOf, setEdit } from "./edits";
import { itemName } from "./fieldNames";
import { isObject, isText, type Json, type JsonObject, listAt, objectsAt } from "./json";
import { carriedOver } from "./marks";
import type { ListSpec } from "./sections";
import { withNewIds } from "./transfer";

/** A document to take from, with its name for people. */
export type Source = { name: string; document: Json };

/** Something that can be put into a resume; `from` names the documents that have it. */
export type Piece = { key: string; title: string; detail: string; from: string[]; value: Json };

/** As many are shown at once; a search brings the others. */
export const MOST_SHOWN = 100;

const OWN_SECTIONS = "x-sections";

/** The entries of a section in other documents that this one does not have. */
export function entriesOf(
  sources: readonly Source[],
  spec: ListSpec,
  path: readonly string[],
  document: Json,
): Piece[] {
  const here = new Set(itemsAt(document, path).map(content));
  const found = sources.flatMap(({ name, document: other }) =>
    itemsAt(carriedOver(other, other, document), path).map((item) => ({ name, item })),
  );
  return once(
    found.flatMap(({ name, item }) => {
      const key = content(item);
      const title = itemName(item, spec.title);
      const texts = textsIn(item, spec);
      if (here.has(key) || (title === "" && texts.length === 0)) return [];
      const subtitle = itemName(
        item,
        spec.subtitle.filter((one) => item[one] !== title),
      );
      const detail = [subtitle, ...texts].filter(Boolean).join("\n");
      return [{ key, title, detail, from: [name], value: item }];
    }),
  );
}

/** The bullets of a section in other documents that no entry of this one has. */
export function bulletsOf(
  sources: readonly Source[],
  path: readonly string[],
  document: Json,
): Piece[] {
  const list = path.at(-1) ?? "";
  const section = path.slice(0, -2);
  const here = new Set(bulletsIn(document, section, list).map(({ text }) => text.trim()));
  return once(
    sources.flatMap(({ name, document: other }) =>
      bulletsIn(carriedOver(other, other, document), section, list).flatMap(({ text, item }) => {
        const key = text.trim();
        if (key === "" || here.has(key)) return [];
        const detail = itemName(item, ["position", "name", "studyType", "title", "organization"]);
        return [{ key, title: text, detail, from: [name], value: text }];
      }),
    ),
  );
}

/** The pieces that have every word that is looked for. */
export function search(pieces: readonly Piece[], wish: string): Piece[] {
  const words = plain(wish).split(/\s+/).filter(Boolean);
  return pieces.filter(({ title, detail, from }) => {
    const text = plain([title, detail, ...from].join("\n"));
    return words.every((word) => text.includes(word));
  });
}

/** The change that puts a copy of a piece at the end of a list; its ids are new, and it can be seen. */
export function insertion(
  document: Json,
  path: readonly string[],
  piece: Piece,
  newId: () => string,
): Edit {
  const at = addressOf(document, path);
  const field = [...at.field, String(listAt(document, ...path).length)];
  return setEdit({ ...at, field }, undefined, copyOf(piece.value, newId));
}

function copyOf(value: Json, newId: () => string): Json {
  if (!isObject(value)) return value;
  const { "x-hidden": _hidden, ...seen } = value;
  const copy = withNewIds(seen, newId);
  // A document of an older program may have no ids.
  return isObject(copy) && idOf(copy) === undefined ? { "x-id": newId(), ...copy } : copy;
}

/** The items of the same kind of section; own sections count as one. */
function itemsAt(document: Json, path: readonly string[]): JsonObject[] {
  if (path[0] !== OWN_SECTIONS) return objectsAt(document, ...path);
  return objectsAt(document, OWN_SECTIONS).flatMap((section) => objectsAt(section, "items"));
}

function bulletsIn(document: Json, section: readonly string[], list: string) {
  return itemsAt(document, section).flatMap((item) =>
    listAt(item, list)
      .filter(isText)
      .map((text) => ({ text, item })),
  );
}

function textsIn(item: JsonObject, spec: ListSpec): string[] {
  return spec.fields.flatMap(({ key, kind }) => {
    const value = item[key];
    if (kind === "long" && isText(value)) return value === "" ? [] : [value];
    if (kind === "lines") return listAt(item, key).filter(isText);
    if (kind === "words") return [listAt(item, key).filter(isText).join(", ")].filter(Boolean);
    return [];
  });
}

/** What an item says, without what is only ours: two items with the same content are one. */
function content(item: JsonObject): string {
  const said = Object.entries(item).filter(
    ([key, value]) => !["x-id", "x-hidden", "x-note"].includes(key) && value !== "",
  );
  return JSON.stringify(said.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Each piece once, with the names of all documents that have it. */
function once(pieces: readonly Piece[]): Piece[] {
  const known = new Map<string, Piece>();
  for (const piece of pieces) {
    const before = known.get(piece.key);
    if (!before) known.set(piece.key, { ...piece, from: [...piece.from] });
    else before.from.push(...piece.from.filter((name) => !before.from.includes(name)));
  }
  return [...known.values()];
}

/** Small letters without accents. */
function plain(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
