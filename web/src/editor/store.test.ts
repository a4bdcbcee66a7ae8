import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Problem } from "@/api/problem";
import { findResume, saveResume } from "@/api/resumes";
import { applyAll, type Edit } from "@/lib/edits";
import { isObject, type Json, type JsonObject } from "@/lib/json";
import { EditorStore } from "./store";

vi.mock("@/api/resumes", () => ({ saveResume: vi.fn(), findResume: vi.fn() }));

const save = vi.mocked(saveResume);
const load = vi.mocked(findResume);
let server = resume(1, {});

function resume(revision: number, document: JsonObject) {
  const at = "2026-11-20T10:00:00Z";
  const summary = { id: "r", slot: 1, name: "", active: true, created_at: at, updated_at: at };
  return { ...summary, revision, resume: document };
}

function shelf(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

const typed = (before: Json | undefined, after: Json, key = "name"): Edit => ({
  field: [key],
  op: "set",
  ...(before === undefined ? {} : { before }),
  after,
});

/** How many tabs have kept what is not saved. */
const unsaved = () =>
  Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "").filter(
    (key) => key.startsWith("rolerabbit.journal."),
  ).length;

const offline = () => new Problem(0, { code: "UNREACHABLE" });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("localStorage", shelf());
  vi.stubGlobal("sessionStorage", shelf());
  vi.stubGlobal("window", { addEventListener: () => {}, removeEventListener: () => {} });
  vi.stubGlobal("document", { addEventListener: () => {}, removeEventListener: () => {} });
  server = resume(1, { name: "Ada" });
  save.mockReset();
  save.mockImplementation(async (_, revision, { edits = [] }) => {
    if (revision !== server.revision) throw new Error("stale");
    const { document } = applyAll(server.resume, edits);
    server = resume(revision + 1, isObject(document) ? document : {});
    return server;
  });
  load.mockReset();
  load.mockImplementation(async () => server);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a pause in typing saves everything in one call within a second", async () => {
  const store = new EditorStore(server);
  store.change([typed("Ada", "Ada L")]);
  store.change([typed("Ada L", "Ada Lo")]);
  expect(store.get().session.state).toBe("unsaved");
  await vi.advanceTimersByTimeAsync(1000);
  expect(save.mock.calls).toEqual([["r", 1, { edits: [typed("Ada", "Ada Lo")] }]]);
  expect(store.get().session).toMatchObject({ state: "saved", revision: 2 });
  expect(unsaved()).toBe(0);
});

