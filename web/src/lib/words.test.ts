import { describe, expect, test } from "vitest";
import { type Piece, wordDiff } from "./words";

const joined = (pieces: Piece[], without: Piece["kind"]) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("the words that differ", () => {
  test("words replaced one after another are one passage", () => {
    expect(wordDiff("Love solving problems.", "Core skills include DevOps.")).toEqual([
      { kind: "removed", text: "Love solving problems" },
      { kind: "added", text: "Core skills include DevOps" },
      { kind: "same", text: "." },
    ]);
  });

  test("a small word between two changes is part of them", () => {
    expect(
      wordDiff("APIs for ports and ferries at sea", "tables for trains and roads at sea"),
    ).toEqual([
      { kind: "removed", text: "APIs for ports and ferries" },
      { kind: "added", text: "tables for trains and roads" },
      { kind: "same", text: " at sea" },
    ]);
  });

  test("what stays between two changes stands between them", () => {
    expect(wordDiff("led a team of four", "built a team of six")).toEqual([
      { kind: "removed", text: "led" },
      { kind: "added", text: "built" },
      { kind: "same", text: " a team of " },
      { kind: "removed", text: "four" },
      { kind: "added", text: "six" },
    ]);
  });

  test("a word that only goes takes no other with it", () => {
    expect(wordDiff("very good work", "good work")).toEqual([
      { kind: "removed", text: "very " },
      { kind: "same", text: "good work" },
    ]);
  });

  test.each([
    ["", "all new"],
    ["all gone", ""],
    ["a  b\nc d", "a x\nc  y d"],
    ["one two three four", "one 2 3 four five"],
    ["Python and SQL", "SQL and Python and SQL"],
  ])("%j and %j are both there whole", (before, after) => {
    const pieces = wordDiff(before, after);
    expect(joined(pieces, "added")).toBe(before);
    expect(joined(pieces, "removed")).toBe(after);
  });
});
