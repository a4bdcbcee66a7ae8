import { describe, expect, test } from "vitest";
import { pastedLines, pastedWords } from "./paste";

describe("pasted bullets", () => {
  test.each([
    [
      "Word",
      "•\tLed a team of 4\r\n•\tCut costs by 12 %\r\n",
      ["Led a team of 4", "Cut costs by 12 %"],
    ],
    ["Word's symbol font", "\uF0B7\tOne\r\n\uF0B7\tTwo", ["One", "Two"]],
    ["Word's second level", "•\tOne\no\tBelow one\n•\tTwo", ["One", "Below one", "Two"]],
    ["numbers", "1. First\n2. Second\n10) Tenth", ["First", "Second", "Tenth"]],
    ["Markdown", "- First\n* Second\n", ["First", "Second"]],
    [
      "a PDF whose rows wrap",
      "• Built pipelines that load\n40 sources\n• Moved re-\nports",
      ["Built pipelines that load 40 sources", "Moved re-ports"],
    ],
    ["a web page without marks", "First\n\nSecond", ["First", "Second"]],
    ["one bullet", "• Alone", ["Alone"]],
    ["one sentence", "2019 was good - and so was 2020", ["2019 was good - and so was 2020"]],
    [
      "a number that is no mark",
      "3.5 million users\n2.1 seconds",
      ["3.5 million users", "2.1 seconds"],
    ],
    ["a minus", "-5 % cost", ["-5 % cost"]],
    ["C++ and others", "C++ services\nC# tools", ["C++ services", "C# tools"]],
    ["nothing", " \n ", []],
  ])("from %s", (_, text, lines) => expect(pastedLines(text)).toEqual(lines));
});

test("pasted skills", () => {
  expect(pastedWords("Python, SQL; C#\n• Node.js | CI/CD")).toEqual([
    "Python",
    "SQL",
    "C#",
    "Node.js",
    "CI/CD",
  ]);
});
