/** The way of a file: chosen, read, reviewed. Each step is kept on this device. */

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { type Parsed, parseFile, type Progress } from "@/api/imports";
import { isAbort } from "@/api/stream";
import { asProblem, type Problem } from "@/api/problem";
import { meQuery } from "@/api/queries";
import { type Draft, dropDraft, findDraft, keepDraft, startDraft } from "./draftStore";

export type Phase =
  | { name: "loading" }
  | { name: "choosing" }
  | { name: "reading"; draft: Draft; progress?: Progress }
  /** It could not be read, or the user stopped it. */
  | { name: "stopped"; draft: Draft; problem?: Problem }
  | { name: "review"; draft: Draft; parsed: Parsed };

export function useImport(userId: string) {
  const [phase, setPhase] = useState<Phase>({ name: "loading" });
  const queries = useQueryClient();

  useEffect(() => {
    let gone = false;
    void findDraft(userId).then((draft) => !gone && setPhase(phaseOf(draft)));
    return () => {
      gone = true;
    };
  }, [userId]);

  const draft = phase.name === "reading" ? phase.draft : undefined;
  useEffect(() => {
    if (!draft) return;
    const stop = new AbortController();
    const { signal } = stop;
    const onProgress = (progress: Progress) =>
      !signal.aborted && setPhase({ name: "reading", draft, progress });
    parseFile(draft.file, { signal, onProgress })
      .then(async (parsed) => {
        await keepDraft(userId, { ...draft, parsed });
        if (!signal.aborted) setPhase({ name: "review", draft, parsed });
      })
      .catch((error: unknown) => {
        if (signal.aborted || isAbort(error)) return;
        const problem = asProblem(error);
        // The session has ended: after signing in again, the reading begins anew.
        if (problem.status === 401) void queries.resetQueries(meQuery);
        setPhase({ name: "stopped", draft, problem });
      });
    return () => stop.abort();
  }, [draft, userId, queries]);

  const choose = useCallback(
    async (file: File) => setPhase({ name: "reading", draft: await startDraft(userId, file) }),
    [userId],
  );
  const again = useCallback((of: Draft) => setPhase({ name: "reading", draft: of }), []);
  const stop = useCallback((of: Draft) => setPhase({ name: "stopped", draft: of }), []);
  const discard = useCallback(async () => {
    await dropDraft(userId);
    setPhase({ name: "choosing" });
  }, [userId]);
  return { phase, choose, again, stop, discard };
}

function phaseOf(draft: Draft | undefined): Phase {
  if (!draft) return { name: "choosing" };
  const { parsed } = draft;
  return parsed ? { name: "review", draft, parsed } : { name: "reading", draft };
}
