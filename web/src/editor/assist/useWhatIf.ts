/** The report as it would be with some edits; nothing is saved. */

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ProposedEdit, runCheck } from "@/api/assistant";
import { useEditor } from "../EditorContext";
import { type PostingDraft, toPosting } from "./posting";

export function useWhatIf(posting: PostingDraft, edits: readonly ProposedEdit[]) {
  const { resume, state } = useEditor();
  return useQuery({
    queryKey: ["whatIf", resume.id, state.session.revision, posting, edits],
    queryFn: () => runCheck(resume.id, toPosting(posting), [...edits]),
    placeholderData: keepPreviousData,
    retry: false,
  });
}
