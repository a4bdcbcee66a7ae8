import { expect, test } from "vitest";
import { changesBetween } from "./changes";
import type { Json } from "./json";

const base: Json = {
  basics: { name: "Robin", summary: "Old summary." },
  work: [
    { "x-id": "a", position: "Engineer", highlights: ["One", "Two", "Three"] },
    { "x-id": "b", position: "Analyst" },
  ],
  "x-design": { template: "plain" },
};

const told = (after: Json) =>
  changesBetween(base, after).map(({ name, kind, before, after: now, place }) => [
    name,
    kind,
    before ?? null,
    now ?? place ?? null,
  ]);

test("every change has the name of its place, with the item that it is about", () => {
  expect(changesBetween(base, base)).toEqual([]);
  expect(
    told({
      basics: { name: "Robin", label: "Engineer", summary: "New summary." },
      work: [
        { "x-id": "b", position: "Analyst" },
        { "x-id": "a", position: "Engineer", highlights: ["One", "Two, better", "Three", "Four"] },
        { "x-id": "c", position: "Intern" },
      ],
      "x-design": { template: "dense" },
    }),
  ).toEqual([
    ["Summary", "changed", "Old summary.", "New summary."],
    ["Professional title", "added", null, "Engineer"],
    ["Experience 1 (Analyst)", "moved", null, 1],
    ["Experience 3 (Intern)", "added", null, { "x-id": "c", position: "Intern" }],
    ["Experience 2 · Highlights (Engineer)", "changed", "Two", "Two, better"],
    ["Experience 2 · Highlights (Engineer)", "added", null, "Four"],
    ["Design · Template", "changed", "plain", "dense"],
  ]);
});

test("what is gone is named where it was", () => {
  expect(
    told({
      basics: { name: "Robin" },
      work: [{ "x-id": "a", position: "Engineer", highlights: ["Three", "One", "Two"] }],
      "x-design": { template: "plain" },
    }),
  ).toEqual([
    ["Summary", "removed", "Old summary.", null],
    ["Experience 2 (Analyst)", "removed", { "x-id": "b", position: "Analyst" }, null],
    [
      "Experience 1 · Highlights (Engineer)",
      "changed",
      ["One", "Two", "Three"],
      ["Three", "One", "Two"],
    ],
  ]);
});
