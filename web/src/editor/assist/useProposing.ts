/** Having edits proposed: saves first, follows the progress, can be cancelled, opens the draft. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { draftsQuery, meQuery } from "@/api/queries";
import { isAbort } from "@/api/stream";
import { propose, type Wanted, type Wishes, type Written } from "@/api/writing";
import { useEditor } from "../EditorContext";

/** What was asked of a writer. */
export type Asked = { wanted: Wanted; wishes: Wishes };

const NOTHING: Written = { done: 0, total: 0, characters: 0 };

export function useProposing() {
  const { resume, store, move } = useEditor();
  const queries = useQueryClient();
  const [written, setWritten] = useState(NOTHING);
  const cancel = useRef<AbortController | undefined>(undefined);
  // Leaving the panel ends the work, and nothing is charged for it.
  useEffect(() => () => cancel.current?.abort(), []);
  const run = useMutation({
    mutationFn: async ({ wanted, wishes }: Asked) => {
      setWritten(NOTHING);
      await store.saveAll();
      const control = new AbortController();
      cancel.current = control;
      return propose(wanted, wishes, { signal: control.signal, onProgress: setWritten });
    },
    onSuccess: (draft, asked) => {
      queries.setQueryData(["draft", draft.id], draft);
      // So that the same can be asked again from the draft.
      queries.setQueryData(["asked", draft.id], asked);
      void queries.invalidateQueries(draftsQuery(resume.id));
      move({ draft: draft.id });
    },
    onSettled: () => void queries.invalidateQueries(meQuery),
  });
  return {
    start: (wanted: Wanted, wishes: Wishes) => run.mutate({ wanted, wishes }),
    cancel: () => cancel.current?.abort(),
    running: run.isPending,
    error: run.error && !isAbort(run.error) ? run.error : undefined,
    written,
  };
}

export type Proposing = ReturnType<typeof useProposing>;
