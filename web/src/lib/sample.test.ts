import { describe, expect, test } from "vitest";
import { isObject } from "./json";
import { isSample, maybeSample } from "./sample";
import { sample as german } from "./samples/german";
import { sample as english } from "./samples/english";

describe.each([
  ["English", english],
  ["German", german],
])("the sample in %s", (_, sample) => {
  test("is known by its mark, and by its slot's name", () => {
    expect(isSample(sample.resume)).toBe(true);
    expect(maybeSample(sample.name)).toBe(true);
  });

  test("is somebody's own as soon as another name is on it", () => {
    const { basics } = sample.resume;
    if (!isObject(basics)) throw new Error("the sample has no basics");
    const own = { ...sample.resume, basics: { ...basics, name: "Robin Warren" } };
    expect(isSample(own)).toBe(false);
  });

  test("says of every company, school and posting that it is made up", () => {
    const { work, education } = sample.resume;
    const names = [work, education].flatMap((list) =>
      Array.isArray(list)
        ? list.flatMap((item) => (isObject(item) ? [item["name"] ?? item["institution"]] : []))
        : [],
    );
    expect(names).toHaveLength(3);
    for (const name of [...names, sample.posting.company]) {
      expect(name).toMatch(/\((made up|erfunden)\)$/);
    }
    expect(sample.posting.text.length).toBeGreaterThan(200);
  });
});

test("a resume of somebody's own is no sample", () => {
  expect(isSample({ basics: { name: "Sandy Sample" } })).toBe(false);
});
