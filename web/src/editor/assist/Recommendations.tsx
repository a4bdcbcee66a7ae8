/** What would help: edits to try together, with the score they lead to, and questions to answer. */

import { useState } from "react";
import type { Recommendation, Report } from "@/api/assistant";
import { useSaid } from "@/components/useSaid";
import { messages } from "@/lib/messages";
import { readEdit } from "@/lib/proposals";
import { points } from "@/lib/report";
import { Button } from "@/ui/Button";
import { Badge } from "@/ui/Feedback";
import { CheckField } from "@/ui/Field";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "../EditorContext";
import styles from "./Assist.module.css";
import { Change } from "./Change";
import type { PostingDraft } from "./posting";
import { useWhatIf } from "./useWhatIf";

type Props = { report: Report; posting: PostingDraft; stale: boolean };

export function Recommendations({ report, posting, stale }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { recommendations } = report;
  if (recommendations.length === 0) return null;
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const picked = recommendations.filter(({ id }) => chosen.has(id));
  return (
    <>
      <h3>{messages.ats.recommendations}</h3>
      <ul className={styles.list}>
        {recommendations.map((recommendation) => (
          <Row
            key={recommendation.id}
            recommendation={recommendation}
            chosen={chosen.has(recommendation.id)}
            locked={stale}
            onChoose={(on) => choose(recommendation.id, on)}
          />
        ))}
      </ul>
      {picked.length > 0 && !stale && (
        <WhatIf
          score={report.score}
          picked={picked}
          posting={posting}
          onApplied={() => setChosen(new Set())}
        />
      )}
    </>
  );
}

type RowProps = {
  recommendation: Recommendation;
  chosen: boolean;
  locked: boolean;
  onChoose: (on: boolean) => void;
};

function Row({ recommendation, chosen, locked, onChoose }: RowProps) {
  const { document } = useEditor();
  const said = useSaid();
  const { title, question } = recommendation;
  const edits = (recommendation.edits ?? []).flatMap((edit) => readEdit(document, edit) ?? []);
  const gain = recommendation.points > 0 && (
    <Badge tone="accent">{messages.ats.gain(points(recommendation.points))}</Badge>
  );
  return (
    <li className={styles.row}>
      {edits.length > 0 ? (
        <CheckField
          checked={chosen}
          disabled={locked}
          onChange={onChoose}
          label={
            <>
              {gain} {said(title)}
            </>
          }
        />
      ) : (
        <span className={styles.rowText}>
          {gain} {said(title)}
        </span>
      )}
      {question && <p className={styles.question}>{said(question)}</p>}
      {edits.map((edit, index) =>
        edit.op === "set" ? <Change key={index} before={edit.before} after={edit.after} /> : null,
      )}
    </li>
  );
}

type WhatIfProps = {
  score: number;
  picked: Recommendation[];
  posting: PostingDraft;
  onApplied: () => void;
};

/** The score with the chosen edits, found by the same check on a copy; and the way to make them real. */
function WhatIf({ score, picked, posting, onApplied }: WhatIfProps) {
  const { document, change, readOnly } = useEditor();
  const say = useSay();
  const text = messages.ats;
  const proposed = picked.flatMap(({ edits }) => edits ?? []);
  const tried = useWhatIf(posting, proposed);
  const apply = () => {
    const edits = proposed.flatMap((edit) => readEdit(document, edit) ?? []);
    if (!change(...edits)) return say(text.notApplied, "bad");
    onApplied();
    say(text.applied);
  };
  return (
    <div className={styles.whatIf} role="status">
      <p>
        {text.chosen(picked.length)}{" "}
        {tried.data && (
          <strong>
            {messages.tailor.scoreChange(Math.round(score), Math.round(tried.data.score))}
          </strong>
        )}
        {tried.isPending && <span className={styles.note}>{text.running}</span>}
        {tried.error && <span className={styles.note}>{text.notTogether}</span>}
      </p>
      {!readOnly && (
        <Button small look="primary" disabled={tried.error !== null} onClick={apply}>
          {text.applyChosen}
        </Button>
      )}
    </div>
  );
}
