/** The editor of one portfolio. */

import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { asProblem } from "@/api/problem";
import { portfolioQuery } from "@/api/queries";
import { ProblemPage } from "@/components/ProblemPage";
import { PortfolioEditor } from "@/documents/PortfolioEditor";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Waiting } from "@/ui/Feedback";
import styles from "./EditorPage.module.css";

export function PortfolioPage() {
  const id = useParams()["id"] ?? "";
  const found = useQuery(portfolioQuery(id));
  if (found.data) return <PortfolioEditor key={id} portfolio={found.data} />;
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
