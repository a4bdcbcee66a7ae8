/** An editing session: the document on screen, what the server has of it, and how to undo. */

import { diff } from "./diff";
import { applyAll, type Edit, EditError, inverse, join } from "./edits";
import type { Json } from "./json";

/** A document that the server has acknowledged. */
export type Saved = { revision: number; resume: Json };

export type SaveState = "saved" | "unsaved" | "saving" | "offline" | "conflict" | "failed";

/** Changes that are undone together. */
export type Step = { edits: Edit[]; at_ms: number };

export type Session = {
  document: Json;
  revision: number;
  saved: Json;
  /** On the way to the server. */
  sending: Edit[];
  /** Not yet sent. */
  pending: Edit[];
  undo: Step[];
  redo: Step[];
  state: SaveState;
};

/** Typing in one field within this time is one step to undo. */
const STEP_MS = 1500;
const STEP_LIMIT = 300;

export function open(saved: Saved): Session {
  return {
    document: saved.resume,
    revision: saved.revision,
    saved: saved.resume,
    sending: [],
    pending: [],
    undo: [],
    redo: [],
    state: "saved",
  };
}

/** The session after changes by the user. */
export function change(session: Session, edits: readonly Edit[], now_ms: number): Session {
  const result = applyAll(session.document, edits);
  return {
    ...session,
    document: result.document,
    pending: appended(session.pending, result.edits),
    undo: pushed(session.undo, result.edits, now_ms),
    redo: [],
    state: unsaved(session.state),
  };
}

/** The session with what an earlier visit could undo; a step that no longer fits is dropped when its turn comes. */
export function withSteps(
  session: Session,
  steps: Pick<Session, "undo" | "redo"> | undefined,
): Session {
  return steps ? { ...session, undo: steps.undo, redo: steps.redo } : session;
}

/** The session without its last step, and unchanged when there is none or it no longer fits. */
export function undo(session: Session): Session {
  const last = session.undo.at(-1);
  return last ? travel(session, last, "undo", "redo") : session;
}

export function redo(session: Session): Session {
  const last = session.redo.at(-1);
  return last ? travel(session, last, "redo", "undo") : session;
}

/** What has not reached the server, oldest first. */
export function unsent(session: Session): Edit[] {
  return [...session.sending, ...session.pending];
}

/** All pending changes are now on their way. */
export function send(session: Session): Session {
  return { ...session, sending: unsent(session), pending: [], state: "saving" };
}

/** The server has stored what was on its way. */
export function acknowledge(session: Session, saved: Saved): Session {
  const state = session.pending.length > 0 ? "unsaved" : "saved";
  return { ...session, revision: saved.revision, saved: saved.resume, sending: [], state };
}

/** What was on its way did not arrive. */
export function fail(session: Session, state: "offline" | "conflict" | "failed"): Session {
  return { ...session, pending: unsent(session), sending: [], state };
}

/** Goes on from another stored version: the screen shows `document`, and what differs is unsent. */
export function rebase(session: Session, saved: Saved, document: Json): Session {
  const pending = diff(saved.resume, document);
  return {
    ...session,
    document,
    revision: saved.revision,
    saved: saved.resume,
    sending: [],
    pending,
    state: pending.length > 0 ? "unsaved" : "saved",
  };
}

/** Takes over what an action on the server made of the document, as one step to undo. */
export function adopt(session: Session, saved: Saved, now_ms: number): Session {
  const edits = diff(session.document, saved.resume);
  const undo = edits.length > 0 ? [...session.undo, { edits, at_ms: now_ms }] : session.undo;
  return { ...open(saved), undo, redo: [] };
}

function travel(session: Session, last: Step, from: "undo" | "redo", to: "undo" | "redo"): Session {
  const rest = session[from].slice(0, -1);
  try {
    const result = applyAll(session.document, last.edits.map(inverse).toReversed());
    return {
      ...session,
      document: result.document,
      pending: [...session.pending, ...result.edits],
      [from]: rest,
      [to]: [...session[to], { edits: result.edits, at_ms: 0 }],
      state: unsaved(session.state),
    };
  } catch (error) {
    if (error instanceof EditError) return { ...session, [from]: rest };
    throw error;
  }
}

function unsaved(state: SaveState): SaveState {
  return state === "conflict" || state === "offline" || state === "saving" ? state : "unsaved";
}

function appended(edits: Edit[], added: readonly Edit[]): Edit[] {
  return added.reduce<Edit[]>((list, edit) => {
    const last = list.at(-1);
    const joined = last && join(last, edit);
    return joined ? [...list.slice(0, -1), joined] : [...list, edit];
  }, edits);
}

function pushed(steps: Step[], edits: Edit[], now_ms: number): Step[] {
  const last = steps.at(-1);
  const [first, ...more] = edits;
  const before = last?.edits.at(-1);
  const typing = last && before && first && more.length === 0 && now_ms - last.at_ms < STEP_MS;
  const joined = typing && last.edits.length === 1 ? join(before, first) : undefined;
  const step = { edits: joined ? [joined] : edits, at_ms: now_ms };
  return [...(joined ? steps.slice(0, -1) : steps), step].slice(-STEP_LIMIT);
}
