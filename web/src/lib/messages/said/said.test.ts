import { describe, expect, test, vi } from "vitest";
import { assistant as german } from "../de-assistant";
import { assistant as english } from "../en-assistant";
import { inGerman } from "../de-said";
import { after, missingIn, sourceOf, sourcesBelow, textsIn } from "../serverSource";
import { drafts, steps } from "./de-drafts";
import { findings } from "./de-findings";
import { pages } from "./de-pages";
import { site } from "./de-site";
import { templates } from "./de-templates";

vi.mock("../../language", () => ({ language: "de", LANGUAGES: ["en", "de"] }));

/** The sentences of a file: in it, nothing else ends like one. */
const sentencesOf = (path: string) => textsIn(sourceOf(path)).filter((text) => /[.?]$/.test(text));

/** The files of a folder that say what they find. */
const SILENT = /findings\/registry\.rs$/;

/** What goes to the log, and what is put together of several texts that are known one by one. */
const isApart = (text: string) => /\{(?:rest|within)\}$|^the second reader failed$/.test(text);

describe("what the server says is known in German:", () => {
  test("findings and recommendations", () => {
    const files = sourcesBelow("resume/src/score/findings/").filter((path) => !SILENT.test(path));
    const titles = after(
      sourceOf("resume/src/score/recommend.rs"),
      /fn (?:question|changes|fixes)\(.*|format!\(|to_owned\(/g,
    );
    const said = [
      ...files.flatMap(sentencesOf),
      ...sentencesOf("resume/src/score/recommend.rs"),
      ...titles.flatMap(textsIn),
    ];
    expect(said.length).toBeGreaterThan(70);
    expect(missingIn(findings, said)).toEqual([]);
  });

  test("reasons, questions and warnings of drafts", () => {
    const files = [
      "tailor/mod",
      "tailor/order",
      "tailor/skills",
      "tailor/summary",
      "write/content",
      "write/letter/mod",
    ];
    const said = [
      ...files.flatMap((name) => sentencesOf(`resume/src/${name}.rs`)),
      ...["answer", "prose"].flatMap((name) =>
        after(sourceOf(`resume/src/brief/${name}.rs`), /warnings\s*\.push\(/g).flatMap(textsIn),
      ),
      ...after(sourceOf("app/src/actions/propose_edits/mod.rs"), /let warning =/g).flatMap(textsIn),
      ...after(sourceOf("app/src/actions/write_letter.rs"), /const NO_WISHES: &str =/g).flatMap(
        textsIn,
      ),
    ];
    expect(said.length).toBeGreaterThan(40);
    // What is written into the resume itself is in the resume's language.
    const ofResume =
      /^(Built with|Umgesetzt|Réalisé|Realizado|Courses include|Zu den|Cours|Asignaturas)/;
    expect(
      missingIn(
        drafts,
        said.filter((text) => !ofResume.test(text)),
      ),
    ).toEqual([]);
  });

  test("what was done to a bullet", () => {
    const rules = after(
      sourceOf("resume/src/write/phrasing/mod.rs"),
      /fn reason\(self\) -> &'static str \{/g,
    );
    const further = after(sourceOf("resume/src/tailor/skills.rs"), /changed\.push\(/g);
    const said = [...rules, ...further].flatMap(textsIn);
    expect(said.length).toBeGreaterThan(8);
    expect(missingIn(steps, said)).toEqual([]);
  });

  test("kinds of changes, in both languages", () => {
    const files = [...sourcesBelow("resume/src/tailor/"), "resume/src/write/content.rs"].map(
      sourceOf,
    );
    const kinds = files.flatMap((code) =>
      [
        ...code.matchAll(
          /\bkind: (?:if .* \{ )?"(\w+)"(?: \} else \{ "(\w+)" \})?|propose\(\s*"(\w+)"/g,
        ),
      ].flatMap(([, ...found]) => found.filter((kind) => kind !== undefined)),
    );
    expect(new Set(kinds).size).toBeGreaterThan(8);
    for (const { tailor } of [german, english]) {
      expect(kinds.filter((kind) => !(kind in tailor.kinds))).toEqual([]);
    }
  });

  test("warnings about pages and files", () => {
    const warnings = [
      ...["design", "renderer"].map((name) => `documents/src/write/${name}.rs`),
      ...["ocr/pages", "pdf/mod"].map((name) => `documents/src/read/${name}.rs`),
      "resume/src/second_reader/mod.rs",
      "resume/src/parse/assemble.rs",
      "app/src/actions/read_again.rs",
    ].map(sourceOf);
    const said = warnings.flatMap((code) =>
      after(code, /Warning \{|\.warn\(|\bwarn\(|let (?:message|rest) =/g).flatMap(textsIn),
    );
    expect(said.length).toBeGreaterThan(20);
    expect(
      missingIn(
        pages,
        said.filter((text) => !isApart(text)),
      ),
    ).toEqual([]);
  });

  test("templates", () => {
    const folders = [
      "banner",
      "classic",
      "compact",
      "duo",
      "executive",
      "federal",
      "ledger",
      "letterhead",
    ];
    const more = ["poster", "scholar", "sidebar", "studio", "timeline"];
    const said = [...folders, ...more].flatMap((name) =>
      [
        ...sourceOf(`documents/templates/${name}/template.toml`).matchAll(
          /^description = "(.*)"$/gm,
        ),
      ].map(([, text = ""]) => text),
    );
    expect(said.length).toBeGreaterThan(50);
    expect(missingIn(templates, said)).toEqual([]);
  });

  test("the server's address, flags and hints about models", () => {
    const said = [
      ...after(sourceOf("app/src/http/api/site.rs"), /SiteWarning \{/g),
      ...after(sourceOf("app/src/flags.rs"), /FlagSpec \{/g),
      ...after(sourceOf("app/src/actions/test_model.rs"), /fn hint\(.*\{/g),
    ].flatMap(textsIn);
    expect(said.length).toBeGreaterThan(8);
    expect(missingIn(site, said)).toEqual([]);
  });
});

describe("a sentence of the server in German", () => {
  test("keeps its values", () => {
    expect(inGerman('"responsible for" says that you were there; begin with what you did.')).toBe(
      "„responsible for“ sagt, dass Sie dabei waren; beginnen Sie mit dem, was Sie getan haben.",
    );
    expect(inGerman("Add Go, if you have it")).toBe("Ergänzen Sie Go, wenn Sie es können");
    expect(inGerman("Bullet 2 of entry 1, shorter.")).toBe(
      "Aufzählungspunkt 2 des Eintrags 1, kürzer.",
    );
  });

  test("may hold another sentence", () => {
    expect(inGerman("This bullet begins with a small letter. (3 places)")).toBe(
      "Dieser Aufzählungspunkt beginnt klein. (3 Stellen)",
    );
    expect(inGerman("design option `sizePt`: 30 is outside 8 to 14")).toBe(
      "Gestaltung, „sizePt“: 30 liegt nicht zwischen 8 und 14.",
    );
  });

  test("lists with its own word for and", () => {
    expect(
      inGerman("The posting asks for Go, Rust and SQL; the bullets that show it come first."),
    ).toBe(
      "Die Ausschreibung verlangt Go, Rust und SQL; die Aufzählungspunkte, die das zeigen, kommen zuerst.",
    );
  });

  test("may be made of steps", () => {
    expect(
      inGerman(
        "Drops words that add nothing, says k8s for Kubernetes, as the posting does and begins with a capital.",
      ),
    ).toBe(
      "Streicht Wörter, die nichts beitragen, sagt k8s statt Kubernetes, wie die Ausschreibung und beginnt groß.",
    );
    expect(inGerman("Puts the verb first.")).toBe("Stellt das Verb voran.");
  });

  test("is none where it is not known", () => {
    expect(inGerman("Something new.")).toBeUndefined();
    expect(inGerman("")).toBeUndefined();
  });
});
