/** Changes to a text that carries marks; loaded when somebody chooses words or pastes them. */

import { addressOf, applyAll, type Edit, setEdit } from "@/lib/edits";
import { find, type Json } from "@/lib/json";
import { isMarked, isProse } from "@/lib/marked";
import { type Chosen, escaped, linked, toggled, turnedOn } from "@/lib/marks";
import { pastedHtml } from "@/lib/pastedHtml";
import type { Look } from "./MarkBar";

export type Pasted = {
  /** What was pasted, as the document writes it. */
  text: string;
  /** What stands before and behind it. */
  before: string;
  after: string;
  /** What the document needs first. */
  edits: Edit[];
};

/** Gives what is chosen a look: the changes, and what is chosen then. */
export function withLook(
  document: Json,
  path: readonly string[],
  chosen: Chosen,
  look: Look,
): { edits: Edit[]; chosen: Chosen } {
  const first = turnedOn(document);
  const now = applyAll(document, first).document;
  const value = find(now, path);
  const moved = typeof value === "string" ? shifted(chosen, value) : chosen;
  const after = look.kind === "link" ? linked(moved, look.link) : toggled(moved, look.kind);
  if (after.text === moved.text) return { edits: [], chosen };
  return { edits: [...first, setEdit(addressOf(now, path), value, after.text)], chosen: after };
}

/** What is pasted into a text, where something is chosen in it. */
export function pasted(
  data: { html: string; bare: string },
  document: Json,
  path: readonly string[],
  { text: value, start, end }: Chosen,
): Pasted {
  const rich = isProse(path) ? pastedHtml(data.html) : undefined;
  const edits = rich === undefined ? [] : turnedOn(document);
  // A text that carries marks from now on keeps what it says.
  const kept = (part: string) => (edits.length > 0 ? escaped(part) : part);
  const writes = isProse(path) && isMarked(document);
  const bare = writes ? data.bare.split("\n").map(escaped).join("\n") : data.bare;
  return {
    text: rich ?? bare,
    before: kept(value.slice(0, start)),
    after: kept(value.slice(end)),
    edits,
  };
}

/** The changes that set a whole text after others. */
export function setText(
  document: Json,
  path: readonly string[],
  text: string,
  first: readonly Edit[],
): Edit[] {
  const now = applyAll(document, first).document;
  return [...first, setEdit(addressOf(now, path), find(now, path), text)];
}

/** The chosen signs in the same text with backslashes. */
function shifted({ text, start, end }: Chosen, guarded: string): Chosen {
  const place = (upTo: number) => {
    let to = 0;
    for (let from = 0; from < upTo && to < guarded.length; from += 1) {
      to += text[from] === guarded[to] ? 1 : 2;
    }
    return to;
  };
  return { text: guarded, start: place(start), end: place(end) };
}
