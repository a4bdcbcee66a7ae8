import { describe, expect, test } from "vitest";
import { applyAll, inverse } from "./edits";
import { findAll, replaceAll } from "./findText";
import { find, type Json } from "./json";

const resume: Json = {
  $schema: "https://example.org/sql",
  basics: { name: "Robin", summary: "SQL and sql, MySQL too. C# and C." },
  work: [{ "x-id": "sql", "x-note": "more SQL?", highlights: ["Wrote SQL", "Slept"] }],
  skills: [{ "x-id": "s", keywords: ["SQL"] }],
  "x-layout": { order: ["sql"], headings: { work: "SQL work" } },
  "x-design": { template: "sql" },
};
const wish = { text: "SQL", matchCase: false, wholeWords: false };
const places = (more: Partial<typeof wish>) =>
  findAll(resume, { ...wish, ...more }).map(({ path, ranges }) => [path.join("/"), ranges.length]);

describe("finding", () => {
  test("looks into all texts and into nothing else", () => {
    expect(places({})).toEqual([
      ["basics/summary", 3],
      ["work/0/x-note", 1],
      ["work/0/highlights/0", 1],
      ["skills/0/keywords/0", 1],
      ["x-layout/headings/work", 1],
    ]);
  });

  test("can ask for the case and for whole words", () => {
    expect(places({ matchCase: true })[0]).toEqual(["basics/summary", 2]);
    expect(places({ wholeWords: true })[0]).toEqual(["basics/summary", 2]);
    expect(places({ text: "C", wholeWords: true, matchCase: true })).toEqual([
      ["basics/summary", 1],
    ]);
    expect(places({ text: "C." })).toEqual([["basics/summary", 1]]);
    expect(places({ text: "  " })).toEqual([]);
  });
});

test("replacing is exact and can be undone", () => {
  const edits = replaceAll(resume, findAll(resume, wish), "$& SQLite");
  const { document, edits: done } = applyAll(resume, edits);
  expect(find(document, ["basics", "summary"])).toBe(
    "$& SQLite and $& SQLite, My$& SQLite too. C# and C.",
  );
  expect(applyAll(document, done.map(inverse).toReversed()).document).toEqual(resume);
  const emptied = replaceAll(resume, findAll(resume, { ...wish, text: "Robin" }), "");
  expect(find(applyAll(resume, emptied).document, ["basics"])).not.toHaveProperty("name");
  const line = replaceAll(resume, findAll(resume, { ...wish, text: "Slept" }), "");
  expect(find(applyAll(resume, line).document, ["work", "0", "highlights", "1"])).toBe("");
});
