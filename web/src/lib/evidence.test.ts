import { describe, expect, test } from "vitest";
import { countIn, foundValues, levelOf, nearestPlaced, toCheck, trace, withIds } from "./evidence";
import { isObject, type Json } from "./json";

const rect = { x: 1, y: 2, width: 3, height: 4 };
const resume: Json = {
  basics: { name: "Robin", summary: "Plans" },
  work: [{ name: "Acme", highlights: ["One", "Two"] }],
};

function found() {
  const ids = withIds(resume, () => "id");
  const fields = [
    { path: "/basics/name", confidence: 0.95, page: 0, rect },
    { path: "/work/0/name", confidence: 0.6, page: 0, rect },
    { path: "/work/0/highlights/1", confidence: 0.3, page: 1, rect },
    { path: "/work/0/highlights/7", confidence: 0.3 },
    { path: "/work/0/x-id", confidence: 1 },
    { path: "/meta/version", confidence: 1 },
  ];
  return { document: ids, values: foundValues(ids, fields) };
}

describe("evidence", () => {
  test("levels say what a confidence means", () => {
    expect([0, 0.49, 0.5, 0.89, 0.9, 1].map(levelOf)).toEqual([
      "unsure",
      "unsure",
      "look",
      "look",
      "clear",
      "clear",
    ]);
  });

  test("only values that are there are found, and ids are none", () => {
    expect(found().values.map(({ id }) => id)).toEqual([
      "/basics/name",
      "/work/0/name",
      "/work/0/highlights/1",
    ]);
  });

  test("the least certain stand first, confirmed and changed ones are done", () => {
    const { document, values } = found();
    const traced = trace(document, values);
    expect(toCheck(traced, []).map(({ id }) => id)).toEqual([
      "/work/0/highlights/1",
      "/work/0/name",
    ]);
    expect(toCheck(traced, ["/work/0/name"]).map(({ id }) => id)).toEqual(["/work/0/highlights/1"]);
    const renamed = {
      ...(isObject(document) && document),
      work: [{ "x-id": "id", name: "Other" }],
    };
    expect(toCheck(trace(renamed, values), [])).toEqual([]);
  });

  test("a text that moved within its list is followed", () => {
    const { document, values } = found();
    const work = [{ "x-id": "id", name: "Acme", highlights: ["Two", "One"] }];
    const moved = { ...(isObject(document) && document), work };
    const traced = trace(moved, values);
    expect(traced.find(({ id }) => id === "/work/0/highlights/1")?.pointer).toBe(
      "/work/0/highlights/0",
    );
  });

  test("a field without a place of its own shows that of its item", () => {
    const { document, values } = found();
    const traced = trace(document, values);
    expect(nearestPlaced(traced, "/work/0/highlights/1")?.id).toBe("/work/0/highlights/1");
    expect(nearestPlaced(traced, "/work/0/summary")?.id).toBe("/work/0/name");
    expect(nearestPlaced(traced, "/education/0/area")).toBeUndefined();
  });

  test("what is to be checked is counted by section and by item", () => {
    const { document, values } = found();
    const open = toCheck(trace(document, values), []);
    expect([countIn(open, "work"), countIn(open, "/work/0"), countIn(open, "basics")]).toEqual([
      2, 2, 0,
    ]);
  });
});
