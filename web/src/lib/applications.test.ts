import { describe, expect, test } from "vitest";
import { type Application, dayFor, formatDay, inOrder, today } from "./applications";

const items: Application[] = [
  { name: "b", status: "saved", created_at: "2026-11-01T10:00:00Z" },
  { name: "a", status: "offer", applied_on: "2026-11-03", created_at: "2026-11-02T10:00:00Z" },
  { name: "d", status: "rejected", applied_on: "2026-10-30", created_at: "2026-10-01T10:00:00Z" },
  { name: "c", status: "saved", applied_on: null, created_at: "2026-11-04T10:00:00Z" },
  { name: "e", status: "applied", applied_on: "2026-11-05", created_at: "2026-09-04T10:00:00Z" },
];
const names = (order: Parameters<typeof inOrder>[1]) =>
  inOrder(items, order)
    .map(({ name }) => name)
    .join("");

describe("the order of applications", () => {
  test("is by the day they were made, by the day they went out, by state or by name", () => {
    expect(names("made")).toBe("cabde");
    expect(names("applied")).toBe("eadcb");
    expect(names("status")).toBe("aecbd");
    expect(names("name")).toBe("abcde");
  });

  test("leaves the list as it is", () => {
    inOrder(items, "name");
    expect(items[0]?.name).toBe("b");
  });
});

test("the day of a first application is today's, and stays", () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  expect(dayFor("applied", null)).toBe(today());
  expect(dayFor("applied", "2026-11-01")).toBeUndefined();
  expect(dayFor("interview", null)).toBeUndefined();
});

test("a day is said without a shift, and a broken one as it is", () => {
  expect(formatDay("2026-11-05", "en")).toBe("Nov 5, 2026");
  expect(formatDay("2026-11-05", "de")).toBe("05.11.2026");
  expect(formatDay("soon", "de")).toBe("soon");
});
