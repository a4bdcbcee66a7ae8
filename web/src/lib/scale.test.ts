import { expect, test } from "vitest";
import { niceTop } from "./scale";

test.each([
  [0, 1],
  [1, 1],
  [3, 4],
  [7, 8],
  [10, 10],
  [41, 50],
  [0.0123, 0.02],
  [1_300, 2_000],
])("a chart whose largest value is %d ends at %d", (largest, top) => {
  expect(niceTop(largest)).toBeCloseTo(top, 10);
});
