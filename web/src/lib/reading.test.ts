import { describe, expect, test } from "vitest";
import { coarseClash, decide, readClash } from "./clash";
import { fieldName, valueText } from "./fieldNames";
import { fromPointer, type Json, toPointer } from "./json";
import { hideSection, isSectionHidden, moveSection, sectionOrder } from "./layout";
import { apply } from "./edits";
import { readEdit } from "./proposals";
import { byVerdict } from "./report";
import { SECTION_KEYS, sectionOfPath } from "./sections";
import { wordDiff } from "./words";

describe("wordDiff", () => {
  test("shows the words that changed and loses none", () => {
    const pieces = wordDiff("Led a team of 5 people", "Led a team of 7 people");
    expect(pieces.filter((piece) => piece.kind !== "same")).toEqual([
      { kind: "removed", text: "5" },
      { kind: "added", text: "7" },
    ]);
  });

  test("both texts can be read back", () => {
    const pairs = [
      ["a b c", "c b a"],
      ["", "x y"],
      ["x  y\n", ""],
      ["同じ 文", "同じ 本文 文"],
    ];
    for (const [before = "", after = ""] of pairs) {
      const pieces = wordDiff(before, after);
      const side = (other: string) =>
        pieces
          .filter((piece) => piece.kind !== other)
          .map((piece) => piece.text)
          .join("");
      expect(side("added")).toBe(before);
      expect(side("removed")).toBe(after);
    }
  });
});

describe("clash", () => {
  const theirs: Json = { basics: { name: "Theirs" }, work: [{ "x-id": "a", name: "Their Inc." }] };
  const merged: Json = { basics: { name: "Mine" }, work: [{ "x-id": "a", name: "My Inc." }] };
  const conflicts: Json = [
    { at: { field: ["basics", "name"] } },
    { at: { item: "a", field: ["name"] } },
  ];

  test("takes the chosen side field by field", () => {
    const clash = readClash(conflicts, merged, theirs);
    expect(clash.fields).toHaveLength(2);
    expect(decide(clash, [true, false])).toEqual({
      basics: { name: "Theirs" },
      work: [{ "x-id": "a", name: "My Inc." }],
    });
    expect(decide(clash, [false, false])).toEqual(merged);
  });

  test("without an ancestor every part that differs is asked about", () => {
    const clash = coarseClash({ a: 1, b: 2 }, { b: 2, c: 3 });
    expect(decide(clash, [true, true])).toEqual({ b: 2, c: 3 });
    expect(decide(clash, [false, false])).toEqual({ a: 1, b: 2 });
  });
});

describe("names", () => {
  test("say where a field is", () => {
    expect(fieldName("/work/1/highlights/2")).toBe("Experience 2 · Highlights 3");
    expect(fieldName("/basics/location/city")).toBe("Location · City");
    expect(fieldName("/x-layout/headings/work")).toBe("Heading: Experience");
    expect(fieldName("/work/0/name")).toBe("Experience 1 · Employer");
    expect(fieldName("/publications/0/name")).toBe("Publications 1 · Title");
    expect(fieldName("/skills/2/keywords/0")).toBe("Skills 3 · Skills 1");
    expect(fieldName("/basics/profiles/1/username")).toBe("Profiles 2 · User name");
    expect(fieldName("/x-sections/0/items/1/name")).toBe("Own section 1 · Entry 2 · Name");
    expect(fieldName("/x-sections/0/title")).toBe("Own section 1 · Title");
    expect(fieldName("/x-sections/0/items")).toBe("Own section 1 · Entries");
    expect(fieldName("/x-sections")).toBe("Own sections");
    expect(fieldName("/work")).toBe("Experience");
    expect(fieldName("/unheard-of/3/of")).toBe("unheard-of 4 · of");
  });

  test("values are readable whatever they are", () => {
    expect(valueText(["Rust", "Go"])).toBe("Rust, Go");
    expect(valueText({ "x-id": "a", name: "Acme" })).toBe("Name: Acme");
    expect(valueText(null)).toBe("");
  });

  test("pointers survive slashes and tildes", () => {
    expect(fromPointer(toPointer(["a/b", "~c", ""]))).toEqual(["a/b", "~c", ""]);
  });
});

describe("layout", () => {
  test("moves and hides sections without losing one", () => {
    const moved = apply({}, moveSection({}, "skills", 0)).document;
    expect(sectionOrder(moved)[0]).toBe("skills");
    expect([...sectionOrder(moved)].toSorted()).toEqual([...SECTION_KEYS].toSorted());
    const hidden = apply(moved, hideSection(moved, "awards", true)).document;
    expect(isSectionHidden(hidden, "awards")).toBe(true);
    const shown = apply(hidden, hideSection(hidden, "awards", false)).document;
    expect(isSectionHidden(shown, "awards")).toBe(false);
  });

  test("finds the form of a path", () => {
    expect(sectionOfPath(["basics", "summary"])).toBe("summary");
    expect(sectionOfPath(["x-sections", "0", "title"])).toBe("custom");
    expect(sectionOfPath(["meta"])).toBe("basics");
  });
});

describe("reports", () => {
  test("group requirements by verdict, the worst and the must-haves first", () => {
    const things = [
      { verdict: "met", importance: "must" },
      { verdict: "missing", importance: "nice" },
      { verdict: "missing", importance: "must" },
    ];
    const groups = byVerdict(things);
    expect(groups.map((group) => group.verdict)).toEqual(["missing", "met"]);
    expect(groups[0]?.things[0]?.importance).toBe("must");
  });

  test("proposals are read in both forms", () => {
    const document: Json = { work: [{ "x-id": "a", name: "x" }] };
    const edit = { item: "a", field: ["name"], op: "set", before: "x", after: "y" };
    expect(readEdit(document, edit)).toEqual(edit);
    expect(readEdit(document, { path: "/work/0/name", before: "x", after: "y" })).toEqual(edit);
    expect(readEdit(document, { op: "set" })).toBeUndefined();
  });
});
