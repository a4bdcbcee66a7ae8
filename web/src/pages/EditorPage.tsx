/** The editor of one resume. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link, useParams } from "react-router";
import { asProblem } from "@/api/problem";
import { resumeQuery, resumesQuery } from "@/api/queries";
import { activateResume } from "@/api/resumes";
import { ProblemPage } from "@/components/ProblemPage";
import { EditorProvider } from "@/editor/EditorContext";
import { EditorFrame } from "@/editor/EditorFrame";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Waiting } from "@/ui/Feedback";
import styles from "./EditorPage.module.css";

export { fetchFirstLook } from "@/editor/EditorFrame";

export function EditorPage() {
  const id = useParams()["id"] ?? "";
  const resume = useQuery(resumeQuery(id));
  const queries = useQueryClient();
  const activate = useMutation({
    mutationFn: () => activateResume(id),
    onSuccess: (active) => {
      queries.setQueryData(resumeQuery(id).queryKey, active);
      void queries.invalidateQueries(resumesQuery);
    },
  });
  useEffect(() => {
    document.title = `${resume.data?.name || messages.home.untitled} · ${messages.app.name}`;
    return () => {
      document.title = messages.app.name;
    };
  }, [resume.data?.name]);

  const problem = resume.error ?? activate.error;
  if (problem) {
    return (
      <main className={styles.middle}>
        <ProblemPage
          problem={asProblem(problem)}
          actions={<Link to={paths.home}>{messages.problem.goHome}</Link>}
        />
      </main>
    );
  }
  if (!resume.data) {
    return (
      <main className={styles.middle}>
        <Waiting label={messages.app.loading} />
      </main>
    );
  }
  return (
    <EditorProvider key={`${id} ${resume.data.active}`} resume={resume.data}>
      <EditorFrame onActivate={() => activate.mutate()} activating={activate.isPending} />
    </EditorProvider>
  );
}
