import { expect, test } from "vitest";
import { sumOf } from "./metrics";

const TEXT = `# TYPE parses counter
parses{method="rules",source="pdf",outcome="ok"} 3
parses{method="ocr",source="pdf",outcome="ok"} 4
parses{method="rules",source="text",outcome="failed"} 1
parses_more{source="pdf",outcome="ok"} 100
other{source="pdf"} 7
`;

test("a counter is summed by labels, the largest first", () => {
  expect(sumOf(TEXT, "parses", ["source", "outcome"])).toEqual([
    ["pdf · ok", 7],
    ["text · failed", 1],
  ]);
});

test("what is not there has no sums", () => {
  expect(sumOf(TEXT, "nothing", ["source"])).toEqual([]);
  expect(sumOf("", "parses", ["source"])).toEqual([]);
});