test("typing without a pause is saved all the same", async () => {
  const store = new EditorStore(server);
  let text = "Ada";
  for (let key = 0; key < 20; key += 1) {
    store.change([typed(text, `${text}.`)]);
    text += ".";
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(save.mock.calls.length).toBeGreaterThan(0);
});

test("offline keeps the changes and tries again", async () => {
  save.mockRejectedValueOnce(offline());
  const store = new EditorStore(server);
  store.change([typed("Ada", "Eve")]);
  await vi.advanceTimersByTimeAsync(600);
  expect(store.get().session.state).toBe("offline");
  expect(unsaved()).toBe(1);
  await vi.advanceTimersByTimeAsync(3000);
  expect(store.get().session.state).toBe("saved");
  expect(server.resume).toEqual({ name: "Eve" });
});

test("a newer version with other fields is merged in and saved against", async () => {
  const current = resume(5, { name: "Ada", label: "Engineer" });
  const merged = { name: "Eve", label: "Engineer" };
  save.mockImplementationOnce(async () => {
    server = current;
    throw new Problem(409, { code: "REVISION_CONFLICT", current, merged, conflicts: [] });
  });
  const store = new EditorStore(server);
  store.change([typed("Ada", "Eve")]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(save.mock.lastCall).toEqual(["r", 5, { edits: [typed("Ada", "Eve")] }]);
  expect(store.get()).toMatchObject({ news: "merged", session: { state: "saved" } });
  expect(server.resume).toEqual(merged);
});

test("a clash waits for the user and then saves the choice", async () => {
  const current = resume(5, { name: "Ann" });
  const clash = {
    code: "REVISION_CONFLICT",
    current,
    merged: { name: "Eve" },
    conflicts: [{ at: { field: ["name"] }, base: "Ada", ours: "Eve", theirs: "Ann" }],
  };
  save.mockImplementationOnce(async () => {
    server = current;
    throw new Problem(409, clash);
  });
  const store = new EditorStore(server);
  store.change([typed("Ada", "Eve")]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(store.get().session.state).toBe("conflict");
  store.resolve([false]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(server).toMatchObject({ revision: 6, resume: { name: "Eve" } });
});

test("changes that do not fit are worked out anew against what is stored", async () => {
  save.mockRejectedValueOnce(new Problem(422, { code: "EDIT_DOES_NOT_FIT" }));
  server = resume(1, { name: "Ada", "x-made": true });
  const store = new EditorStore(resume(1, { name: "Ada" }));
  store.change([typed("Ada", "Eve")]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(store.get().session.state).toBe("saved");
  expect(server.resume["name"]).toBe("Eve");
});

test("a resume that is no longer active is not saved again and again", async () => {
  save.mockRejectedValue(new Problem(409, { code: "RESUME_NOT_ACTIVE" }));
  const store = new EditorStore(server);
  store.change([typed("Ada", "Eve")]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(store.get().session.state).toBe("failed");
});

test("a reload takes back what was not saved", async () => {
  save.mockRejectedValueOnce(offline());
  const before = new EditorStore(server);
  before.change([typed("Ada", "Eve")]);
  await vi.advanceTimersByTimeAsync(600);

  const store = new EditorStore(server);
  store.start(true);
  expect(store.get().session.document).toEqual({ name: "Eve" });
  expect(store.get().news).toBe("recovered");
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.resume).toEqual({ name: "Eve" });
});

test("changes to an older version are sent against that version", async () => {
  save.mockRejectedValueOnce(offline());
  const before = new EditorStore(server);
  before.change([typed("Ada", "Eve")]);
  await vi.advanceTimersByTimeAsync(600);

  server = resume(4, { name: "Ada", label: "Engineer" });
  save.mockRejectedValueOnce(
    new Problem(409, {
      code: "REVISION_CONFLICT",
      current: server,
      merged: { name: "Eve", label: "Engineer" },
      conflicts: [],
    }),
  );
  const store = new EditorStore(server);
  store.start(true);
  await vi.advanceTimersByTimeAsync(5000);
  expect(save.mock.calls[1]).toEqual(["r", 1, { edits: [typed("Ada", "Eve")] }]);
  expect(store.get().session.document).toEqual({ name: "Eve", label: "Engineer" });
  expect(server.resume).toEqual({ name: "Eve", label: "Engineer" });
});

test("a reload does not end undo and redo, saved or not", async () => {
  const first = new EditorStore(server);
  const stop = first.start(true);
  first.change([typed("Ada", "Ada L.")]);
  await vi.advanceTimersByTimeAsync(2000);
  first.change([typed(undefined, "Engineer", "label")]);
  await vi.advanceTimersByTimeAsync(2000);
  first.undo();
  await vi.advanceTimersByTimeAsync(2000);
  save.mockRejectedValue(offline());
  first.change([typed(undefined, "Bath", "city")]);
  stop();
  await vi.advanceTimersByTimeAsync(1);

  const again = new EditorStore(server);
  again.start(true);
  expect(again.get().session.document).toEqual({ name: "Ada L.", city: "Bath" });
  again.undo();
  expect(again.get().session.document).toEqual({ name: "Ada L." });
  again.undo();
  expect(again.get().session.document).toEqual({ name: "Ada" });
  again.redo();
  again.redo();
  expect(again.get().session.document).toEqual({ name: "Ada L.", city: "Bath" });
});
