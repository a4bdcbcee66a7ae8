/** What would help, each with the points it brings: an edit to apply, or a question to answer. */

import { useState } from "react";
import type { Recommendation } from "@/api/assistant";
import { messages } from "@/lib/messages";
import { readEdit } from "@/lib/proposals";
import { points } from "@/lib/report";
import { Button } from "@/ui/Button";
import { Badge } from "@/ui/Feedback";
import { useSay } from "@/ui/Toasts";
import { useEditor } from "../EditorContext";
import styles from "./Assist.module.css";
import { Change } from "./Change";

export function Recommendations({ recommendations }: { recommendations: Recommendation[] }) {
  if (recommendations.length === 0) return null;
  return (
    <>
      <h3>{messages.ats.recommendations}</h3>
      <ul className={styles.list}>
        {recommendations.map((recommendation) => (
          <Row key={recommendation.id} recommendation={recommendation} />
        ))}
      </ul>
    </>
  );
}

function Row({ recommendation }: { recommendation: Recommendation }) {
  const { document, change, readOnly } = useEditor();
  const [applied, setApplied] = useState(false);
  const say = useSay();
  const edits = (recommendation.edits ?? []).flatMap((edit) => readEdit(document, edit) ?? []);
  const apply = () => {
    if (!change(...edits)) return say(messages.ats.notApplied, "bad");
    setApplied(true);
    say(messages.ats.applied);
  };
  return (
    <li className={styles.row}>
      <span className={styles.rowText}>
        {recommendation.points > 0 && (
          <>
            <Badge tone="accent">{messages.ats.gain(points(recommendation.points))}</Badge>{" "}
          </>
        )}
        {recommendation.title}
      </span>
      {recommendation.question && <p className={styles.question}>{recommendation.question}</p>}
      {!applied &&
        edits.map((edit, index) =>
          edit.op === "set" ? <Change key={index} before={edit.before} after={edit.after} /> : null,
        )}
      {edits.length > 0 && !applied && !readOnly && (
        <Button small onClick={apply}>
          {messages.ats.apply}
        </Button>
      )}
    </li>
  );
}
