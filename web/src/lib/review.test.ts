import { beforeAll, describe, expect, test } from "vitest";
import { loadTexts } from "./messages";
import { setEdit } from "./edits";
import { find, type Json, listAt, textAt } from "./json";
import { guessSpot, NOTE, remainder, spotAt, spotGroups, spotName } from "./placement";
import * as reviews from "./review";

beforeAll(() => loadTexts("review"));

function ids(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `id-${count}`;
  };
}

function begun(newId = ids()) {
  return reviews.begin(
    {
      basics: { name: "Robin" },
      work: [{ name: "Acme", position: "Planner", highlights: ["One"] }],
    },
    {
      fields: [{ path: "/basics/name", confidence: 0.95 }],
      leftover: ["Beekeeper since 2016, treasurer", "  ", "Sailing"],
    },
    newId,
  );
}

function spot(document: Json, pointer: string) {
  const found = spotAt(document, pointer);
  if (!found) throw new Error(`there is no spot at ${pointer}`);
  return found;
}

describe("review", () => {
  test("begins with ids for items and without empty leftovers", () => {
    const review = begun();
    expect(textAt(review.document, "work", "0", "x-id")).toBe("id-1");
    expect(reviews.openLeftovers(review).map(({ text }) => text)).toEqual([
      "Beekeeper since 2016, treasurer",
      "Sailing",
    ]);
  });

  test("typing is one step to undo, anything else is its own", () => {
    let review = begun();
    const type = (before: string, after: string, at_ms: number) => {
      const edit = setEdit({ field: ["basics", "name"] }, before, after);
      review = reviews.change(review, [edit], at_ms);
    };
    type("Robin", "Robin W", 0);
    type("Robin W", "Robin Wa", 500);
    type("Robin Wa", "Robin War", 5000);
    expect(review.past).toHaveLength(2);
    review = reviews.undo(review);
    expect(textAt(review.document, "basics", "name")).toBe("Robin Wa");
    review = reviews.undo(review);
    expect(textAt(review.document, "basics", "name")).toBe("Robin");
    expect(reviews.undo(review)).toBe(review);
    review = reviews.redo(reviews.redo(review));
    expect(textAt(review.document, "basics", "name")).toBe("Robin War");
    expect(reviews.redo(review)).toBe(review);
  });

  test("a part of a leftover is put into a field, the rest stays open, and undo takes both back", () => {
    const before = begun();
    const into = spot(before.document, "/work/0/highlights");
    const { review, pointer } = reviews.put(before, "leftover-0", into, "treasurer", ids());
    expect(pointer).toBe("/work/0/highlights/1");
    expect(find(review.document, ["work", "0", "highlights"])).toEqual(["One", "treasurer"]);
    const open = reviews.openLeftovers(review).map(({ text }) => text);
    expect(open).toEqual(["Beekeeper since 2016", "Sailing"]);
    const placed = review.leftovers.find(({ state }) => state === "placed");
    expect(placed).toMatchObject({ text: "treasurer", where: "Experience 1 · Highlights" });
    expect(reviews.undo(review).leftovers).toEqual(before.leftovers);
  });

  test("what is left is kept as notes off the page, in one section", () => {
    const newId = ids();
    const kept = reviews.keepAllAsNotes(begun(newId), newId);
    expect(reviews.openLeftovers(kept)).toEqual([]);
    const sections = listAt(kept.document, "x-sections");
    expect(sections).toHaveLength(1);
    expect(listAt(sections[0] ?? {}, "items")).toMatchObject([
      { summary: "Beekeeper since 2016, treasurer", "x-hidden": true },
      { summary: "Sailing", "x-hidden": true },
    ]);
  });

  test("a leftover that was left out can be taken up again", () => {
    const out = reviews.ignore(begun(), ["leftover-1"], true);
    expect(reviews.openLeftovers(out)).toHaveLength(1);
    expect(reviews.openLeftovers(reviews.ignore(out, ["leftover-1"], false))).toHaveLength(2);
  });

  test("confirming twice is confirming once", () => {
    const once = reviews.confirm(begun(), ["/basics/name"]);
    expect(reviews.confirm(once, ["/basics/name"]).confirmed).toEqual(["/basics/name"]);
  });
});

describe("placement", () => {
  const { document } = begun();

  test("every spot can be found again by its pointer and has a name", () => {
    for (const { spots } of spotGroups(document)) {
      for (const one of spots) {
        expect(spotAt(document, one.pointer)?.pointer).toBe(one.pointer);
        expect(spotName(one)).not.toMatch(/undefined|x-sections|^$/);
      }
    }
    expect(spotName(NOTE)).toBe("Notes");
  });

  test("what a text looks like says where it goes, else where the user was", () => {
    const guess = (text: string, focused = "") => {
      const { section, index } = guessSpot(document, text, focused);
      return spotGroups(document).find(({ key }) => key === section)?.spots[index]?.pointer;
    };
    expect(guess("ada@example.org")).toBe("/basics/email");
    expect(guess("+49 (40) 123-456")).toBe("/basics/phone");
    expect(guess("www.example.org/ada")).toBe("/basics/url");
    expect(guess("Led a team", "/work/0/highlights/0")).toBe("/work/0/highlights");
  });

  test("what remains of a text has no separators at its ends", () => {
    expect(remainder("A, B | C", "B")).toEqual(["A", "C"]);
    expect(remainder("A", "A")).toEqual([]);
    expect(remainder("A", "B")).toEqual([]);
  });
});

test("headings are in the language of the text, unless the file names one", () => {
  expect(reviews.inItsLanguage({ work: [] }, "de")).toEqual({
    work: [],
    "x-design": { language: "de" },
  });
  for (const language of ["en", undefined]) {
    expect(reviews.inItsLanguage({ work: [] }, language)).toEqual({ work: [] });
  }
  const chosen = { "x-design": { language: "fr", template: "duo" } };
  expect(reviews.inItsLanguage(chosen, "de")).toEqual(chosen);
  expect(reviews.inItsLanguage({ "x-design": { template: "duo" } }, "de")).toEqual({
    "x-design": { template: "duo", language: "de" },
  });
});
