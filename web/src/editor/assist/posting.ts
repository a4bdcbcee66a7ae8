/** The posting that a resume is held against; kept on this device. */

import { useCallback, useState } from "react";
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

export function usePosting(resumeId: string) {
  const [posting, setPosting] = useState(() => load(resumeId));
  const change = useCallback(
    (changes: Partial<PostingDraft>) =>
      setPosting((before) => {
        const next = { ...before, ...changes };
        try {
          localStorage.setItem(key(resumeId), JSON.stringify(next));
        } catch {
          // A full shelf only means that the posting must be pasted again.
        }
        return next;
      }),
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
