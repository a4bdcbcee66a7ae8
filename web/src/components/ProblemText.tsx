/** What a problem says below its title: the detail, when to try again, a larger plan, the code and where to read more. */

import { useEffect, useState } from "react";
import type { Problem } from "@/api/problem";
import { formatClock, formatWait } from "@/lib/format";
import { messages } from "@/lib/messages";
import { leftInEnglish, loadProblemWords } from "@/lib/problemWords";
import { helpPath } from "@/paths";
import { PlanLink } from "./PlanLink";
import { useLoaded } from "./useLoaded";
import styles from "./ProblemBanner.module.css";

const text = messages.problem;

/** What a larger plan helps against. */
const OF_THE_PLAN = new Set([
  "TIER_REQUIRED",
  "TEMPLATE_NOT_IN_TIER",
  "SLOTS_FULL",
  "STORAGE_FULL",
  "RATE_LIMITED",
  "QUOTA_EXCEEDED",
]);

export function ProblemText({ problem, isMiddle }: { problem: Problem; isMiddle?: boolean }) {
  const { until_ms, code, detail, title } = problem;
  const english = leftInEnglish(detail, problem.members["detail"]);
  return (
    <>
      {detail !== title && detail !== "" && (
        <span>
          {detail.slice(0, detail.length - english.length)}
          {english && <span lang="en">{english}</span>}
        </span>
      )}
      {until_ms !== undefined && <Wait until_ms={until_ms} />}
      <span className={isMiddle ? `${styles.small} ${styles.middle}` : styles.small}>
        {text.code(code)}
        {problem.help && (
          <a href={helpPath(code)} target="_blank" rel="noreferrer">
            {text.help}
          </a>
        )}
        {OF_THE_PLAN.has(code) && <PlanLink plain />}
      </span>
    </>
  );
}

/** Draws again once the words of the chosen language are there. */
export function useProblemWords(): void {
  useLoaded(loadProblemWords);
}

/** It is read out as it appears and once more when the time has come, and does not count down in between. */
function Wait({ until_ms }: { until_ms: number }) {
  const [since_ms] = useState(() => Date.now());
  const [isOver, setOver] = useState(until_ms <= since_ms);
  const wait_ms = until_ms - since_ms;
  useEffect(() => {
    if (wait_ms > LONG_MS) return;
    const timer = setTimeout(() => setOver(true), Math.max(0, until_ms - Date.now()));
    return () => clearTimeout(timer);
  }, [until_ms, wait_ms]);
  if (isOver) return <span>{text.againNow}</span>;
  const clock = wait_ms > LONG_MS ? undefined : formatClock(until_ms);
  return <strong className={styles.wait}>{text.again(formatWait(wait_ms), clock)}</strong>;
}

const LONG_MS = 12 * 3_600_000;
