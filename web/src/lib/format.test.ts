import { describe, expect, it } from "vitest";
import { daysOf, formatCount, formatWait, usd } from "./format";

describe("daysOf", () => {
  it("knows how long a month is", () => {
    expect(daysOf("2024-02")).toHaveLength(29);
    expect(daysOf("2026-11").at(-1)).toBe("2026-11-30");
  });
});

describe("formatWait", () => {
  it("rounds up, in the largest unit that is exact enough", () => {
    expect(formatWait(200)).toBe("in 1 second");
    expect(formatWait(40_000)).toBe("in 40 seconds");
    expect(formatWait(91_000)).toBe("in 2 minutes");
    expect(formatWait(11.2 * 60_000)).toBe("in 12 minutes");
    expect(formatWait(3_599_000)).toBe("in 60 minutes");
    expect(formatWait(5 * 3_600_000)).toBe("in 5 hours");
    expect(formatWait(4.1 * 86_400_000)).toBe("in 5 days");
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
