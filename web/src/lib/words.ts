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
  const push = (kind: Piece["kind"], text: string) => {
    const last = merged[merged.length - 1];
    if (last?.kind === kind) last.text += text;
    else if (text !== "") merged.push({ kind, text });
  };
  let change = { removed: "", added: "" };
  const close = () => {
    push("removed", change.removed);
    push("added", change.added);
    change = { removed: "", added: "" };
  };
  const runs = joined(pieces);
  runs.forEach(({ kind, text }, index) => {
    const isReplaced = change.removed !== "" && change.added !== "";
    if (kind !== "same") change[kind] += text;
    else if (isReplaced && isBridge(text) && index < runs.length - 1) {
      change.removed += text;
      change.added += text;
    } else {
      close();
      push("same", text);
    }
  });
  close();
  return merged;
}

/** Neighbours of a kind as one. */
function joined(pieces: Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs[runs.length - 1];
    if (last?.kind === piece.kind) last.text += piece.text;
    else runs.push({ ...piece });
  }
  return runs;
}

/** Whether so little stays between two changes that they are easier to read as one. */
function isBridge(text: string): boolean {
  return text.trim().length <= 3;
}
