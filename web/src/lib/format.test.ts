import { describe, expect, it } from "vitest";
import { daysOf, formatCount, usd } from "./format";

describe("daysOf", () => {
  it("knows how long a month is", () => {
    expect(daysOf("2024-02")).toHaveLength(29);
    expect(daysOf("2026-11").at(-1)).toBe("2026-11-30");
  });
});

describe("usd", () => {
  it("shows what is less than a cent", () => {
    expect(usd(1)).toBe("$0.000001");
    expect(usd(0)).toBe("$0.00");
    expect(usd(12_345_678)).toBe("$12.35");
  });
});

describe("formatCount", () => {
  it("groups digits as the platform does", () => {
    for (const count of [0, 7, 999, 1000, 20_000, 999_999, 1_234_567, -4_200]) {
      expect(formatCount(count)).toBe(count.toLocaleString("en"));
    }
  });
});
