/** Keeps one session in step with the server: saves by itself, survives being offline, meets conflicts. */

import { documentOf } from "@/api/client";
import { asProblem, hasCode, Problem } from "@/api/problem";
import { type BaseResume, findResume, saveResume } from "@/api/resumes";
import { type Clash, coarseClash, decide, readClash } from "@/lib/clash";
import { type Edit, EditError } from "@/lib/edits";
import { keep, recover } from "@/lib/journal";
import { isObject } from "@/lib/json";
import { messages } from "@/lib/messages";
import * as sessions from "@/lib/session";
import { findSteps, forgetSteps, keepSteps, staleBefore, type Steps } from "@/lib/steps";
import { tabId } from "./tab";

export type EditorState = {
  session: sessions.Session;
  clash?: { against: sessions.Saved; clash: Clash };
  problem?: Problem;
  /** What the user should hear about, once. */
  news?: "recovered" | "merged";
};

/** A pause in typing this long starts a save; typing without a pause is saved every `LONGEST_MS`. */
const PAUSE_MS = 500;
const LONGEST_MS = 3000;
const HEARTBEAT_MS = 5000;
const RETRY_MS = [1000, 2000, 5000, 10_000, 20_000];

export class EditorStore {
  readonly id: string;
  #state: EditorState;
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heartbeat: ReturnType<typeof setInterval> | undefined;
  #due_ms = 0;
  #failures = 0;
  #running: Promise<void> | undefined;
  #kept: Steps | undefined;

  constructor(resume: BaseResume) {
    this.id = resume.id;
    this.#state = { session: sessions.open(resume) };
  }

