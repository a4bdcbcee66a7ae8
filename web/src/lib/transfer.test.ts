import { describe, expect, test } from "vitest";
import { applyAll, inverse } from "./edits";
import { find, type Json } from "./json";
import { duplicate, targetsOf, transfer } from "./transfer";

const job = {
  "x-id": "job",
  "x-note": "Ask Kim for the figures",
  position: "Analyst",
  name: "Clover Retail",
  location: "Bath",
  startDate: "2016-02",
  endDate: "2019-03",
  highlights: ["Counted carrots"],
};
const resume: Json = {
  work: [job, { "x-id": "other", position: "Intern" }],
  "x-sections": [{ "x-id": "own", title: "Stage", items: [] }],
};

function send(label: string, document: Json, path: string[], index: number): Json {
  const item = find(document, [...path, String(index)]) ?? null;
  const target = targetsOf(document, path, item).find((one) => one.label === label);
  if (!target) throw new Error(`no target ${label}`);
  const { document: after, edits } = applyAll(document, transfer(document, path, index, target));
  expect(applyAll(after, edits.map(inverse).toReversed()).document, "can be undone").toEqual(
    document,
  );
  return after;
}

describe("moving an item to another section", () => {
  test("takes every field along under the name it has there", () => {
    const after = send("Volunteering", resume, ["work"], 0);
    expect(find(after, ["work"])).toEqual([{ "x-id": "other", position: "Intern" }]);
    const { name: organization, ...rest } = job;
    expect(find(after, ["volunteer"])).toEqual([{ ...rest, organization }]);
  });

  test("turns what has no field there into a line", () => {
    const after = send("Projects", resume, ["work"], 0);
    expect(find(after, ["projects", "0"])).toEqual({
      "x-id": "job",
      "x-note": "Ask Kim for the figures",
      name: "Analyst",
      entity: "Clover Retail",
      startDate: "2016-02",
      endDate: "2019-03",
      highlights: ["Counted carrots", "Location: Bath"],
    });
    const award = send("Awards", resume, ["work"], 0);
    expect(find(award, ["awards", "0", "summary"])).toBe(
      "Location: Bath\nTo: 2019-03\nCounted carrots",
    );
  });

  test("leads into a section of one's own and back without a loss", () => {
    const there = send("Stage", resume, ["work"], 0);
    expect(find(there, ["x-sections", "0", "items", "0", "subtitle"])).toBe("Clover Retail");
    const back = send("Experience", there, ["x-sections", "0", "items"], 0);
    expect(find(back, ["work", "1"])).toEqual(job);
  });

  test("is not offered where something would be lost, nor to where it is", () => {
    const labels = targetsOf(resume, ["work"], job).map(({ label }) => label);
    expect(labels).not.toContain("Experience");
    expect(labels).not.toContain("Certificates");
    const bare = { position: "Scrum Master", name: "Guild", startDate: "2020", url: "https://a.b" };
    expect(targetsOf(resume, ["work"], bare).map(({ label }) => label)).toContain("Certificates");
    expect(targetsOf(resume, ["skills"], { name: "Python" })).toEqual([]);
  });
});

test("a duplicate stands below with an id of its own", () => {
  let count = 0;
  const edit = duplicate(resume, ["work"], 0, () => `new-${(count += 1)}`);
  const { document } = applyAll(resume, edit ? [edit] : []);
  expect(find(document, ["work", "1"])).toEqual({ ...job, "x-id": "new-1" });
  expect(find(document, ["work", "2", "x-id"])).toBe("other");
});
