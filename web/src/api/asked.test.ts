import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ask } from "./asked";

const fromServer = vi.fn(async () => new Response("new"));
const get = (path: string) => new Request(`http://127.0.0.1${path}`);
const told = async (request: Request) => (await ask(request)).text();

beforeEach(() => {
  vi.stubGlobal("fetch", fromServer);
  fromServer.mockClear();
  globalThis.askedAhead = {
    since_ms: Date.now(),
    answers: { "/api/me": Promise.resolve(new Response("ahead")) },
  };
});

afterEach(() => {
  globalThis.askedAhead = undefined;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("an answer that was asked for ahead is taken once", async () => {
  expect(await told(get("/api/me"))).toBe("ahead");
  expect(fromServer).not.toHaveBeenCalled();
  expect(await told(get("/api/me"))).toBe("new");
});

test("another address is asked for", async () => {
  expect(await told(get("/api/me?all=1"))).toBe("new");
  expect(await told(get("/api/me"))).toBe("ahead");
});

test("a change makes all of them old", async () => {
  await ask(new Request("http://127.0.0.1/api/resumes/1", { method: "DELETE" }));
  expect(await told(get("/api/me"))).toBe("new");
});

test("nobody takes an answer after a while", async () => {
  vi.useFakeTimers({ now: Date.now() + 11_000 });
  expect(await told(get("/api/me"))).toBe("new");
});

test("what failed is asked for again", async () => {
  const answers = { "/api/me": Promise.reject(new TypeError("no network")) };
  globalThis.askedAhead = { since_ms: Date.now(), answers };
  expect(await told(get("/api/me"))).toBe("new");
});
