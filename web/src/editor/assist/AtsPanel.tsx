/** The ATS check: posting in, report out. */

import { asProblem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Empty, Skeleton } from "@/ui/Feedback";
import styles from "./Assist.module.css";
import { isPostingReady } from "./posting";
import { PostingForm, type PostingState } from "./PostingForm";
import { ReportView } from "./ReportView";
import { useReport } from "./useReport";

export function AtsPanel({ posting }: { posting: PostingState }) {
  const { report, stale, run } = useReport(posting[0]);
  return (
    <>
      <PostingForm posting={posting} folds={report !== undefined} />
      <Button
        look={report && !stale ? "plain" : "primary"}
        icon="target"
        busy={run.isPending}
        disabled={!isPostingReady(posting[0])}
        onClick={() => run.mutate()}
      >
        {run.isPending ? messages.ats.running : report ? messages.ats.runAgain : messages.ats.run}
      </Button>
      {run.error && <ProblemBanner problem={asProblem(run.error)} />}
      {run.isPending && !report && <Skeleton lines={6} />}
      {report && <ReportView report={report} stale={stale} posting={posting[0]} />}
      {!report && !run.isPending && (
        <Empty icon="target" title={messages.ats.emptyTitle}>
          {messages.ats.emptyDetail}
        </Empty>
      )}
      <p className={styles.note}>{messages.ats.notEmployer}</p>
    </>
  );
}
