/** A problem as the server tells it: title, detail, code and where to read more. */

import type { ReactNode } from "react";
import type { Problem } from "@/api/problem";
import { Banner } from "@/ui/Feedback";
import { ProblemText, useProblemWords } from "./ProblemText";

type Props = { problem: Problem; title?: string; actions?: ReactNode };

export function ProblemBanner({ problem, title, actions }: Props) {
  useProblemWords();
  return (
    <Banner tone="bad" title={title ?? problem.title} actions={actions} urgent>
      <ProblemText key={problem.until_ms} problem={problem} />
    </Banner>
  );
}
