import { describe, expect, test, vi } from "vitest";
import { after, missingIn, sourceOf, sourcesBelow, textsIn } from "../serverSource";
import { cases } from "./de-cases";
import { faults } from "./de-fields";

vi.mock("../../language", () => ({ language: "de", LANGUAGES: ["en", "de"] }));

/** Where a handler or an action says what happened. */
const SAYS =
  /\b(?:refuse_with|fault|field)\(|FieldProblem \{|let (?:message|detail|\(path, message\))(?:: \w+)? =/g;

/** Every sentence about one case of those files that refuse something. */
function casesOfServer(): string[] {
  const files = ["app/src/error.rs", "app/src/passkeys.rs", "app/src/readers/pool.rs"];
  const refusing = [
    ...files,
    ...["actions", "http"].flatMap((name) => sourcesBelow(`app/src/${name}/`)),
  ]
    .map(sourceOf)
    .filter((code) => /refuse_with|refuse_fields|FieldProblem|\bfield\(/.test(code));
  return refusing.flatMap((code) => after(code, SAYS)).flatMap(textsIn);
}

/** What the crates below say themselves. */
function errorsOf(...paths: string[]): string[] {
  return paths.flatMap((path) => after(sourceOf(path), /#\[error\(/g)).flatMap(textsIn);
}

describe("what the server says of one case", () => {
  const all = [...cases, ...faults];

  test("is known in German", () => {
    const said = casesOfServer();
    expect(said.length).toBeGreaterThan(50);
    expect(missingIn(all, said)).toEqual([]);
  });

  test("is known in German where reading, writing and editing say it", () => {
    const said = errorsOf(
      "documents/src/read/error.rs",
      "documents/src/write/error.rs",
      "resume/src/edit/apply.rs",
      "resume/src/tailor/accept.rs",
      "resume/src/document/slug.rs",
      "resume/src/brief/recommended.rs",
    );
    expect(said.length).toBeGreaterThan(20);
    expect(missingIn(all, said)).toEqual([]);
    const reasons = [
      ...after(sourceOf("resume/src/dialects/mod.rs"), /NotAResume::because\(|let kind =/g),
      ...after(sourceOf("resume/src/dialects/json_resume.rs"), /NotAResume::because\(/g),
      ...after(sourceOf("documents/src/read/json.rs"), /refuse\(/g),
      ...after(sourceOf("documents/src/read/detect.rs"), /out\.write_str\(/g),
    ].flatMap(textsIn);
    expect(reasons.length).toBeGreaterThan(15);
    expect(missingIn(all, reasons)).toEqual([]);
  });

  test("is known in German where a flag or a database refuses a value", () => {
    const flags = ["app/src/flags.rs", "app/src/rollout.rs"].map(sourceOf);
    const said = flags.flatMap((code) => after(code, /\bErr\(|ok_or_else\(/g));
    const unstorable = sourcesBelow("store/src/db/").map(sourceOf);
    const reasons = unstorable.flatMap((code) => after(code, /Unstorable \{/g));
    const texts = [...said, ...reasons].flatMap(textsIn);
    expect(texts.length).toBeGreaterThan(6);
    expect(missingIn(all, texts)).toEqual([]);
  });

  test("keeps its values", () => {
    for (const [english, german] of all) {
      expect([...names(english)], english).toEqual(expect.arrayContaining([...names(german)]));
      expect(german, english).not.toBe("");
    }
  });
});

const names = (text: string) => new Set(text.match(/\{[^{}]*\}/g));
