/** A proposed letter or portfolio that waits for a decision. */

import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { asProblem } from "@/api/problem";
import { documentDraftQuery } from "@/api/queries";
import { ProblemPage } from "@/components/ProblemPage";
import { ProposalReview } from "@/documents/ProposalReview";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Skeleton } from "@/ui/Feedback";

export function DocumentDraftPage() {
  const id = useParams()["id"] ?? "";
  const found = useQuery(documentDraftQuery(id));
  if (found.data) return <ProposalReview key={id} draft={found.data} />;
  if (!found.error) return <Skeleton lines={6} />;
  return (
    <ProblemPage
      problem={asProblem(found.error)}
      actions={<Link to={paths.documents}>{messages.proposal.back}</Link>}
    />
  );
}
