/** What would help, each with the points it brings: an edit to apply, or a question to answer. */

import type { Recommendation } from "@/api/assistant";
import { messages } from "@/lib/messages";
import { points } from "@/lib/report";
import { Badge } from "@/ui/Feedback";
import styles from "./Assist.module.css";
import { Proposals } from "./Proposals";

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
      {recommendation.edits && <Proposals edits={recommendation.edits} />}
    </li>
  );
}
