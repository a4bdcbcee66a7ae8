import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../language";
import { de } from "./de";
import { en } from "./en";
import { loadTexts, messages } from "./index";
import { type Part, PARTS } from "./parts";

/** Every text by the path of its keys, with what it takes: nothing, or so many arguments. */
function texts(value: unknown, path = ""): string[] {
  if (typeof value === "string") return [`${path} text`];
  if (typeof value === "function") return [`${path} ${value.length}`];
  if (Array.isArray(value)) return value.flatMap((one, at) => texts(one, `${path}/${at}`));
  return Object.entries(value ?? {}).flatMap(([key, one]) => texts(one, `${path}/${key}`));
}

/** Every text itself, by its path; functions say what they say of the same made-up values. */
function said(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const values = Array.from({ length: value.length }, (_, at) => VALUES[at]);
    return [[path, String(value(...values))]];
  }
  return Object.entries(value ?? {}).flatMap(([key, one]) => said(one, `${path}/${key}`));
}

const VALUES = ["2", "3", "4", "5"];

/** What is the same in both languages: names, signs and words that German has taken over. */
const SHARED = new Set(["RoleRabbit", "Name", "PDF", "Text", "Portfolio", "Portfolios", "Sie"]);

const parts: Part[] = [
  "assistant",
  "exporting",
  "history",
  "library",
  "applications",
  "help",
  "review",
  "documents",
  "account",
  "administration",
];

describe("the German catalogue", () => {
  test("has every text of the start page and the editor, and no other", () => {
    expect(texts(de).toSorted()).toEqual(texts(en).toSorted());
  });

  test.each(parts)("has every text of the part %s, and no other", async (part) => {
    const [english, german] = await Promise.all(LANGUAGES.map((one) => PARTS[part][one]()));
    expect(texts(german).toSorted()).toEqual(texts(english).toSorted());
    expect(texts(english).length).toBeGreaterThan(10);
  });

  test("every part of the application is one of those", () => {
    expect(Object.keys(PARTS).toSorted()).toEqual(parts.toSorted());
  });

  test("no sentence was left in English", async () => {
    const both = await Promise.all(
      parts.map((part) => Promise.all(LANGUAGES.map((one) => PARTS[part][one]()))),
    );
    const left = [[en, de], ...both].flatMap(([english, german]) => {
      const known = new Map(said(english));
      return said(german).filter(
        ([path, text]) => known.get(path) === text && / \p{L}+ /u.test(text) && !SHARED.has(text),
      );
    });
    expect(left).toEqual([]);
  });
});

test("texts of a part are there once they were loaded", async () => {
  expect("review" in messages).toBe(false);
  await loadTexts("review", "account");
  expect(messages.review.title).toBe("Review the import");
  expect(messages.account.title).toBe("Account");
  expect(messages.home.title).toBe("Your resumes");
});
