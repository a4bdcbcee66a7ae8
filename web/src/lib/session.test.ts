import { describe, expect, test } from "vitest";
import type { Edit } from "./edits";
import {
  acknowledge,
  adopt,
  change,
  fail,
  open,
  rebase,
  redo,
  send,
  type Session,
  undo,
  unsent,
} from "./session";

const start = open({ revision: 3, resume: { basics: { name: "" } } });

function typed(session: Session, text: string, start_ms = 0, step_ms = 100): Session {
  return [...text].reduce((now, _, index) => {
    const edit: Edit = {
      field: ["basics", "name"],
      op: "set",
      before: text.slice(0, index),
      after: text.slice(0, index + 1),
    };
    return change(now, [edit], start_ms + index * step_ms);
  }, session);
}

describe("typing", () => {
  test("is sent as one edit and undone as one step", () => {
    const session = typed(start, "Ada");
    expect(unsent(session)).toEqual([
      { field: ["basics", "name"], op: "set", before: "", after: "Ada" },
    ]);
    expect(session.state).toBe("unsaved");
    expect(undo(session).document).toEqual(start.document);
    expect(redo(undo(session)).document).toEqual(session.document);
  });

  test("after a pause is a step of its own", () => {
    const session = typed(start, "Ada", 0, 5000);
    expect(undo(session).document).toEqual({ basics: { name: "Ad" } });
  });
});

describe("saving", () => {
  test("keeps what is typed while a save is on its way", () => {
    const sending = send(typed(start, "Ad"));
    const edit: Edit = { field: ["basics", "name"], op: "set", before: "Ad", after: "Ada" };
    const session = change(sending, [edit], 0);
    expect(session.sending).toHaveLength(1);
    const saved = acknowledge(session, { revision: 4, resume: sending.document });
    expect(saved.revision).toBe(4);
    expect(saved.state).toBe("unsaved");
    expect(unsent(saved)).toEqual([edit]);
  });

  test("loses nothing when it fails", () => {
    const session = fail(send(typed(start, "Ada")), "offline");
    expect(session.state).toBe("offline");
    expect(unsent(session)).toHaveLength(1);
  });

  test("goes on from another version with what differs", () => {
    const theirs = { revision: 9, resume: { basics: { name: "", label: "Engineer" } } };
    const merged = { basics: { name: "Ada", label: "Engineer" } };
    const session = rebase(typed(start, "Ada"), theirs, merged);
    expect(session.revision).toBe(9);
    expect(unsent(session)).toEqual([
      { field: ["basics", "name"], op: "set", before: "", after: "Ada" },
    ]);
  });
});

describe("undo", () => {
  test("takes back what an action on the server did", () => {
    const session = adopt(start, { revision: 4, resume: { basics: { name: "Ada" }, work: [] } }, 0);
    expect(session.state).toBe("saved");
    const undone = undo(session);
    expect(undone.document).toEqual(start.document);
    expect(undone.state).toBe("unsaved");
  });

  test("does nothing when there is nothing, and drops a step that no longer fits", () => {
    expect(undo(start)).toBe(start);
    const session = rebase(typed(start, "Ada"), { revision: 5, resume: {} }, {});
    expect(undo(session).document).toEqual({});
    expect(undo(session).undo).toEqual([]);
  });
});
