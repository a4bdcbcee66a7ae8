import { expect, test } from "vitest";
import { rank } from "./ranking";

const items = ["Go to Experience", "Export as PDF", "Add position", "Übersetzen (C++)"];
const found = (typed: string) => rank(items, typed, (item) => item);

test("items are found by words, beginnings first, whatever the case and the accents", () => {
  expect(found("")).toEqual(items);
  expect(found("exp")).toEqual(["Export as PDF", "Go to Experience"]);
  expect(found("experience GO")).toEqual(["Go to Experience"]);
  expect(found("ubersetzen")).toEqual(["Übersetzen (C++)"]);
  expect(found("c++")).toEqual(["Übersetzen (C++)"]);
  expect(found("(")).toEqual(["Übersetzen (C++)"]);
  expect(found("nothing")).toEqual([]);
});
