/** Beginning with the sample, and throwing it away. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { asProblem } from "@/api/problem";
import { meQuery, resumesQuery } from "@/api/queries";
import { createResume, deleteResume } from "@/api/resumes";
import { messages } from "@/lib/messages";
import { loadSample } from "@/lib/sample";
import { paths } from "@/paths";
import { useSay } from "@/ui/Toasts";

/** Puts the sample into a free slot and opens it. */
export function useBeginSample() {
  const refresh = useRefresh();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      const { name, resume } = await loadSample();
      return createResume({ name, resume });
    },
    onSuccess: ({ id }) => {
      refresh();
      void navigate(paths.resume(id));
    },
  });
}

/** Deletes the sample; `before` is waited for. */
export function useDiscardSample(id: string, before?: () => Promise<unknown>) {
  const refresh = useRefresh();
  const navigate = useNavigate();
  const say = useSay();
  return useMutation({
    mutationFn: async () => {
      await before?.();
      await deleteResume(id);
    },
    onSuccess: async () => {
      await navigate(paths.home);
      refresh();
      say(messages.sample.discarded);
    },
    onError: (error) => say(asProblem(error).title, "bad"),
  });
}

function useRefresh() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries(resumesQuery);
    void queries.invalidateQueries(meQuery);
  };
}
