import { describe, expect, it } from "vitest";
import { readWishes } from "./wishes";

describe("readWishes", () => {
  it("keeps what was chosen", () => {
    const kept = { writer: "rules", tone: "formal", length: "short", mode: "full", redact: true };
    expect(readWishes(kept)).toEqual(kept);
  });

  it("starts anew where something is missing or odd", () => {
    const start = readWishes(null);
    expect(start).toMatchObject({ writer: "auto", mode: "partial", redact: false });
    expect(readWishes({ writer: "ghost", mode: 3, tone: {}, redact: "yes" })).toEqual(start);
  });
});
