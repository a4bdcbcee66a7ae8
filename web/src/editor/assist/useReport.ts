/** The last ATS report of a resume, and whether the resume has changed since. */

import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Report, runCheck } from "@/api/assistant";
import { equal, type Json } from "@/lib/json";
import { useEditor } from "../EditorContext";
import { type PostingDraft, toPosting } from "./posting";

type Kept = { report: Report; document: Json };

/** The last report, and the document that it is of. */
export function useKeptReport(resumeId: string) {
  return useQuery<Kept>({
    queryKey: keyOf(resumeId),
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

const keyOf = (resumeId: string) => ["report", resumeId];

export function useReport(posting: PostingDraft) {
  const { resume, store, document } = useEditor();
  const queries = useQueryClient();
  const kept = useKeptReport(resume.id);
  const run = useMutation({
    mutationFn: async (): Promise<Kept> => {
      // The check reads what is stored, so all that was typed goes there first.
      await store.saveAll();
      const checked = store.get().session.document;
      return { report: await runCheck(resume.id, toPosting(posting)), document: checked };
    },
    onSuccess: (result) => queries.setQueryData(keyOf(resume.id), result),
  });
  const report = kept.data?.report;
  const stale = kept.data !== undefined && !equal(kept.data.document, document);
  return { report, stale, run };
}
