/** The review of an import: what was found, what the user made of it, and how to undo. */

import { applyAll, type Edit } from "./edits";
import { type Found, foundValues, withIds } from "./evidence";
import { isObject, type Json, type JsonObject } from "./json";
import { NOTE, place, remainder, type Spot, spotName } from "./placement";

/** Text that found no place, and what became of it. */
export type Leftover = {
  id: string;
  text: string;
  state: "open" | "placed" | "note" | "ignored";
  /** Where it was put, in words. */
  where?: string;
};

/** What an undo goes back to. */
export type Snapshot = { document: Json; leftovers: Leftover[]; confirmed: string[] };

export type Review = Snapshot & {
  found: Found[];
  past: Snapshot[];
  future: Snapshot[];
  /** The field that is typed into, and since when: typing is one step to undo. */
  typing: { field: string; at_ms: number };
};

type Reported = { fields: Parameters<typeof foundValues>[1]; leftover: readonly string[] };

const TYPING_MS = 1500;
const STEP_LIMIT = 200;

/** Begins with what the server understood. */
export function begin(resume: JsonObject, report: Reported, newId: () => string): Review {
  const document = withIds(resume, newId);
  const leftovers = report.leftover
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text, index): Leftover => ({ id: `leftover-${index}`, text, state: "open" }));
  return open({ document, leftovers, confirmed: [] }, foundValues(document, report.fields));
}

/** Goes on where an earlier visit stopped. */
export function open(snapshot: Snapshot, found: Found[]): Review {
  return { ...snapshot, found, past: [], future: [], typing: { field: "", at_ms: 0 } };
}

/** The part that is kept between visits. */
export function snapshotOf({ document, leftovers, confirmed }: Snapshot): Snapshot {
  return { document, leftovers, confirmed };
}

/** Changes the document; throws `EditError` when that does not fit. */
export function change(review: Review, edits: readonly Edit[], now_ms: number): Review {
  const { document } = applyAll(review.document, edits);
  const [first, ...more] = edits;
  const typed = first?.op === "set" && more.length === 0 && typeof first.after === "string";
  const field = typed ? [first.item ?? "", ...first.field].join("/") : "";
  const goesOn =
    field !== "" &&
    field === review.typing.field &&
    now_ms - review.typing.at_ms < TYPING_MS &&
    first?.op === "set" &&
    first.before !== undefined;
  const next = goesOn ? { ...review, document } : step(review, { document });
  return { ...next, typing: { field, at_ms: now_ms } };
}

/** Values that the user has looked at and found right. */
export function confirm(review: Review, ids: readonly string[]): Review {
  return step(review, { confirmed: [...new Set([...review.confirmed, ...ids])] });
}

/** Puts a leftover, or the part of it that is given, into the document; what remains stays open. */
export function put(
  review: Review,
  id: string,
  spot: Spot,
  text: string,
  newId: () => string,
): { review: Review; pointer: string } {
  const placed = place(review.document, spot, text, newId);
  const { document } = applyAll(review.document, placed.edits);
  const state = spot.kind === "note" ? "note" : "placed";
  const leftovers = review.leftovers.flatMap((one): Leftover[] => {
    if (one.id !== id) return [one];
    const rest = remainder(one.text, text).map((left): Leftover => ({
      id: newId(),
      text: left,
      state: "open",
    }));
    const whole = rest.length > 0 ? text.trim() : one.text;
    return [{ ...one, text: whole, state, where: spotName(spot) }, ...rest];
  });
  return { review: step(review, { document, leftovers }), pointer: placed.pointer };
}

/** Leaves leftovers out on the user's word, or takes them up again. */
export function ignore(review: Review, ids: readonly string[], ignored: boolean): Review {
  const leftovers = review.leftovers.map((one): Leftover => {
    if (!ids.includes(one.id)) return one;
    return { id: one.id, text: one.text, state: ignored ? "ignored" : "open" };
  });
  return step(review, { leftovers });
}

/** Keeps all leftovers that are still open as notes. */
export function keepAllAsNotes(review: Review, newId: () => string): Review {
  return openLeftovers(review).reduce(
    (before, { id, text }) => put(before, id, NOTE, text, newId).review,
    review,
  );
}

export function openLeftovers({ leftovers }: Snapshot): Leftover[] {
  return leftovers.filter(({ state }) => state === "open");
}

export function undo(review: Review): Review {
  const last = review.past.at(-1);
  if (!last) return review;
  const future = [...review.future, snapshotOf(review)];
  return { ...open(last, review.found), past: review.past.slice(0, -1), future };
}

export function redo(review: Review): Review {
  const next = review.future.at(-1);
  if (!next) return review;
  const past = [...review.past, snapshotOf(review)];
  return { ...open(next, review.found), past, future: review.future.slice(0, -1) };
}

/** The document to store. */
export function documentToStore({ document }: Snapshot): JsonObject {
  return isObject(document) ? document : {};
}

/** The same with headings and dates in the language of the text, where the file does not name one; English is usual. */
export function inItsLanguage(document: JsonObject, language: string | undefined): JsonObject {
  const design = isObject(document["x-design"]) ? document["x-design"] : {};
  const isUsual = language === undefined || language === "en" || design["language"] !== undefined;
  return isUsual ? document : { ...document, "x-design": { ...design, language } };
}

function step(review: Review, changes: Partial<Snapshot>): Review {
  const past = [...review.past, snapshotOf(review)].slice(-STEP_LIMIT);
  return { ...review, ...changes, past, future: [], typing: { field: "", at_ms: 0 } };
}
