/** A page that cannot be shown: what happened, what to do, and the code to ask about. */

import type { ReactNode } from "react";
import type { Problem } from "@/api/problem";
import { Empty } from "@/ui/Feedback";
import { ProblemText, useProblemWords } from "./ProblemText";

export function ProblemPage({ problem, actions }: { problem: Problem; actions: ReactNode }) {
  useProblemWords();
  return (
    <div role="alert">
      <Empty icon="warning" level={1} title={problem.title} actions={actions}>
        <ProblemText key={problem.until_ms} problem={problem} isMiddle />
      </Empty>
    </div>
  );
}
