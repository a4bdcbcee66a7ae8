import { describe, expect, test } from "vitest";
import { areasOf } from "./areas";
import type { Place, Traced } from "./evidence";

const line = { x: 40, y: 100, width: 200, height: 10 };

function value(id: string, text: string, rect?: Place["rect"], page = 0): Traced {
  return {
    id,
    confidence: 0.8,
    at: { field: [] },
    value: text,
    level: "look",
    pointer: id,
    text,
    edited: false,
    ...(rect && { place: { page, rect } }),
  };
}

describe("areas", () => {
  test("values on one line stand side by side, each as wide as its text", () => {
    const areas = areasOf([
      value("/a", "x".repeat(30), line),
      value("/b", "x".repeat(10), { ...line }),
    ]);
    const of = (id: string) => areas.find((area) => area.id === id)?.rect;
    expect(of("/a")).toEqual({ ...line, width: 150 });
    expect(of("/b")).toEqual({ ...line, x: 190, width: 50 });
  });

  test("every one of many can be reached, and none leaves the line", () => {
    const texts = ["a".repeat(300), "", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    const areas = areasOf(texts.map((text, index) => value(`/${index}`, text, line)));
    expect(areas).toHaveLength(texts.length);
    let right = line.x;
    for (const { rect } of areas.toSorted((a, b) => a.rect.x - b.rect.x)) {
      expect(rect.x).toBeCloseTo(right);
      expect(rect.width).toBeGreaterThan(9);
      right = rect.x + rect.width;
    }
    expect(right).toBeCloseTo(line.x + line.width);
  });

  test("the same place on another page is another place", () => {
    const areas = areasOf([value("/a", "one", line), value("/b", "two", line, 1)]);
    expect(areas.map(({ rect }) => rect)).toEqual([line, line]);
  });

  test("small places are drawn above large ones", () => {
    const small = { x: 50, y: 100, width: 20, height: 10 };
    const areas = areasOf([value("/small", "x", small), value("/large", "x", line)]);
    expect(areas.map(({ id }) => id)).toEqual(["/large", "/small"]);
  });

  test("what has no place or no field any more is not drawn", () => {
    const { pointer: _, ...gone } = value("/gone", "x", line);
    expect(areasOf([value("/a", "x"), gone])).toEqual([]);
  });
});
