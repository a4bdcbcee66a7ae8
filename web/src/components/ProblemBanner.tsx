/** A problem as the server tells it: title, detail, code and where to read more. */

import type { ReactNode } from "react";
import type { Problem } from "@/api/problem";
import { messages } from "@/lib/messages";
import { Banner } from "@/ui/Feedback";
import styles from "./ProblemBanner.module.css";

type Props = { problem: Problem; title?: string; actions?: ReactNode };

export function ProblemBanner({ problem, title, actions }: Props) {
  return (
    <Banner tone="bad" title={title ?? problem.title} actions={actions} urgent>
      {problem.detail !== problem.title && <span>{problem.detail}</span>}
      <span className={styles.small}>
        {messages.problem.code(problem.code)}
        {problem.help && (
          <a href={problem.help} target="_blank" rel="noreferrer">
            {messages.problem.help}
          </a>
        )}
      </span>
    </Banner>
  );
}
