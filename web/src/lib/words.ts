/** What changed between two texts, word by word. */

export type Piece = { kind: "same" | "removed" | "added"; text: string };

/** Texts longer than this many words are shown as replaced as a whole. */
const WORD_LIMIT = 1500;

/** The pieces of both texts in reading order; joining all but the added ones gives `before`. */
export function wordDiff(before: string, after: string): Piece[] {
  const left = split(before);
  const right = split(after);
  if (left.length > WORD_LIMIT || right.length > WORD_LIMIT) {
    return merge([
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]);
  }
  return merge(walk(left, right, lengths(left, right)));
}

function split(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}'’+#]+|[^\s]/gu) ?? [];
}

/** The length of the longest common part of every pair of endings. */
function lengths(left: string[], right: string[]): number[][] {
  const table = Array.from({ length: left.length + 1 }, () =>
    Array.from({ length: right.length + 1 }, () => 0),
  );
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? [];
    const below = table[i + 1] ?? [];
    for (let j = right.length - 1; j >= 0; j -= 1) {
      row[j] =
        left[i] === right[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function walk(left: string[], right: string[], table: number[][]): Piece[] {
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const a = left[i];
    const b = right[j];
    if (a !== undefined && a === b) {
      pieces.push({ kind: "same", text: a });
      i += 1;
      j += 1;
    } else if (
      a !== undefined &&
      (b === undefined || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))
    ) {
      pieces.push({ kind: "removed", text: a });
      i += 1;
    } else {
      pieces.push({ kind: "added", text: b ?? "" });
      j += 1;
    }
  }
  return pieces;
}

/** Gathers what was taken away and what came in its place, and joins neighbours of a kind. */
function merge(pieces: Piece[]): Piece[] {
  const merged: Piece[] = [];
  let change = { removed: "", added: "" };
  const close = () => {
    if (change.removed !== "") merged.push({ kind: "removed", text: change.removed });
    if (change.added !== "") merged.push({ kind: "added", text: change.added });
    change = { removed: "", added: "" };
  };
  pieces.forEach((piece, index) => {
    if (piece.kind !== "same") change[piece.kind] += piece.text;
    else if (isBridge(pieces, index, change)) {
      change.removed += piece.text;
      change.added += piece.text;
    } else {
      close();
      const last = merged[merged.length - 1];
      if (last?.kind === "same") last.text += piece.text;
      else merged.push({ ...piece });
    }
  });
  close();
  return merged;
}

/** Whether a blank stands between two changes: words that are replaced one after another are read as one passage. */
function isBridge(pieces: Piece[], index: number, change: { removed: string; added: string }) {
  const next = pieces[index + 1];
  const isInside = change.removed !== "" && change.added !== "" && next && next.kind !== "same";
  return Boolean(isInside) && /^\s+$/.test(pieces[index]?.text ?? "");
}
