import { describe, expect, test } from "vitest";
import type { Shelf } from "./journal";
import type { Step } from "./session";
import { findSteps, forgetSteps, keepSteps, staleBefore } from "./steps";

function shelf(): Shelf & { items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

const step = (text: string): Step => ({
  edits: [{ op: "set", field: ["basics", "name"], after: text }],
  at_ms: 0,
});

describe("steps", () => {
  test("are those of one tab and one resume", () => {
    const kept = shelf();
    keepSteps(kept, "r", "tab", { undo: [step("a")], redo: [step("b")] }, 5);
    expect(findSteps(kept, "r", "tab")).toMatchObject({ undo: [step("a")], redo: [step("b")] });
    expect(findSteps(kept, "r", "other")).toBeUndefined();
    keepSteps(kept, "r", "tab", { undo: [], redo: [] }, 6);
    expect(kept.items.size).toBe(0);
  });

  test("are the newest when there are too many or they are too long", () => {
    const kept = shelf();
    const many = Array.from({ length: 300 }, (_, index) => step(String(index)));
    keepSteps(kept, "r", "tab", { undo: many, redo: [] }, 0);
    expect(findSteps(kept, "r", "tab")?.undo).toEqual(many.slice(-100));
    const long = Array.from({ length: 30 }, (_, index) => step(String(index).repeat(20_000)));
    keepSteps(kept, "r", "tab", { undo: long, redo: [] }, 0);
    const few = findSteps(kept, "r", "tab")?.undo ?? [];
    expect(few.length).toBeGreaterThan(0);
    expect(few).toEqual(long.slice(-few.length));
    keepSteps(kept, "r", "tab", { undo: [step("x".repeat(300_000))], redo: [] }, 0);
    expect(kept.items.size).toBe(0);
  });

  test("go when they are old, and all of them at the sign-out", () => {
    const kept = shelf();
    const now = 10 * 24 * 60 * 60 * 1000;
    keepSteps(kept, "r", "old", { undo: [step("a")], redo: [] }, 0);
    keepSteps(kept, "r", "new", { undo: [step("a")], redo: [] }, now);
    kept.items.set("rolerabbit.steps.r.broken", "{oops");
    kept.items.set("rolerabbit.journal.r.tab", "{}");
    forgetSteps(kept, staleBefore(now));
    expect([...kept.items.keys()]).toEqual(["rolerabbit.steps.r.new", "rolerabbit.journal.r.tab"]);
    forgetSteps(kept);
    expect([...kept.items.keys()]).toEqual(["rolerabbit.journal.r.tab"]);
  });
});
