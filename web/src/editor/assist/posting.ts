/** The posting that a resume is held against; kept on this device. */

import { useCallback, useSyncExternalStore } from "react";
import type { Posting } from "@/api/assistant";
import { isObject, isText } from "@/lib/json";

export const POSTING_LEAST = 200;
export const POSTING_MOST = 20_000;

export type PostingDraft = Required<Posting>;

const EMPTY: PostingDraft = { text: "", title: "", company: "" };

function key(resumeId: string): string {
  return `rolerabbit.posting.${resumeId}`;
}

function load(resumeId: string): PostingDraft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(resumeId)) ?? "null");
    if (!isObject(kept)) return EMPTY;
    const { text, title, company } = kept;
    return {
      text: isText(text) ? text : "",
      title: isText(title) ? title : "",
      company: isText(company) ? company : "",
    };
  } catch {
    return EMPTY;
  }
}

/** The postings of this window, so that everything that shows one shows the same. */
const open = new Map<string, PostingDraft>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    // What nobody shows is read anew: another window may have changed it.
    if (listeners.size === 0) open.clear();
  };
}

function postingOf(resumeId: string): PostingDraft {
  const known = open.get(resumeId);
  if (known) return known;
  const loaded = load(resumeId);
  open.set(resumeId, loaded);
  return loaded;
}

export function usePosting(resumeId: string) {
  const posting = useSyncExternalStore(subscribe, () => postingOf(resumeId));
  const change = useCallback(
    (changes: Partial<PostingDraft>) => {
      const next = { ...postingOf(resumeId), ...changes };
      open.set(resumeId, next);
      try {
        localStorage.setItem(key(resumeId), JSON.stringify(next));
      } catch {
        // A full shelf only means that the posting must be pasted again.
      }
      for (const listener of listeners) listener();
    },
    [resumeId],
  );
  return [posting, change] as const;
}

/** The number of characters as the server counts them. */
export function postingLength(posting: PostingDraft): number {
  return [...posting.text.trim()].length;
}

export function isPostingReady(posting: PostingDraft): boolean {
  const length = postingLength(posting);
  return length >= POSTING_LEAST && length <= POSTING_MOST;
}

/** What is sent: empty details are left out. */
export function toPosting({ text, title, company }: PostingDraft): Posting {
  return {
    text,
    ...(title.trim() ? { title: title.trim() } : {}),
    ...(company.trim() ? { company: company.trim() } : {}),
  };
}
