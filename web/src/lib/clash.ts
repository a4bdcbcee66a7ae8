/** Two sides changed the same fields: what each made of them, and what the user decides. */

import { type Address, applyAll, pathOf, setEdit } from "./edits";
import { equal, find, isList, isObject, isText, type Json } from "./json";

/** One field to decide; an absent value means that the side removed it. */
export type ClashField = { path: string[]; mine?: Json; theirs?: Json };

/** `merged` holds all changes of both sides, and my value where they clash. */
export type Clash = { merged: Json; fields: ClashField[] };

/** Reads the server's list of conflicts against both documents. */
export function readClash(conflicts: Json | undefined, merged: Json, theirs: Json): Clash {
  const fields = (isList(conflicts) ? conflicts : []).flatMap((conflict) => {
    const at = isObject(conflict) ? readAddress(conflict["at"]) : undefined;
    const path = at && pathOf(merged, at);
    if (!at || !path) return [];
    const theirPath = pathOf(theirs, at);
    const field: ClashField = { path };
    const my = find(merged, path);
    const their = theirPath && find(theirs, theirPath);
    if (my !== undefined) field.mine = my;
    if (their !== undefined) field.theirs = their;
    return [field];
  });
  return { merged, fields };
}

/** A clash without a common ancestor: every part of the document that differs is to be decided. */
export function coarseClash(mine: Json, theirs: Json): Clash {
  const keys = [mine, theirs].flatMap((side) => (isObject(side) ? Object.keys(side) : []));
  const fields = [...new Set(keys)].flatMap((key) => {
    const my = find(mine, [key]);
    const their = find(theirs, [key]);
    if (equal(my, their)) return [];
    const field: ClashField = { path: [key] };
    if (my !== undefined) field.mine = my;
    if (their !== undefined) field.theirs = their;
    return [field];
  });
  return { merged: mine, fields };
}

/** The document with their value for the chosen fields. */
export function decide(clash: Clash, takeTheirs: readonly boolean[]): Json {
  // From the end, so that removing one element of a list leaves the earlier places as they are.
  const edits = clash.fields
    .flatMap((field, index) =>
      takeTheirs[index] ? [setEdit({ field: field.path }, field.mine, field.theirs)] : [],
    )
    .toReversed();
  return applyAll(clash.merged, edits).document;
}

function readAddress(value: Json | undefined): Address | undefined {
  if (!isObject(value)) return undefined;
  const field = isList(value["field"]) ? value["field"].filter(isText) : [];
  return isText(value["item"]) ? { item: value["item"], field } : { field };
}
