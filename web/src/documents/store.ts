/** A document that saves itself: after a pause, never over somebody else's change, kept on this device until then. */

import { storedIn } from "@/api/documents";
import { asProblem, hasCode, isUnreachable, type Problem } from "@/api/problem";
import { isObject } from "@/lib/json";

const PAUSE_MS = 700;
const RETRY_MS = 4000;

export type SaveSign = "saved" | "unsaved" | "saving" | "offline" | "failed" | "conflict";

export type Shown<T> = { title: string; content: T };
export type Stored<T> = Shown<T> & { id: string; revision: number };

/** How a kind of document reaches the server. */
export type Ways<T> = {
  save: (id: string, revision: number, shown: Shown<T>) => Promise<Stored<T>>;
  load: (id: string) => Promise<Stored<T>>;
};

export type DocumentState<T> = Shown<T> & {
  /** The revision that the server has of what was saved last. */
  revision: number;
  sign: SaveSign;
  problem?: Problem;
};

export class DocumentStore<T> {
  readonly #id: string;
  readonly #ways: Ways<T>;
  readonly #listeners = new Set<() => void>();
  #state: DocumentState<T>;
  #latest: Shown<T>;
  #saved: Shown<T>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  constructor(stored: Stored<T>, ways: Ways<T>) {
    const { id, title, content, revision } = stored;
    this.#id = id;
    this.#ways = ways;
    this.#saved = { title, content };
    this.#latest = this.#saved;
    this.#state = { title, content, revision, sign: "saved" };
    const kept = remembered(id, content);
    if (!kept) return;
    this.#latest = { title: kept.title, content: kept.content };
    // What was typed onto an older version is not written over the stored one: a person chooses.
    const sign = kept.revision === revision ? "unsaved" : "conflict";
    this.#state = { ...this.#latest, revision, sign };
  }

  get = (): DocumentState<T> => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Sends what a closed window had not sent; the answer ends it and sends the rest. */
  start = (): (() => void) => {
    if (this.#state.sign === "unsaved") this.#soon(0);
    return () => {
      clearTimeout(this.#timer);
      if (this.#latest !== this.#saved) void this.flush().catch(() => {});
    };
  };

  change(changes: Partial<Shown<T>>): void {
    this.#latest = { ...this.#latest, ...changes };
    remember(this.#id, this.#latest, this.#state.revision);
    const clashed = this.#state.sign === "conflict";
    this.#set({ ...this.#latest, sign: clashed ? "conflict" : "unsaved" });
    if (!clashed) this.#soon(PAUSE_MS);
  }

  /** Sends what is not saved yet; gives the revision that holds everything, or throws. */
  async flush(): Promise<number> {
    clearTimeout(this.#timer);
    if (this.#state.sign === "conflict") throw asProblem(this.#state.problem);
    this.#running ??= this.#send().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
    return this.#state.revision;
  }

  /** Settles a clash with the version on this screen. */
  keepMine = (): void => {
    this.#set({ sign: "unsaved" });
    this.#soon(0);
  };

  /** Settles a clash with the stored version. */
  takeTheirs = async (): Promise<void> => {
    const { title, content, revision } = await this.#ways.load(this.#id);
    this.#saved = { title, content };
    this.#latest = this.#saved;
    forget(this.#id);
    this.#set({ title, content, revision, sign: "saved" });
  };

  async #send(): Promise<void> {
    try {
      while (this.#latest !== this.#saved) {
        const sending = this.#latest;
        this.#set({ sign: "saving" });
        // oxlint-disable-next-line no-await-in-loop -- one save follows the other
        const { revision } = await this.#ways.save(this.#id, this.#state.revision, sending);
        this.#saved = sending;
        this.#set({ revision });
      }
      forget(this.#id);
      this.#set({ sign: "saved" });
    } catch (error) {
      throw this.#failed(asProblem(error));
    }
  }

  #failed(problem: Problem): Problem {
    if (hasCode(problem, "REVISION_CONFLICT")) {
      const revision = storedIn(problem)?.revision ?? this.#state.revision;
      this.#set({ revision, sign: "conflict", problem });
    } else if (isUnreachable(problem)) {
      this.#set({ sign: "offline", problem });
      this.#soon(RETRY_MS);
    } else this.#set({ sign: "failed", problem });
    return problem;
  }

  #soon(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(() => {}), pause);
  }

  #set(changes: Partial<DocumentState<T>>): void {
    const { problem, ...state } = this.#state;
    const keep = problem && changes.sign === undefined ? { problem } : {};
    this.#state = { ...state, ...keep, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

const key = (id: string) => `rolerabbit.document.${id}`;

function remember<T>(id: string, shown: Shown<T>, revision: number): void {
  try {
    localStorage.setItem(key(id), JSON.stringify({ ...shown, revision }));
  } catch {
    // A full shelf: the server has it in a moment anyway.
  }
}

function forget(id: string): void {
  localStorage.removeItem(key(id));
}

/** The version that was not sent, when it has the shape of the stored one. */
function remembered<T>(id: string, like: T): (Shown<T> & { revision: number }) | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(id)) ?? "null");
    if (!isObject(kept)) return undefined;
    const { title, revision, content }: Record<string, unknown> = kept;
    if (typeof title !== "string" || typeof revision !== "number") return undefined;
    return isLike(content, like) ? { title, revision, content } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a value has every key of another one. */
function isLike<T>(value: unknown, like: T): value is T {
  return (
    isObject(value) &&
    typeof like === "object" &&
    like !== null &&
    Object.keys(like).every((name) => name in value)
  );
}
