import { expect, test } from "vitest";
import { knowsPasskeys } from "./browser";
import { decode, encode, offersPasskeys, troubleOf } from "./passkeys";

const named = (name: string) => troubleOf(new DOMException("", name));

test("bytes are written and read as base64url without padding", () => {
  for (const [bytes, text] of [
    [[], ""],
    [[0], "AA"],
    [[251, 255, 191], "-_-_"],
    [[1, 2, 3, 4], "AQIDBA"],
  ] as const) {
    expect(encode(Uint8Array.from(bytes).buffer)).toBe(text);
    expect([...new Uint8Array(decode(text))]).toEqual(bytes);
  }
  const all = Uint8Array.from({ length: 256 }, (_, index) => index);
  expect(new Uint8Array(decode(encode(all.buffer)))).toEqual(all);
});

test("what browsers throw has a meaning", () => {
  expect(named("NotAllowedError")).toBe("cancelled");
  expect(named("AbortError")).toBe("cancelled");
  expect(named("InvalidStateError")).toBe("known");
  expect(named("SecurityError")).toBe("address");
  expect(named("ConstraintError")).toBe("device");
  expect(troubleOf("nonsense")).toBe("device");
});

test("where there is no browser there are no passkeys", async () => {
  expect(knowsPasskeys()).toBe(false);
  expect(await offersPasskeys()).toBe(false);
});
