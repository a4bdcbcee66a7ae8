/** The user's other resumes and copies for postings, as they are now. */

import { useQueries, useQuery } from "@tanstack/react-query";
import { findTailoredVersion } from "@/api/assistant";
import { documentOf } from "@/api/client";
import { resumesQuery, tailoredVersionsQuery } from "@/api/queries";
import { findResume } from "@/api/resumes";
import type { Source } from "@/lib/library";
import { messages } from "@/lib/messages";

/** So many copies for postings are read: there is no limit to how many a user has. */
export const MOST_COPIES = 20;

export function useSources(own: string) {
  const resumes = useQuery(resumesQuery);
  const copies = useQuery(tailoredVersionsQuery);
  const untitled = messages.home.untitled;
  const others = (resumes.data?.items ?? []).filter(({ id }) => id !== own);
  const newest = (copies.data ?? []).slice(0, MOST_COPIES);
  const documents = useQueries({
    queries: [
      ...others.map(({ id, revision, name }) => ({
        queryKey: ["library", id, revision],
        queryFn: async (): Promise<Source> => ({
          name: name || untitled,
          document: (await findResume(id)).resume,
        }),
        staleTime: Number.POSITIVE_INFINITY,
      })),
      ...newest.map(({ id, name, posting_title }) => ({
        // Its base resume may change at any time, and the copy with it.
        queryKey: ["library", id],
        queryFn: async (): Promise<Source> => ({
          name: name || posting_title || untitled,
          document: documentOf((await findTailoredVersion(id)).resume),
        }),
      })),
    ],
  });
  const all = [resumes, copies, ...documents];
  return {
    sources: documents.flatMap(({ data }) => data ?? []),
    isPending: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error)?.error,
    isBounded: (copies.data?.length ?? 0) > MOST_COPIES,
  };
}
