import { describe, expect, test } from "vitest";
import { applyAll } from "./edits";
import type { Json } from "./json";
import { bulletsOf, entriesOf, insertion, search } from "./library";
import { LISTS, ENTRIES, type ListSpec } from "./sections";

const spec = (section: "work" | "skills"): ListSpec => {
  const found = LISTS[section];
  if (!found) throw new Error(section);
  return found;
};
const job = (id: string, highlights: string[], more = {}) => ({
  "x-id": id,
  position: "Engineer",
  name: "Meadow",
  highlights,
  ...more,
});
const here = { work: [job("h", ["Built a thing"])] };
const sources = [
  {
    name: "Ports",
    document: {
      work: [
        job("a", ["Built a thing"]),
        job("b", ["Léd a team", "Built a thing"], { "x-hidden": true, "x-note": "private" }),
      ],
    },
  },
  { name: "Farms", document: { work: [job("c", ["Léd a team", "Built a thing"])] } },
  { name: "Broken", document: { work: { not: "a list" } } },
];
const own = (title: string, name: string) => ({ title, items: [{ "x-id": name, name }] });
let count = 0;
const newId = () => `new-${(count += 1)}`;

describe("entries of other resumes", () => {
  const entries = entriesOf(sources, spec("work"), ["work"], here);

  test("are listed once, without those that are here, with where they are from", () => {
    expect(entries.map(({ title, from }) => ({ title, from }))).toEqual([
      { title: "Engineer", from: ["Ports", "Farms"] },
    ]);
    expect(entries[0]?.detail).toBe("Meadow\nLéd a team\nBuilt a thing");
  });

  test("come as visible copies with ids of their own, and undo takes them back", () => {
    const [piece] = entries;
    if (!piece) throw new Error("no entry");
    const edit = insertion(here, ["work"], piece, newId);
    const { document } = applyAll(here, [edit]);
    expect(document).toEqual({
      work: [
        here.work[0],
        {
          "x-id": expect.stringMatching(/^new-/),
          "x-note": "private",
          position: "Engineer",
          name: "Meadow",
          highlights: ["Léd a team", "Built a thing"],
        },
      ],
    });
    const first = applyAll({}, [insertion({}, ["work"], piece, newId)]);
    expect(first.document).toHaveProperty("work.0.name", "Meadow");
    expect(entriesOf(sources, spec("work"), ["work"], document)).toEqual([]);
  });

  test("of own sections are looked for in all own sections", () => {
    const there = [{ name: "Ports", document: { "x-sections": [own("A", "x"), own("B", "y")] } }];
    const path = ["x-sections", "0", "items"];
    const found = entriesOf(there, ENTRIES, path, { "x-sections": [own("C", "y")] });
    expect(found.map(({ title }) => title)).toEqual(["x"]);
  });

  test("that say nothing are left out", () => {
    const empty: Json[] = [{ "x-id": "e" }, { position: "" }];
    const there = [{ name: "Ports", document: { work: empty } }];
    expect(entriesOf(there, spec("work"), ["work"], here)).toEqual([]);
  });
});

describe("bullets of other resumes", () => {
  test("are listed once, without those that any entry here has", () => {
    const bullets = bulletsOf(sources, ["work", "0", "highlights"], here);
    expect(bullets).toEqual([
      {
        key: "Léd a team",
        title: "Léd a team",
        detail: "Engineer",
        from: ["Ports", "Farms"],
        value: "Léd a team",
      },
    ]);
  });
});

test("a search takes every word, whatever its accents and capitals", () => {
  const bullets = bulletsOf(sources, ["work", "0", "highlights"], here);
  expect(search(bullets, " TEAM led ")).toHaveLength(1);
  expect(search(bullets, "farms")).toHaveLength(1);
  expect(search(bullets, "team orchard")).toEqual([]);
  expect(search(bullets, "")).toHaveLength(1);
});