  /** Starts saving by itself and takes back what an earlier visit could not save. */
  start(editable: boolean): () => void {
    if (editable) this.#recover();
    const online = () => this.#saveSoon(0);
    const hidden = () => document.visibilityState === "hidden" && this.#saveSoon(0);
    window.addEventListener("online", online);
    document.addEventListener("visibilitychange", hidden);
    this.#heartbeat = setInterval(() => this.#keep(), HEARTBEAT_MS);
    return () => {
      window.removeEventListener("online", online);
      document.removeEventListener("visibilitychange", hidden);
      clearInterval(this.#heartbeat);
      void this.flush();
    };
  }

  get = (): EditorState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(edits: readonly Edit[]): boolean {
    try {
      this.#move(sessions.change(this.#state.session, edits, Date.now()));
    } catch (error) {
      if (error instanceof EditError) return false;
      throw error;
    }
    this.#saveSoon(PAUSE_MS);
    return true;
  }

  undo(): void {
    this.#move(sessions.undo(this.#state.session));
    this.#saveSoon(PAUSE_MS);
  }

  redo(): void {
    this.#move(sessions.redo(this.#state.session));
    this.#saveSoon(PAUSE_MS);
  }

  /** Takes over what an action on the server made of the resume; it can be undone. */
  adopt(saved: sessions.Saved): void {
    this.#move(sessions.adopt(this.#state.session, saved, Date.now()));
  }

  /** Saves all now; says whether the server has everything. */
  async flush(): Promise<boolean> {
    for (let round = 0; round < 5 && this.#hasUnsent(); round += 1) {
      const failures = this.#failures;
      await this.#saveNow();
      if (this.#failures > failures || this.#state.clash) break;
    }
    return !this.#hasUnsent();
  }

  /** Saves all now, for an action that works on what is stored; a problem when that is not possible. */
  async saveAll(): Promise<void> {
    if (await this.flush()) return;
    throw this.#state.problem ?? notSaved();
  }

  /** Ends a conflict: their value for the fields chosen, mine for the others. */
  resolve(takeTheirs: readonly boolean[]): void {
    const { clash, session } = this.#state;
    if (!clash) return;
    const document = decide(clash.clash, takeTheirs);
    this.#state = { session: sessions.rebase(session, clash.against, document) };
    this.#emit();
    this.#saveSoon(0);
  }

  heardNews(): void {
    const { news: _heard, ...state } = this.#state;
    this.#state = state;
    this.#emit();
  }

  #hasUnsent(): boolean {
    return sessions.unsent(this.#state.session).length > 0;
  }

  #move(session: sessions.Session): void {
    this.#state = { ...this.#state, session };
    this.#emit();
  }

  #emit(): void {
    this.#keep();
    for (const listener of this.#listeners) listener();
  }

  #keep(): void {
    const { session } = this.#state;
    const entry = {
      revision: session.revision,
      edits: sessions.unsent(session),
      at_ms: Date.now(),
    };
    keep(localStorage, this.id, tabId(), entry);
    if (this.#kept?.undo === session.undo && this.#kept.redo === session.redo) return;
    this.#kept = session;
    keepSteps(localStorage, this.id, tabId(), session, entry.at_ms);
  }

  #saveSoon(delay_ms: number): void {
    if (!this.#hasUnsent() || this.#state.clash) return;
    const now = Date.now();
    if (!this.#timer) this.#due_ms = now + LONGEST_MS;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(delay_ms, this.#due_ms - now));
    this.#timer = setTimeout(() => void this.#saveNow(), wait);
  }

  async #saveNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#running) return this.#running;
    if (!this.#hasUnsent() || this.#state.clash) return;
    this.#running = this.#save().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
    if (this.#state.session.pending.length > 0 && this.#failures === 0) this.#saveSoon(PAUSE_MS);
  }

  async #save(): Promise<void> {
    this.#move(sessions.send(this.#state.session));
    const { revision, sending } = this.#state.session;
    try {
      const saved = await saveResume(this.id, revision, { edits: sending });
      this.#failures = 0;
      const { problem: _solved, ...state } = this.#state;
      this.#state = state;
      this.#move(sessions.acknowledge(this.#state.session, saved));
    } catch (error) {
      await this.#failed(asProblem(error));
    }
  }

  async #failed(problem: Problem): Promise<void> {
    if (hasCode(problem, "REVISION_CONFLICT")) return this.#meet(problem);
    const refused = [400, 409, 412, 422].includes(problem.status) && !isLocked(problem);
    if (refused && this.#failures === 0) return this.#startOver(problem);
    this.#failures += 1;
    this.#state = { ...this.#state, problem };
    this.#move(sessions.fail(this.#state.session, problem.status === 0 ? "offline" : "failed"));
    if (problem.status === 0 || problem.status === 429 || problem.status >= 500) {
      this.#saveSoonAfterFailure();
    }
  }

  #saveSoonAfterFailure(): void {
    const delay_ms = RETRY_MS[Math.min(this.#failures, RETRY_MS.length) - 1] ?? 1000;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#saveNow(), delay_ms);
  }

  /** The server has a newer version: merge at once, or ask when both changed the same field. */
  #meet(problem: Problem): void {
    const { session } = this.#state;
    const current = problem.members["current"];
    const merged = problem.members["merged"];
    if (session.pending.length > 0 || !isObject(current)) {
      // More was typed meanwhile, so this merge lacks it: ask again with everything.
      this.#failures += 1;
      this.#move({ ...sessions.fail(session, "failed"), state: "unsaved" });
      this.#saveSoonAfterFailure();
      return;
    }
    const against = {
      revision: Number(current["revision"]),
      resume: documentOf(current["resume"]),
    };
    this.#failures = 0;
    const clash = isObject(merged)
      ? readClash(problem.members["conflicts"], merged, against.resume)
      : coarseClash(session.document, against.resume);
    if (clash.fields.length > 0) {
      this.#state = { ...this.#state, clash: { against, clash } };
      this.#move(sessions.fail(session, "conflict"));
    } else {
      this.#state = { ...this.#state, news: "merged" };
      this.#move(sessions.rebase(session, against, clash.merged));
    }
  }

  /** The changes did not fit what is stored: work them out anew against it, once. */
  async #startOver(problem: Problem): Promise<void> {
    this.#failures += 1;
    try {
      const saved = await findResume(this.id);
      if (saved.revision !== this.#state.session.revision) {
        // Somebody else saved in between: nothing of theirs is overwritten unseen.
        const clash = coarseClash(this.#state.session.document, saved.resume);
        this.#state = { ...this.#state, clash: { against: saved, clash } };
        this.#move(sessions.fail(this.#state.session, "conflict"));
        return;
      }
      this.#move(sessions.rebase(this.#state.session, saved, this.#state.session.document));
      this.#saveSoonAfterFailure();
    } catch {
      this.#state = { ...this.#state, problem };
      this.#move(sessions.fail(this.#state.session, "failed"));
    }
  }

  #recover(): void {
    const now = Date.now();
    forgetSteps(localStorage, staleBefore(now));
    const entry = recover(localStorage, this.id, tabId(), now);
    const steps = findSteps(localStorage, this.id, entry?.tab ?? tabId());
    const { session } = this.#state;
    if (!entry || entry.edits.length === 0) {
      if (steps) this.#move(sessions.withSteps(session, steps));
      return;
    }
    if (entry.revision === session.revision && this.change(entry.edits)) {
      // The steps hold these changes already, one by one.
      this.#state = { ...this.#state, news: "recovered" };
      this.#move(sessions.withSteps(this.#state.session, steps));
      return;
    }
    // The server has moved on: send the old changes against their own version and let it merge.
    const old = { ...session, revision: entry.revision, pending: entry.edits };
    this.#move(sessions.withSteps({ ...old, state: "unsaved" }, steps));
    this.#saveSoon(0);
  }
}

function notSaved(): Problem {
  return new Problem(0, { code: "NOT_SAVED", title: messages.save.failed });
}

/** A refusal that no other form of the same changes would avoid. */
function isLocked(problem: Problem): boolean {
  return hasCode(problem, "RESUME_NOT_ACTIVE");
}
