import { describe, expect, test } from "vitest";
import { diff } from "./diff";
import { addressOfPointer, apply, applyAll, type Edit, EditError, inverse, join } from "./edits";
import type { Json } from "./json";

const document: Json = {
  basics: { name: "Ada", "x-kept": { deep: [1, null] } },
  work: [
    { "x-id": "a", name: "Acme", highlights: ["one", "two"] },
    { "x-id": "b", name: "Bolt" },
  ],
};

const typed = (before: Json | undefined, after: Json): Edit => ({
  item: "a",
  field: ["name"],
  op: "set",
  ...(before === undefined ? {} : { before }),
  after,
});

function roundTrip(edit: Edit): Json {
  const result = apply(document, edit);
  expect(apply(result.document, inverse(result.edit)).document).toEqual(document);
  return result.document;
}

describe("apply", () => {
  test("replaces a field of an item, wherever the item stands", () => {
    const edit: Edit = { item: "b", field: ["name"], op: "set", before: "Bolt", after: "Bolt <&>" };
    expect(roundTrip(edit)).toMatchObject({ work: [{ name: "Acme" }, { name: "Bolt <&>" }] });
  });

  test("inserts into a list and removes from it", () => {
    const added = roundTrip({ item: "a", field: ["highlights", "1"], op: "set", after: "new" });
    expect(added).toMatchObject({ work: [{ highlights: ["one", "new", "two"] }, {}] });
    const removed = roundTrip({ item: "a", field: ["highlights", "0"], op: "set", before: "one" });
    expect(removed).toMatchObject({ work: [{ highlights: ["two"] }, {}] });
  });

  test("makes missing parents and takes them away again", () => {
    const made = roundTrip({ field: ["basics", "location", "city"], op: "set", after: "Köln" });
    expect(made).toMatchObject({ basics: { location: { city: "Köln" } } });
    expect(roundTrip({ field: ["skills", "0"], op: "set", after: { "x-id": "s" } })).toMatchObject({
      skills: [{ "x-id": "s" }],
    });
  });

  test("moves an item", () => {
    const moved = roundTrip({ field: ["work"], op: "move", id: "a", from: 0, to: 1 });
    expect(moved).toMatchObject({ work: [{ "x-id": "b" }, { "x-id": "a" }] });
  });

  test("refuses what does not fit", () => {
    const refused: Edit[] = [
      { item: "gone", field: ["name"], op: "set", after: "x" },
      { item: "a", field: ["name"], op: "set", before: "Other", after: "x" },
      { item: "a", field: ["name"], op: "set", after: "x" },
      { item: "a", field: ["highlights", "9"], op: "set", after: "x" },
      { field: ["work"], op: "move", id: "b", from: 0, to: 1 },
      { field: ["work"], op: "move", from: 0, to: 2 },
      { field: ["basics", "name", "first"], op: "set", after: "x" },
      { field: ["basics", "__proto__", "x"], op: "set", before: 1, after: "x" },
    ];
    for (const edit of refused)
      expect(() => apply(document, edit), JSON.stringify(edit)).toThrow(EditError);
  });

  test("leaves the document it was given alone", () => {
    const before = JSON.stringify(document);
    applyAll(document, [{ item: "a", field: ["name"], op: "set", before: "Acme", after: "x" }]);
    expect(JSON.stringify(document)).toBe(before);
  });
});

describe("join", () => {
  test("makes one edit of typing in one field", () => {
    expect(join(typed(undefined, "A"), typed("A", "Ac"))).toEqual(typed(undefined, "Ac"));
  });

  test("keeps other edits apart", () => {
    expect(join(typed("A", "Ac"), { ...typed("Ac", "Acm"), item: "b" })).toBeUndefined();
    expect(join(typed("A", "Ac"), typed("X", "Acm"))).toBeUndefined();
    const inserted: Edit = { item: "a", field: ["highlights", "0"], op: "set", after: "x" };
    expect(join(inserted, { ...inserted })).toBeUndefined();
  });
});

describe("addressOfPointer", () => {
  test("starts from the innermost item", () => {
    expect(addressOfPointer(document, "/work/0/highlights/1")).toEqual({
      item: "a",
      field: ["highlights", "1"],
    });
    expect(addressOfPointer(document, "/basics/name")).toEqual({ field: ["basics", "name"] });
  });
});

describe("diff", () => {
  test("leads from one document to the other exactly", () => {
    const after: Json = {
      basics: { name: "Ada L.", email: "ada@example.org" },
      work: [
        { "x-id": "n", name: "New" },
        { "x-id": "b", name: "Bolt", highlights: ["x"] },
        { "x-id": "a", name: "Acme", highlights: ["two"] },
      ],
      skills: [{ "x-id": "s", name: "C#" }],
    };
    expect(applyAll(document, diff(document, after)).document).toEqual(after);
    expect(applyAll(after, diff(after, document)).document).toEqual(document);
  });

  test("is empty for equal documents, whatever the order of their keys", () => {
    expect(diff({ a: 1, b: [2] }, { b: [2], a: 1 })).toEqual([]);
  });

  test("addresses a changed field by its item", () => {
    const after = applyAll(document, [
      { item: "b", field: ["name"], op: "set", before: "Bolt", after: "Bolts" },
    ]).document;
    expect(diff(document, after)).toEqual([
      { item: "b", field: ["name"], op: "set", before: "Bolt", after: "Bolts" },
    ]);
  });
});
