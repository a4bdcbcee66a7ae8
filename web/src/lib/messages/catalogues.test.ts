import { describe, expect, test } from "vitest";
import { completed } from "./complete";
import { applications as germanApplications } from "./de-applications";
import { help as germanHelp } from "./de-help";
import { history as germanHistory } from "./de-history";
import { library as germanLibrary } from "./de-library";
import { de } from "./de";
import { en } from "./en";
import { applications } from "./en-applications";
import { help } from "./en-help";
import { history } from "./en-history";
import { library } from "./en-library";

/** The parts of the application that are said in German from the first text to the last. */
const WHOLE: readonly (keyof typeof en)[] = [
  "app",
  "problem",
  "home",
  "save",
  "conflict",
  "forms",
  "moving",
  "sections",
  "fields",
  "commands",
  "find",
  "header",
  "compare",
  "language",
];

/** Every text by the path of its keys, with what it takes: nothing, or so many arguments. */
function texts(value: unknown, path = ""): string[] {
  if (typeof value === "string") return [`${path} text`];
  if (typeof value === "function") return [`${path} ${value.length}`];
  if (Array.isArray(value)) return value.flatMap((one, at) => texts(one, `${path}/${at}`));
  return Object.entries(value ?? {}).flatMap(([key, one]) => texts(one, `${path}/${key}`));
}

describe("the German catalogue", () => {
  test.each(WHOLE)("has every text of %s", (part) => {
    expect(texts(de[part]).toSorted()).toEqual(texts(en[part]).toSorted());
  });

  test.each([
    { part: "applications", german: germanApplications, english: applications },
    { part: "help", german: germanHelp, english: help },
    { part: "history", german: germanHistory, english: history },
    { part: "library", german: germanLibrary, english: library },
  ])("has every text of $part, which is loaded with what shows it", ({ german, english }) => {
    expect(texts(german).toSorted()).toEqual(texts(english).toSorted());
  });

  test("has no text that English has not", () => {
    const known = new Set(texts(en));
    expect(texts(de).filter((one) => !known.has(one))).toEqual([]);
  });

  test("says in English what it lacks, and nothing else", () => {
    const whole = completed(en, de);
    expect(texts(whole)).toEqual(texts(en));
    expect(whole.home.title).toBe("Ihre Lebensläufe");
    expect(whole.home.slots(1, 3)).toBe("1 von 3 Plätzen belegt");
    expect(whole.admin).toEqual(en.admin);
  });
});
