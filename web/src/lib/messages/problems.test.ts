import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { problemOf } from "../../api/problem";
import { problems } from "./de-problems";

vi.mock("../language", () => ({ language: "de", LANGUAGES: ["en", "de"] }));

/** Every code with its title and advice, out of the server's own table. */
function codesOfServer(): [string, string, string][] {
  const table = new URL("../../../../crates/app/src/codes.rs", import.meta.url);
  const line = /^ {4}([A-Z_]+): \w+, "((?:[^"\\]|\\.)*)", "((?:[^"\\]|\\.)*)";$/gm;
  return [...readFileSync(table, "utf8").matchAll(line)].map(([, code = "", title, advice]) => [
    code,
    plain(title),
    plain(advice),
  ]);
}

function plain(text = ""): string {
  return text.replaceAll('\\"', '"');
}

const answered = (code: string, detail: string, retryAfter?: string) =>
  problemOf(
    new Response(null, { status: 429, headers: retryAfter ? { "retry-after": retryAfter } : {} }),
    { code, title: "In English", detail },
  );

describe("the German words for problems", () => {
  const codes = codesOfServer();

  test("are there for every code of the server, beside the advice that they stand for", () => {
    expect(codes.length).toBeGreaterThan(90);
    for (const [code, title, advice] of codes) {
      expect(problems[code], `${code} has no German words in de-problems.ts`).toMatchObject({
        english: advice,
      });
      expect(problems[code]?.title, code).not.toBe(title);
      expect(["", advice], code).not.toContain(problems[code]?.advice);
    }
  });

  test("take the place of the server's, but not of what it says of one case", async () => {
    const { loadProblemWords } = await import("../problemWords");
    await loadProblemWords();
    const [code = "", , advice = ""] = codes.find(([name]) => name === "TIER_REQUIRED") ?? [];
    expect(answered(code, advice).title).toBe("Das gehört nicht zu Ihrem Tarif");
    expect(answered(code, advice).detail).toMatch(/^Wählen Sie einen Tarif/);
  });

  test("say what the server says of one case, with its values", () => {
    const detail = (code: string, said: string) => answered(code, said).detail;
    expect(detail("SLOTS_FULL", "All 2 resume slots of your plan are in use.")).toBe(
      "Alle 2 Plätze für Lebensläufe Ihres Tarifs sind belegt.",
    );
    expect(detail("RESUME_TOO_LARGE", "It holds more than 20000 values.")).toMatch(/20\.000 Werte/);
    const [, , unavailable = ""] = codes.find(([name]) => name === "PASSKEYS_UNAVAILABLE") ?? [];
    expect(
      detail("PASSKEYS_UNAVAILABLE", `This server is at http://127.0.0.1. ${unavailable}`),
    ).toMatch(/^Dieser Server hat die Adresse http:\/\/127\.0\.0\.1\. Browser /);
    expect(
      detail("FIELDS_INVALID", "email: is not an e-mail address; name: needs 1 to 100 characters"),
    ).toBe("E-Mail-Adresse: ist keine E-Mail-Adresse; Name: braucht 1 bis 100 Zeichen.");
    expect(
      detail(
        "FILE_TYPE_UNSUPPORTED",
        "This is a slide show, which is not read. Save it as DOCX or PDF and try again.",
      ),
    ).toMatch(/gelesen: eine Präsentation\./);
    expect(
      detail(
        "DRAFT_UNSUPPORTED_EDIT",
        "The edit summary-0 at /basics/summary states something that your resume does not.",
      ),
    ).toMatch(/^Die Änderung an „Zusammenfassung“ /);
  });

  test("come before what the server says of a case that is not known", async () => {
    const { leftInEnglish } = await import("../problemWords");
    const { detail } = answered("TIER_REQUIRED", "This one thing.");
    expect(detail).toMatch(/^Wählen Sie einen Tarif.* This one thing\.$/);
    expect(leftInEnglish(detail, "This one thing.")).toBe("This one thing.");
    expect(leftInEnglish("Platz 1 ist belegt.", "Slot 1 is in use.")).toBe("");
  });

  test("say how long to wait when the last event of a stream says it", () => {
    const told = problemOf(429, { code: "QUOTA_EXCEEDED", retry_after_s: 60 });
    expect(told.until_ms).toBeGreaterThan(Date.now() + 50_000);
    expect(problemOf(429, { code: "QUOTA_EXCEEDED" }).until_ms).toBeUndefined();
  });

  test("need not say to wait where the time is known", () => {
    const [code = "", , advice = ""] = codes.find(([name]) => name === "READERS_BUSY") ?? [];
    expect(answered(code, advice).detail).toMatch(/^Warten Sie so lange/);
    expect(answered(code, advice, "30").detail).toBe("An der Datei liegt es nicht.");
    const [limit = "", , long = ""] = codes.find(([name]) => name === "RATE_LIMITED") ?? [];
    expect(answered(limit, long, "30").detail).toBe("");
  });
});

test("a problem knows when it is worth to try again", () => {
  const before = Date.now();
  const { until_ms } = answered("RATE_LIMITED", "", "720");
  expect(until_ms).toBeGreaterThanOrEqual(before + 720_000);
  expect(answered("RATE_LIMITED", "").until_ms).toBeUndefined();
  expect(answered("RATE_LIMITED", "", "soon").until_ms).toBeUndefined();
});
