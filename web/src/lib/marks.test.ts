import { describe, expect, it } from "vitest";
import cases from "../../../crates/resume/cases/marks.json";
import { applyAll } from "./edits";
import {
  carriedOver,
  escaped,
  linked,
  linkTarget,
  lookOf,
  marked,
  plain,
  spans,
  toggled,
  turnedOn,
} from "./marks";

function choose(text: string, words: string) {
  const start = text.indexOf(words);
  return { text, start, end: start + words.length };
}

describe("marks", () => {
  it.each(cases)("are read as the server reads them: $text", ({ text, spans: wanted }) => {
    expect(spans(text)).toEqual(wanted);
    expect(plain(marked(spans(text)))).toBe(plain(text));
  });

  it("are put around what is chosen, and taken away again", () => {
    const bold = toggled(choose("Cut cost by 12 % a year", "12 % "), "bold");
    expect(bold.text).toBe("Cut cost by **12 %** a year");
    expect(bold.text.slice(bold.start, bold.end)).toBe("12 %");
    expect(lookOf(bold)).toEqual({ bold: true });
    const both = toggled(bold, "italic");
    expect(both.text).toBe("Cut cost by ***12 %*** a year");
    expect(toggled(toggled(both, "bold"), "italic").text).toBe("Cut cost by 12 % a year");
  });

  it("grow over what is bold already", () => {
    const text = "Cut **cost** by half";
    expect(toggled({ text, start: 0, end: text.length }, "bold").text).toBe("**Cut cost by half**");
  });

  it("link words, and unlink them", () => {
    const link = linked(choose("See my site.", "my site"), "https://example.org/a_(b)");
    expect(link.text).toBe("See [my site](https://example.org/a_%28b%29).");
    expect(lookOf(link).link).toBe("https://example.org/a_%28b%29");
    expect(linked(link, undefined).text).toBe("See my site.");
  });

  it("leave alone what is no word", () => {
    const nothing = { text: "a  b", start: 1, end: 3 };
    expect(toggled(nothing, "bold")).toEqual(nothing);
  });

  it("follow only harmless addresses", () => {
    expect(linkTarget("example.org/x")).toBe("https://example.org/x");
    for (const bad of ["javascript:alert(1)", "data:x", "", "two words", "a:b.c"]) {
      expect(linkTarget(bad)).toBeUndefined();
    }
  });

  it("are turned on without a change of what is read", () => {
    const document = {
      basics: { label: "*A*", summary: "2 * 3 and *so*" },
      work: [{ "x-id": "w", highlights: ["**kwargs and [a](b.org)", "plain"] }],
    };
    const { document: after } = applyAll(document, turnedOn(document));
    expect(after).toEqual({
      basics: { label: "*A*", summary: String.raw`2 \* 3 and \*so\*` },
      work: [{ "x-id": "w", highlights: [escaped("**kwargs and [a](b.org)"), "plain"] }],
      "x-marks": true,
    });
    expect(turnedOn(after)).toEqual([]);
  });

  it("go along to another document only where it has them too", () => {
    const item = { name: "*N*", highlights: ["**Led** it"] };
    const on = { "x-marks": true };
    expect(carriedOver(item, on, {})).toEqual({ name: "*N*", highlights: ["Led it"] });
    expect(carriedOver(item, on, on)).toBe(item);
    expect(carriedOver({ summary: "*a*" }, {}, on)).toEqual({ summary: String.raw`\*a\*` });
  });
});
