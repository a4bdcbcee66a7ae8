import { expect, test } from "vitest";
import { nextMonth } from "./usage";

test.each([
  ["2026-11-26T08:00:00Z", "2026-12-01"],
  ["2026-12-31T23:59:59Z", "2027-01-01"],
  ["2027-01-31T00:00:00Z", "2027-02-01"],
  // It is December there already, and still November in UTC.
  ["2026-12-01T01:00:00+02:00", "2026-12-01"],
])("at %s the month ends on %s", (now, then) => {
  expect(nextMonth(new Date(now)).toISOString().slice(0, 10)).toBe(then);
});
