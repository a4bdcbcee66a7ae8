import { describe, expect, it } from "vitest";
import { daysOf, usd } from "./format";

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
