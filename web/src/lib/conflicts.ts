/** Which proposed edits touch fields that somebody else changed meanwhile. */

import { isObject, isText, listAt } from "./json";

type Edit = { id: string; change: unknown };

/** The edits whose field, or a field around or in it, is among the conflicts. */
export function conflictingEdits<T extends Edit>(
  { edits }: { edits: readonly T[] },
  conflicts: unknown,
): T[] {
  const known: unknown[] = Array.isArray(conflicts) ? conflicts : [];
  const places = known.flatMap((conflict) =>
    isObject(conflict) ? (placeOf(conflict["at"]) ?? []) : [],
  );
  return edits.filter((edit) => {
    const own = placeOf(edit.change);
    return own !== undefined && places.some((place) => overlaps(own, place));
  });
}

type Place = { item: string; field: string[] };

function placeOf(value: unknown): Place | undefined {
  if (!isObject(value)) return undefined;
  const { item } = value;
  return { item: isText(item) ? item : "", field: listAt(value, "field").filter(isText) };
}

function overlaps(one: Place, other: Place): boolean {
  const shared = Math.min(one.field.length, other.field.length);
  return (
    one.item === other.item &&
    one.field.slice(0, shared).every((key, index) => key === other.field[index])
  );
}
