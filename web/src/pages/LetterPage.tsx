/** The editor of one cover letter. */

import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { asProblem } from "@/api/problem";
import { letterQuery } from "@/api/queries";
import { ProblemPage } from "@/components/ProblemPage";
import { LetterEditor } from "@/documents/LetterEditor";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Waiting } from "@/ui/Feedback";
import styles from "./EditorPage.module.css";

export function LetterPage() {
  const id = useParams()["id"] ?? "";
  const found = useQuery(letterQuery(id));
  if (found.data) return <LetterEditor key={id} letter={found.data} />;
  return (
    <main className={styles.middle}>
      {found.error ? (
        <ProblemPage
          problem={asProblem(found.error)}
          actions={<Link to={paths.documents}>{messages.proposal.back}</Link>}
        />
      ) : (
        <Waiting label={messages.app.loading} />
      )}
    </main>
  );
}
