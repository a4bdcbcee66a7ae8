import { describe, expect, test } from "vitest";
import type { Edit } from "./edits";
import { ABANDONED_MS, keep, recover, type Shelf } from "./journal";

const edits: Edit[] = [{ field: ["basics", "name"], op: "set", after: "Ada" }];

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

describe("journal", () => {
  test("gives a tab its own changes back", () => {
    const kept = shelf();
    keep(kept, "r", "tab", { revision: 3, edits, at_ms: 1000 });
    const own = { revision: 3, edits, at_ms: 1000, tab: "tab" };
    expect(recover(kept, "r", "tab", 1001)).toEqual(own);
    expect(recover(kept, "other", "tab", 1001)).toBeUndefined();
  });

  test("is empty once everything is saved", () => {
    const kept = shelf();
    keep(kept, "r", "tab", { revision: 3, edits, at_ms: 0 });
    keep(kept, "r", "tab", { revision: 4, edits: [], at_ms: 0 });
    expect(kept.items.size).toBe(0);
  });

  test("takes over from a closed tab, not from an open one", () => {
    const kept = shelf();
    keep(kept, "r", "closed", { revision: 3, edits, at_ms: 0 });
    expect(recover(kept, "r", "new", ABANDONED_MS - 1)).toBeUndefined();
    expect(recover(kept, "r", "new", ABANDONED_MS + 1)?.edits).toEqual(edits);
    expect([...kept.items.keys()]).toEqual(["rolerabbit.journal.r.new"]);
  });

  test("survives a broken entry and a full shelf", () => {
    const kept = shelf();
    kept.items.set("rolerabbit.journal.r.tab", "{oops");
    expect(recover(kept, "r", "tab", 0)).toBeUndefined();
    const full = {
      ...kept,
      setItem: () => {
        throw new Error("full");
      },
    };
    expect(keep(full, "r", "tab", { revision: 1, edits, at_ms: 0 })).toBe(false);
  });
});
