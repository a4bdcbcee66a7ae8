/** The same resume against a second posting, to see which of two applications is closer. */

import { useMutation } from "@tanstack/react-query";
import { type Report, runCheck } from "@/api/assistant";
import { asProblem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { compare, mustsMet } from "@/lib/comparison";
import { messages } from "@/lib/messages";
import { VERDICTS } from "@/lib/report";
import { Button } from "@/ui/Button";
import { useEditor } from "../EditorContext";
import styles from "./Assist.module.css";
import { isPostingReady, type PostingDraft, toPosting, usePosting } from "./posting";
import { PostingForm } from "./PostingForm";

export function ComparePostings({ first, name }: { first: Report; name: string }) {
  const { resume, store } = useEditor();
  const other = usePosting(`${resume.id}.other`);
  const run = useMutation({
    mutationFn: async () => {
      await store.saveAll();
      return runCheck(resume.id, toPosting(other[0]));
    },
  });
  const text = messages.ats;
  return (
    <details className={styles.group}>
      <summary>{text.compare}</summary>
      <div className={styles.inside}>
        <PostingForm posting={other} folds={run.data !== undefined} />
        <Button
          icon="target"
          busy={run.isPending}
          disabled={!isPostingReady(other[0])}
          onClick={() => run.mutate()}
        >
          {text.compareRun}
        </Button>
        {run.error && <ProblemBanner problem={asProblem(run.error)} />}
        {run.data && (
          <Comparison first={first} second={run.data} names={[name, nameOf(other[0])]} />
        )}
      </div>
    </details>
  );
}

/** What a posting is called in a table. */
export function nameOf(posting: PostingDraft): string {
  const line = posting.title || (posting.text.trim().split("\n")[0] ?? "");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

type ComparisonProps = { first: Report; second: Report; names: readonly [string, string] };

function Comparison({ first, second, names }: ComparisonProps) {
  const text = messages.ats;
  const musts = [mustsMet(first), mustsMet(second)];
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="unseen">{text.comparison}</caption>
        <thead>
          <tr>
            <th scope="col">{text.asked}</th>
            {names.map((name, index) => (
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text.scoreName}</th>
            <td>{`${first.score} (${first.grade})`}</td>
            <td>{`${second.score} (${second.grade})`}</td>
          </tr>
          <tr>
            <th scope="row">{text.mustsMet}</th>
            {musts.map(({ met, of }, index) => (
              <td key={index}>{`${met} / ${of}`}</td>
            ))}
          </tr>
          {compare(first, second).map((row) => (
            <tr key={row.text}>
              <th scope="row">{row.text}</th>
              <td>{verdictName(row.first)}</td>
              <td>{verdictName(row.second)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function verdictName(verdict: string | undefined): string {
  const known = VERDICTS.find((name) => name === verdict);
  return known ? messages.ats.verdicts[known] : messages.ats.notAsked;
}
