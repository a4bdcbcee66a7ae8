import { describe, expect, test } from "vitest";
import { type Facts, nextStep, NOT_BEGUN, proven, readGuide, STEPS, withDone } from "./guide";

const nothing: Facts = {
  document: {},
  focused: "",
  postingReady: false,
  checked: false,
  changedSince: false,
  exported: false,
};
const person = { basics: { name: "Robin Warren", email: "robin@example.org" } };

describe("the first steps", () => {
  test("what was kept is read, and what is odd is not begun", () => {
    expect(readGuide({ shown: true, done: ["score", "start", "dance"] })).toEqual({
      shown: true,
      done: ["start", "score"],
      latest: [],
    });
    for (const odd of [null, 7, [], { shown: "yes", done: "all" }]) {
      expect(readGuide(odd)).toEqual(NOT_BEGUN);
    }
  });

  test("a step that is done stays done, and nothing new is no change", () => {
    const begun = withDone({ shown: true, done: ["start"], latest: [] }, ["posting"]);
    expect(begun.done).toEqual(["start", "posting"]);
    expect(begun.latest).toEqual(["posting"]);
    expect(withDone(begun, ["start"])).toBe(begun);
    expect(nextStep(begun)).toBe("contact");
    expect(nextStep(withDone(begun, STEPS))).toBeUndefined();
  });

  test("an empty resume has only begun", () => {
    expect(proven(nothing)).toEqual(["start"]);
  });

  test("contact details were looked at when somebody was there and they are enough", () => {
    const at = (focused: string, document: Facts["document"] = person) =>
      proven({ ...nothing, focused, document }).includes("contact");
    expect(at("/basics/email")).toBe(true);
    expect(at("/basics/profiles/0/url")).toBe(true);
    expect(at("")).toBe(false);
    expect(at("/basics/summary")).toBe(false);
    expect(at("/basics/name", { basics: { name: "Robin Warren", email: " " } })).toBe(false);
  });

  test("a change counts after a check only", () => {
    expect(proven({ ...nothing, changedSince: true })).toEqual(["start"]);
    expect(proven({ ...nothing, checked: true })).toEqual(["start", "score"]);
    expect(proven({ ...nothing, checked: true, changedSince: true })).toContain("change");
  });

  test("a posting and a file are steps of their own", () => {
    expect(proven({ ...nothing, postingReady: true, exported: true })).toEqual([
      "start",
      "posting",
      "download",
    ]);
  });
});
