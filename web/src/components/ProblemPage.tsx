/** A page that cannot be shown: what happened, what to do, and the code to ask about. */

import type { ReactNode } from "react";
import type { Problem } from "@/api/problem";
import { messages } from "@/lib/messages";
import { Empty } from "@/ui/Feedback";
import styles from "./ProblemBanner.module.css";

export function ProblemPage({ problem, actions }: { problem: Problem; actions: ReactNode }) {
  return (
    <div role="alert">
      <Empty icon="warning" level={1} title={problem.title} actions={actions}>
        {problem.detail !== problem.title && <p>{problem.detail}</p>}
        <p className={`${styles.small} ${styles.middle}`}>
          {messages.problem.code(problem.code)}
          {problem.help && (
            <a href={problem.help} target="_blank" rel="noreferrer">
              {messages.problem.help}
            </a>
          )}
        </p>
      </Empty>
    </div>
  );
}
