import { describe, expect, it } from "vitest";
import { conflictingEdits } from "./conflicts";

const edits = [
  { id: "a", change: { field: ["basics", "summary"], op: "set" } },
  { id: "b", change: { item: "work-1", field: ["highlights", "0"], op: "set" } },
  { id: "c", change: { item: "work-2", field: ["highlights"], op: "set" } },
];

function clash(...conflicts: unknown[]): string[] {
  return conflictingEdits({ edits }, conflicts).map(({ id }) => id);
}

describe("conflictingEdits", () => {
  it("finds the edits of the same field", () => {
    expect(clash({ at: { field: ["basics", "summary"] } })).toEqual(["a"]);
    expect(clash({ at: { item: "work-1", field: ["highlights"] } })).toEqual(["b"]);
    expect(clash({ at: { item: "work-2", field: ["highlights", "3"] } })).toEqual(["c"]);
  });

  it("finds none where nothing meets", () => {
    expect(clash()).toEqual([]);
    expect(clash({ at: { item: "work-3", field: ["highlights"] } })).toEqual([]);
    expect(conflictingEdits({ edits }, undefined)).toEqual([]);
    expect(clash("nonsense", { at: 3 })).toEqual([]);
  });
});
